package org.fichero.markup;

/** {@code _X_}, {@code __x__}, {@code __●__} on a line to write on, and the free line {@code ___} beside it. */
final class Underscored implements Notation {
  /** Of words in bold type. */
  private static final int LONGEST = 160;

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
    boolean crossed = inner < end && "xX✓✔●■☑☒✗✘".indexOf(text.charAt(inner)) >= 0;
    if (inner - at > 8 || !crossed && isEmphasis(text, at, inner, end)) {
      return null;
    }
    int after = crossed ? run(text, inner + 1, end) : inner;
    boolean whole = after == end || !Character.isLetterOrDigit(text.charAt(after));
    if (!whole || crossed && after == inner + 1 || !crossed && inner - at < 2) {
      return null;
    }
    return new Sign(at, after, crossed ? Sense.TICK : Sense.EMPTY, Strength.LETTER, "underscore");
  }

  /** Whether the signs open or close bold type around other words: {@code __(2) Label__}, {@code __▪ Label:__ value}. */
  private static boolean isEmphasis(String text, int at, int inner, int end) {
    String run = text.substring(at, inner);
    if (run.length() == 1 || run.length() > 3) {
      return false;
    }
    if (at > 0 && endsWords(text.charAt(at - 1))) {
      return opensBefore(text, run, at);
    }
    int to = Math.min(end, inner + LONGEST);
    int close = inner < end && beginsWords(text, inner) ? text.substring(inner, to).indexOf(run) : -1;
    return close > 0 && endsWords(text.charAt(inner + close - 1));
  }

  private static boolean opensBefore(String text, String run, int at) {
    for (int i = at - 1; i >= 0 && at - i <= LONGEST && text.charAt(i) != '\n'; i--) {
      if (text.startsWith(run, i)) {
        return beginsWords(text, i + run.length());
      }
    }
    return false;
  }

  private static boolean beginsWords(String text, int at) {
    char c = text.charAt(at);
    boolean dash = c == '-' && at + 2 < text.length() && text.charAt(at + 1) == ' ' && Character.isLetter(text.charAt(at + 2));
    return Character.isLetterOrDigit(c) || "([\"«¿¡".indexOf(c) >= 0 || c >= 0x2190 || dash;
  }

  private static boolean endsWords(char c) {
    return Character.isLetterOrDigit(c) || ".:;,!?)]\"»–—".indexOf(c) >= 0;
  }

  private static int run(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) == '_') {
      i++;
    }
    return i;
  }
}
