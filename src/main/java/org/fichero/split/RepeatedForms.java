package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;

/** Forms of no known template that follow each other: lines alike but for a number that counts up, with the same labels behind each. */
final class RepeatedForms {
  private static final int LONGEST_HEAD = 80;
  private static final int MOST_DIGITS = 6;
  private static final int LEAST_LABELS = 2;
  /** Of a form's labels as they are on an average, those that may stand before the first one. */
  private static final int MOST_BEFORE = 2;

  private final List<Block> blocks;

  private RepeatedForms(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** Where the forms begin, in order; empty where there are not two. */
  static List<Integer> starts(List<Block> blocks) {
    RepeatedForms forms = new RepeatedForms(blocks);
    for (List<Integer> heads : forms.heads().values()) {
      if (heads.size() > 1 && forms.haveCommonLabels(heads)) {
        return heads;
      }
    }
    return List.of();
  }

  /** The lines that count up, by their words. */
  private Map<String, List<Integer>> heads() {
    Map<String, List<Integer>> heads = new LinkedHashMap<>();
    Map<String, Integer> last = new LinkedHashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      String s = head(i);
      int number = s == null ? -1 : number(s);
      if (number >= 0) {
        String key = LabelTrie.key(s.substring(0, digits(s)));
        List<Integer> places = heads.computeIfAbsent(key, k -> new ArrayList<>());
        if (places.isEmpty() || number == last.get(key) + 1) {
          places.add(i);
          last.put(key, number);
        }
      }
    }
    return heads;
  }

  /** The words of a short line that stands apart and is no label with its value; null for any other block. */
  private String head(int i) {
    if (!(blocks.get(i) instanceof Block.Line line)) {
      return null;
    }
    String s = line.content().text().strip();
    boolean apart = i == 0 || line.blanksBefore() > 0 || line.heading() > 0 || !(blocks.get(i - 1) instanceof Block.Line);
    int digits = digits(s);
    int colon = AnyLabel.colon(s);
    boolean named = digits > 1 && s.substring(0, digits).chars().anyMatch(Character::isLetter);
    // "Ficha 2: Huerto"
    return apart && named && s.length() <= LONGEST_HEAD && (colon < 0 || isDigit(s.charAt(colon - 1))) ? s : null;
  }

  /** Where the first number begins; the length without one. */
  private static int digits(String s) {
    int i = 0;
    while (i < s.length() && !isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The first number of a line, nothing else written onto it; -1 where there is none. */
  private static int number(String s) {
    int from = digits(s);
    int to = from;
    while (to < s.length() && isDigit(s.charAt(to))) {
      to++;
    }
    boolean whole = to == s.length() || !Character.isLetter(s.charAt(to)) && s.charAt(to) != ',';
    return to > from && to - from <= MOST_DIGITS && whole ? Integer.parseInt(s.substring(from, to)) : -1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether all of the forms share labels, and most of their labels are shared. */
  private boolean haveCommonLabels(List<Integer> heads) {
    Set<String> common = null;
    int all = 0;
    for (int k = 0; k < heads.size(); k++) {
      Set<String> own = labels(heads.get(k) + 1, k + 1 < heads.size() ? heads.get(k + 1) : blocks.size());
      all += own.size();
      if (common == null) {
        common = new HashSet<>(own);
      } else {
        common.retainAll(own);
      }
    }
    return common.size() >= LEAST_LABELS && common.size() * heads.size() * 2 >= all && !areParts(heads, all);
  }

  /** Whether a form stands before them of which they are parts: its labels are more than those of two of them. */
  private boolean areParts(List<Integer> heads, int all) {
    Set<String> front = new HashSet<>();
    for (int i = 0; i < heads.get(0); i++) {
      boolean data = blocks.get(i) instanceof Block.Table table && !AnyLabel.isPairs(table);
      front.addAll(data ? List.of() : labels(blocks, i));
    }
    return front.size() * heads.size() > MOST_BEFORE * all;
  }

  private Set<String> labels(int from, int to) {
    Set<String> labels = new HashSet<>();
    for (int i = from; i < to; i++) {
      labels.addAll(labels(blocks, i));
    }
    return labels;
  }

  /** Keys of the labels that a block of a document holds. */
  static List<String> labels(List<Block> blocks, int i) {
    if (blocks.get(i) instanceof Block.Line line && AnyLabel.isLabel(blocks, i)) {
      String s = line.content().text().strip();
      return List.of(LabelTrie.key(AnyLabel.colon(s) < 0 ? s : s.substring(0, AnyLabel.colon(s))));
    }
    return !(blocks.get(i) instanceof Block.Table table) ? List.of()
        : table.rows().stream().filter(r -> r.cells().size() > 1).map(r -> LabelTrie.key(r.cells().get(0).content().text())).toList();
  }
}
