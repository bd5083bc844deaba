package org.fichero.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.fichero.model.MarkState;

/** Boxes that are drawn as pictures and told by their names alone: those that pages and documents give them for people who cannot see. */
final class NamedBoxes {
  /** What is no box's name. */
  static final char NONE = 0;
  private static final char TICKED = '\u2612';
  private static final char UNTICKED = '\u2610';
  /** How names say a state, in the documents' languages. */
  private static final Set<String> SAID = Set.of("checked", "ticked", "selected", "marked", "marcado", "marcada", "seleccionado", "seleccionada",
      "activado", "activada");
  private static final Set<String> SAID_NOT = Set.of("unchecked", "unticked", "unselected", "unmarked", "desmarcado", "desmarcada", "desactivado",
      "desactivada");
  /** What a name says with "sin" before it, and not alone: "sin marcar". */
  private static final Set<String> UNDONE = Set.of("marcar", "seleccionar", "activar");
  private static final Set<String> NEGATIONS = Set.of("no", "not", "sin");
  private static final int MOST_WORDS = 4;

  private NamedBoxes() {}

  /** The box that a name of a few words speaks of: "No marcado", "Casilla seleccionada", "not checked"; {@link #NONE} for any other name. */
  static char sign(String name) {
    MarkState state = state(name);
    return state == null ? NONE : state == MarkState.TICKED ? TICKED : UNTICKED;
  }

  /** The state that a name of a few words speaks of; null for any other name, and for none. */
  static MarkState state(String name) {
    Set<String> words = name == null || name.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[-_ .]+")));
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return null;
    }
    boolean yes = words.stream().anyMatch(SAID::contains);
    boolean negated = words.stream().anyMatch(NEGATIONS::contains);
    boolean no = words.stream().anyMatch(SAID_NOT::contains) || negated && (yes || words.stream().anyMatch(UNDONE::contains));
    return no ? MarkState.UNTICKED : yes ? MarkState.TICKED : null;
  }
}
