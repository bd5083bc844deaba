package org.fichero.normalise;

import org.fichero.model.Finding;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.rules.FieldRule;

/** Words that stand in a field and that its kind cannot read: what stands there, and which kind it is. */
final class Unread {
  private Unread() {}

  /** @param text not blank */
  static Finding of(FieldRule rule, Passage text, String pointer) {
    return Finding.at(text.span(), "value-malformed", Severity.WARNING, pointer,
        "text", text.strip().collapse().text(), "kind", rule.kind().code());
  }
}
