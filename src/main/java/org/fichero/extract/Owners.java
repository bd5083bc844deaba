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
  private static final int LONGEST_OPTION = 60;
  private static final int ANSWERS = 2;

  private final List<FieldRule> rules;
  private final List<FieldRule> unlabelled;
  private final TableParts parts;
  private final Map<FieldRule, Terms> terms;
  private final Answers answers;
  private final MonthReader months;
  private final SourceText source;

  Owners(List<FieldRule> rules, Map<FieldRule, Terms> terms, Answers answers, MonthReader months, SourceText source) {
    this.answers = answers;
    this.rules = rules;
    this.unlabelled = rules.stream().filter(r -> r.kind() == FieldKind.TABLE && r.labels().isEmpty() && r.markers().isEmpty()).toList();
    this.parts = new TableParts(unlabelled);
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
        && terms.get(rule).whole(OptionLabels.clean(line.content()).text()) != null;
  }

  /**
   * The choice that lines in the section of another field are the options of, though no known mark shows it; null when
   * there is none. Two with signs beside them are enough; of other short lines it takes half as many as there are options.
   *
   * @param absent the choices that have no section of their own
   */
  FieldRule strayed(List<FieldRule> absent, List<Block> blocks) {
    for (FieldRule choice : absent) {
      int signed = UnreadMarks.count(terms.get(choice), answers, blocks);
      int bare = 0;
      for (Block block : blocks) {
        bare += hasTerm(choice, block) ? 1 : 0;
      }
      if (signed > 1 || bare > 2 && 2 * bare >= terms.get(choice).size()) {
        return choice;
      }
    }
    return null;
  }

  /** Whether the block is a line that is one of the field's options, or such lines and rows with signs beside them. */
  boolean isOption(FieldRule rule, Block block) {
    return hasTerm(rule, block) || isChoice(rule) && UnreadMarks.count(terms.get(rule), answers, List.of(block)) > 0;
  }

  /** Whether the block is a short line that begins or ends with one of the field's options. */
  private boolean hasTerm(FieldRule rule, Block block) {
    if (!(block instanceof Block.Line line) || line.content().text().length() > LONGEST_OPTION) {
      return false;
    }
    String s = OptionLabels.clean(line.content()).text();
    return terms.get(rule).start(s) != null || terms.get(rule).whole(s.substring(s.indexOf(' ') + 1)) != null;
  }

  private FieldRule ofTable(FieldRule rule, Block.Table table) {
    List<Block.Option> inside = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      for (Block.Cell cell : row.cells()) {
        inside.addAll(cell.options());
      }
    }
    FieldRule owner = ofOptions(rule, inside);
    if (owner != rule || isPlan(rule) || isChoice(rule)) {
      return owner;
    }
    if (rule.kind() == FieldKind.TABLE) {
      FieldRule other = new TableHeads(rule).namedIn(table) > 0 ? null : byHeadings(table);
      return other == null ? rule : other;
    }
    FieldRule best = headed(rules, table);
    if (best != null) {
      return best;
    }
    FieldRule plan = rules.stream().filter(Owners::isPlan).findFirst().orElse(rule);
    return plan == rule || !isMonths(table) ? rule : plan;
  }

  /** Whether the block is a table of months. */
  boolean isMonths(Block block) {
    return block instanceof Block.Table && !months.read(source, List.of(block), false).consumed().isEmpty();
  }

  /** The field that has no label and is known by the table's headings; null where none is. */
  FieldRule byHeadings(Block.Table table) {
    return headed(unlabelled, table);
  }

  /** The field beside a group that a table is of by its headings, where none of the group's own tables has them; null where none is. */
  FieldRule beside(FieldRule group, Block.Table table) {
    FieldRule found = byHeadings(table);
    return found == null || isWithin(group, table) ? null : found;
  }

  private static boolean isWithin(FieldRule group, Block.Table table) {
    return group.fields().stream().anyMatch(f -> f.kind() == FieldKind.TABLE ? new TableHeads(f).namedIn(table) > 0 : isWithin(f, table));
  }

  /** The blocks, with tables of fields without a label that are drawn as one parted. */
  List<Block> parted(List<Block> blocks) {
    return parts.of(blocks);
  }

  /** Whether its tables may stand anywhere, since no label says where. */
  boolean isUnlabelled(FieldRule rule) {
    return unlabelled.contains(rule);
  }

  private static FieldRule headed(List<FieldRule> rules, Block.Table table) {
    FieldRule best = null;
    int most = 0;
    for (FieldRule rule : rules) {
      int named = rule.kind() == FieldKind.TABLE ? new TableHeads(rule).namedIn(table) : 0;
      best = named > most ? rule : best;
      most = Math.max(most, named);
    }
    return best;
  }

  /** Whether the block is nothing but the two boxes, yes and no, that answer the option before it, and words that it may ask for. */
  boolean isAnswer(Block block) {
    return block instanceof Block.Options options && options.options().size() == 2 && !answers.questions(labels(options.options())).isEmpty();
  }

  /** Whether the block is nothing but the option that asks for words of one's own. */
  boolean isOpen(FieldRule rule, Block block) {
    List<String> labels = block instanceof Block.Options options && isChoice(rule) ? labels(options.options()) : List.of();
    return labels.size() == 1 && terms.get(rule).start(labels.get(0)) != null && terms.get(rule).start(labels.get(0)).term().detail();
  }

  private static List<String> labels(List<Block.Option> options) {
    List<String> labels = new ArrayList<>(options.size());
    for (Block.Option option : options) {
      if (!option.label().isBlank()) {
        labels.add(OptionLabels.clean(option.label()).text());
      }
    }
    return labels;
  }

  private FieldRule ofOptions(FieldRule rule, List<Block.Option> options) {
    List<String> labels = labels(options);
    List<String> asked = answers.questions(labels).stream().filter(q -> !q.isEmpty()).toList();
    labels = asked.isEmpty() ? labels : asked;
    // yes and no answer the question above them, though another's vocabulary has them too
    if (labels.isEmpty() || rule.kind() == FieldKind.BOOLEAN && (labels.size() <= ANSWERS || areAnswers(labels))) {
      return rule;
    }
    FieldRule best = rule;
    int most = isChoice(rule) ? OptionLabels.known(terms.get(rule), labels) : 0;
    for (FieldRule other : rules) {
      int known = isChoice(other) && other != rule ? OptionLabels.known(terms.get(other), labels) : 0;
      if (known > most && known * 2 >= labels.size()) {
        best = other;
        most = known;
      }
    }
    return best;
  }

  /** Whether yes and no are both among the options: "Sí, No, En parte" answer a question. */
  private boolean areAnswers(List<String> labels) {
    return labels.stream().map(answers::yesOrNo).filter(java.util.Objects::nonNull).distinct().count() == ANSWERS;
  }

  static boolean isChoice(FieldRule rule) {
    return rule.kind() == FieldKind.CHOICES || rule.kind() == FieldKind.CHOICE;
  }

  static boolean isPlan(FieldRule rule) {
    return rule.kind() == FieldKind.SCHEDULE || rule.kind() == FieldKind.MONTHS;
  }
}
