package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A sheet whose columns are forms: labels in the first column, and one form in each of the others. Turned, its rows are a list of forms. The
 * columns must be alike in every row, in figures or signs too: a column of remarks beside one of answers, or one of prose in a table
 * of criteria, is no form.
 */
final class FormColumns {
  private static final int MOST_FORMS = 200;
  private static final int LONGEST_LABEL = 120;
  private static final int PROSE = 40;
  private static final float FILLED = 0.7f;
  private static final float ALIKE = 0.8f;
  /** Rows of figures alone that show forms; of signs or options one is enough. */
  private static final int LEAST_FIGURES = 2;

  /** What a cell holds. */
  private enum Shape {
    SIGN,
    OPTIONS,
    FIGURE,
    WORDS,
    PROSE
  }

  private FormColumns() {}

  /**
   * The rows of a sheet turned: the labels first, then a row a form.
   *
   * @param rows from the first that has several cells
   * @return null for a sheet whose columns are no forms
   */
  static List<TreeMap<Integer, Grid.Cell>> turned(List<TreeMap<Integer, Grid.Cell>> rows) {
    int left = rows.get(0).firstKey();
    TreeSet<Integer> columns = columns(rows, left);
    return columns.size() < 2 || columns.size() > MOST_FORMS || !areLabels(rows, left) || !areForms(rows, columns) ? null : turned(rows, left, columns);
  }

  private static TreeSet<Integer> columns(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    TreeSet<Integer> columns = new TreeSet<>();
    rows.forEach(r -> r.forEach((column, cell) -> {
      if (column != left && !cell.isBlank()) {
        columns.add(column);
      }
    }));
    return columns;
  }

  private static boolean areLabels(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    Set<String> seen = new HashSet<>();
    for (TreeMap<Integer, Grid.Cell> row : rows) {
      Grid.Cell label = row.get(left);
      boolean is = label != null && !label.isBlank() && label.height() == 1 && !label.flow().hasMark() && !CellSign.isSign(label)
          && label.flow().length() <= LONGEST_LABEL && seen.add(label.flow().toString().strip());
      if (!is) {
        return false;
      }
    }
    return true;
  }

  private static boolean areForms(List<TreeMap<Integer, Grid.Cell>> rows, TreeSet<Integer> columns) {
    int[] filled = new int[columns.last() + 1];
    int some = 0;
    int alike = 0;
    int signs = 0;
    int figures = 0;
    for (TreeMap<Integer, Grid.Cell> row : rows) {
      Set<Shape> shapes = new HashSet<>();
      for (int column : columns) {
        Grid.Cell cell = row.get(column);
        if (cell != null && cell.width() > 1) {
          return false;
        }
        if (cell != null && !cell.isBlank()) {
          filled[column]++;
          shapes.add(shape(cell));
        }
      }
      boolean one = shapes.size() == 1;
      some += shapes.isEmpty() ? 0 : 1;
      alike += one || shapes.equals(Set.of(Shape.WORDS, Shape.PROSE)) ? 1 : 0;
      signs += one && (shapes.contains(Shape.SIGN) || shapes.contains(Shape.OPTIONS)) ? 1 : 0;
      figures += one && shapes.contains(Shape.FIGURE) ? 1 : 0;
    }
    float signed = signs;
    float least = FILLED * (some - signed);
    return alike >= ALIKE * some && (signs > 0 || figures >= LEAST_FIGURES) && columns.stream().allMatch(c -> filled[c] >= least);
  }

  private static Shape shape(Grid.Cell cell) {
    Flow flow = cell.flow();
    if (CellSign.isSign(cell)) {
      return Shape.SIGN;
    }
    if (flow.startsWithMark()) {
      return Shape.OPTIONS;
    }
    if (flow.chars().chars().noneMatch(Character::isLetter)) {
      return Shape.FIGURE;
    }
    return flow.length() > PROSE ? Shape.PROSE : Shape.WORDS;
  }

  private static List<TreeMap<Integer, Grid.Cell>> turned(List<TreeMap<Integer, Grid.Cell>> rows, int left, TreeSet<Integer> columns) {
    List<TreeMap<Integer, Grid.Cell>> turned = new ArrayList<>();
    turned.add(row(rows, left));
    columns.forEach(column -> turned.add(row(rows, column)));
    return turned;
  }

  private static TreeMap<Integer, Grid.Cell> row(List<TreeMap<Integer, Grid.Cell>> rows, int column) {
    TreeMap<Integer, Grid.Cell> row = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Grid.Cell cell = rows.get(i).get(column);
      if (cell != null) {
        row.put(i, new Grid.Cell(cell.pieces(), 1, 1, false, cell.fill(), cell.address()));
      }
    }
    return row;
  }
}
