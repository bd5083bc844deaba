package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Ends a value at rows of a table that are fields which the pack does not know: a few words, and a value beside them. Where that is doubtful, it is only said. */
final class UnknownRows {
  /** Kinds whose values may be rows of a table. */
  private static final Set<FieldKind> TABLES = Set.of(FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.SCHEDULE, FieldKind.MONTHS, FieldKind.TABLE,
      FieldKind.GROUP, FieldKind.SECTIONS);
  /** Those whose rows may each have a name of their own. */
  private static final Set<FieldKind> NAMED = Set.of(FieldKind.SCHEDULE, FieldKind.MONTHS, FieldKind.TABLE, FieldKind.GROUP, FieldKind.SECTIONS);

  private final StrongHeads strong;

  UnknownRows(StrongHeads strong) {
    this.strong = strong;
  }

  /** How many of the blocks beside a label in a table are its own: all of its value stands there, further rows of two cells are of another field. */
  int beside(FieldRule rule, Piece.Label label, List<Block> blocks, List<Finding> findings) {
    for (int i = 1; i < blocks.size() && blocks.get(0) instanceof Block.Line; i++) {
      boolean rows = blocks.get(i) instanceof Block.Table table && table.rows().stream().allMatch(UnknownRows::isField);
      boolean sure = rows && !TABLES.contains(rule.kind());
      if (sure || rows && areStrong(rule, (Block.Table) blocks.get(i))) {
        findings.add(said(label, (Block.Table) blocks.get(i), sure ? blocks.get(blocks.size() - 1) : null));
        return sure ? i : blocks.size();
      }
    }
    return blocks.size();
  }

  /**
   * What is to be said of a table below a value: that its rows are fields by their emphasis, and end it or may be of it; null where they are none.
   *
   * @param last the last block below the label
   */
  Finding below(FieldRule rule, Piece.Label label, Block.Table table, Block last) {
    boolean fields = table.rows().stream().allMatch(UnknownRows::isField) && areStrong(rule, table);
    return fields ? said(label, table, NAMED.contains(rule.kind()) ? null : last) : null;
  }

  /** Whether the words of all rows are emphasised and none that the field knows. */
  private boolean areStrong(FieldRule rule, Block.Table table) {
    return table.rows().stream().map(r -> r.cells().get(0)).allMatch(c -> strong.begins(c) && !ValueEnd.isTerm(rule, c.content().text()));
  }

  /** A few words in the first cell, and something in one other. */
  private static boolean isField(Block.Row row) {
    String words = row.cells().isEmpty() ? "" : row.cells().get(0).content().text().strip();
    return !words.isEmpty() && words.length() <= PartHeadings.LONGEST && ".;,".indexOf(words.charAt(words.length() - 1)) < 0
        && row.cells().stream().allMatch(c -> c.options().isEmpty()) && LabelRow.filled(row) == 2;
  }

  /** @param last the last block of those that are none of the value; null where they may be */
  private static Finding said(Piece.Label label, Block.Table table, Block last) {
    Passage head = table.rows().get(0).cells().get(0).content().strip();
    String pointer = "/fields/" + label.field();
    return last == null ? Finding.at(head.span(), "heading-in-value", Severity.WARNING, pointer, "text", head.text())
        : Finding.at(new Span(head.span().start(), last.span().end()), UnknownHeadings.ENDS, Severity.WARNING, pointer, "text", head.text(), "field", label.field());
  }
}
