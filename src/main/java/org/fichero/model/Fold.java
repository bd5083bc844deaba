package org.fichero.model;

import java.text.Normalizer;

/**
 * Folding for comparison, never for output: case, accents (ñ too: it is the first that a scan loses), width and
 * compatibility forms (Unicode NFKD without marks), every kind of space, quote and dash. Locale-independent.
 */
public final class Fold {
  private static final char[] TABLE = table();

  private Fold() {}

  /** One character folded; {@code '\0'} where nothing remains (combining marks, soft hyphen, zero-width characters). */
  public static char fold(char c) {
    return c < TABLE.length ? TABLE[c] : slow(c);
  }

  /** The text folded, character by character, white space collapsed and stripped. */
  public static String fold(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char folded = fold(text.charAt(i));
      if (folded == ' ') {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (folded != 0) {
        out.append(folded);
      }
    }
    int end = out.length();
    if (end > 0 && out.charAt(end - 1) == ' ') {
      out.setLength(end - 1);
    }
    return out.toString();
  }

  private static char[] table() {
    char[] table = new char[0x250];
    for (char c = 0; c < table.length; c++) {
      table[c] = slow(c);
    }
    return table;
  }

  private static char slow(char c) {
    if (c == '\u00ad' || c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\ufeff' || c == '\u2060') {
      return 0;
    }
    if (Passage.isSpace(c)) {
      return ' ';
    }
    if (c == '\u00b4' || c == '`' || c >= '\u2018' && c <= '\u201b' || c == '\u2032') {
      return '\'';
    }
    if (c >= '\u201c' && c <= '\u201f' || c == '\u00ab' || c == '\u00bb' || c == '\u2033') {
      return '"';
    }
    if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
      return '-';
    }
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    if (Character.isSurrogate(c)) {
      return c;
    }
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    return Character.toLowerCase(plain.charAt(0) == ' ' ? c : plain.charAt(0));
  }
}
