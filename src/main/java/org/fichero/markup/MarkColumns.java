package org.fichero.markup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of a table whose cells, below the heading rows, are bare marks or nothing. */
final class MarkColumns {
  private static final int MOST_COLUMNS = 200;
  private static final int LEAST_INITIALS = 3;
  /** Letters of "sí", "no", "xxx". */
  private static final int LONGEST_ANSWER = 3;

  private final String text;
  private final List<List<CellDraft>> rows;
  private final int widest;
  private final Set<Integer> all = new LinkedHashSet<>();
  /** Whether the first row holds initials. */
  private boolean initials;
  private int first;

  private MarkColumns(String text, List<List<CellDraft>> rows, int widest) {
    this.text = text;
    this.rows = rows;
    this.widest = widest;
    this.first = rows.size();
  }

  /** Of a table without periods and answers. */
  static MarkColumns of(String text, List<List<CellDraft>> rows, int widest) {
    MarkColumns columns = new MarkColumns(text, rows, widest);
    columns.find();
    return columns;
  }

  /** Of a table that has its marks elsewhere. */
  static MarkColumns none(List<List<CellDraft>> rows) {
    return new MarkColumns("", rows, 0);
  }

  boolean has(int column) {
    return all.contains(column);
  }

  /** The column where there is just one; -1 for none or several. */
  int only() {
    return all.size() == 1 ? all.iterator().next() : -1;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The first row below their headings; the number of rows where there are none. */
  int first() {
    return first;
  }

  private void find() {
    initials = !rows.isEmpty() && areInitials(text, rows.get(0));
    for (int c = 0; c < Math.min(MOST_COLUMNS, widest); c++) {
      int from = firstBare(c);
      if (from >= 0 && isMarks(c, from)) {
        all.add(c);
        first = Math.min(first, from);
      }
    }
    all.addAll(pairedColumns(all));
  }

  /** Where marks and labels stand by turns, the columns in which nothing was chosen are columns of marks as well. */
  private List<Integer> pairedColumns(Set<Integer> known) {
    int side = known.isEmpty() ? 0 : known.iterator().next() % 2;
    // where no row marks its last option, the last column may be missing; a third one may hold notes
    int width = widest % 2 == 0 || side == 0 || widest < 5 ? widest : widest + 1;
    if (known.isEmpty() || width < 4 || width % 2 != 0) {
      return List.of();
    }
    List<Integer> others = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      if (c % 2 != side && !isLabels(c, first) || c % 2 == side && !known.contains(c) && !isUnticked(c)) {
        return List.of();
      }
      if (c % 2 == side && !known.contains(c)) {
        others.add(c);
      }
    }
    return others;
  }

  private boolean isLabels(int column, int from) {
    for (int r = from; r < rows.size(); r++) {
      CellDraft cell = at(r, column);
      if (cell != null && !cell.isEmpty() && (cell.firstSign() != null || cell.cell.ranges.get(0).length() < 3)) {
        return false;
      }
    }
    return true;
  }

  private boolean isUnticked(int column) {
    for (int r = first; r < rows.size(); r++) {
      CellDraft cell = at(r, column);
      boolean free = cell == null || cell.isEmpty() || (cell.word != null || cell.isBare(text)) && cell.firstSign().sign.sense() == Sense.EMPTY;
      if (!free) {
        return false;
      }
    }
    return true;
  }

  /** Letters most of which are no signs are initials, "L M M J V S D", and so are those among them that could be signs. */
  static boolean areInitials(String text, List<CellDraft> row) {
    int initials = 0;
    int signs = 0;
    for (CellDraft cell : row) {
      boolean letter = cell.isLetter(text);
      initials += letter && cell.firstSign() == null ? 1 : 0;
      signs += letter && cell.firstSign() != null ? 1 : 0;
    }
    return initials >= LEAST_INITIALS && initials > signs;
  }

  private int firstBare(int column) {
    for (int r = initials ? 1 : 0; r < Math.min(3, rows.size()); r++) {
      CellDraft cell = at(r, column);
      if (cell != null && (cell.word != null || cell.isBare(text)) && !(r == 0 && (headsMarks(column) || isNamed(cell, column)))) {
        return r;
      }
    }
    // a ticked-only column may begin with free rows
    return rows.size() > 2 ? 1 : -1;
  }

  /** An X above two marks or more, none of which is another X, is the heading of their column. */
  private boolean headsMarks(int column) {
    if (isOfAnother(column)) {
      return true;
    }
    if (!isCross(column, 0)) {
      return false;
    }
    int marks = 0;
    for (int r = 1; r < rows.size(); r++) {
      CellDraft cell = at(r, column);
      if (cell != null && !cell.isEmpty()) {
        if (cell.firstSign() == null || isCross(column, r)) {
          return false;
        }
        marks++;
      }
    }
    return marks > 1;
  }

  /** A long word above marks that are none ("Marcado" above ☑ and ☐) is the heading of their column. */
  private boolean isNamed(CellDraft heading, int column) {
    boolean named = heading.word != null && heading.cell.ranges.get(0).length() > LONGEST_ANSWER && rows.size() > 2;
    boolean signs = false;
    for (int r = 1; named && r < rows.size(); r++) {
      CellDraft cell = at(r, column);
      boolean word = cell != null && cell.word != null && cell.cell.ranges.get(0).length() > LONGEST_ANSWER;
      signs |= cell != null && !cell.isEmpty();
      named = !word;
    }
    return named && signs;
  }

  /** A tick above boxes, two or more of them, is a heading as well. */
  private boolean isOfAnother(int column) {
    CellDraft heading = at(0, column);
    Piece sign = heading == null || heading.isEmpty() || heading.word != null ? null : heading.firstSign();
    if (sign == null || !sign.sign.notation().equals("tick") || sign.sign.sense() != Sense.TICK) {
      return false;
    }
    int marks = 0;
    for (int r = 1; r < rows.size(); r++) {
      CellDraft cell = at(r, column);
      if (cell != null && !cell.isEmpty()) {
        if (cell.firstSign() == null || cell.firstSign().sign.notation().equals("tick")) {
          return false;
        }
        marks++;
      }
    }
    return marks > 1;
  }

  private boolean isMarks(int column, int from) {
    int ticks = 0;
    int words = 0;
    int digits = 0;
    for (int r = from; r < rows.size(); r++) {
      CellDraft cell = at(r, column);
      if (cell == null || cell.isEmpty()) {
        continue;
      }
      if (cell.word == null && !cell.isBare(text)) {
        return false;
      }
      ticks += cell.firstSign().sign.sense() == Sense.TICK || cell.firstSign().sign.sense().isCross() ? 1 : 0;
      words += cell.word == null ? 0 : 1;
      digits += cell.word != null && Character.isDigit(text.charAt(cell.word.start)) ? 1 : 0;
    }
    if (digits > 0) {
      return digits == words && words == rows.size() - from && ticks > 0 && ticks < words && (widest == 2 || widest == 4 && isLabels(column ^ 1, from));
    }
    // a column of numbers may be all ones; words alone need a choice among them, and more than one row
    return (words == 0 ? ticks > 0 || from == 0 : ticks > 0 && (rows.size() - from > 1 || isCross(column, from)));
  }

  private boolean isCross(int column, int from) {
    CellDraft cell = at(from, column);
    return cell != null && cell.word != null && "xX".indexOf(text.charAt(cell.word.start)) >= 0;
  }

  private CellDraft at(int row, int column) {
    return TableDraft.at(rows.get(row), column);
  }
}
