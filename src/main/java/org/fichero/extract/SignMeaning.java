package org.fichero.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;

/**
 * What the signs beside a choice's options say, seen together: a word for yes on some and nothing on the others, words for both,
 * or the same frame full and empty ({@code /X/} and {@code / /}). Immutable.
 *
 * @param yes the sign of a chosen option
 * @param no the sign of the others; empty where they have none
 */
record SignMeaning(String yes, String no) {
  private static final Set<String> HOOKS = Set.of("\u2713", "\u2714", "\u2705", "\u2611");

  /** What no option's sign is. */
  private static final String UNSEEN = "\0";

  /** Nothing shows what the signs say. */
  static final SignMeaning UNKNOWN = new SignMeaning(null, null);

  /**
   * @param signs those found, one an option; empty ones where an option has none
   * @param some whether options are missing, so that those that are there may be the chosen ones
   * @param free whether known marks stand beside the other options, and all of them are free boxes
   */
  static SignMeaning of(List<String> signs, boolean free, boolean some, Answers answers) {
    Set<String> kinds = new LinkedHashSet<>();
    signs.forEach(s -> kinds.add(key(s)));
    kinds.remove("");
    List<String> two = List.copyOf(kinds);
    if (two.size() == 1 && signs.size() > 1 && !signs.contains("") && isDenial(two.get(0), answers)) {
      return new SignMeaning(UNSEEN, two.get(0));
    }
    if (two.size() == 1) {
      String only = two.get(0);
      boolean says = answers.of(only) == MarkState.TICKED && (only.length() > 1 && Character.isLetter(only.charAt(0)) || only.equals("x"))
          || some && isHook(only)
          || free && signs.stream().allMatch(SignMeaning::isFull);
      return says ? new SignMeaning(only, "") : UNKNOWN;
    }
    if (two.size() != 2 || signs.stream().anyMatch(String::isEmpty)) {
      return UNKNOWN;
    }
    return isYes(two.get(0), two.get(1), answers) ? new SignMeaning(two.get(0), two.get(1))
        : isYes(two.get(1), two.get(0), answers) ? new SignMeaning(two.get(1), two.get(0)) : UNKNOWN;
  }

  /** Whether it says no in so many letters, and needs no yes beside it to say so. */
  private static boolean isDenial(String word, Answers answers) {
    return word.length() > 1 && word.chars().allMatch(Character::isLetter) && answers.yesOrNo(word) == MarkState.UNTICKED;
  }

  /** Whether it is a pair of brackets with something between that says neither "unknown" nor "none": {@code [o]}, {@code (=)}. */
  private static boolean isFull(String sign) {
    int pair = sign.length() < 3 ? -1 : "[({".indexOf(sign.charAt(0));
    String inside = pair < 0 || sign.charAt(sign.length() - 1) != "])}".charAt(pair) ? "" : sign.substring(1, sign.length() - 1).strip();
    return inside.codePointCount(0, inside.length()) == 1 && "?-–—_".indexOf(inside) < 0;
  }

  private static boolean isYes(String sign, String other, Answers answers) {
    boolean words = answers.of(sign) == MarkState.TICKED && answers.of(other) == MarkState.UNTICKED;
    return words || isFilled(sign, other);
  }

  /** Whether the second is the frame alone of which the first holds a cross: the same signs around, and a gap between. */
  private static boolean isFilled(String full, String empty) {
    int gap = empty.indexOf(' ');
    boolean frame = gap > 0 && gap < empty.length() - 1 && empty.chars().noneMatch(Character::isLetterOrDigit);
    return frame && full.equals(empty.substring(0, gap) + 'x' + empty.substring(gap + 1));
  }

  /** Whether it is a tick, which says yes wherever it is no bullet of all options. */
  static boolean isHook(String sign) {
    return HOOKS.contains(sign);
  }

  /** Folded, without brackets around it. */
  static String key(String sign) {
    String folded = org.fichero.model.Fold.fold(sign);
    boolean bracketed = folded.length() > 2 && (folded.startsWith("(") && folded.endsWith(")") || folded.startsWith("[") && folded.endsWith("]"));
    return bracketed ? folded.substring(1, folded.length() - 1) : folded;
  }

  boolean isKnown() {
    return yes != null;
  }

  /** Whether it is one of the two signs. */
  boolean says(String sign) {
    String key = key(sign);
    return isKnown() && !key.isEmpty() && (key.equals(yes) || key.equals(no));
  }

  /** Unreadable where the signs together do not say it; blank for a place without one among signs of yes. */
  MarkState state(String sign) {
    String key = key(sign);
    boolean none = key.isEmpty() && "".equals(no);
    return !isKnown() ? MarkState.UNREADABLE : key.equals(yes) ? MarkState.TICKED : none ? MarkState.BLANK
        : key.equals(no) ? MarkState.UNTICKED : MarkState.UNREADABLE;
  }

  /** Whether a frame ends there, of two halves that white space parts: {@code / /}. */
  static boolean isFrame(String s, int open, int close) {
    return open >= 0 && close - open >= 2 && s.charAt(open) == s.charAt(close) && !Character.isLetterOrDigit(s.charAt(open))
        && s.substring(open + 1, close).isBlank() && !Passage.isSpace(s.charAt(open));
  }
}
