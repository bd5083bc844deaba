package org.fichero.markup;

import java.util.List;

/**
 * A label and its mark on two lines.
 *
 * @param first the line that comes first
 * @param second the line that comes second
 * @param label whichever of them holds the words
 * @param mark what the other one holds
 * @param between the header, footer and end of a page that part them
 */
record PairedOption(TextLine first, TextLine second, TextLine label, Piece mark, List<TextLine> between) {}
