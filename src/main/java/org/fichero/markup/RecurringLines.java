package org.fichero.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Fold;

/** Lines that come back, and rows that begin alike. */
final class RecurringLines {
  private static final int LONGEST = 120;
  private final String text;
  private final List<TextLine> lines;
  private final String[] kinds;
  private final PageEnds ends;

  /** @param kinds what is known to be furniture, by line */
  RecurringLines(String text, List<TextLine> lines, String[] kinds, PageEnds ends) {
    this.text = text;
    this.lines = lines;
    this.kinds = kinds;
    this.ends = ends;
  }

  /** Lines that occur more than once, digits apart. */
  Map<Long, List<Integer>> find() {
    long[] keys = new long[lines.size()];
    for (int i = 0; i < keys.length; i++) {
      TextLine line = lines.get(i);
      boolean row = line.tab ? !ends.mayHoldRow(i) : line.bar && !isAlone(i);
      boolean may = kinds[i] == null && line.isText() && line.length() <= LONGEST && line.length() > 2 && !row;
      keys[i] = may ? key(line) : 0;
    }
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    Map<Long, List<Integer>> recurring = new LinkedHashMap<>();
    for (int i = 0; i < keys.length; i++) {
      int at = keys[i] == 0 ? -1 : Arrays.binarySearch(sorted, keys[i]);
      boolean twice = at >= 0 && (at > 0 && sorted[at - 1] == keys[i] || at + 1 < sorted.length && sorted[at + 1] == keys[i]);
      if (twice) {
        recurring.computeIfAbsent(keys[i], k -> new ArrayList<>()).add(i);
      }
    }
    return recurring;
  }

  /** Whether bars part the line but make no table: neither it begins with one, nor has a line beside it one. */
  private boolean isAlone(int i) {
    boolean above = i > 0 && kinds[i - 1] == null && lines.get(i - 1).bar && lines.get(i).blanksBefore == 0;
    boolean below = i + 1 < lines.size() && kinds[i + 1] == null && lines.get(i + 1).bar && lines.get(i + 1).blanksBefore == 0;
    return !above && !below;
  }

  private long hash(int from, int to) {
    long hash = 1125899906842597L;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  private long key(TextLine line) {
    long hash = 1125899906842597L;
    for (int i = line.from; i < line.to; i++) {
      char c = Fold.fold(text.charAt(i));
      boolean digit = c >= '0' && c <= '9';
      if (c != 0 && c != ' ' && !(digit && i > line.from && Character.isDigit(text.charAt(i - 1)))) {
        hash = hash * 31 + (digit ? '#' : c);
      }
    }
    return hash == 0 ? 1 : hash;
  }

  /** Rows that begin with the same cell are neighbours of one kind: the labels of a grid. */
  int[] rows(int from) {
    int[] group = new int[lines.size()];
    Map<Long, Integer> first = new HashMap<>();
    int number = from;
    for (int i = 0; i < group.length; i++) {
      int tab = lines.get(i).tab ? text.indexOf('\t', lines.get(i).from) : -1;
      if (tab <= lines.get(i).from || tab - lines.get(i).from > LONGEST) {
        continue;
      }
      Integer before = first.putIfAbsent(hash(lines.get(i).from, tab), i);
      if (before != null) {
        group[before] = group[before] > 0 ? group[before] : number++;
        group[i] = group[before];
      }
    }
    return group;
  }
}
