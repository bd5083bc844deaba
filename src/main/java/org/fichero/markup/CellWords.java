package org.fichero.markup;

import org.fichero.rules.MarkupLexicon;

/** Reads a cell, or an end of a line, that is one word, letter, digit or repeated sign, as a sign. */
final class CellWords {
  private final MarkupLexicon lexicon;

  CellWords(MarkupLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The sign that all of {@code from..to} is; null when it is none. */
  Sign read(String text, int from, int to) {
    int length = to - from;
    if (length == 0 || length > 24) {
      return null;
    }
    Sense sense = wingdings(text, from, to);
    String notation = sense == null ? "word" : "wingdings-letter";
    if (sense == null) {
      sense = isRepeated(text, from, to) ? repeated(text.charAt(from)) : null;
    }
    if (sense == null) {
      String word = Periods.bare(text.substring(from, to));
      sense = lexicon.ticked().contains(word) ? Sense.TICK : lexicon.unticked().contains(word) ? Sense.EMPTY : null;
    }
    return sense == null ? null : new Sign(from, to, sense, Strength.LETTER, notation);
  }

  /** Wingdings read as Latin-1: þ and ü tick, ý and û cross, the diaeresis, o and q are boxes. */
  private static Sense wingdings(String text, int from, int to) {
    if (to - from != 1) {
      return null;
    }
    return switch (text.charAt(from)) {
      case 'þ', 'ü' -> Sense.TICK;
      case 'ý' -> Sense.BOXED_CROSS;
      case 'û' -> Sense.CROSS;
      case '¨', 'o', 'q' -> Sense.EMPTY;
      default -> null;
    };
  }

  private static boolean isRepeated(String text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (text.charAt(i) != text.charAt(from)) {
        return false;
      }
    }
    return true;
  }

  private static Sense repeated(char c) {
    return switch (c) {
      case '█', '▓', '▒', '#', '=', '>' -> Sense.TICK;
      case '·', '.', '-', '–', '—', '_', '…', '░', '\u00ad' -> Sense.EMPTY;
      default -> null;
    };
  }
}
