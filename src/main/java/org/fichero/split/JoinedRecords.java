package org.fichero.split;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Ficha;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** Notices that most labels of a document which the pack takes for one record come again: it seems to hold several. */
final class JoinedRecords {
  private static final int LEAST = 4;
  private static final int TENTHS = 10;
  private static final int MOST = 6;

  private JoinedRecords() {}

  /** @param repeated fields of which several may stand in a record */
  static void notice(List<Ficha.Section> sections, Set<String> repeated, List<Finding> findings) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Span second = null;
    for (Ficha.Section section : sections) {
      String field = section.field();
      boolean may = field != null && !section.label().isEmpty() && !field.equals(LabelMatcher.IGNORED) && field.indexOf('/') < 0 && !repeated.contains(field);
      if (may && counts.merge(field, 1, Integer::sum) == 2 && second == null) {
        second = section.label().get(0);
      }
    }
    long again = counts.values().stream().filter(n -> n > 1).count();
    if (again >= LEAST && again * TENTHS >= counts.size() * MOST) {
      findings.add(Finding.at(second, "records-joined", Severity.WARNING, null, "fields", String.valueOf(again)));
    }
  }
}
