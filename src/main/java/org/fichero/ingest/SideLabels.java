package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Labels in the first column of a sheet or table whose values stand beside and below them: options with their signs, or a plan
 * with its headings. Such a label stands alone in the text, above what it labels, so that no column of the values is another's.
 */
final class SideLabels {
  /** A heading over fewer columns is a row of values. */
  private static final int PLAN_COLUMNS = 6;
  /** {@code septiembre 2024}. */
  private static final int LONGEST_HEADING = 15;
  private static final int LONGEST_SIGN = 10;
  /** A word that stands only once or twice is none, if it is longer than this. */
  private static final int SHORT_SIGN = 2;
  private static final int MANY = 3;

  private SideLabels() {}

  /**
   * A label and its rows.
   *
   * @param from its first row
   * @param to the row after its last
   * @param label the label's cell
   * @param rows without the label's column
   * @param options whether they are options with their signs
   * @param pairs options that stand side by side, one a row; null for anything else
   */
  record Group(int from, int to, TreeMap<Integer, Grid.Cell> label, List<TreeMap<Integer, Grid.Cell>> rows, boolean options, Grid pairs) {}

  /**
   * The groups of a block, from the top; rows between them belong to none.
   *
   * @param left the block's first column
   */
  static List<Group> groups(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    List<Group> found = new ArrayList<>();
    for (int from = 0; from < rows.size(); from++) {
      int to = from + 1;
      while (to < rows.size() && isBlank(rows.get(to).get(left))) {
        to++;
      }
      Grid.Cell label = rows.get(from).get(left);
      boolean may = !isBlank(label) && !CellSign.isSign(label) && (to > from + 1 || arePainted(rows.get(from), left));
      Group group = may ? group(rows, from, to, left) : null;
      if (group != null) {
        found.add(group);
        from = to - 1;
      }
    }
    return found;
  }

  private static boolean isBlank(Grid.Cell cell) {
    return cell == null || cell.isBlank();
  }

  /** Two columns: signs, or one or two short words again and again, and before or after each a label. */
  private static boolean areOptions(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    TreeSet<Integer> columns = new TreeSet<>();
    rows.forEach(r -> r.tailMap(left, false).forEach((column, cell) -> {
      if (!cell.isBlank()) {
        columns.add(column);
      }
    }));
    return columns.size() == 2
        && (areOptions(rows, columns.first(), columns.last()) || areOptions(rows, columns.last(), columns.first()));
  }

  private static boolean areOptions(List<TreeMap<Integer, Grid.Cell>> rows, int signColumn, int labelColumn) {
    Set<String> signs = new HashSet<>();
    int signed = 0;
    for (TreeMap<Integer, Grid.Cell> row : rows) {
      Grid.Cell sign = row.get(signColumn);
      if (!isBlank(sign)) {
        signs.add(sign.flow().toString().strip());
        signed++;
      }
      if (isBlank(row.get(labelColumn)) || CellSign.isSign(row.get(labelColumn))) {
        return false;
      }
    }
    int longest = signed < MANY ? SHORT_SIGN : LONGEST_SIGN;
    return signs.size() <= 2 && signs.stream().allMatch(s -> s.length() <= longest);
  }

  /** Headings, all of one colour, with signs, colours or nothing below them. A label as short as they are may be one of them. */
  private static boolean isPlan(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    List<Grid.Cell> first = shown(rows.get(0), left);
    boolean headings = first.size() >= PLAN_COLUMNS && rows.get(0).get(left).flow().length() > LONGEST_HEADING
        && first.stream().noneMatch(c -> CellSign.isSign(c) || c.flow().length() > LONGEST_HEADING)
        && first.stream().map(Grid.Cell::fill).distinct().count() == 1;
    return headings && rows.get(1).tailMap(left, false).values().stream()
        .allMatch(c -> c.isBlank() || CellSign.isSign(c) || c.flow().length() < LONGEST_HEADING);
  }

  /** Short words side by side, as many as a year or half of it has months, some of them painted and others not: they are choices themselves. */
  private static boolean arePainted(TreeMap<Integer, Grid.Cell> row, int left) {
    List<Grid.Cell> words = shown(row, left);
    long painted = words.stream().filter(c -> c.fill() != null).count();
    return !words.isEmpty() && words.size() % PLAN_COLUMNS == 0 && painted > 0 && painted < words.size()
        && words.stream().noneMatch(c -> CellSign.isSign(c) || c.width() > 1 || c.flow().length() > LONGEST_HEADING);
  }

  /** Options side by side, with their signs in the row below: longer words than a plan's headings, of which the label may be the first. */
  private static boolean areHeads(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    List<Grid.Cell> signs = rows.size() == 2 ? shown(rows.get(1), left) : List.of();
    return shown(rows.get(0), left).size() > 1 && !signs.isEmpty() && shown(rows.get(0), left).stream().noneMatch(CellSign::isSign)
        && (signs.stream().allMatch(CellSign::isSign) || areAnswers(signs))
        && (rows.get(0).get(left).height() > 1 || shown(rows.get(0), left).stream().anyMatch(c -> c.flow().length() > LONGEST_HEADING))
        && rows.get(1).tailMap(left, false).entrySet().stream().allMatch(e -> e.getValue().isBlank() || !isBlank(rows.get(0).get(e.getKey())));
  }

  /** One of the same two short words each: SI, NO. */
  private static boolean areAnswers(List<Grid.Cell> cells) {
    return cells.size() > MANY && cells.stream().allMatch(c -> c.flow().length() <= SHORT_SIGN)
        && cells.stream().map(c -> c.flow().toString()).distinct().count() <= 2;
  }

  private static List<Grid.Cell> shown(TreeMap<Integer, Grid.Cell> row, int left) {
    return row.tailMap(left, false).values().stream().filter(c -> !c.isBlank()).toList();
  }

  /** The label with its rows; null where they are neither options with their signs beside or below them, nor headings over signs and colours. */
  private static Group group(List<TreeMap<Integer, Grid.Cell>> all, int from, int to, int left) {
    List<TreeMap<Integer, Grid.Cell>> rows = all.subList(from, to);
    boolean painted = arePainted(rows.get(0), left) && rows.subList(1, rows.size()).stream().allMatch(r -> shown(r, left).size() == 1);
    boolean options = !painted && areOptions(rows, left);
    List<TreeMap<Integer, Grid.Cell>> parted = options || painted ? null : OptionPairs.parted(rows, left);
    if (!options && parted == null && !painted && !isPlan(rows, left) && !areHeads(rows, left)) {
      return null;
    }
    Grid.Cell label = rows.get(0).get(left);
    TreeMap<Integer, Grid.Cell> alone = new TreeMap<>();
    alone.put(left, new Grid.Cell(label.pieces(), 1, 1, false, null, label.address()));
    List<TreeMap<Integer, Grid.Cell>> rest = rows.stream().map(r -> new TreeMap<>(r.tailMap(left, false))).toList();
    return new Group(from, to, alone, rest, options, parted == null ? null : Grid.of(parted, 0));
  }
}
