package org.fichero.markup;

/**
 * Characters that may be a selection mark.
 *
 * @param start first index in the source
 * @param end after the last
 * @param sense what they say
 * @param strength how sure it is that they are a mark
 * @param notation the family that read them
 */
record Sign(int start, int end, Sense sense, Strength strength, String notation) {
  Sign at(int newStart, int newEnd, String newNotation) {
    return new Sign(newStart, newEnd, sense, strength, newNotation);
  }
}
