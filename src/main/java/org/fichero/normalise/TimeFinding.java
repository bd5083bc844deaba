package org.fichero.normalise;

/**
 * An expression of time in a text.
 *
 * @param from first token
 * @param to token after its last
 * @param claims first token that no other reader may take: "dos programas al año" leaves "dos programas" to be counted
 * @param meaning what it means
 */
record TimeFinding(int from, int to, int claims, Meaning meaning) {
  TimeFinding(int from, int to, Meaning meaning) {
    this(from, to, from, meaning);
  }

  TimeFinding startingAt(int other) {
    return other < from ? new TimeFinding(other, to, Math.min(claims, other), meaning) : this;
  }
}
