package org.fichero.markup;

/** ✓ and its kin, and the squares that stand beside them. They also serve as bullets. */
final class Ticks implements Notation {
  private final Glyphs glyphs = new Glyphs("tick", Strength.GLYPH)
          .with(Sense.TICK, "✓✔✅🗸√👍")
          .with(Sense.EMPTY, "□◻⬜❏❐❑❒▢◽▫🞎👎");

  @Override
  public String starts() {
    return glyphs.starts();
  }

  @Override
  public Sign read(String text, int at, int end) {
    return glyphs.read(text, at, end);
  }
}
