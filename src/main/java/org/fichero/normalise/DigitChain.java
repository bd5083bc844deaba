package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Groups of digits with signs between that name: a telephone number, a RUT or the like. Reads once; not thread-safe. */
final class DigitChain {
  private static final int PHONE_DIGITS = 8;
  private static final int LONGEST = 12;
  private static final int LONGEST_PHONE = 12;

  private final Tokens t;
  private final int start;
  private final int first;
  private int digits;
  private int groups;
  private int dashes;
  private int at;

  private DigitChain(Tokens t, int start, int first) {
    this.t = t;
    this.start = start;
    this.first = first;
    this.at = first;
  }

  /** Token after the chain that begins here, or after coordinates; {@code i} when there is none. */
  static int after(Tokens t, int i) {
    int pair = Coordinates.after(t, i);
    int first = t.sign(i) == '+' || t.sign(i) == '(' ? i + 1 : i;
    if (pair > i || !t.isNumber(first)) {
      return Math.max(pair, i);
    }
    DigitChain chain = new DigitChain(t, i, first);
    chain.read();
    return chain.names() ? Math.max(chain.at, i + 1) : i;
  }

  private void read() {
    while (t.isNumber(at) && groups < LONGEST) {
      digits += t.length(at);
      groups++;
      int next = afterSign(at + 1);
      int goesOn = t.isNumber(next) && !t.hasBreak(next - 1) ? next : at + 1;
      if (goesOn != next) {
        at = dashes > 0 && t.is(next, Word.KILO) ? next + 1 : next == goesOn + 1 ? goesOn : next;
        return;
      }
      at = goesOn;
    }
  }

  /** Behind the sign between two groups; the place itself where none stands there. */
  private int afterSign(int next) {
    if (t.sign(start) == '+' && t.sign(next) == '(' && t.isNumber(next + 1)) {
      return next + 1;
    }
    if (t.sign(next) == ')' || t.sign(next) == '-' && t.glued(next - 1) && (t.isNumber(next + 1) || t.is(next + 1, Word.KILO))) {
      dashes += t.sign(next) == '-' ? 1 : 0;
      return next + 1;
    }
    return t.sign(next) == '.' && t.glued(next - 1) && t.glued(next) && t.isNumber(next + 1) ? next + 1 : next;
  }

  private boolean names() {
    boolean international = t.sign(start) == '+' && digits >= PHONE_DIGITS;
    boolean announced = digits >= 6 && isAnnounced(start);
    boolean checked = dashes == 1 && (!t.isNumber(at - 1) || t.length(at - 1) == 1);
    boolean rut = checked && (digits >= 7 && digits <= 9 && groups >= 3 || t.length(first) >= 7);
    boolean bare = (groups >= 3 || groups == 2 && t.length(first) <= 2) && digits >= PHONE_DIGITS && (digits <= LONGEST_PHONE || digits == groups * 4)
        && !isThousands(first, at);
    boolean chain = dashes >= 2 && groups >= 3;
    return international || announced || rut || bare || chain;
  }

  private boolean isAnnounced(int i) {
    for (int at = i - 1; at >= Math.max(0, i - 5); at--) {
      if (t.has(at, Role.PHONE)) {
        return true;
      }
      if (t.sign(at) == '.' && !t.glued(at - 1)) {
        return false;
      }
    }
    return false;
  }

  private boolean isThousands(int first, int end) {
    int dash = first + 1;
    while (dash < end && t.sign(dash) != '-') {
      dash++;
    }
    boolean range = dash > first + 1 && dash + 2 < end && t.sign(first + 1) == '.' && t.sign(dash + 2) == '.';
    if (range) {
      return isThousands(first, dash) && isThousands(dash + 1, end);
    }
    for (int at = first + 1; at < end; at++) {
      if (t.isNumber(at) && t.length(at) != 3 || t.sign(at) == '-') {
        return t.sign(at - 1) == ',' ;
      }
    }
    return t.length(first) <= 3;
  }
}
