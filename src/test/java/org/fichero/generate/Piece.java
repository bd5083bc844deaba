package org.fichero.generate;

import java.util.List;

/**
 * A part of a ficha as text, before it is laid out on the page.
 *
 * @param text without a line end at its end
 * @param prose whether it is a paragraph, which may be wrapped
 */
record Piece(String text, boolean prose) {
  static Piece prose(String text) {
    return new Piece(text, true);
  }

  static Piece raw(List<String> lines) {
    return new Piece(String.join("\n", lines), false);
  }
}
