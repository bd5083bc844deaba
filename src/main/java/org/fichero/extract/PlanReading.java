package org.fichero.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;

/** The month plan of one section while it is being read. */
final class PlanReading {
  private static final int BARE = 6;
  /** "Primer semestre de 2023", "Cuarto trimestre:". */
  private static final int LONGEST_PART = 30;
  private static final int LONGEST_BAND = 90;
  private static final int YEAR = 4;

  private final PlanReaders readers;
  private final MarkedMonths marked;
  private final SourceText source;
  private final List<Block> blocks;
  private final boolean drawn;
  private final boolean halves;
  private final PlanLegend legend;
  private final Map<Integer, Boolean> signs;
  private final PlanStretches stretches;
  private final PlanJoin join;
  private final PlanTables tables;
  private final Map<Block, PlanGrid> grids = new IdentityHashMap<>();
  private final List<Block> consumed = new ArrayList<>();
  private final long parts;
  private Integer year;
  private Block title;
  private Passage titleWords;

  /** @param legend reads what the section says of signs: whether they mark a month */
  PlanReading(PlanReaders readers, SourceText source, List<Block> section, boolean drawn, PlanLegend legend, PlanColumns declared) {
    this.readers = readers;
    this.marked = new MarkedMonths(readers.units(), readers.options(), readers.column(), readers.run(), readers.setOff(), this::grid);
    this.source = source;
    this.drawn = drawn;
    this.blocks = section;
    this.legend = legend;
    this.signs = legend.read(source, section);
    this.join = new PlanJoin(readers.words());
    this.halves = hasSecondHalf();
    this.parts = section.stream().filter(this::isPart).count();
    this.stretches = new PlanStretches(readers.units(), readers.headings(), readers.words(), this.signs, halves, declared);
    this.tables = new PlanTables(readers, new PlanTables.Page(source, section, drawn), stretches, join, this::grid);
  }

  private boolean hasSecondHalf() {
    int next = 1;
    for (Block block : blocks) {
      for (Line row : block instanceof Block.Table table ? grid(table).rows() : List.<Line>of()) {
        next = readers.headings().countsOn(row, next);
        if (next > 12 || readers.headings().isSecondHalf(row)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a line names a half or a quarter of the year and nothing else, as what stands above the months of each may. */
  private boolean isPart(Block block) {
    MonthUnit unit = block instanceof Block.Line line && line.content().text().length() <= LONGEST_PART && !line.content().text().strip().endsWith(".")
        ? readers.units().read(line.content().text()) : MonthUnit.OTHER;
    return unit.isMonths() && unit.months().size() > 1;
  }

  private PlanGrid grid(Block.Table table) {
    return grids.computeIfAbsent(table, t -> PlanGrid.of(source, table));
  }

  MonthPlan plan() {
    int i = 0;
    while (i < blocks.size()) {
      i = Math.max(i + 1, read(i));
    }
    Map<Block, Boolean> read = new IdentityHashMap<>();
    consumed.forEach(b -> read.put(b, true));
    legends(read);
    List<Block> left = blocks.stream().filter(b -> !read.containsKey(b)).toList();
    PlanLeftovers leftovers = new PlanLeftovers(readers.units(), readers.words());
    left.stream().filter(b -> !consumed.isEmpty() && b instanceof Block.Options o && (PlanLines.areBare(o) || leftovers.nameMonth(o))
        || !consumed.isEmpty() && b instanceof Block.Line l && (PlanLines.isRow(l) || PlanLeftovers.areCrosses(l.content().text()))).findFirst()
        .ifPresent(b -> join.giveUp(Finding.at(b.span(), "month-table-unread", Severity.WARNING, null)));
    return join.plan(consumed, leftovers.find(left, !consumed.isEmpty()));
  }

  /** What explains the signs of a plan that was read belongs to the form. */
  private void legends(Map<Block, Boolean> read) {
    for (Block block : consumed.isEmpty() ? List.<Block>of() : blocks) {
      if (block instanceof Block.Line line && legend.isOne(line) && read.put(block, true) == null) {
        consumed.add(block);
        join.labels(line.content().sources());
      }
    }
  }

  /** Reads what begins at a block; the index after it, or the same when it is no plan. */
  private int read(int i) {
    Block block = blocks.get(i);
    if (readers.options().inOrder(blocks, i).blocks() > 0) {
      return list(i);
    }
    if (block instanceof Block.Table table) {
      heads(table);
      int end = table.rows().size() == 1 ? list(i) : i;
      end = end > i ? end : marked.isPairs(table) && i + 1 < blocks.size() && marked.isMonth(blocks.get(i + 1)) ? list(i) : i;
      end = end > i ? end : table(table, i);
      return end > i ? end : list(i);
    }
    if (block instanceof Block.Options list) {
      Passage lone = PlanOptions.lone(list);
      return readers.options().areMonths(list) ? list(i) : lone == null ? i : line(list, lone, i);
    }
    if (block instanceof Block.Line line) {
      return line(line, line.content(), i);
    }
    return i;
  }

  private int line(Block line, Passage content, int i) {
    MonthUnit unit = readers.units().read(content.text());
    if (unit.kind() == Kind.YEAR) {
      year = unit.number();
      title(line, content);
      return i + 1;
    }
    boolean setOff = SetOffMonths.mayBe(content.text());
    int end = setOff ? list(i) : bareHeading(content, i);
    end = end > i ? end : setOff ? bareHeading(content, i) : list(i);
    if (end == i) {
      year = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Table ? yearAtEnd(content.text().strip()) : null;
      title(readers.isTitle(content.text()) || isPart(line) && parts > 1 && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Table ? line : null, content);
    }
    return end;
  }

  /** "Plan de difusión, año 2025", "Etapa 2 (2025)": the year with which a heading right above a table ends; null without one. */
  private static Integer yearAtEnd(String words) {
    int end = words.endsWith(")") || words.endsWith(":") ? words.length() - 1 : words.length();
    boolean ends = words.length() <= LONGEST_BAND && end > YEAR && words.substring(end - YEAR, end).chars().allMatch(Character::isDigit);
    return ends ? LabelYear.of(words) : null;
  }

  /** A row of its own above lines that each have a month, such as "Mes | Sí | No". */
  private void heads(Block.Table table) {
    List<Block.Cell> cells = table.rows().size() == 1 ? table.rows().get(0).cells() : List.of();
    Passage words = cells.isEmpty() ? Passage.EMPTY : Passage.joinAll(cells.stream().map(Block.Cell::content).toList(), Collections.nCopies(cells.size() - 1, " "));
    if (!words.isBlank() && readers.isTitle(words.text())) {
      title(table, words);
    }
  }

  /** Remembers a line that belongs to a plan if one follows. */
  private void title(Block line, Passage content) {
    title = line;
    titleWords = content;
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

  private int list(int i) {
    PlanPart part = new PlanPart();
    int end = marked.read(blocks, i, year, new PlanMarks(readers.words(), signs, List.of()), part);
    return end == i ? i : add(part, i, end);
  }

  private int add(PlanPart part, int from, int to) {
    take(from, to);
    join.add(part);
    return to;
  }

  /** A line of nothing but months in order: a heading whose marks stand on the next line, or nowhere. */
  private int bareHeading(Passage line, int i) {
    if (!readers.headings().mayBegin(PlanLines.firstWord(line.text()))) {
      return i;
    }
    PlanGrid.Line heading = PlanLines.words(line);
    PlanHeading found = heading.boxes().size() < 4 ? null : readers.headings().at(List.of(heading), 0, halves);
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
      rows.add(PlanLines.marks(source, (Block.Options) next, heading, found, drawn));
    }
    return grid(new PlanGrid(rows), i, marked ? i + 2 : i + 1);
  }

  private int table(Block.Table table, int i) {
    PlanTables.Found found = tables.at(table, i);
    return grid(new PlanGrid(stretches.upright(found.rows())), i, found.end());
  }

  private int grid(PlanGrid grid, int from, int to) {
    Map<Box, MonthUnit> ordered = readers.ordered().of(grid);
    // beside months, columns that are counted are parts of them: "1ª quincena"
    PlanHeading last = stretches.last(grid.rows());
    boolean rows = last == null ? readers.column().isOne(grid) : last.relative() && readers.column().isOne(grid) && readers.column().leads(grid);
    List<PlanPart> parts = !ordered.isEmpty() ? List.of(ordered(grid, ordered)) : readers.options().isOne(grid) ? List.of(readers.options().read(grid, year))
        : rows ? List.of() : stretches.read(grid, year);
    if (parts.isEmpty() && rows) {
      List<Box> cells = grid.rows().stream().flatMap(l -> l.boxes().stream())
          .filter(b -> b.start() > 0 && !readers.units().read(b.text()).isMonths()).toList();
      parts = List.of(readers.column().read(grid, year, new PlanMarks(readers.words(), signs, cells)));
    }
    if (parts.isEmpty()) {
      return from;
    }
    take(from, to);
    parts.forEach(join::add);
    return to;
  }

  /** A table in which only their order names the months. */
  private PlanPart ordered(PlanGrid grid, Map<Box, MonthUnit> names) {
    boolean own = names.keySet().stream().allMatch(b -> b.cell().mark() != null);
    if (own) {
      return readers.options().read(grid, names, year);
    }
    List<Box> cells = grid.rows().stream().flatMap(l -> l.boxes().stream()).filter(b -> b.start() > 0 && !names.containsKey(b)).toList();
    return readers.column().read(grid, b -> names.getOrDefault(b, MonthUnit.OTHER), year, new PlanMarks(readers.words(), signs, cells));
  }
}
