package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.Nearest;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulePack;

/** Finds what a pack says in vain: files, vocabularies and keys that nothing uses, words that other words take away. */
final class IdleRules {
  private static final Set<FieldKind> CODED = Set.of(FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.TOPICS, FieldKind.VOCABULARY);
  private static final Set<FieldKind> PATTERNED =
      Set.of(FieldKind.IDENTIFIER, FieldKind.TEXT, FieldKind.DATE, FieldKind.PERIOD, FieldKind.QUANTITY, FieldKind.MONEY);
  private static final Set<FieldKind> COUNTED = Set.of(FieldKind.QUANTITY, FieldKind.MONEY);

  private final RulePack pack;
  private final List<String> warnings;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  private IdleRules(RulePack pack, List<String> warnings) {
    this.pack = pack;
    this.warnings = warnings;
  }

  static void find(RulePack pack, RuleFiles files, String folder, Set<String> codes, List<String> warnings) {
    IdleRules idle = new IdleRules(pack, warnings);
    pack.fields().forEach(f -> idle.field(f, f.name(), false));
    idle.words(folder);
    idle.files(files, folder);
    idle.severities(folder, codes);
  }

  private void field(FieldRule rule, String path, boolean column) {
    if (!column) {
      rule.labels().forEach(l -> labels.putIfAbsent(PackLint.key(l), path));
    }
    rule.vocabularies().values().forEach(v -> used.add(v.id()));
    for (String key : vain(rule)) {
      warnings.add(rule.source() + ": the key '" + key + "' of '" + path + "' says nothing: the kind "
          + rule.kind().code() + " does not use it");
    }
    rule.vocabularies().forEach((part, vocabulary) -> {
      if (vocabulary.terms().isEmpty() && !vocabulary.id().equals("countries")) {
        warnings.add(rule.source() + ": the vocabulary " + vocabulary.id() + " of '" + path + "' has no terms");
      }
    });
    if (rule.kind() == FieldKind.MONEY && rule.unit() != null && !isMoney(rule.unit())) {
      warnings.add(rule.source() + ": unit: '" + rule.unit() + "' is no money that is known, so bare numbers are not read: write the code"
          + " (CLP, MXN, COP), or the words as forms have them ('M$', 'millones de COP')");
    }
    rule.fields().forEach(f -> field(f, path + "/" + f.name(), !rule.columns().isEmpty()));
  }

  /** Whether a number with it is an amount of money; a code's letters have been looked at before. */
  private static boolean isMoney(String unit) {
    boolean code = unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return code || Stream.of("1.000 " + unit, unit + " 1.000").anyMatch(
        s -> Normaliser.bundled().mentions(s, null).stream().anyMatch(m -> m.type().equals("money") && m.text().length() == s.length()));
  }

  private static List<String> vain(FieldRule rule) {
    List<String> keys = new ArrayList<>();
    add(keys, "vocabulary", !rule.vocabularies().isEmpty() && !CODED.contains(rule.kind()));
    add(keys, "pattern", rule.pattern() != null && !PATTERNED.contains(rule.kind()));
    add(keys, "separators", !rule.separators().isEmpty() && rule.kind() != FieldKind.LIST);
    add(keys, "unit", rule.unit() != null && !COUNTED.contains(rule.kind()));
    add(keys, "columns", !rule.columns().isEmpty() && rule.kind() != FieldKind.TABLE && rule.kind() != FieldKind.SCHEDULE);
    add(keys, "fields", rule.columns().isEmpty() && !rule.fields().isEmpty() && rule.kind() != FieldKind.GROUP);
    add(keys, "connectors", !rule.connectors().isEmpty() && !rule.inline());
    return keys;
  }

  private static void add(List<String> keys, String key, boolean vain) {
    if (vain) {
      keys.add(key);
    }
  }

  /** Words that are left out or end a value, and a field's label at once. */
  private void words(String folder) {
    for (String heading : pack.ignore()) {
      owned(heading, folder + "/pack.yaml: ignore", "that field is never read below it");
    }
    for (String help : pack.help()) {
      owned(help, folder + "/pack.yaml: help", "a label is no help text");
    }
    pack.fields().stream().filter(f -> f.kind() != FieldKind.TABLE).forEach(f -> f.until().forEach(u -> owned(u, f.source() + ": until", "a label ends the value anyway")));
  }

  private void owned(String words, String where, String because) {
    String owner = labels.get(PackLint.key(words));
    if (owner != null) {
      warnings.add(where + ": '" + words + "' is a label of '" + owner + "' too: " + because);
    }
  }

  private void files(RuleFiles files, String folder) {
    for (String file : files.inside(folder)) {
      if (file.endsWith(".yaml") && !file.equals("pack.yaml") && !used.contains(file)) {
        warnings.add(folder + "/" + file + ": no field of the pack names this vocabulary: write 'vocabulary: " + file + "' in the field that it is for, or delete it");
      }
    }
  }

  private void severities(String folder, Set<String> codes) {
    Set<String> known = new HashSet<>(codes);
    pack.checks().forEach(c -> known.add(c.code()));
    pack.severities().keySet().stream().sorted().filter(code -> !known.contains(code)).forEach(code ->
        warnings.add(folder + "/pack.yaml: severities: no finding has the code '" + code + "'" + Nearest.hint(code, known)));
  }
}
