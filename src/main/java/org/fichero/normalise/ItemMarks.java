package org.fichero.normalise;

/** Numbers and letters that open the items of a list within a line: "2.", "2.-", "2- ", "2)", "b)", "ii)", "II)". */
final class ItemMarks {
  private static final int LONGEST_LETTER = 3;
  private static final int MOST_DIGITS = 2;

  private ItemMarks() {}

  /** The token after the mark that begins at a token; -1 where none does. */
  static int after(Words words, int i) {
    boolean number = i < words.count() && words.isNumber(i) && words.end(i) - words.start(i) <= MOST_DIGITS;
    char next = i + 1 < words.count() ? words.sign(i + 1) : 0;
    if (next == ')' && (number || isLetter(words, i))) {
      return i + 2;
    }
    // "1- ", not "1-2"
    boolean dash = number && next == '-' && words.start(i + 1) == words.end(i) && i + 2 < words.count() && words.start(i + 2) > words.end(i + 1);
    if (!number || next != '.' && !dash) {
      return -1;
    }
    return i + 2 < words.count() && words.sign(i + 2) == '-' ? i + 3 : i + 2;
  }

  private static boolean isRoman(Words words, int i) {
    return words.text().substring(words.start(i), words.end(i)).chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }

  /** "a", "A", "ii", "II", with a space before it */
  private static boolean isLetter(Words words, int i) {
    boolean brief = i < words.count() && words.isWord(i) && words.end(i) - words.start(i) <= LONGEST_LETTER
        && (!words.isCapital(i) || words.end(i) - words.start(i) == 1 || isRoman(words, i));
    return brief && (i == 0 || words.start(i) > words.end(i - 1));
  }
}
