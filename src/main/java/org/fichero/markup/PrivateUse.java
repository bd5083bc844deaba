package org.fichero.markup;

/**
 * Wingdings and Wingdings 2 as private-use characters, which word processors, PDF and the clipboard leave. The ticked
 * boxes are marks and nothing else; the free boxes and bare ticks are bullets in many templates.
 */
final class PrivateUse implements Notation {
  private final Glyphs boxes =
      new Glyphs("wingdings", Strength.CERTAIN)
          .with(Sense.TICK, "\uf0fe\uf052")
          .with(Sense.BOXED_CROSS, "\uf0fd\uf053\uf054");
  private final Glyphs bullets =
      new Glyphs("wingdings", Strength.GLYPH)
          .with(Sense.TICK, "\uf0fc\uf050")
          .with(Sense.CROSS, "\uf0fb\uf04f")
          .with(Sense.EMPTY, "\uf0a8\uf06f\uf071\uf0a3");

  @Override
  public String starts() {
    return boxes.starts() + bullets.starts();
  }

  @Override
  public Sign read(String text, int at, int end) {
    Sign box = boxes.read(text, at, end);
    return box != null ? box : bullets.read(text, at, end);
  }
}
