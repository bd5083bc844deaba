package org.fichero.normalise;

import java.util.Comparator;
import java.util.List;
import org.fichero.model.Mention;

/**
 * A text that is being read for what it names.
 *
 * @param readers what reads it
 * @param times the text, its expressions of time known
 * @param found what it names so far; grows
 */
record Reading(Readers readers, FiguresReader.Times times, List<Mention> found) {
  private static final Comparator<Mention> BY_PLACE = Comparator.comparing(Mention::span).thenComparing(Mention::type);

  /**
   * Finds everything that texts name, each text's by place. One reader goes over all of them before the next one does: the readers are
   * much code for little text, which so is fetched once.
   */
  static void readAll(List<Reading> texts) {
    for (Reading text : texts) {
      text.readers.figures().read(text.times, text.found::add);
    }
    for (Reading text : texts) {
      text.readers.countries().read(text.words(), text.found::add);
    }
    for (Reading text : texts) {
      text.readers.places().read(text.words(), text.found::add);
    }
    for (Reading text : texts) {
      text.readers.organisations().read(text.words(), text.found::add);
    }
    for (Reading text : texts) {
      text.found.sort(BY_PLACE);
    }
  }

  private Words words() {
    return times.tokens().words;
  }
}
