package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** How many of the blocks after a label may belong to its value. */
final class ValueEnd {
  private ValueEnd() {}

  /** @param rule the label's field; null for an ignored heading */
  static int of(FieldRule rule, Piece.Label label, List<Block> blocks) {
    if (rule == null) {
      return blocks.size();
    }
    return switch (rule.place()) {
      case LINE -> line(blocks);
      case CELL -> table(blocks);
      case ABOVE -> above(label, blocks);
      default -> section(rule, label, blocks);
    };
  }

  /** The first block, which the end of a page may part from its label. */
  private static int line(List<Block> blocks) {
    int end = 0;
    while (end < blocks.size() && blocks.get(end).endsPage()) {
      end++;
    }
    return Math.min(end + 1, blocks.size());
  }

  /** Those that stand before the label in the source. */
  private static int above(Piece.Label label, List<Block> blocks) {
    int end = 0;
    while (end < blocks.size() && blocks.get(end).span().start() < label.span().start()) {
      end++;
    }
    return end;
  }

  /** Up to a heading of the label's own rank, or below the row of its value, which announces something that no field wants. */
  private static int section(FieldRule rule, Piece.Label label, List<Block> blocks) {
    for (int i = 1; label.beside() && i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Line line && isHeading(line) && !isTerm(rule, line.content().text())) {
        return i;
      }
    }
    // "## MUNICIPALIDAD" right above "## TALTAL": the name is written as its label is
    boolean name = rule.kind() == FieldKind.PLACE && !blocks.isEmpty() && blocks.get(0) instanceof Block.Line below && below.blanksBefore() == 0;
    // the number itself, and "SALA CUNA" right below "PROYECTO 2": both lines may be written alike
    int first = rule.isNumber() ? 2 : name ? 1 : 0;
    for (int i = first; label.heading() > 0 && i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Line line && line.heading() == label.heading()
          && !isTerm(rule, line.content().text())) {
        return i;
      }
    }
    return blocks.size();
  }

  /** A heading by markup, or a numbered line in capitals: "V. PRESUPUESTO". */
  private static boolean isHeading(Block.Line line) {
    boolean numbered = Numbering.end(line.content().text()) > 0
        || !line.bullet().isEmpty() && Character.isLetterOrDigit(line.bullet().charAt(0));
    return line.heading() > 0 || numbered && PieceLook.isCapitals(line);
  }

  /** Whether the words begin with a term of the field's vocabulary. */
  static boolean isTerm(FieldRule rule, String text) {
    String key = LabelTrie.key(text);
    return rule.vocabulary() != null && rule.vocabulary().terms().stream().anyMatch(t ->
        key.startsWith(LabelTrie.key(t.label())) || t.phrases().stream().anyMatch(p -> key.startsWith(LabelTrie.key(p))));
  }

  /** Up to the empty separator that closes the label's table. */
  private static int table(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Separator s && s.span().isEmpty()) {
        return i;
      }
    }
    return blocks.size();
  }
}
