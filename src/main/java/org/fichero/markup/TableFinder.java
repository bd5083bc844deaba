package org.fichero.markup;

import java.util.List;
import org.fichero.rules.MarkupLexicon;

/** All notations of tables. The one place that knows them all. Made anew for each document. */
final class TableFinder {
  private final List<TableNotation> notations;
  private final Periods periods;

  /** @param drawn whether the text comes from drawn pages */
  TableFinder(Periods periods, CellWords words, MarkupLexicon lexicon, boolean drawn) {
    this.periods = periods;
    FixedTables fixed = new FixedTables(periods, words, drawn);
    List<TableNotation> all = new java.util.ArrayList<>(List.of(
            new HtmlTables(),
            new WikiTables(),
            new AsciiDocTables(),
            new LatexTables(),
            new RuledTables(),
            new DashedTables(),
            new QuotedTables(),
            new MixedQuotes(),
            new CaretTables(),
            new BarTables(periods),
            new TabTables(periods),
            fixed,
            new MarksAbove(fixed),
            new FixedMonthRows(periods, words),
            new StackedMonths(periods, words),
            new FixedAnswers(words, lexicon),
            new SeparatedTables(periods, words),
            new FixedMatrix(words)));
    if (!drawn) {
      all.add(new FixedColumns());
    }
    this.notations = all;
  }

  /** The table that begins at line {@code at}; null when none does. */
  TableNotation.Found find(Lines lines, int at) {
    for (TableNotation notation : notations) {
      TableNotation.Found found = notation.read(lines, at);
      if (found != null) {
        BrokenHeadings.join(lines.text, found.grid(), periods);
        return found;
      }
    }
    return null;
  }
}
