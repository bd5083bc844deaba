package org.fichero.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.fichero.model.Fold;
import tools.jackson.databind.JsonNode;

/** When a predicted value counts as the gold one. */
sealed interface Sameness {
  /** Neither is null or missing. */
  boolean same(JsonNode gold, JsonNode predicted);

  /** To the last character: codes, identifiers, addresses. */
  record Exact() implements Sameness {
    @Override
    public boolean same(JsonNode gold, JsonNode predicted) {
      return gold.equals(predicted);
    }
  }

  /** What is folded before two texts are compared. */
  enum Folding {
    /** White space and Unicode form: case, accents and punctuation count. */
    TEXT,
    /** Case too. */
    FOLDED,
    /** Accents, quotes and dashes too. */
    LOOSE;

    String of(String text) {
      if (this == LOOSE) {
        return Fold.fold(Normalizer.normalize(text, Normalizer.Form.NFD));
      }
      String spaced = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00a0]+", " ");
      return this == TEXT ? spaced : spaced.toLowerCase(Locale.ROOT);
    }
  }

  /** Texts that are equal after folding. */
  record Text(Folding folding) implements Sameness {
    @Override
    public boolean same(JsonNode gold, JsonNode predicted) {
      return gold.equals(predicted) || gold.isString() && predicted.isString()
          && folding.of(gold.stringValue()).equals(folding.of(predicted.stringValue()));
    }
  }

  /**
   * Texts that share enough of their words, order aside.
   *
   * @param threshold least F1 of the words, 0 to 1
   */
  record Tokens(double threshold) implements Sameness {
    @Override
    public boolean same(JsonNode gold, JsonNode predicted) {
      List<String> a = words(Json.show(gold));
      List<String> b = words(Json.show(predicted));
      Map<String, Integer> left = new HashMap<>();
      a.forEach(w -> left.merge(w, 1, Integer::sum));
      long shared = b.stream().filter(w -> left.merge(w, -1, Integer::sum) >= 0).count();
      return a.isEmpty() && b.isEmpty() || 2.0 * shared / (a.size() + b.size()) >= threshold;
    }

    static List<String> words(String text) {
      List<String> found = new ArrayList<>();
      String folded = Folding.LOOSE.of(text);
      int start = -1;
      for (int i = 0; i <= folded.length(); i++) {
        boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
        if (inside && start < 0) {
          start = i;
        } else if (!inside && start >= 0) {
          found.add(folded.substring(start, i));
          start = -1;
        }
      }
      return found;
    }
  }

  /**
   * Texts that few edits make equal.
   *
   * @param threshold least share of characters that stay, 0 to 1
   */
  record Edit(double threshold) implements Sameness {
    @Override
    public boolean same(JsonNode gold, JsonNode predicted) {
      String a = Folding.TEXT.of(Json.show(gold));
      String b = Folding.TEXT.of(Json.show(predicted));
      int longest = Math.max(a.length(), b.length());
      int limit = (int) Math.floor((1 - threshold) * longest + 1e-9);
      return a.equals(b) || new LevenshteinDistance(limit).apply(a, b) >= 0;
    }
  }

  /**
   * Numbers that differ by little.
   *
   * @param tolerance greatest difference as a share of the gold number
   */
  record Numbers(double tolerance) implements Sameness {
    @Override
    public boolean same(JsonNode gold, JsonNode predicted) {
      if (!gold.isNumber() || !predicted.isNumber()) {
        return gold.equals(predicted);
      }
      double g = gold.doubleValue();
      return Math.abs(g - predicted.doubleValue()) <= tolerance * Math.abs(g) + 1e-9;
    }
  }

  /** Months as a set of numbers; {@code []} (an empty table) is not {@code null} (no table). */
  record Months() implements Sameness {
    @Override
    public boolean same(JsonNode gold, JsonNode predicted) {
      return gold.isArray() && predicted.isArray() && numbers(gold).equals(numbers(predicted));
    }

    private static List<Integer> numbers(JsonNode list) {
      return list.values().stream().map(n -> n.asInt(-1)).distinct().sorted().toList();
    }
  }

  /** Periods with the same bounds and, folded, the same label. */
  record Periods() implements Sameness {
    @Override
    public boolean same(JsonNode gold, JsonNode predicted) {
      return Json.show(gold.path("start")).equals(Json.show(predicted.path("start")))
          && Json.show(gold.path("end")).equals(Json.show(predicted.path("end")))
          && Folding.FOLDED.of(Json.show(gold.path("text"))).equals(Folding.FOLDED.of(Json.show(predicted.path("text"))));
    }
  }

  /** RFC 5545 recurrences: neither the order of the parts nor of their values counts, and all twelve months are none. */
  record Recurrence() implements Sameness {
    private static final String ALL_MONTHS = "[1, 10, 11, 12, 2, 3, 4, 5, 6, 7, 8, 9]";

    @Override
    public boolean same(JsonNode gold, JsonNode predicted) {
      return parts(Json.show(gold)).equals(parts(Json.show(predicted)));
    }

    private static Map<String, String> parts(String rule) {
      Map<String, String> parts = new TreeMap<>();
      for (String part : rule.toUpperCase(Locale.ROOT).split(";")) {
        int eq = part.indexOf('=');
        List<String> values = new ArrayList<>(List.of(part.substring(eq + 1).split(",")));
        Collections.sort(values);
        parts.put(part.substring(0, Math.max(eq, 0)), values.toString());
      }
      parts.remove("BYMONTH", ALL_MONTHS);
      parts.remove("INTERVAL", "[1]");
      return parts;
    }
  }
}
