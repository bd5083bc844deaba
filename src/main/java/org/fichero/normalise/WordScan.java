package org.fichero.normalise;

import java.util.Arrays;

/** Reads a text into tokens in one pass, folding their characters where they stand; {@link Words} keeps what it leaves. */
final class WordScan {
  private static final int LETTER = Traits.LETTER;
  private static final int DIGIT = Traits.DIGIT;
  private static final int CAPITAL = Traits.CAPITAL;

  /** The text; within tokens, folded. */
  final char[] plain;
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
        inner |= i == start ? 0 : character;
        if ((char) character != 0) {
          plain[to++] = (char) character;
          hash = step(hash, (char) character);
        }
      }
    } else {
      kind = Traits.SIGN;
      i += Character.isHighSurrogate(plain[i]) && i + 1 < plain.length ? 2 : 1;
      for (int at = start; at < i; at++) {
        char c = (char) Traits.of(plain[at]);
        if (c != 0 && c != ' ') {
          plain[to++] = c;
          hash = step(hash, c);
        }
      }
    }
    add(start, i, to, hash, kind | traits & CAPITAL | (inner >>> 16 & CAPITAL) << 1);
    return i;
  }

  private static int step(int hash, char folded) {
    return hash * 31 + folded;
  }

  private void add(int start, int end, int plainEnd, int hash, int traits) {
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
      int number = lexis.number(plain, start, plainEnd, hash);
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

  /** The hash by which {@link Lexis} finds a token of these folded characters. */
  static int hash(char[] word) {
    int hash = 0;
    for (char c : word) {
      hash = step(hash, c);
    }
    return hash;
  }
}
