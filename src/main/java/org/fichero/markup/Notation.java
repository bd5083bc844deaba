package org.fichero.markup;

/** A family of selection marks. To add one: write a class, name it in {@link Notations}, give it a table of examples. */
interface Notation {
  /** Every character that a sign of this family can begin with. */
  String starts();

  /**
   * The sign that begins at {@code at}; null when none does.
   *
   * @param end never read from here on
   */
  Sign read(String text, int at, int end);
}
