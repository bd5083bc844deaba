package org.fichero.markup;

/** Headings of Org's outlines: stars at the line's beginning, one for each level. Elsewhere such lines are a list in a list. */
final class Outline {
  private static final String SECOND = "\n**";
  /** What Org says of the heading on the line above. */
  private static final String DRAWER = ":PROPERTIES:";
  private static final int FEWEST = 3;
  private static final int DEEPEST = 6;
  private final String text;
  private final boolean outline;

  Outline(String text) {
    this.text = text;
    this.outline = isOne(text);
  }

  /** Whether stars end the line as well, as ornaments do: {@code *** Title ***}. */
  private static boolean isFramed(String text, int from) {
    int end = text.indexOf('\n', from);
    int last = Chars.trimEnd(text, from, end < 0 ? text.length() : end);
    return last > from && text.charAt(last - 1) == '*';
  }

  /** Whether most lines with two stars or more have text below, and no more items. */
  private static boolean isOne(String text) {
    int headings = 0;
    int items = 0;
    for (int at = text.indexOf(SECOND); at >= 0; at = text.indexOf(SECOND, at + 1)) {
      int words = at + SECOND.length();
      while (words < text.length() && text.charAt(words) == '*') {
        words++;
      }
      if (words >= text.length() || text.charAt(words) != ' ' || isFramed(text, words)) {
        continue;
      }
      int below = Chars.skipSpace(text, Math.max(at + 1, text.indexOf('\n', at + 1)), text.length());
      boolean item = below < text.length() && text.charAt(below) == '*';
      items += item ? 1 : 0;
      headings += item ? 0 : 1;
    }
    return headings >= FEWEST && headings >= 3 * items;
  }

  /** The level of the heading that the line is; 0 for none. */
  int level(TextLine line) {
    int i = line.from;
    boolean heads = outline || text.startsWith(DRAWER, Chars.skipSpace(text, Math.min(line.end + 1, text.length()), text.length()));
    while (heads && i < line.to && text.charAt(i) == '*') {
      i++;
    }
    int level = i - line.from;
    boolean heading = level > 0 && level <= DEEPEST && line.from == line.start && i + 1 < line.to && text.charAt(i) == ' ' && text.charAt(i + 1) != '[';
    return heading ? level : 0;
  }
}
