package org.fichero.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells drawn lines that part the sections of a form from those that underline its headings, where neither has room above: the same line,
 * always as long, that stands below sentences and lists too, parts.
 */
final class PartingRules {
  /** Headings are underlined more often than a sentence happens to stand above a rule. */
  private static final int LEAST = 2;

  private final Set<Integer> parting = new HashSet<>();

  PartingRules(String text, List<Object> parts) {
    Map<Integer, Integer> below = new HashMap<>();
    for (int i = 1; i < parts.size(); i++) {
      TextLine rule = LineReader.text(parts.get(i));
      char drawn = rule == null || rule.blanksBefore > 0 || rule.from >= rule.to ? 0 : Rules.drawn(text, rule.from, rule.to);
      if (drawn != 0 && isNoHeading(text, parts.get(i - 1), rule)) {
        below.merge(key(drawn, rule), 1, Integer::sum);
      }
    }
    below.forEach((rule, times) -> {
      if (times >= LEAST) {
        parting.add(rule);
      }
    });
  }

  boolean has(char drawn, TextLine rule) {
    return parting.contains(key(drawn, rule));
  }

  private static int key(char drawn, TextLine rule) {
    return drawn * 1000 + Math.min(rule.length(), 999);
  }

  /** Whether a table stands above the rule, or a line that ends a sentence and is not as long as it. */
  private static boolean isNoHeading(String text, Object part, TextLine rule) {
    TextLine line = LineReader.text(part);
    return part instanceof TableDraft
        || line != null && line.from < line.to && text.charAt(line.to - 1) == '.' && Math.abs(line.length() - rule.length()) > 1;
  }
}
