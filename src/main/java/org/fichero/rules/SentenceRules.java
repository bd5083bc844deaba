package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a full stop ends no sentence. All folded (see {@link org.fichero.model.Fold}).
 *
 * @param neverEnd abbreviations before a name or number
 * @param mayEnd abbreviations that end a sentence where a starter follows
 * @param beforeNumber words that end none before digits
 * @param starters words that begin sentences and hardly ever a name
 * @param starterEndings endings of more of them
 */
public record SentenceRules(
    Set<String> neverEnd, Set<String> mayEnd, Set<String> beforeNumber, Set<String> starters, Set<String> starterEndings) {
  /**
   * Reads {@code common/<language>/sentences.yaml}.
   *
   * @throws RulesException when it is not as it should be
   */
  public static SentenceRules load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(files, files.common("sentences.yaml"), problems);
    SentenceRules rules =
        new SentenceRules(folded(yaml.need("never_end")), folded(yaml.need("may_end")),
            folded(yaml.need("before_number")), folded(yaml.need("starters")),
            folded(yaml.need("starter_endings")));
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return rules;
  }

  private static Set<String> folded(Yaml words) {
    Set<String> all = new LinkedHashSet<>();
    words.texts().forEach(w -> all.add(org.fichero.model.Fold.fold(w)));
    return java.util.Collections.unmodifiableSet(all);
  }
}
