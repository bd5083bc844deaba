package org.fichero.evaluate;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One line of {@code records.jsonl}. */
record Predicted(JsonNode json) {
  private static final Set<String> PLAIN = Set.of("text/plain", "text/markdown");

  String id() {
    return Json.show(json.path("id"));
  }

  String path() {
    return Json.show(json.path("source").path("path"));
  }

  String sha256() {
    return Json.show(json.path("source").path("sha256"));
  }

  String template() {
    return Json.show(json.path("template").path("id"));
  }

  int ordinal() {
    return json.path("source").path("ordinal").asInt(0);
  }

  int firstLine() {
    return json.path("source").path("first_line").asInt(0);
  }

  /** Whether the source is plain text, so that lines and columns are the file's own. */
  boolean isPlain() {
    return isPlain(json.path("source").path("media_type").asString(""));
  }

  /** Whether a source of this media type passes as it is, so that offsets are the file's own. */
  static boolean isPlain(String mediaType) {
    return PLAIN.contains(mediaType);
  }

  JsonNode fields() {
    return json.path("fields");
  }

  JsonNode evidence() {
    return json.path("evidence");
  }

  /** Where the value at a pointer stands, a node with {@code start} and {@code end} each; of a mention, the mention itself. */
  JsonNode places(String pointer) {
    if (!pointer.startsWith("/mentions/")) {
      return evidence().path(pointer);
    }
    JsonNode mention = pointer.endsWith("/-") ? MissingNode.getInstance() : json.at(pointer);
    return mention.isMissingNode() ? mention : Json.MAPPER.createArrayNode().add(mention);
  }

  /** The list of them; missing where the record has none. */
  JsonNode mentions() {
    return json.path("mentions");
  }

  List<JsonNode> findings() {
    return List.copyOf(json.path("findings").values());
  }

  /**
   * Whether a finding warns of this value: one of any severity about the value, what holds it or what it holds, or a
   * warning or error about any part of its field.
   */
  boolean hasFindingAbout(String pointer) {
    if (pointer.isEmpty()) {
      return false;
    }
    int part = pointer.indexOf('/', "/fields/".length());
    String whole = part < 0 ? pointer : pointer.substring(0, part);
    for (JsonNode finding : json.path("findings").values()) {
      String about = Json.show(finding.path("pointer"));
      boolean near = Json.isAtOrBelow(about, pointer) || !about.isEmpty() && Json.isAtOrBelow(pointer, about);
      boolean warns = !"info".equals(Json.show(finding.path("severity"))) && Json.isAtOrBelow(about, whole);
      if (near || warns) {
        return true;
      }
    }
    return false;
  }
}
