/**
 * Text → blocks: lines, options, tables, separators and page furniture, each with its place. {@link
 * org.fichero.markup.MarkupReader} is the entry point.
 *
 * <p>In the order of the work: {@code LineScanner} cuts the text into lines, {@code TableFinder} asks each {@code
 * TableNotation} for tables, {@code InlineReader} asks each {@code Notation} for signs, {@code LineReader} reads list
 * marks and decides which signs are marks, {@code LineWriter} and {@code TableWriter} write the blocks.
 */
package org.fichero.markup;
