package org.fichero.markup;

import java.util.List;

/** A page's lines, the text that they stand in, and the reader of what stands inside them. */
final class Lines {
  final String text;
  final List<TextLine> all;
  private final InlineReader inline;

  Lines(String text, List<TextLine> all, InlineReader inline) {
    this.text = text;
    this.all = all;
    this.inline = inline;
  }

  /** Others of the same text. */
  Lines with(List<TextLine> lines) {
    return new Lines(text, lines, inline);
  }

  int size() {
    return all.size();
  }

  TextLine get(int i) {
    return all.get(i);
  }

  /** The line; null after the last. */
  TextLine peek(int i) {
    return i < all.size() ? all.get(i) : null;
  }

  /** Reads a part of the text anew. */
  List<Piece> pieces(int from, int to) {
    return inline.read(text, from, to);
  }
}
