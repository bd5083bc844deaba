package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * What tools write beside every line and nobody reads as its text: line numbers, a sign that sets the lines off
 * ({@code # }, {@code + }, {@code // }, a tab), when and by whom a message was sent, a bar at the right, a sign that shows where
 * lines end ({@code ¶}, {@code ↵}).
 * A sign or a number is one only where it stands before lines that hold nothing else, as no list and no table does.
 */
abstract class Margins {
  /** Most documents have none, which their first lines show. */
  private static final int SAMPLE = 60;

  /** Where the content of the line {@code start..end} begins. */
  int left(int start, int end) {
    return start;
  }

  /** Whether a paragraph begins with the line {@code start..end}, though no blank line stands before it. */
  boolean opens(int start, int end) {
    return false;
  }

  /** Where the content of the line ends that begins at {@code from}. */
  int right(int from, int end) {
    return end;
  }

  /** The margins of all lines of the text; null where it has none. */
  static Margins of(String text) {
    List<int[]> sample = lines(text, SAMPLE);
    Margins numbers = LineNumbers.find(text, sample);
    if (numbers != null) {
      return numbers;
    }
    Margins stamps = MessageStamps.find(text, sample);
    if (stamps != null) {
      return stamps;
    }
    Margins prefix = LinePrefix.find(text, sample);
    Margins bar = prefix != null ? prefix : RightBar.find(text, sample);
    Margins sign = bar != null ? bar : LineEndSign.find(text, sample);
    return sign != null ? sign : TabIndent.find(text, sample);
  }

  /** The first lines as start and end, line breaks left out; blank ones too. */
  static List<int[]> lines(String text, int most) {
    List<int[]> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length() && lines.size() < most) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(new int[] {start, end});
      start = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n' ? end + 2 : end + 1;
    }
    return lines;
  }

  static boolean isBlank(String text, int[] line) {
    return Chars.skipSpace(text, line[0], line[1]) == line[1];
  }
}
