package org.fichero.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.fichero.model.Fold;

/** Reads the fields of a pack strictly. */
final class FieldLoader {
  private static final List<String> PLACES = Arrays.stream(FieldRule.Place.values()).map(FieldRule.Place::code).toList();

  /** Kinds that a cell has no room for. */
  private static final Set<FieldKind> WHOLE = EnumSet.of(FieldKind.TABLE, FieldKind.GROUP, FieldKind.SCHEDULE, FieldKind.SECTIONS);

  private final RuleFiles files;
  private final String folder;
  private final List<RulesException.Problem> problems;

  /**
   * @param folder the pack's, in which its vocabularies stand
   * @param problems where mistakes of vocabularies are added
   */
  FieldLoader(RuleFiles files, String folder, List<RulesException.Problem> problems) {
    this.files = files;
    this.folder = folder;
    this.problems = problems;
  }

  /** The fields by name, in their order. */
  Map<String, FieldRule> read(Yaml yaml) {
    Map<String, FieldRule> fields = new LinkedHashMap<>();
    yaml.map().forEach((name, field) -> fields.put(name, field(named(name, yaml), field)));
    yaml.map().forEach((name, field) -> Sought.from(fields.get(name), fields.keySet(), field));
    return fields;
  }

  /** A field's name is a key of records and a variable of checks. */
  private static String named(String name, Yaml at) {
    boolean plain = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z'
        && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    if (!plain) {
      at.problemAtKey(name, "the field name '" + name + "' is no key: small letters, digits and _ only, a letter first" + plain(name));
    }
    return name;
  }

  private static String plain(String name) {
    String key = Fold.fold(name).strip().replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_$", "");
    return key.isEmpty() ? "" : " (write '" + key + "'; the words of the form go under 'labels')";
  }

  private FieldRule field(String name, Yaml yaml) {
    Yaml kind = yaml.need("kind");
    Yaml place = yaml.get("place");
    Yaml group = yaml.get("fields");
    List<FieldRule> columns = columns(yaml.get("columns"));
    FieldRule rule = new FieldRule(
        name,
        FieldKind.of(kind.oneOf(FieldKind.codes())),
        place == null ? FieldRule.Place.AFTER : FieldRule.Place.valueOf(place.oneOf(PLACES).toUpperCase(Locale.ROOT)), yaml.text("from", null),
        uncounted(yaml, "labels"), yaml.texts("markers"), yaml.bool("inline", false), yaml.texts("connectors"),
        yaml.bool("required", false), vocabularies(yaml), yaml.texts("lead"), yaml.texts("help"),
        uncounted(yaml, "until"), pattern(yaml.get("pattern")), separators(yaml), yaml.text("unit", null), yaml.text("compare", null),
        group == null ? columns : List.copyOf(read(group).values()), yaml.bool("repeats", false),
        spellings(columns), examples(yaml.get("examples")), yaml.file() + ":" + yaml.line());
    needs(rule, yaml);
    KnownNames.compare(yaml.get("compare"));
    KnownNames.currency(rule, yaml);
    Sought.place(rule, yaml);
    boolean known = yaml.close();
    if (known && rule.labels().isEmpty() && rule.markers().isEmpty() && rule.place() != FieldRule.Place.BEFORE && !rule.isSought()
        && rule.kind() != FieldKind.SECTIONS && rule.fields().isEmpty() && rule.columns().isEmpty()) {
      // an unknown key may be the labels, misspelt: one mistake is reported once
      yaml.problem("the field '" + name + "' can never be found: give it labels, markers, 'from', 'place: before' or 'place: anywhere'");
    }
    return rule;
  }

  /** Words of which none may hold the place of a number, as markers do. */
  static List<String> uncounted(Yaml yaml, String key) {
    Yaml words = yaml.get(key);
    for (Yaml word : words == null ? List.<Yaml>of() : words.list()) {
      if (word.text().contains("{n}")) {
        word.problem("{n} is read in markers only; here, write the words without the number");
      }
    }
    return yaml.texts(key);
  }

  /** What a kind cannot do without. */
  private static void needs(FieldRule rule, Yaml yaml) {
    switch (rule.kind()) {
      case CHOICE, CHOICES, TOPICS, VOCABULARY -> want(!rule.vocabularies().isEmpty(), yaml, rule, "vocabulary");
      case GROUP -> want(!rule.fields().isEmpty(), yaml, rule, "fields");
      case TABLE -> want(yaml.has("columns"), yaml, rule, "columns");
      case SCHEDULE -> free(rule, yaml);
      default -> { }
    }
  }

  /** A plan's rows have keys of their own, which no further column can have. */
  private static void free(FieldRule rule, Yaml yaml) {
    for (FieldRule column : rule.fields()) {
      if (FieldKind.PLAN_ROW.contains(column.name())) {
        yaml.get("columns").get(column.name()).problem("each row of a plan has the key '" + column.name()
            + "' already; give the column another name");
      }
    }
  }

  private static void want(boolean there, Yaml yaml, FieldRule rule, String key) {
    if (!there) {
      yaml.problem("the field '" + rule.name() + "' of kind " + rule.kind().code() + " needs the key '" + key + "'");
    }
  }

  /** Columns: spellings of the heading alone, or a field of any kind whose labels they are. */
  private List<FieldRule> columns(Yaml yaml) {
    List<FieldRule> columns = new ArrayList<>();
    if (yaml != null) {
      yaml.map().forEach((key, column) -> columns.add(column.isMap() ? field(key, column) : column(key, column)));
      columns.stream().filter(c -> WHOLE.contains(c.kind())).forEach(c -> yaml.get(c.name()).get("kind").problem(
          "a cell of a table holds no " + c.kind().code() + ": name the columns themselves, or take 'text'"));
      columns.stream().filter(c -> c.labels().isEmpty()).forEach(c -> yaml.problemAtKey(c.name(),
          "the column '" + c.name() + "' names no heading: write '" + c.name() + ": [Its heading]', or [\"\"] for the column that has none"));
    }
    return columns;
  }

  private static FieldRule column(String name, Yaml spellings) {
    return new FieldRule(name, FieldKind.TEXT, FieldRule.Place.AFTER, null, spellings.texts(), List.of(), false, List.of(),
        false, Map.of(), List.of(), List.of(), List.of(), null, List.of(), null, null, List.of(), false, Map.of(), List.of(),
        spellings.file() + ":" + spellings.line());
  }

  private static Map<String, List<String>> spellings(List<FieldRule> columns) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    columns.forEach(c -> all.put(c.name(), c.labels()));
    return all;
  }

  private static List<FieldRule.Example> examples(Yaml yaml) {
    List<FieldRule.Example> all = new ArrayList<>();
    if (yaml != null) {
      for (Yaml example : yaml.list()) {
        all.add(new FieldRule.Example(
            example.need("text").text(), example.need("value").any(), example.file() + ":" + example.line()));
        example.close();
      }
    }
    return all;
  }

  private Map<String, Vocabulary> vocabularies(Yaml yaml) {
    Map<String, Vocabulary> all = new LinkedHashMap<>();
    Yaml one = yaml.get("vocabulary");
    if (one != null) {
      all.put("codes", vocabulary(one));
    }
    Yaml several = yaml.get("vocabularies");
    if (several != null) {
      several.map().forEach((part, file) -> all.put(part, part.equals("countries") && file.text().equals("countries")
          ? new Vocabulary("countries", List.of())
          : vocabulary(file)));
    }
    return all;
  }

  /** A file that is not there is a mistake of the line that names it. */
  private Vocabulary vocabulary(Yaml file) {
    if (!file.isScalar()) {
      file.problem("a vocabulary is a file beside the pack: name it here, as 'areas.yaml', and write the options there, below 'terms:'");
      return new Vocabulary("", List.of());
    }
    if (!file.text().isEmpty() && files.read(path(file.text())).isEmpty()) {
      file.problem("missing file: no rules folder has '" + path(file.text()) + "'");
      return new Vocabulary(file.text(), List.of());
    }
    return Vocabulary.load(files, file.text(), path(file.text()), problems);
  }

  /** A file beside the pack, or from the rules folder when it names one ({@code common/…}). */
  private String path(String file) {
    return file.startsWith("common/") ? file : folder + "/" + file;
  }

  private static List<String> separators(Yaml yaml) {
    List<String> all = yaml.texts("separators").stream().map(String::strip).toList();
    if (all.contains("")) {
      yaml.get("separators").problem("a separator is a sign or a word, not a space");
    }
    return all.stream().filter(s -> !s.isEmpty()).toList();
  }

  private static Pattern pattern(Yaml yaml) {
    if (yaml == null) {
      return null;
    }
    try {
      return Patterns.compile(yaml.text());
    } catch (PatternSyntaxException e) {
      yaml.problem("not a pattern: " + e.getDescription() + (yaml.text().contains("(?P<") ? "; write (?<value>…), without P" : ""));
    } catch (IllegalArgumentException e) {
      yaml.problem(e.getMessage());
    }
    return null;
  }
}
