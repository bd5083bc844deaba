package org.fichero.markup;

/** {@code :selected:} and {@code :unselected:}, as Azure's reader writes them. */
final class ColonWords implements Notation {
  @Override
  public String starts() {
    return ":";
  }

  @Override
  public Sign read(String text, int at, int end) {
    if (text.startsWith(":selected:", at) && at + 10 <= end) {
      return new Sign(at, at + 10, Sense.TICK, Strength.CERTAIN, "colon-word");
    }
    if (text.startsWith(":unselected:", at) && at + 12 <= end) {
      return new Sign(at, at + 12, Sense.EMPTY, Strength.CERTAIN, "colon-word");
    }
    return null;
  }
}
