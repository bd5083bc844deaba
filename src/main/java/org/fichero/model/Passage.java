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
    if (segments.isEmpty()) {
      return null;
    }
    // words of several places need not stand in the source's order
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Segment segment : segments) {
      start = Math.min(start, segment.source().start());
      end = Math.max(end, segment.source().end());
    }
    return new Span(start, end);
  }

  /** The source spans, one a segment, that give all of the text. */
  public List<Span> sources() {
    if (segments.size() == 1) {
      return List.of(segments.get(0).source());
    }
    List<Span> sources = new ArrayList<>(segments.size());
    for (Segment s : segments) {
      sources.add(s.source());
    }
    return List.copyOf(sources);
  }

  /** The part {@code from..to} of the text, with its places. */
  public Passage slice(int from, int to) {
    if (from == 0 && to == text.length()) {
      return this;
    }
    List<Segment> cut = new ArrayList<>();
    for (int i = firstAfter(from); i < segments.size() && segments.get(i).at() < to; i++) {
      Segment s = segments.get(i);
      int start = Math.max(from, s.at());
      int end = Math.min(to, s.at() + s.length());
      if (start < end) {
        cut.add(new Segment(start - from, end - start, sourceOf(s, start, end)));
      }
    }
    return new Passage(text.substring(from, to), cut);
  }

  /** Index of the first segment that ends after a place in the text: a long text of short lines is asked often. */
  private int firstAfter(int from) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Segment s = segments.get(middle);
      if (s.at() + s.length() > from) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
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

  /**
   * Several passages one after the other.
   *
   * @param glue what stands between a passage and the next, one fewer than passages; has no place in the source
   */
  public static Passage joinAll(List<Passage> parts, List<String> glue) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    StringBuilder chars = new StringBuilder();
    List<Segment> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        chars.append(glue.get(i - 1));
      }
      int shift = chars.length();
      parts.get(i).segments.forEach(s -> all.add(new Segment(s.at() + shift, s.length(), s.source())));
      chars.append(parts.get(i).text);
    }
    return new Passage(chars.toString(), all);
  }

  /** Whether white space shows: what has no width parts no words. */
  private boolean hasWidth(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != '\u200b' && c != '\ufeff' && c != '\u2060') {
        return true;
      }
    }
    return false;
  }

  /** Every run of white space made one space, none at the ends; what has no width is dropped. */
  public Passage collapse() {
    if (isCollapsed(text)) {
      return this;
    }
    StringBuilder chars = new StringBuilder(text.length());
    List<Segment> kept = new ArrayList<>();
    Segment last = null;
    int next = 0;
    for (int i = 0; i < text.length();) {
      int start = end(i, true);
      if (chars.length() > 0 && start < text.length() && hasWidth(i, start)) {
        chars.append(' ');
      }
      i = end(start, false);
      int shift = chars.length() - start;
      chars.append(text, start, i);
      while (next < segments.size() && segments.get(next).at() + segments.get(next).length() <= start) {
        next++;
      }
      for (int k = next; k < segments.size() && segments.get(k).at() < i; k++) {
        add(kept, segments.get(k), start, i, shift, segments.get(k) == last);
        last = segments.get(k);
      }
    }
    return new Passage(chars.toString(), kept);
  }

  /** Where the run of white space, or of anything else, from a place on ends. */
  private int end(int from, boolean space) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i)) == space) {
      i++;
    }
    return i;
  }

  /** A space between two segments may stand for a mark: only within one segment does it join what it parts. */
  private static void add(List<Segment> kept, Segment s, int from, int to, int shift, boolean same) {
    int start = Math.max(from, s.at());
    int end = Math.min(to, s.at() + s.length());
    if (start >= end) {
      return;
    }
    Span source = sourceOf(s, start, end);
    Segment last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
    int gap = last == null ? 0 : start + shift - last.at() - last.length();
    boolean runsOn = last != null && last.isLiteral() && s.isLiteral() && source.start() - last.source().end() == gap
        && (gap == 0 || same);
    if (runsOn) {
      Span whole = new Span(last.source().start(), source.end());
      kept.set(kept.size() - 1, new Segment(last.at(), whole.length(), whole));
    } else {
      kept.add(new Segment(start + shift, end - start, source));
    }
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
    for (int i = firstAfter(from); i < segments.size() && segments.get(i).at() < to; i++) {
      Segment s = segments.get(i);
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
    return c <= ' ' && c != '\b' && c != '\u001b' || c >= '\u0085' && isWideSpace(c);
  }

  private static boolean isWideSpace(char c) {
    return c == '\u0085' || c == '\u00a0' || c >= '\u1680' && (c == '\u200b' || c == '\ufeff' || c == '\u2060'
        || Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
