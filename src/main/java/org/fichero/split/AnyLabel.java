package org.fichero.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Passage;

/** What looks like a label when no pack says so: headings, words before a colon, capitals, short lines over longer text. */
final class AnyLabel {
  /** Characters of the longest label. */
  static final int LONGEST = 90;

  private static final int MOST_WORDS = 12;
  /** Words of a label that nothing but its place right above a text tells. */
  private static final int FEW_WORDS = 8;
  private static final int LEAST_LETTERS = 3;
  /** Letters of the longest word that ends no label: "de", "por", "los". */
  private static final int LINKING = 3;
  /** Spaces that part one label's value from the next label. */
  private static final int WIDE = 3;
  /** Signs of the shortest leader: three dots are an ellipsis. */
  private static final int LEADER = 4;
  /** Cells of a row of two labels with their values. */
  private static final int PAIRS = 4;
  private static final String BARS = "|\u00b7\u2022\u00a6";
  private static final String ENDS_A_SENTENCE = ".;,";

  private AnyLabel() {}

  /** Whether the line at {@code i} announces what follows. */
  static boolean isLabel(List<Block> blocks, int i) {
    Block.Line line = (Block.Line) blocks.get(i);
    String s = line.content().text().strip();
    if (line.heading() > 0 || colon(s) >= 0) {
      return true;
    }
    boolean apart = line.blanksBefore() > 0 || i == 0 || !(blocks.get(i - 1) instanceof Block.Line);
    return mayBe(s) && (line.bullet().isEmpty() || Character.isLetterOrDigit(line.bullet().charAt(0)) && apart)
        && (line.strong() || i + 1 < blocks.size() && announces(line, apart, blocks.get(i + 1)));
  }

  /** Whether the words could be a label: not long, no sentence, no small letter first, not only figures, not parted by gaps. */
  private static boolean mayBe(String s) {
    if (s.isEmpty() || s.length() > LONGEST || ENDS_A_SENTENCE.indexOf(s.charAt(s.length() - 1)) >= 0) {
      return false;
    }
    char first = s.charAt(0);
    return s.indexOf("   ") < 0 && s.indexOf('\t') < 0 && (first == '¿' || Character.isLetterOrDigit(first) && !Character.isLowerCase(first))
        && s.chars().filter(Character::isLetter).count() >= LEAST_LETTERS;
  }

  private static boolean announces(Block.Line line, boolean apart, Block following) {
    if (!(following instanceof Block.Line next)) {
      return true;
    }
    String s = line.content().text().strip();
    String below = next.content().text().strip();
    boolean numbered = !line.bullet().isEmpty() || Numbering.end(s) > 0;
    boolean alike = !next.bullet().isEmpty() == !line.bullet().isEmpty() && numbered == (!next.bullet().isEmpty() || Numbering.end(below) > 0);
    if (isCapitals(s) && (apart || numbered) && !isCapitals(below)) {
      return true;
    }
    if (!apart || numbered && alike) {
      return false;
    }
    boolean longer = below.length() > s.length() || !next.bullet().isEmpty();
    return next.blanksBefore() > 0 || !next.bullet().isEmpty() ? longer || numbered : stands(s, below, longer);
  }

  /** Whether words right above a text are more likely its label than its first line. */
  private static boolean stands(String s, String below, boolean longer) {
    boolean begins = !below.isEmpty() && !Character.isLowerCase(below.charAt(0));
    int last = s.lastIndexOf(' ') + 1;
    boolean linked = s.length() - last <= LINKING && Character.isLowerCase(s.charAt(last));
    return begins && !linked && words(s, s.length()) <= FEW_WORDS && (longer || !Character.isLetter(below.charAt(0)));
  }

  private static boolean isCapitals(String s) {
    return s.chars().filter(Character::isLetter).count() > LEAST_LETTERS && s.chars().noneMatch(Character::isLowerCase);
  }

  /** Index of the colon, or of the dots or strokes, that end a label; -1 where there are none: in times and addresses, after many words. */
  static int colon(String s) {
    int at = firstSign(s);
    if (at < 2 || at > LONGEST || at + 1 < s.length() && (Character.isDigit(s.charAt(at + 1)) || s.charAt(at + 1) == '/')) {
      return -1;
    }
    String head = s.substring(0, at);
    boolean sentence = head.contains(". ") && Numbering.end(head) == 0 || head.indexOf(';') >= 0;
    boolean capital = head.chars().filter(Character::isLetter).findFirst().stream().anyMatch(c -> !Character.isLowerCase(c));
    return !sentence && capital && words(head, at) <= MOST_WORDS ? at : -1;
  }

  private static int firstSign(String s) {
    for (int i = 0; i < s.length() && i <= LONGEST; i++) {
      if (s.charAt(i) == ':' || leader(s, i) > i) {
        return i;
      }
    }
    return -1;
  }

  /** The index behind the dots or strokes that lead from a label to its value; {@code from} where none begin there. */
  static int leader(String s, int from) {
    int end = from;
    while (end < s.length() && (s.charAt(end) == '.' || s.charAt(end) == '_')) {
      end++;
    }
    return end - from >= LEADER ? end : from;
  }

  private static int words(String s, int to) {
    int words = 0;
    for (int i = 0; i < to; i++) {
      words += !Passage.isSpace(s.charAt(i)) && (i == 0 || Passage.isSpace(s.charAt(i - 1))) ? 1 : 0;
    }
    return words;
  }

  /**
   * Where a second label begins behind a wide gap of the line, as in {@code Fecha: 3 de mayo     Hora: 15:30}.
   *
   * @return the index of its first letter; the line's length where there is none
   */
  static int further(String s, int from) {
    int gap = 0;
    for (int i = from; i < s.length(); i++) {
      char c = s.charAt(i);
      if (gap >= WIDE && (Character.isUpperCase(c) && isFurther(s, i) || Character.isDigit(c) && isCounted(s, i))) {
        return i;
      }
      boolean bar = BARS.indexOf(c) >= 0 && gap > 0;
      gap = c == '\t' || bar ? WIDE : Passage.isSpace(c) ? gap + 1 : 0;
    }
    return s.length();
  }

  /** "3. Teléfono: 22": the number of a label stands before it. */
  private static boolean isCounted(String s, int at) {
    int label = at + Numbering.end(s.substring(at, Math.min(s.length(), at + LONGEST)));
    return label > at && label < s.length() && Character.isUpperCase(s.charAt(label)) && isFurther(s, label);
  }

  /** Where a value ends before the bar that parts it from the next label; {@code to} without one. */
  static int unbarred(String s, int to) {
    int end = to;
    while (end > 0 && (Passage.isSpace(s.charAt(end - 1)) || BARS.indexOf(s.charAt(end - 1)) >= 0)) {
      end--;
    }
    return s.substring(end, to).chars().anyMatch(c -> BARS.indexOf(c) >= 0) ? end : to;
  }

  /** Whether a line is the one row of a form: a label, its value, and perhaps as much again, parted by tabs. */
  static boolean isPair(Block.Line line) {
    String s = line.content().text();
    int tab = s.indexOf('\t');
    int colon = colon(s);
    if (tab < 0 || colon >= 0 && colon < tab || line.heading() > 0) {
      return false;
    }
    List<Block.Cell> cells = line.row().rows().get(0).cells();
    boolean pair = cells.size() == 2 || cells.size() == PAIRS;
    for (int c = 0; pair && c < cells.size(); c += 2) {
      String label = cells.get(c).content().text();
      String value = cells.get(c + 1).content().text();
      pair = mayBe(label) && words(label, label.length()) <= FEW_WORDS && !value.isEmpty() && !firstWord(label).equals(firstWord(value));
    }
    return pair;
  }

  private static String firstWord(String s) {
    int end = s.indexOf(' ');
    return end < 0 ? s : s.substring(0, end);
  }

  /** Whether few words with a colon right behind them, or behind their own padding, begin there. */
  private static boolean isFurther(String s, int at) {
    String head = s.substring(at, Math.min(s.length(), at + LONGEST));
    int colon = colon(head);
    // a value right behind its label's wide gap, with another label behind the next: "Sector:    Transporte    Estado: Vigente"
    return colon > 0 && words(head, colon) <= FEW_WORDS / 2 && head.lastIndexOf("   ", colon) < 0 && head.lastIndexOf('\t', colon) < 0;
  }

  /** Whether the one cell of a table leads the options right below it. */
  static boolean leads(Block.Table table, Block next) {
    return next instanceof Block.Options options && options.blanksBefore() == 0 && table.rows().size() == 1 && filled(table.rows().get(0)) == 1
        && table.rows().get(0).cells().stream().allMatch(c -> c.options().isEmpty() && (c.content().isBlank() || mayBe(c.content().text().strip())));
  }

  /** Whether each row is a label and its value, or several of both by turns. */
  static boolean isPairs(Block.Table table) {
    int width = table.rows().stream().mapToInt(AnyLabel::filled).max().orElse(0);
    boolean two = width <= 2 && table.rows().stream().anyMatch(r -> r.cells().size() == 2);
    // of a table of data the first row would have all headings
    boolean turns = width % 2 == 0 && (filled(table.rows().get(0)) <= 2 || isForm(table));
    return (two || turns) && table.rows().stream().allMatch(r -> takesTurns(r, two));
  }

  /** Whether rows of one label and rows of several stand among each other, and no label twice nor with a figure in it. */
  private static boolean isForm(Block.Table table) {
    long lone = table.rows().stream().filter(r -> filled(r) <= 2).count();
    Set<String> labels = new HashSet<>();
    for (Block.Row row : table.rows()) {
      for (int c = 0; c < filled(row); c += 2) {
        String s = row.cells().get(c).content().text().strip();
        if (s.chars().anyMatch(Character::isDigit) || !labels.add(s)) {
          return false;
        }
      }
    }
    return lone > 1 && table.rows().size() - lone > 1;
  }

  private static boolean takesTurns(Block.Row row, boolean mayLack) {
    for (int c = 0; c < Math.max(1, filled(row)); c += 2) {
      Block.Cell label = row.cells().get(c);
      int length = label.content().text().strip().length();
      boolean wordless = length > 0 && label.content().text().chars().noneMatch(Character::isLetterOrDigit);
      if (length > LONGEST || !label.options().isEmpty() || wordless || length == 0 && !mayLack) {
        return false;
      }
    }
    return true;
  }

  /** Whether each cell has words with a colon, or is the value of the one before that ends in it. */
  static boolean isLabelled(Block.Table table) {
    return table.rows().stream().allMatch(AnyLabel::isLabelled);
  }

  private static boolean isLabelled(Block.Row row) {
    boolean announced = false;
    for (Block.Cell cell : row.cells()) {
      String s = cell.content().text().strip();
      boolean labels = colon(s) >= 0 && cell.options().isEmpty();
      if (!labels && !announced && !s.isEmpty()) {
        return false;
      }
      announced = labels ? s.endsWith(":") : announced && s.isEmpty();
    }
    return true;
  }

  /** Cells up to the last that holds something. */
  private static int filled(Block.Row row) {
    int end = row.cells().size();
    while (end > 0 && row.cells().get(end - 1).content().isBlank() && row.cells().get(end - 1).options().isEmpty()) {
      end--;
    }
    return end;
  }
}
