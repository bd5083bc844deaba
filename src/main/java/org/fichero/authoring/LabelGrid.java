package org.fichero.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fichero.model.Block;

/** Knows tables in which labels and values stand by turns in each row: {@code RUT | 65.123.456-K | Comuna | Talca}. */
final class LabelGrid {
  private static final int LONGEST = 70;
  private static final int SHORT = 12;

  private LabelGrid() {}

  private static final int LEAST_ROWS = 3;
  /** One label in so many may stand twice: "Teléfono" of the president and of the secretary. */
  private static final int MOST_AGAIN = 8;
  /** What stands for a value that nobody knows. */
  static final Pattern UNKNOWN = Pattern.compile("[-–—]+|[nNsS]/?[aAdDiIcC]");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Whether every other cell, the first of each row among them, is like a label, and hardly two of these are the same. */
  static boolean isOne(Block.Table table) {
    if (isHeaded(table)) {
      return false;
    }
    Set<String> labels = new HashSet<>();
    int again = 0;
    boolean wide = false;
    for (Block.Row row : table.rows()) {
      int cells = filled(row);
      if (cells == 1) {
        continue;
      }
      if (row.cells().size() % 2 != 0) {
        return false;
      }
      wide |= cells > 2;
      for (int c = 0; c < cells; c += 2) {
        if (!isLabel(row.cells().get(c))) {
          return false;
        }
        again += labels.add(Skeleton.key(row.cells().get(c).content().text())) ? 0 : 1;
      }
    }
    return wide && again * MOST_AGAIN <= labels.size();
  }

  /** Whether each row is a label and its value; of several rows one in four may have more beside it. */
  static boolean arePairs(Block.Table table) {
    long wide = table.rows().stream().filter(r -> filled(r) > 2).count();
    boolean all = table.rows().stream().allMatch(r -> r.cells().size() <= 2);
    return all || wide > 0 && wide * 4 <= table.rows().size() && !isHeaded(table)
        && table.rows().stream().allMatch(r -> isLabel(r.cells().get(0))) && filled(table.rows().get(0)) == 2;
  }

  /** Whether a row of words stands over one row of what no label looks like: boxes, figures, lists or sentences. */
  static boolean isOver(Block.Table table) {
    if (table.rows().size() != 2 || table.rows().get(0).cells().size() < 2) {
      return false;
    }
    List<Block.Cell> values = table.rows().get(1).cells();
    return table.rows().get(0).cells().stream().allMatch(LabelGrid::isLabel)
        && values.stream().allMatch(c -> !isLabel(c) || c.content().text().length() > SHORT * 4 || c.content().text().strip().endsWith("."));
  }

  /** Whether a first row of words stands over a column with nothing but figures of one shape. */
  static boolean isHeaded(Block.Table table) {
    List<Block.Cell> head = table.rows().get(0).cells();
    if (table.rows().size() > 1 && hasYears(head) || isTwiceHeaded(table)) {
      return true;
    }
    boolean unheaded = head.size() >= LEAST_ROWS && head.get(0).content().isBlank() && head.get(0).options().isEmpty();
    if (!head.stream().skip(unheaded ? 1 : 0).allMatch(LabelGrid::isLabel)) {
      return false;
    }
    if (isCounted(table) || unheaded && isCrossed(table)) {
      return true;
    }
    if (table.rows().size() < LEAST_ROWS) {
      return false;
    }
    for (int c = 1; c < head.size(); c++) {
      Set<String> shapes = new HashSet<>();
      for (Block.Row row : table.rows().subList(1, table.rows().size())) {
        String s = c < row.cells().size() ? row.cells().get(c).content().text().strip() : "";
        shapes.add(UNKNOWN.matcher(s).matches() ? "#" : DIGITS.matcher(s).find() ? DIGITS.matcher(s).replaceAll("#").replaceAll("#(?:[.,]#)*", "#").replaceAll("[A-Z]\\b", "A") : "");
      }
      if (shapes.size() <= 2 && !shapes.contains("") && shapes.stream().allMatch(s -> s.length() <= SHORT)) {
        return true;
      }
    }
    return false;
  }

  /** Whether headings stand below those that are over several columns: "2024 | 2025" below "Año". */
  private static boolean isTwiceHeaded(Block.Table table) {
    return DraftColumns.headRows(table) > 1 && table.rows().get(1).cells().stream()
        .allMatch(c -> c.content().isBlank() && c.options().isEmpty() || isLabel(c) || isYear(c));
  }

  /** Whether two years stand side by side behind words, as they head columns and answer no label. */
  private static boolean hasYears(List<Block.Cell> head) {
    boolean words = isLabel(head.get(0)) || head.get(0).content().isBlank();
    for (int c = 2; words && c < head.size(); c++) {
      if (isYear(head.get(c - 1)) && isYear(head.get(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isYear(Block.Cell cell) {
    return YEAR.matcher(cell.content().text().strip()).matches();
  }

  /** Whether each row below has words first and nothing but figures behind: "Directos | 120 | 85 | 205". */
  private static boolean isCrossed(Block.Table table) {
    return table.rows().size() > 1 && table.rows().stream().skip(1).allMatch(r -> isLabel(r.cells().get(0)) && r.cells().size() > 1
        && r.cells().stream().skip(1).allMatch(c -> c.content().text().strip().chars().allMatch(x -> Character.isDigit(x) || ".,%-".indexOf(x) >= 0)));
  }

  /** Whether the first column counts the rows: 1, 2, 3. */
  private static boolean isCounted(Block.Table table) {
    for (int r = 1; r < table.rows().size(); r++) {
      if (!table.rows().get(r).cells().get(0).content().text().strip().equals(Integer.toString(r))) {
        return false;
      }
    }
    return table.rows().size() > 1 && table.rows().get(0).cells().size() > 1;
  }

  /** Cells up to the last that holds something: those that a wide value covers may follow it empty. */
  private static int filled(Block.Row row) {
    int cells = row.cells().size();
    while (cells > 1 && row.cells().get(cells - 1).content().isBlank() && row.cells().get(cells - 1).options().isEmpty()) {
      cells--;
    }
    return cells;
  }

  static boolean isLabel(Block.Cell cell) {
    String words = cell.content().text().strip();
    if (words.isEmpty() || words.length() > LONGEST || words.indexOf('@') >= 0 || !cell.options().isEmpty()) {
      return false;
    }
    long digits = words.chars().filter(Character::isDigit).count();
    long letters = words.chars().filter(Character::isLetter).count();
    return letters > digits * 2 && !Character.isLowerCase(words.charAt(0));
  }
}
