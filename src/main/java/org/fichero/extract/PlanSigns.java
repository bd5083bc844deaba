package org.fichero.extract;

import java.util.Map;
import org.fichero.rules.PlanWords;
import org.fichero.rules.PlanWords.Sign;

/** The signs of month tables by code point; those of Latin text, which is nearly all of it, without a look into a map. */
final class PlanSigns {
  private final Sign[] low = new Sign[0x250];
  private final Map<Integer, Sign> all;

  PlanSigns(PlanWords words) {
    this.all = words.signs();
    all.forEach((c, sign) -> {
      if (c < low.length) {
        low[c] = sign;
      }
    });
  }

  /** What the character is; null when it is no sign. */
  Sign of(int codePoint) {
    return codePoint < low.length ? low[codePoint] : all.get(codePoint);
  }
}
