package org.fichero.extract;

import java.util.List;
import org.fichero.model.Fold;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** The answer of an open option that says yes before its own words: "X (deporte)", "Sí: ferias", "Sí – Riego". */
final class OwnAnswer {
  private static final int LONGEST_YES = 10;
  private static final String SIGNS = "(:,-[/";

  private OwnAnswer() {}

  /** The writer's own words, whose "yes", signs and brackets count as form; the passage itself where no yes and no sign stand before them. */
  static Passage words(Passage answer, Answers answers, List<Span> forms) {
    String s = answer.text();
    int yes = 0;
    while (yes < s.length() && yes <= LONGEST_YES && !Passage.isSpace(s.charAt(yes)) && SIGNS.indexOf(Fold.fold(s.charAt(yes))) < 0) {
      yes++;
    }
    int sign = yes;
    while (sign < s.length() && Passage.isSpace(s.charAt(sign))) {
      sign++;
    }
    boolean parted = yes > 0 && sign + 1 < s.length() && SIGNS.indexOf(Fold.fold(s.charAt(sign))) >= 0;
    if (!parted || answers.of(s.substring(0, yes)) != MarkState.TICKED) {
      return answer;
    }
    boolean bracket = "([".indexOf(s.charAt(sign)) >= 0 && ")]".indexOf(s.charAt(s.length() - 1)) >= 0;
    Passage words = answer.slice(sign + 1, bracket ? s.length() - 1 : s.length()).strip();
    if (words.text().codePoints().noneMatch(Character::isLetter)) {
      return answer;
    }
    forms.addAll(answer.slice(0, sign + 1).sources());
    forms.addAll(answer.slice(bracket ? s.length() - 1 : s.length(), s.length()).sources());
    return words;
  }
}
