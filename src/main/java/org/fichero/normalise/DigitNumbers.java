package org.fichero.normalise;

import java.math.BigDecimal;

/**
 * Numbers in digits, in Chilean, Spanish and English punctuation mixed in one text.
 *
 * <p>Where both signs occur, the last is the decimal one. One sign that occurs again and again, or once before exactly
 * three digits and after one to three that do not begin with 0, parts thousands ("1.300", "1,300"); else it is the
 * decimal one ("73.33", "0,683", "1111.121"). Spaces part groups of three ("1 414 021").
 */
final class DigitNumbers {
  private static final int LONGEST = 30;
  private static final int MOST_GROUPS = 12;

  private DigitNumbers() {}

  /** The number that begins with this run of digits; null where the digits are none (a version, an address of the net). */
  static Numeral read(Tokens t, int i) {
    if (t.length(i) > LONGEST) {
      return null;
    }
    int last = i;
    int dots = 0;
    int commas = 0;
    while (isGroup(t, last) && last - i < MOST_GROUPS) {
      dots += t.sign(last + 1) == '.' ? 1 : 0;
      commas += t.sign(last + 1) == ',' ? 1 : 0;
      last += 2;
    }
    // "1..000"
    boolean doubled = t.sign(last + 1) == '.' && t.sign(last + 2) == '.' && t.glued(last) && t.glued(last + 1) && t.glued(last + 2) && t.isNumber(last + 3);
    if (doubled || isGroup(t, last) || t.length(last) > LONGEST) {
      return null;
    }
    if (last == i) {
      return t.sign(i + 1) == '\'' && t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2) ? quoted(t, i) : spaced(t, i);
    }
    String digits = digits(t, i, last, dots, commas);
    if (digits != null && t.length(last) == 3 && !digits.contains(".") && isNoughts(t, last)) {
      // "1.500 000"
      return new Numeral(new BigDecimal(digits + "000"), i, last + 2, true, false);
    }
    return digits == null ? null : new Numeral(new BigDecimal(digits), i, last + 1, true, false);
  }

  private static boolean isGroup(Tokens t, int i) {
    char sign = t.sign(i + 1);
    return (sign == '.' || sign == ',') && (t.glued(i) || isStray(t, i)) && t.glued(i + 1) && t.isNumber(i + 2);
  }

  /** "1 .200": a space typed before the dot of thousands */
  private static boolean isStray(Tokens t, int i) {
    return t.sign(i + 1) == '.' && isThinGap(t, i) && t.length(i) <= 3 && t.glued(i + 1) && t.isNumber(i + 2) && t.length(i + 2) == 3;
  }

  private static String digits(Tokens t, int i, int last, int dots, int commas) {
    char decimal = decimalSign(t, i, last, dots, commas);
    if (decimal == '!') {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (int at = i; at <= last; at++) {
      if (t.isNumber(at)) {
        append(out, t, at);
      } else if (t.sign(at) == decimal) {
        out.append('.');
      } else if (t.length(at + 1) != 3) {
        return null;
      }
    }
    return out.toString();
  }

  /** The sign before the fraction; 0 when there is none, '!' when the digits are no number. */
  private static char decimalSign(Tokens t, int i, int last, int dots, int commas) {
    char closing = t.sign(last - 1);
    int same = closing == '.' ? dots : commas;
    if (dots > 0 && commas > 0) {
      return same == 1 ? closing : '!';
    }
    if (same > 1) {
      return 0;
    }
    boolean thousands = t.length(last) == 3 && t.length(i) <= 3 && t.words.text().charAt(t.words.start(i)) != '0';
    return thousands ? 0 : closing;
  }

  private static Numeral spaced(Tokens t, int i) {
    int last = i;
    if (t.length(i) <= 3 && t.number(i) > 0) {
      while (last - i < MOST_GROUPS && t.isNumber(last + 1) && t.length(last + 1) == 3 && isThinGap(t, last) && (!isGroup(t, last + 1) || isFraction(t, last + 1))) {
        last++;
      }
    }
    if (last == i && t.number(i) >= 0) {
      return new Numeral(BigDecimal.valueOf(t.number(i)), i, i + 1, true, true);
    }
    boolean fraction = last > i && isFraction(t, last);
    StringBuilder out = new StringBuilder();
    for (int at = i; at <= last; at++) {
      append(out, t, at);
    }
    if (fraction) {
      append(out.append('.'), t, last + 2);
      last += 2;
    }
    return new Numeral(new BigDecimal(out.toString()), i, last + 1, true, last == i);
  }

  /** Whether a last group of three has a fraction, "1 234 567,89". */
  private static boolean isFraction(Tokens t, int i) {
    return isGroup(t, i) && t.length(i + 2) < 3 && !isGroup(t, i + 2);
  }

  /** "1'234.567", "3'5": an apostrophe parts millions before a group of three, else it is the decimal sign; null for "5'10\"". */
  private static Numeral quoted(Tokens t, int i) {
    int last = i + 2;
    boolean groups = t.length(last) == 3 && t.length(i) <= 3;
    while (groups && last - i < MOST_GROUPS && (t.sign(last + 1) == '\'' || isGroup(t, last)) && t.glued(last) && t.glued(last + 1) && t.isNumber(last + 2) && t.length(last + 2) == 3) {
      last += 2;
    }
    // "1'234,567.89"
    boolean fraction = groups && isGroup(t, last) && t.length(last + 2) < 3 && t.sign(last - 1) != t.sign(last + 1) && !isGroup(t, last + 2);
    last += fraction ? 2 : 0;
    char next = t.glued(last) ? t.sign(last + 1) : 0;
    if (next == '\'' || next == '"' || t.length(last) > LONGEST || t.length(i) > LONGEST) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (int at = i; at <= last; at += 2) {
      append(at > i && !groups || fraction && at == last ? out.append('.') : out, t, at);
    }
    return new Numeral(new BigDecimal(out.toString()), i, last + 1, true, false);
  }

  /** "000" behind a space, with no more digits: the last group of a number whose other groups a sign parts */
  private static boolean isNoughts(Tokens t, int last) {
    return t.isNumber(last + 1) && t.length(last + 1) == 3 && t.number(last + 1) == 0 && isThinGap(t, last) && !isGroup(t, last + 1);
  }

  private static boolean isThinGap(Tokens t, int i) {
    return t.words.start(i + 1) - t.words.end(i) == 1 && !t.hasBreak(i);
  }

  private static void append(StringBuilder out, Tokens t, int token) {
    for (int at = t.words.start(token); at < t.words.end(token); at++) {
      out.append((char) ('0' + Character.digit(t.words.text().charAt(at), 10)));
    }
  }
}
