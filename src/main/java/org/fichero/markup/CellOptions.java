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
    return Piece.hasMark(cell.pieces) ? new Reading(text, asking).read(cell) : new CellOptions(List.of(), List.of(), cell.isEmpty());
  }

  /** Reads a cell line by line. Not safe for threads. */
  private static final class Reading {
    private final String text;
    private final Asking asking;
    private final List<Block.Option> options = new ArrayList<>();
    private final List<Span> glue = new ArrayList<>();
    private boolean whole = true;
    /** Whether the line before ends in the words of an option, which the next may go on with. */
    private boolean ends;

    Reading(String text, Asking asking) {
      this.text = text;
      this.asking = asking;
    }

    CellOptions read(CellDraft cell) {
      for (Span range : cell.lines(text)) {
        List<Piece> within = within(cell.pieces, range);
        if (Piece.hasMark(within)) {
          marked(range, within);
        } else {
          ends &= goesOn(range, within);
          whole &= range.isEmpty() || ends;
        }
      }
      return new CellOptions(options, glue, whole);
    }

    private void marked(Span range, List<Piece> within) {
      OptionLine.Cut cut = OptionLine.cut(text, range.start(), range.end(), within, asking);
      boolean open = cut.tailFrom() < cut.tailTo() && asking.isOpenLast(text, range.start(), Piece.marks(within));
      boolean answered = cut.parts().size() == 2 && asking.areAnswers(text, cut.parts().get(0), cut.parts().get(1));
      whole &= (answered || OptionLine.isBlank(text, cut.leadFrom(), cut.leadTo(), within))
          && (open || OptionLine.isBlank(text, cut.tailFrom(), cut.tailTo(), within));
      int at = cut.leadTo();
      for (OptionLine.Part part : cut.parts()) {
        boolean asked = answered && part == cut.parts().get(0);
        options.add(new Block.Option(LineWriter.mark(part.mark()), Visible.part(text, asked ? cut.leadFrom() : part.from(), part.to(), within)));
        boolean before = part.mark().end <= part.from();
        glue.add(new Span(at, Math.max(at, before ? part.mark().start : part.from())));
        glue.add(before ? new Span(part.mark().end, part.from()) : new Span(part.to(), Math.max(part.to(), part.mark().start)));
        at = before ? part.to() : part.mark().end;
      }
      glue.add(new Span(at, Math.max(at, cut.tailFrom())));
      if (open) {
        Block.Option asked = options.remove(options.size() - 1);
        options.add(new Block.Option(asked.mark(), asked.label().strip().join(": ", own(cut, within))));
      }
      OptionLine.Part last = cut.parts().get(cut.parts().size() - 1);
      ends = last.mark().end <= last.from() && last.to() > last.from();
    }

    /** What the open option asks for, behind its mark. */
    private Passage own(OptionLine.Cut cut, List<Piece> within) {
      int from = Chars.skipSpace(text, cut.tailFrom(), cut.tailTo());
      from += from < cut.tailTo() && text.charAt(from) == ':' ? 1 : 0;
      return Visible.part(text, from, cut.tailTo(), within).strip();
    }

    /** Adds a line in small letters to the label that the line above it ends with; whether it is one. */
    private boolean goesOn(Span range, List<Piece> within) {
      if (!ends || range.isEmpty() || !Character.isLowerCase(text.charAt(range.start()))) {
        return false;
      }
      Block.Option last = options.remove(options.size() - 1);
      options.add(new Block.Option(last.mark(), last.label().strip().join(" ", Visible.part(text, range.start(), range.end(), within).strip())));
      return true;
    }
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
