package org.fichero.extract;

/** Whether a line of text ends what it says. */
final class Ends {
  /** So many letters have articles, prepositions and the like at most. */
  private static final int SMALL = 3;
  private static final String CLOSERS = "\"”»’')]*_";

  private Ends() {}

  /** Whether the text ends with a full stop, a question or exclamation mark, a colon or an ellipsis, closing marks aside. */
  static boolean sentence(String s) {
    int end = s.length();
    while (end > 0 && (CLOSERS.indexOf(s.charAt(end - 1)) >= 0 || org.fichero.model.Passage.isSpace(s.charAt(end - 1)))) {
      end--;
    }
    return end > 0 && ".!?:…".indexOf(s.charAt(end - 1)) >= 0;
  }

  /** Whether the text ends in a word cut short that a name or a number follows: "Av.", "Sr.", "Sr. J.". */
  static boolean abbreviation(String s) {
    int at = s.lastIndexOf(' ') + 1;
    boolean initial = at > 1 && s.length() - at == 2 && s.endsWith(".") && Character.isUpperCase(s.charAt(at));
    if (initial) {
      return s.charAt(at - 2) == '.' && abbreviation(s.substring(0, at - 1));
    }
    boolean brief = at > 0 && s.endsWith(".") && s.length() - at > 2 && s.length() - at <= SMALL + 1;
    return brief && Character.isUpperCase(s.charAt(at)) && s.substring(at + 1, s.length() - 1).chars().allMatch(Character::isLowerCase);
  }

  /** Whether more must come, a name or a figure too: the text ends in a comma or a small word such as "de". */
  static boolean open(String s) {
    int at = s.length();
    while (at > 0 && Character.isLowerCase(s.charAt(at - 1))) {
      at--;
    }
    boolean small = at < s.length() && s.length() - at <= SMALL && at > 0 && s.charAt(at - 1) == ' ';
    return small || s.endsWith(",");
  }
}
