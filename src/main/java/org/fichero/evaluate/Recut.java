package org.fichero.evaluate;

import org.apache.commons.text.StringEscapeUtils;
import org.fichero.model.Fold;
import org.fichero.model.Passage;

/** Compares a value with the characters that its evidence names: white space joins lines and proves nothing. */
final class Recut {
  private Recut() {}

  /** To the letter, or after undoing the escapes of HTML and Markdown. */
  static boolean isExact(String value, String pieces) {
    String wanted = squeeze(value);
    return wanted.equals(squeeze(pieces)) || wanted.equals(squeeze(unescape(pieces)));
  }

  /** After folding case, accents, quotes and dashes. */
  static boolean isFolded(String value, String pieces) {
    String wanted = squeeze(Fold.fold(value));
    return wanted.equals(squeeze(Fold.fold(pieces))) || wanted.equals(squeeze(Fold.fold(unescape(pieces))));
  }

  /** Whether the value's characters stand in the cut in their order, with markup or hyphens between them. */
  static boolean isWithin(String value, String cut) {
    String wanted = squeeze(Fold.fold(value));
    String found = squeeze(Fold.fold(unescape(cut)));
    int at = 0;
    for (int i = 0; i < found.length() && at < wanted.length(); i++) {
      at += wanted.charAt(at) == found.charAt(i) ? 1 : 0;
    }
    return at == wanted.length();
  }

  /** Folded, without white space. */
  static String fold(String text) {
    return squeeze(Fold.fold(text));
  }

  static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Passage.isSpace(text.charAt(i)) && text.charAt(i) != '\u00ad') {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static String unescape(String text) {
    String plain = text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text);
    if (plain.indexOf('\\') < 0) {
      return plain;
    }
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      boolean escape = plain.charAt(i) == '\\' && i + 1 < plain.length() && isPunctuation(plain.charAt(i + 1));
      out.append(plain.charAt(escape ? ++i : i));
    }
    return out.toString();
  }

  /** What Markdown lets a backslash escape. */
  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
  }
}
