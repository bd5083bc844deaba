package org.fichero.emit;

import org.fichero.model.Severity;

/**
 * A finding and its number on the page.
 *
 * @param number 1 or more; 0 for one that the page counts but does not list
 */
record Numbered(int number, Reported reported) {
  /** The class that gives its colour. */
  String tone() {
    return reported.finding().severity().code();
  }

  boolean isNote() {
    return reported.finding().severity() == Severity.INFO;
  }

  boolean isListed() {
    return number > 0;
  }

  /** The words as a line that leads to the finding's place in the list; nothing for one that is not listed. */
  void note(Html html) {
    if (isListed()) {
      html.raw("<a class='note ").raw(tone()).raw("' href='#f").number(number).raw("'>");
      message(html);
      html.raw("</a>");
    }
  }

  /** The words, in both languages. */
  void message(Html html) {
    html.both(Messages.ENGLISH.message(reported.finding()), Messages.SPANISH.message(reported.finding()));
  }
}
