package org.fichero.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the checks of a pack strictly. */
final class CheckLoader {
  private static final List<String> SEVERITIES = List.of("error", "warning", "info");

  /** Of a check that says nothing of it. */
  private static final String USUAL = "warning";

  private CheckLoader() {}

  /**
   * The checks in their order.
   *
   * @param yaml null where the pack has none
   * @param fields of the pack, by name
   */
  static List<RulePack.CheckRule> read(Yaml yaml, Map<String, FieldRule> fields) {
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

  private static String severity(Yaml yaml) {
    return yaml == null ? USUAL : yaml.oneOf(SEVERITIES);
  }

  private static RulePack.CheckRule check(Yaml yaml, Map<String, FieldRule> fields) {
    Map<String, String> messages = new LinkedHashMap<>();
    Yaml message = yaml.need("message");
    if (message.isScalar() && !message.text().isEmpty()) {
      message.problem("a message stands in each language: write 'message: {en: …, es: …}'");
    } else {
      message.map().forEach((language, text) -> messages.put(language, text.text()));
    }
    String field = yaml.text("field", null);
    if (field != null && !fields.containsKey(field)) {
      yaml.get("field").problem("no field is called '" + field + "'" + Nearest.hint(field, fields.keySet()));
    }
    RulePack.CheckRule rule = new RulePack.CheckRule(
        yaml.need("code").text(), yaml.need("holds").text(), severity(yaml.get("severity")),
        field, messages, yaml.need("holds").written());
    yaml.close();
    CheckFields.problems(rule, fields.values()).forEach(yaml::problem);
    return rule;
  }
}
