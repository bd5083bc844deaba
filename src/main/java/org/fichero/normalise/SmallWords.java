package org.fichero.normalise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fichero.rules.Word;

/** The small words of a language, by number: what each does, as bits. Immutable when built. */
final class SmallWords {
  private static final int LONGS = (Word.values().length + 63) / 64;

  private final long[] bits;
  private final Map<Word, String[]> endings = new EnumMap<>(Word.class);

  SmallWords(Map<Word, List<String>> words, Lexis lexis) {
    words.values().forEach(all -> all.forEach(lexis::add));
    bits = new long[(lexis.count() + 1) * LONGS];
    words.forEach((word, all) -> {
      all.forEach(w -> bits[lexis.add(w) * LONGS + (word.ordinal() >> 6)] |= 1L << word.ordinal());
      endings.put(word, all.toArray(new String[0]));
    });
  }

  /** Whether the word of a number does that. */
  boolean has(int number, Word word) {
    int at = number * LONGS + (word.ordinal() >> 6);
    return at < bits.length && (bits[at] >>> word.ordinal() & 1) != 0;
  }

  /** Whether a token ends in one of the endings that the language has for it. */
  boolean endsAs(Word ending, Words words, int token) {
    String[] all = endings.get(ending);
    for (int i = 0; all != null && i < all.length; i++) {
      if (words.endsWith(token, all[i])) {
        return true;
      }
    }
    return false;
  }
}
