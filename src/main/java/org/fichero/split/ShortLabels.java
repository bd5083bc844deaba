package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Labels with some of their words abbreviated: "Dptos. participantes" for "Departamentos participantes". Immutable; safe for threads. */
final class ShortLabels {
  /** A shorter abbreviation is a word of its own more often than a label, "Of.", and so is one of that length without a full stop and a colon. */
  private static final int SHORTEST = 4;
  private static final int MOST = 48;
  /** Of a label whose words are cut anywhere, and of a word that is. */
  private static final int MOST_CUT = 4;
  private static final int LEAST_CUT = 7;
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
        add(label, spellings(label.text(), this::shorts), false, taken, all);
      }
    }
    for (LabelTrie.LabelWords label : labels) {
      if (!label.isOpen() && GAPS.split(label.text()).length <= MOST_CUT) {
        add(label, spellings(label.text(), this::cuts), true, taken, all);
      }
    }
    return all;
  }

  private static void add(LabelTrie.LabelWords label, List<String> keys, boolean cut, Set<String> taken, List<LabelTrie.LabelWords> all) {
    keys.stream().filter(k -> k.length() >= SHORTEST && taken.add(k))
        .forEach(k -> all.add(new LabelTrie.LabelWords(label.field(), label.group(), label.text(), k, label.inline(), cut)));
  }

  private List<String> shorts(String word) {
    return abbreviations.getOrDefault(word, List.of());
  }

  /** A long word broken off behind a consonant and before a vowel, as Spanish abbreviations are (Ortografía 2010, V 3.2.2): "financiam", "financ". */
  private List<String> cuts(String word) {
    List<String> cuts = new ArrayList<>(shorts(word));
    for (int end = SHORTEST; word.length() >= LEAST_CUT && end <= word.length() - 2; end++) {
      if (!isVowel(word.charAt(end - 1)) && isVowel(word.charAt(end)) && !cuts.contains(word.substring(0, end))) {
        cuts.add(word.substring(0, end));
      }
    }
    return cuts;
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  /** The letters and digits of a label with each choice of its words abbreviated. */
  private static List<String> spellings(String label, Function<String, List<String>> abbreviations) {
    List<String> spelled = List.of("");
    boolean any = false;
    for (String word : GAPS.split(label)) {
      String key = LabelTrie.key(word);
      List<String> shorts = abbreviations.apply(key);
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
