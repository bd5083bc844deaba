package org.fichero.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Phrases and what they mean, looked up at a token of a text by its number, and compared only where a phrase begins with
 * it. Full stops, hyphens and apostrophes inside a phrase may be there or not ("Bío-Bío",
 * "Bío Bío", "EE. UU.", "O Higgins"). Immutable once built, safe for threads.
 */
final class Phrases<T> {
  private static final int LONGEST_ABBREVIATION = 5;

  private final Entry<T>[][] buckets;

  /**
   * A phrase found.
   *
   * @param value what it means
   * @param from first token
   * @param to token after the last
   */
  record Match<T>(T value, int from, int to) {}

  private record Entry<T>(int[] tokens, boolean dotted, T value) {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Phrases(Map<Integer, List<Entry<T>>> entries) {
    int last = entries.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    buckets = new Entry[last + 1][];
    entries.forEach((number, list) -> {
      list.sort(Comparator.comparingInt((Entry<T> e) -> -e.tokens().length));
      buckets[number] = list.toArray(new Entry[0]);
    });
  }

  /** Gathers phrases; of two that fold to the same, the first counts. */
  static final class Builder<T> {
    private final Map<Integer, List<Entry<T>>> entries = new HashMap<>();
    private final Lexis lexis;

    Builder(Lexis lexis) {
      this.lexis = lexis;
    }

    /** Adds a phrase; blank ones are nothing. */
    Builder<T> add(String phrase, T value) {
      Words words = Words.of(phrase);
      int[] array = IntStream.range(0, words.count()).filter(i -> !isJoint(words, i)).map(i -> lexis.add(words.folded(i))).toArray();
      if (array.length > 0) {
        List<Entry<T>> list = entries.computeIfAbsent(array[0], k -> new ArrayList<>());
        if (list.stream().noneMatch(e -> Arrays.equals(e.tokens(), array))) {
          list.add(new Entry<>(array, phrase.endsWith("."), value));
        }
      }
      return this;
    }

    /** Adds phrases that mean the same. */
    Builder<T> addAll(Iterable<String> phrases, T value) {
      phrases.forEach(p -> add(p, value));
      return this;
    }

    Phrases<T> build() {
      return new Phrases<>(entries);
    }

    /** The same, each word that begins a phrase marked so. */
    Phrases<T> build(Opening opening) {
      entries.keySet().forEach(number -> lexis.opens(number, opening));
      return build();
    }
  }

  /** The longest phrase that begins at {@code token}; null when none does. */
  Match<T> at(Words words, int token) {
    int number = words.number(token);
    Entry<T>[] found = number < buckets.length ? buckets[number] : null;
    return found == null ? null : longest(words, token, found);
  }

  private Match<T> longest(Words words, int token, Entry<T>[] entries) {
    for (Entry<T> entry : entries) {
      int end = match(words, token, entry);
      if (end >= 0) {
        return new Match<>(entry.value(), token, end);
      }
    }
    return null;
  }

  /** The token after the entry where it stands at {@code token}; else -1. */
  private static <T> int match(Words words, int token, Entry<T> entry) {
    int[] tokens = entry.tokens();
    int at = token + 1;
    for (int i = 1; i < tokens.length; i++) {
      if (at < words.count() && isJoint(words, at) && isTight(words, at)) {
        at++;
      }
      if (at >= words.count() || words.number(at) != tokens[i]) {
        return -1;
      }
      at++;
    }
    boolean dot = entry.dotted() && at < words.count() && words.text().charAt(words.start(at)) == '.';
    return dot && words.start(at) == words.end(at - 1) ? at + 1 : at;
  }

  /** A hyphen or apostrophe that touches both sides, a full stop right after a short word. */
  private static boolean isTight(Words words, int at) {
    boolean touches = words.start(at) == words.end(at - 1);
    if (words.text().charAt(words.start(at)) == '.') {
      return touches && words.end(at - 1) - words.start(at - 1) <= LONGEST_ABBREVIATION;
    }
    return touches && at + 1 < words.count() && words.end(at) == words.start(at + 1);
  }

  private static boolean isJoint(Words words, int token) {
    if (words.end(token) - words.start(token) != 1) {
      return false;
    }
    char c = words.sign(token);
    return c == '.' || c == '-' || c == '\'';
  }
}
