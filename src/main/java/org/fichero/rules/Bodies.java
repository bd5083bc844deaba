package org.fichero.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Bodies that forms name, and how names of organisations are built.
 *
 * @param bodies in the order of the file
 * @param words the grammar of names
 */
public record Bodies(List<Body> bodies, OrganisationWords words) {
  /** What money from a body may count as, as records write it. */
  public static final List<String> KINDS = List.of("municipal", "state", "international", "private", "donation", "in_kind");

  /**
   * One body.
   *
   * @param acronym as it is written; null where it has none
   * @param name its full name
   * @param aliases other names, acronyms and spellings
   * @param kind one of {@link #KINDS}; null where money from it may be several
   */
  public record Body(String acronym, String name, List<String> aliases, String kind) {
    public Body {
      aliases = List.copyOf(aliases);
    }
  }

  public Bodies {
    bodies = List.copyOf(bodies);
  }

  /**
   * Reads {@code common/cl/bodies.csv} and {@code common/es/organisations.yaml}.
   *
   * @throws RulesException when they are not as they should be
   */
  public static Bodies load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    List<Body> bodies = new ArrayList<>();
    List<String> columns = List.of("acronym", "name", "aliases", "kind");
    for (Csv.Row row : Csv.read(files, "common/cl/bodies.csv", columns, problems)) {
      String kind = row.text("kind").isEmpty() ? null : row.oneOf("kind", KINDS);
      String acronym = row.text("acronym").isEmpty() ? null : row.text("acronym");
      bodies.add(new Body(acronym, row.need("name"), row.list("aliases"), kind));
    }
    OrganisationWords words = OrganisationWords.read(files, problems);
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return new Bodies(bodies, words);
  }
}
