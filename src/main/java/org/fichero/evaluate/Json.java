package org.fichero.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON read into trees, and written in the one layout that gold and baselines have. */
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder().build();
  /** For what people write: a key that stands twice is a mistake, not the last of the two. */
  private static final JsonMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int WIDTH = 120;

  private Json() {}

  /** @throws UnreadableException when it is no JSON; {@code where} names the place */
  static JsonNode parse(String text, String where) {
    try {
      JsonNode read = MAPPER.readTree(text);
      return read == null ? MissingNode.getInstance() : read;
    } catch (JacksonException e) {
      throw new UnreadableException(where + ": not JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * A file that a person wrote; a byte order mark is passed over.
   *
   * @throws UnreadableException when it cannot be read, is no JSON or has a key twice, with line and column
   */
  static JsonNode read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableException(file + ": no such file");
    } catch (CharacterCodingException e) {
      throw new UnreadableException(file + ": not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e.getMessage());
    }
    try {
      JsonNode read = STRICT.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
      return read == null ? MissingNode.getInstance() : read;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String place = at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + Math.max(1, at.getColumnNr());
      // the library's own idea of where a list began names no file
      throw new UnreadableException(file + place + ": not JSON: " + e.getOriginalMessage().split(" \\(start marker|\n", 2)[0]);
    }
  }

  /** The scalar as people read it; a list or object as JSON; null as "". */
  static String show(JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return "";
    }
    return node.isString() ? node.stringValue() : node.toString();
  }

  /** Null, missing, "", [] and {}. */
  static boolean isEmpty(JsonNode node) {
    return node == null
        || node.isNull()
        || node.isMissingNode()
        || node.isString() && node.stringValue().isEmpty()
        || node.isContainer() && node.isEmpty();
  }

  /** Indented by two, what fits on a line and holds scalars only on one line: small, and diffs well. Ends in LF. */
  static String layout(JsonNode node) {
    StringBuilder out = new StringBuilder();
    layout(node, "", out);
    return out.append('\n').toString();
  }

  private static void layout(JsonNode node, String indent, StringBuilder out) {
    if (!node.isContainer() || node.isEmpty()) {
      out.append(node);
      return;
    }
    boolean flat = !indent.isEmpty() && node.values().stream().noneMatch(JsonNode::isContainer);
    String line = flat ? onOneLine(node) : "";
    if (flat && line.length() + indent.length() <= WIDTH - 2) {
      out.append(line);
      return;
    }
    String inner = indent + "  ";
    out.append(node.isObject() ? "{\n" : "[\n");
    String comma = "";
    for (Map.Entry<String, JsonNode> e : entries(node)) {
      out.append(comma).append(inner).append(name(node, e.getKey()));
      layout(e.getValue(), inner, out);
      comma = ",\n";
    }
    out.append('\n').append(indent).append(node.isObject() ? '}' : ']');
  }

  private static String onOneLine(JsonNode node) {
    StringBuilder out = new StringBuilder(node.isObject() ? "{" : "[");
    String comma = "";
    for (Map.Entry<String, JsonNode> e : entries(node)) {
      out.append(comma).append(name(node, e.getKey())).append(e.getValue());
      comma = ", ";
    }
    return out.append(node.isObject() ? '}' : ']').toString();
  }

  private static List<Map.Entry<String, JsonNode>> entries(JsonNode node) {
    return node.isObject()
        ? List.copyOf(node.properties())
        : node.values().stream().map(v -> Map.entry("", v)).toList();
  }

  private static String name(JsonNode parent, String key) {
    return parent.isObject() ? MAPPER.writeValueAsString(key) + ": " : "";
  }

  /** One step of a JSON Pointer (RFC 6901). */
  static String step(String key) {
    return "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** Whether {@code pointer} is {@code above} or stands below it. */
  static boolean isAtOrBelow(String pointer, String above) {
    return pointer.startsWith(above) && (pointer.length() == above.length() || pointer.charAt(above.length()) == '/');
  }
}
