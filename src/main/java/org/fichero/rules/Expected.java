package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that a person wrote down, with the place where it stands.
 *
 * @param value a map of name → {@code Expected}, a list of {@code Expected}, or a {@link String}, {@link Long},
 *     {@link Boolean} or null
 * @param at {@code file:line:column}
 */
public record Expected(Object value, String at) {
  /**
   * A fixture: what must come of one source.
   *
   * @param source name of the file beside it; null when it is the only one there
   * @param records one a ficha, in order; of each only the keys given are compared
   * @param findings codes that the document or its records must have
   */
  public record Fixture(String source, List<Expected> records, List<String> findings) {
    public Fixture {
      records = List.copyOf(records);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads {@code expected.yaml} of a fixture.
   *
   * @throws RulesException with every mistake in it
   */
  public static Fixture fixture(RuleFiles files, String file) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(files, file, problems);
    Fixture fixture = new Fixture(yaml.text("source", null),
        yaml.need("records").list().stream().map(Expected::of).toList(), yaml.texts("findings"));
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return fixture;
  }

  private static Expected of(Yaml yaml) {
    Object value;
    if (yaml.isMap()) {
      Map<String, Expected> members = new LinkedHashMap<>();
      yaml.map().forEach((key, member) -> members.put(key, of(member)));
      value = members;
    } else if (yaml.isList()) {
      value = yaml.list().stream().map(Expected::of).toList();
    } else {
      value = yaml.any();
    }
    return new Expected(value, yaml.written().file() + ":" + yaml.written().line() + ":" + yaml.written().column());
  }
}
