package org.fichero.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * First parts of words that a language writes with a hyphen ({@code common/<language>/compounds.yaml}), which a hyphen at
 * a line end belongs to.
 *
 * @param firstParts in lower case
 */
public record Compounds(Set<String> firstParts) {
  private static final String FILE = "common/es/compounds.yaml";

  public Compounds {
    firstParts = Set.copyOf(firstParts);
  }

  /**
   * Reads the Spanish ones.
   *
   * @throws RulesException when the file is missing or wrong
   */
  public static Compounds load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(files, FILE, problems);
    Set<String> parts = new HashSet<>();
    yaml.need("first_parts").texts().forEach(p -> parts.add(p.toLowerCase(Locale.ROOT)));
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return new Compounds(parts);
  }
}
