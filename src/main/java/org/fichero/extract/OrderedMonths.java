package org.fichero.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;

/** Finds the twelve months of a year that only their order explains, initials or figures, wherever each has a mark of its own. */
final class OrderedMonths {
  static final int YEAR = 12;
  private static final int LONGEST = 2;
  /** Rows that may head the months: "Mes | Sí | No", a year. */
  private static final int MOST_HEADS = 2;

  private final MonthSequence sequence;

  OrderedMonths(MonthUnits units) {
    this.sequence = new MonthSequence(units);
  }

  /** The months of twelve names from January to December, each of one or two characters; empty for any others. */
  List<MonthUnit> of(List<String> names) {
    if (names.size() != YEAR || !names.stream().allMatch(OrderedMonths::isShort)) {
      return List.of();
    }
    List<MonthUnit> read = sequence.read(names, false);
    for (int month = 1; month <= YEAR; month++) {
      if (!read.get(month - 1).months().equals(List.of(month))) {
        return List.of();
      }
    }
    return read;
  }

  static boolean isShort(String name) {
    return !name.isEmpty() && name.length() <= LONGEST;
  }

  /** The cells of a table that name the months, along its rows or down its columns; empty where there are none. */
  Map<Box, MonthUnit> of(PlanGrid grid) {
    for (int head = 0; head <= MOST_HEADS && head < grid.rows().size(); head++) {
      List<Line> rows = grid.rows().subList(head, grid.rows().size());
      if (rows.size() > 1 && YEAR % rows.size() == 0) {
        List<Box> boxes = names(rows);
        Map<Box, MonthUnit> found = boxes.isEmpty() ? Map.of() : months(boxes);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return Map.of();
  }

  /** The boxes of the columns in which months may stand, row by row; every so many columns where that leaves too many. */
  private List<Box> names(List<Line> rows) {
    int width = rows.get(0).boxes().size();
    int wanted = YEAR / rows.size();
    List<Integer> columns = new ArrayList<>();
    for (int c = 0; c < width && width <= 3 * YEAR; c++) {
      if (isNames(rows, c)) {
        columns.add(c);
      }
    }
    int step = width / wanted;
    if (columns.size() > wanted && step > 1) {
      columns.removeIf(c -> c % step != 0);
    }
    List<Box> boxes = new ArrayList<>();
    for (Line row : columns.size() == wanted ? rows : List.<Line>of()) {
      columns.forEach(c -> boxes.add(row.boxes().get(c)));
    }
    return boxes;
  }

  private boolean isNames(List<Line> rows, int column) {
    for (Line row : rows) {
      String name = column < row.boxes().size() ? name(row.boxes().get(column)) : "";
      boolean figure = !name.isEmpty() && Character.isDigit(name.charAt(0));
      if (!isShort(name) || !figure && !sequence.mayFit(name)) {
        return false;
      }
    }
    return true;
  }

  private Map<Box, MonthUnit> months(List<Box> boxes) {
    List<MonthUnit> along = of(boxes.stream().map(OrderedMonths::name).toList());
    List<Box> down = along.isEmpty() ? boxes.stream().sorted(Comparator.comparingInt(Box::start)).toList() : boxes;
    List<MonthUnit> read = along.isEmpty() ? of(down.stream().map(OrderedMonths::name).toList()) : along;
    Map<Box, MonthUnit> found = new IdentityHashMap<>();
    for (int k = 0; k < read.size(); k++) {
      found.put(down.get(k), read.get(k));
    }
    return found;
  }

  /** The words of a cell without its own mark and the signs behind them. */
  private static String name(Box box) {
    return PlanOptions.bare(box.cell().content());
  }
}
