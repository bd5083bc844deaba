package org.fichero.rules;

import java.util.List;

/**
 * The mistakes of one YAML file.
 *
 * @param text its characters, of which a mistake shows the line
 * @param problems where they go
 */
record YamlMistakes(String file, String text, List<RulesException.Problem> problems) {
  void at(YamlNode node, String message) {
    problems.add(problem(node, message));
  }

  /** The same, unless it was said before: a mapping may be read more than once. */
  void once(YamlNode node, String message) {
    RulesException.Problem problem = problem(node, message);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private RulesException.Problem problem(YamlNode node, String message) {
    int line = node == null ? 0 : node.line();
    return new RulesException.Problem(file, line, node == null ? 0 : node.column(), message, line(text, line));
  }

  /** A line, counted from 1; empty where there is none. */
  static String line(String text, int line) {
    return line < 1 ? "" : text.lines().skip(line - 1L).findFirst().orElse("");
  }
}
