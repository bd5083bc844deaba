package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;

/**
 * Forms of no known template that follow each other without a number: nearly all labels of the document come back, with the
 * first of them, from one to the next. A part that repeats within one form has too few of its labels.
 */
final class RecurringForms {
  /** More first labels than these are not looked at. */
  private static final int MOST_FIRST = 5;
  private static final int LEAST_LABELS = 5;
  /** Of two forms only. */
  private static final int LEAST_OF_TWO = 8;
  private static final int MOST_ABOVE = 3;
  private static final int TENTHS = 10;
  /** Tenths of the forms that have a label which all are said to have. */
  private static final int MOST = 8;
  /** Tenths of all labels that are such ones. */
  private static final int SHARED = 6;

  private final List<Block> blocks;
  /** Of each block, the labels that it holds. */
  private final List<List<String>> labels = new ArrayList<>();
  private final Map<String, List<Integer>> places = new LinkedHashMap<>();

  private RecurringForms(List<Block> blocks) {
    this.blocks = blocks;
    for (int i = 0; i < blocks.size(); i++) {
      labels.add(RepeatedForms.labels(blocks, i));
      for (String key : new LinkedHashSet<>(labels.get(i))) {
        places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Where the forms begin, in order; empty where there are not two. */
  static List<Integer> starts(List<Block> blocks) {
    RecurringForms forms = new RecurringForms(blocks);
    for (List<Integer> heads : forms.places.values().stream().filter(p -> p.size() > 1).limit(MOST_FIRST).toList()) {
      if (forms.isFirst(heads) && forms.areForms(heads)) {
        List<Integer> titles = forms.titles(heads);
        int above = forms.above(heads);
        return !titles.isEmpty() ? titles : heads.stream().map(h -> h - above).toList();
      }
    }
    return List.of();
  }

  /** Whether no label that stands above the first form comes back in another. */
  private boolean isFirst(List<Integer> heads) {
    return labels.subList(0, heads.get(0)).stream().flatMap(List::stream).allMatch(l -> places.get(l).get(places.get(l).size() - 1) < heads.get(0));
  }

  private boolean areForms(List<Integer> heads) {
    Map<String, Integer> forms = new HashMap<>();
    long all = labels.subList(0, heads.get(0)).stream().mapToInt(List::size).sum();
    for (int k = 0; k < heads.size(); k++) {
      Set<String> own = new HashSet<>();
      labels.subList(heads.get(k), k + 1 < heads.size() ? heads.get(k + 1) : labels.size()).forEach(own::addAll);
      own.forEach(l -> forms.merge(l, 1, Integer::sum));
      all += own.size();
    }
    List<Integer> common = forms.values().stream().filter(n -> n * TENTHS >= heads.size() * MOST).toList();
    return common.size() >= (heads.size() == 2 ? LEAST_OF_TWO : LEAST_LABELS) && common.stream().mapToLong(n -> n).sum() * TENTHS >= all * SHARED;
  }

  /** The heading of the highest rank that stands before each of the labels, where it is another one each time; empty where there are none. */
  private List<Integer> titles(List<Integer> heads) {
    List<Integer> titles = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    int rank = 0;
    for (int k = 1; k <= heads.size(); k++) {
      // above the first form stands the document's title too, of a higher rank
      boolean first = k == heads.size();
      int title = first ? title(0, heads.get(0), rank) : title(heads.get(k - 1) + 1, heads.get(k), 0);
      if (title < 0 || !texts.add(((Block.Line) blocks.get(title)).content().text().strip())) {
        return List.of();
      }
      rank = heading(title);
      titles.add(first ? 0 : titles.size(), title);
    }
    return titles;
  }

  /** The first heading of the highest rank, or the last of {@code rank}, if that is not 0; -1 without one. */
  private int title(int from, int to, int rank) {
    int best = -1;
    for (int i = from; i < to; i++) {
      best = heading(i) > 0 && (rank > 0 ? heading(i) == rank : best < 0 || heading(i) < heading(best)) ? i : best;
    }
    return best;
  }

  private int heading(int i) {
    return blocks.get(i) instanceof Block.Line line ? line.heading() : 0;
  }

  /** How many blocks right above each label are of its form too: headings, lines set off as titles are, and lines that are the same each time. */
  private int above(List<Integer> heads) {
    int above = 0;
    boolean more = true;
    while (more && above < MOST_ABOVE) {
      Set<String> texts = new HashSet<>();
      boolean headings = true;
      for (int head : heads) {
        Block.Line line = head - above > 0 && blocks.get(head - above - 1) instanceof Block.Line l ? l : null;
        headings &= line != null && (line.heading() > 0 || line.strong() && line.content().text().strip().length() <= AnyLabel.LONGEST * 2);
        texts.add(line == null ? texts.size() + "\n" : line.content().text().strip());
      }
      more = headings || texts.size() == 1 && !texts.contains("0\n");
      above += more ? 1 : 0;
    }
    return above;
  }
}
