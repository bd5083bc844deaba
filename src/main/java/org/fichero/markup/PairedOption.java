package org.fichero.markup;

/**
 * A label and its mark on two lines.
 *
 * @param first the line that comes first
 * @param second the line that comes second
 * @param label whichever of them holds the words
 * @param mark what the other one holds
 */
record PairedOption(TextLine first, TextLine second, TextLine label, Piece mark) {}
