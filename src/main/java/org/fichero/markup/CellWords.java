package org.fichero.markup;

import org.fichero.rules.MarkupLexicon;

/** Reads a cell, or an end of a line, that is one word, letter, digit or repeated sign, as a sign. */
final class CellWords {
  private final MarkupLexicon lexicon;

  /** First letters of unmarked answers of two words. */
  private final boolean[] denies = new boolean[128];

  /** By first character and length: whether a word of the lexicon may be meant. */
  private final boolean[][] may = new boolean[128][13];

  CellWords(MarkupLexicon lexicon) {
    this.lexicon = lexicon;
    lexicon.ticked().forEach(this::note);
    lexicon.unticked().forEach(this::note);
    for (String word : lexicon.unticked()) {
      if (word.indexOf(' ') > 0) {
        denies[word.charAt(0)] = true;
        denies[Character.toUpperCase(word.charAt(0))] = true;
      }
    }
  }

  private void note(String word) {
    char c = word.charAt(0);
    for (int length = word.length(); c < 128 && length < Math.min(13, word.length() + 5); length++) {
      may[c][length] = true;
    }
  }

  /** Whether an answer of two words may begin so: "no marcado", "sin marcar". */
  boolean mayDeny(char c) {
    return c < 128 && denies[c];
  }

  /** A cheap look that spares most words the folding; emphasis and a dot may stand around the word. */
  private boolean mayBe(String text, int from, int to) {
    char c = text.charAt(from);
    if (!Character.isLetter(c) || to - from > 12) {
      return true;
    }
    char folded = org.fichero.model.Fold.fold(c);
    return folded >= 128 || may[folded][to - from];
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
      boolean framed = length == 3 && text.charAt(from) == '-' && text.charAt(to - 1) == '-' && (text.charAt(from + 1) == 'X' || text.charAt(from + 1) == 'x');
      sense = framed ? Sense.TICK : isRepeated(text, from, to) ? repeated(text.charAt(from)) : null;
    }
    if (sense == null && mayBe(text, from, to)) {
      String word = Periods.bare(text.substring(from, to));
      sense = lexicon.ticked().contains(word) ? Sense.TICK : lexicon.unticked().contains(word) ? Sense.EMPTY : null;
    }
    return sense == null ? null : new Sign(from, to, sense, Strength.LETTER, notation);
  }

  /** As {@link #read}, with signs that mark a cell of a plan and elsewhere are a footnote, a bullet or a stroke: {@code *}, {@code •}, {@code ///}. */
  Sign inPlan(String text, int from, int to) {
    Sign sign = read(text, from, to);
    if (sign != null || from == to || !isRepeated(text, from, to)) {
      return sign;
    }
    boolean fills = "*▪◼•".indexOf(text.charAt(from)) >= 0 || text.charAt(from) == '/' && to - from > 1;
    boolean open = "▫◦".indexOf(text.charAt(from)) >= 0;
    return fills || open ? new Sign(from, to, open ? Sense.EMPTY : Sense.TICK, Strength.LETTER, "word") : null;
  }

  /** Whether a cross or a box of Wingdings, read as Latin-1, and a space stand before words. */
  static boolean isBoxBefore(String text, int from, int to) {
    return from + 2 < to && "þýûü¨Xx".indexOf(text.charAt(from)) >= 0 && org.fichero.model.Passage.isSpace(text.charAt(from + 1))
        && Character.isLetter(text.charAt(Chars.skipSpace(text, from + 1, to)));
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
