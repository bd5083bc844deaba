package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A country's gazetteer and the words that surround places in prose.
 *
 * @param places regions, provinces and comunas, each in the order of the files
 * @param words what tells places from other things
 */
public record Places(List<Place> places, PlaceWords words) {
  /** {@code comuna}, {@code provincia} or {@code region}, smallest first. */
  public enum Level {
    COMUNA,
    PROVINCIA,
    REGION;

    /** As the output contract writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much a bare name in prose needs beside it to be read as the place. */
  public enum Reading {
    /** Nothing but its capital. */
    NAME,
    /** A preposition of place. */
    CONTEXT,
    /** A word such as "comuna". */
    ANNOUNCED
  }

  /**
   * One place.
   *
   * @param level what it is
   * @param code official code: five digits for a comuna, three for a province, two for a region
   * @param name official name
   * @param region code of its region, its own for a region
   * @param reading what its bare name needs
   * @param aliases other and old spellings, read everywhere
   * @param shortNames spellings read only in a field that asks for a place
   */
  public record Place(
      Level level, String code, String name, String region, Reading reading, List<String> aliases, List<String> shortNames) {
    public Place {
      aliases = List.copyOf(aliases);
      shortNames = List.copyOf(shortNames);
    }
  }

  public Places {
    places = List.copyOf(places);
  }

  /** The place with this code; null when there is none. */
  public Place byCode(String code) {
    return places.stream().filter(p -> p.code().equals(code)).findFirst().orElse(null);
  }

  /**
   * Reads {@code common/cl/regions.csv, provinces.csv, comunas.csv} and {@code common/es/place-words.yaml}.
   *
   * @throws RulesException when they are not as they should be
   */
  public static Places load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Map<String, Place> byCode = new LinkedHashMap<>();
    for (Level level : List.of(Level.REGION, Level.PROVINCIA, Level.COMUNA)) {
      readLevel(files, level, byCode, problems);
    }
    PlaceWords words = PlaceWords.read(files, problems);
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return new Places(new ArrayList<>(byCode.values()), words);
  }

  private static void readLevel(RuleFiles files, Level level, Map<String, Place> byCode, List<RulesException.Problem> problems) {
    String parent = switch (level) {
      case REGION -> null;
      case PROVINCIA -> "region";
      case COMUNA -> "province";
    };
    List<String> columns = parent == null
        ? List.of("code", "name", "reading", "aliases", "short")
        : List.of("code", "name", parent, "reading", "aliases", "short");
    String file = switch (level) {
      case REGION -> "common/cl/regions.csv";
      case PROVINCIA -> "common/cl/provinces.csv";
      case COMUNA -> "common/cl/comunas.csv";
    };
    for (Csv.Row row : Csv.read(files, file, columns, problems)) {
      Place place = place(row, level, parent, byCode);
      if (byCode.putIfAbsent(place.code(), place) != null) {
        row.problem("code", "the code '" + place.code() + "' is there twice");
      }
    }
  }

  private static Place place(Csv.Row row, Level level, String parent, Map<String, Place> byCode) {
    String code = row.need("code");
    int digits = level == Level.REGION ? 2 : level == Level.PROVINCIA ? 3 : 5;
    if (code.length() != digits || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      row.problem("code", "expected " + digits + " digits");
    }
    Place above = parent == null ? null : byCode.get(row.text(parent));
    if (parent != null && above == null) {
      row.problem(parent, "no " + parent + " has the code '" + row.text(parent) + "'");
    }
    String region = above == null ? code : above.region();
    Reading reading =
        Reading.valueOf(row.oneOf("reading", List.of("name", "context", "announced")).toUpperCase(Locale.ROOT));
    return new Place(level, code, row.need("name"), region, reading, row.list("aliases"), row.list("short"));
  }
}
