package org.fichero.markup;

import java.util.List;

/** Reads what stands before, in and below the lines between the tables: list marks, emphasis, underlines, marks. */
final class LineReader {
  private final Lines lines;
  private final Prefix prefix;

  LineReader(Lines lines, PageBuilder page) {
    this.lines = lines;
    this.prefix = new Prefix(lines.text, page::markup);
  }

  void read(List<Object> parts) {
    Emphasis emphasis = new Emphasis();
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof TextLine line) || !line.isText()) {
        emphasis.end();
        continue;
      }
      if (line.blanksBefore > 0) {
        emphasis.end();
      }
      char drawn = Rules.drawn(lines.text, line.from, line.to);
      if (drawn != 0) {
        line.drawn = true;
        underline(parts, i, drawn);
        emphasis.end();
        continue;
      }
      words(line, emphasis);
    }
    strong(parts);
    for (Object part : parts) {
      if (part instanceof TextLine line && line.pieces != null) {
        OptionLine.accept(lines.text, line.from, line.to, line.pieces);
      }
    }
  }

  private void words(TextLine line, Emphasis emphasis) {
    prefix.read(line);
    if (line.special && line.from < line.to) {
      line.pieces = lines.pieces(line.from, line.to);
      emphasis.line(lines.text, line.pieces);
    }
  }

  /** Where an emphasis runs over several lines, the later ones begin inside it. */
  private void strong(List<Object> parts) {
    int depth = 0;
    for (Object part : parts) {
      TextLine line = part instanceof TextLine text && text.isText() ? text : null;
      if (line == null || line.blanksBefore > 0) {
        depth = 0;
      }
      if (line != null) {
        line.strongBefore = depth;
        if (depth > 0 && line.pieces == null) {
          line.pieces = List.of();
        }
        depth = line.pieces == null ? depth : Visible.depthAfter(lines.text, line.pieces, depth);
      }
    }
  }

  /** A drawn line right below up to three short lines makes them a heading. */
  private void underline(List<Object> parts, int at, char drawn) {
    int level = Rules.level(drawn);
    TextLine line = (TextLine) parts.get(at);
    int first = at;
    while (first > 0 && at - first < 4 && parts.get(first - 1) instanceof TextLine above && above.isText() && !above.drawn
        && ((TextLine) parts.get(first)).blanksBefore == 0) {
      first--;
    }
    int count = at - first;
    if (count == 0 || count > 3 || level == 0 || !isTitle((TextLine) parts.get(at - 1))) {
      return;
    }
    line.underlines = true;
    for (int i = first; i < at; i++) {
      TextLine above = (TextLine) parts.get(i);
      above.heading = above.heading > 0 ? above.heading : level;
    }
  }

  private boolean isTitle(TextLine line) {
    char last = lines.text.charAt(line.to - 1);
    boolean bare = line.bullet.isEmpty() && !line.quoted;
    return bare && line.length() <= 120 && last != '.' && last != ',' && last != ';';
  }
}
