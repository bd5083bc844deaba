package org.fichero.split;

import java.util.List;

/**
 * A stretch of a page that is one template's.
 *
 * @param pieces its blocks, in order
 */
record Territory(Template template, List<Piece> pieces) {}
