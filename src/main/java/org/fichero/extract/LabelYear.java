package org.fichero.extract;

/** The year that a label names. */
final class LabelYear {
  private LabelYear() {}

  /** The only year from 1900 to 2099 in the text; null when there is none, or more than one. */
  static Integer of(String text) {
    Integer found = null;
    for (int i = 0; i + 4 <= text.length(); i++) {
      boolean starts = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      int year = starts ? year(text, i) : 0;
      if (year > 0 && found != null && found != year) {
        return null;
      }
      found = year > 0 ? Integer.valueOf(year) : found;
    }
    return found;
  }

  private static int year(String s, int i) {
    int value = 0;
    for (int k = i; k < i + 4; k++) {
      if (s.charAt(k) < '0' || s.charAt(k) > '9') {
        return 0;
      }
      value = value * 10 + s.charAt(k) - '0';
    }
    boolean ends = i + 4 == s.length() || !Character.isLetterOrDigit(s.charAt(i + 4));
    return ends && value >= 1900 && value < 2100 ? value : 0;
  }
}
