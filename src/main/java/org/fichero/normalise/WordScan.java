package org.fichero.normalise;

import java.util.Arrays;

/** Reads a text into tokens in one pass, folding their characters where they stand; {@link Words} keeps what it leaves. */
final class WordScan {
  private static final int LETTER = Traits.LETTER;
  private static final int DIGIT = Traits.DIGIT;
  private static final int CAPITAL = Traits.CAPITAL;
  private static final int SLIP = Opening.SLIP.bit();

  /** The text; within tokens, folded. */
  final char[] plain;
  private final String text;
  private final Lexis lexis;
  int[] starts;
  int[] ends;
  /** Index after each token's last folded character; null while that is where the token ends. */
  int[] plainEnds;
  int[] numbers;
  int[] flags;
  int count;
  /** What can begin anywhere in the text. */
  int openings;

  WordScan(String text, Lexis lexis) {
    this.text = text;
    this.lexis = lexis;
    plain = text.toCharArray();
    int guess = text.length() / 5 + 8;
    starts = new int[guess];
    ends = new int[guess];
    numbers = lexis == null ? null : new int[guess];
    flags = new int[guess];
    read();
  }

  private void read() {
    int i = 0;
    while (i < plain.length) {
      int traits = Traits.of(plain[i]) >>> 16;
      if (traits == Traits.SPACE) {
        space(plain[i++]);
      } else {
        i = token(i, traits);
      }
    }
  }

  private void space(char c) {
    if ((c == '\n' || c == '\r' || c == '\t') && count > 0) {
      flags[count - 1] |= Words.BREAK;
    }
  }

  /** Folds a token's characters where they stand, closed up where one folds to nothing; the index after it. */
  private int token(int start, int traits) {
    int kind = traits & (LETTER | DIGIT);
    int hash = 0;
    int to = start;
    int i = start;
    int inner = 0;
    if (kind != 0) {
      int joined = kind == LETTER ? LETTER | Traits.NOTHING : DIGIT;
      for (; i < plain.length; i++) {
        int character = Traits.of(plain[i]);
        if ((character >>> 16 & joined) == 0) {
          break;
        }
        if (i > start && isRaised(text.charAt(start))) {
          break;
        }
        inner |= i == start ? 0 : character;
        if ((char) character != 0) {
          plain[to++] = (char) character;
          hash = step(hash, (char) character);
        }
      }
    } else {
      kind = Traits.SIGN;
      int arrow = Arrows.end(plain, i);
      if (arrow > i) {
        plain[start] = '~';
        add(start, arrow, start + 1, step(0, '~'), kind);
        return arrow;
      }
      i += Character.isHighSurrogate(plain[i]) && i + 1 < plain.length ? 2 : 1;
      for (int at = start; at < i; at++) {
        char c = (char) Traits.of(plain[at]);
        if (c != 0 && c != ' ') {
          plain[to++] = c;
          hash = step(hash, c);
        }
      }
      i += isTypedDash(start) ? 1 : 0;
    }
    add(start, i, to, hash, kind | traits & CAPITAL | (inner >>> 16 & CAPITAL) << 1);
    return i;
  }

  /** "2019--2022": two hyphens, no more, typed for a dash */
  private boolean isTypedDash(int i) {
    boolean two = text.charAt(i) == '-' && i + 1 < plain.length && text.charAt(i + 1) == '-';
    return two && (i == 0 || text.charAt(i - 1) != '-') && (i + 2 == plain.length || text.charAt(i + 2) != '-');
  }

  /** "1ºsemestre": what ends an ordinal in digits, and begins no word */
  private static boolean isRaised(char c) {
    return c == 'º' || c == 'ª';
  }

  private static int step(int hash, char folded) {
    return hash * 31 + folded;
  }

  private void add(int start, int end, int plainEnd, int hash, int traits) {
    int number = lexis == null ? 0 : lexis.number(plain, start, plainEnd, hash);
    if ((number == 0 ? 0 : lexis.openings(number) & SLIP) == 0) {
      keep(start, end, plainEnd, traits, number);
    } else {
      keepMeant(start, end, plainEnd, traits, lexis.meant(number));
    }
  }

  /** The word that a careless spelling stands for; two where two are glued together, letter by letter. */
  private void keepMeant(int start, int end, int plainEnd, int traits, int[] meant) {
    int cut = start + lexis.length(meant[0]);
    if (meant.length == 1) {
      keep(start, end, plainEnd, traits, meant[0]);
    } else if (end != plainEnd || cut >= end) {
      keep(start, end, plainEnd, traits, 0);
    } else {
      keep(start, cut, cut, traits, meant[0]);
      keep(cut, end, plainEnd, LETTER | (Character.isUpperCase(text.charAt(cut)) ? CAPITAL : 0), meant[1]);
    }
  }

  private void keep(int start, int end, int plainEnd, int traits, int number) {
    if (count + 1 == starts.length) {
      grow();
    }
    starts[count] = start;
    ends[count] = end;
    if (plainEnd != end && plainEnds == null) {
      plainEnds = ends.clone();
    }
    if (plainEnds != null) {
      plainEnds[count] = plainEnd;
    }
    flags[count] = traits;
    if (lexis != null) {
      int opened = lexis.openings(number);
      numbers[count] = number;
      flags[count] |= opened;
      openings |= opened;
    }
    count++;
  }

  private void grow() {
    int room = count * 2;
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    plainEnds = plainEnds == null ? null : Arrays.copyOf(plainEnds, room);
    numbers = numbers == null ? null : Arrays.copyOf(numbers, room);
    flags = Arrays.copyOf(flags, room);
  }

  /** The hash by which {@link Lexis} finds a token of so many folded characters. */
  static int hash(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = step(hash, word[i]);
    }
    return hash;
  }
}
