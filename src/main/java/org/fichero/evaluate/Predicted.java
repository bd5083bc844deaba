package org.fichero.evaluate;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One line of {@code records.jsonl}. */
record Predicted(JsonNode json) {
  String id() {
    return Json.show(json.path("id"));
  }

  String path() {
    return Json.show(json.path("source").path("path"));
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

  JsonNode fields() {
    return json.path("fields");
  }

  JsonNode evidence() {
    return json.path("evidence");
  }

  List<JsonNode> findings() {
    return List.copyOf(json.path("findings").values());
  }

  /** Whether a finding speaks of this value: of it, of what holds it or of what it holds. */
  boolean hasFindingAbout(String pointer) {
    for (JsonNode finding : json.path("findings").values()) {
      String about = Json.show(finding.path("pointer"));
      if (!about.isEmpty() && (Json.isAtOrBelow(about, pointer) || Json.isAtOrBelow(pointer, about))) {
        return true;
      }
    }
    return false;
  }
}
