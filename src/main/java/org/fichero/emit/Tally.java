package org.fichero.emit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.model.Severity;

/** Counts as the run goes on. */
final class Tally {
  private int documents;
  private int failed;
  private int records;
  private final int[] severities = new int[Severity.values().length];
  private long total;
  private long claimed;
  private final Map<String, Map<Severity, Integer>> codes = new TreeMap<>();

  void add(Outcome outcome, List<Reported> findings) {
    documents++;
    records += outcome.records().size();
    total += outcome.ledger().total();
    claimed += outcome.ledger().claimed();
    findings.forEach(f -> add(f.finding()));
  }

  void addFailed(List<Reported> findings) {
    documents++;
    failed++;
    findings.forEach(f -> add(f.finding()));
  }

  private void add(Finding finding) {
    severities[finding.severity().ordinal()]++;
    codes.computeIfAbsent(finding.code(), c -> new TreeMap<>()).merge(finding.severity(), 1, Integer::sum);
  }

  Summary summary() {
    return new Summary(documents, failed, records, severities[Severity.ERROR.ordinal()],
        severities[Severity.WARNING.ordinal()], severities[Severity.INFO.ordinal()], total, claimed);
  }

  /** How often each code was found at {@code severity}; codes in alphabetical order. */
  Map<String, Integer> codes(Severity severity) {
    Map<String, Integer> found = new TreeMap<>();
    codes.forEach((code, counts) -> {
      if (counts.containsKey(severity)) {
        found.put(code, counts.get(severity));
      }
    });
    return found;
  }
}
