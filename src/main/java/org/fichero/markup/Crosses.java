package org.fichero.markup;

/** ✗ and its kin: a choice or a no. */
final class Crosses implements Notation {
  private final Glyphs glyphs = new Glyphs("cross", Strength.GLYPH)
          .with(Sense.CROSS, "✗✘✕✖❌❎🗵×╳")
          .with(Sense.BOXED_CROSS, "⊠🅇⊗");

  @Override
  public String starts() {
    return glyphs.starts();
  }

  @Override
  public Sign read(String text, int at, int end) {
    return glyphs.read(text, at, end);
  }
}
