package org.fichero.extract;

import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.model.Passage;

/** What a form prints behind an open option to ask for the writer's words: "(especifique):", "¿cuál?", "especificar:". */
record Requests(Set<String> words) {
  private static final int LONGEST = 3;

  /** The writer's words without what asks for them, and without brackets around all of them. */
  Passage without(Passage detail) {
    int end = end(detail.text());
    Passage own = end > 0 ? Terms.rest(detail, end) : detail;
    String s = own.text();
    boolean bracket = s.startsWith("(") && s.indexOf(')') == s.length() - 1;
    return bracket ? own.slice(1, s.length() - 1).strip() : own;
  }

  /** Where the request ends with its bracket, question mark or colon, or with the text; 0 where none begins the words. */
  private int end(String s) {
    int at = 0;
    while (at < s.length() && "(¿ ".indexOf(s.charAt(at)) >= 0) {
      at++;
    }
    int count = 0;
    int close = at;
    while (close < s.length() && (Character.isLetter(s.charAt(close)) || s.charAt(close) == ' ') && count <= LONGEST) {
      int from = close;
      while (close < s.length() && Character.isLetter(s.charAt(close))) {
        close++;
      }
      if (!words.contains(Fold.fold(s.substring(from, close)))) {
        return 0;
      }
      count++;
      while (close < s.length() && s.charAt(close) == ' ') {
        close++;
      }
    }
    boolean closed = count > 0 && (close == s.length() || "):?".indexOf(s.charAt(close)) >= 0);
    while (closed && close < s.length() && "):? ".indexOf(s.charAt(close)) >= 0) {
      close++;
    }
    return closed ? close : 0;
  }
}
