package org.fichero.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Fold;

/** Headers that end in the name of what the page holds: "Compendio 2024 · Huertos", "Compendio 2024 · Feria laboral". */
final class RunningHeads {
  private static final int LONGEST = 160;
  private static final int SHORTEST = 10;
  private static final String BETWEEN = "·|•–—/";
  private final String text;
  private final List<TextLine> lines;

  RunningHeads(String text, List<TextLine> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** Lines (their indexes, in order) that share what stands before the name, where names differ and each proves to be one. */
  Collection<List<Integer>> find() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int cut = lines.get(i).isText() && lines.get(i).length() <= LONGEST && !isRow(i) ? cut(lines.get(i)) : -1;
      if (cut > 0) {
        groups.computeIfAbsent(Fold.fold(text.substring(lines.get(i).from, cut)), k -> new ArrayList<>()).add(i);
      }
    }
    groups.values().removeIf(g -> !areHeads(g));
    return groups.values();
  }

  /** Whether a bar begins the line, or parts cells in a line right above or below it too. */
  private boolean isRow(int i) {
    boolean above = i > 0 && lines.get(i - 1).bar && lines.get(i).blanksBefore == 0;
    boolean below = i + 1 < lines.size() && lines.get(i + 1).bar && lines.get(i + 1).blanksBefore == 0;
    return lines.get(i).bar && (above || below || Chars.isBar(text.charAt(lines.get(i).from)));
  }

  /** Where a long enough beginning ends: before the last sign between spaces that is no part of a word; -1 when nowhere. */
  private int cut(TextLine line) {
    for (int i = line.to - 2; i > line.from + SHORTEST; i--) {
      if (BETWEEN.indexOf(text.charAt(i)) >= 0 && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ') {
        return i;
      }
    }
    return -1;
  }

  /** Names differ, and a name comes back on its next page or heads what follows: a title does neither. */
  private boolean areHeads(List<Integer> group) {
    Map<String, Integer> names = new HashMap<>();
    Set<String> proved = new HashSet<>();
    for (int i : group) {
      String name = Fold.fold(text.substring(cut(lines.get(i)) + 1, lines.get(i).to)).strip();
      if (names.merge(name, 1, Integer::sum) > 1 || i + 1 < lines.size() && name.equals(fold(lines.get(i + 1)))) {
        proved.add(name);
      }
    }
    return names.size() > 1 && !proved.isEmpty() && group.size() > 2;
  }

  private String fold(TextLine line) {
    return line.length() > LONGEST ? "" : Fold.fold(text.substring(line.from, line.to)).strip();
  }
}
