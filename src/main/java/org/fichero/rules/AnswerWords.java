package org.fichero.rules;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Fold;

/**
 * How a language answers yes and no ({@code common/<language>/answers.yaml}). All folded.
 *
 * @param yes the word itself first, then its short forms and signs
 * @param no likewise
 * @param neither beginnings of answers that are neither; may be empty
 */
public record AnswerWords(List<String> yes, List<String> no, List<String> neither) {
  public AnswerWords {
    yes = List.copyOf(yes);
    no = List.copyOf(no);
    neither = List.copyOf(neither);
  }

  /**
   * Reads the words of the language of {@code files}.
   *
   * @throws RulesException when the file is missing or wrong
   */
  public static AnswerWords load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(files, files.common("answers.yaml"), problems);
    AnswerWords words = new AnswerWords(folded(yaml.need("yes")), folded(yaml.need("no")),
        yaml.texts("neither").stream().map(Fold::fold).toList());
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return words;
  }

  private static List<String> folded(Yaml words) {
    if (words.texts().isEmpty()) {
      words.problem("expected at least one word");
    }
    return words.texts().stream().map(Fold::fold).toList();
  }
}
