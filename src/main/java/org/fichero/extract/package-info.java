/**
 * One ficha's sections → raw values by the pack's rules: paragraphs, options, plans over the months, topics, each with
 * its place, rule and confidence. The entry point is {@link org.fichero.extract.Extractor}.
 */
package org.fichero.extract;
