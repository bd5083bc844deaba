package org.fichero.split;

import org.fichero.model.Block;
import org.fichero.model.Passage;

/** What stands behind a label and is its value, without the signs and words around it that belong to the label. */
final class LabelRest {
  private LabelRest() {}

  /**
   * What stands behind a label without the bracket that was opened before it ("(Municipalidad de Arica)"), or without its
   * quotes where the label has them too ({@code "Comuna": "Arica",}).
   */
  static Passage unbracketed(Block.Line line, Passage rest) {
    String s = rest.text();
    if (s.startsWith("\"") && line.content().text().startsWith("\"")) {
      int end = s.endsWith(",") ? s.length() - 1 : s.length();
      return end > 1 && s.charAt(end - 1) == '"' ? rest.slice(1, end - 1) : rest;
    }
    boolean closed = line.content().text().startsWith("(") && s.indexOf('(') < 0 && s.indexOf(')') == s.length() - 1 && !s.isEmpty();
    return closed ? rest.slice(0, s.length() - 1) : rest;
  }

  /** What stands behind a slash that follows a label which is alone, as far as it may be its value; empty without one. */
  static Passage behindSlash(Passage line, LabelMatch match) {
    int slash = match.isAlone() ? line.text().indexOf(" / ", line.text().indexOf(match.words()) + match.words().length() - 1) : -1;
    return slash < 0 ? Passage.EMPTY : line.slice(slash + 2, line.text().length()).strip();
  }

  /** What says that an answer follows goes with the label. */
  static void answer(Block.Line line, int end, Pieces pieces) {
    Passage content = line.content();
    pieces.extend(content.slice(0, end).sources());
    if (end < content.text().length()) {
      pieces.add(new Piece.Content(new Block.Line(line.span(), content.slice(end, content.text().length()), 0, false, "", line.indent(), line.blanksBefore())));
    }
  }
}
