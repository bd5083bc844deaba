package org.fichero.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads rule packs strictly: every mistake of a pack is found in one go. */
public final class PackLoader {
  private static final List<String> BYS = Arrays.stream(RulePack.By.values()).map(RulePack.By::code).toList();
  private static final List<String> SEVERITIES = List.of("error", "warning", "info", "off");

  private final RuleFiles files;
  private final List<RulesException.Problem> problems = new ArrayList<>();

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

  /** Null where it is missing, or is said to be no mapping. */
  private static Yaml split(Yaml split) {
    if (split != null && split.isScalar()) {
      split.problem("write 'split: {anchor: FIELD}' with the first field of each record, or 'split: {by: document}' where a file is one");
      return null;
    }
    return split;
  }

  private RulePack read(String folder, List<String> chain) {
    Yaml yaml = Yaml.read(files, folder + "/pack.yaml", problems);
    RulePack base = base(yaml.get("extends"), folder, chain);
    Yaml split = split(yaml.get("split"));
    Map<String, FieldRule> fields = new LinkedHashMap<>();
    if (base != null) {
      base.fields().forEach(f -> fields.put(f.name(), f));
    }
    fields.putAll(new FieldLoader(files, folder, problems).read(yaml.need("fields")));
    String anchor = split == null ? null : split.text("anchor", null);
    String opens = anchor != null ? anchor : base != null ? base.anchor() : counting(fields.values());
    if (anchor != null && !fields.containsKey(anchor)) {
      split.get("anchor").problem("no field is called '" + anchor + "'" + Nearest.hintOrAll(anchor, fields.keySet()));
    }
    Yaml by = split == null ? null : split.get("by");
    if (split != null) {
      split.close();
    }
    RulePack read = new RulePack(
        yaml.need("id").text(), yaml.need("version").text(), yaml.text("name", folder), language(yaml.get("language"), base),
        yaml.integer("recognise", base == null ? recognise(fields) : base.recognise()),
        opens, by == null && base != null ? base.by() : by(by, opens, fields),
        List.copyOf(fields.values()),
        both(base == null ? List.of() : base.ignore(), FieldLoader.uncounted(yaml, "ignore")),
        both(base == null ? List.of() : base.help(), yaml.texts("help")), severities(yaml.get("severities")),
        CheckLoader.read(yaml.get("checks"), fields));
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

  private static RulePack.By by(Yaml yaml, String anchor, Map<String, FieldRule> fields) {
    boolean counted = anchor != null && fields.containsKey(anchor) && fields.get(anchor).isNumber();
    RulePack.By by = yaml == null ? counted ? RulePack.By.ANCHOR : RulePack.By.FIELDS : RulePack.By.valueOf(yaml.oneOf(BYS).toUpperCase(Locale.ROOT));
    if (by == RulePack.By.ANCHOR && anchor == null) {
      yaml.problem("'by: anchor' needs the key 'anchor' beside it");
    }
    return by;
  }

  /** The only field that counts records, where titles stand before their labels: it stands above the title. */
  private static String counting(Collection<FieldRule> fields) {
    List<FieldRule> counting = fields.stream().filter(FieldRule::isNumber).toList();
    boolean titled = fields.stream().anyMatch(f -> f.place() == FieldRule.Place.BEFORE);
    return titled && counting.size() == 1 ? counting.get(0).name() : null;
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
}
