package org.fichero.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fichero.model.Finding;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** Marks that no record has, one after the other: those of a list or a table are one finding, however many they are. */
final class LostMarks {
  private static final int MOST_CHARACTERS = 80;

  private final List<Finding> findings;
  private final List<String> labels = new ArrayList<>();
  private final Map<MarkState, Integer> states = new LinkedHashMap<>();
  private Span span;

  LostMarks(List<Finding> findings) {
    this.findings = findings;
  }

  void add(Mark mark, String label) {
    span = span == null ? mark.span() : span.union(mark.span());
    states.merge(mark.state(), 1, Integer::sum);
    if (!label.isBlank()) {
      labels.add(label.strip());
    }
  }

  /** What comes next is no such mark, or none of the same list. */
  void end() {
    if (span != null) {
      String text = String.join(", ", labels);
      findings.add(Finding.at(span, "marks-not-conserved", Severity.ERROR, null,
          "text", text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text, "state", state()));
    }
    span = null;
    states.clear();
    labels.clear();
  }

  /** "ticked" of one; "1 ticked, 4 unticked" of several. */
  private String state() {
    boolean one = states.size() == 1 && states.containsValue(1);
    return states.entrySet().stream().map(s -> (one ? "" : s.getValue() + " ") + s.getKey().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
