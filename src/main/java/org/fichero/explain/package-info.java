/**
 * What the belt saw in one document, for whoever wonders why a record came out as it did: every line with its block and
 * parts, every field with its rule, and for a field without value what was tried. The entry point is
 * {@link org.fichero.explain.Explainer}.
 */
package org.fichero.explain;
