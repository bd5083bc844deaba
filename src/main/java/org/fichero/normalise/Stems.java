package org.fichero.normalise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.fichero.rules.StemRules;

/** Stems of folded words, by OpenNLP's Snowball stemmers, remembered. Safe for threads. */
final class Stems {
  private static final int MOST = 20_000;

  private final StemRules rules;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final ThreadLocal<SnowballStemmer> stemmers;

  Stems(StemRules rules) {
    this.rules = rules;
    stemmers = rules.snowball() == null ? null
        : ThreadLocal.withInitial(() -> new SnowballStemmer(SnowballStemmer.ALGORITHM.valueOf(rules.snowball())));
  }

  /** The stem of a folded word; of a word that is too short to have one, the word. */
  String of(String folded) {
    String stem = known.get(folded);
    if (stem == null) {
      String single = singular(folded);
      stem = stemmers == null ? single : stemmers.get().stem(single).toString();
      if (known.size() < MOST) {
        known.put(folded, stem);
      }
    }
    return stem;
  }

  /** Without a plural's ending: the stemmer takes "mujer" and "mujeres" for two words. */
  private String singular(String word) {
    for (StemRules.Plural plural : rules.plurals()) {
      int stem = word.length() - plural.ending().length();
      boolean fits = word.length() >= plural.shortest() && stem > 0 && word.endsWith(plural.ending());
      if (fits && (plural.after().isEmpty() || plural.after().indexOf(word.charAt(stem - 1)) >= 0)) {
        return word.substring(0, stem);
      }
    }
    return word;
  }
}
