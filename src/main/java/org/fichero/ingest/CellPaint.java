package org.fichero.ingest;

/** What paints the words of a cell: the ground of its paragraphs, or a highlighter that leaves none of its words out. */
final class CellPaint {
  private String ground;
  private String highlight;
  private boolean plain;

  /** A paragraph's own ground; null for none. */
  void ground(String fill) {
    ground = fill == null ? ground : fill;
  }

  /** Words, or the spaces in their place, with the colour behind them; null for none. */
  void words(String words, String fill) {
    if (fill == null) {
      plain |= !words.isBlank();
    } else if (!words.isEmpty()) {
      highlight = fill;
    }
  }

  /** The colour of all of it; null for none. */
  String fill() {
    return ground != null ? ground : plain ? null : highlight;
  }
}
