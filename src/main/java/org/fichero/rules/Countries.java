package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The countries of the world and their people.
 *
 * @param countries by code
 * @param words what tells them from other things
 */
public record Countries(List<Country> countries, Words words) {
  /**
   * One country.
   *
   * @param code ISO 3166-1 alpha-2
   * @param names the usual one first; empty where its only name stands for something else more often
   * @param demonyms masculine singular
   * @param needsContext whether its name is also another name
   * @param languages those demonyms that also name a language
   */
  public record Country(String code, List<String> names, List<String> demonyms, boolean needsContext, List<String> languages) {
    public Country {
      names = List.copyOf(names);
      demonyms = List.copyOf(demonyms);
      languages = List.copyOf(languages);
    }
  }

  /**
   * Words around countries.
   *
   * @param ambiguousNames names → the codes they may stand for; none where they mostly stand for something else
   * @param ambiguousDemonyms masculine singular → the codes it may stand for
   * @param notCountries names that hold a country's name and are none
   * @param languageBefore words before a people's name that say the language is meant
   * @param languageAfter words after it that do
   * @param languageNouns words before any form of it that do
   * @param notBefore heads of names that merely hold a country's name ("calle")
   * @param givenNames countries whose names people bear ("Francia Márquez")
   * @param countryBefore words before a name with another sense that say a country is meant
   * @param conjunctions what joins the last of a list of languages to those before it
   * @param demonymForms how a people's name is inflected; the first that fits counts
   */
  public record Words(
      Map<String, List<String>> ambiguousNames,
      Map<String, List<String>> ambiguousDemonyms,
      List<String> notCountries,
      List<String> languageBefore,
      List<String> languageAfter,
      List<String> languageNouns,
      List<String> notBefore,
      List<String> givenNames,
      List<String> countryBefore,
      List<String> conjunctions,
      List<Inflection> demonymForms) {}

  /**
   * The other forms of a people's name.
   *
   * @param ends what the masculine singular ends in
   * @param cut how many characters come off
   * @param add what is put for them
   */
  public record Inflection(String ends, int cut, List<String> add) {}

  public Countries {
    countries = List.copyOf(countries);
  }

  /**
   * Reads {@code countries.csv} and {@code country-words.yaml} of the language.
   *
   * @throws RulesException when they are not as they should be
   */
  public static Countries load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Map<String, Country> byCode = new LinkedHashMap<>();
    List<String> columns = List.of("code", "names", "demonyms", "reading", "language");
    for (Csv.Row row : Csv.read(files, files.common("countries.csv"), columns, problems)) {
      Country country = country(row);
      if (byCode.putIfAbsent(country.code(), country) != null) {
        row.problem("code", "the code '" + country.code() + "' is there twice");
      }
    }
    Words words = words(Yaml.read(files, files.common("country-words.yaml"), problems));
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return new Countries(new ArrayList<>(byCode.values()), words);
  }

  private static Country country(Csv.Row row) {
    String code = row.need("code");
    if (code.length() != 2 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      row.problem("code", "expected two capital letters (ISO 3166-1 alpha-2)");
    }
    List<String> demonyms = row.list("demonyms");
    List<String> languages = row.list("language");
    if (!demonyms.containsAll(languages)) {
      row.problem("language", "expected demonyms of the same row");
    }
    boolean context = row.oneOf("reading", List.of("name", "context")).equals("context");
    return new Country(code, row.list("names"), demonyms, context, languages);
  }

  private static List<Inflection> inflections(Yaml list) {
    List<Inflection> all = new ArrayList<>();
    for (Yaml item : list.list()) {
      all.add(new Inflection(item.text("ends", ""), item.integer("cut", 0), item.texts("add")));
      item.close();
    }
    return List.copyOf(all);
  }

  private static Map<String, List<String>> candidates(Yaml words) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (words != null) {
      words.map().forEach((word, codes) -> all.put(word, codes.texts()));
    }
    return all;
  }

  private static Words words(Yaml yaml) {
    Words words = new Words(
        candidates(yaml.get("ambiguous_names")),
        candidates(yaml.get("ambiguous_demonyms")),
        yaml.texts("not_countries"),
        yaml.texts("language_before"),
        yaml.texts("language_after"),
        yaml.texts("language_nouns"),
        yaml.texts("not_before"),
        yaml.texts("given_names"),
        yaml.texts("country_before"),
        yaml.texts("conjunctions"),
        inflections(yaml.need("demonym_forms")));
    yaml.close();
    return words;
  }
}
