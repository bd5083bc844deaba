package org.fichero.ingest;

import org.fichero.model.Finding;
import org.fichero.model.Severity;

/** A source that gives no text: damaged, encrypted, too large, of no known type. Its finding says which. */
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** @param finding an error about the source as a whole */
  public UnreadableSourceException(Finding finding) {
    super(finding.code() + " " + finding.args());
    this.finding = finding;
  }

  /** An error with a stable code; {@code args} are keys and values in turn. */
  static UnreadableSourceException of(String code, String... args) {
    return new UnreadableSourceException(Finding.at(null, code, Severity.ERROR, null, args));
  }

  /** A format that is broken at a place; the message sets its own full stop behind it. */
  static UnreadableSourceException damaged(String what) {
    return of("source-damaged", "what", what.replaceFirst("\\.$", ""));
  }

  /** What to tell the user. */
  public Finding finding() {
    return finding;
  }
}
