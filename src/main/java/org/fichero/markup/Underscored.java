package org.fichero.markup;

/** {@code _X_}, {@code __x__} on a line to write on, and the free line {@code ___} beside it. */
final class Underscored implements Notation {
  @Override
  public String starts() {
    return "_";
  }

  @Override
  public Sign read(String text, int at, int end) {
    if (at > 0 && (text.charAt(at - 1) == '_' || Character.isLetterOrDigit(text.charAt(at - 1)))) {
      return null;
    }
    int inner = run(text, at, end);
    if (inner - at > 8) {
      return null;
    }
    boolean crossed = inner < end && "xX✓✔".indexOf(text.charAt(inner)) >= 0;
    int after = crossed ? run(text, inner + 1, end) : inner;
    boolean whole = after == end || !Character.isLetterOrDigit(text.charAt(after));
    if (!whole || crossed && after == inner + 1 || !crossed && inner - at < 2) {
      return null;
    }
    return new Sign(at, after, crossed ? Sense.TICK : Sense.EMPTY, Strength.LETTER, "underscore");
  }

  private static int run(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) == '_') {
      i++;
    }
    return i;
  }
}
