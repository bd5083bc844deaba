package org.fichero.extract;

/** Whether a line of text ends what it says. */
final class Ends {
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
}
