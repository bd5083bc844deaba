package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Document.Anchor;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * What of a document's emphasised words, bold or underlined, may be a label: a short line of nothing else, and words that begin a line
 * and that a colon or a dash parts from the rest. They are written between two stars each, {@code **Label:** value}, unless most of
 * the document is emphasised, which then says nothing.
 */
final class EmphasisedText {
  private static final String STARS = "**";
  /** More is prose. */
  private static final int LONGEST = 120;
  private static final int LONGEST_HEAD = 80;
  /** Fewer characters beside a label are a sign. */
  private static final int LEAST_VALUE = 2;
  /** No label ends so. */
  private static final String ENDS = ".;,";
  /** No label holds them. */
  private static final String SIGNS = "\t*@" + Flow.GLYPHS;
  private static final String DASHES = "-\u2013\u2014";
  /** Of the letters in labels there are no more than so many times others, unless all is emphasised. */
  private static final int MOST_LABELS = 4;

  private final List<Span> labels = new ArrayList<>();
  private long plain;
  private long other;
  private long inLabels;

  /**
   * Takes in a paragraph.
   *
   * @param flow its words
   * @param from where they begin in it, white space left out
   * @param to where they end
   * @param at where in the text they begin
   */
  void take(Flow flow, int from, int to, int at) {
    List<Span> spans = flow.emphasised();
    long letters = spans.stream().mapToLong(Span::length).sum();
    plain += to - from - letters;
    if (spans.isEmpty()) {
      return;
    }
    int before = labels.size();
    CharSequence s = flow.chars();
    boolean prose = to - from > LONGEST && end(flow, from, to, 0) >= to;
    int next = 0;
    for (int start = from; start < to && !prose; ) {
      int end = start;
      while (end < to && s.charAt(end) != '\n') {
        end++;
      }
      while (next < spans.size() && spans.get(next).end() <= start) {
        next++;
      }
      line(flow, next, start, end, at - from);
      start = end + 1;
    }
    long stars = labels.subList(before, labels.size()).stream().mapToLong(Span::length).sum();
    inLabels += stars;
    other += letters - stars;
  }

  /** Whether the cells of a row that are not empty are emphasised words and others, by turns: labels, each beside its value. */
  static boolean arePairs(List<Flow> cells) {
    int filled = 0;
    for (Flow cell : cells) {
      if (!cell.isBlank()) {
        boolean label = filled++ % 2 == 0;
        if (label ? !isLabel(cell) : isLabel(cell) || cell.length() < LEAST_VALUE) {
          return false;
        }
      }
    }
    return filled > 0 && filled % 2 == 0;
  }

  private static boolean isLabel(Flow cell) {
    int from = cell.leading();
    int to = cell.trailing();
    return !cell.emphasised().isEmpty() && end(cell, from, to, 0) >= to && isLabel(cell.chars(), from, to) && isWords(cell, from, to);
  }

  /** Takes in a cell of a row that stands at {@code from} to {@code to} of the text; {@code paired} where its row is of labels and values. */
  void cell(Flow flow, int from, int to, boolean paired) {
    if (paired && isLabel(flow)) {
      labels.add(new Span(from, to));
      inLabels += to - from;
    } else if (flow.emphasised().isEmpty()) {
      plain += to - from;
    }
  }

  private void line(Flow flow, int next, int from, int to, int shift) {
    CharSequence s = flow.chars();
    int start = flow.leading(from, to);
    int last = flow.trailing(start, to);
    int emphasised = end(flow, start, last, next);
    int end = flow.trailing(start, emphasised);
    boolean label = emphasised == last ? isLabel(s, start, last) : isHead(s, start, end, last);
    if (label && isWords(flow, start, end)) {
      labels.add(new Span(start + shift, end + shift));
    }
  }

  /** Where what is emphasised from {@code from} on ends, at most {@code to}; {@code next} is the first such span that may be there. */
  private static int end(Flow flow, int from, int to, int next) {
    int end = from;
    for (int i = next; i < flow.emphasised().size() && end < to && flow.emphasised().get(i).start() <= end; i++) {
      end = Math.max(end, Math.min(to, flow.emphasised().get(i).end()));
      end = end > from ? flow.leading(end, to) : end;
    }
    return end;
  }

  private static boolean isLabel(CharSequence s, int from, int to) {
    return to - from <= LONGEST && to > from && ENDS.indexOf(s.charAt(to - 1)) < 0;
  }

  /** Whether a colon or a dash ends the words, or follows them. */
  private static boolean isHead(CharSequence s, int from, int to, int last) {
    if (to == from || to - from > LONGEST_HEAD) {
      return false;
    }
    int next = to;
    while (next < last && Passage.isSpace(s.charAt(next))) {
      next++;
    }
    boolean spaced = next + 1 < last && Passage.isSpace(s.charAt(next + 1));
    char end = s.charAt(to - 1);
    return end == ':' || DASHES.indexOf(end) >= 0 && next > to
        || s.charAt(next) == ':' || spaced && next > to && DASHES.indexOf(s.charAt(next)) >= 0;
  }

  /** Whether a letter is in it, and nothing that is a mark, parts columns, makes an address or would be taken for other stars. */
  private static boolean isWords(Flow flow, int from, int to) {
    String s = flow.chars().subSequence(from, to).toString();
    boolean letter = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      letter |= Character.isLetter(c);
      if (SIGNS.indexOf(c) >= 0) {
        return false;
      }
    }
    return letter && !s.startsWith("www.") && !flow.startsWithMark(from);
  }

  /** Whether something is to be written with stars. */
  boolean tells() {
    return !labels.isEmpty() && other <= plain && inLabels <= MOST_LABELS * plain;
  }

  /** The text with the stars. */
  StringBuilder written(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 2 * STARS.length() * labels.size());
    int from = 0;
    for (Span label : labels) {
      out.append(text, from, label.start()).append(STARS).append(text, label.start(), label.end()).append(STARS);
      from = label.end();
    }
    return out.append(text, from, text.length());
  }

  /** The anchor where it stands then. */
  Anchor moved(Anchor a) {
    int start = moved(a.span().start());
    return new Anchor(new Span(start, a.span().isEmpty() ? start : behind(a.span().end())), a.address(), a.state());
  }

  /** Where what begins at {@code at}, behind all that stands before it, begins then. */
  int behind(int at) {
    return at == 0 ? 0 : moved(at - 1) + 1;
  }

  /** Where the character at {@code at} stands then. */
  private int moved(int at) {
    int low = 0;
    int high = labels.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (labels.get(mid).start() <= at) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    boolean within = low > 0 && at < labels.get(low - 1).end();
    return at + STARS.length() * (within ? 2 * low - 1 : 2 * low);
  }
}
