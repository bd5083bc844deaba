package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.ingest.TextLine.Chunk;

/** Marks with which words of a page begin: boxes of a font, boxes that are drawn, and brackets with or without a cross. */
final class OptionSigns {
  static final int MOST_SIGNS = 3;
  private static final String BOXES = "\u2610\u2611\u2612\u2713\u2714\u25a1\u25a0\u25cb\u25cf\u25c9\u274f\u2750\u2751\u2752\u25fb";
  private static final Set<String> WRITTEN = Set.of("[]", "[ ]", "[x]", "[X]", "()", "( )", "(x)", "(X)");
  /** Signs that are drawn farther apart in height, in ems, are of two lines. */
  private static final float NEAR = 0.8f;

  private OptionSigns() {}

  /**
   * The signs with which another column begins: what was drawn before them stands elsewhere.
   *
   * @param drawn a page's characters as they were drawn
   */
  static List<Glyph> begun(List<Glyph> drawn) {
    List<Glyph> begun = new ArrayList<>();
    Glyph before = null;
    for (Glyph g : drawn) {
      boolean sign = g.mark() == null && isSign(g);
      if (sign && before != null && (Math.abs(before.y() - g.y()) > NEAR * g.size() || before.x() > g.x())) {
        begun.add(g);
      }
      before = g.isSpace() ? before : g;
    }
    return begun;
  }

  /** Whether a chunk begins with a mark. */
  static boolean isMarked(Chunk c) {
    return signs(c) > 0;
  }

  /** Whether a chunk is a mark and its label. */
  static boolean isOption(Chunk c) {
    return signs(c) > 0 && !isLone(c);
  }

  static boolean isLone(Chunk c) {
    return c.glyphs().size() == signs(c);
  }

  static boolean isSign(Glyph g) {
    return g.mark() != null || g.text().length() == 1 && BOXES.indexOf(g.text().charAt(0)) >= 0;
  }

  /** How many characters of a chunk are the mark that it begins with. */
  static int signs(Chunk c) {
    if (isSign(c.first())) {
      return 1;
    }
    int end = Math.min(c.glyphs().size(), MOST_SIGNS);
    for (int i = 2; i <= end && "[(".contains(c.first().text()); i++) {
      String text = c.part(0, i).text();
      if (WRITTEN.contains(text)) {
        return i;
      }
    }
    return 0;
  }
}
