package org.fichero.normalise;

import java.math.BigDecimal;
import java.util.Map;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** What follows a measure in the next smaller unit and belongs to it: "un metro ochenta", "3 kilos 200", "2 metros con 5 centímetros". */
final class SmallerUnits {
  /** The smaller unit by the greater one, and how many of it make one up. */
  private static final Map<String, Unit> UNITS = Map.of("m", new Unit("cm", 2), "kg", new Unit("g", 3), "km", new Unit("m", 3), "L", new Unit("ml", 3));

  private SmallerUnits() {}

  /**
   * A smaller unit.
   *
   * @param code as the rules name it
   * @param digits by how many digits it is smaller; a number without its unit has just so many
   */
  private record Unit(String code, int digits) {}

  /**
   * An amount with what was added to it.
   *
   * @param end token after all of it
   */
  record Sum(Amount amount, int end) {}

  /** The amount with the smaller part that stands at token {@code end}; the same where none does. */
  static Sum add(Tokens t, CountedNouns nouns, Amount a, int end) {
    Tokens.Hit unit = t.hit(a.to(), Role.MEASURE);
    Unit smaller = unit == null || unit.end() != end ? null : UNITS.get(unit.code());
    if (smaller == null || a.number().scale() > 0) {
      return new Sum(a, end);
    }
    int at = t.is(end, Word.WITH, Word.AND) ? end + 1 : end;
    Numeral n = t.isNumber(at) || t.has(at, Role.UNIT) || t.has(at, Role.HUNDRED) ? Numerals.read(t, at) : null;
    if (n == null || n.value().scale() > 0 || n.whole() < 1 || n.value().precision() > smaller.digits || t.hasBreak(end - 1)) {
      return new Sum(a, end);
    }
    Tokens.Hit said = t.hit(n.to(), Role.MEASURE);
    boolean named = said != null && said.code().equals(smaller.code);
    boolean bare = at == end && !smaller.code.equals("m") && n.value().precision() == smaller.digits && isFree(t, nouns, n.to());
    if (!named && !bare) {
      return new Sum(a, end);
    }
    BigDecimal value = a.number().add(n.value().movePointLeft(smaller.digits));
    return new Sum(new Amount(a.from(), a.to(), value, a.numeral(), a.kind(), a.currency()), named ? said.end() : n.to());
  }

  /** Nothing is counted there, nor goes a figure on. */
  private static boolean isFree(Tokens t, CountedNouns nouns, int i) {
    boolean figure = t.glued(i - 1) && t.sign(i) != 0 && t.glued(i);
    return !figure && t.sign(i) != '%' && t.sign(i) != '-' && nouns.read(i) == i && (!t.isWord(i) || t.has(i, Role.STOP));
  }
}
