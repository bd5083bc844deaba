package org.fichero.emit;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Findings as the contract writes them, in English. */
final class FindingJson {
  private FindingJson() {}

  static void write(JsonGenerator json, String name, List<Reported> findings) {
    json.writeArrayPropertyStart(name);
    findings.forEach(f -> write(json, f));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Reported reported) {
    json.writeStartObject();
    json.writeStringProperty("code", reported.finding().code());
    json.writeStringProperty("severity", reported.finding().severity().code());
    Json.string(json, "record", reported.record());
    Json.string(json, "pointer", reported.finding().pointer());
    json.writeStringProperty("message", Messages.ENGLISH.message(reported.finding()));
    Json.number(json, "start", reported.start());
    Json.number(json, "end", reported.end());
    Json.number(json, "line", reported.line());
    Json.number(json, "column", reported.column());
    Json.string(json, "excerpt", reported.excerpt());
    Json.string(json, "suggestion", Messages.ENGLISH.suggestion(reported.finding()));
    json.writeEndObject();
  }
}
