package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * The marks of a cell, each with the words that it marks.
 *
 * @param options in source order
 * @param glue what stands between marks and labels
 * @param whole whether every word of the cell belongs to an option
 */
record CellOptions(List<Block.Option> options, List<Span> glue, boolean whole) {
  static CellOptions read(String text, CellDraft cell, Asking asking) {
    if (!Piece.hasMark(cell.pieces)) {
      return new CellOptions(List.of(), List.of(), cell.isEmpty());
    }
    List<Block.Option> options = new ArrayList<>();
    List<Span> glue = new ArrayList<>();
    boolean whole = true;
    boolean ends = false;
    for (Span range : cell.lines(text)) {
      List<Piece> within = within(cell.pieces, range);
      if (!Piece.hasMark(within)) {
        boolean goesOn = ends && goesOn(text, range, within, options);
        whole &= range.isEmpty() || goesOn;
        ends &= goesOn;
        continue;
      }
      OptionLine.Cut cut = OptionLine.cut(text, range.start(), range.end(), within, asking);
      boolean answered = cut.parts().size() == 2 && asking.areAnswers(text, cut.parts().get(0), cut.parts().get(1));
      whole &= (answered || OptionLine.isBlank(text, cut.leadFrom(), cut.leadTo(), within))
          && OptionLine.isBlank(text, cut.tailFrom(), cut.tailTo(), within);
      int at = cut.leadTo();
      for (OptionLine.Part part : cut.parts()) {
        boolean asked = answered && part == cut.parts().get(0);
        Passage label = Visible.part(text, asked ? cut.leadFrom() : part.from(), part.to(), within);
        options.add(new Block.Option(LineWriter.mark(part.mark()), label));
        boolean before = part.mark().end <= part.from();
        glue.add(new Span(at, Math.max(at, before ? part.mark().start : part.from())));
        glue.add(before ? new Span(part.mark().end, part.from()) : new Span(part.to(), Math.max(part.to(), part.mark().start)));
        at = before ? part.to() : part.mark().end;
      }
      glue.add(new Span(at, Math.max(at, cut.tailFrom())));
      OptionLine.Part last = cut.parts().get(cut.parts().size() - 1);
      ends = last.mark().end <= last.from() && last.to() > last.from();
    }
    return new CellOptions(options, glue, whole);
  }

  /** Adds a line in small letters to the label that the line above it ends with; whether it is one. */
  private static boolean goesOn(String text, Span range, List<Piece> within, List<Block.Option> options) {
    if (range.isEmpty() || !Character.isLowerCase(text.charAt(range.start()))) {
      return false;
    }
    Block.Option last = options.remove(options.size() - 1);
    options.add(new Block.Option(last.mark(), last.label().strip().join(" ", Visible.part(text, range.start(), range.end(), within).strip())));
    return true;
  }

  private static List<Piece> within(List<Piece> pieces, Span range) {
    List<Piece> within = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      if (piece.start >= range.start() && piece.end <= range.end()) {
        within.add(piece);
      }
    }
    return within;
  }
}
