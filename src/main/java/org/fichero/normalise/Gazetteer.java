package org.fichero.normalise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fichero.model.Confidence;
import org.fichero.rules.PlaceWords;
import org.fichero.rules.Places;
import org.fichero.rules.Places.Level;
import org.fichero.rules.Places.Place;

/**
 * Tells which comuna a field names: to the letter, then folded, then by another spelling, then within a bounded distance that
 * knows what scans confuse; and only when one comuna alone fits. Immutable, safe for threads.
 */
final class Gazetteer {
  private static final int CANDIDATES = 3;
  private static final int LONGEST = 45;
  private static final int FARTHEST = 5;
  private static final int PROVINCE_DIGITS = 3;

  private final Map<String, Place> regions = new HashMap<>();
  private final Map<String, String> provinces = new HashMap<>();
  private final List<Place> comunas = new ArrayList<>();
  private final Map<String, Place> keys = new LinkedHashMap<>();
  private final Map<String, Place> compact = new HashMap<>();
  private final Map<String, Boolean> others = new HashMap<>();
  private final List<String> compounds = new ArrayList<>();
  private final FieldFrame frame;

  /**
   * What a field's text names.
   *
   * @param place the comuna; null when none, or more than one, fits
   * @param region the region it lies in; null with it
   * @param confidence how it was matched; null with it
   * @param nearest names of the comunas that come nearest, best first, at most three; empty when one was found
   */
  record Resolution(Place place, Place region, Confidence confidence, List<String> nearest) {}

  Gazetteer(Places places) {
    PlaceWords words = places.words();
    frame = new FieldFrame(words.fieldPrefixes(), words.fieldSuffixes(), words.conjunctions());
    for (Place place : places.places()) {
      addCompounds(place, words.conjunctions());
      if (place.level() == Level.COMUNA) {
        comunas.add(place);
      } else {
        others.put(FieldFrame.key(place.name()), true);
        place.aliases().forEach(a -> others.put(FieldFrame.key(a), true));
      }
      if (place.level() == Level.PROVINCIA) {
        provinces.put(place.code(), FieldFrame.key(place.name()));
      }
      if (place.level() == Level.REGION) {
        regions.put(place.code(), place);
      }
    }
    comunas.forEach(c -> addKey(c.name(), c));
    comunas.forEach(c -> addShortened(c, words.abbreviations()));
    comunas.forEach(c -> c.aliases().forEach(a -> addKey(a, c)));
    comunas.forEach(c -> c.shortNames().forEach(a -> addKey(a, c)));
  }

  private void addCompounds(Place place, Collection<String> conjunctions) {
    Stream.concat(Stream.of(place.name()), place.aliases().stream())
        .filter(n -> conjunctions.stream().anyMatch(c -> n.contains(" " + c + " "))).forEach(compounds::add);
  }

  /** Names of places that hold a conjunction, "Arica y Parinacota": no list is parted within one. */
  List<String> compounds() {
    return compounds;
  }

  /** "Sta. Cruz", "S. Joaquín": by the abbreviations of the first word of its name */
  private void addShortened(Place comuna, Map<String, List<String>> abbreviations) {
    int space = comuna.name().indexOf(' ');
    if (space > 0) {
      abbreviations.getOrDefault(comuna.name().substring(0, space), List.of()).forEach(s -> addKey(s + comuna.name().substring(space), comuna));
    }
  }

  private void addKey(String name, Place comuna) {
    String key = FieldFrame.key(name);
    keys.putIfAbsent(key, comuna);
    compact.putIfAbsent(key.replace(" ", ""), comuna);
  }

  /** Reads a field's text, such as "I. MUNICIPALIDAD DE VIÑA DEL MAR (Región de Valparaíso)". */
  Resolution resolve(String text) {
    String stripped = text.strip();
    String whole = FieldFrame.key(stripped);
    Place place = whole.isEmpty() ? null : place(whole);
    if (place != null) {
      return named(place, stripped);
    }
    List<String> cores = frame.cores(stripped);
    for (String key : cores) {
      Place found = place(key);
      if (found != null) {
        return named(found, stripped);
      }
    }
    String core = cores.get(cores.size() - 1);
    List<Near> near = core.isEmpty() || core.length() > LONGEST ? List.of() : near(core);
    boolean unique = !near.isEmpty() && near.get(0).fits()
        && (near.size() == 1 || near.get(1).distance() > near.get(0).distance());
    if (unique && !others.containsKey(core)) {
      return found(near.get(0).place(), Confidence.FUZZY);
    }
    return new Resolution(null, null, null, near.stream().limit(CANDIDATES).map(n -> n.place().name()).toList());
  }

  private Place place(String key) {
    Place found = keys.get(key);
    return found == null ? compact.get(key.replace(" ", "")) : found;
  }

  private Resolution named(Place found, String text) {
    Place second = another(found, text);
    return second != null ? new Resolution(null, null, null, List.of(found.name(), second.name()))
        : found(found, found.name().equals(text) ? Confidence.EXACT : Confidence.NORMALISED);
  }

  /** Another comuna that the text names beside the one found; its own province's or region's name is none. */
  private Place another(Place found, String text) {
    String own = provinces.getOrDefault(found.code().substring(0, PROVINCE_DIGITS), "");
    for (String name : frame.others(text)) {
      Place other = keys.get(name);
      if (other != null && other != found && !name.equals(own) && !name.equals(FieldFrame.key(regions.get(found.region()).name()))) {
        return other;
      }
    }
    return null;
  }

  private Resolution found(Place place, Confidence confidence) {
    return new Resolution(place, regions.get(place.region()), confidence, List.of());
  }

  private record Near(Place place, int distance, boolean fits) {}

  /** The comunas by distance, each once at its nearest spelling. */
  private List<Near> near(String core) {
    Map<String, Near> best = new LinkedHashMap<>();
    keys.forEach((key, place) -> {
      if (Math.abs(key.length() - core.length()) > FARTHEST) {
        return;
      }
      Near next = new Near(place, SlipDistance.between(core, key), SlipDistance.isSlip(core, key));
      best.merge(place.code(), next, (a, b) -> b.distance() < a.distance() ? b : a);
    });
    List<Near> all = new ArrayList<>(best.values());
    all.sort(Comparator.comparing((Near n) -> !n.fits()).thenComparingInt(Near::distance).thenComparing(n -> n.place().code()));
    return all.subList(0, Math.min(CANDIDATES + 1, all.size()));
  }
}
