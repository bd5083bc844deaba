package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.fichero.model.Confidence;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.rules.Vocabulary;

/** A vocabulary's terms as they stand in labels of options and at the beginning of paragraphs. */
final class Terms {
  private static final int LETTERS_AN_EDIT = 7;
  private static final int LONGEST_COMPANION = 4;
  private static final int LONGEST_ANSWER = 2;
  private static final int LEAST_DESCRIPTION = 12;
  private static final int LONGEST_TERM = 60;
  private static final int LONGEST_LIST = 400;
  private static final String PARTINGS = ",;|";

  /** No terms at all. */
  static final Terms NONE = new Terms(new Vocabulary("none", List.of()));

  private final List<Spelling> spellings = new ArrayList<>();
  private final Map<String, Spelling> byKey = new HashMap<>();
  private final int size;

  private record Spelling(Vocabulary.Term term, String text, String key, String shape, long letters) {
    static Spelling of(Vocabulary.Term term, String text) {
      String shape = Terms.shape(Terms.key(text));
      return new Spelling(term, text, Terms.key(text), shape, Terms.letters(shape));
    }
  }

  /**
   * A term found.
   *
   * @param end index after it in the text
   */
  record Match(Vocabulary.Term term, int end, Confidence confidence) {}

  Terms(Vocabulary vocabulary) {
    for (Vocabulary.Term term : vocabulary.terms()) {
      term.spellings().forEach(s -> spellings.add(Spelling.of(term, s)));
    }
    // the longest first, so that "Políticas locales" does not hide "Políticas locales y trabajo colaborativo"
    spellings.sort((a, b) -> b.key().length() - a.key().length());
    spellings.forEach(s -> byKey.putIfAbsent(s.key(), s));
    size = (int) spellings.stream().map(s -> s.term().code()).distinct().count();
  }

  /** How many codes there are. */
  int size() {
    return size;
  }

  /** The term that is the whole text, or that the text begins with if it asks for details; null when there is none. */
  Match whole(String text) {
    String key = key(text);
    if (key.isEmpty()) {
      return null;
    }
    Spelling s = byKey.get(key);
    if (s != null) {
      return new Match(s.term(), text.length(), text.strip().equals(s.text()) ? Confidence.EXACT : Confidence.NORMALISED);
    }
    Match detailed = detailed(text);
    detailed = detailed != null ? detailed : bracketed(text);
    detailed = detailed != null ? detailed : described(text);
    Match found = detailed != null ? detailed : isAccompanied(text) ? null : near(key, text.length());
    String restored = found == null ? ScanLetters.restored(text) : null;
    Match scanned = restored == null ? null : whole(restored);
    return scanned == null ? found : new Match(scanned.term(), scanned.end(), Confidence.FUZZY);
  }

  /** Whether a short word stands beside a term: an answer or a cross is no slip in it. */
  private boolean isAccompanied(String text) {
    String s = text.strip();
    int first = s.indexOf(' ');
    int last = s.lastIndexOf(' ');
    return first > 0 && (isWord(s, 0, first) && byKey.containsKey(key(s.substring(first)))
        || key(s.substring(last)).length() <= LONGEST_COMPANION && byKey.containsKey(key(s.substring(0, last))));
  }

  /** Letters alone: what a sign follows is numbering. */
  private static boolean isWord(String s, int from, int to) {
    return to - from <= LONGEST_COMPANION && s.substring(from, to).chars().allMatch(Character::isLetter);
  }

  /** "En memoria (temporal)": a term, then nothing but a bracket. */
  private Match bracketed(String text) {
    int open = text.indexOf('(');
    int close = open > 0 ? text.indexOf(')', open) : -1;
    // "Uno (Sí)" is answered
    boolean closed = close >= text.strip().length() - 1 && close > open + LONGEST_ANSWER + 1;
    String key = closed ? key(text.substring(0, open)) : "";
    for (Spelling s : spellings) {
      if (!key.isEmpty() && s.key().equals(key)) {
        return new Match(s.term(), text.length(), Confidence.NORMALISED);
      }
    }
    return null;
  }

  /** "En memoria: lo que no se guarda": a term, a colon and what it means, longer than any answer. */
  private Match described(String text) {
    int colon = text.indexOf(':');
    String words = colon > 0 ? text.substring(colon + 1).strip() : "";
    Spelling s = words.length() < LEAST_DESCRIPTION || words.indexOf(' ') < 0 || !Character.isLetter(words.charAt(0)) ? null
        : byKey.get(key(text.substring(0, colon)));
    return s == null || isAnswered(words) ? null : new Match(s.term(), text.length(), Confidence.NORMALISED);
  }

  /** Whether another term stands among the words, before a colon of its own: "No, Dos: No". */
  private boolean isAnswered(String words) {
    for (int colon = words.length() > LONGEST_LIST ? -1 : words.indexOf(':'); colon >= 0; colon = words.indexOf(':', colon + 1)) {
      int from = colon;
      while (from > 0 && colon - from < LONGEST_TERM && PARTINGS.indexOf(words.charAt(from - 1)) < 0) {
        from--;
        boolean word = from == 0 || keyChar(words.charAt(from - 1)) == 0;
        if (word && byKey.containsKey(key(words.substring(from, colon)))) {
          return true;
        }
      }
    }
    return false;
  }

  private Match detailed(String text) {
    Match start = start(text);
    if (start == null || !start.term().detail()) {
      return null;
    }
    return start;
  }

  /** The term at the very beginning of the text, a whole word or words; null when there is none. */
  Match start(String text) {
    return start(text, 0, text.length());
  }

  /** The same for the part {@code from..to} of a text; the match's end is an index into all of it. */
  Match start(String text, int from, int to) {
    for (Spelling s : spellings) {
      int end = after(text, from, to, s.key());
      if (end > from) {
        String found = text.substring(from, end).strip();
        return new Match(s.term(), end, found.equals(s.text()) ? Confidence.EXACT : Confidence.NORMALISED);
      }
    }
    return null;
  }

  /** Index after the last letter of {@code key} in the text; -1 when the text does not begin with it as whole words. */
  private static int after(String text, int from, int to, String key) {
    int k = 0;
    int p = from;
    while (p < to && k < key.length()) {
      char c = keyChar(text.charAt(p));
      if (c != 0 && c != key.charAt(k)) {
        return -1;
      }
      k += c == 0 ? 0 : 1;
      p++;
    }
    while (p < to && Fold.fold(text.charAt(p)) == 0) {
      p++;
    }
    boolean ends = p == to || keyChar(text.charAt(p)) == 0;
    return k == key.length() && ends ? p : -1;
  }

  private Match near(String key, int end) {
    Spelling best = null;
    int least = Integer.MAX_VALUE;
    boolean disputed = false;
    String shape = shape(key);
    long letters = letters(shape);
    for (Spelling s : spellings) {
      int distance = distance(s, shape, letters);
      if (distance >= 0 && distance <= least) {
        disputed = distance == least ? disputed || best.term() != s.term() : false;
        least = distance;
        best = s;
      }
    }
    return best == null || disputed ? null : new Match(best.term(), end, Confidence.FUZZY);
  }

  /** Edits between a term and a text; -1 when they are more than the term allows. */
  private static int distance(Spelling s, String shape, long letters) {
    int limit = Math.max(s.key().length() >= 5 ? 1 : 0, s.key().length() / LETTERS_AN_EDIT);
    boolean near = limit > 0 && Math.abs(s.shape().length() - shape.length()) <= limit
        && Long.bitCount(s.letters() ^ letters) <= 2 * limit;
    int distance = near ? new LevenshteinDistance(limit).apply(s.shape(), shape) : -1;
    return near && distance != 1 && isSwapped(s.shape(), shape) ? 1 : distance;
  }

  /** Whether two neighbours have changed places, and nothing else. */
  private static boolean isSwapped(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return a.length() == b.length() && i + 1 < a.length() && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i)
        && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
  }

  /** Which letters there are, as bits: an edit changes at most two. */
  private static long letters(String shape) {
    long set = 0;
    for (int i = 0; i < shape.length(); i++) {
      set |= 1L << (shape.charAt(i) & 63);
    }
    return set;
  }

  private static String shape(String key) {
    return key.replace("rn", "m").replace('l', 'i').replace('1', 'i').replace('0', 'o').replace('5', 's');
  }

  /** The folded letter or digit; {@code '\0'} for anything else. */
  static char keyChar(char c) {
    char folded = Fold.fold(c);
    return Character.isLetterOrDigit(folded) ? folded : 0;
  }

  /** Letters and digits, folded. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = keyChar(text.charAt(i));
      if (c != 0) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** What follows {@code end} in a passage, without the signs that part a term from it. */
  static Passage rest(Passage passage, int end) {
    String s = passage.text();
    int p = Math.min(end, s.length());
    while (p < s.length() && (Passage.isSpace(s.charAt(p)) || ",;:\uff1a.?!-–—=|)\"'”’»".indexOf(s.charAt(p)) >= 0)) {
      p++;
    }
    return passage.slice(p, s.length()).strip();
  }
}
