package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** Tables of a section with the rows that page ends and blank lines part from them. */
final class PlanTables {
  private final PlanReaders readers;
  private final Page page;
  private final PlanStretches stretches;
  private final PlanJoin join;
  private final Function<Block.Table, PlanGrid> grids;

  /**
   * Where the tables stand.
   *
   * @param blocks of the section
   * @param drawn whether the text comes from drawn pages
   */
  record Page(SourceText source, List<Block> blocks, boolean drawn) {}

  /**
   * A table.
   *
   * @param end the index of the block after it
   */
  record Found(List<Line> rows, int end) {}

  /** @param join takes what says that a table cannot be read */
  PlanTables(PlanReaders readers, Page page, PlanStretches stretches, PlanJoin join, Function<Block.Table, PlanGrid> grids) {
    this.readers = readers;
    this.page = page;
    this.stretches = stretches;
    this.join = join;
    this.grids = grids;
  }

  /** The table at {@code i} with all that goes on it. */
  Found at(Block.Table table, int i) {
    List<Line> rows = new ArrayList<>(grids.apply(table).rows());
    PlanHeading last = stretches.last(rows);
    List<Line> parted = last == null ? List.of() : parted(rows);
    if (!parted.isEmpty() && isNarrower(parted, last)) {
      giveUp(table, parted, last);
    }
    int end = last == null ? pastCuts(rows, i) : i + 1;
    while (last != null && end < page.blocks().size()) {
      List<Line> more = continued(rows, last, page.blocks().get(end));
      if (more == null) {
        break;
      }
      rows.addAll(more);
      end++;
    }
    return new Found(rows, end);
  }

  /** After the tables below that only the end of a page parts from the one at {@code i}, where all are one column of months; their rows are added. */
  private int pastCuts(List<Line> rows, int i) {
    int end = i + 1;
    int next = end;
    while (next < page.blocks().size()) {
      Block block = page.blocks().get(next++);
      boolean cut = block instanceof Block.Furniture || block instanceof Block.Separator;
      if (!cut && (!(block instanceof Block.Table table) || next == end + 1 || !addColumn(rows, table))) {
        return end;
      }
      end = cut ? end : next;
    }
    return end;
  }

  private boolean addColumn(List<Line> rows, Block.Table table) {
    List<Line> all = new ArrayList<>(rows);
    all.addAll(grids.apply(table).rows());
    boolean one = end(rows) == end(grids.apply(table).rows()) && readers.column().isOne(new PlanGrid(all));
    if (one) {
      rows.addAll(grids.apply(table).rows());
    }
    return one;
  }

  /** The rows that a block adds to the table before it; null when it adds none. */
  private List<Line> continued(List<Line> rows, PlanHeading last, Block next) {
    boolean lacksRows = !last.relative() && stretches.heading(rows, rows.size() - last.rows()) != null;
    if (next instanceof Block.Furniture || next instanceof Block.Separator) {
      return List.of();
    }
    if (next instanceof Block.Options list && lacksRows && PlanLines.areBare(list)) {
      return List.of(PlanLines.marks(page.source(), list, rows.get(rows.size() - last.rows()), last, page.drawn()));
    }
    if (next instanceof Block.Table table) {
      List<Line> more = grids.apply(table).rows();
      boolean fits = more.stream().allMatch(l -> l.end() <= last.end() + 1);
      boolean continues = stretches.last(more) == null && fits && !isAnother(more, last) && !readers.options().isOne(new PlanGrid(more));
      if (continues && page.drawn() && isNarrower(more, last)) {
        giveUp(table, more, last);
      }
      return continues ? more : null;
    }
    return null;
  }

  private void giveUp(Block.Table table, List<Line> rows, PlanHeading heading) {
    join.giveUp(Finding.at(table.span(), "month-cells", Severity.WARNING, null,
        "cells", String.valueOf(end(rows)), "headings", String.valueOf(heading.end())));
  }

  /** The rows that a blank line parts from those above them in a drawn page, from the first that is. */
  private List<Line> parted(List<Line> rows) {
    for (int r = 1; page.drawn() && r < rows.size(); r++) {
      Span between = new Span(rows.get(r - 1).row().span().end(), Math.max(rows.get(r - 1).row().span().end(), rows.get(r).row().span().start()));
      if (page.source().cut(between).chars().filter(c -> c == '\n').count() > 1) {
        return rows.subList(r, rows.size());
      }
    }
    return List.of();
  }

  /** Whether a narrower table has headings of its own: its first row is words, also below the months. */
  private static boolean isAnother(List<Line> more, PlanHeading heading) {
    Line first = more.get(0);
    boolean words = first.boxes().stream().allMatch(b -> b.cell().options().isEmpty());
    return words && end(more) * 2 <= heading.last() && first.boxes().stream()
        .filter(b -> b.end() > heading.first() && b.folded().chars().filter(Character::isLetter).count() > 1).count() > 1;
  }

  /** Rows apart from their heading that have fewer columns: which ones, their place on a page no longer says. */
  private static boolean isNarrower(List<Line> more, PlanHeading heading) {
    return end(more) < heading.last();
  }

  private static int end(List<Line> rows) {
    return rows.stream().mapToInt(Line::end).max().orElse(0);
  }
}
