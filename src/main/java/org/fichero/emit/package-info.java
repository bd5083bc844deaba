/**
 * What came of the sources → files for programs and people: records, documents, the report as JSON and as one
 * self-contained page. The entry point is {@link org.fichero.emit.Emitter}; {@link org.fichero.emit.Messages} turns
 * findings into words.
 */
package org.fichero.emit;
