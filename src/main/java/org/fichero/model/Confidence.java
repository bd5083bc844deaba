package org.fichero.model;

/** How a value or label was matched, surest first. */
public enum Confidence {
  /** There to the letter. */
  EXACT,
  /** After folding case, accents, spacing or markup. */
  NORMALISED,
  /** Within the edit distance that the rule allows. */
  FUZZY,
  /** From position or from another field. */
  INFERRED;

  /** As the output contract writes it. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The less sure of the two. */
  public Confidence and(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
