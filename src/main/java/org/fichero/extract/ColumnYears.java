package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanHeading.Column;

/** Which year the columns of a plan are in: the next begins where the months begin again. */
final class ColumnYears {
  private static final int LONGEST_NAME = 60;

  private final MonthUnits units;

  ColumnYears(MonthUnits units) {
    this.units = units;
  }

  /**
   * The columns with the years that their own headings say, those beside them ("Nov 2023", "Dic", "Ene") and rows above: these by
   * place, or by turn where places don't fit.
   *
   * @param above cells above the columns, or left of them in their row
   */
  List<Column> of(List<Column> columns, List<Box> above) {
    List<Box> years = new ArrayList<>(0);
    for (Box box : above) {
      if (year(box, columns) != null) {
        years.add(box);
      }
    }
    return years.isEmpty() ? besides(columns) : under(columns, years);
  }

  /** The year that a cell is, or, where it stands over the months, that it names: "Año 1 (2025)", "Ejecución 2025"; else null. */
  private Integer year(Box box, List<Column> columns) {
    MonthUnit unit = units.read(box.text());
    if (unit.kind() == Kind.YEAR) {
      return unit.number();
    }
    boolean over = box.start() >= columns.get(0).start() && box.start() < columns.get(columns.size() - 1).end();
    return over && box.text().length() <= LONGEST_NAME ? LabelYear.of(box.text()) : null;
  }

  private List<Column> under(List<Column> columns, List<Box> years) {
    List<Integer> byTurn = turns(columns);
    int turns = byTurn.get(byTurn.size() - 1) + 1;
    List<Column> dated = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int turn = byTurn.get(i);
      Box box = turns == years.size() ? years.get(turn) : over(years, columns.get(i));
      int later = years.size() == 1 ? turn : 0;
      dated.add(columns.get(i).withYear(year(box, columns) + later));
    }
    return dated;
  }

  /** A column whose heading says no year is in that of the nearest before it that does, else of the first behind it. */
  private static List<Column> besides(List<Column> columns) {
    int said = said(columns);
    if (said == columns.size()) {
      return columns;
    }
    List<Integer> turns = turns(columns);
    List<Column> dated = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      said = columns.get(i).year() == null ? said : i;
      dated.add(columns.get(i).withYear(columns.get(said).year() + turns.get(i) - turns.get(said)));
    }
    return dated;
  }

  /** The first column whose heading says a year; their number where none does. */
  private static int said(List<Column> columns) {
    int i = 0;
    while (i < columns.size() && columns.get(i).year() == null) {
      i++;
    }
    return i;
  }

  /** How often the months have begun again at each column. */
  private static List<Integer> turns(List<Column> columns) {
    List<Integer> turns = new ArrayList<>();
    int turn = 0;
    int before = 0;
    for (Column column : columns) {
      int month = column.months().get(0);
      turn += month < before ? 1 : 0;
      turns.add(turn);
      before = month;
    }
    return turns;
  }

  private static Box over(List<Box> years, Column column) {
    Box found = years.get(0);
    for (Box year : years) {
      found = year.start() <= column.start() ? year : found;
    }
    return found;
  }
}
