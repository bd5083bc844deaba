package org.fichero.extract;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** Sees what looks like a plan among the blocks that none was read from: marks, or half a year of months in a row. */
final class PlanLeftovers {
  private static final int HALF_YEAR = 6;
  private final MonthUnits units;
  private int run;
  private int last;

  PlanLeftovers(MonthUnits units) {
    this.units = units;
  }

  /** The finding that says so; null when there is nothing to say. */
  Finding find(List<Block> blocks, boolean planned) {
    for (Block block : blocks) {
      boolean marks = block instanceof Block.Options
          || block instanceof Block.Table table && table.rows().stream().flatMap(r -> r.cells().stream()).anyMatch(c -> !c.options().isEmpty());
      boolean row = block instanceof Block.Line line && isRow(line.content());
      if (marks && !planned || row) {
        return at(block.span());
      }
    }
    return null;
  }

  private static Finding at(Span span) {
    return Finding.at(span, "month-table-unread", Severity.WARNING, null);
  }

  /** Counts months that follow upon each other with no word and no comma of a sentence between them, over lines too. */
  private boolean isRow(Passage content) {
    String s = content.text();
    int i = 0;
    while (i < s.length()) {
      int from = i;
      while (i < s.length() && Character.isLetter(s.charAt(i))) {
        i++;
      }
      if (i == from) {
        boolean prose = s.charAt(i) == ',' && i + 1 < s.length() && s.charAt(i + 1) == ' ';
        run = prose ? 0 : run;
        last = prose ? 0 : last;
        i++;
        continue;
      }
      Integer month = i - from < 3 || i - from > 10 || !units.mayBegin(s.charAt(from)) ? null : units.named(Fold.fold(s.substring(from, i)));
      run = month == null ? 0 : month == last + 1 ? run + 1 : 1;
      last = month == null ? 0 : month;
      if (run >= HALF_YEAR) {
        return true;
      }
    }
    return false;
  }
}
