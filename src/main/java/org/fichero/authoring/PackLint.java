package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulePack;
import org.fichero.rules.Vocabulary;

/** Finds what loads well and is suspicious all the same: labels that can never match, or that hide each other. */
public final class PackLint {
  /** Letters of a label's beginning with which no sentence begins by chance. */
  private static final int LEAST_BEGINNING = 12;

  private final List<String> warnings = new ArrayList<>();
  private final Map<String, String> owners = new HashMap<>();

  private PackLint() {}

  /**
   * Each suspicion as mistakes are shown, {@code file:line:column: …} with the line and a caret; empty when there is none.
   *
   * @param folder the name of the pack's folder
   * @param codes of the findings that the program can make
   */
  public static List<String> check(RulePack pack, RuleFiles files, String folder, Set<String> codes) {
    PackLint lint = new PackLint();
    pack.fields().forEach(f -> lint.labels(f, "", ""));
    pack.fields().forEach(f -> lint.shadows(f, pack));
    pack.fields().forEach(f -> lint.columns(f, ""));
    pack.fields().forEach(lint::vocabularies);
    lint.titles(pack.fields());
    if (pack.anchor() == null && pack.by() == RulePack.By.FIELDS && !pack.takesAny()) {
      lint.warnings.add(folder + "/pack.yaml: split: no anchor is named: fichas are told apart by fields that come back only; write"
          + " 'split: {anchor: FIELD}' with the first field of each, or 'split: {by: document}' where a file is one");
    }
    if (!pack.id().equals(folder)) {
      lint.warnings.add(folder + "/pack.yaml: id: '" + pack.id() + "' is not the name of its folder, which '--template' and 'extends' go by:"
          + " write 'id: " + folder + "', or rename the folder");
    }
    IdleRules.find(pack, files, folder, codes, lint.warnings);
    if (pack.recognise() > pack.fields().size()) {
      lint.warnings.add(folder + "/pack.yaml: recognise: asks for " + pack.recognise() + " fields, but there are only "
          + pack.fields().size() + ": no document is ever recognised");
    }
    return lint.warnings.stream().map(w -> Suspicion.shown(w, files)).toList();
  }

  private void labels(FieldRule rule, String path, String group) {
    for (String label : rule.labels()) {
      String key = key(label);
      String other = owners.putIfAbsent(group + "\n" + key, path + rule.name());
      if (key.isEmpty()) {
        warnings.add(rule.source() + ": the label '" + label + "' has no letter or digit: it never matches");
      } else if (other != null && other.equals(path + rule.name())) {
        warnings.add(rule.source() + ": the label '" + label
            + "' differs from another of '" + other + "' only in case, accents, spacing or signs: it is never needed");
      } else if (other != null) {
        warnings.add(rule.source() + ": the label '" + label + "' of '" + path + rule.name() + "' is dead: '" + other
            + "' has it first");
      } else if ((label.endsWith("\u2026") || label.endsWith("...")) && key.length() < LEAST_BEGINNING) {
        warnings.add(rule.source() + ": the label '" + label + "' takes the rest of every line that begins so, sentences of other"
            + " values too: give more of its words");
      }
    }
    String inner = rule.labels().isEmpty() && rule.markers().isEmpty() ? group : path + rule.name();
    rule.announced().forEach(f -> labels(f, path + rule.name() + "/", inner));
  }

  /** A label that goes on from another field's needs a separator after the shorter one to be told from it. */
  private void shadows(FieldRule rule, RulePack pack) {
    for (FieldRule other : pack.fields()) {
      for (String label : rule.labels()) {
        for (String longer : other.labels()) {
          boolean hides = rule != other && rule.inline() && key(longer).startsWith(key(label)) && !key(longer).equals(key(label));
          if (hides) {
            warnings.add(rule.source() + ": the inline label '" + label + "' of '" + rule.name() + "' begins '" + longer
                + "' of '" + other.name() + "': slips in the longer one may be read as the shorter with a value");
          }
        }
      }
    }
  }

  /** Within its table, a heading is no label; elsewhere it is. */
  private void columns(FieldRule rule, String path) {
    rule.columns().forEach((column, headings) -> headings.forEach(heading -> {
      String owner = owners.get("\n" + key(heading));
      if (owner != null) {
        warnings.add(rule.source() + ": '" + heading + "' heads the column '" + column + "' of '" + path + rule.name()
            + "' and is a label of '" + owner + "' too: under the table's own label it is the column's, elsewhere the label");
      }
    }));
    rule.announced().forEach(f -> columns(f, path + rule.name() + "/"));
  }

  /** What stands before the first label is one field. */
  private void titles(List<FieldRule> fields) {
    List<FieldRule> titles = fields.stream().filter(f -> f.place() == FieldRule.Place.BEFORE).toList();
    for (FieldRule later : titles.subList(Math.min(1, titles.size()), titles.size())) {
      warnings.add(later.source() + ": '" + later.name() + "' is never filled: '" + titles.get(0).name()
          + "' takes what stands before the first label; read a part of it with 'from: " + titles.get(0).name() + "' and a pattern");
    }
  }

  private void vocabularies(FieldRule rule) {
    for (Vocabulary vocabulary : rule.vocabularies().values()) {
      Map<String, String> seen = new HashMap<>();
      for (Vocabulary.Term term : vocabulary.terms()) {
        for (String spelling : term.spellings()) {
          String other = seen.putIfAbsent(key(spelling), term.code());
          if (other != null && !other.equals(term.code())) {
            warnings.add(rule.source() + ": in the vocabulary " + vocabulary.id() + " '" + spelling + "' stands for both '"
                + other + "' and '" + term.code() + "'");
          }
        }
      }
    }
    rule.fields().forEach(this::vocabularies);
  }

  static String key(String label) {
    StringBuilder key = new StringBuilder();
    Fold.fold(label).chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
    return key.toString();
  }
}
