package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** What a pack's fields tell of a table that may hold a ficha a row: which of them begins one, whose options or months its columns are. */
final class RecordFields {
  private final RulePack pack;
  private final LabelMatcher matcher;
  private final MonthHeads months;

  RecordFields(RulePack pack, LabelMatcher matcher, MonthHeads months) {
    this.pack = pack;
    this.matcher = matcher;
    this.months = months;
  }

  /** How many labels make a ficha. */
  int recognise() {
    return pack.recognise();
  }

  /** Whether every ficha has the field, and has it once: its title, its anchor, or what it is known by. */
  boolean begins(String field) {
    FieldRule rule = pack.field(field).orElse(null);
    return field.equals(pack.anchor()) || rule != null && rule.place() == FieldRule.Place.BEFORE
        || pack.anchor() == null && rule != null && rule.required() && rule.kind() == FieldKind.TEXT;
  }

  /** Whether the pack's first field is the one, and nothing else says which opens a ficha of several in a document. */
  boolean leads(String field) {
    FieldRule first = pack.fields().stream().filter(f -> !f.labels().isEmpty()).findFirst().orElse(null);
    return pack.anchor() == null && pack.by() != RulePack.By.DOCUMENT && first != null && first.name().equals(field);
  }

  /** Whether a heading names a month. */
  boolean isMonth(Block.Cell heading) {
    return months.isMonth(heading.content().text());
  }

  /** Whether a heading names an option that asks for words of the writer's own: "Otra". */
  boolean isOpenOption(Block.Cell heading) {
    String key = LabelTrie.key(heading.content().text());
    return pack.fields().stream().filter(f -> f.kind() == FieldKind.CHOICES && f.vocabulary() != null)
        .flatMap(f -> f.vocabulary().terms().stream()).filter(t -> t.detail())
        .anyMatch(t -> t.spellings().stream().anyMatch(w -> LabelTrie.key(w).equals(key)));
  }

  /** The one field whose options or months columns of signs head, if no column has its label; else null. */
  String ownerOf(List<RecordColumn> signs, List<RecordColumn> all) {
    boolean plan = isMonth(signs.get(0).head());
    List<FieldRule> rules = pack.fields().stream().filter(f -> plan ? f.kind() == FieldKind.SCHEDULE || f.kind() == FieldKind.MONTHS
        : f.kind() == FieldKind.CHOICES && signs.stream().filter(s -> ValueEnd.isTerm(f, s.head().content().text())).count() * 2 > signs.size()).toList();
    String field = rules.size() == 1 ? rules.get(0).name() : null;
    return all.stream().anyMatch(c -> c.label() != null && c.label().field().equals(field)) ? null : field;
  }

  /** How much values of a field tell of columns that they stand in, one each: nothing where one of them is not of the field's kind. */
  int telling(String field, List<Block.Cell> values) {
    FieldRule rule = pack.field(field).orElse(null);
    if (rule == null) {
      return 0;
    }
    return switch (rule.kind()) {
      case PLACE -> values.stream().allMatch(v -> matcher.isPlace(v.content().text())) ? 2 : 0;
      case IDENTIFIER -> rule.pattern() != null && values.stream().allMatch(v -> rule.pattern().matcher(v.content().text().strip()).lookingAt()) ? 2 : 0;
      case EMAIL -> values.stream().allMatch(v -> v.content().text().indexOf('@') > 0) ? 2 : 0;
      case DATE, PERIOD, QUANTITY, MONEY -> values.stream().allMatch(v -> v.content().text().chars().anyMatch(Character::isDigit)) ? 1 : 0;
      case CHOICE, CHOICES -> values.stream().allMatch(v -> !v.options().isEmpty() || ValueEnd.isTerm(rule, v.content().text())) ? 1 : 0;
      default -> 0;
    };
  }
}
