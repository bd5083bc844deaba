package org.fichero.validate;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Division;
import org.fichero.model.Finding;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** Conservation: every mark that the page has is in a record, in the front matter, or named here. */
final class MarksCheck {
  private MarksCheck() {}

  static void check(Division division, Accounts accounts, List<Finding> findings) {
    for (Block block : division.page().blocks()) {
      if (block instanceof Block.Options options) {
        options.options().forEach(o -> mark(o.mark(), o.label().text(), accounts, findings));
      } else if (block instanceof Block.Table table) {
        table.rows().forEach(row -> row.cells().forEach(cell ->
            cell.options().forEach(o -> mark(o.mark(), o.label().text(), accounts, findings))));
      }
    }
  }

  private static void mark(Mark mark, String label, Accounts accounts, List<Finding> findings) {
    Span span = mark.span();
    if (mark.state() != MarkState.BLANK && !span.isEmpty() && !accounts.has(span)) {
      findings.add(Finding.at(span, "marks-not-conserved", Severity.ERROR, null,
          "text", label, "state", mark.state().name().toLowerCase(java.util.Locale.ROOT)));
    }
  }
}
