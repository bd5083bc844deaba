package org.fichero.emit;

import org.fichero.model.Mention;
import org.fichero.model.SourceText;
import tools.jackson.core.JsonGenerator;

/** A mention as the contract has it. */
final class MentionJson {
  private MentionJson() {}

  static void write(JsonGenerator json, SourceText text, Mention mention) {
    json.writeStartObject();
    json.writeStringProperty("type", mention.type());
    json.writeStringProperty("text", mention.text());
    json.writeName("value");
    Json.node(json, mention.value());
    Json.string(json, "field", mention.field());
    json.writeNumberProperty("start", text.codePoint(mention.span().start()));
    json.writeNumberProperty("end", text.codePoint(mention.span().end()));
    json.writeEndObject();
  }
}
