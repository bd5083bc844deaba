package org.fichero.evaluate;

/** A file that had to be read could not be; the message names it and says why. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** @param message what, where and why, for a person */
  public UnreadableException(String message) {
    super(message);
  }
}
