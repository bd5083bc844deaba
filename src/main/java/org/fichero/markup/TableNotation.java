package org.fichero.markup;

/** A way of drawing tables. To add one: write a class, name it in {@link TableFinder}, give it examples. */
interface TableNotation {
  /**
   * The table that begins at line {@code at}; null when none does.
   *
   * @param lines the whole page
   */
  Found read(Lines lines, int at);

  /**
   * A table found.
   *
   * @param grid its cells
   * @param next the index of the first line after it
   */
  record Found(Grid grid, int next) {}
}
