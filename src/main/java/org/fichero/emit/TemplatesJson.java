package org.fichero.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Ficha;
import org.fichero.model.FichaRecord;
import org.fichero.model.Outcome;
import tools.jackson.core.JsonGenerator;

/** Which templates a document's records are of, and how surely, as {@code documents.jsonl} has it. */
final class TemplatesJson {
  private TemplatesJson() {}

  /** Each template in the order in which it first comes up, with the records that are of it. */
  static void write(JsonGenerator json, Outcome outcome) {
    Map<String, List<Integer>> all = new LinkedHashMap<>();
    for (int i = 0; i < outcome.records().size(); i++) {
      all.computeIfAbsent(outcome.records().get(i).template(), t -> new ArrayList<>()).add(i);
    }
    json.writeArrayPropertyStart("templates");
    all.values().forEach(own -> template(json, outcome, own));
    json.writeEndArray();
  }

  private static void template(JsonGenerator json, Outcome outcome, List<Integer> own) {
    FichaRecord first = outcome.records().get(own.get(0));
    json.writeStartObject();
    json.writeStringProperty("id", first.template());
    json.writeStringProperty("version", first.version());
    json.writeArrayPropertyStart("records");
    for (int i : own) {
      Ficha.Recognition recognition = outcome.recognitions().get(i);
      json.writeStartObject();
      json.writeNumberProperty("ordinal", outcome.records().get(i).ordinal());
      json.writeNumberProperty("labels", recognition.labels());
      json.writeNumberProperty("of", recognition.of());
      json.writeStringProperty("confidence", recognition.confidence().code());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
