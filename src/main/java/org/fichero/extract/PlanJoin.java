package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
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
  /** Rows that those of a later part may belong to: name and year → months that they have, as bits → their indexes. */
  private final Map<String, TreeMap<Integer, PriorityQueue<Integer>>> open = new HashMap<>();
  private final List<Span> labels = new ArrayList<>();
  private final List<Span> values = new ArrayList<>();
  private final List<Block> notes = new ArrayList<>();
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
    notes.addAll(part.notes());
    findings.addAll(part.findings());
    List<Integer> taken = new ArrayList<>();
    for (PlanRow row : answers(part.rows())) {
      int same = takeSame(row);
      if (same < 0) {
        taken.add(rows.size());
        rows.add(row);
      } else {
        taken.add(same);
        rows.set(same, joined(rows.get(same), row));
      }
    }
    // no two rows of one part are one
    for (int i : taken) {
      open.computeIfAbsent(name(rows.get(i)), n -> new TreeMap<>())
          .computeIfAbsent(months(rows.get(i)), m -> new PriorityQueue<>()).add(i);
    }
  }

  /** Rows "Sí" and "No" are one row: what "Sí" says. */
  private List<PlanRow> answers(List<PlanRow> all) {
    boolean yesNo = all.size() == 2 && all.stream().allMatch(r -> r.label() != null)
        && words.marked().contains(Fold.fold(all.get(0).label().text()))
        && words.unmarked().contains(Fold.fold(all.get(1).label().text()));
    return yesNo ? List.of(new PlanRow(null, all.get(0).year(), all.get(0).cells())) : all;
  }

  /** The first row of the same name and year that lacks the months of this one, no longer open; -1 when there is none. */
  private int takeSame(PlanRow row) {
    int wanted = months(row);
    PriorityQueue<Integer> best = null;
    for (Map.Entry<Integer, PriorityQueue<Integer>> same : open.getOrDefault(name(row), new TreeMap<>()).entrySet()) {
      boolean lacks = (same.getKey() & wanted) == 0 && !same.getValue().isEmpty();
      best = lacks && (best == null || same.getValue().peek() < best.peek()) ? same.getValue() : best;
    }
    return best == null ? -1 : best.poll();
  }

  private static String name(PlanRow row) {
    return row.year() + " " + (row.label() == null ? "" : Fold.fold(row.label().text()));
  }

  /** The row's months as bits. */
  private static int months(PlanRow row) {
    int months = 0;
    for (PlanCell cell : row.cells()) {
      for (int month : cell.months()) {
        months |= 1 << month;
      }
    }
    return months;
  }

  private static PlanRow joined(PlanRow one, PlanRow other) {
    List<PlanCell> cells = new ArrayList<>(one.cells());
    cells.addAll(other.cells());
    return new PlanRow(one.label(), one.year(), cells, one.named(), one.columns().isEmpty() ? other.columns() : one.columns());
  }

  /** Says that no months can be had from the plan, and why. */
  void giveUp(Finding why) {
    unreadable = true;
    findings.add(why);
  }

  /** @param left what looks like a plan and was not read; null when nothing does */
  MonthPlan plan(List<Block> consumed, Finding left) {
    if (left != null) {
      findings.add(left);
    }
    List<Mark> marks = new ArrayList<>();
    rows.forEach(r -> r.cells().forEach(c -> marks.add(c.mark())));
    if (any && !unreadable && marks.stream().allMatch(m -> m.state() == MarkState.BLANK)) {
      unreadable = true;
      Span place = consumed.get(0).span().union(consumed.get(consumed.size() - 1).span());
      findings.add(Finding.at(place, "month-marks-lost", Severity.WARNING, null));
    }
    marks.stream().filter(m -> m.state().checked() == null).findFirst().ifPresent(m -> findings.add(
        Finding.at(m.span(), "month-mark-unclear", Severity.WARNING, null)));
    return new MonthPlan(any && !unreadable ? said() : null, consumed, notes, labels, values, findings);
  }

  /** Without rows and columns that say nothing: they have no name, and no mark of any kind. */
  private List<PlanRow> said() {
    List<PlanRow> said = rows.stream().filter(r -> r.label() != null || r.year() != null
        || r.cells().stream().anyMatch(c -> c.mark().state() != MarkState.BLANK)).toList();
    return said.isEmpty() ? rows : said;
  }
}
