package org.fichero.normalise;

import java.util.List;
import org.fichero.model.Mention;
import org.fichero.model.Passage;

/**
 * A stretch of time as a number of its unit: "8 meses" is 8 of "meses", where a quantity is asked for.
 *
 * @param value the number
 * @param unit the unit's words, last in the mention
 * @param text both
 */
record Measured(Object value, Passage unit, Passage text) {
  private static final int MOST_WORDS = 3;

  /** The first stretch that is one number and one unit; null without any: "8 meses y 10 días" is two, "8 a 10 meses" a range. */
  static Measured first(List<Mention> mentions, Passage text, Readers readers) {
    for (Mention m : mentions) {
      boolean lasts = m.type().equals("date") && MentionShape.member(m.value(), "iso") != null;
      Measured found = lasts ? of(text.slice(m.span().start(), m.span().end()).strip(), readers) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The unit is the mention's last word, or its last words: "15 días hábiles". */
  private static Measured of(Passage text, Readers readers) {
    Measured found = null;
    int unit = text.text().length();
    for (int words = 0; words < MOST_WORDS && found == null && unit > 0; words++) {
      unit = wordStart(text.text(), unit);
      found = of(text, unit, readers);
    }
    return found;
  }

  private static int wordStart(String s, int end) {
    int at = s.substring(0, end).stripTrailing().length();
    while (at > 0 && Character.isLetter(s.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static Measured of(Passage text, int unit, Readers readers) {
    Passage number = text.slice(0, unit).strip();
    Passage words = text.slice(unit, text.text().length()).strip();
    List<Mention> said = words.isBlank() ? List.of() : readers.mentions(number.text());
    boolean whole = said.size() == 1 && said.get(0).type().equals("quantity") && said.get(0).span().length() == number.text().length();
    Object value = whole ? MentionShape.member(said.get(0).value(), "value") : null;
    return value == null ? null : new Measured(value, words, text);
  }
}
