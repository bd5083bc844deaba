package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.fichero.model.Page;
import org.fichero.model.Span;

/** Collects what a page is made of. */
final class PageBuilder {
  private final List<Block> blocks = new ArrayList<>();
  private final List<Span> markup = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  void block(Block block) {
    blocks.add(block);
  }

  void markup(int start, int end) {
    if (start < end) {
      markup.add(new Span(start, end));
    }
  }

  void markup(Span span) {
    markup(span.start(), span.end());
  }

  /** The pieces that a reader does not see. */
  void markup(List<Piece> pieces) {
    for (Piece piece : pieces) {
      boolean unseen = piece.kind == Piece.Kind.REPLACE ? isBlank(piece.shown) : !piece.isSign() && !piece.isText();
      if (unseen) {
        markup(piece.start, piece.end);
      }
    }
  }

  private static boolean isBlank(String shown) {
    return Chars.skipSpace(shown, 0, shown.length()) == shown.length();
  }

  /** What is not blank in {@code from..to}. */
  void leftover(String text, int from, int to) {
    int a = Chars.skipSpace(text, from, to);
    markup(a, Chars.trimEnd(text, a, Math.max(a, to)));
  }

  void finding(Finding finding) {
    findings.add(finding);
  }

  Page page(Document document) {
    markup.sort(null);
    return new Page(document, blocks, merged(), findings);
  }

  private List<Span> merged() {
    List<Span> merged = new ArrayList<>(markup.size());
    for (Span span : markup) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.start() <= last.end()) {
        merged.set(merged.size() - 1, last.union(span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
