package org.fichero.markup;

import java.util.Map;

/** {@code $\boxtimes$}, {@code \(\square\)}, {@code \CheckedBox}: LaTeX, and readers that see formulas everywhere. */
final class LatexBoxes implements Notation {
  private static final Map<String, Sense> NAMES =
      Map.ofEntries(
          Map.entry("boxtimes", Sense.BOXED_CROSS), Map.entry("XBox", Sense.BOXED_CROSS),
          Map.entry("checkmark", Sense.TICK), Map.entry("CheckedBox", Sense.TICK), Map.entry("Checkmark", Sense.TICK),
          Map.entry("checkedbox", Sense.TICK), Map.entry("blacksquare", Sense.TICK), Map.entry("CheckBox", Sense.TICK),
          Map.entry("XSolidBox", Sense.TICK), Map.entry("boxcheck", Sense.TICK), Map.entry("faCheckSquare", Sense.TICK),
          Map.entry("square", Sense.EMPTY), Map.entry("Box", Sense.EMPTY), Map.entry("Square", Sense.EMPTY),
          Map.entry("HollowBox", Sense.EMPTY), Map.entry("faSquare", Sense.EMPTY), Map.entry("bigcirc", Sense.EMPTY));

  @Override
  public String starts() {
    return "$\\";
  }

  @Override
  public Sign read(String text, int at, int end) {
    int i = at;
    String close = "";
    if (text.charAt(i) == '$') {
      int dollars = text.startsWith("$$", i) ? 2 : 1;
      close = "$".repeat(dollars);
      i = skipSpace(text, i + dollars, end);
    } else if (text.startsWith("\\(", i)) {
      close = "\\)";
      i = skipSpace(text, i + 2, end);
    }
    if (i >= end || text.charAt(i) != '\\') {
      return null;
    }
    int name = i + 1;
    i = name;
    while (i < end && i - name < 16 && Character.isLetter(text.charAt(i))) {
      i++;
    }
    Sense sense = NAMES.get(text.substring(name, Math.max(name, i)));
    if (sense == null) {
      return null;
    }
    i = text.startsWith("{}", i) ? i + 2 : i;
    int closed = close.isEmpty() ? i : skipSpace(text, i, end);
    if (!text.startsWith(close, closed) || closed + close.length() > end) {
      return null;
    }
    return new Sign(at, closed + close.length(), sense, Strength.CERTAIN, "latex");
  }

  private static int skipSpace(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
