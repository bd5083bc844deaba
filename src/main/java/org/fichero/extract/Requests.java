package org.fichero.extract;

import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.model.Passage;

/** What a form prints behind an open option to ask for the writer's words: "(especifique):", "¿cuál?", "especificar:". */
record Requests(Set<String> words) {
  private static final int LONGEST = 3;
  private static final String ARROWS = "→⇒➔➜➤►";

  /** The writer's words without what asks for them, without arrows at either end, and without brackets around all of them. */
  Passage without(Passage words) {
    Passage detail = bare(words);
    int end = end(detail.text());
    Passage own = end > 0 ? bare(Terms.rest(detail, end)) : detail;
    String s = own.text();
    boolean bracket = s.startsWith("(") && closing(s) == s.length() - 1;
    return unquoted(bracket ? own.slice(1, s.length() - 1).strip() : own);
  }

  /** Whether the words begin with a request, "¿Cuál?" or "Especifique:". */
  boolean begin(Passage words) {
    return end(bare(words).text()) > 0;
  }

  private static Passage bare(Passage words) {
    String s = words.text();
    int from = 0;
    while (from < s.length() && (ARROWS.indexOf(s.charAt(from)) >= 0 || Passage.isSpace(s.charAt(from)))) {
      from++;
    }
    int to = s.length();
    while (to > from && (ARROWS.indexOf(s.charAt(to - 1)) >= 0 || Passage.isSpace(s.charAt(to - 1)) || isTyped(s, to))) {
      to -= isTyped(s, to) ? 2 : 1;
    }
    return from == 0 && to == s.length() ? words : words.slice(from, to);
  }

  /** Whether a typed arrow ends there: {@code ->}, {@code =>}. */
  private static boolean isTyped(String s, int to) {
    return to > 1 && s.charAt(to - 1) == '>' && (s.charAt(to - 2) == '-' || s.charAt(to - 2) == '=');
  }

  /** Where the bracket closes that the text begins with; -1 where it does not. */
  private static int closing(String s) {
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      depth += s.charAt(i) == '(' ? 1 : s.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Without the closing quote whose other half has gone with the signs before the words. */
  private static Passage unquoted(Passage words) {
    String s = words.text();
    int last = s.length() - 1;
    char close = last < 0 ? 0 : s.charAt(last);
    boolean alone = close == '"' && s.indexOf('"') == last || close == '\u201d' && s.indexOf('\u201c') < 0 || close == '\u00bb' && s.indexOf('\u00ab') < 0;
    return alone ? words.slice(0, last).strip() : words;
  }

  /** Where the request ends with its bracket, question mark or colon, or with the text; 0 where none begins the words. */
  private int end(String s) {
    int at = 0;
    while (at < s.length() && "([¿ ".indexOf(s.charAt(at)) >= 0) {
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
    boolean closed = count > 0 && (close == s.length() || ")]:?".indexOf(s.charAt(close)) >= 0);
    while (closed && close < s.length() && ")]:? ".indexOf(s.charAt(close)) >= 0) {
      close++;
    }
    return closed ? close : 0;
  }
}
