package org.fichero.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sign before every line, also before those that hold nothing else: of a comment, of a patch, of a drawn bar. */
final class LinePrefix extends Margins {
  private static final String SIGNS = "#+/;%*-|│┃\"'!:·•▌";
  private static final List<String> PATCH = List.of("diff --", "index ", "--- ", "+++ ", "@@ -", "new file mode ", "\\ No newline");
  private static final int LONGEST = 3;
  private static final int FEWEST = 4;
  private final String text;
  private final String sign;
  /** Whether one space belongs to the sign wherever a line has content. */
  private final boolean spaced;

  private LinePrefix(String text, String sign, boolean spaced) {
    this.text = text;
    this.sign = sign;
    this.spaced = spaced;
  }

  static Margins find(String text, List<int[]> sample) {
    String sign = commonest(text, sample);
    return sign == null ? null : of(text, sign);
  }

  /** The sign that most lines of the sample consist of. */
  private static String commonest(String text, List<int[]> sample) {
    Map<String, Integer> counts = new HashMap<>();
    String best = null;
    for (int[] line : sample) {
      int from = Chars.skipSpace(text, line[0], line[1]);
      int to = Chars.trimEnd(text, from, line[1]);
      if (to > from && to - from <= LONGEST && isSign(text, from, to)) {
        String sign = text.substring(from, to);
        int count = counts.merge(sign, 1, Integer::sum);
        best = count >= FEWEST && (best == null || count > counts.get(best)) ? sign : best;
      }
    }
    return best;
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
  private static Margins of(String text, String sign) {
    LinePrefix prefix = new LinePrefix(text, sign, false);
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
    return all ? new LinePrefix(text, sign, spaced) : null;
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
