package org.fichero.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code diff.junit.xml}: a test case a field of a document, which fails where a value appeared, vanished or changed, and
 * one for fichas that only one run has. A value that merely rests on other characters passes, and says so as output.
 */
final class DiffJUnit implements DiffReport {
  private final JUnitLog log;
  private final Map<String, List<Change>> current = new LinkedHashMap<>();

  DiffJUnit(Staged out) throws IOException {
    log = new JUnitLog(out, "diff.junit.xml");
  }

  @Override
  public void change(Change change) {
    current.computeIfAbsent(change.field(), k -> new ArrayList<>()).add(change);
  }

  @Override
  public void document(String source, Set<String> fields) throws IOException {
    Set<String> names = new LinkedHashSet<>(List.of(Disagreement.FICHA));
    names.addAll(fields);
    List<JUnitLog.Case> cases = new ArrayList<>();
    for (String field : names) {
      List<Change> changes = current.getOrDefault(field, List.of());
      List<Change> values = changes.stream().filter(c -> c.kind() != Change.Kind.EVIDENCE).toList();
      List<Change> evidence = changes.stream().filter(c -> c.kind() == Change.Kind.EVIDENCE).toList();
      String name = field.equals(Disagreement.FICHA) ? "(split)" : field;
      cases.add(new JUnitLog.Case(name, words(values), values.isEmpty() ? "" : values.get(0).kind().code(), words(evidence)));
    }
    log.suite(source, cases);
    current.clear();
  }

  private static String words(List<Change> changes) {
    if (changes.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (Change c : changes) {
      text.append(DiffText.line(c)).append("\n  before ").append(c.before()).append("\n  after  ").append(c.after()).append('\n');
      if (!c.place().excerpt().isEmpty()) {
        text.append("  source ").append(c.place().excerpt()).append('\n');
      }
    }
    return text.toString();
  }

  @Override
  public void end(DiffFigures figures) throws IOException {
    log.end("fichero diff");
  }
}
