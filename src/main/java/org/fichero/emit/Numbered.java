package org.fichero.emit;

import org.fichero.model.Severity;

/** A finding and its number on the page. */
record Numbered(int number, Reported reported) {
  /** The class that gives its colour. */
  String tone() {
    return reported.finding().severity().code();
  }

  boolean isNote() {
    return reported.finding().severity() == Severity.INFO;
  }

  /** The words, in both languages. */
  void message(Html html) {
    html.both(Messages.ENGLISH.message(reported.finding()), Messages.SPANISH.message(reported.finding()));
  }
}
