package org.fichero.markup;

/** Filled and hollow circles and squares. They also serve as bullets. */
final class Dots implements Notation {
  private final Glyphs glyphs = new Glyphs("dot", Strength.GLYPH)
          .with(Sense.TICK, "●◉■⬛⦿◼▣⚫🔘◾█▓")
          .with(Sense.EMPTY, "○◯⚪◌⭕");

  @Override
  public String starts() {
    return glyphs.starts();
  }

  @Override
  public Sign read(String text, int at, int end) {
    return glyphs.read(text, at, end);
  }
}
