package org.fichero.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Finding;
import org.fichero.model.Fold;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/**
 * Links the names of one document that differ in accents, small words, number or one letter only, or that share an acronym, and
 * reports each spelling but the first. Immutable, safe for threads.
 */
final class OrganisationSpellings {
  private static final int LEAST_FOR_SLIP = 12;
  private static final int MOST_FOR_SLIPS = 300;

  private final Set<String> small;
  private final Stems stems;

  /**
   * A name as a document has it.
   *
   * @param name the name
   * @param acronym with it; null when none is
   * @param span where
   * @param pointer JSON Pointer of the value that holds it
   */
  record Named(String name, String acronym, Span span, String pointer) {}

  /** @param small words that make no difference, folded */
  OrganisationSpellings(Set<String> small, Stems stems) {
    this.small = small;
    this.stems = stems;
  }

  /** One finding for each spelling but the first of its organisation, at its first place; names in document order. */
  List<Finding> findings(List<Named> names) {
    Map<String, Named> firstByKey = new LinkedHashMap<>();
    Map<String, Named> firstByAcronym = new LinkedHashMap<>();
    Map<String, Boolean> told = new LinkedHashMap<>();
    Map<String, String> keys = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Named named : names) {
      Named first = first(named, keys.computeIfAbsent(named.name(), this::key), firstByKey, firstByAcronym);
      boolean other = first != null && !first.name().equals(named.name()) && !surface(first.name()).equals(surface(named.name()));
      if (other && told.putIfAbsent(surface(named.name()), true) == null) {
        findings.add(Finding.at(named.span(), "organisation-spellings", Severity.INFO, named.pointer(),
            "name", named.name(), "other", first.name()));
      }
    }
    return findings;
  }

  /** The first name of the same organisation; null when this is it. */
  private Named first(Named named, String key, Map<String, Named> byKey, Map<String, Named> byAcronym) {
    Named first = named.acronym() == null ? null : byAcronym.putIfAbsent(Fold.fold(named.acronym()), named);
    Named same = byKey.get(key);
    if (same == null && byKey.size() < MOST_FOR_SLIPS) {
      same = slip(key, byKey);
    }
    byKey.putIfAbsent(key, same == null ? named : same);
    return first == null ? same : first;
  }

  private static Named slip(String key, Map<String, Named> byKey) {
    if (key.length() < LEAST_FOR_SLIP) {
      return null;
    }
    for (Map.Entry<String, Named> known : byKey.entrySet()) {
      if (known.getKey().length() >= LEAST_FOR_SLIP && isSlip(known.getKey(), key)) {
        return known.getValue();
      }
    }
    return null;
  }

  /** Whether one letter put in, left out or put for another, or none, makes one text of the other. */
  private static boolean isSlip(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (longer - shorter > 1) {
      return false;
    }
    int head = 0;
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return longer - head - tail <= 1;
  }

  private static String surface(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private String key(String name) {
    Words words = Words.of(name);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < words.count(); i++) {
      boolean counts = words.isWord(i) || words.isNumber(i);
      if (counts && !small.contains(words.folded(i))) {
        key.append(stems.of(words.folded(i))).append(' ');
      }
    }
    return key.toString();
  }
}
