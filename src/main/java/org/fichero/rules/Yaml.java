package org.fichero.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML 1.2 value that is read strictly: whoever reads it asks for each key by name and kind, mistakes are collected
 * rather than thrown, and {@link #close()} reports the keys that nobody asked for. One file has one list of problems,
 * which the loader throws together as a {@link RulesException}.
 */
final class Yaml {
  private final String file;
  private final String[] lines;
  private final Node node;
  private final List<RulesException.Problem> problems;
  private final Map<String, Node> members = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Yaml(String file, String[] lines, Node node, List<RulesException.Problem> problems) {
    this.file = file;
    this.lines = lines;
    this.node = node;
    this.problems = problems;
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        members.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param problems where mistakes go
   * @return an empty mapping when the file is missing or is no YAML, with a problem added
   */
  static Yaml read(RuleFiles files, String file, List<RulesException.Problem> problems) {
    Optional<String> text = files.read(file);
    if (text.isEmpty()) {
      problems.add(new RulesException.Problem(file, 0, 0, "missing file: no rules folder has it", ""));
    }
    String[] lines = text.orElse("").split("\r?\n", -1);
    Node root = null;
    try {
      root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text.orElse("")).orElse(null);
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      int line = mark == null ? 0 : mark.getLine() + 1;
      int column = mark == null ? 0 : mark.getColumn() + 1;
      problems.add(new RulesException.Problem(file, line, column, "not YAML: " + e.getProblem(), line(lines, line)));
    }
    return new Yaml(file, lines, root, problems);
  }

  private static String line(String[] lines, int line) {
    return line >= 1 && line <= lines.length ? lines[line - 1] : "";
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode s ? s.getValue() : "";
  }

  private Yaml child(Node child) {
    return new Yaml(file, lines, child, problems);
  }

  /** The file that it was read from. */
  String file() {
    return file;
  }

  /** The line, from 1, that the value begins on; 0 when there is no value. */
  int line() {
    return node == null ? 0 : node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  /** Where the value stands, for whoever finds a mistake in it later. */
  Written written() {
    Mark mark = node == null ? null : node.getStartMark().orElse(null);
    boolean quoted = node instanceof ScalarNode s && s.getScalarStyle() != ScalarStyle.PLAIN;
    boolean block = node instanceof ScalarNode s && (s.getScalarStyle() == ScalarStyle.LITERAL || s.getScalarStyle() == ScalarStyle.FOLDED);
    return mark == null ? Written.NOWHERE
        : new Written(file, mark.getLine() + 1, mark.getColumn() + 1, block, quoted, List.of(lines));
  }

  void problem(RulesException.Problem problem) {
    problems.add(problem);
  }

  /** Reports a mistake at this value. */
  void problem(String message) {
    problemAt(node, message);
  }

  private void problemAt(Node at, String message) {
    Mark mark = at == null ? null : at.getStartMark().orElse(null);
    int line = mark == null ? 0 : mark.getLine() + 1;
    int column = mark == null ? 0 : mark.getColumn() + 1;
    problems.add(new RulesException.Problem(file, line, column, message, line(lines, line)));
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isScalar() {
    return node instanceof ScalarNode;
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  /** The keys, in order; each counts as asked for. */
  Set<String> keys() {
    asked.addAll(members.keySet());
    return members.keySet();
  }

  /** The value of a key, a missing one as null. */
  Yaml get(String key) {
    asked.add(key);
    Node found = members.get(key);
    return found == null ? null : child(found);
  }

  /** The value of a key, with a problem when it is missing. */
  Yaml need(String key) {
    Yaml found = get(key);
    if (found == null) {
      problem("the key '" + key + "' is missing here");
      return child(null);
    }
    return found;
  }

  /** The members of a mapping, in order. */
  Map<String, Yaml> map() {
    if (node != null && !isMap()) {
      problem("expected a mapping (key: value)");
    }
    Map<String, Yaml> all = new LinkedHashMap<>();
    keys().forEach(k -> all.put(k, child(members.get(k))));
    return all;
  }

  /** The items of a list; a single value counts as a list of one. */
  List<Yaml> list() {
    List<Yaml> all = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(n -> all.add(child(n)));
    } else if (node != null) {
      all.add(this);
    }
    return all;
  }

  /** The value as text; a problem and "" when it is none. */
  String text() {
    if (node instanceof ScalarNode s && !s.getTag().equals(Tag.NULL)) {
      return s.getValue();
    }
    if (node != null) {
      problem("expected a text");
    }
    return "";
  }

  /** The value as whole number; a problem and 0 when it is none. */
  int integer() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      problem("expected a whole number, found '" + text() + "'");
      return 0;
    }
  }

  /** The value as true or false; a problem and false when it is neither. */
  boolean bool() {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      problem("expected true or false, found '" + text + "'");
    }
    return text.equals("true");
  }

  /** Any value: maps, lists, strings, whole numbers ({@link Long}), booleans or null. */
  Object any() {
    if (node instanceof MappingNode) {
      Map<String, Object> all = new LinkedHashMap<>();
      map().forEach((key, value) -> all.put(key, value.any()));
      return all;
    }
    if (node instanceof SequenceNode) {
      List<Object> all = new ArrayList<>();
      list().forEach(item -> all.add(item.any()));
      return all;
    }
    if (!(node instanceof ScalarNode s) || s.getTag().equals(Tag.NULL)) {
      return null;
    }
    boolean whole = s.getTag().equals(Tag.INT);
    return whole ? Long.valueOf(s.getValue()) : s.getTag().equals(Tag.BOOL) ? (Object) bool() : s.getValue();
  }

  /** The items as texts. */
  List<String> texts() {
    return list().stream().map(Yaml::text).toList();
  }

  String text(String key, String otherwise) {
    Yaml found = get(key);
    return found == null ? otherwise : found.text();
  }

  int integer(String key, int otherwise) {
    Yaml found = get(key);
    return found == null ? otherwise : found.integer();
  }

  boolean bool(String key, boolean otherwise) {
    Yaml found = get(key);
    return found == null ? otherwise : found.bool();
  }

  List<String> texts(String key) {
    Yaml found = get(key);
    return found == null ? List.of() : found.texts();
  }

  /** One of a closed set, with a suggestion for a slip of the pen; the first of it when it is none. */
  String oneOf(Collection<String> allowed) {
    String text = text();
    if (!allowed.contains(text)) {
      problem("'" + text + "' is not known here; expected " + String.join(", ", allowed) + Nearest.hint(text, allowed));
      return allowed.iterator().next();
    }
    return text;
  }

  /** Reports the keys that nobody asked for. */
  void close() {
    if (!(node instanceof MappingNode map)) {
      if (node != null) {
        problem("expected a mapping (key: value)");
      }
      return;
    }
    for (NodeTuple tuple : map.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (!asked.contains(key)) {
        problemAt(tuple.getKeyNode(),
            "unknown key '" + key + "'; expected " + String.join(", ", asked) + Nearest.hint(key, asked));
      }
    }
  }
}
