package org.fichero.emit;

import java.util.List;
import java.util.Map;
import org.fichero.model.Document;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Pointers;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import tools.jackson.core.JsonGenerator;

/** A record as {@code records.jsonl} has it. */
final class RecordJson {
  private final JsonGenerator json;
  private final Document document;
  private final SourceText text;

  private RecordJson(JsonGenerator json, Document document) {
    this.json = json;
    this.document = document;
    this.text = document.text();
  }

  static void write(JsonGenerator json, Document document, FichaRecord record, String id, List<Reported> findings) {
    new RecordJson(json, document).write(record, id, findings);
  }

  private void write(FichaRecord record, String id, List<Reported> findings) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    source(record);
    json.writeObjectPropertyStart("template");
    json.writeStringProperty("id", record.template());
    json.writeStringProperty("version", record.version());
    json.writeEndObject();
    json.writeName("fields");
    Json.node(json, record.fields());
    json.writeArrayPropertyStart("mentions");
    record.mentions().forEach(m -> MentionJson.write(json, text, m));
    json.writeEndArray();
    sentences(record.sentences());
    json.writeObjectPropertyStart("evidence");
    Pointers.walk("/fields", record.fields(), this::evidence);
    json.writeEndObject();
    FindingJson.write(json, "findings", findings);
    json.writeEndObject();
  }

  private void source(FichaRecord record) {
    Span span = record.span();
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("path", document.source().path());
    Json.string(json, "sha256", document.source().sha256());
    json.writeStringProperty("media_type", document.source().mediaType());
    json.writeNumberProperty("ordinal", record.ordinal());
    place(span);
    json.writeNumberProperty("first_line", text.line(span.start()));
    json.writeNumberProperty("last_line", text.line(span.isEmpty() ? span.start() : span.end() - 1));
    Json.number(json, "page", document.page(span.start()));
    json.writeEndObject();
  }

  private void place(Span span) {
    json.writeNumberProperty("start", text.codePoint(span.start()));
    json.writeNumberProperty("end", text.codePoint(span.end()));
  }

  private void sentences(Map<String, List<Span>> sentences) {
    json.writeObjectPropertyStart("sentences");
    sentences.forEach((pointer, spans) -> {
      json.writeArrayPropertyStart(pointer);
      for (Span span : spans) {
        json.writeStartArray();
        json.writeNumber(text.codePoint(span.start()));
        json.writeNumber(text.codePoint(span.end()));
        json.writeEndArray();
      }
      json.writeEndArray();
    });
    json.writeEndObject();
  }

  private void evidence(String pointer, Node.Leaf leaf) {
    if (leaf.evidence().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(pointer);
    for (Node.Evidence evidence : leaf.evidence()) {
      json.writeStartObject();
      place(evidence.span());
      json.writeNumberProperty("line", text.line(evidence.span().start()));
      json.writeStringProperty("rule", evidence.rule());
      json.writeStringProperty("confidence", evidence.confidence().code());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
