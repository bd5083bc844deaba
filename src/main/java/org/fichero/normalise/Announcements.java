package org.fichero.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.rules.Places.Level;

/** Phrases before a name that say what kind of place it is ("comuna de", "I. M. de"), found by their last word. Immutable. */
final class Announcements {
  private final Lexis lexis;
  private final Map<Integer, List<Phrase>> byLast = new HashMap<>();

  /**
   * A phrase.
   *
   * @param numbers of its words, the last first
   */
  private record Phrase(int[] numbers, Level level) {}

  Announcements(Lexis lexis) {
    this.lexis = lexis;
  }

  Announcements add(List<String> phrases, Level level) {
    for (String phrase : phrases) {
      String[] words = FieldFrame.key(phrase).split(" ");
      int[] numbers = new int[words.length];
      for (int i = 0; i < words.length; i++) {
        numbers[words.length - 1 - i] = lexis.add(words[i]);
      }
      List<Phrase> same = byLast.computeIfAbsent(numbers[0], k -> new ArrayList<>());
      same.add(new Phrase(numbers, level));
      same.sort(Comparator.comparingInt(p -> p.numbers().length));
    }
    return this;
  }

  /** What the word at a token alone announces; null when it announces nothing. */
  Level alone(Words words, int token) {
    for (Phrase phrase : byLast.getOrDefault(words.number(token), List.of())) {
      if (phrase.numbers().length == 1) {
        return phrase.level();
      }
    }
    return null;
  }

  /** What the shortest phrase that ends at a token announces, full stops of short words passed over; null when none ends there. */
  Level endingAt(Words words, int token) {
    if (token < 0) {
      return null;
    }
    for (Phrase phrase : byLast.getOrDefault(words.number(token), List.of())) {
      if (stands(phrase, words, token)) {
        return phrase.level();
      }
    }
    return null;
  }

  private static boolean stands(Phrase phrase, Words words, int token) {
    int at = token;
    for (int number : phrase.numbers()) {
      if (at < 0 || words.number(at) != number) {
        return false;
      }
      at = Values.before(words, at);
    }
    return true;
  }
}
