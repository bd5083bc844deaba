package org.fichero.markup;

/** ☐ ☑ ☒ as word processors draw them, and ⍰ where a reader lost the state. */
final class BallotBoxes implements Notation {
  private final Glyphs glyphs = new Glyphs("ballot-box", Strength.CERTAIN)
          .with(Sense.EMPTY, "☐")
          .with(Sense.TICK, "☑🗹🗳")
          .with(Sense.BOXED_CROSS, "☒🗷")
          .with(Sense.LOST, "⍰");

  @Override
  public String starts() {
    return glyphs.starts();
  }

  @Override
  public Sign read(String text, int at, int end) {
    return glyphs.read(text, at, end);
  }
}
