package org.fichero.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A YAML 1.2 value that is read strictly: whoever reads it asks for each key by name and kind, mistakes are collected
 * rather than thrown, and {@link #close()} reports the keys that nobody asked for. One file has one list of problems,
 * which the loader throws together as a {@link RulesException}.
 */
final class Yaml {
  private static final java.util.Set<String> YES = java.util.Set.of("yes", "y", "on", "si", "sí", "verdadero");
  private final String file;
  private final String text;
  private final YamlNode node;
  private final List<RulesException.Problem> problems;
  private final YamlMistakes mistakes;
  private final Map<String, YamlNode> members = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Yaml(String file, String text, YamlNode node, List<RulesException.Problem> problems) {
    this.file = file;
    this.text = text;
    this.node = node;
    this.problems = problems;
    this.mistakes = new YamlMistakes(file, text, problems);
    if (node instanceof YamlNode.Mapping map) {
      for (YamlNode.Member member : map.members()) {
        if (members.put(member.name(), member.value()) != null) {
          mistakes.once(member.key(), "the key '" + member.name() + "' stands twice here: only one of the two would be read");
        }
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
      return new Yaml(file, "", null, problems);
    }
    Optional<YamlNode> parsed = ParsedRules.builtIn().find(file, text.get());
    return new Yaml(file, text.get(), parsed.isPresent() ? parsed.get() : parse(file, text.get(), problems), problems);
  }

  private static YamlNode parse(String file, String text, List<RulesException.Problem> problems) {
    try {
      return YamlText.read(file, text).orElse(null);
    } catch (YamlText.NotYaml e) {
      problems.add(new RulesException.Problem(file, e.line, e.column, "not YAML: " + YamlText.told(e.getMessage()), YamlMistakes.line(text, e.line)));
      return null;
    }
  }

  private Yaml child(YamlNode child) {
    return new Yaml(file, text, child, problems);
  }

  /** The file that it was read from. */
  String file() {
    return file;
  }

  /** The line, from 1, that the value begins on; 0 when there is no value. */
  int line() {
    return node == null ? 0 : node.line();
  }

  /** Where the value stands, for whoever finds a mistake in it later. */
  Written written() {
    YamlNode.Style style = node instanceof YamlNode.Scalar s ? s.style() : YamlNode.Style.PLAIN;
    boolean block = style == YamlNode.Style.BLOCK;
    return node == null || node.line() == 0 ? Written.NOWHERE : new Written(
        file, node.line(), node.column(), block, style == YamlNode.Style.QUOTED || block, List.of(text.split("\r?\n", -1)));
  }

  void problem(RulesException.Problem problem) {
    problems.add(problem);
  }

  /** Reports a mistake at this value. */
  void problem(String message) {
    mistakes.at(node, message);
  }

  /** Reports a mistake at the key of a mapping. */
  void problemAtKey(String key, String message) {
    YamlNode at = node instanceof YamlNode.Mapping map
        ? map.members().stream().filter(m -> m.name().equals(key)).findFirst().map(YamlNode.Member::key).orElse(node) : node;
    mistakes.at(at, message);
  }

  boolean isMap() {
    return node instanceof YamlNode.Mapping;
  }

  boolean isList() {
    return node instanceof YamlNode.Sequence;
  }

  boolean isScalar() {
    return node instanceof YamlNode.Scalar;
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
    YamlNode found = members.get(key);
    return found == null ? null : child(found);
  }

  /** The value of a key, with a problem when it is missing. */
  Yaml need(String key) {
    Yaml found = get(key);
    if (found == null) {
      // of a file that could not be read, and of what is itself missing, nothing more is said
      if (node != null || problems.isEmpty()) {
        problem("the key '" + key + "' is missing here");
      }
      return child(null);
    }
    return found;
  }

  /** The members of a mapping, in order. */
  Map<String, Yaml> map() {
    if (node != null && !isMap()) {
      problem(isList() ? "expected keys with values ('name: …'), not a list" : "expected a mapping (key: value)");
    }
    Map<String, Yaml> all = new LinkedHashMap<>();
    keys().forEach(k -> all.put(k, child(members.get(k))));
    return all;
  }

  /** The items of a list; a single value counts as a list of one. */
  List<Yaml> list() {
    List<Yaml> all = new ArrayList<>();
    if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(n -> all.add(child(n)));
    } else if (node != null) {
      all.add(this);
    }
    return all;
  }

  /** The value as text; a problem and "" when it is none. */
  String text() {
    if (node instanceof YamlNode.Scalar s && s.kind() != YamlNode.Kind.NULL) {
      return s.value();
    }
    if (node != null) {
      problem(isMap() ? "expected a text; words with ': ' in them need quotes around them" : isList() ? "expected a text, not a list" : "expected a text");
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
      problem("expected true or false, found '" + text + "'" + (YES.contains(text.toLowerCase(java.util.Locale.ROOT)) ? " (write 'true')" : ""));
    }
    return text.equals("true");
  }

  /** Any value: maps, lists, strings, whole numbers ({@link Long}), booleans or null. */
  Object any() {
    if (node instanceof YamlNode.Mapping) {
      Map<String, Object> all = new LinkedHashMap<>();
      map().forEach((key, value) -> all.put(key, value.any()));
      return all;
    }
    if (node instanceof YamlNode.Sequence) {
      List<Object> all = new ArrayList<>();
      list().forEach(item -> all.add(item.any()));
      return all;
    }
    if (!(node instanceof YamlNode.Scalar s)) {
      return null;
    }
    return switch (s.kind()) {
      case NULL -> null;
      case INT -> Long.valueOf(s.value());
      case BOOL -> bool();
      case TEXT -> s.value();
    };
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
      if (text.isEmpty()) {
        return allowed.iterator().next();
      }
      problem("'" + text + "' is not known here; expected " + String.join(", ", allowed) + Nearest.hint(text, allowed));
      return allowed.iterator().next();
    }
    return text;
  }

  /** Reports the keys that nobody asked for; true where there are none. */
  boolean close() {
    if (!(node instanceof YamlNode.Mapping map)) {
      if (node != null) {
        problem("expected a mapping (key: value)");
      }
      return node == null;
    }
    boolean known = true;
    for (YamlNode.Member member : map.members()) {
      String key = member.name();
      if (!asked.contains(key)) {
        known = false;
        mistakes.at(member.key(),
            "unknown key '" + key + "'; expected " + String.join(", ", asked) + Nearest.hint(key, asked));
      }
    }
    return known;
  }
}
