package org.fichero.evaluate;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person read in one ficha.
 *
 * @param ordinal from 1 within its source; 0 when the gold does not say
 * @param firstLine from 1; 0 when the gold does not say
 * @param fields as in a record; what is absent does not count
 * @param mentions as in a record, places only where they tell two apart; no list: they do not count
 * @param unreviewed JSON Pointers ({@code /fields/title}) of what nobody has looked at: they and all below do not count
 */
record GoldFicha(int ordinal, int firstLine, JsonNode fields, JsonNode mentions, List<String> unreviewed) {
  static GoldFicha of(JsonNode json) {
    List<String> unreviewed = json.path("unreviewed").values().stream().map(Json::show).toList();
    return new GoldFicha(json.path("ordinal").asInt(0), json.path("first_line").asInt(0), json.path("fields"), json.path("mentions"), unreviewed);
  }

  /** From a record that somebody approved as a whole. */
  static GoldFicha of(Predicted approved) {
    return new GoldFicha(approved.ordinal(), approved.firstLine(), approved.fields(), approved.mentions(), List.of());
  }

  /** From an older record, its mentions by the value that holds them alone: they may have moved with it. */
  static GoldFicha placeless(Predicted older) {
    JsonNode mentions = older.mentions().deepCopy();
    mentions.values().forEach(m -> ((ObjectNode) m).remove(List.of("start", "end")));
    return new GoldFicha(older.ordinal(), older.firstLine(), older.fields(), mentions, List.of());
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
