package org.fichero.markup;

import org.fichero.rules.MarkupLexicon;

/** {@code NOT_SELECTED}, {@code filled_checkbox} and their like. A bare {@code SELECTED} needs siblings. */
final class MachineWords implements Notation {
  private final MarkupLexicon lexicon;
  private final String starts;

  MachineWords(MarkupLexicon lexicon) {
    this.lexicon = lexicon;
    StringBuilder firsts = new StringBuilder();
    java.util.stream.Stream.concat(lexicon.selectedWords().stream(), lexicon.unselectedWords().stream())
        .sorted()
        .map(w -> w.substring(0, 1))
        .distinct()
        .forEach(firsts::append);
    this.starts = firsts.toString();
  }

  @Override
  public String starts() {
    return starts;
  }

  @Override
  public Sign read(String text, int at, int end) {
    if (at > 0 && isWordChar(text.charAt(at - 1))) {
      return null;
    }
    int i = at;
    while (i < end && i - at < 30 && isWordChar(text.charAt(i))) {
      i++;
    }
    if (i - at < 8) {
      return null;
    }
    String word = text.substring(at, i);
    boolean on = lexicon.selectedWords().contains(word);
    if (!on && !lexicon.unselectedWords().contains(word)) {
      return null;
    }
    Strength strength = word.indexOf('_') < 0 ? Strength.LETTER : Strength.CERTAIN;
    return new Sign(at, i, on ? Sense.TICK : Sense.EMPTY, strength, "machine-word");
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
