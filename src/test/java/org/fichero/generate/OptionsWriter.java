package org.fichero.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the options of "Categoría". */
final class OptionsWriter {
  private static final Map<String, String> LABELS = labels();

  private final MarkNotation marks;
  private final MarkPlace place;

  OptionsWriter(MarkNotation marks, MarkPlace place) {
    this.marks = marks;
    this.place = place;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    List<String> words = List.of("Sociolaboral", "Acogida/atención", "Emprendimiento", "Capacitaciones", "Cooperativas",
        "Intermediación laboral", "NNA", "Otra");
    for (int i = 0; i < words.size(); i++) {
      labels.put(Inventor.CODES.get(i), words.get(i));
    }
    return labels;
  }

  /** A notation's own place where it cannot stand in the one asked for. */
  private MarkPlace where() {
    return MarkNotation.ANSWERED.contains(place) || marks.places().contains(place) ? place : marks.places().iterator().next();
  }

  Piece write(Set<String> ticked, String other) {
    List<String> labels = new ArrayList<>();
    List<Boolean> states = new ArrayList<>();
    LABELS.forEach((code, label) -> {
      labels.add(code.equals("otra") ? label + ": " + other : label);
      states.add(ticked.contains(code));
    });
    return Piece.raw(lines(labels, states));
  }

  private List<String> lines(List<String> labels, List<Boolean> states) {
    return switch (where()) {
      case BEFORE_TAB -> each(labels, states, "%2$s\t%1$s");
      case BEFORE -> each(labels, states, "%2$s %1$s");
      case GLUED -> each(labels, states, "%2$s%1$s");
      case AFTER -> each(labels, states, "%s %s");
      case AFTER_TAB -> each(labels, states, "%s\t%s");
      case AFTER_COLON -> each(labels, states, "%s: %s");
      case NEXT_LINE -> each(labels, states, "%s\n%s");
      case SEVERAL_BEFORE -> several(each(labels, states, "%2$s %1$s"));
      case SEVERAL_AFTER -> several(each(labels, states, "%s %s"));
      case TABLE_BEFORE -> table(each(labels, states, "| %2$s | %1$s |"), "| Marca | Opción |");
      case TABLE_AFTER -> table(each(labels, states, "| %s | %s |"), "| Opción | Marca |");
      case TABLE_CELLS -> cells(each(labels, states, "%2$s %1$s"));
      case HTML_TABLE -> html(each(labels, states, "<tr><td>%2$s</td><td>%1$s</td></tr>"));
      case TABLE_PAIRS -> pairs(each(labels, states, "| %s | %s "));
      case LETTERED -> lettered(labels, states);
      case YES_NO_COLUMNS -> yesNo(labels, states);
      case YES_NO_TABS -> yesNo(labels, states).stream().filter(l -> !l.startsWith("|---"))
          .map(l -> l.substring(2).replace(" |  | ", "\t\t").replace(" | ", "\t").replaceAll("[ |]+$", "")).toList();
      case YES_NO_BY_POSITION -> byPosition(labels, states);
      case TICKED_ONLY -> tickedOnly(labels, states);
    };
  }

  private List<String> each(List<String> labels, List<Boolean> states, String format) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      lines.add(String.format(format, labels.get(i), marks.of(states.get(i))));
    }
    return lines;
  }

  private static List<String> several(List<String> options) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < options.size(); i += 3) {
      lines.add(String.join("   ", options.subList(i, Math.min(i + 3, options.size()))));
    }
    return lines;
  }

  private static List<String> table(List<String> rows, String heading) {
    List<String> lines = new ArrayList<>(List.of(heading, "|---|---|"));
    lines.addAll(rows);
    return lines;
  }

  private static List<String> cells(List<String> options) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < options.size(); i += 2) {
      lines.add("| " + options.get(i) + " | " + options.get(i + 1) + " |");
      if (i == 0) {
        lines.add("|---|---|");
      }
    }
    return lines;
  }

  private static List<String> pairs(List<String> options) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < options.size(); i += 2) {
      lines.add(options.get(i) + options.get(i + 1) + "|");
    }
    return lines;
  }

  private List<String> lettered(List<String> labels, List<Boolean> states) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      lines.add(marks.of(states.get(i)) + " " + (char) ('a' + i) + ") " + labels.get(i));
    }
    return lines;
  }

  private static List<String> byPosition(List<String> labels, List<Boolean> states) {
    List<String> lines = new ArrayList<>(List.of(String.format("%-40s%-8s%s", "Opción", "SI", "NO")));
    for (int i = 0; i < labels.size(); i++) {
      lines.add(String.format("%-40s%s", labels.get(i), states.get(i) ? "X" : "        X"));
    }
    return lines;
  }

  private static List<String> html(List<String> rows) {
    List<String> lines = new ArrayList<>(List.of("<table>"));
    lines.addAll(rows);
    lines.add("</table>");
    return lines;
  }

  private static List<String> yesNo(List<String> labels, List<Boolean> states) {
    List<String> lines = new ArrayList<>(List.of("| Opción | SI | NO |", "|---|---|---|"));
    for (int i = 0; i < labels.size(); i++) {
      lines.add("| " + labels.get(i) + (states.get(i) ? " | X |  |" : " |  | X |"));
    }
    return lines;
  }

  private List<String> tickedOnly(List<String> labels, List<Boolean> states) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      lines.add(states.get(i) ? marks.of(true) + " " + labels.get(i) : labels.get(i));
    }
    return lines;
  }
}
