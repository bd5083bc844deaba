package org.fichero.normalise;

import org.fichero.model.Passage;

/**
 * One source of money.
 *
 * @param text as written, without a label before it or a full stop after it
 * @param kind one of {@link org.fichero.rules.Bodies#KINDS}; null when the rules do not know
 * @param kindFrom the characters that say the kind; null with it
 * @param year null when none, or more than one, is said
 * @param yearFrom its characters; null with it
 */
record Funding(Passage text, String kind, Passage kindFrom, Integer year, Passage yearFrom) {}
