package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Finding;
import org.fichero.model.MarkState;
import org.fichero.model.Span;

/** What one table or list gives to a plan. Filled by its reader, then only read. */
final class PlanPart {
  private final List<PlanRow> rows = new ArrayList<>();
  private final List<Span> labels = new ArrayList<>();
  private final List<Span> values = new ArrayList<>();
  private final List<Block> notes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private boolean unreadable;

  void row(PlanRow row) {
    rows.add(row);
    for (PlanCell cell : row.cells()) {
      if (!cell.mark().span().isEmpty()) {
        values.add(cell.mark().span());
      }
    }
    if (row.label() != null) {
      values.addAll(row.label().sources());
    }
  }

  void labels(List<Span> spans) {
    labels.addAll(spans);
  }

  void values(List<Span> spans) {
    values.addAll(spans);
  }

  /** A line of prose among its rows. */
  void note(Block line) {
    notes.add(line);
  }

  List<Block> notes() {
    return notes;
  }

  /** Says that no months can be had from it, and why. */
  void giveUp(Finding why) {
    unreadable = true;
    findings.add(why);
  }

  List<PlanRow> rows() {
    return rows;
  }

  List<Span> labelSpans() {
    return labels;
  }

  List<Span> valueSpans() {
    return values;
  }

  List<Finding> findings() {
    return findings;
  }

  boolean isUnreadable() {
    return unreadable;
  }

  /** Whether no cell of it bears a mark of any kind. */
  boolean isMarkless() {
    return rows.stream().flatMap(r -> r.cells().stream()).allMatch(c -> c.mark().state() == MarkState.BLANK);
  }
}
