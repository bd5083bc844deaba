package org.fichero.normalise;

import java.math.BigDecimal;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** How long something takes: "3 meses", "un año y medio", "hora y media", "todo el día", "de 2 a 3 semanas". */
final class Durations {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final int LONGEST_COMPARISON = 6;
  private static final int DAYS_OF_WEEK = 7;

  private final Tokens t;
  private final Ages ages;
  private final SharedUnits shared;
  private final DurationUnits units;
  private final DurationTail more;

  Durations(Tokens t) {
    this.t = t;
    ages = new Ages(t);
    shared = new SharedUnits(t);
    units = new DurationUnits(t);
    more = new DurationTail(t);
  }

  /** The duration that begins at this token; null when there is none. */
  TimeFinding read(int i) {
    TimeFinding whole = whole(i);
    whole = whole == null ? halfUnit(i) : whole;
    return whole == null ? counted(i) : whole;
  }

  /** "todo el día", "toda la semana", "el mes completo"; "todo el año" are months and read elsewhere */
  private TimeFinding whole(int i) {
    if (t.is(i, Word.DAY, Word.WEEK, Word.MONTH) && t.is(i - 1, Word.THE, Word.THE_F) && t.is(i + 1, Word.FULL) && !t.isAccented(i + 1)) {
      return finding(i, i + 2, DurationSum.of(BigDecimal.ONE, t.hit(i, Role.TIME_UNIT).code()));
    }
    Tokens.Hit lead = t.hit(i, Role.WHOLE);
    Tokens.Hit unit = lead == null ? null : t.hit(lead.end(), Role.TIME_UNIT);
    if (unit == null || unit.end() != lead.end() + 1 || t.isPlural(lead.end()) && !t.is(lead.end(), Word.MONTH)) {
      return null;
    }
    boolean part = t.has(lead.end(), Role.ORDINAL) && t.has(unit.end(), Role.YEAR_PART);
    if (part || t.is(unit.end(), Word.OF) && t.has(unit.end() + 1, Role.MONTH)) {
      return null;
    }
    return finding(i, unit.end(), DurationSum.of(BigDecimal.ONE, unit.code()));
  }

  /** "media hora", "medio año", "hora y media" */
  private TimeFinding halfUnit(int i) {
    boolean half = t.is(i, Word.HALF, Word.HALF_F);
    Tokens.Hit unit = t.hit(half ? i + 1 : i, Role.TIME_UNIT);
    if (unit == null || unit.end() != (half ? i + 2 : i + 1)) {
      return null;
    }
    if (half) {
      boolean dayPart = unit.code().equals("day");
      return dayPart && !t.is(i - 1, Word.OF, Word.BY, Word.DURING) ? null : finding(i, unit.end(), DurationSum.of(HALF, unit.code()));
    }
    boolean quarter = t.is(i, Word.HOUR) && t.is(i + 1, Word.AND) && t.is(i + 2, Word.QUARTER);
    if (quarter) {
      return finding(i, i + 3, DurationSum.of(BigDecimal.ONE.add(QUARTER), unit.code()));
    }
    boolean more = t.is(unit.end(), Word.AND) && t.is(unit.end() + 1, Word.HALF_F, Word.HALF) && t.is(i, Word.HOUR, Word.YEAR, Word.MONTH, Word.DAY, Word.WEEK);
    return more ? finding(i, unit.end() + 2, DurationSum.of(BigDecimal.ONE.add(HALF), unit.code())) : null;
  }

  private TimeFinding counted(int i) {
    if (isInterval(i)) {
      return null;
    }
    Tokens.Hit fortnight = t.is(i, Word.A_F) ? t.hit(i + 1, Role.TIME_UNIT) : null;
    if (fortnight != null && fortnight.code().equals("fortnight") && !t.is(fortnight.end(), Word.OF)) {
      return finding(i, fortnight.end(), DurationSum.of(BigDecimal.ONE, fortnight.code()));
    }
    Numeral n = t.is(i, Word.ONE) && t.is(i - 1, Word.BETWEEN, Word.OF, Word.FROM) ? Numerals.read(t, i) : DurationUnits.number(t, i);
    if (n == null) {
      // "0 a 4 años"
      Numeral zero = t.isNumber(i) && t.length(i) == 1 ? Numerals.read(t, i) : null;
      return zero == null || zero.value().signum() != 0 ? null : range(i, zero);
    }
    TimeFinding range = range(i, n);
    return range != null || t.is(i, Word.ONE) ? range : counted(i, n);
  }

  /** A number and its unit, be it told behind a later number of its list ("2, 3 y 4 meses"). */
  private TimeFinding counted(int i, Numeral n) {
    int at = of(n.to());
    Tokens.Hit unit = t.hit(at, Role.TIME_UNIT);
    int later = unit == null && t.isNumber(i) ? shared.ofList(i, n.to(), Role.TIME_UNIT) : -1;
    if (later > 0) {
      Tokens.Hit last = t.hit(later, Role.TIME_UNIT);
      return units.isOther(n, later, last) || ages.is(i, last) ? null : finding(i, n.to(), DurationSum.of(n.value(), last.code()));
    }
    if (unit == null || units.isOther(n, at, unit) || ages.is(i, unit) || isRate(unit)) {
      return null;
    }
    if (n.whole() == DAYS_OF_WEEK && unit.code().equals("day") && t.is(unit.end(), Word.OF) && t.is(unit.end() + 1, Word.THE_F) && t.is(unit.end() + 2, Word.WEEK)) {
      // "los 7 días de la semana"
      return new TimeFinding(i, unit.end() + 3, new Meaning.Recurring(Rrule.every("DAILY", 1), 1));
    }
    DurationSum parts = DurationSum.of(n.value(), unit.code());
    return finding(i, more.read(parts, unit), parts);
  }

  /** "cada dos o tres meses" says how often, and that not surely; it lasts nothing */
  private boolean isInterval(int i) {
    boolean joined = t.is(i - 1, Word.OR, Word.OR_SOFT, Word.TO) || t.sign(i - 1) == '-';
    int first = joined && (t.isNumber(i - 2) || t.has(i - 2, Role.UNIT)) ? i - 2 : i;
    boolean goesOn = first < i || t.is(i + 1, Word.OR, Word.OR_SOFT, Word.TO) || t.sign(i + 1) == '-';
    return t.is(first - 1, Word.EACH) && goesOn;
  }

  /** "un par de semanas", "una docena de años", "tres cuartos de hora" */
  private int of(int i) {
    boolean part = (t.has(i - 1, Role.FRACTION) || t.isNumber(i - 1) && t.sign(i - 2) == '/') && t.is(i + 1, Word.HOUR, Word.CENTURY, Word.YEAR);
    return t.is(i, Word.OF) && (part || t.has(i - 1, Role.COLLECTIVE)) ? i + 1 : i;
  }

  /** "2 días a la semana" comes back, it lasts nothing. */
  private boolean isRate(Tokens.Hit unit) {
    Tokens.Hit per = unit.code().equals("day") ? t.hit(unit.end(), Role.PER) : null;
    return per != null && t.is(per.end(), Word.WEEK, Word.MONTH);
  }

  /** "de 2 a 3 semanas", "entre tres y seis meses", "3-4 años", "2 o 3 días" */
  private TimeFinding range(int i, Numeral low) {
    boolean between = t.is(i - 1, Word.BETWEEN);
    boolean joins = t.is(low.to(), Word.TO, Word.OR, Word.OR_SOFT) || between && t.is(low.to(), Word.AND) || t.sign(low.to()) == '-';
    Numeral high = joins ? DurationUnits.number(t, low.to() + 1) : null;
    Tokens.Hit unit = high == null ? null : t.hit(high.to(), Role.TIME_UNIT);
    if (unit == null || high.value().compareTo(low.value()) <= 0 || units.isOther(high, high.to(), unit)
        || ages.is(i, unit)) {
      return null;
    }
    String min = DurationSum.of(low.value(), unit.code()).iso();
    DurationSum upper = DurationSum.of(high.value(), unit.code());
    int end = more.read(upper, unit);
    String max = upper.iso();
    boolean lead = between || t.is(i - 1, Word.OF) && t.is(low.to(), Word.TO);
    return new TimeFinding(lead ? i - 1 : i, end, new Meaning.Lasting(min, max, null));
  }

  private TimeFinding finding(int from, int to, DurationSum parts) {
    String comparison = null;
    int start = from;
    for (int back = 1; back <= LONGEST_COMPARISON && from - back >= 0; back++) {
      Tokens.Hit hit = t.hit(from - back, Role.COMPARE);
      if (hit != null && (hit.end() == from || hit.end() == from - 1 && t.is(from - 1, Word.THE_MANY))) {
        comparison = hit.code();
        start = from - back;
      }
    }
    String denied = comparison != null && t.is(start - 1, Word.NOT) ? QuantityValues.denied(comparison) : comparison;
    start -= denied == null || denied.equals(comparison) ? 0 : 1;
    comparison = denied;
    Tokens.Hit after = t.hit(to, Role.COMPARE_AFTER);
    if (after != null && comparison == null) {
      comparison = after.code();
      to = after.end();
    }
    comparison = "exact".equals(comparison) ? null : comparison;
    return new TimeFinding(start, to, new Meaning.Lasting(parts.iso(), null, comparison));
  }
}
