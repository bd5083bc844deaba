package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels with some of their words abbreviated: "Dptos. participantes" for "Departamentos participantes". Immutable; safe for threads. */
final class ShortLabels {
  /** A shorter abbreviation is a word of its own more often than a label, "Of.", and so is one of that length without a full stop and a colon. */
  private static final int SHORTEST = 4;
  private static final int MOST = 32;
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, List<String>> abbreviations = new HashMap<>();

  /** @param abbreviations of words, without their full stops */
  ShortLabels(Map<String, List<String>> abbreviations) {
    abbreviations.forEach((word, shorts) -> this.abbreviations.put(LabelTrie.key(word), shorts.stream().map(LabelTrie::key).toList()));
  }

  /** The abbreviated spellings of labels, in their order, without those that another label is spelled like. */
  List<LabelTrie.LabelWords> of(List<LabelTrie.LabelWords> labels) {
    Set<String> taken = new HashSet<>();
    labels.forEach(l -> taken.add(l.key()));
    List<LabelTrie.LabelWords> all = new ArrayList<>();
    for (LabelTrie.LabelWords label : labels) {
      if (!label.isOpen()) {
        spellings(label.text()).stream().filter(k -> k.length() >= SHORTEST && taken.add(k))
            .forEach(k -> all.add(new LabelTrie.LabelWords(label.field(), label.group(), label.text(), k, label.inline())));
      }
    }
    return all;
  }

  /** The letters and digits of a label with each choice of its words abbreviated. */
  private List<String> spellings(String label) {
    List<String> spelled = List.of("");
    boolean any = false;
    for (String word : GAPS.split(label)) {
      String key = LabelTrie.key(word);
      List<String> shorts = abbreviations.getOrDefault(key, List.of());
      any |= !shorts.isEmpty();
      List<String> longer = new ArrayList<>();
      for (String before : spelled) {
        longer.add(before + key);
        shorts.forEach(s -> longer.add(before + s));
      }
      spelled = longer.subList(0, Math.min(MOST, longer.size()));
    }
    return any ? spelled : List.of();
  }
}
