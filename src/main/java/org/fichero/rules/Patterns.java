package org.fichero.rules;

import java.util.regex.Pattern;

/** The one place that compiles patterns: Unicode-aware in case and classes, and refused where they could hang. */
final class Patterns {
  /** A group that repeats without bound and holds something that does so too, as {@code (a+)*}. */
  private static final Pattern NESTED = Pattern.compile("\\([^()]*[*+][^()]*\\)(?:[*+]|\\{\\d+,\\})");

  private Patterns() {}

  /**
   * @throws IllegalArgumentException where the pattern can backtrack without bound
   * @throws java.util.regex.PatternSyntaxException where it is none
   */
  static Pattern compile(String pattern) {
    if (NESTED.matcher(pattern).find()) {
      throw new IllegalArgumentException(
          "the pattern '" + pattern + "' repeats a group that repeats within: on some texts it never ends;"
              + " repeat only one of the two, or make it possessive (*+, ++)");
    }
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
