package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code junit.xml}: a suite a document, a test case a field, and one for how the document was split. */
final class JUnitXml implements Report {
  private final Staged out;
  private final Writer suites;
  private final Map<String, List<Disagreement>> current = new LinkedHashMap<>();
  private final StringBuilder splits = new StringBuilder();
  private long tests;
  private long failures;

  JUnitXml(Staged out) throws IOException {
    this.out = out;
    suites = out.scratch("suites");
  }

  @Override
  public void disagreement(Disagreement disagreement) {
    if (disagreement.field().equals(Disagreement.FICHA)) {
      splits.append(words(List.of(disagreement)));
      return;
    }
    current.computeIfAbsent(disagreement.field(), k -> new ArrayList<>()).add(disagreement);
  }

  @Override
  public void document(DocumentScore score) throws IOException {
    boolean splitRight = score.records().missed() + score.records().extra() == 0;
    int cases = score.fields().size() + 1;
    int failed = current.size() + (splitRight ? 0 : 1);
    suites.append("  <testsuite name=\"").append(xml(score.source())).append("\" tests=\"").append(String.valueOf(cases))
        .append("\" failures=\"").append(String.valueOf(failed)).append("\" errors=\"0\" skipped=\"0\">\n");
    testCase(score.source(), "(split)", splitRight ? null : split(score.records()) + "\n" + splits, "split");
    for (String field : score.fields().keySet()) {
      List<Disagreement> wrong = current.get(field);
      testCase(score.source(), field, wrong == null ? null : words(wrong), wrong == null ? "" : wrong.get(0).verdict().code());
    }
    suites.append("  </testsuite>\n");
    tests += cases;
    failures += failed;
    current.clear();
    splits.setLength(0);
  }

  private static String split(RecordCounts r) {
    return FieldPaths.count(r.gold(), "ficha") + " in the gold, " + r.predicted() + " in the records: " + r.missed() + " missed, " + r.extra() + " extra";
  }

  private static String words(List<Disagreement> wrong) {
    StringBuilder text = new StringBuilder();
    for (Disagreement d : wrong) {
      text.append(d.source()).append(':').append(d.place().line()).append(':').append(d.place().column()).append(": ")
          .append(d.verdict().code()).append(d.silent() ? " (silent) " : " ").append(FieldPaths.ordinal(d.record())).append(d.pointer())
          .append("\n  gold      ").append(d.gold()).append("\n  predicted ").append(d.predicted())
          .append("\n  source    ").append(d.place().excerpt()).append('\n');
    }
    return text.toString();
  }

  private void testCase(String source, String name, String failure, String type) throws IOException {
    suites.append("    <testcase classname=\"").append(xml(source)).append("\" name=\"").append(xml(name)).append('"');
    if (failure == null) {
      suites.append("/>\n");
      return;
    }
    String head = failure.lines().findFirst().orElse("");
    suites.append(">\n      <failure type=\"").append(xml(type)).append("\" message=\"").append(xml(head)).append("\">")
        .append(xml(failure)).append("</failure>\n    </testcase>\n");
  }

  @Override
  public void end(Evaluation evaluation, List<String> gateFailures) throws IOException {
    suites.close();
    try (Writer to = out.file("junit.xml")) {
      to.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"fichero evaluate\" tests=\"")
          .append(String.valueOf(tests)).append("\" failures=\"").append(String.valueOf(failures)).append("\" errors=\"0\">\n");
      out.copy("suites", to);
      to.append("</testsuites>\n");
    }
  }

  /** Escaped for attributes and content; what XML 1.0 cannot hold becomes U+FFFD. */
  static String xml(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
      }
    });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c >= ' ' && c <= 0xD7FF || c == '\t' || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
