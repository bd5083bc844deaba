package org.fichero.evaluate;

import java.util.Locale;

/** What came of one value, or of one field. */
public enum Verdict {
  /** There and the same. */
  RIGHT,
  /** There and not the same. */
  WRONG,
  /** In the gold only. */
  MISSING,
  /** In the prediction only. */
  SPURIOUS,
  /** In neither: agreed, but nothing that precision or recall could count. */
  EMPTY;

  /** As reports write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether gold and prediction differ. */
  public boolean isDisagreement() {
    return this == WRONG || this == MISSING || this == SPURIOUS;
  }
}
