package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Everything that is wrong with all rule files that a run needs, in one go: packs, their checks and what packs share. */
public final class RuleMistakes {
  private static final List<Consumer<RuleFiles>> COMMON = List.of(ProseWords::load, MarkupLexicon::load, MonthNames::load,
      PlanWords::load, Places::load, Bodies::load, Countries::load, Lexicon::load, SentenceRules::load, FundingWords::load,
      StemRules::load, AnswerWords::load);

  private RuleMistakes() {}

  /**
   * @param packs the names of the packs in question; empty for all of them
   * @param checks what is wrong with a pack's expressions
   * @return packs first, then the common files; no problem twice
   */
  public static List<RulesException.Problem> in(
      RuleFiles files, List<String> packs, Function<RulePack, List<RulesException.Problem>> checks) {
    Set<RulesException.Problem> all = new LinkedHashSet<>(PackLoader.problems(files, packs, checks));
    for (Consumer<RuleFiles> load : COMMON) {
      try {
        load.accept(files);
      } catch (RulesException e) {
        all.addAll(e.problems());
      }
    }
    return new ArrayList<>(all);
  }
}
