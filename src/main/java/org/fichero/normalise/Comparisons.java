package org.fichero.normalise;

import java.math.BigDecimal;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** What compares a number and stands before it: "más de", and, where a measure shows that it is meant so, "sobre", "bajo los". */
final class Comparisons {
  /** Of so many nobody tells one by one: "sobre las 300 personas" are more, "sobre los 3 ejes" is what is talked of. */
  private static final BigDecimal MANY = BigDecimal.valueOf(100);

  private static final int TOPIC_REACH = 6;

  private final Tokens t;
  private final Amounts amounts;

  Comparisons(Tokens t, Amounts amounts) {
    this.t = t;
    this.amounts = amounts;
  }

  /** The comparison that begins at this token; null when there is none. */
  Tokens.Hit read(int i) {
    Tokens.Hit plain = t.hit(i, Role.COMPARE);
    // "bajó el 19%"
    Tokens.Hit measured = plain == null && t.isWord(i) && !t.isAccented(i) ? t.hit(i, Role.COMPARE_MEASURED) : null;
    Amount a = measured == null || measured.end() >= t.count() ? null : amounts.read(measured.end());
    return a != null && (isMeasured(measured, a) || isRound(i, measured, a)) ? measured : plain;
  }

  /** "asistieron sobre 200 vecinos": a round number of many, where nobody speaks, writes or learns about it */
  private boolean isRound(int on, Tokens.Hit lead, Amount a) {
    boolean round = t.is(on, Word.ON) && lead.end() == on + 1 && a.kind() == Amount.Kind.NUMBER && a.number().compareTo(MANY) >= 0
        && a.number().remainder(BigDecimal.TEN).signum() == 0 && t.isWord(a.to()) && t.isPlural(a.to());
    for (int at = on - 1; round && at >= Math.max(0, on - TOPIC_REACH) && (t.isWord(at) || t.isNumber(at)); at--) {
      round = !t.has(at, Role.TOPIC);
    }
    return round;
  }

  private boolean isMeasured(Tokens.Hit lead, Amount a) {
    if (a.kind() == Amount.Kind.PERCENT && !lead.code().equals("at_least")) {
      // "sobre el 40% más vulnerable"
      return !t.is(a.to(), Word.MORE, Word.LESS);
    }
    boolean bare = t.is(lead.end() - 1, Word.BELOW) || lead.code().equals("at_least");
    boolean many = t.is(lead.end() - 1, Word.THE_MANY, Word.THE_MANY_F) && a.number().compareTo(MANY) >= 0;
    // "bajo 18 años", "desde 18 años"; "bajo 5 metros de agua" is a place
    return t.is(a.to(), Word.YEARS) || !bare && (a.kind() == Amount.Kind.MONEY || many || t.has(a.to(), Role.MEASURE));
  }
}
