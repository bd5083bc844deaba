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

  /** The same without the tokens before one that another finding ends at. */
  TimeFinding notBefore(int floor) {
    return from < floor ? new TimeFinding(floor, to, Math.max(claims, floor), meaning) : this;
  }

  TimeFinding startingAt(int other) {
    return other < from ? new TimeFinding(other, to, Math.min(claims, other), meaning) : this;
  }
}
