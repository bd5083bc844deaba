package org.fichero.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Finding;
import org.fichero.model.Severity;

/** Words of the container that its text leaves out, since a reader of the document does not take them for its content. */
final class LeftOut {
  private static final int LONGEST = 300;

  /** Why words are left out. */
  enum Why {
    /** Not shown: hidden characters, rows, columns, parts of a page. */
    HIDDEN("hidden-text-left-out", Severity.INFO),
    /** Shown, and struck through: taken back. */
    STRUCK("struck-text-left-out", Severity.WARNING),
    /** Below the text, where a number within it refers to. */
    NOTE("notes-left-out", Severity.INFO);

    private final String code;
    private final Severity severity;

    Why(String code, Severity severity) {
      this.code = code;
      this.severity = severity;
    }
  }

  private final Map<Why, StringBuilder> words = new EnumMap<>(Why.class);
  private final Map<Why, Integer> counts = new EnumMap<>(Why.class);

  /** Remembers a passage; one without words is none. */
  void add(Why why, CharSequence passage) {
    String shown = passage.toString().strip();
    if (shown.isEmpty()) {
      return;
    }
    counts.merge(why, 1, Integer::sum);
    StringBuilder all = words.computeIfAbsent(why, k -> new StringBuilder());
    if (all.length() < LONGEST) {
      all.append(all.isEmpty() ? "" : " | ").append(shown);
    }
  }

  /** One finding a reason, with how many passages were left out and the first of them. */
  List<Finding> findings() {
    return words.entrySet().stream().map(e -> Finding.at(null, e.getKey().code, e.getKey().severity, null,
        "count", counts.get(e.getKey()).toString(), "text", cut(e.getValue()))).toList();
  }

  private static String cut(StringBuilder words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words.toString();
  }
}
