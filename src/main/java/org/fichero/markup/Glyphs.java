package org.fichero.markup;

/** A family of single characters, with the variation selector that may follow each. */
final class Glyphs {
  private final String notation;
  private final Strength strength;
  private final java.util.Map<Integer, Sense> senses = new java.util.HashMap<>();
  private final StringBuilder starts = new StringBuilder();

  Glyphs(String notation, Strength strength) {
    this.notation = notation;
    this.strength = strength;
  }

  Glyphs with(Sense sense, String glyphs) {
    glyphs.codePoints().forEach(c -> add(sense, c));
    return this;
  }

  private void add(Sense sense, int codePoint) {
    senses.put(codePoint, sense);
    char first = Character.toString(codePoint).charAt(0);
    if (starts.indexOf(String.valueOf(first)) < 0) {
      starts.append(first);
    }
  }

  String starts() {
    return starts.toString();
  }

  Sign read(String text, int at, int end) {
    int c = text.codePointAt(at);
    Sense sense = senses.get(c);
    int next = at + Character.charCount(c);
    if (sense == null || next > end) {
      return null;
    }
    if (next < end && (text.charAt(next) == '\ufe0f' || text.charAt(next) == '\ufe0e')) {
      next++;
    }
    return new Sign(at, next, sense, strength, notation);
  }
}
