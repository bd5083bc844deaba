/**
 * Blocks → fichas: finds the labels that a pack declares, decides where one ficha ends and the next begins, and cuts
 * each into labelled sections. The entry point is {@link org.fichero.split.Splitter}.
 */
package org.fichero.split;
