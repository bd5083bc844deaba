package org.fichero.markup;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Knows lines that count pages by the last of them, which ends the text: no list and no heading does. */
final class LastPage {
  /** A shorter line above a number may be the label of a value. */
  private static final int LEAST_TEXT = 40;
  private static final int LONGEST_HEAD = 120;
  private static final String ENDS = ".!?»)\"”";

  private final String text;
  private final List<TextLine> lines;
  private final String[] kinds;

  /** @param kinds of furniture by line, null for what is none; looked at anew with each question */
  LastPage(String text, List<TextLine> lines, String[] kinds) {
    this.text = text;
    this.lines = lines;
    this.kinds = kinds;
  }

  /**
   * Whether lines (their indexes, in order) count up from the first or second page to the text's last line, each alone below a
   * line of text or above the head of the next page, or all but one of three and more.
   *
   * @param number the number in a line; -1 for none
   */
  boolean ends(List<Integer> places, IntUnaryOperator number) {
    if (!counts(places, number)) {
      return false;
    }
    boolean under = places.stream().allMatch(i -> isUnder(i, places.get(0)));
    int alone = 0;
    for (int place : places) {
      if (!under && !stands(place)) {
        return false;
      }
      alone += under || isText(place - 1) || isAboveHead(place) ? 1 : 0;
    }
    return alone >= Math.max(2, places.size() - 1);
  }

  /** Whether the lines count up one by one, from the first or second page to the text's last line. */
  boolean counts(List<Integer> places, IntUnaryOperator number) {
    int end = places.get(places.size() - 1);
    int last = lines.size() - 1;
    while (last > end && (kinds[last] != null || !lines.get(last).isText())) {
      last--;
    }
    int first = number.applyAsInt(places.get(0));
    boolean counts = places.size() > 1 && end == last && first > 0 && first <= 2;
    for (int k = 1; k < places.size() && counts; k++) {
      counts = number.applyAsInt(places.get(k)) == number.applyAsInt(places.get(k - 1)) + 1;
    }
    return counts;
  }

  /** Whether the same line stands right above it as above the first, set off from the text: "Fecha de impresión: 12/03/2024". */
  private boolean isUnder(int i, int first) {
    return i > 1 && first > 1 && lines.get(i - 1).isText() && lines.get(first - 1).isText() && lines.get(i).blanksBefore == 0 && lines.get(i - 1).blanksBefore > 0
        && Math.max(lines.get(i - 1).length(), lines.get(first - 1).length()) <= LONGEST_HEAD && words(i - 1).equals(words(first - 1));
  }

  private boolean stands(int i) {
    return i > 0 && lines.get(i).blanksBefore > 0
        && (i + 1 == lines.size() || !lines.get(i + 1).isText() || lines.get(i + 1).blanksBefore > 0 || isAboveHead(i));
  }

  /** Whether what begins the text comes back right below the line, on the next page. */
  private boolean isAboveHead(int i) {
    int next = i + 1;
    while (next < lines.size() && !lines.get(next).isText()) {
      next++;
    }
    return next < lines.size() && lines.get(0).isText() && lines.get(next).length() > 2 && Math.max(lines.get(0).length(), lines.get(next).length()) <= LONGEST_HEAD && words(0).equals(words(next));
  }

  /** The line without its figures, in which the headers of two pages may differ. */
  private String words(int i) {
    StringBuilder words = new StringBuilder();
    text.substring(lines.get(i).from, lines.get(i).to).codePoints().filter(c -> !Character.isDigit(c)).forEach(words::appendCodePoint);
    return words.toString();
  }

  private boolean isText(int i) {
    TextLine line = lines.get(i);
    return line.isText() && (line.length() >= LEAST_TEXT || ENDS.indexOf(text.charAt(line.to - 1)) >= 0);
  }
}
