package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line (or a cell) with marks into options, and judges which of its signs stand where marks stand. */
final class OptionLine {
  /**
   * A mark with its label's place, and what stands before and after all options.
   *
   * @param lead words before the first option; empty range when none
   * @param tail words after the last
   */
  record Cut(int leadFrom, int leadTo, List<Part> parts, int tailFrom, int tailTo) {}

  /** One option: its mark and where its label stands. */
  record Part(Piece mark, int from, int to) {}

  private OptionLine() {}

  /** Takes the signs that need no other line to be marks. */
  static void accept(String text, int from, int to, List<Piece> pieces) {
    List<Piece> signs = pieces.stream().filter(Piece::isSign).toList();
    for (int i = 0; i < signs.size(); i++) {
      signs.get(i).taken = isMark(text, from, to, signs, i, pieces);
    }
    long taken = signs.stream().filter(p -> p.taken).count();
    if (taken > 0) {
      signs.stream().filter(p -> !p.taken && joins(text, from, to, p, signs)).forEach(p -> p.taken = true);
    }
  }

  /** A weaker sign beside a mark of the same line, at the edge of a label. */
  private static boolean joins(String text, int from, int to, Piece sign, List<Piece> signs) {
    boolean edge = isEdge(text, from, sign.start, -1) || isEdge(text, to, sign.end, 1);
    return edge && (sign.sign.strength() != Strength.LETTER || signs.size() > 1);
  }

  private static boolean isEdge(String text, int limit, int at, int step) {
    int i = step < 0 ? at - 1 : at;
    return i == limit + (step < 0 ? -1 : 0) || text.charAt(i) <= ' ' || text.charAt(i) == '\u00a0' || text.charAt(i) == ':';
  }

  private static boolean isMark(String text, int from, int to, List<Piece> signs, int i, List<Piece> pieces) {
    Piece sign = signs.get(i);
    boolean first = isBlank(text, from, sign.start, pieces);
    boolean last = isBlank(text, sign.end, to, pieces);
    boolean led = first || endsLead(text, from, sign.start);
    return switch (sign.sign.strength()) {
      case CERTAIN -> first || last || signs.size() > 1 || led || sign.sign.notation().startsWith("html")
          || to - from <= 80;
      case BRACKETED -> bracketed(text, from, to, signs, i, pieces, first, led);
      case GLYPH, LETTER -> hasPair(signs, sign) && signs.size() > 1 && sign.sign.sense() != null;
    };
  }

  private static boolean bracketed(
      String text, int from, int to, List<Piece> signs, int i, List<Piece> pieces, boolean first, boolean led) {
    Piece sign = signs.get(i);
    boolean last = isBlank(text, sign.end, to, pieces);
    boolean glued = sign.start > from && Chars.isWord(text.charAt(sign.start - 1));
    long siblings = signs.stream().filter(s -> s.sign.strength() == sign.sign.strength()).count();
    if (first && !last) {
      return !isReference(text, sign, to);
    }
    if (siblings > 1) {
      Piece head = signs.get(0);
      boolean begun = isBlank(text, from, head.start, pieces) || endsLead(text, from, head.start);
      boolean ended = isAfter(text, to, signs);
      return ended || begun && !glued;
    }
    return first || led && !glued;
  }

  /** {@code [x]: address} and {@code (x) es} after a bracket that begins a wrapped line of prose are hard to tell apart. */
  private static boolean isReference(String text, Piece sign, int to) {
    return sign.end < to && text.charAt(sign.end) == ':' && text.startsWith("http", Chars.skipSpace(text, sign.end + 1, to));
  }

  private static boolean isAfter(String text, int to, List<Piece> signs) {
    Piece last = signs.get(signs.size() - 1);
    return Chars.skipSpace(text, last.end, to) == to;
  }

  /** Both kinds, chosen and not, in the line. */
  private static boolean hasPair(List<Piece> signs, Piece sign) {
    boolean free = sign.sign.sense() == Sense.EMPTY;
    return signs.stream().anyMatch(s -> s != sign
        && ((s.sign.sense() == Sense.EMPTY) != free || s.sign.sense().isCross() != sign.sign.sense().isCross()));
  }

  /** Whether what stands before ends as a question or label does. */
  private static boolean endsLead(String text, int from, int at) {
    int i = at;
    while (i > from && (text.charAt(i - 1) <= ' ' || text.charAt(i - 1) == '*' || text.charAt(i - 1) == '_' || text.charAt(i - 1) == '\u00a0')) {
      i--;
    }
    return i > from && (text.charAt(i - 1) == ':' || text.charAt(i - 1) == '?' || text.charAt(i - 1) == '>');
  }

  static boolean isBlank(String text, int from, int to, List<Piece> pieces) {
    int i = from;
    for (Piece piece : pieces) {
      if (piece.start >= from && piece.end <= to && !piece.isText()) {
        boolean shown = piece.kind == Piece.Kind.REPLACE && !piece.shown.isBlank();
        if (shown || Chars.skipSpace(text, i, piece.start) < piece.start) {
          return false;
        }
        i = piece.end;
      }
    }
    return Chars.skipSpace(text, i, to) >= to;
  }

  /** Cuts {@code from..to} at its marks; at least one is there. */
  static Cut cut(String text, int from, int to, List<Piece> pieces) {
    List<Piece> marks = pieces.stream().filter(Piece::isMark).toList();
    Piece first = marks.get(0);
    Piece last = marks.get(marks.size() - 1);
    boolean lead = !isBlank(text, from, first.start, pieces);
    boolean tail = !isBlank(text, last.end, to, pieces);
    boolean after = lead && (!tail ? marks.size() == 1 || !endsLead(text, from, first.start) || endsLead(text, from, last.start)
        : !endsLead(text, from, first.start) && isGluedBefore(text, marks));
    return after ? after(text, from, to, marks) : before(text, from, to, marks);
  }

  /** Whether the marks cling to the words before them and not to those after. */
  private static boolean isGluedBefore(String text, List<Piece> marks) {
    return marks.stream().allMatch(m -> m.start > 0 && Chars.isWord(text.charAt(m.start - 1)))
        && marks.stream().noneMatch(m -> m.end < text.length() && Chars.isWord(text.charAt(m.end)));
  }

  private static Cut before(String text, int from, int to, List<Piece> marks) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      int end = i + 1 < marks.size() ? marks.get(i + 1).start : to;
      parts.add(part(text, marks.get(i), marks.get(i).end, end, marks.size() > 1));
    }
    return new Cut(from, marks.get(0).start, parts, to, to);
  }

  private static Cut after(String text, int from, int to, List<Piece> marks) {
    int lead = leadEnd(text, from, marks.get(0).start, marks.size());
    List<Part> parts = new ArrayList<>();
    int at = lead;
    for (Piece mark : marks) {
      parts.add(part(text, mark, at, mark.start, true));
      at = mark.end;
    }
    return new Cut(from, lead, parts, at, to);
  }

  /** Before the first label of several there may be the question that they answer. */
  private static int leadEnd(String text, int from, int to, int marks) {
    if (marks < 2) {
      return from;
    }
    int end = Chars.trimEnd(text, from, to);
    for (int i = end - 2; i > from; i--) {
      if (text.charAt(i) == '?' || text.charAt(i) == ':') {
        return i + 1;
      }
    }
    return from;
  }

  /** A label without what parts it from its mark and from the next option. */
  private static Part part(String text, Piece mark, int from, int to, boolean several) {
    int a = from;
    int b = Chars.trimEnd(text, from, to);
    while (a < b && (org.fichero.model.Passage.isSpace(text.charAt(a)) || isGlue(text, a, several, b))) {
      a++;
    }
    boolean leaders = b - a > 2 && isLeader(text.charAt(b - 1)) && (text.charAt(b - 1) == text.charAt(b - 2) || text.charAt(b - 1) == '…');
    while (several && b > a && (org.fichero.model.Passage.isSpace(text.charAt(b - 1)) || isSeparator(text.charAt(b - 1))
        || leaders && mark.start >= b && isLeader(text.charAt(b - 1)))) {
      b--;
    }
    return new Part(mark, a, b);
  }

  private static boolean isGlue(String text, int at, boolean several, int end) {
    char c = text.charAt(at);
    boolean dash = (c == '-' || c == '–' || c == ':') && at + 1 < end && text.charAt(at + 1) <= ' ';
    return dash || Chars.isBar(c) || several && isSeparator(c);
  }

  /** Dots that lead the eye from a label to its mark. */
  private static boolean isLeader(char c) {
    return c == '.' || c == '…' || c == '·' || c == '_';
  }

  private static boolean isSeparator(char c) {
    return c == '|' || c == '/' || c == ',' || c == ';' || c == ':' || c == '│';
  }
}
