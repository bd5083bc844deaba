package org.fichero.normalise;

import org.fichero.model.Node;

/**
 * A quantity in a text.
 *
 * @param type {@code quantity}, {@code percentage} or {@code money}
 * @param from first token
 * @param to token after its last
 * @param value as the output contract has it
 */
record QuantityFinding(String type, int from, int to, Node.Members value) {}
