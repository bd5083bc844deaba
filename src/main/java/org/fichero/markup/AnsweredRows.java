package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Span;

/** Reads a table whose rows are options, each answered under SI or NO. */
record AnsweredRows(String text, PageBuilder page, TableDraft table) {

  /** One option a row; null where a row holds anything else. */
  OptionTables.Plan plan() {
    Answers answers = table.answers;
    List<List<Block.Option>> options = new ArrayList<>();
    for (int r = answers.row() + 1; r < table.rows.size(); r++) {
      Block.Option option = answer(r);
      if (option == null) {
        return null;
      }
      options.add(List.of(option));
    }
    return new OptionTables.Plan(answers.row() + 1, options);
  }

  private Block.Option answer(int r) {
    Answers answers = table.answers;
    CellDraft label = null;
    for (CellDraft cell : table.rows.get(r)) {
      if (answers.has(cell.cell.column) || cell.isEmpty()) {
        continue;
      }
      if (label != null && !label.isNumber(text) || !cell.marks().isEmpty()) {
        return null;
      }
      label = cell;
    }
    return label == null ? null : new Block.Option(mark(table.rows.get(r), label), label.content(text));
  }

  private Mark mark(List<CellDraft> row, CellDraft label) {
    Answers answers = table.answers;
    CellDraft yes = TableDraft.at(row, answers.yes());
    CellDraft no = TableDraft.at(row, answers.no());
    Piece under = first(yes);
    Piece against = first(no);
    Piece neither = answers.neither() < 0 ? null : first(TableDraft.at(row, answers.neither()));
    Boolean si = checked(yes, under);
    Boolean non = checked(no, against);
    boolean third = neither != null && !Boolean.FALSE.equals(LineWriter.mark(neither).state().checked());
    MarkState state = si == null || non == null || si && non || third && (si || non) ? MarkState.AMBIGUOUS
        : si ? MarkState.TICKED : non ? MarkState.UNTICKED : MarkState.BLANK;
    Piece telling = Boolean.TRUE.equals(non) && !Boolean.TRUE.equals(si) || under == null ? against : under;
    for (Piece piece : new Piece[] {under, against, neither}) {
      if (piece != null && piece != telling) {
        page.markup(piece.start, piece.end);
      }
    }
    int at = label.cell.start();
    return telling == null ? new Mark(new Span(at, at), state, "none")
        : new Mark(new Span(telling.start, telling.end), state, "answer-column");
  }

  /** False for an empty cell; null where something stands in it that is no mark, or one that cannot be read. */
  private static Boolean checked(CellDraft cell, Piece mark) {
    return mark != null ? LineWriter.mark(mark).state().checked() : cell == null || cell.isEmpty() ? Boolean.FALSE : null;
  }

  private static Piece first(CellDraft cell) {
    return cell == null || cell.marks().isEmpty() ? null : cell.marks().get(0);
  }
}
