package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Countries.Inflection;

/** The forms of a people's name, made from its masculine singular by its ending. Accents that a longer form loses are kept. */
final class Demonyms {
  private Demonyms() {}

  /** All forms, the given one first. */
  static List<String> forms(String demonym, List<Inflection> inflections) {
    List<String> forms = new ArrayList<>(List.of(demonym));
    for (Inflection inflection : inflections) {
      if (demonym.endsWith(inflection.ends()) && demonym.length() > inflection.cut()) {
        String stem = demonym.substring(0, demonym.length() - inflection.cut());
        inflection.add().forEach(ending -> forms.add(stem + ending));
        return forms;
      }
    }
    return forms;
  }
}
