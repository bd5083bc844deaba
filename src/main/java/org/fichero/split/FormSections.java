package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.SourceText;

/** Headings of a form's own sections, right above a label: "CARACTERIZACIÓN" is no end of the value, and no part of the title, above it. */
final class FormSections {
  private final PartHeadings parts;
  private final String anchor;

  /** @param anchor the field that opens a form: what stands above its label is no value */
  FormSections(PartHeadings parts, String anchor) {
    this.parts = parts;
    this.anchor = anchor;
  }

  /** The pieces with such headings as labels of no field; the same list where there are none. */
  List<Piece> marked(SourceText text, List<Piece> pieces) {
    Set<Integer> bands = SectionBands.of(text, pieces, anchor);
    List<Piece> marked = null;
    for (int i = 1; i < pieces.size(); i++) {
      int above = pieces.get(i) instanceof Piece.Label ? above(pieces, i) : -1;
      if (above >= 0 && pieces.get(above) instanceof Piece.Content c && !c.cell() && c.block() instanceof Block.Line line
          && (bands.contains(above) || isHeading(line, above) && (((Piece.Label) pieces.get(i)).field().equals(anchor) || isUnlike(pieces, above, line)))) {
        marked = marked == null ? new ArrayList<>(pieces) : marked;
        marked.set(above, new Piece.Label(LabelMatcher.IGNORED, List.of(line.span()), line.content().text(), Confidence.EXACT, line.heading(),
            line.blanksBefore(), false, false));
      }
    }
    return marked == null ? pieces : marked;
  }

  private boolean isHeading(Block.Line line, int place) {
    return (line.heading() > 0 || line.blanksBefore() > 0 || place == 0) && parts.isSection(line);
  }

  /** Whether the line is no more of the words above it: those are an item like it ("Salud", then "Planificación") where it looks as they do. */
  private static boolean isUnlike(List<Piece> pieces, int place, Block.Line line) {
    Block.Line before = place > 0 && pieces.get(place - 1) instanceof Piece.Content c && c.block() instanceof Block.Line l ? l : null;
    return before == null || line.heading() > 0 || line.strong() != before.strong() || PieceLook.isCapitals(line) != PieceLook.isCapitals(before)
        || !line.bullet().isEmpty() && before.bullet().isEmpty() || Prose.endsSentence(before);
  }

  /** The last piece before a label that is more than the end of a page or table. */
  private static int above(List<Piece> pieces, int label) {
    int i = label - 1;
    while (i >= 0 && pieces.get(i) instanceof Piece.Content c && (c.block() instanceof Block.Separator || c.block() instanceof Block.Furniture)) {
      i--;
    }
    return i;
  }
}
