package org.fichero.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fichero.rules.Nearest;
import tools.jackson.databind.JsonNode;

/**
 * What a person read in one source.
 *
 * @param source its path, or the end of it
 * @param template the pack that it is written in; "" when the gold does not say
 * @param fichas in document order
 */
record GoldDocument(String source, String template, List<GoldFicha> fichas) {
  private static final Set<String> KEYS = Set.of("source", "template", "fichas", "note");
  private static final Set<String> FICHA_KEYS = Set.of("ordinal", "first_line", "unreviewed", "fields", "mentions", "note");

  /** @throws UnreadableException when it is no gold, or has a key or an unreviewed pointer that means nothing; {@code where} names the file */
  static GoldDocument of(JsonNode json, String where) {
    if (!json.path("source").isString() || !json.path("fichas").isArray()) {
      throw new UnreadableException(where + ": not gold: expected {\"source\": \"…\", \"fichas\": […]}");
    }
    known(json, KEYS, where);
    List<GoldFicha> fichas = new ArrayList<>();
    for (JsonNode ficha : json.path("fichas").values()) {
      String which = where + ": ficha " + (fichas.size() + 1);
      known(ficha, FICHA_KEYS, which);
      if (!ficha.path("fields").isObject()) {
        throw new UnreadableException(which + ": has no \"fields\"; expected {\"fields\": {\"title\": …}}");
      }
      unreviewed(ficha, which);
      fichas.add(GoldFicha.of(ficha));
    }
    return new GoldDocument(Json.show(json.path("source")), Json.show(json.path("template")), List.copyOf(fichas));
  }

  /** An approved run's records of one source, at least one, in document order. */
  static GoldDocument of(String source, List<Predicted> approved) {
    return new GoldDocument(source, approved.get(0).template(), approved.stream().map(GoldFicha::of).toList());
  }

  /** A slip in a key would let what it says count for nothing. */
  private static void known(JsonNode json, Set<String> keys, String where) {
    for (String key : json.propertyNames()) {
      if (!keys.contains(key)) {
        throw new UnreadableException(where + ": unknown key '" + key + "'; expected " + String.join(", ", new TreeSet<>(keys))
            + Nearest.hint(key, keys));
      }
    }
  }

  private static void unreviewed(JsonNode ficha, String where) {
    for (JsonNode pointer : ficha.path("unreviewed").values()) {
      String path = Json.show(pointer);
      if (!path.startsWith("/") || ficha.at(path).isMissingNode()) {
        throw new UnreadableException(where + ": \"unreviewed\" names " + pointer + ", which the ficha does not have; expected a pointer such as /fields/title");
      }
    }
  }
}
