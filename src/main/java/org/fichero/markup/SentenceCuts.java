package org.fichero.markup;

import java.util.List;

/** Tells which lines stand inside a sentence of the lines around them, as page headers and footers do. */
final class SentenceCuts {
  /** So many lines to either side show how wide a page is. */
  private static final int NEAR = 30;
  /** The line above is at least as long. */
  private static final int LEAST = 30;
  /** So many letters have articles, prepositions and the like at most. */
  private static final int SMALL = 3;

  private final String text;
  private final List<TextLine> lines;
  private final String[] kinds;

  /** @param kinds of furniture by line, null for what is none; looked at anew with each question */
  SentenceCuts(String text, List<TextLine> lines, String[] kinds) {
    this.text = text;
    this.lines = lines;
    this.kinds = kinds;
  }

  /** Whether the line stands inside a sentence: long lines around it, the one above unfinished, the one below going on. */
  boolean isCut(int i) {
    int up = i - 1;
    while (up >= 0 && i - up < FurnitureFinder.DEEPEST && (kinds[up] != null || lines.get(up).kind == TextLine.Kind.FORM_FEED)) {
      up--;
    }
    int down = i + 1;
    while (down < lines.size() && down - i < FurnitureFinder.DEEPEST && (kinds[down] != null || lines.get(down).kind == TextLine.Kind.FORM_FEED)) {
      down++;
    }
    boolean furniture = kinds[i] != null || lines.get(i).kind == TextLine.Kind.FORM_FEED;
    boolean goesOn = up >= 0 && down < lines.size()
        && (goesOn(lines.get(up), lines.get(down)) || furniture && mustGoOn(lines.get(up), lines.get(down)));
    // where a page number or header is known, even a line that is not full may be cut
    boolean known = goesOn && furniture && lines.get(up).length() >= 40;
    return goesOn && (known || isFull(up, down)) && isForeign(i);
  }

  /** Whether a line does not belong to the sentence around it: it neither goes on from above nor into the line below. */
  private boolean isForeign(int i) {
    return kinds[i] != null || lines.get(i).kind == TextLine.Kind.FORM_FEED
        || !isWrapped(i) && !(i > 0 && isWrapped(i - 1));
  }

  /** Whether a paragraph is wrapped after this line; what is known for a page's end may stand between its lines. */
  boolean isWrapped(int i) {
    int below = i + 1;
    while (below + 1 < lines.size() && below - i < FurnitureFinder.DEEPEST && kinds[below] != null) {
      below++;
    }
    boolean near = below < lines.size() && (below > i + 1 || lines.get(below).blanksBefore == 0);
    return near && goesOn(lines.get(i), lines.get(below)) && isFull(i, below);
  }

  /** Whether the first word of the line below had no room any more: the lines of a wrapped paragraph are full. */
  private boolean isFull(int i, int below) {
    TextLine line = lines.get(i);
    int end = lines.get(below).from;
    while (end < lines.get(below).to && text.charAt(end) > ' ') {
      end++;
    }
    int needed = line.length() + 1 + end - lines.get(below).from;
    boolean hyphen = line.length() > 0 && text.charAt(line.to - 1) == '-';
    return hyphen || needed > width(i);
  }

  /** The longest line near a line that goes on in the next: what paragraphs are wrapped at there, if they are at all. */
  private int width(int i) {
    int width = 0;
    int longest = 0;
    for (int k = Math.max(0, i - NEAR); k < Math.min(lines.size() - 1, i + NEAR); k++) {
      TextLine line = lines.get(k);
      boolean wrapped = lines.get(k + 1).blanksBefore == 0 && goesOn(line, lines.get(k + 1));
      width = wrapped ? Math.max(width, line.length()) : width;
      longest = line.isText() && !line.tab && !line.bar && !line.wide ? Math.max(longest, line.length()) : longest;
    }
    return width == 0 || 2 * longest > 3 * width ? Integer.MAX_VALUE : width;
  }

  /** Whether more must come after the line, a name or a figure too: it ends in a comma or a small word such as "de". */
  private boolean mustGoOn(TextLine above, TextLine below) {
    if (!above.isText() || !below.isText() || above.length() < LEAST || below.tab || below.bar) {
      return false;
    }
    int at = above.to;
    while (at > above.from && Character.isLowerCase(text.charAt(at - 1))) {
      at--;
    }
    boolean small = at < above.to && above.to - at <= SMALL && at > above.from && text.charAt(at - 1) == ' ';
    return (small || text.charAt(above.to - 1) == ',') && Character.isLetterOrDigit(text.charAt(below.from));
  }

  /** Whether a line begins small behind one that ends no sentence. */
  boolean goesOn(TextLine above, TextLine below) {
    if (!above.isText() || !below.isText() || above.length() < LEAST || below.length() < 2) {
      return false;
    }
    char end = text.charAt(above.to - 1);
    boolean open = Character.isLetter(end) || end == ',' || end == '-' && Character.isLetter(text.charAt(above.to - 2));
    // "b) Categoría" begins an item
    boolean item = text.charAt(below.from + 1) == ')';
    boolean address = text.startsWith("www.", below.from) || text.startsWith("http", below.from);
    return open && !item && !address && Character.isLowerCase(text.charAt(below.from));
  }
}
