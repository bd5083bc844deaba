package org.fichero.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Rows of tables that seem to sum up those above them, so that whoever writes the pack may leave them out. Not safe for threads. */
final class SumRows {
  private final RulePack pack;
  /** Field and first words of the row → how many there are. */
  private final Map<String, Map<String, Integer>> found = new LinkedHashMap<>();

  SumRows(RulePack pack) {
    this.pack = pack;
  }

  void add(FichaRecord entry) {
    for (FieldRule rule : pack.fields()) {
      boolean rows = rule.kind() == FieldKind.TABLE && entry.fields().members().get(rule.name()) instanceof Node.Items;
      for (Node row : rows ? ((Node.Items) entry.fields().members().get(rule.name())).items() : java.util.List.<Node>of()) {
        String words = words(row);
        if (DraftLanguage.BUNDLED.isSum(words)) {
          found.computeIfAbsent(rule.name(), n -> new LinkedHashMap<>()).merge(words, 1, Integer::sum);
        }
      }
    }
  }

  /** The first words of a row: those of the first column that has any. */
  private static String words(Node row) {
    return row instanceof Node.Members columns ? columns.members().values().stream()
        .filter(c -> c instanceof Node.Leaf leaf && leaf.value() != null).map(c -> String.valueOf(((Node.Leaf) c).value())).findFirst().orElse("") : "";
  }

  void report(StringBuilder out) {
    if (!found.isEmpty()) {
      out.append("\nrows that seem to be sums: 'until' leaves them out\n");
      found.forEach((field, rows) -> rows.forEach((words, n) -> out.append(String.format(java.util.Locale.ROOT, "%7d  %s: until: [%s]%n", n, field,
          DraftNames.quoted(words)).replace("\r", ""))));
    }
  }
}
