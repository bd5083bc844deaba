package org.fichero.validate;

import java.util.List;
import org.fichero.model.Ficha;
import org.fichero.model.Outcome;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** A ficha of which its pack knows less than it does not: it may be another template's that has some labels in common. */
final class TemplateCheck {
  /** Characters, without white space, of a ficha about which its text says anything. */
  private static final int LEAST = 400;
  private static final int HUNDRED = 100;

  private TemplateCheck() {}

  /** @param ledger of the whole document */
  static void check(List<Case> cases, Outcome.Ledger ledger) {
    if (ledger.unclaimed().isEmpty()) {
      return;
    }
    for (Case c : cases) {
      Ficha ficha = c.extraction().ficha();
      String text = c.division().page().text().chars();
      int all = visible(text, ficha.span());
      int open = ledger.unclaimed().stream().filter(s -> s.start() >= ficha.span().start() && s.end() <= ficha.span().end())
          .mapToInt(s -> visible(text, s)).sum();
      if (!c.pack().takesAny() && all >= LEAST && open * 2 > all) {
        Span place = c.extraction().labels().isEmpty() ? ficha.span() : c.extraction().labels().get(0);
        c.find(place, "template-doubtful", Severity.WARNING, null, "template", c.pack().id(),
            "labels", Integer.toString(ficha.recognition().labels()), "of", Integer.toString(ficha.recognition().of()),
            "share", Integer.toString(open * HUNDRED / all));
      }
    }
  }

  private static int visible(String text, Span span) {
    return (int) text.substring(span.start(), span.end()).chars().filter(c -> !Passage.isSpace((char) c)).count();
  }
}
