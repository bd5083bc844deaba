package org.fichero.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Span;
import org.fichero.rules.Vocabulary;

/**
 * Finds the terms of a vocabulary in running text, in any inflection: phrases are compared stem by stem, small words and signs
 * between them left out. Of phrases that begin at one word the longest counts. Immutable, safe for threads.
 */
final class VocabularyReader {
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Set<String> small;
  private final Stems stems;

  private record Phrase(List<String> stems, String code) {}

  /**
   * A term found.
   *
   * @param code its code
   * @param span the words that name it, in the text given
   */
  record Hit(String code, Span span) {}

  /** @param small words that phrases are compared without, folded */
  VocabularyReader(Vocabulary vocabulary, Set<String> small, Stems stems) {
    this.small = small;
    this.stems = stems;
    vocabulary.terms().forEach(term -> term.spellings().forEach(phrase -> add(phrase, term.code())));
    phrases.values().forEach(list -> list.sort(Comparator.comparingInt(p -> -p.stems().size())));
  }

  private void add(String phrase, String code) {
    Words words = Words.of(phrase);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      if (isContent(words, i)) {
        all.add(stems.of(words.folded(i)));
      }
    }
    if (!all.isEmpty()) {
      phrases.computeIfAbsent(all.get(0), k -> new ArrayList<>()).add(new Phrase(all, code));
    }
  }

  private boolean isContent(Words words, int token) {
    return (words.isWord(token) || words.isNumber(token)) && !small.contains(words.folded(token));
  }

  /** The terms that a text names, in text order; one named twice is there twice. */
  List<Hit> read(String text) {
    return read(Words.of(text));
  }

  /** The same of a text that is read already. */
  List<Hit> read(Words words) {
    String[] stems = stems(words);
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i < words.count()) {
      Hit hit = stems[i] == null ? null : at(words, stems, i);
      if (hit != null) {
        hits.add(hit);
        while (i < words.count() && words.start(i) < hit.span().end()) {
          i++;
        }
      } else {
        i++;
      }
    }
    return hits;
  }

  /** The codes that a text names, each once, in the order in which it names them. */
  static List<String> codes(List<Hit> hits) {
    Set<String> codes = new LinkedHashSet<>();
    hits.forEach(h -> codes.add(h.code()));
    return List.copyOf(codes);
  }

  /** The stem of each token; null for small words and signs. */
  private String[] stems(Words words) {
    String[] all = new String[words.count()];
    for (int i = 0; i < all.length; i++) {
      all[i] = isContent(words, i) ? stems.of(words.folded(i)) : null;
    }
    return all;
  }

  private Hit at(Words words, String[] stems, int token) {
    for (Phrase phrase : phrases.getOrDefault(stems[token], List.of())) {
      int end = match(words, stems, token, phrase.stems());
      if (end > 0) {
        return new Hit(phrase.code(), new Span(words.start(token), words.end(end - 1)));
      }
    }
    return null;
  }

  /** The token after the phrase; -1 where it does not stand. A full stop is never passed over. */
  private static int match(Words words, String[] stems, int token, List<String> phrase) {
    int at = token;
    for (int i = 0; i < phrase.size(); i++) {
      while (i > 0 && at < stems.length && stems[at] == null && !isEnd(words, at)) {
        at++;
      }
      if (at >= stems.length || !phrase.get(i).equals(stems[at])) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static boolean isEnd(Words words, int token) {
    char c = words.text().charAt(words.start(token));
    return c == '.' || c == ';' || c == ':' || c == '(' || c == ')';
  }
}
