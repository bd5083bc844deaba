package org.fichero.model;

import java.util.List;

/**
 * One ficha's share of a page.
 *
 * @param ordinal from 1, in document order
 * @param template the pack's id that recognised it
 * @param span from its first to its last character
 * @param blocks in source order
 */
public record Ficha(int ordinal, String template, Span span, List<Block> blocks) {
  public Ficha {
    blocks = List.copyOf(blocks);
  }
}
