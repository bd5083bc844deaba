package org.fichero.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that a check's expression names, held against the pack's: a slip of the pen there would only show at run time. */
final class CheckFields {
  private static final Pattern STRING = Pattern.compile("'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final Pattern NAMED = Pattern.compile("\\bfields((?:\\.[A-Za-z_][A-Za-z0-9_]*+(?!\\s*\\())++)");

  /** A comparison behind a field with anything but null. */
  private static final Pattern COMPARED = Pattern.compile("\\s*+(?:[<>]=?+|[=!]=)(?!\\s*+null\\b)");
  /** A number and a comparison before a field. */
  private static final Pattern COMPARES = Pattern.compile("\\d\\s*+(?:[<>]=?+|[=!]=)\\s*+$");

  private CheckFields() {}

  static List<RulesException.Problem> problems(RulePack.CheckRule rule, Collection<FieldRule> fields) {
    String bare = blanked(rule.expression());
    List<RulesException.Problem> problems = new ArrayList<>();
    Matcher named = NAMED.matcher(bare);
    boolean any = bare.isBlank();
    while (named.find()) {
      any = true;
      String[] names = named.group(1).substring(1).split("\\.");
      path(rule, named.start(1) + 1, names, fields, problems);
      compared(rule, named, bare, names, fields, problems);
    }
    if (!any && !bare.contains("fields") && !bare.strip().equals("true")) {
      problems.add(rule.at().problem("the check '" + rule.code() + "' names no field: write 'fields.<name>'", 1, 0));
    }
    return problems;
  }

  private static void path(RulePack.CheckRule rule, int at, String[] names, Collection<FieldRule> fields,
      List<RulesException.Problem> problems) {
    List<String> known = fields.stream().map(FieldRule::name).toList();
    FieldRule field = fields.stream().filter(f -> f.name().equals(names[0])).findFirst().orElse(null);
    if (field == null) {
      problems.add(problem(rule, at, "no field is called '" + names[0] + "'" + Nearest.hint(names[0], known)));
      return;
    }
    List<String> parts = parts(field);
    if (names.length > 1 && !parts.contains(names[1])) {
      problems.add(problem(rule, at + names[0].length() + 1, parts.isEmpty()
          ? "the field '" + names[0] + "' of kind " + field.kind().code() + " has no parts"
          : "the field '" + names[0] + "' has no part '" + names[1] + "'; expected " + String.join(", ", parts)
              + Nearest.hint(names[1], parts)));
    }
  }

  /** A field that is no number, text or the like cannot be compared with one; which of its parts can is said. */
  private static void compared(RulePack.CheckRule rule, Matcher named, String bare, String[] names, Collection<FieldRule> fields,
      List<RulesException.Problem> problems) {
    FieldRule field = fields.stream().filter(f -> f.name().equals(names[0])).findFirst().orElse(null);
    Matcher behind = COMPARED.matcher(bare).region(named.end(), bare.length());
    boolean before = COMPARES.matcher(bare.substring(0, named.start())).find();
    List<String> parts = field == null || names.length > 1 ? List.of() : parts(field);
    if (!parts.isEmpty() && (before || behind.lookingAt())) {
      String part = parts.contains("value") ? "value" : parts.contains("selected") ? "selected" : parts.get(0);
      problems.add(problem(rule, named.start(1) + 1, "'" + names[0] + "' of kind " + field.kind().code() + " has parts: compare 'fields." + names[0] + "." + part + "'"));
    }
  }

  private static List<String> parts(FieldRule field) {
    List<String> parts = new ArrayList<>(field.kind().parts());
    if (field.kind() == FieldKind.GROUP && !field.repeats()) {
      field.fields().forEach(f -> parts.add(f.name()));
    } else if (field.kind() == FieldKind.VOCABULARY) {
      parts.add("text");
      parts.addAll(field.vocabularies().keySet());
    }
    return parts;
  }

  private static RulesException.Problem problem(RulePack.CheckRule rule, int at, String message) {
    String before = rule.expression().substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return rule.at().problem(message, line, at - before.lastIndexOf('\n') - 1);
  }

  /** The expression with the characters of its string literals blanked, at the same places. */
  private static String blanked(String expression) {
    return STRING.matcher(expression).replaceAll(m -> " ".repeat(m.end() - m.start()));
  }
}
