package org.fichero.markup;

import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.rules.MarkupLexicon;

/** Words that ask for the writer's own and so are no option themselves: "¿Cuál?", "Especifique:". */
final class Asking {
  private final Set<String> words;

  Asking(MarkupLexicon lexicon) {
    words = lexicon.requests();
  }

  /** Whether what stands there begins with such a word, in question marks or before a colon. */
  boolean begins(String text, int from, int to) {
    int at = Chars.skipSpace(text, from, to);
    while (at < to && "(¿[".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int end = at;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > at && end < to && ":?".indexOf(text.charAt(end)) >= 0 && words.contains(Fold.fold(text.substring(at, end)));
  }
}
