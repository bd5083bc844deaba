package org.fichero.normalise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.MarkState;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** A plan over the months, from its table and from the words beside it. */
final class ScheduleShape {
  private ScheduleShape() {}

  /** What a row's further columns hold, by its place in the list of rows: an object of the declared columns. */
  interface Columns {
    Node.Members of(Extraction.PlanRow row, int index);
  }

  static Node of(Extraction.Plan plan, Passage text, FiguresReader.Times times, Leaves leaves, Columns columns) {
    ImplementationReader.Reading words = ImplementationReader.read(times);
    return new Nodes()
        .put("text", leaves.part("text").text(text))
        .put("months", months(plan, leaves.part("months")))
        .put("months_in_text", inText(words, text, leaves.part("months_in_text")))
        .put("periods", periods(words, text, leaves.part("periods")))
        .put("recurrence", recurrence(words, text, leaves.part("recurrence")))
        .put("schedule", schedule(plan, leaves.part("schedule"), columns))
        .build();
  }

  /** The union of all rows; null without a table, or when a mark of it cannot be read. */
  static Node months(Extraction.Plan plan, Leaves leaves) {
    return plan.rows() == null ? Node.NULL : months(plan.rows(), leaves);
  }

  /** Of one row each mark gives its month, so that those of several weeks do; of several rows the first does, as each row has its own. */
  private static Node months(List<Extraction.PlanRow> rows, Leaves leaves) {
    Map<Integer, Set<Span>> ticked = new TreeMap<>();
    for (Extraction.PlanRow row : rows) {
      for (Extraction.PlanCell cell : row.cells()) {
        if (cell.mark().state().checked() == null) {
          return Node.NULL;
        }
        if (cell.mark().state() == MarkState.TICKED) {
          cell.months().forEach(m -> add(ticked.computeIfAbsent(m, k -> new LinkedHashSet<>(2)), cell.mark().span(), rows.size() == 1));
        }
      }
    }
    List<Node> months = new ArrayList<>();
    ticked.forEach((month, mark) -> months.add(leaves.value((long) month, List.copyOf(mark), Confidence.NORMALISED)));
    return Nodes.list(months);
  }

  /** The rows as those of a schedule, without further columns; empty for a table of one row that says nothing but its marks. */
  static Node rows(Extraction.Plan plan, Leaves leaves) {
    return schedule(plan, leaves, (row, index) -> (Node.Members) new Nodes().build());
  }

  private static void add(Set<Span> marks, Span mark, boolean all) {
    if (!mark.isEmpty() && (all || marks.isEmpty())) {
      marks.add(mark);
    }
  }

  /** Each row of a table that has several, or one that says what it plans, by year where a row runs over more than one. */
  private static Node schedule(Extraction.Plan plan, Leaves leaves, Columns columns) {
    boolean dated = plan.rows() != null && plan.rows().stream().flatMap(r -> r.cells().stream())
        .anyMatch(c -> c.year() != null);
    boolean said = dated || plan.rows() != null && plan.rows().stream().anyMatch(r -> r.named() || !r.columns().isEmpty());
    if (plan.rows() == null || plan.rows().size() < 2 && !said) {
      return Nodes.EMPTY;
    }
    List<Node> rows = new ArrayList<>();
    for (Extraction.PlanRow row : filled(plan.rows())) {
      List<Integer> years = row.cells().stream().map(Extraction.PlanCell::year).distinct().toList();
      for (Integer year : years) {
        List<Extraction.PlanCell> cells = row.cells().stream()
            .filter(c -> java.util.Objects.equals(c.year(), year)).toList();
        rows.add(row(row, year == null ? row.year() : year, cells, leaves, columns.of(row, rows.size())));
      }
    }
    return Nodes.list(rows);
  }

  /** Without the rows that a form leaves free below its activities: nothing is written or marked in them. */
  private static List<Extraction.PlanRow> filled(List<Extraction.PlanRow> rows) {
    List<Extraction.PlanRow> filled = rows.stream().filter(r -> !isFree(r)).toList();
    return filled.stream().anyMatch(r -> r.label() != null) ? filled : rows;
  }

  private static boolean isFree(Extraction.PlanRow row) {
    return (row.label() == null || row.label().isBlank()) && row.columns().isEmpty()
        && row.cells().stream().allMatch(c -> Boolean.FALSE.equals(c.mark().state().checked()));
  }

  private static Node row(Extraction.PlanRow row, Integer year, List<Extraction.PlanCell> cells, Leaves leaves,
      Node.Members further) {
    Extraction.PlanRow part = new Extraction.PlanRow(row.label(), year, cells);
    Passage label = row.label() == null || row.label().isBlank() ? null : row.label();
    Span place = cells.isEmpty() ? null : cells.get(0).mark().span();
    Nodes nodes = new Nodes()
        .put("label", label == null ? Node.NULL : leaves.part("label").text(label))
        .put("year", year == null ? Node.NULL
            : leaves.part("year").value((long) year, label == null ? place : label.span(), Confidence.INFERRED))
        .put("months", months(List.of(part), leaves.part("months")));
    further.members().forEach(nodes::put);
    return nodes.build();
  }

  /** The months that words name; an empty list where they name none. */
  static Node inText(FiguresReader.Times times, Passage text, Leaves leaves) {
    return inText(ImplementationReader.read(times), text, leaves);
  }

  private static Node inText(ImplementationReader.Reading words, Passage text, Leaves leaves) {
    List<Node> months = new ArrayList<>();
    words.months().forEach((m, at) ->
        months.add(leaves.value((long) m, text.source(at.start(), at.end()), Confidence.NORMALISED)));
    return Nodes.list(months);
  }

  private static Node periods(ImplementationReader.Reading words, Passage text, Leaves leaves) {
    List<Node> periods = new ArrayList<>();
    for (ImplementationReader.Period p : words.periods()) {
      Span at = text.source(p.span().start(), p.span().end());
      periods.add(new Nodes()
          .put("start", leaves.value(p.start(), at, Confidence.NORMALISED))
          .put("end", leaves.value(p.end(), at, Confidence.NORMALISED))
          .put("text", p.label() == null ? Node.NULL
              : leaves.text(text.slice(p.label().start(), p.label().end())))
          .build());
    }
    return Nodes.list(periods);
  }

  private static Node recurrence(ImplementationReader.Reading words, Passage text, Leaves leaves) {
    Span at = words.recurrenceSpan();
    return words.recurrence() == null ? Node.NULL
        : leaves.value(words.recurrence(), text.source(at.start(), at.end()), Confidence.NORMALISED);
  }
}
