package org.fichero.markup;

import org.fichero.model.Fold;
import org.fichero.rules.MarkupLexicon;

/** Lines that only say that something which is no text stands there: {@code [Imagen: logotipo]}, {@code [Firma ilegible]}. */
final class Pictures {
  /** The kind of furniture. */
  static final String KIND = "picture";
  private static final int LONGEST = 200;

  private final String text;
  private final MarkupLexicon lexicon;

  Pictures(String text, MarkupLexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** Whether the whole line stands in brackets and begins with a word for a picture. */
  boolean stand(TextLine line) {
    if (line.length() > LONGEST || text.charAt(line.to - 1) != ']' || text.indexOf(']', line.from) != line.to - 1) {
      return false;
    }
    int end = line.from + 1;
    while (end < line.to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return lexicon.pictures().contains(Fold.fold(text.substring(line.from + 1, end)));
  }
}
