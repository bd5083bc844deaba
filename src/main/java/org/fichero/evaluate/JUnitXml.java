package org.fichero.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code junit.xml}: a test case a field of a document, and one for how the document was split. */
final class JUnitXml implements Report {
  private final JUnitLog log;
  private final Map<String, List<Disagreement>> current = new LinkedHashMap<>();
  private final List<Disagreement> splits = new ArrayList<>();

  JUnitXml(Staged out) throws IOException {
    log = new JUnitLog(out, "junit.xml");
  }

  @Override
  public void disagreement(Disagreement disagreement) {
    if (disagreement.field().equals(Disagreement.FICHA)) {
      splits.add(disagreement);
    } else {
      current.computeIfAbsent(disagreement.field(), k -> new ArrayList<>()).add(disagreement);
    }
  }

  @Override
  public void document(DocumentScore score) throws IOException {
    List<JUnitLog.Case> cases = new ArrayList<>();
    boolean splitRight = score.records().missed() + score.records().extra() == 0;
    cases.add(new JUnitLog.Case("(split)", splitRight ? null : split(score.records()) + "\n" + words(splits), "split", null));
    for (String field : score.fields().keySet()) {
      List<Disagreement> wrong = current.get(field);
      cases.add(new JUnitLog.Case(field, wrong == null ? null : words(wrong), wrong == null ? "" : wrong.get(0).verdict().code(), null));
    }
    log.suite(score.source(), cases);
    current.clear();
    splits.clear();
  }

  private static String split(RecordCounts r) {
    return FieldPaths.count(r.gold(), "ficha") + " in the gold, " + r.predicted() + " in the records: " + r.missed() + " missed, " + r.extra() + " extra";
  }

  private static String words(List<Disagreement> wrong) {
    StringBuilder text = new StringBuilder();
    for (Disagreement d : wrong) {
      text.append(d.source()).append(':').append(d.place().line()).append(':').append(d.place().column()).append(": ")
          .append(d.verdict().code()).append(d.silent() ? " (silent) " : " ").append(FieldPaths.what(d.record(), d.pointer()))
          .append("\n  gold      ").append(d.gold()).append("\n  predicted ").append(d.predicted())
          .append("\n  source    ").append(d.place().excerpt()).append('\n');
    }
    return text.toString();
  }

  @Override
  public void end(Evaluation evaluation, List<String> gateFailures) throws IOException {
    log.end("fichero evaluate");
  }
}
