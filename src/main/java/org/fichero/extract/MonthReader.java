package org.fichero.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;

/**
 * Reads the month plan in a field's section, whatever its layout: months as columns, as rows, or as options of their
 * own. Words that merely name months are left to others. Immutable and safe for threads.
 */
final class MonthReader {
  private static final int BARE = 6;

  private final MonthUnits units;
  private final PlanHeadings headings;
  private final PlanOptions options;
  private final PlanColumn column;
  private final PlanLegend legend;
  private final PlanWords words;

  MonthReader(MonthNames names, PlanWords words) {
    this.words = words;
    this.units = new MonthUnits(names, words);
    this.headings = new PlanHeadings(units, words);
    this.options = new PlanOptions(units, words);
    this.column = new PlanColumn(units, words);
    this.legend = new PlanLegend(words);
  }

  /**
   * Reads a section.
   *
   * @param source the text that the blocks index
   * @param section the field's blocks, in order
   * @return findings in it name no field; whoever asks knows which
   */
  MonthPlan read(SourceText source, List<Block> section) {
    return new Reading(source, section).plan();
  }

  /** One section being read. */
  private final class Reading {
    private final SourceText source;
    private final List<Block> blocks;
    private final boolean halves;
    private final Map<Integer, Boolean> signs;
    private final PlanJoin join;
    private final Map<Block, PlanGrid> grids = new IdentityHashMap<>();
    private final List<Block> consumed = new ArrayList<>();
    private Integer year;
    private Block title;
    private Passage titleWords;

    Reading(SourceText source, List<Block> section) {
      this.source = source;
      this.blocks = section;
      this.signs = legend.read(source, section);
      this.join = new PlanJoin(words);
      this.halves = tables().anyMatch(t -> grid(t).rows().stream().anyMatch(headings::isSecondHalf));
    }

    private java.util.stream.Stream<Block.Table> tables() {
      return blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast);
    }

    private PlanGrid grid(Block.Table table) {
      return grids.computeIfAbsent(table, t -> PlanGrid.of(source, table));
    }

    MonthPlan plan() {
      int i = 0;
      while (i < blocks.size()) {
        i = Math.max(i + 1, read(i));
      }
      return join.plan(consumed);
    }

    /** Reads what begins at a block; the index after it, or the same when it is no plan. */
    private int read(int i) {
      Block block = blocks.get(i);
      if (block instanceof Block.Table table) {
        int end = isPairs(table) && i + 1 < blocks.size() && isMonth(blocks.get(i + 1)) ? list(i) : i;
        return end > i ? end : table(table, i);
      }
      if (block instanceof Block.Options list) {
        Passage lone = PlanOptions.lone(list);
        return options.areMonths(list) ? list(i) : lone == null ? i : line(list, lone, i);
      }
      if (block instanceof Block.Line line) {
        return line(line, line.content(), i);
      }
      return i;
    }

    private int line(Block line, Passage content, int i) {
      MonthUnit unit = units.read(content.text());
      if (unit.kind() == Kind.YEAR) {
        year = unit.number();
        title(line, content);
        return i + 1;
      }
      int end = bareHeading(content, i);
      end = end > i ? end : list(i);
      if (end == i) {
        year = null;
        title(isTitle(content) ? line : null, content);
      }
      return end;
    }

    /** Remembers a line that belongs to a plan if one follows. */
    private void title(Block line, Passage content) {
      title = line;
      titleWords = content;
    }

    /** "Mes", "Meses:", "Mes  Ejecución": a few words that head a list of months. */
    private boolean isTitle(Passage line) {
      String[] said = Fold.fold(line.text().replace(':', ' ')).split(" ");
      return said.length <= 3 && words.monthWords().contains(said[0]);
    }

    private void take(int from, int to) {
      if (title != null) {
        consumed.add(title);
        join.labels(titleWords.sources());
        title = null;
      }
      for (Block block : blocks.subList(from, to)) {
        if (!(block instanceof Block.Furniture) && !(block instanceof Block.Separator)) {
          consumed.add(block);
        }
      }
    }

    private int add(PlanPart part, int from, int to) {
      take(from, to);
      join.add(part);
      return to;
    }

    /** Months that bear their own marks, as options or on lines of their own, with a mark on at least one of them. */
    private int list(int i) {
      PlanPart part = new PlanPart();
      List<PlanCell> cells = new ArrayList<>();
      int end = i;
      while (end < blocks.size() && adds(blocks.get(end), cells, part)) {
        end++;
      }
      part.row(new PlanRow(null, year, cells));
      boolean only = end == i + 1 && blocks.get(i) instanceof Block.Line;
      return cells.isEmpty() || only || part.isMarkless() ? i : add(part, i, end);
    }

    private boolean adds(Block block, List<PlanCell> cells, PlanPart part) {
      if (block instanceof Block.Options list && options.areMonths(list)) {
        options.add(list, year, cells, part);
        return true;
      }
      if (block instanceof Block.Table table && isPairs(table)) {
        PlanPart pairs = column.read(grid(table), year, new PlanMarks(words, signs, List.of()));
        pairs.rows().forEach(r -> cells.addAll(r.cells()));
        part.labels(pairs.labelSpans());
        return true;
      }
      PlanCell cell = block instanceof Block.Line line ? options.line(line, year, part) : null;
      return cell != null && cells.add(cell);
    }

    private boolean isMonth(Block block) {
      return block instanceof Block.Options list ? options.areMonths(list)
          : block instanceof Block.Line line && options.line(line, null, new PlanPart()) != null;
    }

    /** Whether a table holds a month and its mark a row, below a heading or not. */
    private boolean isPairs(Block.Table table) {
      List<Line> rows = grid(table).rows();
      return rows.stream().allMatch(l -> l.boxes().size() <= 2) && IntStream.range(0, rows.size())
          .allMatch(r -> r == 0 && rows.size() > 1
              || !rows.get(r).boxes().isEmpty() && units.read(rows.get(r).boxes().get(0).text()).isMonths());
    }

    /** A line of nothing but months in order: a heading whose marks stand on the next line, or nowhere. */
    private int bareHeading(Passage line, int i) {
      PlanGrid.Line heading = PlanLines.words(line);
      PlanHeading found = heading.boxes().size() < 4 ? null : headings.at(List.of(heading), 0, halves);
      if (found == null || found.columns().size() != heading.boxes().size()) {
        return i;
      }
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      boolean marked = next instanceof Block.Options o && PlanLines.areBare(o);
      if (!marked && heading.boxes().size() < BARE) {
        return i;
      }
      List<Line> rows = new ArrayList<>(List.of(heading));
      if (marked) {
        rows.add(PlanLines.marks(source, (Block.Options) next, heading, found));
      }
      return grid(new PlanGrid(rows), i, marked ? i + 2 : i + 1);
    }

    private int table(Block.Table table, int i) {
      List<Line> rows = new ArrayList<>(grid(table).rows());
      PlanHeading last = lastHeading(rows);
      int end = i + 1;
      while (last != null && end < blocks.size()) {
        List<Line> more = continued(rows, last, blocks.get(end));
        if (more == null) {
          break;
        }
        rows.addAll(more);
        end++;
      }
      return grid(new PlanGrid(rows), i, end);
    }

    /** The heading that a table's last rows stand under; null when it has none. */
    private PlanHeading lastHeading(List<Line> rows) {
      PlanHeading last = null;
      for (int r = 0; r < rows.size(); r++) {
        PlanHeading found = headings.at(rows, r, halves);
        last = found == null ? last : found;
      }
      return last;
    }

    /** The rows that a block adds to the table before it; null when it adds none. */
    private List<Line> continued(List<Line> rows, PlanHeading last, Block next) {
      boolean lacksRows = headings.at(rows, rows.size() - last.rows(), halves) != null && !last.relative();
      if (next instanceof Block.Furniture || next instanceof Block.Separator) {
        return List.of();
      }
      if (next instanceof Block.Options list && lacksRows && PlanLines.areBare(list)) {
        return List.of(PlanLines.marks(source, list, rows.get(rows.size() - last.rows()), last));
      }
      if (next instanceof Block.Table table) {
        List<Line> more = grid(table).rows();
        boolean fits = more.stream().allMatch(l -> l.end() <= last.end() + 1);
        boolean continues = lastHeading(more) == null && fits && !options.isOne(new PlanGrid(more));
        return continues ? more : null;
      }
      return null;
    }

    private int grid(PlanGrid grid, int from, int to) {
      List<PlanPart> parts = options.isOne(grid) ? List.of(options.read(grid, year)) : stretches(grid);
      if (parts.isEmpty() && column.isOne(grid)) {
        List<Box> cells = grid.rows().stream().flatMap(l -> l.boxes().stream())
            .filter(b -> b.start() > 0 && !units.read(b.text()).isMonths()).toList();
        parts = List.of(column.read(grid, year, new PlanMarks(words, signs, cells)));
      }
      if (parts.isEmpty()) {
        return from;
      }
      take(from, to);
      parts.forEach(join::add);
      return to;
    }

    private List<PlanPart> stretches(PlanGrid grid) {
      List<Line> rows = grid.rows();
      List<Integer> starts = new ArrayList<>();
      List<PlanHeading> found = new ArrayList<>();
      for (int r = 0; r < rows.size(); r++) {
        PlanHeading heading = headings.at(rows, r, halves);
        if (heading != null) {
          starts.add(r);
          found.add(heading);
          r += heading.rows() - 1;
        }
      }
      List<PlanPart> parts = new ArrayList<>();
      for (int k = 0; k < found.size(); k++) {
        int from = starts.get(k) + found.get(k).rows();
        int to = k + 1 < found.size() ? starts.get(k + 1) : rows.size();
        parts.add(stretch(found.get(k), starts, k, rows, from, to));
      }
      return parts;
    }

    private PlanPart stretch(PlanHeading heading, List<Integer> starts, int k, List<Line> rows, int from, int to) {
      List<Line> data = new ArrayList<>(rows.subList(from, to));
      boolean more = k + 1 < starts.size();
      List<Line> above = new ArrayList<>();
      if (k == 0) {
        above.addAll(rows.subList(0, starts.get(0)));
      } else if (isYears(rows.get(starts.get(k) - 1))) {
        above.add(rows.get(starts.get(k) - 1));
      }
      if (more && !data.isEmpty() && isYears(data.get(data.size() - 1))) {
        data.remove(data.size() - 1);
      }
      List<Box> cells = heading.relative() ? List.of() : data.stream().flatMap(l -> l.boxes().stream())
          .filter(b -> b.start() >= heading.first() && b.start() < heading.last()).toList();
      PlanTable table = new PlanTable(units, headings, words);
      return table.read(heading, above, rows.subList(starts.get(k), from), data, year, new PlanMarks(words, signs, cells));
    }

    /** Whether a row says years and nothing else. */
    private boolean isYears(Line line) {
      return !line.isBlank() && line.boxes().stream()
          .allMatch(b -> b.isBlank() || units.read(b.text()).kind() == Kind.YEAR);
    }
  }
}
