package org.fichero.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * A workbook's sheets as canonical text, fed row by row. Rows that follow each other are one block; an empty row is a blank
 * line; a page break parts sheets. Columns keep their places within a block.
 */
final class SheetText {
  /** A block that is longer is cut: it is no plan grid, whose fills would have to be seen together. */
  private static final int MAX_BLOCK = 2000;
  private static final int MAX_HIDDEN = 20_000;

  /** A merged range, both ends included. */
  record Merge(int top, int left, int bottom, int right) {
    boolean covers(int row, int column) {
      return top <= row && row <= bottom && left <= column && column <= right;
    }
  }

  private final ReadContext context;
  private final PieceWriter writer;
  private SheetMerges merged = new SheetMerges(List.of());
  private List<TreeMap<Integer, Grid.Cell>> block = new ArrayList<>();
  private int firstRow;
  private int nextRow;
  /** The list of forms that the sheet is; null where it is none, or nothing of it was read yet. */
  private RecordRows records;
  private boolean mayBeRecords;
  private boolean any;
  /** Those of a sheet that may have a form a column; null for any other. */
  private WaitingRows waiting;
  private final BitSet hiddenColumns = new BitSet();

  SheetText(ReadContext context) {
    this.context = context;
    this.writer = new PieceWriter(context);
  }

  /** Begins a sheet. */
  void sheet(List<Merge> merges) throws UnreadableSourceException {
    end();
    if (any) {
      context.text().pageBreak();
    }
    merged = new SheetMerges(merges);
    nextRow = 0;
    hiddenColumns.clear();
    records = null;
    mayBeRecords = !any;
  }

  /** Columns of the sheet that are not shown; to be said before the rows. */
  void hideColumns(int from, int to) {
    hiddenColumns.set(from, Math.min(to, MAX_HIDDEN));
  }

  /** Cells that are not shown: they are no part of the text, but of what is said to be left out. */
  void leaveOut(Iterable<Grid.Cell> cells) {
    for (Grid.Cell cell : cells) {
      context.leftOut().add(LeftOut.Why.HIDDEN, cell.flow().chars());
    }
  }

  /**
   * A row's cells by column, ascending rows; cells that lie within a merge but do not begin it are left out by this class.
   * Cells may be empty (styled); rows without any cell need not be given.
   */
  void row(int row, TreeMap<Integer, Grid.Cell> cells) throws UnreadableSourceException {
    TreeMap<Integer, Grid.Cell> shown = new TreeMap<>();
    cells.forEach((column, cell) -> place(row, column, cell, shown));
    boolean blank = shown.values().stream().allMatch(c -> c.isBlank() && c.fill() == null);
    if (blank) {
      return;
    }
    if (row != nextRow || block.size() >= MAX_BLOCK || waiting == null && SheetOptions.areEnded(block, shown)) {
      endBlock();
    }
    if (block.isEmpty()) {
      firstRow = row;
    }
    block.add(shown);
    nextRow = row + 1;
  }

  private void place(int row, int column, Grid.Cell cell, TreeMap<Integer, Grid.Cell> shown) {
    Merge m = merged.at(row, column);
    if (hiddenColumns.get(column) && (m == null || hiddenColumns.nextClearBit(column) > m.right())) {
      leaveOut(List.of(cell));
    } else if (m == null) {
      // what is only formatted is as if it were not there
      if (!cell.isBlank() || cell.fill() != null || cell.width() > 1 || cell.height() > 1) {
        shown.put(column, cell);
      }
    } else if (m.top() == row && m.left() == column) {
      int width = m.right() - m.left() + 1;
      int height = m.bottom() - m.top() + 1;
      shown.put(column, new Grid.Cell(cell.pieces(), width, height, false, cell.fill(), cell.address()));
    }
  }

  /** Writes what is left of the sheet. */
  void end() throws UnreadableSourceException {
    endBlock();
    List<TreeMap<Integer, Grid.Cell>> turned = waiting == null ? null : waiting.turned();
    records = turned == null ? records : RecordRows.of(turned);
    if (turned == null || records == null) {
      writeWaiting();
    } else {
      WaitingRows.Block top = waiting.blocks().get(0);
      write(top.rows().subList(0, WaitingRows.lone(top.rows())), top.first(), true);
      write(turned, records.headings());
      waiting = null;
    }
  }

  /** Writes what waits, if anything does: it has no form a column. */
  private void writeWaiting() throws UnreadableSourceException {
    List<WaitingRows.Block> blocks = waiting == null ? List.of() : waiting.blocks();
    waiting = null;
    List<Integer> starts = blocks.isEmpty() ? null : FormsBeside.starts(blocks.stream().flatMap(b -> b.rows().stream()).toList());
    for (int i = 0; starts != null && i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
      for (WaitingRows.Block b : blocks) {
        firstRow = b.first();
        write(FormsBeside.part(b.rows(), starts.get(i), to));
      }
      context.text().rule();
    }
    for (WaitingRows.Block b : starts == null ? blocks : List.<WaitingRows.Block>of()) {
      firstRow = b.first();
      write(b.rows());
    }
  }

  /** Writes the rows that follow each other, or keeps them. */
  private void endBlock() throws UnreadableSourceException {
    List<TreeMap<Integer, Grid.Cell>> rows = block;
    block = new ArrayList<>();
    if (waiting == null && mayBeRecords && WaitingRows.areNeeded(rows)) {
      waiting = new WaitingRows();
      mayBeRecords = false;
    }
    if (waiting == null) {
      write(rows);
    } else if (!waiting.add(firstRow, rows)) {
      writeWaiting();
    }
  }

  private void write(List<TreeMap<Integer, Grid.Cell>> found) throws UnreadableSourceException {
    int from = records(found);
    if (from < 0) {
      return;
    }
    List<TreeMap<Integer, Grid.Cell>> rows = found.isEmpty() ? found : CountedLabels.joined(found, merged.left(found, firstRow));
    for (SideLabels.Group group : rows.isEmpty() ? List.<SideLabels.Group>of() : SideLabels.groups(rows, merged.left(rows, firstRow))) {
      write(rows.subList(from, group.from()), firstRow + from, true);
      write(List.of(group.label()), firstRow + group.from(), true);
      if (group.pairs() != null) {
        table(group.pairs());
      } else {
        write(group.rows(), firstRow + group.from(), !group.options());
      }
      from = group.to();
    }
    write(rows.subList(from, rows.size()), firstRow + from, true);
  }

  /**
   * Writes rows that are forms of a list, one each. Only the first sheet may be a list of forms, with nothing but lone lines above it: what
   * stands beside forms is a table of theirs.
   *
   * @return -1 when that was all, else from where the rows are to be read otherwise
   */
  private int records(List<TreeMap<Integer, Grid.Cell>> rows) throws UnreadableSourceException {
    int from = 0;
    if (records == null && mayBeRecords) {
      from = WaitingRows.lone(rows);
      records = from == rows.size() ? null : RecordRows.of(rows.subList(from, rows.size()));
      mayBeRecords = from == rows.size();
      if (records == null) {
        return 0;
      }
      write(rows.subList(0, from), firstRow, true);
      from += records.headings();
    }
    if (records == null) {
      return 0;
    }
    write(rows, from);
    return -1;
  }

  /** Writes the rows of a list of forms. */
  private void write(List<TreeMap<Integer, Grid.Cell>> rows, int from) throws UnreadableSourceException {
    for (TreeMap<Integer, Grid.Cell> row : rows.subList(from, rows.size())) {
      context.check();
      records.write(row, context.text());
      any = true;
    }
  }

  /**
   * Writes rows as one block.
   *
   * @param mixed whether rows of one cell are paragraphs; among options they are those without a sign
   */
  private void write(List<TreeMap<Integer, Grid.Cell>> rows, int first, boolean mixed) throws UnreadableSourceException {
    WideHeadings wide = WideHeadings.of(rows);
    if (wide != null) {
      write(rows.subList(0, wide.from()), first, mixed);
      List<TreeMap<Integer, Grid.Cell>> plan = wide.plan();
      table(Grid.of(plan, plan.stream().mapToInt(r -> r.isEmpty() ? 1 : r.firstKey()).min().orElse(1)));
      write(rows.subList(wide.to(), rows.size()), first + wide.to(), mixed);
      return;
    }
    int[] pairs = mixed && !rows.isEmpty() ? OptionPairs.run(rows, merged.left(rows, first)) : null;
    if (pairs != null) {
      write(rows.subList(0, pairs[0]), first, true);
      table(Grid.of(OptionPairs.parted(rows.subList(pairs[0], pairs[1]), merged.left(rows, first) - 1), 0));
      write(rows.subList(pairs[1], rows.size()), first + pairs[1], true);
      return;
    }
    BitSet options = mixed && !rows.isEmpty() ? SheetOptions.apart(rows, merged.left(rows, first)) : new BitSet();
    int from = 0;
    while (from < rows.size()) {
      // options among other rows are a table of their own
      int to = options.get(from) ? options.nextClearBit(from) : options.nextSetBit(from);
      to = to < 0 ? rows.size() : to;
      block(rows.subList(from, to), first + from, mixed && !options.get(from));
      from = to;
    }
  }

  private void table(Grid grid) throws UnreadableSourceException {
    context.text().blankLine();
    writer.add(new Piece.Table(grid));
    context.text().blankLine();
    any = true;
  }

  private void block(List<TreeMap<Integer, Grid.Cell>> rows, int first, boolean mixed) throws UnreadableSourceException {
    int left = merged.left(rows, first);
    Grid grid = merged.grid(rows, first, left);
    BitSet lone = new BitSet();
    for (int i = 0; i < rows.size(); i++) {
      lone.set(i, mixed && isLone(rows.get(i), left));
    }
    SheetOptions.among(rows, left).stream().forEach(lone::clear);
    SheetPlans.among(rows, left).stream().forEach(lone::clear);
    context.text().blankLine();
    any = true;
    writer.sheet(grid, lone);
    context.text().blankLine();
  }

  /** One cell with words in the block's first column; a word further in has an empty cell before it that may say something. */
  private static boolean isLone(TreeMap<Integer, Grid.Cell> cells, int left) {
    long shown = cells.values().stream().filter(c -> !c.isBlank()).count();
    return shown == 1 && cells.firstKey() == left && !cells.firstEntry().getValue().isBlank() && cells.values().stream().noneMatch(CellSign::isSign)
        && (cells.size() <= 2 || cells.firstEntry().getValue().width() > 1);
  }
}
