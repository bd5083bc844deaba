package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.rules.Bodies.Body;

/**
 * What acronyms stand for: first where the document defines them ("Oficina Municipal de Información Laboral (OMIL)"), then where
 * the rules do. Immutable, safe for threads.
 */
final class Acronyms {
  private static final int REACH = 200;
  private static final int LONGEST = 14;

  private final Directory directory;
  private final NameGrammar grammar;
  private final Map<String, String> defined;

  private Acronyms(Directory directory, NameGrammar grammar, Map<String, String> defined) {
    this.directory = directory;
    this.grammar = grammar;
    this.defined = Map.copyOf(defined);
  }

  /** Those of the rules alone. */
  static Acronyms ofRules(Directory directory, NameGrammar grammar) {
    return new Acronyms(directory, grammar, Map.of());
  }

  /** These and those that {@code text}, a whole document, defines; the first definition of each counts. */
  Acronyms in(String text) {
    Map<String, String> found = new TreeMap<>(defined);
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      int close = close(text, open);
      if (close > open + 2) {
        String acronym = text.substring(open + 1, close).strip();
        String name = NameGrammar.isAcronym(acronym) ? nameBefore(text, open, acronym) : null;
        if (name != null) {
          found.putIfAbsent(Fold.fold(acronym), name);
        }
      }
    }
    return new Acronyms(directory, grammar, found);
  }

  /** The bracket that closes soon after {@code open}; -1 when none does. */
  private static int close(String text, int open) {
    int last = Math.min(text.length() - 1, open + LONGEST);
    for (int i = open + 1; i <= last; i++) {
      if (text.charAt(i) == ')') {
        return i;
      }
    }
    return -1;
  }

  /** The name that ends before {@code open} and has the acronym's letters; null when none has. */
  private String nameBefore(String text, int open, String acronym) {
    int from = open;
    while (from > Math.max(0, open - REACH) && !isStop(text.charAt(from - 1))) {
      from--;
    }
    Words words = grammar.words(text.substring(from, open));
    int start = nameStart(words, words.count(), acronym);
    return start < 0 ? null : clean(words.text().substring(words.start(start), words.end(words.count() - 1)));
  }

  /** The token before {@code end} at which a name with the acronym's letters begins, by the fewest words that give none; -1 if none. */
  int nameStart(Words words, int end, String acronym) {
    List<String> tail = new ArrayList<>();
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = end - 1; i >= 0 && !isStop(words, i); i--) {
      if (words.isWord(i)) {
        tail.add(0, words.folded(i));
        int skipped = Values.isCapital(words, i) || grammar.rank(words, i) > 0
            ? Initials.skipped(tail, grammar.connectors(), acronym) : -1;
        if (skipped >= 0 && skipped < fewest) {
          fewest = skipped;
          best = i;
        }
      }
    }
    return best;
  }

  private static boolean isStop(Words words, int token) {
    return isStop(words.text().charAt(words.start(token)));
  }

  private static boolean isStop(char c) {
    return c == '.' || c == ';' || c == ':' || c == '(' || c == ')' || c == '\u2022';
  }

  private static String clean(String text) {
    return new Passage(text, List.of()).collapse().text();
  }

  /** What an acronym stands for; null when nothing says. */
  String name(String acronym) {
    String here = defined.get(Fold.fold(acronym));
    Body body = here == null ? directory.byAcronym(acronym) : null;
    return body == null ? here : body.name();
  }

  /** What the document itself says it stands for; null when it does not. */
  String definedHere(String acronym) {
    return defined.get(Fold.fold(acronym));
  }

  /** Whether {@code acronym} is one for {@code name}: by its letters, or as the document or the rules have it. */
  boolean fits(String acronym, String name) {
    List<String> words = new ArrayList<>();
    Words read = grammar.words(name);
    for (int i = 0; i < read.count(); i++) {
      if (read.isWord(i)) {
        words.add(read.folded(i));
      }
    }
    String known = name(acronym);
    return known != null && Fold.fold(known).equals(Fold.fold(name))
        || Initials.skipped(words, grammar.connectors(), acronym) >= 0;
  }

  /** Whether {@code acronym} is known for a name that shares no word with {@code name} but small ones and the first: "DIDECO" behind "Dirección de Educación". */
  boolean isAnothers(String acronym, String name) {
    String known = name(acronym);
    Words others = known == null ? null : grammar.words(known);
    for (int i = 1; others != null && i < others.count(); i++) {
      String word = others.folded(i);
      if (others.isWord(i) && !grammar.connectors().contains(word) && Fold.fold(name).contains(word)) {
        return false;
      }
    }
    return others != null && others.count() > 1;
  }
}
