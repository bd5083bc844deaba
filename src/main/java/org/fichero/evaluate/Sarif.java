package org.fichero.evaluate;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code findings.sarif}: the records' validation findings and all disagreements. */
final class Sarif implements Report {
  private final SarifLog log;

  Sarif(Staged out, RepositoryPaths paths) throws IOException {
    log = new SarifLog(out, "findings.sarif", paths);
  }

  @Override
  public void disagreement(Disagreement d) throws IOException {
    String rule = d.verdict().code() + "-value";
    log.rule(rule, "A value that is " + d.verdict().code() + " against the gold.");
    String silent = d.silent() ? ", and no finding says so" : "";
    String what = d.pointer().isEmpty() ? "The ficha " + d.record() : d.pointer() + " of " + d.record();
    String message = what + " is " + d.verdict().code() + silent + ": gold " + d.gold() + ", predicted " + d.predicted() + ".";
    log.write(new SarifLog.Result(rule, d.silent() ? "error" : "warning", message, d.source(), d.record(), d.pointer(), d.gold()),
        d.place().plain(), d.place().line(), d.place().column(), d.place().cut());
  }

  @Override
  public void finding(String source, String record, boolean plain, JsonNode finding) throws IOException {
    String code = Json.show(finding.path("code"));
    log.rule(code, "Validation finding " + code + ".");
    String suggestion = Json.show(finding.path("suggestion"));
    String text = (Json.show(finding.path("message")) + " " + suggestion).strip();
    int line = finding.path("line").isNumber() ? finding.path("line").intValue() : 0;
    int column = finding.path("column").isNumber() ? finding.path("column").intValue() : 0;
    String excerpt = Json.show(finding.path("excerpt"));
    log.write(new SarifLog.Result(code, level(Json.show(finding.path("severity"))), text.isEmpty() ? code : text, source, record,
        Json.show(finding.path("pointer")), excerpt), plain, line, column, excerpt);
  }

  private static String level(String severity) {
    return switch (severity) {
      case "error", "warning" -> severity;
      default -> "note";
    };
  }

  @Override
  public void end(Evaluation evaluation, List<String> failures) throws IOException {
    log.end();
  }
}
