package org.fichero.markup;

import java.util.List;

/** How well the numbers at the lines' beginnings, or at their ends, agree with how many lines there are. */
final class LineCount {
  /** Fewer numbers than this say nothing. */
  private static final int FEWEST = 16;
  private static final int FEWEST_FIFTHS = 4;
  private static final int WIDEST = 40;
  private final String text;
  private final boolean atEnd;
  private final boolean bars;
  private final Run physical = new Run();
  private final Run filled = new Run();
  private final Run fifths = new Run();
  private int total;
  private int blank;
  private int numbered;
  private int bare;
  /** How many have a bar behind a space. */
  private int barred;
  /** Whether a number has the sign of a list's behind it. */
  private boolean listed;
  private int gap = Integer.MAX_VALUE;
  private int width;
  private int fifthWidth;
  /** Where the fifth ones end at most, by column. */
  private int fifthEnd;
  /** Where the other numbers end, by column. */
  private final int[] others = new int[WIDEST];

  /** @param bars whether a bar behind a space is the number's and not a table's first */
  LineCount(String text, boolean atEnd, boolean bars) {
    this.text = text;
    this.atEnd = atEnd;
    this.bars = bars;
  }

  /** Takes in all of the lines, in their order. */
  LineCount all(List<int[]> lines) {
    for (int[] line : lines) {
      total++;
      if (Margins.isBlank(text, line)) {
        blank++;
        continue;
      }
      int at = atEnd ? LineNumbers.before(text, line[0], line[1]) : LineNumbers.after(text, line[0], line[1], bars);
      if (at >= 0) {
        add(line, at);
      }
    }
    return this;
  }

  private void add(int[] line, int at) {
    int from = atEnd ? at : Chars.skipSpace(text, line[0], line[1]);
    int number = LineNumbers.number(text, from, line[1]);
    numbered++;
    physical.add(number, total);
    filled.add(number, total - blank);
    // "5: Fechas" numbers a label
    boolean plain = atEnd || Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '\t';
    boolean fifth = plain && number % 5 == 0 && fifths.add(number, total);
    others[Math.min(WIDEST - 1, at - line[0])] += fifth ? 0 : 1;
    fifthEnd = fifth ? Math.max(fifthEnd, at - line[0]) : fifthEnd;
    listed |= !atEnd && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == ')');
    int content = Chars.skipSpace(text, at, line[1]);
    barred += content < line[1] && Chars.isBar(text.charAt(content)) ? 1 : 0;
    if (atEnd ? at == Chars.skipSpace(text, line[0], at) : content == line[1]) {
      bare++;
    } else if (!atEnd && text.charAt(at - 1) != '\t') {
      gap = Math.min(gap, content - at);
      fifthWidth = fifth ? Math.max(fifthWidth, at - line[0]) : fifthWidth;
      width = Math.max(width, at - line[0]);
    }
  }

  /** Whether a bar parts nearly all numbers from their lines. */
  boolean isBarred() {
    return barred * 20 >= numbered * 19;
  }

  /** Whether a full count is worth while. */
  boolean isLikely() {
    int most = Math.max(physical.follows, filled.follows);
    return most * 2 >= FEWEST && most * 10 >= numbered * 9 || fifths.follows * 2 >= FEWEST_FIFTHS;
  }

  /** Whether all lines, or all but blank ones, have their number. */
  boolean isEvery() {
    boolean lines = physical.follows * 20 >= numbered * 19 && bare > 1;
    boolean texts = filled.follows * 20 >= numbered * 19 && blank > 2 && gap() > 0 && !listed;
    return numbered >= FEWEST && numbered * 10 >= (total - blank) * 8 && (lines || texts);
  }

  /** Whether each fifth line has its number, or most of them, and hardly another one stands in their column. */
  boolean isSparse() {
    int beside = atEnd ? numbered - fifths.follows : 0;
    for (int column = 0; !atEnd && column <= Math.min(WIDEST - 1, fifthEnd); column++) {
      beside += others[column];
    }
    return fifths.follows >= FEWEST_FIFTHS && fifths.follows >= beside && fifths.follows * 10 >= total;
  }

  /** How many spaces part a number from its line; none after a tab. */
  int gap() {
    return gap == Integer.MAX_VALUE ? 0 : gap;
  }

  /** The column at which lines begin. */
  int width() {
    return (isEvery() ? width : fifthWidth) + Math.min(gap(), 2);
  }

  /** Numbers that each count on from the one before; a stray one is passed over. */
  private static final class Run {
    private int follows;
    private int last = -1;
    private int lastLine;

    boolean add(int number, int line) {
      // each page may begin anew
      boolean good = number - last == line - lastLine || number <= 5 && last > number;
      if (good || follows < 2) {
        follows += good || last < 0 ? 1 : 0;
        last = number;
        lastLine = line;
      }
      return good;
    }
  }
}
