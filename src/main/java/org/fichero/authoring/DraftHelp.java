package org.fichero.authoring;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.RuleFiles;

/** Finds what a form prints where values stand. */
final class DraftHelp {
  private static final DocumentParts WORDS = DocumentParts.load(RuleFiles.bundled());
  private static final List<String> ASKS = WORDS.asks().stream().map(Fold::fold).toList();
  private static final List<String> LIMITS = WORDS.limits().stream().map(Fold::fold).toList();
  private static final List<String> SAMPLES = WORDS.samples().stream().map(Fold::fold).toList();
  private static final List<String> FORMS = WORDS.forms().stream().map(Fold::fold).toList();
  private static final int LONGEST = 160;
  private static final int LEAST_PRINTED = 3;

  private DraftHelp() {}

  /**
   * Lines in brackets, or that say what to do, which stand word for word under labels of several records.
   *
   * @param title a heading at the top that is the documents' title and no label; null without one
   */
  static void write(Skeleton skeleton, Skeleton.Label title, StringBuilder out) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    skeleton.labels().forEach(l -> l.values().forEach(v -> v.stream().filter(Block.Line.class::isInstance)
        .map(b -> ((Block.Line) b).content().text().strip()).filter(DraftHelp::asks).forEach(s -> counts.merge(s, 1, Integer::sum))));
    Set<String> found = new LinkedHashSet<>(counts.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList());
    skeleton.labels().forEach(l -> found.addAll(printed(l)));
    if (skeleton.records() == 1) {
      skeleton.labels().forEach(l -> l.values().forEach(v -> asked(v, found)));
    }
    found.addAll(title == null ? belowTitle(skeleton.records() == skeleton.documents() ? skeleton.before() : List.of(), true)
        : belowTitle(title.values(), false));
    if (!found.isEmpty()) {
      out.append("# unsure: the same words in several places: in brackets, asking for something, or above other words\nhelp:\n");
      found.forEach(s -> out.append("  - ").append(DraftNames.quoted(s)).append('\n'));
    }
  }

  /**
   * Lines below the title that all documents have are the form's.
   *
   * @param tops what stands above the first label, of documents that are one record each
   * @param titled whether their topmost heading, or first line, is the title
   */
  private static List<String> belowTitle(List<List<Block>> tops, boolean titled) {
    List<String> common = null;
    for (List<Block> top : tops) {
      List<Block.Line> lines = top.stream().filter(b -> b instanceof Block.Line l && !l.content().isBlank()).map(Block.Line.class::cast).toList();
      Block.Line first = lines.stream().filter(l -> l.heading() > 0).findFirst()
          .or(() -> lines.stream().filter(l -> begins(Fold.fold(l.content().text()), FORMS)).findFirst()).orElse(lines.isEmpty() ? null : lines.get(0));
      List<String> others = lines.stream().filter(l -> !titled || l != first && (l == lines.get(0) || l.blanksBefore() > 0)).map(l -> l.content().text().strip()).toList();
      common = common == null ? others : common.stream().filter(others::contains).toList();
    }
    return common == null ? List.of() : common;
  }

  /** Of one record nothing comes back: a first line that asks for something, above the answer. */
  private static void asked(List<Block> value, Set<String> found) {
    if (value.size() > 1 && value.get(0) instanceof Block.Line line && asks(line.content().text().strip())) {
      found.add(line.content().text().strip());
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

  /** Whether the line is in brackets, says what to do, how long the answer may be or how it is written. */
  static boolean asks(String s) {
    String folded = Fold.fold(s);
    return s.length() <= LONGEST && (s.startsWith("(") && s.endsWith(")") || begins(folded, ASKS) || isLimit(folded) || SAMPLES.stream().anyMatch(folded::contains));
  }

  private static boolean begins(String folded, List<String> words) {
    return words.stream().anyMatch(w -> folded.startsWith(w) && (folded.length() == w.length() || !Character.isLetter(folded.charAt(w.length()))));
  }

  /** A number right before what answers are counted in: "Máximo 300 palabras". */
  private static boolean isLimit(String folded) {
    return LIMITS.stream().anyMatch(l -> {
      int at = folded.indexOf(" " + l);
      return at > 0 && Character.isDigit(folded.charAt(at - 1)) && at + l.length() + 3 > folded.length();
    });
  }
}
