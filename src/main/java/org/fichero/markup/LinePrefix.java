package org.fichero.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sign before every line, also before those that hold nothing else: of a comment, of a patch, of a drawn bar. A bar may
 * close each line as well: the whole page stands in a frame.
 */
final class LinePrefix extends Margins {
  private static final String SIGNS = "#+/;%*-|│┃║¦\"'!:·•▌";
  private static final String BARS = "|│┃║¦";
  private static final List<String> PATCH = List.of("diff --", "index ", "--- ", "+++ ", "@@ -", "new file mode ", "\\ No newline");
  private static final int LONGEST = 3;
  private static final int FEWEST = 4;
  private final String text;
  private final String sign;
  /** Whether one space belongs to the sign wherever a line has content. */
  private final boolean spaced;
  /** Whether a bar closes the lines as well. */
  private final boolean framed;

  private LinePrefix(String text, String sign, boolean spaced, boolean framed) {
    this.text = text;
    this.sign = sign;
    this.spaced = spaced;
    this.framed = framed;
  }

  static Margins find(String text, List<int[]> sample) {
    String sign = commonest(text, sample, false);
    if (sign != null) {
      return of(text, sign, false);
    }
    String bar = commonest(text, sample, true);
    return bar == null ? null : of(text, bar, true);
  }

  /** The sign that most lines of the sample consist of, or that opens and closes those without words. */
  private static String commonest(String text, List<int[]> sample, boolean framed) {
    Map<String, Integer> counts = new HashMap<>();
    String best = null;
    for (int[] line : sample) {
      int from = Chars.skipSpace(text, line[0], line[1]);
      int last = Chars.trimEnd(text, from, line[1]);
      int to = framed ? frame(text, from, last) : last;
      if (to > from && to - from <= LONGEST && isSign(text, from, to)) {
        String sign = text.substring(from, to);
        int count = counts.merge(sign, 1, Integer::sum);
        best = count >= FEWEST && (best == null || count > counts.get(best)) ? sign : best;
      }
    }
    return best;
  }

  /** After the bar that opens a line without words, when the same closes it, signs of a quotation between; {@code from} when it does not. */
  private static int frame(String text, int from, int last) {
    boolean bars = last - from > 1 && BARS.indexOf(text.charAt(from)) >= 0 && text.charAt(last - 1) == text.charAt(from);
    int inside = bars ? Chars.skipSpace(text, from + 1, last) : from;
    while (bars && inside < last && text.charAt(inside) == '>') {
      inside = Chars.skipSpace(text, inside + 1, last);
    }
    return bars && inside == last - 1 ? from + 1 : from;
  }

  private static boolean isSign(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (SIGNS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** All lines between the first that begins with the sign and the last, but for a few, must begin so. */
  private static Margins of(String text, String sign, boolean framed) {
    LinePrefix prefix = new LinePrefix(text, sign, false, framed);
    int with = 0;
    int without = 0;
    boolean spaced = true;
    for (int[] line : lines(text, Integer.MAX_VALUE)) {
      int after = prefix.left(line[0], line[1]);
      if (after == line[0]) {
        without += isBlank(text, line) ? 0 : 1;
        continue;
      }
      with++;
      spaced &= after >= line[1] || text.charAt(after) == ' ' || text.charAt(after) == '\t';
    }
    boolean all = without * 10 <= with || without <= 8 && without * 4 <= with;
    return all ? new LinePrefix(text, sign, spaced, framed) : null;
  }

  @Override
  int left(int start, int end) {
    int from = Chars.skipSpace(text, start, end);
    if (sign.equals("+") && isOfPatch(start, end)) {
      return end;
    }
    if (from >= end || !text.startsWith(sign, from) || from + sign.length() > end) {
      return start;
    }
    int after = from + sign.length();
    return spaced && after < end && text.charAt(after) == ' ' ? after + 1 : after;
  }

  @Override
  int right(int from, int end) {
    int to = framed ? Chars.trimEnd(text, from, end) : from;
    return to > from && text.startsWith(sign, to - 1) ? to - 1 : end;
  }

  /** What a patch says of itself. */
  private boolean isOfPatch(int start, int end) {
    for (String own : PATCH) {
      if (end - start > own.length() && text.startsWith(own, start)) {
        return true;
      }
    }
    return false;
  }
}
