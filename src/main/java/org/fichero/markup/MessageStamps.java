package org.fichero.markup;

import java.util.List;

/** When and by whom each message was sent, as programs for messages export it: {@code [12/5/24, 10:32] Ana: }, {@code 12/5/24 10:32 - Ana: }. */
final class MessageStamps extends Margins {
  private static final int FEWEST = 3;
  /** Of those in brackets, which nothing else looks like. */
  private static final int FEWEST_BRACKETED = 2;
  private static final int LONGEST_TIME = 16;
  private static final int LONGEST_NAME = 40;
  private final String text;

  private MessageStamps(String text) {
    this.text = text;
  }

  static Margins find(String text, List<int[]> sample) {
    MessageStamps stamps = new MessageStamps(text);
    int with = 0;
    int bracketed = 0;
    for (int[] line : sample) {
      boolean opens = stamps.opens(line[0], line[1]);
      with += opens ? 1 : 0;
      bracketed += opens && text.substring(line[0], Math.min(line[1], line[0] + 2)).indexOf('[') >= 0 ? 1 : 0;
    }
    return with >= FEWEST || bracketed >= FEWEST_BRACKETED ? stamps : null;
  }

  @Override
  boolean opens(int start, int end) {
    return left(start, end) > start;
  }

  @Override
  int left(int start, int end) {
    int i = start < end && text.charAt(start) == '\u200e' ? start + 1 : start;
    boolean bracket = i < end && text.charAt(i) == '[';
    int date = figures(bracket ? i + 1 : i, end, "/.-", 2);
    int time = date < 0 ? -1 : figures(Chars.skipSpace(text, date < end && text.charAt(date) == ',' ? date + 1 : date, end), end, ":", 1);
    int sign = time < 0 ? -1 : afterTime(time, end, bracket);
    int colon = sign < 0 ? -1 : Chars.find(text, ": ", sign, end);
    boolean named = colon > sign && colon < end && colon - sign <= LONGEST_NAME;
    return named ? colon + 2 : start;
  }

  /** After figures that one of the signs parts into {@code parts + 1} at least; -1 where none stand. */
  private int figures(int from, int end, String signs, int parts) {
    int i = from;
    int parted = 0;
    while (i < end && (Character.isDigit(text.charAt(i)) || i > from && signs.indexOf(text.charAt(i)) >= 0)) {
      parted += Character.isDigit(text.charAt(i)) ? 0 : 1;
      i++;
    }
    return parted >= parts && i - from <= LONGEST_TIME ? i : -1;
  }

  /** After the sign that ends the time, half of the day ("p. m.") before it or not; -1 without one. */
  private int afterTime(int time, int end, boolean bracket) {
    for (int i = time; i < Math.min(end, time + LONGEST_TIME); i++) {
      char c = text.charAt(i);
      if (bracket && c == ']') {
        return Chars.skipSpace(text, i + 1, end);
      }
      if (!bracket && c == '-' && text.charAt(i - 1) == ' ') {
        return Chars.skipSpace(text, i + 1, end);
      }
      if (!Character.isLetter(c) && c != '.' && c != ' ' && c != '\u00a0' && c != '\u202f') {
        return -1;
      }
    }
    return -1;
  }
}
