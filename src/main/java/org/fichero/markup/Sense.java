package org.fichero.markup;

import org.fichero.model.MarkState;

/** What a sign says before its siblings were asked. */
enum Sense {
  /** Chosen, whatever stands beside it. */
  TICK,
  /** Not chosen. */
  EMPTY,
  /** A bare cross: a choice or a "no". */
  CROSS,
  /** A box with a cross: a choice, unless ticks stand beside it and no empty box does. */
  BOXED_CROSS,
  /** A place for a mark whose state cannot be read. */
  LOST;

  boolean isCross() {
    return this == CROSS || this == BOXED_CROSS;
  }

  /** The state, crosses apart. */
  MarkState state() {
    return switch (this) {
      case TICK -> MarkState.TICKED;
      case EMPTY -> MarkState.UNTICKED;
      case CROSS, BOXED_CROSS -> MarkState.AMBIGUOUS;
      case LOST -> MarkState.UNREADABLE;
    };
  }
}
