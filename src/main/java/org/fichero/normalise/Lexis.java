package org.fichero.normalise;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fichero.model.Fold;

/**
 * Numbers for the words that the rules know, and what can begin with each: a text is read once, and every reader then asks by number.
 * 0 is any word that no rule knows. Grows while the readers are made, then only read; safe for threads when that is so.
 */
final class Lexis {
  private static final int MIX = 0x9E3779B9;

  /** Hash in the upper half, number in the lower; 0 is free. */
  private long[] slots = new long[1 << 14];
  private int shift = 32 - 14;
  private char[] letters = new char[1 << 16];
  private int[] ends = new int[1 << 13];
  private int[] openings = new int[1 << 13];
  private final Map<Integer, int[]> slips = new HashMap<>();
  private int count;

  /** The number of a folded token, a new one where it had none. What was a slip until now is a word of its own. */
  int add(String folded) {
    char[] word = folded.toCharArray();
    int hash = WordScan.hash(word, word.length);
    int known = number(word, 0, word.length, hash);
    if (known > 0) {
      if (slips.remove(known) != null) {
        openings[known] = 0;
      }
      return known;
    }
    return add(word, word.length, hash);
  }

  private int add(char[] word, int length, int hash) {
    keep(word, length);
    put(hash, count);
    if (count * 2 > slots.length) {
      grow();
    }
    return count;
  }

  private void keep(char[] word, int length) {
    int from = ends[count];
    count++;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      openings = Arrays.copyOf(openings, count * 2);
    }
    if (from + length > letters.length) {
      letters = Arrays.copyOf(letters, (from + length) * 2);
    }
    System.arraycopy(word, 0, letters, from, length);
    ends[count] = from + length;
  }

  private void put(int hash, int number) {
    int at = slot(hash);
    while (slots[at] != 0) {
      at = at + 1 & slots.length - 1;
    }
    slots[at] = (long) hash << 32 | number;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    shift--;
    for (long slot : old) {
      if (slot != 0) {
        put((int) (slot >>> 32), (int) slot);
      }
    }
  }

  private int slot(int hash) {
    return hash * MIX >>> shift;
  }

  /** The number of the folded letters {@code from..to}, whose hash is given; 0 when no rule knows them. */
  int number(char[] text, int from, int to, int hash) {
    for (int at = slot(hash); slots[at] != 0; at = at + 1 & slots.length - 1) {
      int number = (int) slots[at];
      if ((int) (slots[at] >>> 32) == hash && isWord(number, text, from, to)) {
        return number;
      }
    }
    return 0;
  }

  private boolean isWord(int number, char[] text, int from, int to) {
    int at = ends[number - 1];
    if (ends[number] - at != to - from) {
      return false;
    }
    for (int i = from; i < to; i++, at++) {
      if (text[i] != letters[at]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Has a careless spelling read as the words meant; one that is a word, or is read as another already, stays it.
   *
   * @param form the spelling, folded, in its first letters
   * @param meant the numbers of the one word or the two that it stands for
   */
  void slip(char[] form, int length, int[] meant) {
    int hash = WordScan.hash(form, length);
    if (number(form, 0, length, hash) == 0) {
      int number = add(form, length, hash);
      openings[number] = Opening.SLIP.bit();
      slips.put(number, meant);
    }
  }

  /** What a careless spelling stands for, by its number. */
  int[] meant(int number) {
    return slips.get(number);
  }

  /** How many letters a word has. */
  int length(int number) {
    return ends[number] - ends[number - 1];
  }

  /** How many words have numbers, which are from 1 on. */
  int count() {
    return count;
  }

  /** Says that something can begin with a word. */
  void opens(int number, Opening opening) {
    openings[number] |= opening.bit();
  }

  /** The bits of all that can begin with a word; none for 0. */
  int openings(int number) {
    return openings[number];
  }

  /** A text with its words' numbers. */
  Words read(String text) {
    return Words.of(text, this);
  }

  /** Single words to ask after by number; folded here. */
  Set set(Collection<String> some) {
    long[] bits = new long[1];
    for (String word : some) {
      int number = add(Fold.fold(word));
      if (number >> 6 >= bits.length) {
        bits = Arrays.copyOf(bits, (number >> 6) + 1);
      }
      bits[number >> 6] |= 1L << number;
    }
    return new Set(bits);
  }

  /** Some words. Immutable. */
  static final class Set {
    private final long[] bits;

    private Set(long[] bits) {
      this.bits = bits;
    }

    /** Whether a token is one of them; outside the text, none is. */
    boolean has(Words words, int token) {
      int number = token >= 0 && token < words.count() ? words.number(token) : 0;
      return number >> 6 < bits.length && (bits[number >> 6] >>> number & 1) != 0;
    }
  }
}
