package org.fichero.authoring;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fichero.model.Block;
import org.fichero.model.Fold;

/** Finds what a form prints where values stand. */
final class DraftHelp {
  private static final Pattern IMPERATIVE = Pattern.compile(
      "^(?:elija|seleccione|marque|describa|indique|senale|complete|mencione|explique|detalle|especifique|ingrese|escriba|adjunte)\\b");
  private static final int LEAST_PRINTED = 3;

  private DraftHelp() {}

  /** Lines in brackets, or that say what to do, which stand word for word under labels of several records. */
  static void write(Skeleton skeleton, StringBuilder out) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    skeleton.labels().forEach(l -> l.values().forEach(v -> v.stream().filter(Block.Line.class::isInstance)
        .map(b -> ((Block.Line) b).content().text().strip()).filter(DraftHelp::asks).forEach(s -> counts.merge(s, 1, Integer::sum))));
    Set<String> found = new LinkedHashSet<>(counts.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList());
    skeleton.labels().forEach(l -> found.addAll(printed(l)));
    if (!found.isEmpty()) {
      out.append("# unsure: the same words in several places: in brackets, asking for something, or above other words\nhelp:\n");
      found.forEach(s -> out.append("  - ").append(Draft.quoted(s)).append('\n'));
    }
  }

  /** Lines that stand under a label every time, where other words stand too: the form prints them. */
  private static List<String> printed(Skeleton.Label label) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (List<Block> value : label.values()) {
      Guess.text(value).lines().map(String::strip).filter(s -> s.indexOf(' ') > 0).distinct().forEach(s -> lines.merge(s, 1, Integer::sum));
    }
    int times = label.values().size();
    label.values().forEach(v -> lines.keySet().removeIf(l -> areOptions(l, v)));
    lines.values().removeIf(n -> n < Math.max(LEAST_PRINTED, times - times / 10));
    long more = label.values().stream().filter(v -> v.stream().anyMatch(b -> !(b instanceof Block.Line l) || !lines.containsKey(l.content().text().strip()))).count();
    return more * 2 > times ? List.copyOf(lines.keySet()) : List.of();
  }

  /** Whether the line is the options' own words, as a cell holds them beside their boxes. */
  private static boolean areOptions(String line, List<Block> value) {
    String words = value.stream().filter(Block.Options.class::isInstance).flatMap(b -> ((Block.Options) b).options().stream())
        .map(o -> o.label().text()).collect(java.util.stream.Collectors.joining());
    return !words.isEmpty() && Skeleton.key(line).equals(Skeleton.key(words));
  }

  static boolean asks(String s) {
    String folded = Fold.fold(s);
    return s.length() <= 120 && (s.startsWith("(") && s.endsWith(")") || folded.startsWith("haga clic")
        || IMPERATIVE.matcher(folded).find()
        || folded.contains("aaaa") || folded.contains("dd-mm") || folded.contains("dd/mm"));
  }
}
