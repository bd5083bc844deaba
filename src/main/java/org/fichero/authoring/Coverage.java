package org.fichero.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fichero.Fichero;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RuleLines;
import org.fichero.rules.RulePack;

/** How a pack fares on documents: which fields were filled, how surely, which labels and terms fired, what nobody claimed. Not safe for threads. */
public final class Coverage {
  private static final int SHOWN = 20;

  /** What says that two places tell different things of one field. */
  private static final Set<String> CONFLICTS = Set.of("label-repeated", "option-repeated", "months-disagree");

  private final RulePack pack;
  private final RuleTally rules;
  private final SumRows sums;
  private final Map<String, int[]> fields = new LinkedHashMap<>();
  private final Map<String, Integer> findings = new TreeMap<>();
  private final List<String> unclaimed = new ArrayList<>();
  private int documents;
  private int unknown;
  private int records;
  private long total;
  private long claimed;

  /**
   * @param pack the one to examine
   * @param files those that it was loaded from
   */
  public Coverage(RulePack pack, RuleFiles files) {
    this.pack = pack;
    sums = new SumRows(pack);
    rules = new RuleTally(pack, new RuleLines(files));
    pack.fields().forEach(f -> fields.put(f.name(), new int[6]));
  }

  /** Counts a document in. */
  public void add(Fichero.Trace trace) {
    Outcome outcome = trace.outcome();
    trace.division().fichas().stream().filter(f -> f.template().equals(pack.id())).forEach(rules::add);
    documents++;
    unknown += outcome.records().isEmpty() ? 1 : 0;
    total += outcome.ledger().total();
    claimed += outcome.ledger().claimed();
    outcome.findings().forEach(f -> findings.merge(f.code(), 1, Integer::sum));
    outcome.records().forEach(this::add);
    for (Span span : outcome.ledger().unclaimed()) {
      String text = outcome.document().text().cut(span).strip();
      unclaimed.add(outcome.document().source().path() + ":" + outcome.document().text().line(span.start()) + ": "
          + (text.length() > 80 ? text.substring(0, 80) + "…" : text));
    }
  }

  private void add(FichaRecord entry) {
    records++;
    sums.add(entry);
    entry.findings().forEach(f -> findings.merge(f.code(), 1, Integer::sum));
    for (FieldRule rule : pack.fields()) {
      Node value = entry.fields().members().get(rule.name());
      int[] counts = fields.get(rule.name());
      counts[value == null || value == Node.NULL ? 1 : isEmpty(value) ? 2 : 0]++;
      String pointer = "/fields/" + rule.name();
      boolean approximate = entry.findings().stream()
          .anyMatch(f -> f.code().equals("label-approximate") && pointer.equals(f.pointer()));
      boolean warned = entry.findings().stream()
          .anyMatch(f -> f.pointer() != null && (f.pointer() + "/").startsWith(pointer + "/"));
      counts[3] += approximate ? 1 : 0;
      boolean conflict = entry.findings().stream().anyMatch(f -> CONFLICTS.contains(f.code()) && (f.pointer() + "/").startsWith(pointer + "/"));
      counts[4] += warned ? 1 : 0;
      counts[5] += conflict ? 1 : 0;
      rules.add(rule, value == null ? Node.NULL : value);
    }
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Node.Items items && items.items().isEmpty()
        || node instanceof Node.Leaf leaf && "".equals(leaf.value());
  }

  /** The figures as a table for people, ending in a line break. */
  public String report() {
    StringBuilder out = new StringBuilder();
    out.append(String.format(java.util.Locale.ROOT, "%s: %d documents (%d not recognised), %d records, %d of %d characters claimed%n",
        pack.id(), documents, unknown, records, claimed, total).replace("\r", ""));
    out.append(String.format(java.util.Locale.ROOT, "%n%-28s %7s %7s %7s %7s %12s %9s %9s%n",
        "field", "filled", "missed", "empty", "share", "approximate", "conflicts", "findings").replace("\r", ""));
    fields.forEach((name, c) -> out.append(String.format(java.util.Locale.ROOT, "%-28s %7d %7d %7d %6.1f%% %12d %9d %9d%n",
        name, c[0], c[1], c[2], records == 0 ? 0 : 100.0 * c[0] / records, c[3], c[5], c[4]).replace("\r", "")));
    rules.report(out);
    sums.report(out);
    if (!findings.isEmpty()) {
      out.append("\nfindings\n");
      findings.forEach((code, n) -> out.append(String.format(java.util.Locale.ROOT, "%7d  %s%n", n, code).replace("\r", "")));
    }
    if (!unclaimed.isEmpty()) {
      out.append("\ntext that no field claimed\n");
      unclaimed.stream().limit(SHOWN).forEach(u -> out.append("  ").append(u).append('\n'));
      out.append(unclaimed.size() > SHOWN ? "  … and " + (unclaimed.size() - SHOWN) + " more\n" : "");
    }
    return out.toString();
  }
}
