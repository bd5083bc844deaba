package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.extract.PlanHeading.Column;
import org.fichero.model.Finding;
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
    List<Line> heads = new ArrayList<>(above);
    heads.addAll(head);
    label(part, heads);
    if (heading.relative()) {
      label(part, data);
      part.giveUp(Finding.at(span(head), "month-columns-relative", Severity.WARNING, null));
      return part;
    }
    unread(heading, head, data, marks).forEach(b -> part.giveUp(Finding.at(b.span(), "month-table-unread", Severity.WARNING, null)));
    List<Line> kept = rows(part, data);
    List<Column> columns = columns(heading, above, head);
    PlanRowReader rows = new PlanRowReader(units, headings, words, declared, new PlanRowReader.Stretch(heading, columns, shift(heading, kept), year, heads, marks));
    kept.forEach(line -> rows.read(line, part));
    return part;
  }

  private static void label(PlanPart part, List<Line> lines) {
    lines.forEach(l -> l.boxes().forEach(b -> part.labels(b.spans())));
  }

  /** Headings of which nothing says whose they are: several in one, one cut off, one that is missing. */
  private List<Box> unread(PlanHeading heading, List<Line> head, List<Line> data, PlanMarks marks) {
    List<Box> unread = new ArrayList<>();
    head.stream().flatMap(l -> l.boxes().stream()).filter(this::isSeveral).findFirst().ifPresent(unread::add);
    Box cut = new CutHeadings(units.monthWords()).first(heading, head);
    Box unnamed = cut != null ? cut : new UnnamedColumns(units).first(heading, head, data, marks);
    if (unnamed != null) {
      unread.add(unnamed);
    }
    return unread;
  }

  /** The rows that say something; blank ones, and ones that are rules, where there are no others. */
  private static List<Line> rows(PlanPart part, List<Line> data) {
    List<Line> full = new ArrayList<>(data);
    full.removeIf(Line::isBlank);
    if (!full.stream().allMatch(PlanTable::isRule)) {
      label(part, full.stream().filter(PlanTable::isRule).toList());
      full.removeIf(PlanTable::isRule);
    }
    return full.isEmpty() ? data : full;
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
}
