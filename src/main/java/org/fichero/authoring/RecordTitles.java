package org.fichero.authoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;

/**
 * Of several records in one document, the last label of each has the next one's title below its value.
 *
 * @param found whether most records have one
 * @param texts their words, of those that a label stands before
 * @param band the line that stands between the title and the first label of each record; null where none does
 */
record RecordTitles(boolean found, List<String> texts, String band) {
  RecordTitles {
    texts = List.copyOf(texts);
  }

  static final RecordTitles NONE = new RecordTitles(false, List.of(), null);
  private static final int LONGEST = 160;

  /**
   * Takes such titles, and the line that stands between title and first label each time, from the values of the last label.
   *
   * @param labels all of them by key, in the order in which they first stand
   * @param orders the labels of each document in order
   * @param before what stands before the first label, for each document
   */
  static RecordTitles drop(Map<String, Skeleton.Label> labels, List<List<PartGroups.Place>> orders, List<List<Block>> before) {
    Skeleton.Label last = labels.get(last(labels.keySet(), orders));
    List<List<Block>> values = last == null ? List.of() : last.values().subList(0, Math.max(0, last.values().size() - 1));
    String above = above(before);
    boolean each = !above.isEmpty() && !values.isEmpty() && values.stream().allMatch(v -> v.size() > 1 && text(v, 1).equals(above));
    // below the name, a line may say what comes back, as the body that it is of
    for (int lines : each ? List.of(2) : List.of(1, 2)) {
      List<List<Block>> titled = above.isEmpty() ? List.of() : titled(values, lines);
      if (!titled.isEmpty()) {
        List<String> texts = titled.stream().map(v -> text(v, lines)).toList();
        titled.forEach(v -> v.subList(v.size() - lines, v.size()).clear());
        return new RecordTitles(true, texts, each ? above : null);
      }
    }
    return NONE;
  }

  /** The values that end in so many lines of which the first is a title; none where too few do, or too many say the same. */
  private static List<List<Block>> titled(List<List<Block>> values, int lines) {
    List<List<Block>> titled = values.stream().filter(v -> (v.size() > lines || v.size() == lines && isHeading(v.get(0))) && isTitle(v.get(v.size() - lines)) && isTitle(v.get(v.size() - 1))).toList();
    boolean most = titled.size() * 10 >= values.size() * 6
        && titled.stream().map(v -> text(v, lines)).distinct().count() * 10 >= titled.size() * 6;
    return most ? titled : List.of();
  }

  /** The label that stands most often right before the first one comes back; null where none does. */
  private static String last(Collection<String> labels, List<List<PartGroups.Place>> orders) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    String first = labels.isEmpty() ? "" : labels.iterator().next();
    for (List<PartGroups.Place> order : orders) {
      for (int i = 1; i < order.size(); i++) {
        if (order.get(i).key().equals(first)) {
          counts.merge(order.get(i - 1).key(), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
  }

  /** What markup makes a heading is no label's value, as below a link that ends each record. */
  private static boolean isHeading(Block block) {
    return block instanceof Block.Line line && line.heading() > 0;
  }

  private static boolean isTitle(Block block) {
    String s = block instanceof Block.Line line ? line.content().text().strip() : "";
    return !s.isEmpty() && s.length() <= LONGEST && !Character.isLowerCase(s.charAt(0)) && ".;,:".indexOf(s.charAt(s.length() - 1)) < 0;
  }

  /** The line right above the first label of the first document; empty where none stands there. */
  private static String above(List<List<Block>> before) {
    return before.isEmpty() || before.get(0).isEmpty() ? "" : text(before.get(0), 1);
  }

  /** The text of the block that is the {@code n}th from the end; empty where that is no line. */
  private static String text(List<Block> blocks, int n) {
    return blocks.get(blocks.size() - n) instanceof Block.Line line ? line.content().text().strip() : "";
  }
}
