package org.fichero.normalise;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Mention;
import org.fichero.model.Node;

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
      Map<Integer, Mention> countries = new HashMap<>();
      text.found.stream().filter(m -> m.type().equals("country")).forEach(m -> countries.put(m.span().start(), m));
      text.readers.places().read(text.words(), countries.isEmpty() ? text.found::add : m -> text.addUnlessAbroad(m, countries));
    }
    for (Reading text : texts) {
      text.readers.organisations().read(text.words(), text.found::add);
    }
    for (Reading text : texts) {
      text.found.sort(BY_PLACE);
    }
  }

  /** "Santa Cruz, Bolivia" is no comuna; in "Santiago, Perú y Bolivia" each stands for itself. */
  private void addUnlessAbroad(Mention place, Map<Integer, Mention> countries) {
    String text = words().text();
    int end = place.span().end();
    boolean joined = text.startsWith(", ", end) || text.startsWith(" (", end);
    Mention country = joined ? countries.get(end + 2) : null;
    boolean abroad = country != null && Character.isUpperCase(text.charAt(end + 2)) && !isHome(country) && !isListed(country.span().end(), countries);
    if (!abroad) {
      found.add(place);
    }
  }

  private static boolean isHome(Mention country) {
    return country.value() instanceof Node.Members m && m.members().get("code") instanceof Node.Leaf code && "CL".equals(code.value());
  }

  /** Whether another country follows after a comma or an "y". */
  private static boolean isListed(int end, Map<Integer, Mention> countries) {
    return countries.containsKey(end + 2) || countries.containsKey(end + 3);
  }

  private Words words() {
    return times.tokens().words;
  }
}
