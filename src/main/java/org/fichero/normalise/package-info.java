/**
 * Raw values become typed ones: periods, recurrence, quantities, money, places, organisations. The entry point is
 * {@link org.fichero.normalise.Normaliser}; each family of mentions is one {@code MentionReader}.
 */
package org.fichero.normalise;
