package org.fichero.markup;

/** {@code (X)}, {@code ( )}, {@code (•)}: typed forms. Without anything between them only where a mark can stand. */
final class Parentheses implements Notation {
  @Override
  public String starts() {
    return "(（";
  }

  @Override
  public Sign read(String text, int at, int end) {
    int close = -1;
    for (int i = at + 1; i < Math.min(end, at + 10) && close < 0; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        close = i;
      } else if (c == '(' || c == '\n') {
        return null;
      }
    }
    if (close < 0) {
      return null;
    }
    Sense sense = Inside.sense(text.substring(at + 1, close).strip());
    // (-), (+), (*), (?) are signs of their own in prose and formulas
    boolean mark = sense != null && (close != at + 2 || "-–+?v".indexOf(text.charAt(at + 1)) < 0);
    return mark ? new Sign(at, close + 1, sense, Strength.BRACKETED, "parenthesis") : null;
  }
}
