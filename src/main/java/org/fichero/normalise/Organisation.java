package org.fichero.normalise;

import org.fichero.model.Passage;

/**
 * One organisation of a field, each part with the characters that give it.
 *
 * @param text as it stands there
 * @param name its name, from its text, the document or the rules
 * @param acronym as written; null when none is
 * @param partOf what it belongs to, as written; null when that is not said
 * @param detail what brackets add to its name; null when they add nothing
 */
record Organisation(Passage text, Part name, Part acronym, Part partOf, Part detail) {
  /**
   * A part.
   *
   * @param value its text
   * @param at the characters that give it; for a name that the text only abbreviates, the abbreviation
   */
  record Part(String value, Passage at) {
    static Part of(Passage at) {
      return new Part(at.text(), at);
    }
  }
}
