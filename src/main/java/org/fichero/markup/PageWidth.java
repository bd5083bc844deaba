package org.fichero.markup;

/** How wide the lines of a text are that was broken at a width. */
final class PageWidth {
  /** Wider lines were not broken. */
  private static final int WIDEST = 200;
  /** In small letters, a line goes on also where letters are of many widths. */
  private static final int PERCENT = 80;
  /** So many lines that go on are nearly as wide as the widest where a width broke them. */
  private static final int LEAST = 3;
  private final String text;
  private final int width;

  PageWidth(Lines lines) {
    this.text = lines.text;
    int widest = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      widest = goesOn(lines, i) ? Math.max(widest, length(lines.get(i))) : widest;
    }
    int wide = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      wide += goesOn(lines, i) && length(lines.get(i)) * 100 >= widest * PERCENT ? 1 : 0;
    }
    this.width = wide < LEAST ? WIDEST : widest;
  }

  private boolean goesOn(Lines lines, int i) {
    return lines.get(i).isText() && lines.get(i + 1).blanksBefore == 0 && length(lines.get(i)) <= WIDEST;
  }

  /** How long the line is; the last of them where several have been joined to it. */
  private int length(TextLine line) {
    int start = line.to;
    while (start > line.start && line.to - start <= WIDEST && text.charAt(start - 1) != '\n') {
      start--;
    }
    return line.to - start;
  }

  /** Whether the first word of the line below had no room in the line. */
  boolean isFull(TextLine line, TextLine below) {
    int end = below.from;
    while (end < below.to && text.charAt(end) > ' ') {
      end++;
    }
    int both = length(line) + 1 + end - below.from;
    boolean small = Character.isLowerCase(text.charAt(below.from));
    return small ? both * 100 >= width * PERCENT : both > width;
  }
}
