package org.fichero.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;

/** Tells lines of a form, which always have the same labels near them, from headers, which stand wherever a page begins. */
final class FormLines {
  /** So many lines away a label with its value may stand. */
  private static final int NEAR = 3;
  /** So many lines away the next labels stand in a form whose values are short. */
  private static final int FAR = 8;
  /** Letters of a label's beginning. */
  private static final int BEGINNING = 8;

  private final String text;
  private final List<TextLine> lines;
  private final String[] kinds;

  /** @param kinds of furniture by line, null for what is none; looked at anew with each question */
  FormLines(String text, List<TextLine> lines, String[] kinds) {
    this.text = text;
    this.lines = lines;
    this.kinds = kinds;
  }

  /** Whether, as many lines above or below each of the lines, another stands that begins alike and goes on otherwise. */
  boolean surrounds(List<Integer> places) {
    for (int step = -NEAR; step <= NEAR; step++) {
      if (step != 0 && beginsAlike(places, step)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some line that begins alike stands a few lines above each of them, and some such line below each. */
  boolean standBetween(List<Integer> places) {
    return haveInCommon(places, -1) && haveInCommon(places, 1);
  }

  private boolean haveInCommon(List<Integer> places, int direction) {
    Set<String> common = null;
    for (int i : places) {
      Set<String> here = new HashSet<>();
      for (int step = 1; step <= FAR; step++) {
        here.add(beginning(i + direction * step));
      }
      here.remove(null);
      if (common == null) {
        common = here;
      } else {
        common.retainAll(here);
      }
    }
    return common != null && !common.isEmpty();
  }

  private boolean beginsAlike(List<Integer> places, int step) {
    int first = places.get(0) + step;
    String beginning = places.size() > 2 ? beginning(first) : null;
    boolean same = true;
    for (int i : places) {
      if (beginning == null || !beginning.equals(beginning(i + step))) {
        return false;
      }
      same &= isSame(lines.get(first), lines.get(i + step));
    }
    return !same;
  }

  /** Whether two lines are alike but for figures, in which the footers of two pages differ, and white space. */
  private boolean isSame(TextLine one, TextLine other) {
    int i = next(one.from, one.to);
    int k = next(other.from, other.to);
    while (i < one.to && k < other.to && text.charAt(i) == text.charAt(k)) {
      i = next(i + 1, one.to);
      k = next(k + 1, other.to);
    }
    return i == one.to && k == other.to;
  }

  private int next(int from, int to) {
    int i = from;
    while (i < to && (text.charAt(i) <= ' ' || Character.isDigit(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  /** The first letters of a line of text; null where none stands, or what is known for a page's end. */
  private String beginning(int i) {
    if (i < 0 || i >= lines.size() || kinds[i] != null || !lines.get(i).isText()) {
      return null;
    }
    TextLine line = lines.get(i);
    String s = Fold.fold(text.substring(line.from, Math.min(line.to, line.from + 2 * BEGINNING)));
    return s.length() < BEGINNING || !Character.isLetter(s.charAt(0)) ? null : s.substring(0, BEGINNING);
  }
}
