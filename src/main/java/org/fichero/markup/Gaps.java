package org.fichero.markup;

/** Finds two spaces together, as columns of fixed width have them; each stretch of the text is searched once, whatever its lines are. Not thread-safe. */
final class Gaps {
  private final String text;
  private int next = -1;

  Gaps(String text) {
    this.text = text;
  }

  /** Whether two spaces stand together in {@code from..to}; {@code from} is no smaller than in the call before. */
  boolean isIn(int from, int to) {
    if (next < from) {
      next = text.indexOf("  ", from);
      next = next < 0 ? text.length() : next;
    }
    return next < to;
  }
}
