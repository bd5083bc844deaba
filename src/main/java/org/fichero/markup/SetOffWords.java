package org.fichero.markup;

import org.fichero.model.Passage;

/**
 * Dashes that set words off within a sentence, where the end of a line has put one at the beginning of the next: {@code several teams – also
 * those} above {@code – of the north}. Such a dash is no bullet. Fed with a document's lines in order; not safe for threads.
 */
final class SetOffWords {
  private static final String DASHES = "-–—";
  /** Of a line that a sentence goes on from. */
  private static final int LEAST = 25;

  private final String text;
  private TextLine above;
  /** Whether the paragraph has a dash so far that no other one closes. */
  private boolean open;

  SetOffWords(String text) {
    this.text = text;
  }

  /** Takes in the next line, whose prefix is known; its bullet is given back to its words where a sentence wants it. */
  void look(TextLine line) {
    boolean goesOn = above != null && line.blanksBefore == 0 && line.from < line.to;
    open &= goesOn;
    int dashes = goesOn || line.length() >= LEAST ? dashes(line) : 0;
    if (goesOn && isDash(line) && open != (dashes % 2 == 1) && isWithin(line)) {
      line.from = line.bulletStart;
      line.bullet = "";
      line.bulletEnd = line.bulletStart;
      dashes++;
    }
    open ^= dashes % 2 == 1;
    above = line.bullet.isEmpty() && line.heading == 0 && line.from < line.to ? line : null;
  }

  private boolean isDash(TextLine line) {
    return line.bullet.length() == 1 && line.bulletEnd > line.bulletStart && DASHES.indexOf(line.bullet) >= 0;
  }

  /** Whether the line above ends no sentence, this one goes on in small letters, and no such line stands below. */
  private boolean isWithin(TextLine line) {
    char end = text.charAt(above.to - 1);
    int below = Chars.skipSpace(text, line.end, text.length());
    boolean item = below + 1 < text.length() && DASHES.indexOf(text.charAt(below)) >= 0 && Passage.isSpace(text.charAt(below + 1));
    return above.length() >= LEAST && (Character.isLetterOrDigit(end) || end == ',') && Character.isLowerCase(text.charAt(line.from)) && !item;
  }

  /** How many dashes with a space before and behind stand in the line. */
  private int dashes(TextLine line) {
    int found = 0;
    for (int i = line.from; i < line.to - 1; i++) {
      boolean sign = text.charAt(i) == ' ' && DASHES.indexOf(text.charAt(i + 1)) >= 0;
      found += sign && (i + 2 >= line.to || Passage.isSpace(text.charAt(i + 2))) ? 1 : 0;
    }
    return found;
  }
}
