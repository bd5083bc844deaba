package org.fichero.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Folding for comparison, never for output: case, accents (ñ too: it is the first that a scan loses), width and
 * compatibility forms (Unicode NFKD without marks), every kind of space, quote and dash, and letters of
 * other alphabets that look like Latin ones. Locale-independent.
 */
public final class Fold {
  private static final char[] TABLE = table(0, 0x250);
  private static final char SIGNS_FROM = 0x2000;
  private static final char[] SIGNS = table(SIGNS_FROM, 0x2800);

  private static final String SMALL_CAPITAL = "LATIN LETTER SMALL CAPITAL ";

  /** Greek and Cyrillic letters that no eye tells from Latin ones (Unicode's confusables), and those. */
  private static final String HOMOGLYPHS = "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
      + "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458";
  private static final String LOOK_LIKE = "abezhikmnoptyxo" + "sijabekmhopctxaeopcyxsij";

  private Fold() {}

  /** The letter that a small capital is a picture of, which Unicode says in its name alone. */
  private static char smallCapital(char c) {
    String name = Character.getName(c);
    boolean letter = name != null && name.startsWith(SMALL_CAPITAL) && name.length() == SMALL_CAPITAL.length() + 1;
    return letter ? Character.toLowerCase(name.charAt(SMALL_CAPITAL.length())) : c;
  }

  /** One character folded; {@code '\0'} where nothing remains (combining marks, soft hyphen, zero-width characters). */
  public static char fold(char c) {
    return c < TABLE.length ? TABLE[c] : wide(c);
  }

  private static char wide(char c) {
    return c >= SIGNS_FROM && c - SIGNS_FROM < SIGNS.length ? SIGNS[c - SIGNS_FROM] : slow(c);
  }

  /** The text folded, character by character, white space collapsed and stripped. */
  public static String fold(CharSequence text) {
    int same = 0;
    while (same < text.length() && isFolded(text, same)) {
      same++;
    }
    return same == text.length() ? text.toString() : narrow(text);
  }

  /** Whether the character stays where it is and as it is; a space does between two that are none. */
  private static boolean isFolded(CharSequence text, int i) {
    char c = text.charAt(i);
    return c == fold(c) && (c != ' ' || i > 0 && i + 1 < text.length() && fold(text.charAt(i + 1)) > ' ');
  }

  /** Most texts have nothing but Latin letters once they are folded: half the memory. */
  private static String narrow(CharSequence text) {
    byte[] out = new byte[text.length()];
    int end = 0;
    for (int i = 0; i < out.length; i++) {
      char folded = fold(text.charAt(i));
      boolean kept = folded == ' ' ? end > 0 && out[end - 1] != ' ' : folded != 0;
      if (kept && folded > 0xff) {
        return wide(text);
      }
      if (kept) {
        out[end++] = (byte) folded;
      }
    }
    end -= end > 0 && out[end - 1] == ' ' ? 1 : 0;
    return new String(out, 0, end, StandardCharsets.ISO_8859_1);
  }

  /** The text without what stands in round brackets that close: "Monto (M$)" is "Monto ". */
  public static String outsideBrackets(String text) {
    StringBuilder outside = new StringBuilder(text.length());
    int from = 0;
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', from)) {
      int close = text.indexOf(')', open);
      if (close < 0) {
        break;
      }
      outside.append(text, from, open);
      from = close + 1;
    }
    return outside.append(text, from, text.length()).toString();
  }

  private static String wide(CharSequence text) {
    char[] out = new char[text.length()];
    int end = 0;
    for (int i = 0; i < out.length; i++) {
      char folded = fold(text.charAt(i));
      boolean kept = folded == ' ' ? end > 0 && out[end - 1] != ' ' : folded != 0;
      if (kept) {
        out[end++] = folded;
      }
    }
    end -= end > 0 && out[end - 1] == ' ' ? 1 : 0;
    return new String(out, 0, end);
  }

  private static char[] table(int from, int to) {
    char[] table = new char[to - from];
    for (int c = from; c < to; c++) {
      table[c - from] = slow((char) c);
    }
    return table;
  }

  private static char slow(char c) {
    char sign = sign(c);
    return sign == c ? letter(c) : sign;
  }

  /** The plain form of white space, quotation marks, dashes and strokes of fractions, 0 for what nobody sees; any other character as it is. */
  private static char sign(char c) {
    if (c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069' || c == '\ufeff' || c == '\u2060') {
      return 0;
    }
    if (Passage.isSpace(c)) {
      return ' ';
    }
    if (c == '\u00b4' || c == '`' || c >= '\u2018' && c <= '\u201b' || c == '\u2032') {
      return '\'';
    }
    if (c == '\u2044' || c == '\u2215') {
      return '/';
    }
    if (c >= '\u201c' && c <= '\u201f' || c == '\u00ab' || c == '\u00bb' || c == '\u2033') {
      return '"';
    }
    return c >= '\u2010' && c <= '\u2015' || c == '\u2212' ? '-' : c;
  }

  private static char letter(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    if (Character.isSurrogate(c)) {
      return c;
    }
    if (c >= 0x250 && c < 0x2b0 || c >= 0x1d00 && c < 0x1d2c || c >= 0xa730 && c < 0xa780) {
      return smallCapital(c);
    }
    int alike = HOMOGLYPHS.indexOf(c);
    if (alike >= 0) {
      return LOOK_LIKE.charAt(alike);
    }
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    return Character.toLowerCase(plain.charAt(0) == ' ' ? c : plain.charAt(0));
  }
}
