package org.fichero.split;

import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;

/** Labels whose cell goes on below them with the form's help, while their value stands in a cell of its own: "Problema / Máximo 300 palabras". */
final class HelpBelow {
  private HelpBelow() {}

  /** The words above the first break within a cell; null where it has none, or nothing stands on either side. */
  static Passage first(Passage content) {
    int end = UnknownPairs.lineEnd(content.text());
    return end <= 0 || content.text().substring(end).isBlank() ? null : content.slice(0, end).strip();
  }

  /** Whether the line is a cell that another stood beside, whose blocks follow. */
  static boolean isCell(SourceText text, Block.Line line) {
    int end = line.content().isBlank() ? 0 : line.content().span().end();
    String s = text.chars();
    return end > 0 && end < s.length() && s.charAt(end) == '\t' && first(line.content()) != null;
  }

  /** Whether the cell beside one that goes on below its label holds the value, and no label over a value of its own. */
  static boolean isValue(Block.Row row, int c) {
    Block.Cell next = c % 2 == 0 && row.cells().size() % 2 == 0 ? row.cells().get(c + 1) : null;
    return next != null && !UnknownPairs.isBlank(next) && !UnknownPairs.isStacked(next);
  }

  /** The label with all that stands in its cell; null where the words are no label, or more than one. */
  static LabelMatch all(LabelMatch label, Passage content) {
    boolean sure = label != null && label.isAlone() && label.confidence() != Confidence.FUZZY;
    return sure ? new LabelMatch(label.field(), label.words(), 0, content.text().length(), label.confidence(), LabelMatch.Strength.ALONE) : null;
  }
}
