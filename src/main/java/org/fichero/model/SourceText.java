package org.fichero.model;

import java.util.Arrays;

/**
 * A document's text with the ways in which people and programs name a place in it.
 *
 * <p>Indexes are UTF-16; {@link #codePoint} gives the code point offset that the output contract counts in. Lines and
 * columns start at 1, columns count code points; LF, CR and CRLF end a line (as do editors, Unicode Annex 14 BK aside).
 * Immutable and safe for threads: the maps are built on first use, and building them twice does no harm.
 */
public final class SourceText {
  private final String chars;
  private volatile int[] lineStarts;
  private volatile int[] surrogates;

  /** @param chars the decoded text, without its byte order mark; never null */
  public SourceText(String chars) {
    this.chars = java.util.Objects.requireNonNull(chars);
  }

  /** The whole text. */
  public String chars() {
    return chars;
  }

  /** Length in UTF-16 units. */
  public int length() {
    return chars.length();
  }

  /** The characters of a span. */
  public String cut(Span span) {
    return chars.substring(span.start(), span.end());
  }

  /** Code points before {@code index}; {@code index} from 0 to the length. */
  public int codePoint(int index) {
    int[] low = surrogates();
    if (low.length == 0) {
      return index;
    }
    int found = Arrays.binarySearch(low, index);
    return index - (found >= 0 ? found : -found - 1);
  }

  /** The line, from 1, that {@code index} stands in. */
  public int line(int index) {
    int found = Arrays.binarySearch(lineStarts(), index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1 and in code points, that {@code index} stands at. */
  public int column(int index) {
    return codePoint(index) - codePoint(lineStarts()[line(index) - 1]) + 1;
  }

  /** The number of lines; a text that ends in a line break has no empty line after it. */
  public int lines() {
    int[] starts = lineStarts();
    boolean openLast = starts.length > 1 && starts[starts.length - 1] == chars.length();
    return openLast ? starts.length - 1 : starts.length;
  }

  /** The index at which {@code line} (from 1) begins. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = findLineStarts();
      lineStarts = starts;
    }
    return starts;
  }

  private int[] findLineStarts() {
    int[] starts = new int[Math.max(16, chars.length() / 32)];
    int count = 1;
    int lf = chars.indexOf('\n');
    int cr = chars.indexOf('\r');
    while (lf >= 0 || cr >= 0) {
      int end = lf < 0 || cr >= 0 && cr + 1 < lf ? cr : lf;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
      lf = lf > end || lf < 0 ? lf : chars.indexOf('\n', end + 1);
      cr = cr > end || cr < 0 ? cr : chars.indexOf('\r', end + 1);
    }
    return Arrays.copyOf(starts, count);
  }

  private int[] surrogates() {
    int[] low = surrogates;
    if (low == null) {
      low = findSurrogates();
      surrogates = low;
    }
    return low;
  }

  private int[] findSurrogates() {
    int[] low = {};
    int count = 0;
    for (int i = 1; i < chars.length(); i++) {
      if (Character.isLowSurrogate(chars.charAt(i)) && Character.isHighSurrogate(chars.charAt(i - 1))) {
        low = count == low.length ? Arrays.copyOf(low, Math.max(16, count * 2)) : low;
        low[count++] = i + 1;
      }
    }
    return Arrays.copyOf(low, count);
  }
}
