package org.fichero.normalise;

import java.util.Map;

/** Folded words to values, looked up by the hash that {@link Words} has already computed. Immutable. */
final class WordTable<V> {
  private final long[] hashes;
  private final String[] words;
  private final Object[] values;
  private final int mask;

  /** @param entries folded single tokens, as {@link Words#folded} gives them */
  WordTable(Map<String, V> entries) {
    int size = Integer.highestOneBit(Math.max(8, entries.size())) * 4;
    hashes = new long[size];
    words = new String[size];
    values = new Object[size];
    mask = size - 1;
    entries.forEach(this::put);
  }

  private void put(String word, V value) {
    long hash = Words.hash(word);
    int at = slot(hash);
    while (values[at] != null) {
      at = at + 1 & mask;
    }
    hashes[at] = hash;
    words[at] = word;
    values[at] = value;
  }

  private int slot(long hash) {
    return (int) (hash ^ hash >>> 32) & mask;
  }

  /** The value of a token; null when there is none. */
  @SuppressWarnings("unchecked")
  V get(Words text, int token) {
    long hash = text.hash(token);
    for (int at = slot(hash); values[at] != null; at = at + 1 & mask) {
      if (hashes[at] == hash && text.matches(token, words[at])) {
        return (V) values[at];
      }
    }
    return null;
  }
}
