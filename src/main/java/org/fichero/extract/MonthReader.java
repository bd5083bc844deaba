package org.fichero.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Finding;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;

/**
 * Reads the month plan in a field's section, whatever its layout: months as columns, as rows, or as options of their
 * own. Words that merely name months are left to others. Immutable and safe for threads.
 */
final class MonthReader {
  private static final int BARE = 6;
  /** Three words, and room to write them apart. */
  private static final int LONGEST_TITLE = 200;

  private final MonthUnits units;
  private final PlanHeadings headings;
  private final PlanOptions options;
  private final PlanColumn column;
  private final PlanRest rest;
  private final PlanLegend legend;
  private final PlanWords words;

  MonthReader(MonthNames names, PlanWords words) {
    this.words = words;
    this.units = new MonthUnits(names, words);
    this.headings = new PlanHeadings(units, words);
    this.options = new PlanOptions(units, words);
    this.rest = new PlanRest(units);
    this.column = new PlanColumn(units, words);
    this.legend = new PlanLegend(words);
  }

  /**
   * Reads a section.
   *
   * @param source the text that the blocks index
   * @param section the field's blocks, in order
   * @param drawn whether pages were drawn: how far apart the text's characters stand then says nothing of the page
   * @return findings in it name no field; whoever asks knows which
   */
  MonthPlan read(SourceText source, List<Block> section, boolean drawn) {
    return read(source, section, drawn, PlanColumns.NONE);
  }

  /** The same, with the further columns of its rows that the pack declares. */
  MonthPlan read(SourceText source, List<Block> section, boolean drawn, PlanColumns declared) {
    return new Reading(source, section, drawn, declared).plan();
  }

  /**
   * A plan of drawn pages, given up where its months go on elsewhere.
   *
   * @param blocks all of the document
   */
  MonthPlan whole(MonthPlan plan, List<Block> blocks) {
    Span missing = rest.find(plan, blocks);
    if (missing == null) {
      return plan;
    }
    List<Finding> findings = new ArrayList<>(plan.findings());
    findings.add(Finding.at(missing, "month-table-unread", Severity.WARNING, null));
    return new MonthPlan(null, plan.consumed(), plan.notes(), plan.labels(), plan.values(), findings);
  }

  /** One section being read. */
  private final class Reading {
    private final SourceText source;
    private final List<Block> blocks;
    private final boolean drawn;
    private final boolean halves;
    private final Map<Integer, Boolean> signs;
    private final PlanStretches stretches;
    private final PlanJoin join;
    private final Map<Block, PlanGrid> grids = new IdentityHashMap<>();
    private final List<Block> consumed = new ArrayList<>();
    private Integer year;
    private Block title;
    private Passage titleWords;

    Reading(SourceText source, List<Block> section, boolean drawn, PlanColumns declared) {
      this.source = source;
      this.drawn = drawn;
      this.blocks = section;
      this.signs = legend.read(source, section);
      this.join = new PlanJoin(words);
      this.halves = hasSecondHalf();
      this.stretches = new PlanStretches(units, headings, words, signs, halves, declared);
    }

    private boolean hasSecondHalf() {
      int next = 1;
      for (Block block : blocks) {
        for (Line row : block instanceof Block.Table table ? grid(table).rows() : List.<Line>of()) {
          next = headings.countsOn(row, next);
          if (next > 12 || headings.isSecondHalf(row)) {
            return true;
          }
        }
      }
      return false;
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
      List<Block> left = blocks.stream().filter(b -> !read.containsKey(b)).toList();
      left.stream().filter(b -> !consumed.isEmpty() && b instanceof Block.Options o && PlanLines.areBare(o)).findFirst()
          .ifPresent(b -> join.giveUp(Finding.at(b.span(), "month-table-unread", Severity.WARNING, null)));
      return join.plan(consumed, new PlanLeftovers(units).find(left, !consumed.isEmpty()));
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

    /** "Mes", "Meses:", "Mes;Ejecución", "Cronograma anual": a few words that head a plan. */
    private boolean isTitle(Passage line) {
      String first = Fold.fold(PlanLines.firstWord(parted(line.text())));
      boolean other = !first.isEmpty() && first.indexOf(' ') < 0 && !words.monthWords().contains(first);
      if (other || line.text().length() > LONGEST_TITLE) {
        return false;
      }
      String[] said = Fold.fold(parted(line.text())).split(" ");
      return said.length <= 3 && words.monthWords().contains(said[0]);
    }

    private static String parted(String text) {
      return text.replace(':', ' ').replace(';', ' ').replace(',', ' ');
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
      for (Line row : rows) {
        if (row.boxes().size() > 2) {
          return false;
        }
      }
      for (int r = rows.size() > 1 ? 1 : 0; r < rows.size(); r++) {
        List<Box> boxes = rows.get(r).boxes();
        if (boxes.isEmpty() || !units.read(boxes.get(0).text()).isMonths()) {
          return false;
        }
      }
      return true;
    }

    /** A line of nothing but months in order: a heading whose marks stand on the next line, or nowhere. */
    private int bareHeading(Passage line, int i) {
      if (!headings.mayBegin(PlanLines.firstWord(line.text()))) {
        return i;
      }
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
        rows.add(PlanLines.marks(source, (Block.Options) next, heading, found, drawn));
      }
      return grid(new PlanGrid(rows), i, marked ? i + 2 : i + 1);
    }

    private int table(Block.Table table, int i) {
      List<Line> rows = new ArrayList<>(grid(table).rows());
      PlanHeading last = stretches.last(rows);
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

    /** The rows that a block adds to the table before it; null when it adds none. */
    private List<Line> continued(List<Line> rows, PlanHeading last, Block next) {
      boolean lacksRows = !last.relative() && stretches.heading(rows, rows.size() - last.rows()) != null;
      if (next instanceof Block.Furniture || next instanceof Block.Separator) {
        return List.of();
      }
      if (next instanceof Block.Options list && lacksRows && PlanLines.areBare(list)) {
        return List.of(PlanLines.marks(source, list, rows.get(rows.size() - last.rows()), last, drawn));
      }
      if (next instanceof Block.Table table) {
        List<Line> more = grid(table).rows();
        boolean fits = more.stream().allMatch(l -> l.end() <= last.end() + 1);
        boolean continues = stretches.last(more) == null && fits && !options.isOne(new PlanGrid(more));
        if (continues && drawn && isNarrower(more, last)) {
          join.giveUp(Finding.at(table.span(), "month-cells", Severity.WARNING, null,
              "cells", String.valueOf(end(more)), "headings", String.valueOf(last.end())));
        }
        return continues ? more : null;
      }
      return null;
    }

    /** Rows apart from their heading that have fewer columns: which ones, their place on a page no longer says. */
    private static boolean isNarrower(List<Line> more, PlanHeading heading) {
      return end(more) < heading.last();
    }

    private static int end(List<Line> rows) {
      return rows.stream().mapToInt(Line::end).max().orElse(0);
    }

    private int grid(PlanGrid grid, int from, int to) {
      List<PlanPart> parts = options.isOne(grid) ? List.of(options.read(grid, year)) : stretches.read(grid, year);
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
  }
}
