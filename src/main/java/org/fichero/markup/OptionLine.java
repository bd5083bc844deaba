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

  /** What the signs of one line have in common; gathered once, so that a line of many signs costs no more than it is long. */
  /** So many dots lead the eye. */
  private static final int LEADERS = 4;
  private static final class Line {
    final String text;
    final int from;
    final int to;
    final List<Piece> signs;
    final boolean begun;
    final boolean led;
    final boolean ended;
    final int bracketed;
    final boolean pair;
    final boolean free;
    /** A line to write on is a free mark only where another one bears a cross. */
    final boolean crossed;

    Line(String text, int from, int to, List<Piece> pieces, List<Piece> signs) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.signs = signs;
      this.begun = isBlank(text, from, signs.get(0).start, pieces);
      this.led = endsLead(text, from, signs.get(0).start);
      this.ended = isBlank(text, signs.get(signs.size() - 1).end, stop(text, signs, to), pieces);
      int brackets = 0;
      int free = 0;
      int crosses = 0;
      boolean letter = false;
      for (Piece piece : signs) {
        Sense sense = piece.sign.sense();
        brackets += piece.sign.strength() == Strength.BRACKETED ? 1 : 0;
        free += sense == Sense.EMPTY ? 1 : 0;
        crosses += sense.isCross() ? 1 : 0;
        boolean number = piece.sign.notation().equals(Parentheses.NUMBER) && !piece.sign.notation().equals(signs.get(signs.size() - 1).sign.notation());
        letter |= piece.sign.strength() == Strength.LETTER && sense == Sense.TICK && !number;
      }
      this.bracketed = brackets;
      this.free = free > 0;
      this.crossed = letter;
      this.pair = free > 0 && free < signs.size() || crosses > 0 && crosses < signs.size();
    }

    boolean isMark(int i) {
      Piece sign = signs.get(i);
      boolean first = i == 0 && begun;
      boolean last = i == signs.size() - 1 && ended;
      return switch (sign.sign.strength()) {
        case CERTAIN -> first || last || signs.size() > 1 || led || sign.sign.notation().startsWith("html") || to - from <= 80;
        case BRACKETED -> isBracketMark(i, sign, first, last);
        case GLYPH -> pair;
        case LETTER -> pair && crossed;
      };
    }

    private boolean isBracketMark(int i, Piece sign, boolean first, boolean last) {
      boolean glued = sign.start > from && Chars.isWord(text.charAt(sign.start - 1));
      if (first && !last) {
        return !isReference(text, sign, to);
      }
      if (bracketed > 1) {
        // "( )" is written nowhere but where a cross may stand
        return ended || (begun || led || free) && !glued;
      }
      return first || (i == 0 ? led : endsLead(text, from, sign.start)) && !glued;
    }
  }

  /** Takes the signs that need no other line to be marks. */
  static void accept(String text, int from, int to, List<Piece> pieces) {
    List<Piece> signs = Piece.signs(pieces);
    if (signs.isEmpty()) {
      return;
    }
    Line line = new Line(text, from, to, pieces, signs);
    boolean any = false;
    for (int i = 0; i < signs.size(); i++) {
      signs.get(i).taken = line.isMark(i);
      any |= signs.get(i).taken;
    }
    for (int i = 0; any && i < signs.size(); i++) {
      signs.get(i).taken |= joins(text, from, to, signs.get(i), line.crossed);
    }
  }

  /** A weaker sign beside a mark of the same line, at the edge of a label. */
  private static boolean joins(String text, int from, int to, Piece sign, boolean crossed) {
    boolean edge = isEdge(text, from, sign.start, -1) || isEdge(text, to, sign.end, 1);
    return edge && (sign.sign.strength() != Strength.LETTER || crossed);
  }

  private static boolean isEdge(String text, int limit, int at, int step) {
    int i = step < 0 ? at - 1 : at;
    return i == limit + (step < 0 ? -1 : 0) || text.charAt(i) <= ' ' || text.charAt(i) == '\u00a0' || text.charAt(i) == ':';
  }

  /** {@code [x]: address} and {@code (x) es} after a bracket that begins a wrapped line of prose are hard to tell apart. */
  private static boolean isReference(String text, Piece sign, int to) {
    return sign.end < to && text.charAt(sign.end) == ':' && text.startsWith("http", Chars.skipSpace(text, sign.end + 1, to));
  }

  /** Whether what stands before ends as a question or label does: with its sign, or its cell. */
  static boolean endsLead(String text, int from, int at) {
    int i = at;
    boolean cell = false;
    while (i > from && (text.charAt(i - 1) <= ' ' || "*_'\u00a0".indexOf(text.charAt(i - 1)) >= 0)) {
      cell |= text.charAt(i - 1) == '\t';
      i--;
    }
    return i > from && (cell || ":?>=".indexOf(text.charAt(i - 1)) >= 0);
  }

  static boolean isBlank(String text, int from, int to, List<Piece> pieces) {
    int i = from;
    for (int k = Visible.firstAfter(pieces, from); k < pieces.size() && pieces.get(k).start < to; k++) {
      Piece piece = pieces.get(k);
      if (piece.start >= from && piece.end <= to && !piece.isText()) {
        // a no-break space shows nothing, though Java does not call it blank
        boolean shown = piece.kind == Piece.Kind.REPLACE && Chars.skipSpace(piece.shown, 0, piece.shown.length()) < piece.shown.length();
        if (shown || Chars.skipSpace(text, i, piece.start) < piece.start) {
          return false;
        }
        i = piece.end;
      }
    }
    return Chars.skipSpace(text, i, to) >= to;
  }

  /** Cuts {@code from..to} at its marks; at least one is there. */
  static Cut cut(String text, int from, int to, List<Piece> pieces, Asking asking) {
    List<Piece> marks = Piece.marks(pieces);
    Piece first = marks.get(0);
    Piece last = marks.get(marks.size() - 1);
    boolean lead = !isBlank(text, from, first.start, pieces);
    // "Uno (SI ☒ NO ☐)"
    boolean closed = marks.size() > 1 && text.charAt(to - 1) == ')' && text.lastIndexOf('(', first.start) >= from;
    boolean tail = !isBlank(text, last.end, closed ? to - 1 : stop(text, marks, to), pieces);
    boolean after = lead && (!tail ? marks.size() == 1 || !endsLead(text, from, first.start) || endsLead(text, from, last.start)
        : !endsLead(text, from, first.start) && isGluedBefore(text, marks) || asking.isOpenLast(text, from, marks) || areEnds(text, to, marks) || asking.begins(text, last.end, to)
        || asking.areAnswered(text, from, marks, to));
    return after ? after(text, from, to, marks) : before(text, from, to, marks);
  }

  /** Where a line of several signs ends without the stop that closes it: {@code Uno ☑; Dos ☐.} */
  private static int stop(String text, List<Piece> signs, int to) {
    boolean stopped = signs.size() > 1 && signs.get(signs.size() - 1).end == to - 1 && ".;,".indexOf(text.charAt(to - 1)) >= 0;
    return stopped ? to - 1 : to;
  }

  /**
   * Whether something parts each mark from what follows it, and nothing from what stands before: {@code Uno ☑, Dos, Tres ☑, Cuatro}. Behind the
   * last of many may stand what the open option asks for: {@code Uno ☐ · Dos ☐ · Otra ☑ (Riego)}.
   */
  private static boolean areEnds(String text, int to, List<Piece> marks) {
    for (Piece mark : marks) {
      int next = Chars.skipSpace(text, mark.end, stop(text, marks, to));
      int before = Chars.trimEnd(text, 0, mark.start);
      boolean open = marks.size() > 2 && mark == marks.get(marks.size() - 1);
      if (next < to && !open && !parts(text.charAt(next)) || before > 0 && parts(text.charAt(before - 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean parts(char c) {
    return c == ',' || c == ';' || c == '|' || c == '\u00b7' || c == '\u2022';
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
    int lead = leadEnd(text, from, marks);
    List<Part> parts = new ArrayList<>();
    int at = lead;
    for (Piece mark : marks) {
      parts.add(part(text, mark, at, mark.start, true));
      at = mark.end;
    }
    return new Cut(from, lead, parts, at, to);
  }

  /** Before the first label of several there may be the question that they answer. */
  private static int leadEnd(String text, int from, List<Piece> marks) {
    if (marks.size() < 2) {
      return from;
    }
    int end = Chars.trimEnd(text, from, marks.get(0).start);
    // a dash within one label may stand within others too
    boolean dashes = !hasDash(text, marks.get(0).end, marks.get(marks.size() - 1).start);
    // dots behind the first label lead to its mark
    boolean leads = end > from && !isLeader(text.charAt(end - 1));
    for (int i = end - 2; i > from; i--) {
      if (leads && i > from + LEADERS && isLeader(text.charAt(i)) && text.substring(i - LEADERS + 1, i + 1).chars().allMatch(c -> isLeader((char) c))) {
        return i + 1;
      }
      if (text.charAt(i) == '?' || text.charAt(i) == ':' || text.charAt(i) == '\t' || dashes && isDash(text, i)) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean hasDash(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDash(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** A dash with space on both sides. */
  private static boolean isDash(String text, int i) {
    char c = text.charAt(i);
    return (c == '-' || c == '\u2013' || c == '\u2014') && i > 0 && i + 1 < text.length() && text.charAt(i - 1) <= ' ' && text.charAt(i + 1) <= ' ';
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
    // "Uno - [x]"
    boolean dash = mark.start >= b && b - a > 2 && (text.charAt(b - 1) == '-' || text.charAt(b - 1) == '–') && text.charAt(b - 2) <= ' ';
    return new Part(mark, a, dash ? Chars.trimEnd(text, a, b - 1) : b);
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
