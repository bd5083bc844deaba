package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** A heading of a form's part right above the next label, as in "III. ANTECEDENTES": it is no end of the value above it. */
final class TrailingHeading {
  private static final int LONGEST = 60;
  private static final int LEAST_SIGNS = 6;
  /** Fields of running text; the last line of others may be an item of a list, short and in capitals. */
  private static final Set<FieldKind> PROSE = Set.of(FieldKind.TEXT, FieldKind.PARAGRAPHS, FieldKind.MONTHS, FieldKind.SCHEDULE,
      FieldKind.VOCABULARY, FieldKind.TOPICS);

  private TrailingHeading() {}

  /**
   * How many of the blocks of a value that another label follows are its own.
   *
   * @param months knows their names
   */
  static int own(FieldRule rule, List<Block> blocks, MonthHeads months) {
    int last = blocks.size() - 1;
    while (last > 0 && (blocks.get(last) instanceof Block.Separator || blocks.get(last) instanceof Block.Furniture)) {
      last--;
    }
    boolean may = rule != null && last > 0 && blocks.get(last) instanceof Block.Line line && stands(line)
        && !ValueEnd.isTerm(rule, line.content().text()) && !isOfPlan(rule, line, months);
    boolean heading = may && blocks.subList(0, last).stream().anyMatch(b -> !(b instanceof Block.Separator || b instanceof Block.Furniture))
        && (isHeading((Block.Line) blocks.get(last), PROSE.contains(rule.kind()), blocks.subList(0, last))
            || rule.kind() == FieldKind.LIST && isBelowCounted((Block.Line) blocks.get(last), blocks.subList(0, last)));
    return heading ? last : blocks.size();
  }

  /** Whether the line begins like no item of the list above it, all of which are counted or have their bullets. */
  private static boolean isBelowCounted(Block.Line line, List<Block> before) {
    List<Block.Line> items = before.stream().filter(Block.Line.class::isInstance).map(Block.Line.class::cast).toList();
    return !isItem(line) && Character.isUpperCase(line.content().text().strip().charAt(0)) && items.size() > 1
        && items.stream().allMatch(TrailingHeading::isItem);
  }

  private static boolean isItem(Block.Line line) {
    return !line.bullet().isEmpty() || Decoration.end(line.content().text()) > 0;
  }

  private static boolean stands(Block.Line line) {
    String s = line.content().text().strip();
    return line.blanksBefore() > 0 && !s.isEmpty() && s.length() <= LONGEST && ".;,:!?".indexOf(s.charAt(s.length() - 1)) < 0;
  }

  /** A number and words with a capital: "4 talleres" counts what it names. */
  private static boolean isCounted(String s) {
    int end = Decoration.end(s);
    return end > 0 && (end >= s.length() || !Character.isLowerCase(s.charAt(end)));
  }

  /** Whether the line says of a part of a plan when it is: "Cierre: agosto de 2023". */
  private static boolean isOfPlan(FieldRule rule, Block.Line line, MonthHeads months) {
    String s = line.content().text();
    int colon = rule.kind() == FieldKind.SCHEDULE || rule.kind() == FieldKind.MONTHS ? s.indexOf(": ") : -1;
    return colon > 0 && months.areNamed(s.substring(colon));
  }

  private static boolean isHeading(Block.Line line, boolean prose, List<Block> before) {
    String s = line.content().text();
    boolean counted = isCounted(s) || !line.bullet().isEmpty() && Character.isLetterOrDigit(line.bullet().charAt(0));
    boolean capitals = PieceLook.isCapitals(line) && s.chars().filter(Character::isLetterOrDigit).count() >= LEAST_SIGNS;
    boolean unlike = before.stream().noneMatch(b -> b instanceof Block.Line l && (PieceLook.isCapitals(l) || l.strong()));
    return line.heading() > 0 || counted && (capitals || line.strong()) || prose && unlike && (counted && line.bullet().isEmpty() || capitals || line.strong());
  }
}
