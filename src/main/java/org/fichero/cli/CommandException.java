package org.fichero.cli;

/** The call is wrong: where and what was found, what was expected, what to do. Ends with status 2. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String advice;

  CommandException(String found, String expected, String advice) {
    super(found);
    this.expected = expected;
    this.advice = advice;
  }

  String expected() {
    return expected;
  }

  String advice() {
    return advice;
  }
}
