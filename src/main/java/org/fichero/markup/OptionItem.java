package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** A line seen as a possible item of a list of options: the signs at its two ends. */
final class OptionItem {
  /** "Sept." with room for one letter more. */
  private static final int LONGEST_ABBREVIATION = 6;
  /** What stands between a question and its answer. */
  private static final String COLONS = ":=\uff1a\u2192\u21d2";
  /** Longer lines are prose. */
  static final int LONGEST_LABEL = 90;

  final TextLine line;
  /** The sign before all words; null when there is none. */
  final Piece first;
  /** The sign after all words; null when there is none. */
  final Piece last;
  /** Whether the line is one sign and nothing else. */
  final boolean lone;
  /** The options of a line that holds several; null when it holds one or none. */
  final OptionRow row;
  private final String text;

  OptionItem(String text, TextLine line, CellWords words) {
    this.text = text;
    this.line = line;
    Piece head = edge(text, line, words, true);
    Piece tail = edge(text, line, words, false);
    this.lone = head != null && tail != null && head.start == tail.start;
    this.row = lone ? null : OptionRow.read(text, line, words, isWord(head) || isWord(tail));
    this.first = row == null ? head : row.atStart ? row.signs.get(0) : null;
    this.last = row == null ? tail : row.atStart ? null : row.signs.get(row.signs.size() - 1);
  }

  private static boolean isWord(Piece edge) {
    return edge != null && edge.sign.strength() == Strength.LETTER;
  }

  /** The sign that is all of the line; null when there is none, or more. */
  static Piece lone(String text, TextLine line, CellWords words) {
    Piece head = edge(text, line, words, true);
    Piece tail = head == null ? null : edge(text, line, words, false);
    return tail != null && head.start == tail.start ? head : null;
  }

  private static Piece edge(String text, TextLine line, CellWords words, boolean atStart) {
    List<Piece> pieces = line.pieces == null ? List.of() : line.pieces;
    // no more than a few tags stand before a mark
    for (int i = 0; i < Math.min(8, pieces.size()); i++) {
      Piece piece = pieces.get(atStart ? i : pieces.size() - 1 - i);
      boolean outermost = atStart
          ? OptionLine.isBlank(text, line.from, piece.start, pieces)
          : OptionLine.isBlank(text, piece.end, line.to, pieces);
      if (!outermost) {
        break;
      }
      if (piece.isSign()) {
        return piece;
      }
    }
    return line.length() > LONGEST_LABEL ? null : word(text, line, words, atStart);
  }

  /** The outermost word, when it may serve as a mark. */
  private static Piece word(String text, TextLine line, CellWords words, boolean atStart) {
    int from = line.from;
    int to = line.to;
    if (atStart) {
      to = from;
      while (to < line.to && to - from <= 12 && !org.fichero.model.Passage.isSpace(text.charAt(to))) {
        to++;
      }
    } else {
      from = to;
      while (from > line.from && to - from <= 12 && !org.fichero.model.Passage.isSpace(text.charAt(from - 1)) && COLONS.indexOf(text.charAt(from - 1)) < 0) {
        from--;
      }
    }
    if (atStart && isGluedBox(text, from, line.to)) {
      to = from + 1;
    }
    Sign sign = atStart && to - from == 1 && to < line.to ? drawn(text.charAt(from), from) : null;
    if (sign != null) {
      return Piece.sign(sign);
    }
    sign = twoWords(text, line, words, atStart, from, to);
    sign = sign != null || to - from > 12 ? sign : words.read(text, from, to);
    // "-X- Uno" above "--- Dos"
    boolean dashes = to - from == 3 && text.charAt(from) == '-' && text.charAt(to - 1) == '-';
    boolean bullet = atStart && to < line.to && sign != null && !dashes && "-*+.·/".indexOf(text.charAt(from)) >= 0;
    return sign == null || bullet ? null : Piece.sign(sign);
  }

  /** What readers of scans take a printed circle for: a capital O, and where it is filled an at sign or a letter in a circle. */
  private static Sign drawn(char c, int at) {
    boolean filled = c == '®' || c == '©' || c == '@';
    return filled || c == 'O' ? new Sign(at, at + 1, filled ? Sense.TICK : Sense.EMPTY, Strength.LETTER, "wingdings-letter") : null;
  }

  /** Two words that are one answer, the first of them short: {@code No marcado}. */
  private static Sign twoWords(String text, TextLine line, CellWords words, boolean atStart, int from, int to) {
    int a = atStart ? from : Chars.trimEnd(text, line.from, from);
    int end = atStart ? to : a;
    int b = to;
    while (!atStart && a > line.from && end - a < 4 && Character.isLetter(text.charAt(a - 1))) {
      a--;
    }
    if (end - a < 2 || end - a > 3 || !words.mayDeny(text.charAt(a))) {
      return null;
    }
    b = atStart ? Chars.skipSpace(text, to, line.to) : to;
    while (atStart && b < line.to && b - a <= 24 && !org.fichero.model.Passage.isSpace(text.charAt(b))) {
      b++;
    }
    return words.read(text, a, b);
  }

  /** No word begins with a box of Wingdings before a capital: {@code þUno}. */
  private static boolean isGluedBox(String text, int at, int to) {
    return "þýûü¨".indexOf(text.charAt(at)) >= 0 && at + 1 < to && Character.isUpperCase(text.charAt(at + 1));
  }

  Piece at(boolean atStart) {
    return atStart ? first : last;
  }

  /** The signs at one side of the labels: several where the line is a row. */
  List<Piece> signs(boolean atStart) {
    Piece sign = at(atStart);
    return sign == null ? List.of() : row == null ? List.of(sign) : row.signs;
  }

  /** The same, and all marks of a row that are known already. */
  List<Piece> evident(boolean atStart) {
    return row == null && at(atStart) != null && isMarked() ? line.pieces.stream().filter(p -> p.isMark() && p.end > p.start).toList() : signs(atStart);
  }

  /** The labels at those signs. */
  List<String> labels(boolean atStart) {
    return row == null ? List.of(label(atStart)) : row.labels;
  }

  /** Whether a mark has been found in the line. */
  boolean isMarked() {
    return Piece.hasMark(line.pieces);
  }

  /** Whether the line reads like an option's label and not like a sentence. */
  boolean isLabel() {
    if (row != null) {
      return true;
    }
    // a sign in HTML may end as a clause does: "Uno &check;"
    int to = last == null || lone ? line.to : Math.max(line.from + 2, Chars.trimEnd(text, line.from, last.start));
    char end = text.charAt(to - 1);
    boolean leaders = line.length() > 3 && (end == text.charAt(to - 2) || to < line.to && text.charAt(to - 2) == ' ') && (end == '.' || end == '_');
    return line.length() <= LONGEST_LABEL && line.heading == 0 && (leaders || isAbbreviation(to) || end != '.' && end != ',' && end != ';' && end != '?');
  }

  /** Whether the label is one word cut short: "☐ Ene." */
  private boolean isAbbreviation(int to) {
    int from = first == null ? line.from : Chars.skipSpace(text, first.end, to);
    boolean brief = to - from > 1 && to - from <= LONGEST_ABBREVIATION;
    return brief && text.charAt(to - 1) == '.' && text.substring(from, to - 1).chars().allMatch(Character::isLetter);
  }

  /** Whether a capital or a figure begins the words behind the first sign. */
  boolean isCapital() {
    int at = first == null ? line.from : Chars.skipSpace(text, first.end, line.to);
    return at < line.to && (Character.isUpperCase(text.charAt(at)) || Character.isDigit(text.charAt(at)));
  }

  /** Whether it ends as what announces a list does. */
  boolean isHeading() {
    return line.heading > 0 || text.charAt(line.to - 1) == ':';
  }

  /** The sign's own characters. */
  String glyph(Piece sign) {
    return text.substring(sign.start, sign.end);
  }

  /** Whether a tab, a colon, dots or several spaces part the sign from the words. */
  boolean isApart(boolean atStart) {
    Piece sign = at(atStart);
    int i = atStart ? sign.end : sign.start - 1;
    int step = atStart ? 1 : -1;
    int spaces = 0;
    while (i > line.from && i < line.to && org.fichero.model.Passage.isSpace(text.charAt(i))) {
      spaces += text.charAt(i) == '\t' ? 2 : 1;
      i += step;
    }
    return spaces > 1 || i >= line.from && i < line.to && (COLONS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '.' && !atStart);
  }

  /** Whether a colon parts the last sign from the words. */
  boolean isColon() {
    int end = Chars.trimEnd(text, line.from, last.start);
    return end > line.from && COLONS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Makes the sign a mark of the line. */
  void take(Piece sign) {
    if (row != null && row.signs.contains(sign)) {
      int first = row.signs.get(0).start;
      if (first < line.from) {
        line.from = first;
        line.bullet = "";
        line.bulletEnd = line.bulletStart;
      }
      row.signs.forEach(this::takeOne);
    } else {
      takeOne(sign);
    }
  }

  private void takeOne(Piece sign) {
    sign.taken = true;
    List<Piece> pieces = new ArrayList<>(line.pieces == null ? List.of() : line.pieces);
    if (!pieces.contains(sign)) {
      pieces.removeIf(p -> p.start >= sign.start && p.end <= sign.end);
      pieces.add(sign);
      pieces.sort(java.util.Comparator.comparingInt((Piece p) -> p.start).thenComparingInt(p -> p.end));
      line.pieces = pieces;
    }
  }

  /** Gives the line the mark that it lacks beside its marked siblings. */
  void takeBlank(boolean atStart) {
    int at = atStart ? line.from : line.to;
    Piece blank = Piece.sign(new Sign(at, at, Sense.EMPTY, Strength.LETTER, "none"));
    blank.state = org.fichero.model.MarkState.BLANK;
    take(blank);
  }

  /** The words of the line without the sign at one end, for comparison. */
  String label(boolean atStart) {
    Piece sign = at(atStart);
    int from = sign != null && atStart ? sign.end : line.from;
    int to = sign != null && !atStart ? sign.start : line.to;
    return Periods.bare(text.substring(Math.min(from, to), to)).strip();
  }
}
