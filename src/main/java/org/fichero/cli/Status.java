package org.fichero.cli;

/** Exit statuses, as the contract has them. */
final class Status {
  static final int OK = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int UNREADABLE = 3;

  private Status() {}
}
