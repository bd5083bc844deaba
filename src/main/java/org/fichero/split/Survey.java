package org.fichero.split;

/**
 * What one look at a page told of each block.
 *
 * @param masks by block: {@linkplain LabelIndex#bit bits} of the templates that it may hold a label of
 * @param contents each block as a piece that is no label
 */
record Survey(long[] masks, Piece.Content[] contents) {
  /** The templates that some block may hold a label of. */
  long all() {
    long all = 0;
    for (long mask : masks) {
      all |= mask;
    }
    return all;
  }

  boolean mayLabel(int block, long template) {
    return (masks[block] & template) != 0;
  }
}
