package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Passage;

/** The unit that a label says for the bare number beside it: "Presupuesto (M$)", "Monto en miles de pesos", "Duración (meses)". */
final class LabelUnit {
  private static final int LONGEST = 40;
  /** Of a unit's code, as ISO 4217 has them. */
  private static final int LONGEST_CODE = 3;

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

  Readers readers() {
    return readers;
  }

  /** The number of {@code text} with the label's unit before or after it; null where the label says none. */
  Read read(Passage text, String type, String unitKey) {
    for (Passage unit : units(type)) {
      for (Passage whole : List.of(unit.join(" ", text.strip()), text.strip().join(" ", unit))) {
        for (Mention m : readers.mentions(whole.text())) {
          boolean all = m.type().equals(type) && m.span().length() >= whole.text().strip().length() - 1;
          Measured lasting = all || !type.equals("quantity") ? null : Measured.first(List.of(m), whole, readers);
          if (lasting != null) {
            return new Read(new Nodes().put("value", TimeValues.leaf(lasting.value())).put(unitKey, TimeValues.leaf(lasting.unit().text())).build(), whole);
          }
          if (all && MentionShape.member(m.value(), "value") != null && MentionShape.member(m.value(), unitKey) != null) {
            return new Read(m.value(), whole);
          }
        }
      }
    }
    return null;
  }

  /** What stands in the label's brackets, after "en", or last in it. */
  private List<Passage> units(String type) {
    String s = label.text();
    List<Passage> units = new ArrayList<>();
    int open = s.lastIndexOf('(');
    int close = s.indexOf(')', open + 1);
    int in = Math.max(s.lastIndexOf(" en "), s.lastIndexOf(" EN "));
    int end = end(s);
    add(open >= 0 && close > open ? label.slice(open + 1, close) : Passage.EMPTY, units);
    add(in >= 0 && in + 4 < end ? label.slice(in + 4, end) : Passage.EMPTY, units);
    int last = s.lastIndexOf(' ', end - 1) + 1;
    // what is counted may merely be in capitals: "BENEFICIARIOS DIRECTOS" says no unit
    String word = last < end ? s.substring(last, end) : "";
    boolean stands = !type.equals("quantity") || !word.chars().allMatch(Character::isLetter) || word.length() <= LONGEST_CODE;
    boolean sign = !word.isEmpty() && stands && word.chars().noneMatch(Character::isLowerCase);
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
    boolean led = s.regionMatches(true, 0, "en ", 0, 3);
    int in = led ? unit.text().indexOf(s) + 3 : 0;
    if (!s.isEmpty() && s.length() <= LONGEST && !s.chars().allMatch(Character::isDigit)) {
      units.add(unit.slice(in, unit.text().length()).strip());
    }
  }
}
