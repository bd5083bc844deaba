package org.fichero.markup;

import java.util.List;

/** All notations of tables. The one place that knows them all. Made anew for each document. */
final class TableFinder {
  private final List<TableNotation> notations;

  TableFinder(Periods periods) {
    this.notations = List.of(new HtmlTables(), new BarTables(periods), new TabTables(periods));
  }

  /** The table that begins at line {@code at}; null when none does. */
  TableNotation.Found find(Lines lines, int at) {
    for (TableNotation notation : notations) {
      TableNotation.Found found = notation.read(lines, at);
      if (found != null && !found.grid().rows.isEmpty()) {
        return found;
      }
    }
    return null;
  }
}
