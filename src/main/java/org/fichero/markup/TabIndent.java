package org.fichero.markup;

import java.util.List;

/** A tab before every line of a text that is set in as a whole: it parts no cells. */
final class TabIndent extends Margins {
  private static final int FEWEST = 8;

  private final String text;

  private TabIndent(String text) {
    this.text = text;
  }

  /** Where all lines but a few of the sample, and of the text, begin so; null elsewhere. */
  static Margins find(String text, List<int[]> sample) {
    return areSetIn(text, sample) && areSetIn(text, lines(text, Integer.MAX_VALUE)) ? new TabIndent(text) : null;
  }

  private static boolean areSetIn(String text, List<int[]> lines) {
    int with = 0;
    int without = 0;
    for (int[] line : lines) {
      if (!isBlank(text, line)) {
        with += text.charAt(line[0]) == '\t' ? 1 : 0;
        without += text.charAt(line[0]) == '\t' ? 0 : 1;
      }
    }
    return with >= FEWEST && without * 10 <= with;
  }

  @Override
  int left(int start, int end) {
    return start < end && text.charAt(start) == '\t' ? start + 1 : start;
  }
}
