package org.fichero.rules;

import java.util.List;

/**
 * Where a text stands in a rule file, so that a mistake found in it later is shown at its own character.
 *
 * @param file relative to the rules folder
 * @param line from 1; 0 when it stands nowhere
 * @param column from 1
 * @param block whether it stands on the lines below, indented ({@code |}, {@code >})
 * @param quoted whether a quote stands before its first character
 * @param lines of the file
 */
public record Written(String file, int line, int column, boolean block, boolean quoted, List<String> lines) {
  static final Written NOWHERE = new Written("", 0, 0, false, false, List.of());

  public Written {
    lines = List.copyOf(lines);
  }

  /**
   * A mistake in the text.
   *
   * @param textLine line within the text, from 1
   * @param textColumn characters before the mistake on that line
   */
  public RulesException.Problem problem(String message, int textLine, int textColumn) {
    int at = block ? Math.min(line + textLine, lines.size()) : line + textLine - 1;
    String own = at >= 1 && at <= lines.size() ? lines.get(at - 1) : "";
    int first = block ? own.length() - own.stripLeading().length() + 1 : textLine > 1 ? 1 : column + (quoted ? 1 : 0);
    int place = Math.min(first + textColumn, Math.max(1, own.length() + 1));
    return new RulesException.Problem(file, at, place, message, own);
  }

  /** {@code file:line}. */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
