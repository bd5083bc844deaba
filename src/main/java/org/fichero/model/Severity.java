package org.fichero.model;

/** How bad a finding is, worst last. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** {@code info}, {@code warning} or {@code error}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
