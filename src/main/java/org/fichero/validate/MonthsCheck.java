package org.fichero.validate;

import java.util.List;
import java.util.stream.Collectors;
import org.fichero.model.Extraction;
import org.fichero.model.MarkState;
import org.fichero.model.Node;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Month tables: whether they agree with the words beside them, and whether their marks can be read. */
final class MonthsCheck {
  private MonthsCheck() {}

  static void check(Case c) {
    for (FieldRule rule : c.fields(FieldKind.SCHEDULE)) {
      agree(c, rule);
    }
    for (Case.Place place : c.places()) {
      if (place.raw().value() instanceof Extraction.Plan plan) {
        marks(c, place, plan);
      }
    }
  }

  private static void agree(Case c, FieldRule rule) {
    Node value = c.value(rule.name());
    Node table = Reading.at(value, "months");
    Node words = Reading.at(value, "months_in_text");
    List<Long> inTable = Reading.numbers(table);
    List<Long> inWords = Reading.numbers(words);
    if (Reading.isNull(table) || inWords.isEmpty()) {
      return;
    }
    String onlyTable = difference(inTable, inWords);
    String onlyWords = difference(inWords, inTable);
    if (!onlyTable.isEmpty() || !onlyWords.isEmpty()) {
      Span place = Reading.place(table) == null ? Reading.place(words) : Reading.place(table);
      c.find(place == null ? c.labelOf(rule.name()) : place, "months-disagree", Severity.WARNING,
          "/fields/" + rule.name() + "/months",
          "only_table", onlyTable.isEmpty() ? "–" : onlyTable, "only_words", onlyWords.isEmpty() ? "–" : onlyWords);
    }
  }

  private static String difference(List<Long> a, List<Long> b) {
    return b.containsAll(a) ? "" : a.stream().filter(m -> !b.contains(m)).map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static void marks(Case c, Case.Place at, Extraction.Plan plan) {
    if (plan.rows() == null) {
      return;
    }
    for (Extraction.PlanRow row : plan.rows()) {
      for (Extraction.PlanCell cell : row.cells()) {
        boolean unclear = cell.mark().state() == MarkState.UNREADABLE || cell.mark().state() == MarkState.AMBIGUOUS;
        if (unclear) {
          String code = cell.mark().state() == MarkState.UNREADABLE ? "mark-unreadable" : "mark-ambiguous";
          String months = cell.months().stream().map(String::valueOf).collect(Collectors.joining(", "));
          c.find(cell.mark().span(), code, Severity.WARNING, at.pointer() + (at.rule().kind() == FieldKind.SCHEDULE ? "/months" : ""), "text", months);
        }
      }
    }
  }
}
