package org.fichero.markup;

import org.fichero.model.Passage;

/**
 * Enumerations within a sentence: "los temas son: a) gramática; b) vida cotidiana". A wrapped line that begins with one of their
 * letters or numbers begins no item of a list.
 */
final class RunningNumbers {
  private final String text;

  RunningNumbers(String text) {
    this.text = text;
  }

  /**
   * Whether the number that begins a line goes on an enumeration of the line right above, or the line itself goes on to the next.
   *
   * @param above null where nothing stands right above
   * @param mark the number as it stands: {@code b)}, {@code (2)}
   */
  boolean goesOn(TextLine line, TextLine above, String mark) {
    String bare = mark.strip();
    int last = bare.endsWith(")") ? bare.length() - 2 : -1;
    boolean single = last >= 0 && last == (bare.charAt(0) == '(' ? 1 : 0) && Character.isLetterOrDigit(bare.charAt(last));
    if (!single) {
      return false;
    }
    return above != null && isOpen(above) && stands(above, bare, last, -1, false) || stands(line, bare, last, 1, true);
  }

  /** Whether the line ends as an item of an enumeration does: in a comma, a semicolon or a word of one letter. */
  private boolean isOpen(TextLine line) {
    char end = text.charAt(line.to - 1);
    return end == ',' || end == ';' || line.length() > 2 && Character.isLowerCase(end) && text.charAt(line.to - 2) == ' ';
  }

  /** Whether the number before or after stands within a line, behind a comma or the like where it must. */
  private boolean stands(TextLine line, String mark, int at, int step, boolean parted) {
    String other = mark.substring(0, at) + (char) (mark.charAt(at) + step) + mark.substring(at + 1);
    String words = text.substring(line.from, line.to);
    for (int found = words.indexOf(other, 2); found > 0; found = words.indexOf(other, found + 1)) {
      int end = found + other.length();
      boolean spaced = Passage.isSpace(words.charAt(found - 1)) && end < words.length() && Passage.isSpace(words.charAt(end));
      if (spaced && (!parted || ",;".indexOf(words.charAt(found - 2)) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
