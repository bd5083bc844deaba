package org.fichero.evaluate;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a person read in one ficha.
 *
 * @param ordinal from 1 within its source; 0 when the gold does not say
 * @param firstLine from 1; 0 when the gold does not say
 * @param fields as in a record; what is absent does not count
 * @param unreviewed JSON Pointers ({@code /fields/title}) of what nobody has looked at: they and all below do not count
 */
record GoldFicha(int ordinal, int firstLine, JsonNode fields, List<String> unreviewed) {
  static GoldFicha of(JsonNode json) {
    List<String> unreviewed = json.path("unreviewed").values().stream().map(Json::show).toList();
    return new GoldFicha(json.path("ordinal").asInt(0), json.path("first_line").asInt(0), json.path("fields"), unreviewed);
  }

  /** From a record that somebody approved as a whole. */
  static GoldFicha of(Predicted approved) {
    return new GoldFicha(approved.ordinal(), approved.firstLine(), approved.fields(), List.of());
  }

  boolean isReviewed(String pointer) {
    for (String not : unreviewed) {
      if (Json.isAtOrBelow(pointer, not)) {
        return false;
      }
    }
    return true;
  }
}
