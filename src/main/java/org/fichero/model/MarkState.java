package org.fichero.model;

/** What a selection mark says. */
public enum MarkState {
  /** Chosen. */
  TICKED,
  /** There, and not chosen. */
  UNTICKED,
  /** A place with nothing in it where its siblings have marks. */
  BLANK,
  /** A sign that can be read both ways, and nothing around it decides. */
  AMBIGUOUS,
  /** There, but its state is lost. */
  UNREADABLE;

  /** Yes, no, or null where it cannot be known. A blank is a no: its siblings show what a yes looks like. */
  public Boolean checked() {
    return switch (this) {
      case TICKED -> Boolean.TRUE;
      case UNTICKED, BLANK -> Boolean.FALSE;
      case AMBIGUOUS, UNREADABLE -> null;
    };
  }
}
