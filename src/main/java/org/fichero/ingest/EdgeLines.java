package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds a page's header and footer where no other page repeats them: a line or two in the page's margin, in smaller print than its words, that
 * stand apart from what is next to them. What heads the page in print as large as its words is a header only above a title in larger print.
 *
 * @param head from the top
 * @param foot from the top
 */
record EdgeLines(List<TextLine> head, List<TextLine> foot) {
  /** What a page prints at its edges is within this share of its height from them. */
  private static final float HEAD = 0.075f;
  private static final float FOOT = 0.15f;
  /** So near to the paper's edge, in points, a browser prints dates, addresses and page numbers, in print no larger than this. */
  private static final float OUTER = 24;
  private static final float BROWSER_SIZE = 9.6f;
  private static final float SMALLER = 0.93f;
  /** The same where print is measured by the words of a picture. */
  private static final float SMALLER_IN_PICTURE = 0.85f;
  /** A title is larger than what stands above it by as much. */
  private static final float LARGER = 1.12f;
  /** Farther from its neighbour, in ems, than lines of one text are. */
  private static final float APART = 1.5f;
  /** At the foot of a full page only what begins beyond this much of its width is apart from the text above. */
  private static final float SIDE = 0.3f;
  /** Lower than this, in points from the paper's edge, a page prints its number. */
  private static final float LOWEST = 72;
  private static final int LONGEST_NUMBERED = 100;
  /** A browser prints an address below what the page itself has there. */
  private static final int MOST = 3;

  /** Takes such lines off a page. */
  static EdgeLines takeOut(PageInk ink, Collection<Rect> tables, LineFinder finder, int page) {
    float usual = usualSize(ink.glyphs) * (ink.words ? SMALLER_IN_PICTURE / SMALLER : 1);
    List<TextLine> running = finder.lines(ink.glyphs.stream().filter(g -> g.block() == PdfTags.ARTIFACT && g.mark() == null && g.y() > (1 - FOOT) * ink.height).toList());
    ink.glyphs.removeIf(g -> g.block() == PdfTags.ARTIFACT && g.mark() == null && g.y() > (1 - FOOT) * ink.height);
    // what a browser prints above each page may stand beside its words
    List<TextLine> fixed = ink.drawnAsRead ? finder.lines(ink.glyphs.stream().filter(g -> isFixed(g, ink)).toList()) : List.of();
    ink.glyphs.removeIf(g -> ink.drawnAsRead && isFixed(g, ink));
    List<TextLine> head = zone(ink, finder, 0, HEAD * ink.height);
    List<TextLine> foot = zone(ink, finder, (1 - FOOT) * ink.height, ink.height);
    EdgeLines found = new EdgeLines(new ArrayList<>(), new ArrayList<>());
    for (int i = foot.size() - 1; i >= 0 && foot.size() - i <= MOST && isFoot(foot.get(i), ink, tables, isNumbered(foot.get(i), page, ink) ? Float.MAX_VALUE : usual); i--) {
      found.foot.add(0, foot.get(i));
    }
    for (int i = 0; i < Math.min(MOST, head.size()) && isHead(head.get(i), ink, tables, usual); i++) {
      found.head.add(head.get(i));
    }
    found.removeFrom(ink);
    found.head.addAll(0, fixed);
    found.foot.addAll(running);
    found.foot.sort(Comparator.comparingDouble(TextLine::y));
    return found;
  }

  private static boolean isFixed(Glyph g, PageInk ink) {
    return g.block() == PdfTags.ARTIFACT && g.mark() == null && g.y() < FOOT * ink.height;
  }

  private static List<TextLine> zone(PageInk ink, LineFinder finder, float from, float to) {
    return finder.lines(ink.glyphs.stream().filter(g -> g.y() > from && g.y() < to).toList());
  }

  private void removeFrom(PageInk ink) {
    Set<Glyph> own = new HashSet<>();
    head.forEach(l -> l.chunks().forEach(c -> own.addAll(c.glyphs())));
    foot.forEach(l -> l.chunks().forEach(c -> own.addAll(c.glyphs())));
    if (!own.isEmpty()) {
      ink.glyphs.removeIf(own::contains);
    }
  }

  private static boolean isFoot(TextLine line, PageInk ink, Collection<Rect> tables, float usual) {
    boolean outer = line.y() > ink.height - OUTER && isBrowsers(line) || isArtifact(line);
    if (outer || !isWords(line) || line.size() >= SMALLER * usual || isWithin(line, tables)) {
      return outer;
    }
    float above = 0;
    float left = ink.width;
    float right = 0;
    for (Glyph g : ink.glyphs) {
      boolean isAbove = g.y() < line.y() - 0.5f * line.size() && !g.isSpace();
      above = isAbove ? Math.max(above, g.y()) : above;
      left = isAbove ? Math.min(left, g.x()) : left;
      right = isAbove ? Math.max(right, g.right()) : right;
    }
    for (Rect t : tables) {
      above = t.y1() < line.y() ? Math.max(above, t.y1()) : above;
    }
    return line.top() - above > APART * line.size() || line.x0() > left + SIDE * (right - left);
  }

  /** Whether a line far down on the page ends in the page's own number, or in that and how many there are. */
  private static boolean isNumbered(TextLine line, int page, PageInk ink) {
    String text = line.text();
    if (line.y() < ink.height - LOWEST || text.length() > LONGEST_NUMBERED || !Character.isDigit(text.charAt(text.length() - 1))) {
      return false;
    }
    List<String> numbers = new ArrayList<>(List.of(text.split("[^0-9]+")));
    numbers.removeIf(String::isEmpty);
    int n = numbers.size();
    return numbers.get(n - 1).equals(Integer.toString(page)) || n > 1 && numbers.get(n - 2).equals(Integer.toString(page)) && numbers.get(n - 1).length() < 4;
  }

  private static boolean isHead(TextLine line, PageInk ink, Collection<Rect> tables, float usual) {
    boolean outer = line.y() < OUTER && isBrowsers(line) || isArtifact(line);
    if (outer || !isWords(line) || isWithin(line, tables) || isOfSeveral(line, ink)) {
      return outer;
    }
    Glyph next = null;
    for (Glyph g : ink.glyphs) {
      boolean below = g.y() > line.y() + 0.5f * line.size() && !g.isSpace();
      next = below && (next == null || g.y() < next.y()) ? g : next;
    }
    float largest = next == null ? 0 : largest(ink, next);
    float top = next == null ? line.y() : next.y() - 0.8f * next.size();
    for (Rect t : tables) {
      top = t.y0() > line.y() ? Math.min(top, t.y0()) : top;
    }
    boolean titled = !line.bold() && largest > LARGER * line.size();
    return top - line.bottom() > APART * line.size() && (line.size() < SMALLER * usual || titled);
  }

  /** Whether the document's structure has something of another page between the parts of a line. */
  private static boolean isOfSeveral(TextLine line, PageInk ink) {
    return line.chunks().stream().map(TextLine.Chunk::first).filter(ink.begun::containsKey).mapToInt(ink::stretch).distinct().count() > 1;
  }

  /** Of the letters that stand about as high as one: a title may stand in one of two columns. */
  private static float largest(PageInk ink, Glyph next) {
    return (float) ink.glyphs.stream().filter(g -> Math.abs(g.y() - next.y()) < next.size()).mapToDouble(Glyph::size).max().orElse(0);
  }

  /** Whether the tags say that it is no content. */
  private static boolean isArtifact(TextLine line) {
    return line.chunks().stream().allMatch(c -> c.glyphs().stream().allMatch(g -> g.block() == PdfTags.ARTIFACT && g.mark() == null));
  }

  private static boolean isBrowsers(TextLine line) {
    return !line.bold() && line.size() <= BROWSER_SIZE && isWords(line) && line.text().chars().anyMatch(Character::isDigit);
  }

  private static boolean isWords(TextLine line) {
    return !Paragraphs.startsItem(line) && line.chunks().stream().allMatch(c -> c.glyphs().stream().allMatch(g -> g.mark() == null));
  }

  private static boolean isWithin(TextLine line, Collection<Rect> tables) {
    return tables.stream().anyMatch(t -> line.y() > t.y0() && line.top() < t.y1() && line.x1() > t.x0() && line.x0() < t.x1());
  }

  /** The size of most letters. */
  private static float usualSize(List<Glyph> glyphs) {
    Map<Integer, Integer> letters = new TreeMap<>();
    glyphs.forEach(g -> letters.merge(Math.round(4 * g.size()), g.text().length(), Integer::sum));
    return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0) / 4f;
  }
}
