package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Forms side by side on a sheet: the labels of the first column come back, row for row, in a column further right. */
final class FormsBeside {
  private static final int LEAST_ROWS = 3;
  private static final int LONGEST_LABEL = 120;

  private FormsBeside() {}

  /** The first columns of the forms, from the left; null where there is one form only. */
  static List<Integer> starts(List<TreeMap<Integer, Grid.Cell>> rows) {
    int left = rows.stream().filter(r -> !r.isEmpty()).mapToInt(TreeMap::firstKey).min().orElse(0);
    int right = rows.stream().filter(r -> !r.isEmpty()).mapToInt(TreeMap::lastKey).max().orElse(0);
    List<Integer> starts = new ArrayList<>(List.of(left));
    for (int column = left + 2; column <= right; column++) {
      if (comesBack(rows, left, column)) {
        starts.add(column);
        column++;
      }
    }
    return starts.size() < 2 ? null : starts;
  }

  private static boolean comesBack(List<TreeMap<Integer, Grid.Cell>> rows, int left, int column) {
    int same = 0;
    for (TreeMap<Integer, Grid.Cell> row : rows) {
      String label = words(row.get(left));
      String again = words(row.get(column));
      if (!areAlike(label, again) || label.length() > LONGEST_LABEL) {
        return false;
      }
      same += label.length() > 1 && label.equals(again) ? 1 : 0;
    }
    return same >= LEAST_ROWS;
  }

  /** The same but for their numbers ("Ficha 1", "Ficha 2"), or for words behind a colon ("Otra", "Otra: Deporte"). */
  private static boolean areAlike(String label, String again) {
    return label.equals(again) || !label.isEmpty() && bare(label).equals(bare(again));
  }

  private static String bare(String label) {
    int colon = label.indexOf(':');
    return (colon < 0 ? label : label.substring(0, colon)).replaceAll("\\d+", "").strip();
  }

  /** Whether the cells of a row differ in nothing but their numbers: they head forms side by side. */
  static boolean areNumbered(TreeMap<Integer, Grid.Cell> row) {
    List<String> heads = row.values().stream().filter(c -> !c.isBlank()).map(c -> c.flow().toString().strip()).toList();
    return heads.size() > 1 && heads.stream().distinct().count() == heads.size() && heads.stream().map(FormsBeside::bare).distinct().count() == 1
        && !bare(heads.get(0)).isEmpty();
  }

  private static String words(Grid.Cell cell) {
    return cell == null ? "" : cell.flow().toString().strip();
  }

  /** A form's share of rows. */
  static List<TreeMap<Integer, Grid.Cell>> part(List<TreeMap<Integer, Grid.Cell>> rows, int from, int to) {
    List<TreeMap<Integer, Grid.Cell>> part = new ArrayList<>();
    rows.forEach(r -> part.add(new TreeMap<>(r.subMap(from, to))));
    return part;
  }
}
