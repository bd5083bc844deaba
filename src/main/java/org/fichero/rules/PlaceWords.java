package org.fichero.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that tell places from other things. All are compared folded, word by word.
 *
 * @param fieldPrefixes what may stand before the name in a field that asks for a place, longest first
 * @param fieldSuffixes what may follow it there, with all that comes after
 * @param comuna phrases that announce a comuna ("municipalidad de")
 * @param province phrases that announce a province
 * @param region phrases that announce a region
 * @param prepositions words before a name that say "there" ("en")
 * @param again those that a list of announced places says again ("y de Tarapacá")
 * @param links prepositions that do so only for a place that the document names surely elsewhere ("de")
 * @param notBefore heads of names that merely hold a place's name ("calle", "parroquia")
 * @param landscape parts of the land, whose names are no place's though a link stands between ("valle del Elqui")
 * @param saysPlace words that with such a link after them say that a place is meant ("familias de")
 * @param articles what may stand, written small, before a name's own article or be it ("comuna de la Florida")
 * @param conjunctions what joins the names of a list
 * @param words names that are words where they are written small ("la granja")
 * @param abbreviations the first words of names, and how each is shortened
 */
public record PlaceWords(
    List<String> fieldPrefixes,
    List<String> fieldSuffixes,
    List<String> comuna,
    List<String> province,
    List<String> region,
    List<String> prepositions,
    List<String> again,
    List<String> links,
    List<String> notBefore,
    List<String> landscape,
    List<String> saysPlace,
    List<String> articles,
    List<String> conjunctions,
    List<String> words,
    Map<String, List<String>> abbreviations) {
  static PlaceWords read(RuleFiles files, List<RulesException.Problem> problems) {
    Yaml yaml = Yaml.read(files, files.common("place-words.yaml"), problems);
    PlaceWords words = new PlaceWords(
        yaml.texts("field_prefixes"),
        yaml.texts("field_suffixes"),
        yaml.texts("comuna"),
        yaml.texts("province"),
        yaml.texts("region"),
        yaml.texts("prepositions"),
        yaml.texts("again"),
        yaml.texts("links"),
        yaml.texts("not_before"),
        yaml.texts("landscape"),
        yaml.texts("says_place"),
        yaml.texts("articles"),
        yaml.texts("conjunctions"),
        yaml.texts("words"),
        abbreviations(yaml));
    yaml.close();
    return words;
  }

  private static Map<String, List<String>> abbreviations(Yaml yaml) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (yaml.has("abbreviations")) {
      yaml.need("abbreviations").map().forEach((word, shorts) -> all.put(word, shorts.texts()));
    }
    return Map.copyOf(all);
  }
}
