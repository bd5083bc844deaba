package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in two columns side by side, as newspapers set it and programs lay pages out: its lines in the order in which they are read, the left
 * column of each block before the right one. Sentences run on from line to line in both columns; a form's labels beside their values do not.
 */
final class NewspaperColumns {
  private static final int NARROWEST = 16;
  private static final int WIDEST = 120;
  /** Blank characters that part the columns. */
  private static final int GUTTER = 2;
  private static final int LEAST_LINES = 6;
  /** Of ten lines with words in both columns so many have them begin in the right column's first place. */
  private static final int ALIKE = 8;
  /** Lines of sentences that run on, and that end, in both columns together. */
  private static final int LEAST_ON = 4;
  private static final int LEAST_ENDED = 3;
  private static final int LEAST_WITHIN = 2;
  private static final int FEED = '\f';

  private final List<String> lines;

  private NewspaperColumns(List<String> lines) {
    this.lines = lines;
  }

  /** The text with its columns below each other; null where it has none. */
  static String read(String text) {
    if (text.indexOf("   ") < 0 || text.indexOf('\t') >= 0 && text.indexOf("        ") < 0) {
      return null;
    }
    NewspaperColumns page = new NewspaperColumns(List.of(text.split("\r\n|\r|\n", -1)));
    int column = page.column();
    return column < 0 ? null : page.unfolded(column);
  }

  /** Where most right columns begin; -1 where nothing looks like two columns. */
  private int column() {
    int[] starts = new int[WIDEST + 1];
    for (String line : lines) {
      for (int i = NARROWEST; i < Math.min(line.length(), WIDEST); i++) {
        boolean begins = line.charAt(i) > ' ' && line.charAt(i - 1) == ' ' && line.charAt(i - GUTTER) == ' ' && !line.substring(0, i).isBlank();
        starts[i] += begins ? 1 : 0;
      }
    }
    int best = -1;
    for (int c = NARROWEST; c <= WIDEST; c++) {
      best = starts[c] >= LEAST_LINES && (best < 0 || starts[c] > starts[best]) ? c : best;
    }
    return best >= 0 && areColumns(best) ? best : -1;
  }

  /** Whether the words behind {@code column} begin there, and sentences run through both columns. */
  private boolean areColumns(int column) {
    int both = 0;
    int alike = 0;
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (String line : lines) {
      boolean two = isParted(line, column) && !left(line, column).isBlank() && !right(line, column).isBlank();
      both += two ? 1 : 0;
      alike += two && line.charAt(column) > ' ' ? 1 : 0;
      left.add(two || left.isEmpty() || !left.get(left.size() - 1).isBlank() ? isParted(line, column) ? left(line, column) : "" : "");
      right.add(isParted(line, column) ? right(line, column) : "");
    }
    int[] one = sentences(left);
    int[] other = sentences(right);
    boolean prose = Math.min(one[0], other[0]) > 0 && Math.min(one[1], other[1]) > 0 && one[0] + other[0] >= LEAST_ON && one[1] + other[1] >= LEAST_ENDED;
    boolean apart = one[0] + other[0] >= LEAST_ON && within(left, right) >= LEAST_WITHIN && within(right, left) >= LEAST_WITHIN;
    return alike * 10 >= both * ALIKE && (prose || apart);
  }

  /** How often a paragraph begins in one column beside the middle of one in the other, as no row's does. */
  private static int within(List<String> column, List<String> other) {
    int within = 0;
    for (int i = 1; i < column.size(); i++) {
      boolean begins = !column.get(i).isBlank() && column.get(i - 1).isBlank();
      within += begins && !other.get(i).isBlank() && !other.get(i - 1).isBlank() ? 1 : 0;
    }
    return within;
  }

  /** How many lines go on small in the next, and how many end a sentence that began in a line above. */
  private static int[] sentences(List<String> column) {
    int on = 0;
    int ended = 0;
    for (int i = 1; i < column.size(); i++) {
      String above = column.get(i - 1).strip();
      String line = column.get(i).strip();
      boolean goesOn = above.indexOf(' ') > 0 && !line.isEmpty() && Character.isLetter(above.charAt(above.length() - 1)) && Character.isLowerCase(line.charAt(0));
      on += goesOn ? 1 : 0;
      ended += !above.isEmpty() && line.endsWith(".") ? 1 : 0;
    }
    return new int[] {on, ended};
  }

  private static boolean isParted(String line, int column) {
    int end = Math.min(column, line.length());
    return line.indexOf('\t') < 0 && line.substring(Math.max(0, Math.min(end, column - GUTTER)), end).isBlank();
  }

  private static String left(String line, int column) {
    return line.substring(0, Math.min(column, line.length())).stripTrailing();
  }

  private static String right(String line, int column) {
    return line.length() <= column ? "" : line.substring(column).stripTrailing();
  }

  private String unfolded(int column) {
    StringBuilder out = new StringBuilder();
    boolean[] longer = longerLeft(column);
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      boolean two = false;
      while (to < lines.size() && !(endsBlock(to, from) && !(two && longer[to]))) {
        two |= isTwo(lines.get(to), column);
        to++;
      }
      block(lines.subList(from, to), column, out);
      for (; to < lines.size() && lines.get(to).isBlank(); to++) {
        out.append(lines.get(to).indexOf(FEED) >= 0 ? "\f\n" : "\n");
      }
      from = to;
    }
    return out.toString();
  }

  /** Of each line, whether nothing but sentences as wide as the left column stands from there to its page's end: that column is the longer one. */
  private boolean[] longerLeft(int column) {
    boolean[] longer = new boolean[lines.size()];
    boolean narrow = true;
    int on = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      boolean feed = line.indexOf(FEED) >= 0;
      String below = feed || i + 1 == lines.size() ? "" : lines.get(i + 1).strip();
      narrow = feed || narrow && isParted(line, column) && right(line, column).isBlank();
      boolean goesOn = !below.isEmpty() && !line.isBlank() && Character.isLowerCase(below.charAt(0)) && 2 * line.stripTrailing().length() > column;
      on = feed ? 0 : on + (goesOn ? 1 : 0);
      longer[i] = !feed && narrow && on > 1;
    }
    return longer;
  }

  /** Whether two blank lines, or the end of a page, part what stands above from what follows. */
  private boolean endsBlock(int i, int from) {
    String line = lines.get(i);
    boolean two = line.isBlank() && i + 1 < lines.size() && lines.get(i + 1).isBlank();
    return two || i > from && line.indexOf(FEED) >= 0;
  }

  /** The block's left column, then its right one; a block of one column as it stands. */
  private static void block(List<String> block, int column, StringBuilder out) {
    int first = 0;
    while (first < block.size() && !isTwo(block.get(first), column)) {
      first++;
    }
    boolean parted = first < block.size() && block.subList(first, block.size()).stream().allMatch(l -> isParted(l, column));
    if (!parted) {
      block.forEach(l -> out.append(l).append('\n'));
      return;
    }
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (String line : block) {
      // a line over both columns stands above them
      boolean parts = isParted(line, column);
      left.add(parts ? left(line, column) : line);
      right.add(parts ? right(line, column) : "");
    }
    List<String> before = trimmed(left);
    List<String> behind = trimmed(right);
    write(before, out);
    boolean full = !left.get(left.size() - 1).isBlank() || 2 * before.get(before.size() - 1).length() > column;
    boolean close = full && !right.get(0).isBlank() && !endsSentence(before);
    boolean goesOn = !behind.isEmpty() && (close || Character.isLowerCase(behind.get(0).strip().charAt(0)));
    out.append(goesOn ? "" : "\n\n");
    write(behind, out);
  }

  private static boolean endsSentence(List<String> column) {
    String last = column.get(column.size() - 1).strip();
    return ".!?:".indexOf(last.charAt(last.length() - 1)) >= 0;
  }

  private static boolean isTwo(String line, int column) {
    return isParted(line, column) && line.length() > column && line.charAt(column) > ' ' && !left(line, column).isBlank();
  }

  private static List<String> trimmed(List<String> column) {
    int from = 0;
    int to = column.size();
    while (from < to && column.get(from).isBlank()) {
      from++;
    }
    while (to > from && column.get(to - 1).isBlank()) {
      to--;
    }
    return column.subList(from, to);
  }

  private static void write(List<String> column, StringBuilder out) {
    column.forEach(l -> out.append(l).append('\n'));
  }
}
