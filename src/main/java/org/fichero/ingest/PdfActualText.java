package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.MarkState;

/** Words that a program wrote down for what it shows (ISO 32000-1, 14.9.4), since the glyphs would say something else. */
final class PdfActualText {
  private final String words;
  private final int depth;
  private final List<Glyph> shown = new ArrayList<>();

  /**
   * @param words what the source says is shown
   * @param depth of marked content at which it began
   */
  PdfActualText(String words, int depth) {
    this.words = words;
    this.depth = depth;
  }

  int depth() {
    return depth;
  }

  void add(Glyph g) {
    shown.add(g);
  }

  /** One glyph with the words in place of those shown on one line; those themselves where they go over several. */
  void addTo(List<Glyph> glyphs) {
    if (shown.isEmpty()) {
      return;
    }
    Glyph first = shown.get(0);
    Glyph last = shown.get(shown.size() - 1);
    boolean line = shown.stream().allMatch(g -> Math.abs(g.y() - first.y()) < 0.5f * first.size()) && last.right() > first.x();
    String said = words.replace("\u00ad", "");
    if (!line || said.isEmpty() || said.length() > 8 * shown.size() || said.isBlank() != shown.stream().allMatch(Glyph::isSpace)) {
      glyphs.addAll(shown);
      return;
    }
    char sign = said.length() == 1 ? Symbols.unicode(null, said.charAt(0)) : 0;
    MarkState mark = sign == '\u2610' || sign == '\u2611' || sign == '\u2612' ? Symbols.state(sign) : null;
    String text = said.length() == 1 ? String.valueOf(sign) : said;
    glyphs.add(new Glyph(text, first.x(), first.y(), last.right() - first.x(), first.size(), first.bold(), first.block(), mark));
  }
}
