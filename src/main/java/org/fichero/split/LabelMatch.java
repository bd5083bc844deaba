package org.fichero.split;

import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Passage;

/**
 * A label found at the beginning of some passages.
 *
 * @param field the field it announces
 * @param words the label as the source has it
 * @param last index of the passage that it ends in
 * @param end index in that passage's text at which the value begins; the text's length when the label is all of it
 * @param strength how sure it is that this is a label, whatever stands around it
 */
record LabelMatch(String field, String words, int last, int end, Confidence confidence, Strength strength) {
  /** How a label stands. */
  enum Strength {
    /** Alone: nothing but punctuation beside it. */
    ALONE,
    /** A separator parts it from its value. */
    SEPARATED,
    /** Only a space parts it from its value, as the pack allows for this label. */
    INLINE,
    /** Only a space parts it from what follows: a label only if nothing better is there. */
    WEAK
  }

  boolean isAlone() {
    return strength == Strength.ALONE;
  }

  /** Whether it is alone, or a sign parts it from its value. */
  boolean isParted() {
    return strength == Strength.ALONE || strength == Strength.SEPARATED;
  }

  /** What stands after the label in its last passage. */
  Passage rest(List<Passage> passages) {
    Passage passage = passages.get(last);
    return end >= passage.text().length() ? Passage.EMPTY : passage.slice(end, passage.text().length()).strip();
  }
}
