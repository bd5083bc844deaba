package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.MarkState;

/** Whether a field's options stand beside signs that are no known marks, and what its blocks together show of their meaning. */
record UnreadDialect(Terms terms, Answers answers, OptionLabels labels, List<Block> blocks) {

  /** The reader of such signs; null where there are none. One of them alone may be a word like others. */
  UnreadMarks marks() {
    List<String> signs = UnreadMarks.gather(terms, answers, blocks);
    SignMeaning meaning = signs.isEmpty() ? SignMeaning.UNKNOWN : SignMeaning.of(signs, areFree(), signs.size() < terms.size(), answers);
    boolean several = signs.size() > 1 || signs.size() == 1 && (blocks.stream().anyMatch(b -> b instanceof Block.Options)
        || meaning.isKnown() && blocks.stream().filter(b -> b instanceof Block.Line line && labels.isBare(line.content())).count() > 1);
    return several ? new UnreadMarks(terms, labels, meaning, answers) : null;
  }

  /** Whether all marks that are known are boxes left free. */
  private boolean areFree() {
    List<MarkState> states = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Options options) {
        options.options().forEach(o -> states.add(o.mark().state()));
      } else if (block instanceof Block.Table table) {
        table.rows().forEach(r -> r.cells().forEach(c -> c.options().forEach(o -> states.add(o.mark().state()))));
      }
    }
    return !states.isEmpty() && states.stream().allMatch(s -> s == MarkState.UNTICKED);
  }
}
