package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Passage;

/**
 * Several options on one line, each a sign and its label: {@code □ Uno   ✓ Dos}, {@code Uno Sí   Dos No}. What one of
 * the signs is, all of them are. Words and letters count only where wide gaps part the options.
 */
final class OptionRow {
  private static final int LONGEST = 400;
  /** In source order, at least two. */
  final List<Piece> signs;
  /** Folded, one a sign. */
  final List<String> labels;
  /** Whether the signs stand before their labels. */
  final boolean atStart;
  private final String text;

  private OptionRow(String text, List<Piece> signs, List<String> labels, boolean atStart) {
    this.text = text;
    this.signs = signs;
    this.labels = labels;
    this.atStart = atStart;
  }

  /**
   * The row that the line is; null when it is none, or when its marks are known already.
   *
   * @param edged whether it begins or ends with a word that may be a mark
   */
  static OptionRow read(String text, TextLine line, CellWords words, boolean edged) {
    if (line.length() > LONGEST || line.heading > 0) {
      return null;
    }
    List<Piece> signs = new ArrayList<>();
    for (Piece piece : line.pieces == null ? List.<Piece>of() : line.pieces) {
      if (piece.isMark()) {
        return null;
      }
      if (piece.isSign()) {
        signs.add(piece);
      }
    }
    OptionRow row = mayHoldWords(text, line) ? ofWords(text, runs(text, line, words, false), line, words) : null;
    OptionRow drawn = signs.size() > 1 ? ofSigns(text, line, signs) : null;
    // lines to write on may be signs where the crosses beside them are words
    if (drawn != null && (row == null || drawn.signs.size() >= row.signs.size())) {
      return drawn;
    }
    return row == null && (edged || line.bar) ? ofWords(text, runs(text, line, words, true), line, words) : row;
  }

  /** A cheap look: a wide gap parts options. */
  static boolean mayHoldWords(String text, TextLine line) {
    if (!line.wide || line.length() > LONGEST || line.length() < 8) {
      return false;
    }
    for (int i = line.from + 2; i < line.to; i++) {
      if (text.charAt(i) == ' ' && text.charAt(i - 1) == ' ' || text.charAt(i) == '\t') {
        return true;
      }
    }
    return false;
  }

  private static OptionRow ofSigns(String text, TextLine line, List<Piece> signs) {
    boolean begins = OptionLine.isBlank(text, line.from, signs.get(0).start, line.pieces);
    boolean ends = OptionLine.isBlank(text, signs.get(signs.size() - 1).end, line.to, line.pieces);
    if (begins == ends) {
      return null;
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      Piece sign = signs.get(i);
      int from = begins ? sign.end : i == 0 ? line.from : signs.get(i - 1).end;
      int to = !begins ? sign.start : i + 1 == signs.size() ? line.to : signs.get(i + 1).start;
      int gap = begins ? sign.start - 1 : sign.end;
      boolean apart = gap < line.from || gap >= line.to || Passage.isSpace(text.charAt(gap)) || isParting(text.charAt(gap));
      String label = Periods.bare(parted(text, from, to));
      if (!apart || !isLabel(label)) {
        return null;
      }
      labels.add(label);
    }
    return new OptionRow(text, signs, labels, begins);
  }

  /** The words without what parts them from the options beside them: {@code □ Uno ; □ Dos}. */
  private static String parted(String text, int from, int to) {
    int a = Chars.skipSpace(text, from, to);
    int b = Chars.trimEnd(text, a, to);
    a = a < b && isParting(text.charAt(a)) ? a + 1 : a;
    b = b > a && isParting(text.charAt(b - 1)) ? b - 1 : b;
    return text.substring(a, b);
  }

  private static boolean isParting(char c) {
    return c == ',' || c == ';' || c == '|';
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty() && label.length() <= OptionItem.LONGEST_LABEL
        && label.chars().anyMatch(Character::isLetterOrDigit) && ",;?".indexOf(label.charAt(label.length() - 1)) < 0;
  }

  /** Where each run of words between wide gaps begins with a word that may be a mark, or each ends with one. */
  private static OptionRow ofWords(String text, List<int[]> runs, TextLine line, CellWords words) {
    if (runs.size() < 2) {
      return null;
    }
    OptionRow turns = byTurns(text, runs, words);
    if (turns != null) {
      return turns;
    }
    OptionRow before = ofWords(text, line, runs, words, true);
    OptionRow after = ofWords(text, line, runs, words, false);
    return before != null && after != null ? null : before != null ? before : after;
  }

  /** Labels and words by turns, each parted by wide gaps: {@code Uno    Sí    Dos    No}; null for anything else. */
  private static OptionRow byTurns(String text, List<int[]> runs, CellWords words) {
    if (runs.size() % 2 != 0 || runs.size() < 4) {
      return null;
    }
    boolean atStart = words.read(text, runs.get(0)[0], runs.get(0)[1]) != null;
    List<Piece> signs = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < runs.size(); i += 2) {
      int[] run = runs.get(atStart ? i : i + 1);
      int[] name = runs.get(atStart ? i + 1 : i);
      Sign sign = words.read(text, run[0], run[1]);
      String label = Periods.bare(text.substring(name[0], name[1]));
      if (sign == null || !isLabel(label) || words.read(text, name[0], name[1]) != null) {
        return null;
      }
      signs.add(Piece.sign(sign));
      labels.add(label);
    }
    return new OptionRow(text, signs, labels, atStart);
  }

  private static OptionRow ofWords(String text, TextLine line, List<int[]> runs, CellWords words, boolean atStart) {
    List<Piece> signs = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int[] run : runs) {
      int from = run[0];
      int to = run[1];
      // the dash before the first option has been read off as a bullet
      boolean bullet = signs.isEmpty() && atStart && line.bulletEnd > line.bulletStart && line.bullet.equals("-");
      int cut = bullet ? from : edge(text, from, to, atStart);
      Sign sign = bullet ? words.read(text, line.bulletStart, line.bulletEnd) : cut < 0 ? null
          : atStart ? words.read(text, from, cut) : words.read(text, cut, to);
      String label = sign == null ? "" : Periods.bare(atStart ? text.substring(cut, to) : text.substring(from, cut));
      if (!isLabel(label)) {
        return null;
      }
      signs.add(Piece.sign(sign));
      labels.add(label);
    }
    return new OptionRow(text, signs, labels, atStart);
  }

  /** Where the first (or last) word of the run parts from the rest; -1 when it is too long for a mark. */
  private static int edge(String text, int from, int to, boolean atStart) {
    int step = atStart ? 1 : -1;
    int i = atStart ? from : to - 1;
    for (int seen = 0; seen <= 12 && i >= from && i < to; seen++, i += step) {
      if (Passage.isSpace(text.charAt(i)) || !atStart && text.charAt(i) == ':') {
        return seen == 0 ? -1 : atStart ? i : i + 1;
      }
    }
    return -1;
  }

  /** @param signs whether semicolons and bars part them, and not wide gaps */
  private static List<int[]> runs(String text, TextLine line, CellWords words, boolean signs) {
    List<int[]> runs = new ArrayList<>();
    int from = line.from;
    for (int i = line.from; i < line.to; i++) {
      if (signs && (text.charAt(i) == ';' && !Entities.endAt(text, i) || text.charAt(i) == '|')) {
        runs.add(new int[] {from, Chars.trimEnd(text, from, i)});
        from = Chars.skipSpace(text, i + 1, line.to);
      }
      boolean wide = text.charAt(i) == '\t'
          || Passage.isSpace(text.charAt(i)) && i + 1 < line.to && Passage.isSpace(text.charAt(i + 1))
          || text.charAt(i) == '\n' && endsInWord(text, from, i, words);
      if (wide && !signs) {
        runs.add(new int[] {from, i});
        i = Chars.skipSpace(text, i, line.to) - 1;
        from = i + 1;
      }
    }
    runs.add(new int[] {from, line.to});
    return runs;
  }

  /** Whether a page's width broke the line behind a word that may be a mark. */
  private static boolean endsInWord(String text, int from, int to, CellWords words) {
    int end = Chars.trimEnd(text, from, to);
    int start = end;
    while (start > from && !Passage.isSpace(text.charAt(start - 1)) && text.charAt(start - 1) != ':') {
      start--;
    }
    return end > start && words.read(text, start, end) != null;
  }

  /** Words and letters that show both states, each option once: nothing else reads so. */
  boolean isSure() {
    boolean letters = signs.stream().allMatch(s -> s.sign.strength() == Strength.LETTER);
    boolean ticks = signs.stream().anyMatch(s -> s.sign.sense() != Sense.EMPTY);
    boolean empties = signs.stream().anyMatch(s -> s.sign.sense() == Sense.EMPTY);
    return letters && ticks && empties && isOneFamily() && new HashSet<>(labels).size() == labels.size();
  }

  /** One way of saying yes and one of saying no; figures may count, so that two of them are not enough. */
  private boolean isOneFamily() {
    Set<String> kinds = new HashSet<>();
    for (Piece sign : signs) {
      kinds.add(Periods.bare(text.substring(sign.start, sign.end)) + sign.sign.sense().isCross());
    }
    boolean figures = signs.stream().anyMatch(s -> Character.isDigit(text.charAt(s.start)));
    return kinds.size() == 2 && (!figures || signs.size() > 2);
  }
}
