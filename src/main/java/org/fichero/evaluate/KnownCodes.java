package org.fichero.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fichero.rules.Countries;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.MonthNames;
import org.fichero.rules.Places;
import org.fichero.rules.RulePack;
import org.fichero.rules.Vocabulary;

/** What the rules say that codes stand for: so that a code can be held against the words that it rests on. */
final class KnownCodes {
  private static final int ENDING = 3;

  private final Map<String, Map<String, List<String>>> byPart = new HashMap<>();
  private final Map<String, Places.Place> places = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final TextLeaves leaves;
  private final MonthCheck months;

  KnownCodes(List<RulePack> packs, Places gazetteer, Countries countries, MonthNames monthNames) {
    leaves = new TextLeaves(packs);
    months = new MonthCheck(monthNames);
    gazetteer.places().forEach(p -> places.put(p.code(), p));
    Map<String, List<String>> nations = new LinkedHashMap<>();
    countries.countries().forEach(c -> nations.put(c.code(), fold(Stream.concat(c.names().stream(), c.demonyms().stream()))));
    packs.forEach(pack -> pack.fields().forEach(field -> add(pack.id() + "/" + field.name() + "/", field, nations)));
  }

  private void add(String prefix, FieldRule field, Map<String, List<String>> nations) {
    switch (field.kind()) {
      case CHOICE, CHOICES -> {
        if (field.vocabulary() != null) {
          byPart.put(prefix + "code", spellings(field.vocabulary()));
          byPart.put(prefix + "selected", spellings(field.vocabulary()));
        }
      }
      case TOPICS -> {
        byPart.put(prefix + "code", spellings(field.vocabulary()));
        field.vocabulary().terms().forEach(t -> labels.put(prefix + t.code(), t.label()));
      }
      case VOCABULARY -> {
        field.vocabularies().forEach((part, vocabulary) -> byPart.put(prefix + part, spellings(vocabulary)));
        byPart.put(prefix + "countries", nations);
      }
      default -> { }
    }
  }

  private static Map<String, List<String>> spellings(Vocabulary vocabulary) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    vocabulary.terms().forEach(t -> all.put(t.code(), fold(t.spellings().stream())));
    return all;
  }

  private static List<String> fold(Stream<String> words) {
    return words.map(Recut::fold).toList();
  }

  TextLeaves leaves() {
    return leaves;
  }

  MonthCheck months() {
    return months;
  }

  /** A topic's label in the vocabulary; null when the field has no such topic. */
  String label(String template, String field, String code) {
    return labels.get(template + "/" + field + "/" + code);
  }

  /** The place with an official code; null when there is none. */
  Places.Place place(String code) {
    return places.get(code);
  }

  /** Whether the field is a place, so that its name and codes hang together. */
  boolean isPlace(String template, String pointer) {
    FieldRule field = leaves.field(template, pointer);
    return field != null && field.kind() == FieldKind.PLACE;
  }

  /** Whether a topic's label is the vocabulary's, whatever the source wrote. */
  boolean isVocabularyLabel(String template, String pointer) {
    FieldRule field = leaves.field(template, pointer);
    return field != null && field.kind() == FieldKind.TOPICS && pointer.endsWith("/label");
  }

  /**
   * Why a code cannot stand for its words: it is not in the vocabulary, or the words are those of another; null when it
   * can, and for what the rules keep no list of.
   */
  String contradiction(String template, String pointer, String code, String words) {
    String[] steps = pointer.split("/");
    String part = steps[steps.length - 1];
    if (steps.length > 4 && part.chars().allMatch(Character::isDigit)) {
      part = steps[steps.length - 2];
    }
    Map<String, List<String>> known = steps.length < 3 ? null : byPart.get(template + "/" + steps[2] + "/" + part);
    if (known == null) {
      return null;
    }
    if (!known.containsKey(code)) {
      return "'" + code + "' is not in the vocabulary";
    }
    String folded = Recut.fold(words);
    if (fits(known.get(code), folded)) {
      return null;
    }
    return known.entrySet().stream()
        .filter(e -> fits(e.getValue(), folded))
        .map(e -> "its characters say '" + e.getKey() + "', not '" + code + "'")
        .findFirst()
        .orElse(null);
  }

  /** Spanish endings aside: gender, number and the like take up to three letters. */
  private static boolean fits(List<String> spellings, String words) {
    for (String spelling : spellings) {
      int common = 0;
      int shorter = Math.min(spelling.length(), words.length());
      while (common < shorter && spelling.charAt(common) == words.charAt(common)) {
        common++;
      }
      if (common >= Math.max(2, shorter - ENDING) && common >= Math.min(4, shorter)) {
        return true;
      }
    }
    return false;
  }
}
