package org.fichero.normalise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Stems of folded Spanish words, by OpenNLP's Snowball stemmer, remembered. Safe for threads. */
final class Stems {
  private static final int MOST = 20_000;

  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final ThreadLocal<SnowballStemmer> stemmers =
      ThreadLocal.withInitial(() -> new SnowballStemmer(SnowballStemmer.ALGORITHM.SPANISH));

  /** The stem of a folded word; of a word that is too short to have one, the word. */
  String of(String folded) {
    String stem = known.get(folded);
    if (stem == null) {
      stem = stemmers.get().stem(singular(folded)).toString();
      if (known.size() < MOST) {
        known.put(folded, stem);
      }
    }
    return stem;
  }

  /** Without a plural's ending: the stemmer takes "mujer" and "mujeres" for two words. */
  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || word.charAt(length - 1) != 's') {
      return word;
    }
    boolean es = length > 5 && word.charAt(length - 2) == 'e' && "rlndz".indexOf(word.charAt(length - 3)) >= 0;
    boolean afterVowel = "aeiou".indexOf(word.charAt(length - 2)) >= 0;
    return es ? word.substring(0, length - 2) : afterVowel ? word.substring(0, length - 1) : word;
  }
}
