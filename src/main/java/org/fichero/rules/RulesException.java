package org.fichero.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A rule pack is wrong: all that is wrong with it, each with file, line and caret. */
public final class RulesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** @param problems at least one */
  public RulesException(List<Problem> problems) {
    super(inOrder(problems).stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = inOrder(problems);
  }

  /** By file as found, then by line, as a reader goes through them. */
  private static List<Problem> inOrder(List<Problem> problems) {
    List<String> files = problems.stream().map(Problem::file).distinct().toList();
    return problems.stream().sorted(Comparator.comparingInt((Problem p) -> files.indexOf(p.file())).thenComparingInt(Problem::line)).toList();
  }

  /** What is wrong, by file and line. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One mistake in a rule file.
   *
   * @param file relative to the rules folder
   * @param line from 1; 0 when it is about the file as a whole
   * @param column from 1
   * @param message what was found, what was expected, what to do
   * @param source the line itself; empty when there is none
   */
  public record Problem(String file, int line, int column, String message, String source) {
    /** {@code file:line:column: message}, the line, and a caret below the place. */
    @Override
    public String toString() {
      String place = line == 0 ? file : file + ":" + line + ":" + column;
      String caret = source.isEmpty() ? "" : "\n  " + source + "\n  " + " ".repeat(Math.max(0, column - 1)) + "^";
      return place + ": " + message + caret;
    }
  }
}
