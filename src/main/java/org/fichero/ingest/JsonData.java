package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON (RFC 8259), all of a text or an object a line, with what people leave in it: remarks, a last comma, line breaks in texts. */
final class JsonData {
  private static final int DEEPEST = 100;

  /** Loaded when the first text that may be JSON needs it. */
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
      .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
          JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
      .build();

  private JsonData() {}

  /** What the text says; null when it is no JSON object or list, nor several of them. */
  static DataNode read(String text) {
    List<DataNode> all = new ArrayList<>();
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (!token.isStructStart()) {
          return null;
        }
        all.add(value(in));
      }
    } catch (JacksonException e) {
      return null;
    }
    return all.size() == 1 ? all.get(0) : all.isEmpty() ? null : new DataNode.Items(all);
  }

  /** The value that begins at the parser's token; the parser stands at its last one then. */
  private static DataNode value(JsonParser in) {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        List<DataNode.Field> fields = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String name = in.currentName();
          in.nextToken();
          fields.add(new DataNode.Field(name, value(in)));
        }
        yield new DataNode.Fields(fields);
      }
      case START_ARRAY -> {
        List<DataNode> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(in));
        }
        yield new DataNode.Items(items);
      }
      case VALUE_TRUE -> new DataNode.Scalar("true", true);
      case VALUE_FALSE -> new DataNode.Scalar("false", false);
      case VALUE_NULL -> DataNode.Scalar.of("");
      // an escaped form feed ends no page
      default -> DataNode.Scalar.of(in.getString().replace('\f', ' ').replace('\b', ' '));
    };
  }
}
