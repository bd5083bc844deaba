package org.fichero.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of rules, read strictly: comma-separated as RFC 4180 has it, UTF-8, a heading line that names every column, {@code #}
 * at the start of a line for a remark. Mistakes are collected, each with its line and column.
 */
final class Csv {
  private final String file;
  private final String text;
  private final List<RulesException.Problem> problems;
  private final String[] lines;
  private int at;
  private int line = 1;

  private Csv(String file, String text, List<RulesException.Problem> problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
    this.lines = text.split("\r?\n", -1);
  }

  /**
   * Reads a file.
   *
   * @param columns what the heading must be
   * @param problems where mistakes go
   * @return the rows below the heading, in order; rows of a wrong width are left out, with a problem
   */
  static List<Row> read(RuleFiles files, String file, List<String> columns, List<RulesException.Problem> problems) {
    Optional<String> text = files.read(file);
    if (text.isEmpty()) {
      problems.add(new RulesException.Problem(file, 0, 0, "missing file: no rules folder has it", ""));
      return List.of();
    }
    return new Csv(file, text.get(), problems).rows(columns);
  }

  private List<Row> rows(List<String> columns) {
    List<Row> rows = new ArrayList<>();
    boolean headed = false;
    while (skipRemarks()) {
      int start = line;
      List<String> cells = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      record(cells, places);
      if (!headed) {
        headed = true;
        checkHeading(cells, columns, start);
      } else if (cells.size() != columns.size()) {
        problem(start, 1, "expected " + columns.size() + " columns, found " + cells.size());
      } else {
        rows.add(row(columns, cells, places, start));
      }
    }
    if (!headed) {
      problem(0, 0, "no heading: expected " + String.join(",", columns));
    }
    return rows;
  }

  private void checkHeading(List<String> cells, List<String> columns, int start) {
    if (!cells.equals(columns)) {
      problem(start, 1, "expected the heading " + String.join(",", columns));
    }
  }

  private Row row(List<String> columns, List<String> cells, List<Integer> places, int start) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Integer> at = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), cells.get(i).strip());
      at.put(columns.get(i), places.get(i));
    }
    return new Row(this, start, values, at);
  }

  /** Whether a record follows the remarks and empty lines. */
  private boolean skipRemarks() {
    while (at < text.length() && (text.charAt(at) == '#' || text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
      line++;
    }
    return at < text.length();
  }

  private void record(List<String> cells, List<Integer> places) {
    int lineStart = at;
    boolean more = true;
    while (more) {
      places.add(at - lineStart + 1);
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      more = at < text.length() && text.charAt(at) == ',';
      if (more) {
        at++;
      }
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) != '\n') {
      problem(line, at - lineStart + 1, "expected a comma or the end of the line after a quoted cell");
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    }
    at++;
    line++;
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    int opened = line;
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && (at >= text.length() || text.charAt(at) != '"')) {
        return cell.toString();
      }
      if (c == '"') {
        at++;
      } else if (c == '\n') {
        line++;
      }
      cell.append(c);
    }
    problem(opened, 1, "a quoted cell is never closed");
    return cell.toString();
  }

  private void problem(int line, int column, String message) {
    String source = line >= 1 && line <= lines.length ? lines[line - 1] : "";
    problems.add(new RulesException.Problem(file, line, column, message, source));
  }

  /** One row: its cells by column. */
  static final class Row {
    private final Csv table;
    private final int line;
    private final Map<String, String> values;
    private final Map<String, Integer> places;

    private Row(Csv table, int line, Map<String, String> values, Map<String, Integer> places) {
      this.table = table;
      this.line = line;
      this.values = values;
      this.places = places;
    }

    /** The line that it begins on, from 1. */
    int line() {
      return line;
    }

    /** The cell, stripped; "" when empty. */
    String text(String column) {
      return values.get(column);
    }

    /** The cell, with a problem when it is empty. */
    String need(String column) {
      if (text(column).isEmpty()) {
        problem(column, "the column '" + column + "' must not be empty");
      }
      return text(column);
    }

    /** The cell's parts between bars, empty ones left out. */
    List<String> list(String column) {
      return Arrays.stream(text(column).split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** The cell as one of a closed set; the first of it, with a problem, when it is none. */
    String oneOf(String column, Collection<String> allowed) {
      if (!allowed.contains(text(column))) {
        problem(column, "'" + text(column) + "' is not known here; expected " + String.join(", ", allowed)
            + Nearest.hint(text(column), allowed));
        return allowed.iterator().next();
      }
      return text(column);
    }

    /** Reports a mistake in a cell. */
    void problem(String column, String message) {
      table.problem(line, places.getOrDefault(column, 1), message);
    }
  }
}
