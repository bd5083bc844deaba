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
import org.fichero.model.Span;
import org.fichero.rules.PlanWords;

/** Reads one stretch of a table whose months are columns: a heading and the rows below it. */
final class PlanTable {
  private final MonthUnits units;
  private final PlanHeadings headings;
  private final PlanWords words;
  private final PlanColumns declared;
  private final ColumnYears years;

  PlanTable(MonthUnits units, PlanHeadings headings, PlanWords words, PlanColumns declared) {
    this.declared = declared;
    this.units = units;
    this.headings = headings;
    this.words = words;
    this.years = new ColumnYears(units);
  }

  /**
   * Reads a stretch.
   *
   * @param above rows before the heading that belong to no other stretch
   * @param head the heading's rows
   * @param data the rows below
   * @param year said by a line before the table; null when none is
   * @param marks what the cells mean
   */
  PlanPart read(PlanHeading heading, List<Line> above, List<Line> head, List<Line> data, Integer year, PlanMarks marks) {
    PlanPart part = new PlanPart();
    above.forEach(l -> l.boxes().forEach(b -> part.labels(b.spans())));
    head.forEach(l -> l.boxes().forEach(b -> part.labels(b.spans())));
    Span place = span(head);
    if (heading.relative()) {
      data.forEach(l -> l.boxes().forEach(b -> part.labels(b.spans())));
      part.giveUp(Finding.at(place, "month-columns-relative", Severity.WARNING, null));
      return part;
    }
    head.stream().flatMap(l -> l.boxes().stream()).filter(b -> isSeveral(b)).findFirst().ifPresent(
        b -> part.giveUp(Finding.at(b.span(), "month-table-unread", Severity.WARNING, null)));
    Box cut = new CutHeadings(units.monthWords()).first(heading, head);
    Box unnamed = cut != null ? cut : new UnnamedColumns(units).first(heading, head, data, marks);
    if (unnamed != null) {
      part.giveUp(Finding.at(unnamed.span(), "month-table-unread", Severity.WARNING, null));
    }
    List<Line> full = new ArrayList<>(data);
    full.removeIf(Line::isBlank);
    if (!full.stream().allMatch(PlanTable::isRule)) {
      full.stream().filter(PlanTable::isRule).forEach(l -> l.boxes().forEach(b -> part.labels(b.spans())));
      full.removeIf(PlanTable::isRule);
    }
    List<Line> kept = full.isEmpty() ? data : full;
    List<Column> columns = columns(heading, above, head);
    List<Line> heads = new ArrayList<>(above);
    heads.addAll(head);
    int shift = shift(heading, kept);
    for (Line line : kept) {
      row(part, line, heading, columns, shift, year, heads, marks);
    }
    return part;
  }

  /** A row of dashes and nothing else, its name included. */
  private static boolean isRule(Line line) {
    return line.boxes().stream().allMatch(b -> b.folded().equals("-"));
  }

  private static Span span(List<Line> lines) {
    return lines.get(0).row().span().union(lines.get(lines.size() - 1).row().span());
  }

  /** Headings that have run together in one cell ("1 2 3"): below them nothing says which is whose. */
  private boolean isSeveral(Box box) {
    if (box.folded().indexOf(' ') < 0 || units.read(box.text()).kind() != Kind.OTHER) {
      return false;
    }
    for (String word : box.folded().split(" ")) {
      MonthUnit unit = units.read(word);
      if (!unit.isMonths() && unit.kind() != Kind.NUMBER) {
        return false;
      }
    }
    return true;
  }

  private List<Column> columns(PlanHeading heading, List<Line> above, List<Line> head) {
    List<Box> over = new ArrayList<>();
    above.forEach(l -> over.addAll(l.boxes()));
    for (Line line : head) {
      for (Box box : line.boxes()) {
        if (box.end() <= heading.first()) {
          over.add(box);
        }
      }
    }
    return years.of(heading.columns(), over);
  }

  /** How far the rows stand to the right of the heading: their own first column may lack a heading, or they a label. */
  private int shift(PlanHeading heading, List<Line> rows) {
    if (heading.first() == 0 && !rows.isEmpty() && rows.stream().allMatch(this::beginsWithWords)) {
      return 1;
    }
    int lacking = heading.end() - heading.first();
    boolean unlabelled = heading.first() > 0 && !rows.isEmpty()
        && rows.stream().allMatch(l -> l.end() == lacking && !l.boxes().get(0).cell().options().isEmpty());
    return unlabelled ? -heading.first() : 0;
  }

  private boolean beginsWithWords(Line line) {
    Box first = line.boxes().isEmpty() ? null : line.boxes().get(0);
    if (first == null || !first.cell().options().isEmpty() || first.folded().length() < 2) {
      return false;
    }
    boolean mark = words.marked().contains(first.folded()) || words.unmarked().contains(first.folded());
    boolean year = units.read(first.text()).kind() == Kind.YEAR;
    return year || !mark && first.folded().chars().filter(Character::isLetter).count() >= 2;
  }

  private void row(PlanPart part, Line line, PlanHeading heading, List<Column> columns, int shift, Integer year,
      List<Line> head, PlanMarks marks) {
    if (isGroup(line, heading) || CountedRow.isUnfilled(line, head, shift, heading.first(), headings)) {
      line.boxes().forEach(b -> part.labels(b.spans()));
      return;
    }
    if (!fits(line, heading, shift)) {
      part.giveUp(Finding.at(line.row().span(), "month-cells", Severity.WARNING, null,
          "cells", String.valueOf(line.end() - Math.max(0, shift)), "headings", String.valueOf(heading.end())));
      return;
    }
    List<Box> before = new ArrayList<>(0);
    for (Box box : line.boxes()) {
      if (!box.isBlank() && box.end() <= heading.first() + shift) {
        before.add(box);
      }
    }
    List<Box> further = new ArrayList<>(0);
    List<Raw> raws = declared.read(beside(line, heading, shift), head, shift, further);
    before.removeAll(further);
    further.forEach(b -> part.values(b.spans()));
    Box named = name(before, head, shift);
    if (named != null && isLoneSign(named) && PlanColumns.heading(head, named.start()) != null) {
      // a mark below a heading that may be a month's
      part.giveUp(Finding.at(named.span(), "month-table-unread", Severity.WARNING, null));
    }
    Integer own = null;
    for (Box box : before) {
      MonthUnit unit = units.read(box.text());
      own = own == null && unit.kind() == Kind.YEAR ? unit.number() : own;
      // other words beside the activity ("Responsable") are in no value: they stay nobody's, and are said to be
      if (box != named && (unit.kind() == Kind.YEAR || CountedRow.isCount(box))) {
        part.values(box.spans());
      }
    }
    own = own == null ? year : own;
    Passage label = named == null ? null : label(named);
    Integer all = own == null ? commonYear(columns) : own;
    part.row(new PlanRow(label, all, cells(line, columns, shift, own, marks), isNamed(named, head, shift), raws));
  }

  /** A cross, a tick or a word that marks, and no figure, which may number the row. */
  private boolean isLoneSign(Box box) {
    boolean sign = words.marked().contains(box.folded()) && box.folded().chars().noneMatch(Character::isDigit);
    return sign || box.folded().isEmpty() && box.cell().mark() != null;
  }

  /** The boxes on either side of the months. */
  private static List<Box> beside(Line line, PlanHeading heading, int shift) {
    return line.boxes().stream()
        .filter(b -> b.end() <= heading.first() + shift || b.start() >= heading.last() + shift).toList();
  }

  private boolean isNamed(Box named, List<Line> head, int shift) {
    Box over = named == null || shift > 0 ? null : PlanColumns.heading(head, named.start());
    return over != null && headings.rank(over.text()) < headings.unknownRank();
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
  private static boolean isGroup(Line line, PlanHeading heading) {
    Box only = line.boxes().stream().filter(b -> !b.isBlank()).findFirst().orElse(null);
    return only != null && only.start() == 0 && heading.first() > 0 && only.end() > heading.first() + 1
        && only.end() >= heading.last();
  }

  private boolean fits(Line line, PlanHeading heading, int shift) {
    int expected = heading.end() + shift;
    if (line.end() > expected) {
      return line.boxes().stream().filter(b -> b.end() > expected).allMatch(Box::isBlank);
    }
    if (line.end() >= heading.last() + shift) {
      return true;
    }
    return line.loose() && !isExplicit(line, heading.first() + shift);
  }

  /** Whether a row marks both what is and what is not, so that a missing cell is a loss. */
  private static boolean isExplicit(Line line, int first) {
    List<Box> cells = line.boxes().stream().filter(b -> b.start() >= first).toList();
    return cells.size() > 1 && cells.stream().noneMatch(Box::isBlank)
        && cells.stream().anyMatch(b -> b.cell().mark() != null && b.cell().mark().state() == MarkState.UNTICKED);
  }

  /** The box that names the row: by its heading, else the first that is no number of the row; null when none does. */
  private Box name(List<Box> before, List<Line> head, int shift) {
    Box best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Box box : before) {
      Box heading = PlanColumns.heading(head, box.start());
      int rank = shift > 0 || heading == null ? headings.unknownRank() : headings.rank(heading.text());
      int penalty = CountedRow.isCount(box) ? 1000 : units.read(box.text()).kind() == Kind.YEAR ? 500 : 0;
      if (rank + penalty < bestRank) {
        best = box;
        bestRank = rank + penalty;
      }
    }
    return best == null || bestRank >= 1000 && before.size() > 1 ? null : best;
  }

  private List<PlanCell> cells(Line line, List<Column> columns, int shift, Integer year, PlanMarks marks) {
    List<PlanCell> cells = new ArrayList<>(columns.size());
    int place = line.row().span().start();
    for (Column column : columns) {
      List<Box> boxes = within(line, column.start() + shift, column.end() + shift);
      place = boxes.isEmpty() ? place : boxes.get(boxes.size() - 1).span().end();
      Integer columnYear = column.year() == null ? year : column.year();
      Mark mark = marks.read(boxes, place);
      cells.add(new PlanCell(column.months(), columnYear, mark));
      // the other weeks of a month count as the month's too
      marks.others(boxes, mark).forEach(m -> cells.add(new PlanCell(column.months(), columnYear, m)));
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
