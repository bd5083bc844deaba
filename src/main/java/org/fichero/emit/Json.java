package org.fichero.emit;

import java.io.Writer;
import java.util.Map;
import org.fichero.model.Node;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as all outputs have it: compact, one root value a line, the same digits on every JDK. */
final class Json {
  private static final double EXACT_INTEGERS = 1L << 53;

  static final JsonFactory FACTORY = JsonFactory.builder()
      .rootValueSeparator("\n")
      .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
      .build();

  private Json() {}

  /** Writes through {@code out}, whose encoder (unlike Jackson's own) bears a lone surrogate. */
  static JsonGenerator to(Writer out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** A value, its evidence left out. */
  static void node(JsonGenerator json, Node node) {
    if (node instanceof Node.Leaf leaf) {
      leaf(json, leaf.value());
    } else if (node instanceof Node.Items items) {
      json.writeStartArray();
      items.items().forEach(i -> node(json, i));
      json.writeEndArray();
    } else if (node instanceof Node.Members members) {
      json.writeStartObject();
      for (Map.Entry<String, Node> member : members.members().entrySet()) {
        json.writeName(member.getKey());
        node(json, member.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeNull();
    }
  }

  private static void leaf(JsonGenerator json, Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean b) {
      json.writeBoolean(b);
    } else if (value instanceof Double d && (d != Math.rint(d) || Math.abs(d) > EXACT_INTEGERS)) {
      json.writeNumber(d);
    } else if (value instanceof Number n) {
      json.writeNumber(n.longValue());
    } else {
      json.writeString(value.toString());
    }
  }

  static void string(JsonGenerator json, String name, String value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  static void number(JsonGenerator json, String name, Integer value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }
}
