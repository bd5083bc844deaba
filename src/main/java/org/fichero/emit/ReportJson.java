package org.fichero.emit;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.fichero.model.Outcome;
import org.fichero.model.Source;
import tools.jackson.core.JsonGenerator;

/** {@code report.json}: the summary stands first but is known last, so documents are kept aside until then. */
final class ReportJson implements Closeable {
  private static final String KEPT = "report.documents";

  private final Staging staging;
  private final Pieces kept;
  private boolean any;

  ReportJson(Staging staging) throws IOException {
    this.staging = staging;
    this.kept = staging.scratch(KEPT);
  }

  /** @param ledger null for a source that could not be read */
  void add(Source source, int records, Outcome.Ledger ledger, List<Reported> findings) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = Json.to(line)) {
      DocumentJson.report(json, source, records, ledger, findings);
    }
    kept.add((any ? ",\n" : "") + line);
    any = true;
  }

  void finish(Summary summary) throws IOException {
    kept.close();
    try (Pieces out = staging.pieces("report.json")) {
      out.add("{\"summary\":" + summary(summary) + ",\n\"documents\":[\n").add(staging.path(KEPT)).add("\n]}\n");
    }
  }

  @Override
  public void close() throws IOException {
    kept.close();
  }

  private static String summary(Summary summary) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberProperty("documents", summary.documents());
      json.writeNumberProperty("failed", summary.failed());
      json.writeNumberProperty("records", summary.records());
      json.writeObjectPropertyStart("findings");
      json.writeNumberProperty("error", summary.errors());
      json.writeNumberProperty("warning", summary.warnings());
      json.writeNumberProperty("info", summary.infos());
      json.writeEndObject();
      DocumentJson.characters(json, summary.total(), summary.claimed());
      json.writeEndObject();
    }
    return out.toString();
  }
}
