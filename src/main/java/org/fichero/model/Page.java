package org.fichero.model;

import java.util.List;

/**
 * A document as blocks.
 *
 * @param document where it comes from
 * @param blocks in source order, not overlapping
 * @param markup ascending spans of characters that only carry form (bullets, emphasis, bars, tags, delimiter rows);
 *     white space may be inside them
 * @param findings what the reading of marks and tables noticed
 */
public record Page(Document document, List<Block> blocks, List<Span> markup, List<Finding> findings) {
  public Page {
    blocks = List.copyOf(blocks);
    markup = List.copyOf(markup);
    findings = List.copyOf(findings);
  }

  /** The text that all spans index. */
  public SourceText text() {
    return document.text();
  }
}
