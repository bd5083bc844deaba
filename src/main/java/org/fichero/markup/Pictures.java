package org.fichero.markup;

import org.fichero.model.Fold;
import org.fichero.rules.MarkupLexicon;

/** Lines that only say that something which is no text stands there: {@code [Imagen: logotipo]}, {@code [Firma ilegible]}. */
final class Pictures {
  /** The kind of furniture. */
  static final String KIND = "picture";
  private static final int LONGEST = 200;
  private static final String EMPHASIS = "*_";

  private final String text;
  private final MarkupLexicon lexicon;

  Pictures(String text, MarkupLexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** Whether the whole line stands in brackets, in emphasis or not, and begins with a word for a picture. */
  boolean stand(TextLine line) {
    int from = line.from;
    int to = line.to;
    while (from < to && EMPHASIS.indexOf(text.charAt(from)) >= 0 && text.charAt(to - 1) == text.charAt(from)) {
      from++;
      to--;
    }
    if (line.length() > LONGEST || from >= to || text.charAt(from) != '[' || text.charAt(to - 1) != ']' || text.indexOf(']', from) != to - 1) {
      return false;
    }
    int end = from + 1;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return lexicon.pictures().contains(Fold.fold(text.substring(from + 1, end)));
  }
}
