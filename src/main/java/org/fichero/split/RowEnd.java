package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.SourceText;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/**
 * Where a value ends that stands beside its label in the last row of a table: what is written below the table, set off by a blank line, is a
 * note on it ("* Superficie según catastro") and none of the value's words.
 */
final class RowEnd {
  /** Kinds whose value a table or list below may hold. */
  private static final Set<FieldKind> OPEN = Set.of(FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.BOOLEAN, FieldKind.MONTHS,
      FieldKind.SCHEDULE, FieldKind.TABLE, FieldKind.TOPICS, FieldKind.GROUP, FieldKind.SECTIONS);

  private final String text;

  RowEnd(SourceText text) {
    this.text = text.chars();
  }

  /** How many of the blocks stand in the label's row, or go on overleaf; all of them where the label has no value beside it. */
  int of(FieldRule rule, Piece.Label label, List<Block> blocks) {
    if (rule == null || OPEN.contains(rule.kind()) || !label.beside() || !isBelowRow(label.span().start())) {
      return blocks.size();
    }
    for (int i = 1; i < blocks.size() && !blocks.get(i).endsPage(); i++) {
      boolean apart = blocks.get(i) instanceof Block.Line line && line.blanksBefore() > 0;
      if (apart && text.substring(label.span().end(), blocks.get(i).span().start()).indexOf('\n') >= 0) {
        return i;
      }
    }
    return blocks.size();
  }

  /** Whether the line above is a row too: two rows are a table, one may be a line that a tab parts. */
  private boolean isBelowRow(int at) {
    int end = text.lastIndexOf('\n', Math.max(0, at - 1));
    int start = end <= 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    String above = end <= 0 ? "" : text.substring(start, end);
    return above.indexOf('\t') >= 0 || above.startsWith("|");
  }
}
