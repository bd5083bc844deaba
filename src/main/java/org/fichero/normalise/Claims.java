package org.fichero.normalise;

import java.util.Arrays;
import java.util.List;

/** The tokens of a text that expressions of time have taken. */
final class Claims {
  private final boolean[] taken;

  Claims(Tokens t, List<TimeFinding> times) {
    taken = new boolean[t.count() + 1];
    times.forEach(f -> Arrays.fill(taken, f.claims(), f.to(), true));
  }

  /** Whether this token is taken; the end of the text is not. */
  boolean has(int i) {
    return taken[i];
  }

  /** Whether any token of an amount is taken. */
  boolean meets(Amount a) {
    for (int i = a.from(); i < a.to(); i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }
}
