package org.fichero.validate;

import java.util.BitSet;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Division;
import org.fichero.model.Document;
import org.fichero.model.Extraction;
import org.fichero.model.Finding;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** Conservation: every mark that the page has is in a record, in the front matter, or named here. */
final class MarksCheck {
  /** How much of the words behind a mark its finding shows. */
  private static final int SHOWN = 40;

  private final Division division;
  private final List<Finding> findings;
  /** Where marks begin that a value holds as marks. */
  private final BitSet held = new BitSet();

  private MarksCheck(Division division, List<Finding> findings) {
    this.division = division;
    this.findings = findings;
  }

  static void check(Division division, List<Extraction> extractions, Accounts accounts, List<Finding> findings) {
    MarksCheck check = new MarksCheck(division, findings);
    check.blocks(accounts);
    // only a container knows its boxes apart from the text
    if (!division.page().document().anchors().isEmpty()) {
      extractions.forEach(e -> e.fields().forEach(raw -> check.hold(raw.value())));
      // a mark by itself among the form's own: its state was taken, as that of the box for "No" behind the one for "Sí"
      extractions.forEach(e -> e.labels().stream().filter(l -> l.end() - l.start() == 1).forEach(l -> check.held.set(l.start())));
      check.controls();
    }
  }

  private void blocks(Accounts accounts) {
    LostMarks lost = new LostMarks(findings);
    for (Block block : division.page().blocks()) {
      if (block instanceof Block.Options options) {
        options.options().forEach(o -> mark(o.mark(), o.label().text(), accounts, lost));
      } else if (block instanceof Block.Table table) {
        table.rows().forEach(row -> row.cells().forEach(cell ->
            cell.options().forEach(o -> mark(o.mark(), o.label().text(), accounts, lost))));
      } else if (block instanceof Block.Line) {
        lost.end();
      }
    }
    lost.end();
  }

  private void mark(Mark mark, String label, Accounts accounts, LostMarks lost) {
    Span span = mark.span();
    if (mark.state() == MarkState.BLANK || span.isEmpty()) {
      return;
    }
    if (accounts.has(span)) {
      lost.end();
    } else {
      held.set(span.start());
      lost.add(mark, label);
    }
  }

  private void lost(String code, Severity severity, Span span, MarkState state, String label) {
    held.set(span.start());
    findings.add(Finding.at(span, code, severity, null,
        "text", label, "state", state.name().toLowerCase(java.util.Locale.ROOT)));
  }

  private void hold(Extraction.Value value) {
    if (value instanceof Extraction.Choices choices) {
      choices.choices().forEach(c -> held.set(c.mark().span().start()));
    } else if (value instanceof Extraction.Plan plan && plan.rows() != null) {
      plan.rows().forEach(row -> row.cells().forEach(cell -> held.set(cell.mark().span().start())));
    } else if (value instanceof Extraction.Groups groups) {
      groups.groups().forEach(group -> group.forEach(raw -> hold(raw.value())));
    }
  }

  /** Boxes of the container that stand within words: their characters are in a value, their states in none. */
  private void controls() {
    for (Document.Anchor anchor : division.page().document().anchors()) {
      boolean named = anchor.state() == null || anchor.state() == MarkState.UNREADABLE;
      if (!named && !held.get(anchor.span().start())) {
        lost("mark-within-words", Severity.WARNING, anchor.span(), anchor.state(), behind(anchor.span()));
      }
    }
  }

  /** The words between a mark and the next one, or the end of its line. */
  private String behind(Span mark) {
    String text = division.page().text().chars();
    int end = mark.end();
    while (end < text.length() && end < mark.end() + SHOWN && "\n☒☐⍰".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(mark.end(), end).strip();
  }
}
