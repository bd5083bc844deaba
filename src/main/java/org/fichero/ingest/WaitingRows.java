package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The rows of a sheet that may have a form a column, kept until all of them are known. */
final class WaitingRows {
  /** A form has fewer rows. */
  private static final int MOST = 300;
  private static final int FEWEST_CELLS = 3;

  /** Rows that follow each other, the first with its number from 0. */
  record Block(int first, List<TreeMap<Integer, Grid.Cell>> rows) {}

  private final List<Block> blocks = new ArrayList<>();
  private int count;

  /** Whether a sheet may be such a one by its first rows: labels with two cells or more beside each, and no list of forms in rows. */
  static boolean areNeeded(List<TreeMap<Integer, Grid.Cell>> rows) {
    int from = lone(rows);
    boolean several = rows.size() > from + 1 && rows.subList(from, from + 2).stream().allMatch(r -> r.size() >= FEWEST_CELLS && !r.firstEntry().getValue().isBlank());
    return several && RecordRows.of(rows.subList(from, rows.size())) == null;
  }

  /** How many rows at the top have one cell only, or head columns. */
  static int lone(List<TreeMap<Integer, Grid.Cell>> rows) {
    int from = 0;
    while (from < rows.size() && rows.get(from).values().stream().filter(c -> !c.isBlank()).count() < 2 && !isOfList(rows, from)) {
      from++;
    }
    boolean heads = from + 1 < rows.size() && (areHeads(rows.get(from), rows.get(from + 1)) || FormsBeside.areNumbered(rows.get(from)));
    return from + (heads && !isOfList(rows, from) ? 1 : 0);
  }

  /** Whether a row only heads columns further right than labels stand: "Ficha 1", "Ficha 2". */
  private static boolean areHeads(TreeMap<Integer, Grid.Cell> row, TreeMap<Integer, Grid.Cell> below) {
    return !row.isEmpty() && !below.isEmpty() && row.firstKey() > below.firstKey() && row.size() < below.size()
        && row.values().stream().noneMatch(c -> CellSign.isSign(c) || c.flow().hasMark());
  }

  /** Whether a row's headings stand over several of a list of forms below. */
  private static boolean isOfList(List<TreeMap<Integer, Grid.Cell>> rows, int from) {
    return from + 1 < rows.size() && rows.get(from).values().stream().anyMatch(c -> c.width() > 1) && areHeads(rows.get(from), rows.get(from + 1))
        && RecordRows.of(rows.subList(from, rows.size())) != null;
  }

  /** Adds rows; gives whether there may be more. */
  boolean add(int first, List<TreeMap<Integer, Grid.Cell>> rows) {
    blocks.add(new Block(first, rows));
    count += rows.size();
    return count <= MOST;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The rows turned, those of one cell at the top left out; null where the columns are no forms. */
  List<TreeMap<Integer, Grid.Cell>> turned() {
    List<TreeMap<Integer, Grid.Cell>> rows = blocks.stream().flatMap(b -> b.rows().stream()).toList();
    return FormColumns.turned(rows.subList(lone(rows), rows.size()));
  }
}
