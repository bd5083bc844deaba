package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** Says what the headings that a pack ignores take away from the field above them, which may go on there. */
final class IgnoredText {
  private final SourceText text;
  private final Set<String> headings;
  private final List<Set<String>> tables;
  private final HelpLines help;
  private String field;

  /** @param template whose headings are ignored, and whose tables without a label are known by their own headings */
  IgnoredText(SourceText text, Template template) {
    this.text = text;
    this.headings = template.ignored();
    this.tables = template.unlabelledTables();
    this.help = template.help();
  }

  /** A ficha's next label, with all that stands under it. */
  void notice(Piece.Label label, List<Block> contents, List<Finding> findings) {
    if (!label.field().equals(LabelMatcher.IGNORED)) {
      field = label.field();
      return;
    }
    int characters = 0;
    Span span = null;
    for (Block block : contents) {
      if (block instanceof Block.Table table && isKnown(table)) {
        break;
      }
      if (!(block instanceof Block.Separator) && !(block instanceof Block.Furniture) && !isBeside(label, block)
          && !(block instanceof Block.Line line && help.isOne(line))) {
        characters += block instanceof Block.Line line ? line.content().text().strip().length() : block.span().length();
        span = span == null ? block.span() : span.union(block.span());
      }
    }
    // "until" names what is no longer the value's, which is no doubt
    if (field != null && characters > 0 && headings.contains(LabelTrie.key(label.words()))) {
      findings.add(Finding.at(span, "ignored-text", Severity.INFO, "/fields/" + field,
          "label", label.words(), "field", field, "characters", Integer.toString(characters)));
    }
  }

  /** Whether a field without a label takes the table, and so what follows it overleaf. */
  private boolean isKnown(Block.Table table) {
    return table.rows().stream().anyMatch(r -> tables.stream().anyMatch(t ->
        r.cells().stream().map(c -> LabelTrie.key(c.content().text())).filter(t::contains).distinct().count() >= Math.min(2, t.size())));
  }

  /** Whether it stands on the heading's own line: a table's other headings, which no value goes on in. */
  private boolean isBeside(Piece.Label label, Block block) {
    int from = label.span().end();
    return block.span().start() <= from || text.cut(new Span(from, block.span().start())).indexOf('\n') < 0;
  }
}
