package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Finding;
import org.fichero.model.Fold;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.PlanWords;

/** Joins the parts of a plan: half-years, pages and years of the same rows become one; what cannot be read is said. */
final class PlanJoin {
  private final PlanWords words;
  private final List<PlanRow> rows = new ArrayList<>();
  private final List<Span> labels = new ArrayList<>();
  private final List<Span> values = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private boolean unreadable;
  private boolean any;

  PlanJoin(PlanWords words) {
    this.words = words;
  }

  void labels(List<Span> spans) {
    labels.addAll(spans);
  }

  void add(PlanPart part) {
    any = true;
    unreadable |= part.isUnreadable();
    labels.addAll(part.labelSpans());
    values.addAll(part.valueSpans());
    findings.addAll(part.findings());
    Set<Integer> taken = new HashSet<>();
    for (PlanRow row : answers(part.rows())) {
      int same = same(row, taken);
      if (same < 0) {
        taken.add(rows.size());
        rows.add(row);
      } else {
        taken.add(same);
        rows.set(same, joined(rows.get(same), row));
      }
    }
  }

  /** Rows "Sí" and "No" are one row: what "Sí" says. */
  private List<PlanRow> answers(List<PlanRow> all) {
    boolean yesNo = all.size() == 2 && all.stream().allMatch(r -> r.label() != null)
        && words.marked().contains(Fold.fold(all.get(0).label().text()))
        && words.unmarked().contains(Fold.fold(all.get(1).label().text()));
    return yesNo ? List.of(new PlanRow(null, all.get(0).year(), all.get(0).cells())) : all;
  }

  private int same(PlanRow row, Set<Integer> taken) {
    for (int i = 0; i < rows.size(); i++) {
      if (!taken.contains(i) && name(rows.get(i)).equals(name(row))
          && Objects.equals(rows.get(i).year(), row.year()) && isDisjoint(rows.get(i), row)) {
        return i;
      }
    }
    return -1;
  }

  private static String name(PlanRow row) {
    return row.label() == null ? "" : Fold.fold(row.label().text());
  }

  private static boolean isDisjoint(PlanRow one, PlanRow other) {
    Set<Integer> months = new HashSet<>();
    one.cells().forEach(c -> months.addAll(c.months()));
    return other.cells().stream().flatMap(c -> c.months().stream()).noneMatch(months::contains);
  }

  private static PlanRow joined(PlanRow one, PlanRow other) {
    List<PlanCell> cells = new ArrayList<>(one.cells());
    cells.addAll(other.cells());
    return new PlanRow(one.label(), one.year(), cells);
  }

  MonthPlan plan(List<Block> consumed) {
    List<Mark> marks = new ArrayList<>();
    rows.forEach(r -> r.cells().forEach(c -> marks.add(c.mark())));
    if (any && !unreadable && marks.stream().allMatch(m -> m.state() == MarkState.BLANK)) {
      unreadable = true;
      Span place = consumed.get(0).span().union(consumed.get(consumed.size() - 1).span());
      findings.add(Finding.at(place, "month-marks-lost", Severity.WARNING, null));
    }
    marks.stream().filter(m -> m.state().checked() == null).findFirst().ifPresent(m -> findings.add(
        Finding.at(m.span(), "month-mark-unclear", Severity.WARNING, null)));
    return new MonthPlan(any && !unreadable ? rows : null, consumed, labels, values, findings);
  }
}
