package org.fichero.markup;

/** Filled and hollow circles, squares, stars and other shapes that Unicode has in black and in white. They also serve as bullets. */
final class Dots implements Notation {
  private final Glyphs glyphs = new Glyphs("dot", Strength.GLYPH)
          .with(Sense.TICK, "●◉■⬛⦿◼▪▣⚫🔘◾█▓★◆▲♥⬢⬤🟩🟢🟦⊙⏺◎◙◈◍")
          .with(Sense.EMPTY, "○◯⚪◌⭕░☆◇△♡⬡◦");

  @Override
  public String starts() {
    return glyphs.starts();
  }

  @Override
  public Sign read(String text, int at, int end) {
    return glyphs.read(text, at, end);
  }
}
