/**
 * Bytes of any format become a {@link org.fichero.model.Document}: text in which every selection mark is a character
 * and every table row a line of tab-separated cells. {@link org.fichero.ingest.Ingester} is the way in; formats die
 * here, and Tika, PDFBox, POI and jsoup are known here and nowhere else.
 *
 * <p>How it hangs together: {@code MediaTypes} says what the bytes are, {@code FormatReaders} picks the
 * {@code FormatReader}, which fills the {@code ReadContext}'s {@code CanonicalText} (or hands over members, for an
 * archive or a mail). Plain text passes as it is. Nothing is ever fetched, and {@code Limits} bounds size, depth and time.
 *
 * <p><b>Canonical text</b> of a source that is not plain text: a blank line parts paragraphs; a line break within a
 * paragraph is one LF; a heading of level <i>n</i> has <i>n</i> number signs and a space before it; a list item has its
 * bullet ({@code -} or its number) and two spaces of indent a level; paragraphs that begin with a mark, and list items,
 * follow each other without blank lines; a table row is one line, its cells parted by tabs, where U+2028 stands for a
 * line break and U+2029 for the end of a paragraph within a cell; a form feed alone on its line is a page break,
 * three hyphens part a web page's document from its menus and foot; bold or underlined words that may be a label (a short line of nothing
 * else, the beginning of a line up to a colon or a dash, a cell beside another) stand between two stars each, unless most of
 * the document is so. Marks are
 * ☒ (ticked), ☐ (unticked) and ⍰ (there, state lost).
 */
package org.fichero.ingest;
