package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Passage;

/** The unit that a label says for the bare number beside it: "Presupuesto (M$)", "Monto en miles de pesos", "Duración (meses)". */
final class LabelUnit {
  private static final int LONGEST = 40;

  private final Passage label;
  private final Readers readers;

  LabelUnit(Passage label, Readers readers) {
    this.label = label;
    this.readers = readers;
  }

  /**
   * A number read with its label's unit.
   *
   * @param value of the mention that both make
   * @param text the unit's characters and the number's
   */
  record Read(Node value, Passage text) {}

  /** The number of {@code text} with the label's unit before or after it; null where the label says none. */
  Read read(Passage text, String type, String unitKey) {
    for (Passage unit : units()) {
      for (Passage whole : List.of(unit.join(" ", text.strip()), text.strip().join(" ", unit))) {
        for (Mention m : readers.mentions(whole.text())) {
          boolean all = m.type().equals(type) && m.span().length() >= whole.text().strip().length() - 1;
          if (all && MentionShape.member(m.value(), "value") != null && MentionShape.member(m.value(), unitKey) != null) {
            return new Read(m.value(), whole);
          }
        }
      }
    }
    return null;
  }

  /** What stands in the label's brackets, after "en", or last in it. */
  private List<Passage> units() {
    String s = label.text();
    List<Passage> units = new ArrayList<>();
    int open = s.lastIndexOf('(');
    int close = s.indexOf(')', open + 1);
    int in = s.lastIndexOf(" en ");
    int end = end(s);
    add(open >= 0 && close > open ? label.slice(open + 1, close) : Passage.EMPTY, units);
    add(in >= 0 && in + 4 < end ? label.slice(in + 4, end) : Passage.EMPTY, units);
    int last = s.lastIndexOf(' ', end - 1) + 1;
    boolean sign = last < end && s.substring(last, end).chars().noneMatch(Character::isLowerCase);
    add(sign ? label.slice(last, end) : Passage.EMPTY, units);
    return units;
  }

  private static int end(String s) {
    int end = s.length();
    while (end > 0 && (":.-) \t".indexOf(s.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end;
  }

  private static void add(Passage unit, List<Passage> units) {
    String s = unit.text().strip();
    int in = s.startsWith("en ") ? unit.text().indexOf("en ") + 3 : 0;
    if (!s.isEmpty() && s.length() <= LONGEST && !s.chars().allMatch(Character::isDigit)) {
      units.add(unit.slice(in, unit.text().length()).strip());
    }
  }
}
