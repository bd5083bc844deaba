package org.fichero.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of data written as text, JSON, YAML and XML ({@code common/<language>/data.yaml}); all in lower case, accents as written.
 *
 * @param names keys whose value is the name of a field or of an option
 * @param values keys whose value is what a field says
 * @param items elements that are one of a list, the only one too
 * @param states keys that say whether something is chosen
 * @param yes what they say of what is chosen
 * @param no what they say of what is not; the empty word may be among them
 * @param plumbing attributes that are no fields
 */
public record DataKeys(Set<String> names, Set<String> values, Set<String> items, Set<String> states, Set<String> yes, Set<String> no,
    Set<String> plumbing) {
  private static final String FILE = "data.yaml";

  public DataKeys {
    names = Set.copyOf(names);
    values = Set.copyOf(values);
    items = Set.copyOf(items);
    states = Set.copyOf(states);
    yes = Set.copyOf(yes);
    no = Set.copyOf(no);
    plumbing = Set.copyOf(plumbing);
  }

  /**
   * Reads those of the language of {@code files}.
   *
   * @throws RulesException when the file is missing or wrong
   */
  public static DataKeys load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(files, files.common(FILE), problems);
    DataKeys keys = new DataKeys(words(yaml, "names"), words(yaml, "values"), words(yaml, "items"), words(yaml, "states"), words(yaml, "yes"),
        words(yaml, "no"), words(yaml, "plumbing"));
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return keys;
  }

  private static Set<String> words(Yaml yaml, String key) {
    Set<String> all = new HashSet<>();
    yaml.need(key).texts().forEach(w -> all.add(w.toLowerCase(Locale.ROOT)));
    return all;
  }
}
