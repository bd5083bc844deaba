package org.fichero.evaluate;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a person read in one source.
 *
 * @param source its path, or the end of it
 * @param template the pack that it is written in; "" when the gold does not say
 * @param fichas in document order
 */
record GoldDocument(String source, String template, List<GoldFicha> fichas) {
  /** @throws UnreadableException when it is no gold; {@code where} names the file */
  static GoldDocument of(JsonNode json, String where) {
    if (!json.path("source").isString() || !json.path("fichas").isArray()) {
      throw new UnreadableException(where + ": not gold: expected {\"source\": \"…\", \"fichas\": […]}");
    }
    List<GoldFicha> fichas = new ArrayList<>();
    json.path("fichas").values().forEach(f -> fichas.add(GoldFicha.of(f)));
    return new GoldDocument(Json.show(json.path("source")), Json.show(json.path("template")), List.copyOf(fichas));
  }
}
