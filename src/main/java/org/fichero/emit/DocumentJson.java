package org.fichero.emit;

import java.util.List;
import org.fichero.model.Document;
import org.fichero.model.Outcome;
import org.fichero.model.Passage;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import tools.jackson.core.JsonGenerator;

/** A source as {@code documents.jsonl} and {@code report.json} have it. */
final class DocumentJson {
  private final JsonGenerator json;

  private DocumentJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * One line of {@code documents.jsonl}.
   *
   * @param textFile where the text that offsets count in was written, relative to the output; null for plain text
   */
  static void line(JsonGenerator json, Outcome outcome, String textFile, List<Reported> findings) {
    Document document = outcome.document();
    DocumentJson to = new DocumentJson(json);
    json.writeStartObject();
    to.identity(document.source(), "ok", outcome.records().size());
    TemplatesJson.write(json, outcome);
    to.encoding(document.encoding());
    Json.string(json, "text", textFile);
    Json.number(json, "pages", document.pages().isEmpty() ? null : document.pages().size());
    json.writeArrayPropertyStart("front_matter");
    outcome.front().forEach(p -> to.front(document.text(), p));
    json.writeEndArray();
    to.anchors(document);
    FindingJson.write(json, "findings", findings);
    json.writeEndObject();
  }

  /** One line of {@code documents.jsonl} for a source that could not be read. */
  static void failed(JsonGenerator json, Source source, List<Reported> findings) {
    DocumentJson to = new DocumentJson(json);
    json.writeStartObject();
    to.identity(source, "failed", 0);
    json.writeArrayPropertyStart("templates");
    json.writeEndArray();
    json.writeNullProperty("encoding");
    json.writeNullProperty("text");
    json.writeNullProperty("pages");
    json.writeArrayPropertyStart("front_matter");
    json.writeEndArray();
    json.writeArrayPropertyStart("anchors");
    json.writeEndArray();
    FindingJson.write(json, "findings", findings);
    json.writeEndObject();
  }

  /** One entry of {@code documents} in {@code report.json}; {@code ledger} is null for a failed source. */
  static void report(
      JsonGenerator json, Source source, int records, Outcome.Ledger ledger, List<Reported> findings) {
    json.writeStartObject();
    json.writeStringProperty("path", source.path());
    Json.string(json, "sha256", source.sha256());
    json.writeStringProperty("status", ledger == null ? "failed" : "ok");
    json.writeNumberProperty("records", records);
    characters(json, ledger == null ? 0 : ledger.total(), ledger == null ? 0 : ledger.claimed());
    FindingJson.write(json, "findings", findings);
    json.writeEndObject();
  }

  static void characters(JsonGenerator json, long total, long claimed) {
    json.writeObjectPropertyStart("characters");
    json.writeNumberProperty("total", total);
    json.writeNumberProperty("claimed", claimed);
    json.writeNumberProperty("unclaimed", total - claimed);
    json.writeEndObject();
  }

  private void identity(Source source, String status, int records) {
    json.writeStringProperty("path", source.path());
    Json.string(json, "sha256", source.sha256());
    Json.string(json, "media_type", source.mediaType());
    json.writeNumberProperty("bytes", source.bytes());
    json.writeStringProperty("status", status);
    json.writeNumberProperty("records", records);
  }

  private void encoding(Document.Encoding encoding) {
    json.writeName("encoding");
    if (encoding == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("name", encoding.name());
    json.writeStringProperty("how", encoding.how());
    json.writeEndObject();
  }

  private void front(SourceText text, Passage passage) {
    json.writeStartObject();
    json.writeStringProperty("text", passage.text());
    Span span = passage.span();
    Json.number(json, "start", span == null ? null : Integer.valueOf(text.codePoint(span.start())));
    Json.number(json, "end", span == null ? null : Integer.valueOf(text.codePoint(span.end())));
    Json.number(json, "line", span == null ? null : Integer.valueOf(text.line(span.start())));
    json.writeEndObject();
  }

  private void anchors(Document document) {
    json.writeArrayPropertyStart("anchors");
    for (Document.Anchor anchor : document.anchors()) {
      json.writeStartObject();
      json.writeNumberProperty("start", document.text().codePoint(anchor.span().start()));
      json.writeNumberProperty("end", document.text().codePoint(anchor.span().end()));
      json.writeStringProperty("address", anchor.address());
      Json.string(json, "state", anchor.state() == null ? null : anchor.state().name().toLowerCase(java.util.Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
