package org.fichero.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.MarkState;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;

/** Options under the label of a field that has words for its value ("Comuna: ☐ Temuco ☒ Lota"): the form prints all, and the ticked ones are the value. */
final class ChosenOptions {
  /** Whose values are said in few words; in paragraphs and lists a box may begin an item. */
  private static final Set<FieldKind> KINDS = EnumSet.of(FieldKind.TEXT, FieldKind.PLACE, FieldKind.ORGANISATIONS, FieldKind.FUNDING,
      FieldKind.VOCABULARY, FieldKind.DATE, FieldKind.PERIOD, FieldKind.QUANTITY, FieldKind.MONEY, FieldKind.IDENTIFIER);

  private ChosenOptions() {}

  /** The blocks without the options that are not ticked, whose places go to the forms with all the marks'; as they are where no mark tells. */
  static List<Block> of(FieldKind kind, List<Block> blocks, List<Span> forms) {
    List<Block.Option> options = blocks.stream().filter(Block.Options.class::isInstance)
        .flatMap(b -> ((Block.Options) b).options().stream()).toList();
    // words before the first box are the value, or a label that nobody knows
    boolean first = blocks.stream().filter(b -> b instanceof Block.Line || b instanceof Block.Options).findFirst().filter(Block.Options.class::isInstance).isPresent();
    boolean told = first && KINDS.contains(kind) && options.stream().allMatch(o -> o.mark().state().checked() != null && !o.label().isBlank())
        && options.stream().anyMatch(ChosenOptions::isTicked) && options.stream().anyMatch(o -> o.mark().state() == MarkState.UNTICKED);
    if (!told) {
      return blocks;
    }
    for (Block.Option option : options) {
      forms.add(option.mark().span());
      if (!isTicked(option)) {
        forms.addAll(option.label().sources());
      }
    }
    List<Block> chosen = new ArrayList<>(blocks.size());
    blocks.forEach(b -> add(b, chosen));
    return chosen;
  }

  private static void add(Block block, List<Block> chosen) {
    if (!(block instanceof Block.Options all)) {
      chosen.add(block);
      return;
    }
    List<Block.Option> ticked = all.options().stream().filter(ChosenOptions::isTicked).toList();
    if (!ticked.isEmpty()) {
      chosen.add(new Block.Options(all.span(), ticked, all.blanksBefore()));
    }
  }

  private static boolean isTicked(Block.Option option) {
    return option.mark().state() == MarkState.TICKED;
  }
}
