package org.fichero.validate;

import org.fichero.model.Ficha;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** The last ficha of a document that stops in the middle of a sentence, with fields still to come. */
final class CutOffCheck {
  private CutOffCheck() {}

  static void check(Case c) {
    Ficha ficha = c.extraction().ficha();
    boolean last = c.division().fichas().get(c.division().fichas().size() - 1) == ficha;
    if (!last) {
      return;
    }
    boolean lacks = c.pack().fields().stream().anyMatch(f -> f.required() && Reading.isNull(c.value(f.name())));
    if (!lacks) {
      return;
    }
    String text = c.division().page().text().cut(ficha.span()).stripTrailing();
    boolean ended = text.isEmpty() || !Character.isLetterOrDigit(text.charAt(text.length() - 1)) && !text.endsWith(",");
    if (!ended) {
      int end = ficha.span().start() + text.length();
      c.find(new Span(Math.max(ficha.span().start(), end - 20), end), "cut-off", Severity.WARNING, null);
    }
  }
}
