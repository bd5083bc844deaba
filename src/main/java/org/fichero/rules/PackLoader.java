package org.fichero.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads rule packs strictly: every mistake of a pack is found in one go. */
public final class PackLoader {
  private static final List<String> PLACES = Arrays.stream(FieldRule.Place.values()).map(FieldRule.Place::code).toList();
  private static final List<String> BYS = Arrays.stream(RulePack.By.values()).map(RulePack.By::code).toList();
  private static final List<String> SEVERITIES = List.of("error", "warning", "info", "off");

  private final RuleFiles files;
  private final List<RulesException.Problem> problems = new ArrayList<>();
  private String pack;

  private PackLoader(RuleFiles files) {
    this.files = files;
  }

  /**
   * All packs: those of the files' own folder that {@code packs.yaml} does not list, by name, then those that it lists.
   *
   * @throws RulesException with everything that is wrong
   */
  public static List<RulePack> loadAll(RuleFiles files) {
    PackLoader loader = new PackLoader(files);
    List<RulePack> packs = loader.names().stream().map(loader::read).toList();
    loader.fail();
    return packs;
  }

  /**
   * One pack by the name of its folder.
   *
   * @throws RulesException with everything that is wrong
   */
  public static RulePack load(RuleFiles files, String folder) {
    PackLoader loader = new PackLoader(files);
    RulePack pack = loader.read(folder);
    loader.fail();
    return pack;
  }

  private void fail() {
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
  }

  private RulePack read(String folder) {
    if (!isPack(folder)) {
      throw new RulesException(List.of(new RulesException.Problem(folder, 0, 0, noPack(folder), "")));
    }
    return read(folder, new ArrayList<>());
  }

  private boolean isPack(String folder) {
    return files.read(folder + "/pack.yaml").isPresent();
  }

  private String noPack(String folder) {
    List<String> names = names();
    return "there is no pack of this name" + Nearest.hint(folder, names) + "; there are: " + String.join(", ", names);
  }

  /** All that is wrong with the packs of these names, what {@code checks} finds in each among it. */
  static List<RulesException.Problem> problems(
      RuleFiles files, List<String> folders, Function<RulePack, List<RulesException.Problem>> checks) {
    PackLoader loader = new PackLoader(files);
    List<String> names = folders.isEmpty() ? loader.names() : folders;
    for (String name : names) {
      loader.problems.addAll(checks.apply(loader.read(name)));
    }
    return loader.problems;
  }

  private List<String> names() {
    Yaml yaml = Yaml.read(files, "packs.yaml", problems);
    List<String> listed = yaml.need("packs").texts();
    yaml.close();
    List<String> names = new ArrayList<>(files.ownPacks());
    names.removeAll(listed);
    names.addAll(listed);
    return names;
  }

  private RulePack read(String folder, List<String> chain) {
    Yaml yaml = Yaml.read(files, folder + "/pack.yaml", problems);
    RulePack base = base(yaml.get("extends"), folder, chain);
    pack = folder;
    Yaml split = yaml.get("split");
    Map<String, FieldRule> fields = new LinkedHashMap<>();
    if (base != null) {
      base.fields().forEach(f -> fields.put(f.name(), f));
    }
    fields.putAll(fields(yaml.need("fields")));
    String anchor = split == null ? null : split.text("anchor", null);
    if (anchor != null && !fields.containsKey(anchor)) {
      split.get("anchor").problem("no field is called '" + anchor + "'" + Nearest.hint(anchor, fields.keySet()));
    }
    Yaml by = split == null ? null : split.get("by");
    if (split != null) {
      split.close();
    }
    RulePack read = new RulePack(
        yaml.need("id").text(), yaml.need("version").text(), yaml.text("name", folder), language(yaml.get("language"), base),
        yaml.integer("recognise", base == null ? recognise(fields) : base.recognise()),
        anchor == null && base != null ? base.anchor() : anchor, by == null && base != null ? base.by() : by(by, anchor),
        List.copyOf(fields.values()),
        both(base == null ? List.of() : base.ignore(), uncounted(yaml, "ignore")),
        both(base == null ? List.of() : base.help(), yaml.texts("help")), severities(yaml.get("severities")),
        checks(yaml.get("checks"), fields));
    yaml.close();
    return read;
  }

  private String language(Yaml yaml, RulePack base) {
    if (yaml == null) {
      return base == null ? RuleFiles.STANDARD : base.language();
    }
    if (!files.isLanguage(yaml.text())) {
      yaml.problem("no such language; expected the name of a folder of rules/common");
    }
    return yaml.text();
  }

  private static RulePack.By by(Yaml yaml, String anchor) {
    RulePack.By by = yaml == null ? RulePack.By.FIELDS : RulePack.By.valueOf(yaml.oneOf(BYS).toUpperCase(Locale.ROOT));
    if (by == RulePack.By.ANCHOR && anchor == null) {
      yaml.problem("'by: anchor' needs the key 'anchor' beside it");
    }
    return by;
  }

  /** Three labels are enough, of a pack with few fields two thirds of them. */
  private static int recognise(Map<String, FieldRule> fields) {
    long labelled = fields.values().stream().filter(f -> !f.labels().isEmpty()).count();
    return (int) Math.max(1, Math.min(3, labelled * 2 / 3));
  }

  /** The pack that this one goes on from; null when it stands alone. */
  private RulePack base(Yaml yaml, String folder, List<String> chain) {
    if (yaml == null) {
      return null;
    }
    if (!isPack(yaml.text())) {
      yaml.problem(noPack(yaml.text()));
      return null;
    }
    chain.add(folder);
    if (chain.contains(yaml.text())) {
      yaml.problem("the pack '" + yaml.text() + "' extends this one, so this one cannot extend it");
      return null;
    }
    return read(yaml.text(), chain);
  }

  private static List<String> both(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private Map<String, String> severities(Yaml yaml) {
    Map<String, String> all = new LinkedHashMap<>();
    if (yaml != null) {
      yaml.map().forEach((code, severity) -> all.put(code, severity.oneOf(SEVERITIES)));
    }
    return all;
  }

  private List<RulePack.CheckRule> checks(Yaml yaml, Map<String, FieldRule> fields) {
    List<RulePack.CheckRule> all = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Yaml check : yaml == null ? List.<Yaml>of() : yaml.list()) {
      RulePack.CheckRule rule = check(check, fields);
      if (!rule.code().isEmpty() && !codes.add(rule.code())) {
        check.get("code").problem("the code '" + rule.code() + "' stands twice among the checks");
      }
      all.add(rule);
    }
    return all;
  }

  private static RulePack.CheckRule check(Yaml yaml, Map<String, FieldRule> fields) {
    Map<String, String> messages = new LinkedHashMap<>();
    yaml.need("message").map().forEach((language, text) -> messages.put(language, text.text()));
    String field = yaml.text("field", null);
    if (field != null && !fields.containsKey(field)) {
      yaml.get("field").problem("no field is called '" + field + "'" + Nearest.hint(field, fields.keySet()));
    }
    RulePack.CheckRule rule = new RulePack.CheckRule(
        yaml.need("code").text(), yaml.need("holds").text(), yaml.need("severity").oneOf(SEVERITIES.subList(0, 3)),
        field, messages, yaml.need("holds").written());
    yaml.close();
    CheckFields.problems(rule, fields.values()).forEach(yaml::problem);
    return rule;
  }

  private Map<String, FieldRule> fields(Yaml yaml) {
    Map<String, FieldRule> fields = new LinkedHashMap<>();
    yaml.map().forEach((name, field) -> fields.put(name, field(named(name, field), field)));
    yaml.map().forEach((name, field) -> Sought.from(fields.get(name), fields.keySet(), field));
    return fields;
  }

  /** A field's name is a key of records and a variable of checks. */
  private static String named(String name, Yaml at) {
    boolean plain = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z'
        && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    if (!plain) {
      at.problem("the field name '" + name + "' is no key: small letters, digits and _ only, a letter first");
    }
    return name;
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
        group == null ? columns : List.copyOf(fields(group).values()), yaml.bool("repeats", false),
        spellings(columns), examples(yaml.get("examples")), yaml.file() + ":" + yaml.line());
    needs(rule, yaml);
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
  private static List<String> uncounted(Yaml yaml, String key) {
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
      case TABLE -> want(!rule.columns().isEmpty(), yaml, rule, "columns");
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
    if (!file.text().isEmpty() && files.read(path(file.text())).isEmpty()) {
      file.problem("missing file: no rules folder has '" + path(file.text()) + "'");
      return new Vocabulary(file.text(), List.of());
    }
    return Vocabulary.load(files, file.text(), path(file.text()), problems);
  }

  /** A file beside the pack, or from the rules folder when it names one ({@code common/…}). */
  private String path(String file) {
    return file.startsWith("common/") ? file : pack + "/" + file;
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
      yaml.problem("not a pattern: " + e.getDescription());
    } catch (IllegalArgumentException e) {
      yaml.problem(e.getMessage());
    }
    return null;
  }
}
