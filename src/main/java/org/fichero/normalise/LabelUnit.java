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

  private static final int DIGITS_OF_YEAR = 4;
  /** Words between a unit and a year: "miles de pesos del año 2023". */
  private static final int MOST_BEFORE_YEAR = 2;

  private final List<Passage> labels;
  private final Readers readers;
  private final String pack;

  /**
   * @param labels those that may say it, the nearest first
   * @param pack the unit that the pack says, a code or as forms write it ("M$"); null for none
   */
  LabelUnit(List<Passage> labels, Readers readers, String pack) {
    this.labels = labels;
    this.readers = readers;
    this.pack = pack;
  }

  /**
   * A number read with its label's unit.
   *
   * @param value of the mention that both make
   * @param text the unit's characters and the number's
   */
  record Read(Node value, Passage text) {}

  /** Whether the pack says a unit of money as forms write it, not by its code. */
  boolean isWritten() {
    return pack != null && !isCode("money");
  }

  Readers readers() {
    return readers;
  }

  /** The number of {@code text} with the label's unit before or after it; null where the label, and a pack that writes it as forms do, says none. */
  Read read(Passage text, String type, String unitKey) {
    Passage number = text.strip();
    for (Passage unit : units(type)) {
      Read read = whole(unit.join(" ", number), type, unitKey);
      read = read == null ? whole(number.join(" ", unit), type, unitKey) : read;
      // "Gasto (miles)" of what the pack says
      read = read == null && isCode(type) ? whole(number.join(" ", unit).join(" ", words(pack)), type, unitKey) : read;
      if (read != null) {
        return read;
      }
    }
    boolean written = pack != null && type.equals("money") && !isCode(type);
    return written ? whole(number.join(" ", words(pack)), type, unitKey) : null;
  }

  /** A sum with no more than "$" before it, under a label that says how many of it are meant: "$ 4.500" below "Monto (M$)"; null for every other. */
  Read rescaled(Passage text, Mention sum, String currency) {
    String s = sum.text();
    boolean bare = s.startsWith("$") && s.chars().skip(1).allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',' || Character.isWhitespace(c));
    Read read = bare ? read(text.slice(sum.span().start() + 1, sum.span().end()), "money", "currency") : null;
    return read != null && currency.equals(MentionShape.member(read.value(), "currency")) ? read : null;
  }

  private boolean isCode(String type) {
    return pack != null && type.equals("money") && pack.length() == LONGEST_CODE && pack.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static Passage words(String text) {
    return new Passage(text, List.of());
  }

  private Read whole(Passage whole, String type, String unitKey) {
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
    return null;
  }

  /** What stands in each of the label's brackets, after "en", or last in it. */
  private List<Passage> units(String type) {
    List<Passage> units = new ArrayList<>();
    labels.forEach(l -> add(l, type, units));
    return units;
  }

  private static void add(Passage label, String type, List<Passage> units) {
    String s = label.text();
    for (int open = s.indexOf('('); open >= 0; open = s.indexOf('(', open + 1)) {
      int close = s.indexOf(')', open + 1);
      add(close > open ? label.slice(open + 1, close) : Passage.EMPTY, units);
    }
    int comma = s.lastIndexOf(',') + 1;
    add(comma > 0 && comma < end(s) ? label.slice(comma, end(s)) : Passage.EMPTY, units);
    int in = Math.max(s.lastIndexOf(" en "), s.lastIndexOf(" EN "));
    int end = end(s);
    add(in >= 0 && in + 4 < end ? label.slice(in + 4, end) : Passage.EMPTY, units);
    int last = s.lastIndexOf(' ', end - 1) + 1;
    // what is counted may merely be in capitals: "BENEFICIARIOS DIRECTOS" says no unit
    String word = last < end ? s.substring(last, end) : "";
    boolean stands = !type.equals("quantity") || !word.chars().allMatch(Character::isLetter) || word.length() <= LONGEST_CODE;
    boolean sign = !word.isEmpty() && stands && word.chars().noneMatch(Character::isLowerCase);
    add(sign ? label.slice(last, end) : Passage.EMPTY, units);
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
      Passage said = unit.slice(in, unit.text().length()).strip();
      units.add(said);
      undated(said, units);
    }
  }

  /** "miles de $ de 2024": the unit without the year of its money, and without the words between. */
  private static void undated(Passage unit, List<Passage> units) {
    String s = unit.text();
    int end = s.length() - DIGITS_OF_YEAR;
    boolean year = end > 0 && s.chars().skip(end).allMatch(c -> c >= '0' && c <= '9') && (s.startsWith("19", end) || s.startsWith("20", end)) && !Character.isLetterOrDigit(s.charAt(end - 1));
    for (int words = 0; year && words <= MOST_BEFORE_YEAR && end > 0; words++) {
      Passage before = unit.slice(0, end).strip();
      units.add(before);
      end = Math.max(0, before.text().lastIndexOf(' '));
    }
  }
}
