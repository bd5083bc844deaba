package org.fichero.normalise;

import java.util.Arrays;
import java.util.Collection;
import org.fichero.model.Fold;

/**
 * Numbers for the words that the rules know: a text is read once, and every reader then asks by number. 0 is any word that no rule
 * knows. Grows while the readers are made, then only read; safe for threads when that is so.
 */
final class Lexis {
  private long[] hashes = new long[1 << 14];
  private String[] words = new String[1 << 14];
  private int[] numbers = new int[1 << 14];
  private int count;

  /** The number of a folded token, a new one where it had none. */
  int add(String folded) {
    long hash = Words.hash(folded);
    int at = slot(hash);
    while (numbers[at] != 0) {
      if (hashes[at] == hash && words[at].equals(folded)) {
        return numbers[at];
      }
      at = at + 1 & hashes.length - 1;
    }
    put(at, hash, folded, ++count);
    if (count * 2 > hashes.length) {
      grow();
    }
    return count;
  }

  private void put(int at, long hash, String word, int number) {
    hashes[at] = hash;
    words[at] = word;
    numbers[at] = number;
  }

  private void grow() {
    long[] oldHashes = hashes;
    String[] oldWords = words;
    int[] oldNumbers = numbers;
    hashes = new long[oldHashes.length * 2];
    words = new String[hashes.length];
    numbers = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldNumbers[i] != 0) {
        int at = slot(oldHashes[i]);
        while (numbers[at] != 0) {
          at = at + 1 & hashes.length - 1;
        }
        put(at, oldHashes[i], oldWords[i], oldNumbers[i]);
      }
    }
  }

  private int slot(long hash) {
    return (int) (hash ^ hash >>> 32) & hashes.length - 1;
  }

  /** The number of a token just read; 0 when no rule knows it. */
  int number(Words text, int token, long hash) {
    for (int at = slot(hash); numbers[at] != 0; at = at + 1 & hashes.length - 1) {
      if (hashes[at] == hash && text.matches(token, words[at])) {
        return numbers[at];
      }
    }
    return 0;
  }

  /** The word of a number from 1 on. */
  int count() {
    return count;
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
