package org.fichero.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Visible text together with the place in the source of each of its characters.
 *
 * <p>Markup inside it (emphasis, tags, escapes, a hyphen at a line end) is not in {@link #text()}; what stands between
 * two segments (such as the space that joins wrapped lines) comes from no single character of the source. A segment
 * whose two lengths differ (an HTML entity) is mapped as a whole.
 *
 * @param text what a reader sees; never null
 * @param segments ordered by both coordinates, not overlapping
 */
public record Passage(String text, List<Segment> segments) {
  /** Nothing at all. */
  public static final Passage EMPTY = new Passage("", List.of());

  /**
   * A run of visible characters and the source characters that give it.
   *
   * @param at index into the passage's text
   * @param length UTF-16 units there
   * @param source where it stands in the source; of the same length unless it is an escape
   */
  public record Segment(int at, int length, Span source) {
    boolean isLiteral() {
      return length == source.length();
    }
  }

  public Passage {
    segments = List.copyOf(segments);
  }

  /** The passage that is just these characters of the source. */
  public static Passage of(SourceText text, Span span) {
    return span.isEmpty()
        ? EMPTY
        : new Passage(text.cut(span), List.of(new Segment(0, span.length(), span)));
  }

  /** Whether no character is visible, white space not counted. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** The smallest source span over all segments; null when there is none. */
  public Span span() {
    return segments.isEmpty()
        ? null
        : new Span(segments.get(0).source().start(), segments.get(segments.size() - 1).source().end());
  }

  /** The source spans, one a segment, that give all of the text. */
  public List<Span> sources() {
    return segments.stream().map(Segment::source).toList();
  }

  /** The part {@code from..to} of the text, with its places. */
  public Passage slice(int from, int to) {
    if (from == 0 && to == text.length()) {
      return this;
    }
    List<Segment> cut = new ArrayList<>();
    for (Segment s : segments) {
      int start = Math.max(from, s.at());
      int end = Math.min(to, s.at() + s.length());
      if (start < end) {
        cut.add(new Segment(start - from, end - start, sourceOf(s, start, end)));
      }
    }
    return new Passage(text.substring(from, to), cut);
  }

  private static Span sourceOf(Segment s, int start, int end) {
    if (!s.isLiteral()) {
      return s.source();
    }
    int shift = s.source().start() - s.at();
    return new Span(start + shift, end + shift);
  }

  /** Without white space (as {@link #isSpace} has it) at either end. */
  public Passage strip() {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return slice(from, to);
  }

  /** This, {@code glue} (which has no place in the source), then {@code next}. */
  public Passage join(String glue, Passage next) {
    List<Segment> all = new ArrayList<>(segments);
    int shift = text.length() + glue.length();
    next.segments.forEach(s -> all.add(new Segment(s.at() + shift, s.length(), s.source())));
    return new Passage(text + glue + next.text, all);
  }

  /** Every run of white space made one space, none at the ends. Runs of one plain space stay as they are. */
  public Passage collapse() {
    if (isCollapsed(text)) {
      return this;
    }
    Passage out = EMPTY;
    List<Segment> kept = new ArrayList<>();
    StringBuilder chars = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && !isSpace(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        if (chars.length() > 0) {
          chars.append(' ');
        }
        int shift = chars.length();
        for (Segment s : slice(start, i).segments) {
          addSegment(kept, new Segment(s.at() + shift, s.length(), s.source()));
        }
        chars.append(text, start, i);
      }
      while (i < text.length() && isSpace(text.charAt(i))) {
        i++;
      }
    }
    return chars.length() == 0 ? out : new Passage(chars.toString(), kept);
  }

  /** Two literal runs that one space parts in both coordinates are one run. */
  private static void addSegment(List<Segment> kept, Segment next) {
    if (!kept.isEmpty()) {
      Segment last = kept.get(kept.size() - 1);
      int gap = next.at() - last.at() - last.length();
      int sourceGap = next.source().start() - last.source().end();
      if (last.isLiteral() && next.isLiteral() && gap == sourceGap) {
        Span whole = new Span(last.source().start(), next.source().end());
        kept.set(kept.size() - 1, new Segment(last.at(), whole.length(), whole));
        return;
      }
    }
    kept.add(next);
  }

  private static boolean isCollapsed(String s) {
    boolean before = true;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean space = isSpace(c);
      if (space && (before || c != ' ')) {
        return false;
      }
      before = space;
    }
    return !before || s.isEmpty();
  }

  /**
   * The smallest source span that gives {@code from..to} of the text, {@code from < to}; null where no character of it
   * has a place.
   */
  public Span source(int from, int to) {
    Span found = null;
    for (Segment s : segments) {
      int start = Math.max(from, s.at());
      int end = Math.min(to, s.at() + s.length());
      if (start < end) {
        Span part = sourceOf(s, start, end);
        found = found == null ? part : found.union(part);
      }
    }
    return found;
  }

  /**
   * White space as a reader sees it: Unicode's, no-break spaces, the byte order mark and zero-width space included.
   */
  public static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || c == '\u2060' || c >= '\u0085' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085');
  }
}
