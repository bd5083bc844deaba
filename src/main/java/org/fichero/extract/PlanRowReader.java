package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.extract.PlanHeading.Column;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Extraction.Raw;
import org.fichero.model.Finding;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.rules.PlanWords;

/** Reads the rows below one heading of a plan: what names each, its year, its cells and its further columns. */
final class PlanRowReader {
  /** Ranks of names, so that the number of a row names it only where nothing else does, and its year before that. */
  private static final int COUNT = 1000;
  private static final int YEAR = 500;

  private final MonthUnits units;
  private final PlanHeadings headings;
  private final PlanWords words;
  private final PlanColumns declared;
  private final Stretch stretch;
  /** Where the months begin in the rows. */
  private final int first;

  /**
   * What all rows below a heading have in common.
   *
   * @param columns the heading's months
   * @param shift how far the rows stand to the right of the heading
   * @param year said by a line before the table; null when none is
   * @param head the heading's rows, and those above it
   * @param marks what the cells mean
   */
  record Stretch(PlanHeading heading, List<Column> columns, int shift, Integer year, List<Line> head, PlanMarks marks) {}

  PlanRowReader(MonthUnits units, PlanHeadings headings, PlanWords words, PlanColumns declared, Stretch stretch) {
    this.units = units;
    this.headings = headings;
    this.words = words;
    this.declared = declared;
    this.stretch = stretch;
    this.first = stretch.heading().first() + stretch.shift();
  }

  /** Adds the row, or says why its cells cannot be told. */
  void read(Line line, PlanPart part) {
    PlanHeading heading = stretch.heading();
    if (isGroup(line) || CountedRow.isUnfilled(line, stretch.head(), stretch.shift(), heading.first(), headings)) {
      line.boxes().forEach(b -> part.labels(b.spans()));
    } else if (!fits(line)) {
      part.giveUp(Finding.at(line.row().span(), "month-cells", Severity.WARNING, null,
          "cells", String.valueOf(line.end() - Math.max(0, stretch.shift())), "headings", String.valueOf(heading.end())));
    } else {
      row(line, part);
    }
  }

  private void row(Line line, PlanPart part) {
    List<Box> further = new ArrayList<>(0);
    List<Raw> raws = declared.read(beside(line), stretch.head(), stretch.shift(), further);
    List<Box> before = before(line);
    before.removeAll(further);
    further.forEach(b -> part.values(b.spans()));
    Box named = name(before);
    if (named != null && isLoneSign(named) && PlanColumns.heading(stretch.head(), named.start()) != null) {
      // a mark below a heading that may be a month's
      part.giveUp(Finding.at(named.span(), "month-table-unread", Severity.WARNING, null));
    }
    // other words beside the activity ("Responsable") are in no value: they stay nobody's, and are said to be
    before.stream().filter(b -> b != named && (isYear(b) || CountedRow.isCount(b))).forEach(b -> part.values(b.spans()));
    Integer own = before.stream().filter(this::isYear).findFirst().map(b -> units.read(b.text()).number()).orElse(stretch.year());
    Integer all = own == null ? commonYear(stretch.columns()) : own;
    part.row(new PlanRow(named == null ? null : label(named), all, cells(line, own), isNamed(named), raws));
  }

  private boolean isYear(Box box) {
    return units.read(box.text()).kind() == Kind.YEAR;
  }

  /** What stands before the months. */
  private List<Box> before(Line line) {
    List<Box> before = new ArrayList<>(0);
    for (Box box : line.boxes()) {
      if (!box.isBlank() && box.end() <= first) {
        before.add(box);
      }
    }
    return before;
  }

  /** A cross, a tick or a word that marks, and no figure, which may number the row. */
  private boolean isLoneSign(Box box) {
    boolean sign = words.marked().contains(box.folded()) && box.folded().chars().noneMatch(Character::isDigit);
    return sign || box.folded().isEmpty() && box.cell().mark() != null;
  }

  /** The boxes on either side of the months. */
  private List<Box> beside(Line line) {
    int last = stretch.heading().last() + stretch.shift();
    return line.boxes().stream().filter(b -> b.end() <= first || b.start() >= last).toList();
  }

  private boolean isNamed(Box named) {
    Box over = named == null || stretch.shift() > 0 ? null : PlanColumns.heading(stretch.head(), named.start());
    return over != null && (headings.rank(over.text()) < headings.unknownRank() || names(over.folded(), named.folded()));
  }

  /** Whether a heading of letters says what its column holds, as "Día" does above "Domingo", and neither it nor the label speaks of time as such. */
  private boolean names(String heading, String label) {
    boolean letters = !heading.isEmpty() && Character.isLetter(heading.charAt(0)) && !label.isEmpty() && Character.isLetter(label.charAt(0));
    return letters && units.read(heading).months().isEmpty() && !isOfTime(heading) && !isOfTime(label) && !words.marked().contains(label);
  }

  private boolean isOfTime(String words) {
    int end = words.indexOf(' ');
    String first = end < 0 ? words : words.substring(0, end);
    return this.words.monthWords().contains(first) || this.words.yearWords().contains(first);
  }

  private static Integer commonYear(List<Column> columns) {
    Integer first = columns.get(0).year();
    return columns.stream().allMatch(c -> Objects.equals(c.year(), first)) ? first : null;
  }

  private static Passage label(Box box) {
    Passage content = box.cell().content().collapse();
    return content.isBlank() ? null : content;
  }

  /** A row of one wide cell, or of one cell with nothing beside it in a table of wider rows, titles what follows. */
  private boolean isGroup(Line line) {
    PlanHeading heading = stretch.heading();
    Box only = line.boxes().stream().filter(b -> !b.isBlank()).findFirst().orElse(null);
    return only != null && only.start() == 0 && heading.first() > 0 && only.end() > heading.first() + 1
        && only.end() >= heading.last();
  }

  private boolean fits(Line line) {
    int expected = stretch.heading().end() + stretch.shift();
    if (line.end() > expected) {
      return line.boxes().stream().filter(b -> b.end() > expected).allMatch(Box::isBlank);
    }
    return line.end() >= stretch.heading().last() + stretch.shift() || line.loose() && !isExplicit(line);
  }

  /** Whether a row marks both what is and what is not, so that a missing cell is a loss. */
  private boolean isExplicit(Line line) {
    List<Box> cells = line.boxes().stream().filter(b -> b.start() >= first).toList();
    return cells.size() > 1 && cells.stream().noneMatch(Box::isBlank)
        && cells.stream().anyMatch(b -> b.cell().mark() != null && b.cell().mark().state() == MarkState.UNTICKED);
  }

  /** The box that names the row: by its heading, else the first that is no number of the row; null when none does. */
  private Box name(List<Box> before) {
    Box best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Box box : before) {
      Box heading = PlanColumns.heading(stretch.head(), box.start());
      int rank = stretch.shift() > 0 || heading == null ? headings.unknownRank() : headings.rank(heading.text());
      int penalty = CountedRow.isCount(box) ? COUNT : isYear(box) ? YEAR : 0;
      if (rank + penalty < bestRank) {
        best = box;
        bestRank = rank + penalty;
      }
    }
    return best == null || bestRank >= COUNT && before.size() > 1 ? null : best;
  }

  private List<PlanCell> cells(Line line, Integer year) {
    List<PlanCell> cells = new ArrayList<>(stretch.columns().size());
    int place = line.row().span().start();
    for (Column column : stretch.columns()) {
      List<Box> boxes = within(line, column.start() + stretch.shift(), column.end() + stretch.shift());
      place = boxes.isEmpty() ? place : boxes.get(boxes.size() - 1).span().end();
      Integer columnYear = column.year() == null ? year : column.year();
      Mark mark = stretch.marks().read(boxes, place);
      cells.add(new PlanCell(column.months(), columnYear, mark));
      // the other weeks of a month count as the month's too
      stretch.marks().others(boxes, mark).forEach(m -> cells.add(new PlanCell(column.months(), columnYear, m)));
    }
    return cells;
  }

  private static List<Box> within(Line line, int start, int end) {
    List<Box> boxes = new ArrayList<>(1);
    for (Box box : line.boxes()) {
      if (box.start() < end && box.end() > start) {
        boxes.add(box);
      }
    }
    return boxes;
  }
}
