package org.fichero.extract;

import java.util.List;

/**
 * The heading of a plan whose months are columns.
 *
 * @param columns in order; where {@code relative}, empty
 * @param rows how many rows of the table it takes
 * @param end columns of its widest row
 * @param relative whether its columns count from an unsaid start
 */
record PlanHeading(List<Column> columns, int rows, int end, boolean relative) {
  /**
   * A column.
   *
   * @param start first column of the table that it covers
   * @param end column after the last
   * @param months 1 to 12
   * @param year null when none is said
   */
  record Column(int start, int end, List<Integer> months, Integer year) {
    Column withYear(Integer other) {
      return new Column(start, end, months, year == null ? other : year);
    }

    Column to(int otherEnd) {
      return new Column(start, otherEnd, months, year);
    }
  }

  PlanHeading {
    columns = List.copyOf(columns);
  }

  /** The first column that is a month; of months that only count, the first of all. */
  int first() {
    return columns.isEmpty() ? 0 : columns.get(0).start();
  }

  /** The column after the last month; of months that only count, the last of all. */
  int last() {
    return columns.isEmpty() ? end : columns.get(columns.size() - 1).end();
  }
}
