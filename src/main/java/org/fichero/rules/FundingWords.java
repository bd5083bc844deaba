package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How sources of money are written. All words are compared folded.
 *
 * @param starts words that begin a source in a list
 * @param bareStarts words that begin one, with a capital, where no separator is left
 * @param leads what may stand before a source and is no part of it
 * @param kinds kind → the words that say it; the first in the text counts
 * @param weakKinds what they say where nothing else says another kind
 * @param donation words that outrank all others
 * @param inKindAlways words for things that outrank all others
 * @param nothing what begins a "source" that is none
 * @param inKind words that count where no other does
 * @param yearWords words before a year that labels what follows
 */
public record FundingWords(
    List<String> starts,
    List<String> bareStarts,
    List<String> leads,
    Map<String, List<String>> kinds,
    Map<String, List<String>> weakKinds,
    List<String> donation,
    List<String> inKindAlways,
    List<String> nothing,
    List<String> inKind,
    List<String> yearWords) {
  /**
   * Reads {@code common/<language>/funding.yaml}.
   *
   * @throws RulesException when it is not as it should be
   */
  public static FundingWords load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(files, files.common("funding.yaml"), problems);
    FundingWords words = new FundingWords(
        yaml.texts("starts"),
        yaml.texts("bare_starts"),
        yaml.texts("leads"),
        kinds(yaml.need("kinds")),
        yaml.has("weak_kinds") ? kinds(yaml.need("weak_kinds")) : Map.of(),
        yaml.texts("donation"),
        yaml.texts("in_kind_always"),
        yaml.texts("nothing"),
        yaml.texts("in_kind"),
        yaml.texts("year_words"));
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return words;
  }

  private static Map<String, List<String>> kinds(Yaml yaml) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    yaml.map().forEach((kind, words) -> {
      if (!Bodies.KINDS.contains(kind)) {
        words.problem("'" + kind + "' is no kind; expected one of " + String.join(", ", Bodies.KINDS));
      }
      kinds.put(kind, words.texts());
    });
    return kinds;
  }
}
