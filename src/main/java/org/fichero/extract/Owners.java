package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;
import org.fichero.model.SourceText;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Tells whose a block is: options and tables belong to the field whose words they hold, whatever label stands above. */
final class Owners {
  private final List<FieldRule> rules;
  private final Map<FieldRule, Terms> terms;
  private final MonthReader months;
  private final SourceText source;

  Owners(List<FieldRule> rules, Map<FieldRule, Terms> terms, MonthReader months, SourceText source) {
    this.rules = rules;
    this.terms = terms;
    this.months = months;
    this.source = source;
  }

  /** The field that {@code block}, under the label of {@code rule}, belongs to. */
  FieldRule of(FieldRule rule, Block block) {
    if (block instanceof Block.Options options) {
      return ofOptions(rule, options.options());
    }
    return block instanceof Block.Table table ? ofTable(rule, table) : rule;
  }

  /** Whether the block is a line that is wholly one of the field's options. */
  boolean isTerm(FieldRule rule, Block block) {
    return block instanceof Block.Line line && isChoice(rule)
        && terms.get(rule).whole(ChoiceReader.clean(line.content()).text()) != null;
  }

  private FieldRule ofTable(FieldRule rule, Block.Table table) {
    List<Block.Option> inside = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      for (Block.Cell cell : row.cells()) {
        inside.addAll(cell.options());
      }
    }
    FieldRule owner = ofOptions(rule, inside);
    if (owner != rule || isPlan(rule) || isChoice(rule) || rule.kind() == FieldKind.TABLE) {
      return owner;
    }
    for (FieldRule other : rules) {
      if (other.kind() == FieldKind.TABLE && new TableReader(other, List.of()).heads(table)) {
        return other;
      }
    }
    FieldRule plan = rules.stream().filter(Owners::isPlan).findFirst().orElse(rule);
    return plan == rule || months.read(source, List.of(table), false).consumed().isEmpty() ? rule : plan;
  }

  private FieldRule ofOptions(FieldRule rule, List<Block.Option> options) {
    List<String> labels = new ArrayList<>(options.size());
    for (Block.Option option : options) {
      if (!option.label().isBlank()) {
        labels.add(ChoiceReader.clean(option.label()).text());
      }
    }
    if (labels.isEmpty()) {
      return rule;
    }
    FieldRule best = rule;
    int most = isChoice(rule) ? ChoiceReader.known(terms.get(rule), labels) : 0;
    for (FieldRule other : rules) {
      int known = isChoice(other) && other != rule ? ChoiceReader.known(terms.get(other), labels) : 0;
      if (known > most && known * 2 >= labels.size()) {
        best = other;
        most = known;
      }
    }
    return best;
  }

  static boolean isChoice(FieldRule rule) {
    return rule.kind() == FieldKind.CHOICES || rule.kind() == FieldKind.CHOICE;
  }

  static boolean isPlan(FieldRule rule) {
    return rule.kind() == FieldKind.SCHEDULE || rule.kind() == FieldKind.MONTHS;
  }
}
