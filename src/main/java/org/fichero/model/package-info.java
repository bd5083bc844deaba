/**
 * What lies on the belt: immutable records, enums and sealed interfaces, in the order in which a document meets them.
 *
 * <p>{@link org.fichero.model.Document} (text of a source) → {@link org.fichero.model.Page} of
 * {@link org.fichero.model.Block}s → {@link org.fichero.model.Ficha} → {@link org.fichero.model.Extraction} →
 * {@link org.fichero.model.FichaRecord} → {@link org.fichero.model.Finding}s.
 *
 * <p>All offsets in this package are UTF-16 indexes into the document's text, half-open; only {@code emit} turns them
 * into the code points of the output contract (see {@link org.fichero.model.SourceText#codePoint(int)}).
 */
package org.fichero.model;
