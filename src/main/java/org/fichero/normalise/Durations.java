package org.fichero.normalise;

import java.math.BigDecimal;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** How long something takes: "3 meses", "un año y medio", "hora y media", "todo el día", "de 2 a 3 semanas". */
final class Durations {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final int LONGEST_COMPARISON = 6;

  private final Tokens t;
  private final Ages ages;
  private final SharedUnits shared;

  Durations(Tokens t) {
    this.t = t;
    ages = new Ages(t);
    shared = new SharedUnits(t);
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
    Numeral n = t.is(i, Word.ONE) && t.is(i - 1, Word.BETWEEN, Word.OF, Word.FROM) ? Numerals.read(t, i) : number(i);
    Tokens.Hit fortnight = t.is(i, Word.A_F) ? t.hit(i + 1, Role.TIME_UNIT) : null;
    if (fortnight != null && fortnight.code().equals("fortnight") && !t.is(fortnight.end(), Word.OF)) {
      return finding(i, fortnight.end(), DurationSum.of(BigDecimal.ONE, fortnight.code()));
    }
    if (n == null) {
      // "0 a 4 años"
      Numeral zero = t.isNumber(i) && t.length(i) == 1 ? Numerals.read(t, i) : null;
      return zero == null || zero.value().signum() != 0 ? null : range(i, zero);
    }
    TimeFinding range = range(i, n);
    if (range != null) {
      return range;
    }
    if (t.is(i, Word.ONE)) {
      return null;
    }
    int at = of(n.to());
    Tokens.Hit unit = t.hit(at, Role.TIME_UNIT);
    int later = unit == null && t.isNumber(i) ? shared.ofList(i, n.to(), Role.TIME_UNIT) : -1;
    if (later > 0) {
      Tokens.Hit last = t.hit(later, Role.TIME_UNIT);
      return isOther(n, later, last) || ages.is(i, last) ? null : finding(i, n.to(), DurationSum.of(n.value(), last.code()));
    }
    if (unit == null || isOther(n, at, unit)) {
      return null;
    }
    if (ages.is(i, unit) || isRate(unit)) {
      return null;
    }
    if (n.whole() == 7 && unit.code().equals("day") && t.is(unit.end(), Word.OF) && t.is(unit.end() + 1, Word.THE_F) && t.is(unit.end() + 2, Word.WEEK)) {
      // "los 7 días de la semana"
      return new TimeFinding(i, unit.end() + 3, new Meaning.Recurring(Rrule.every("DAILY", 1), 1));
    }
    DurationSum parts = DurationSum.of(n.value(), unit.code());
    int end = more(parts, unit);
    return finding(i, end, parts);
  }

  /** "cada dos o tres meses" says how often, and that not surely; it lasts nothing */
  private boolean isInterval(int i) {
    boolean joined = t.is(i - 1, Word.OR, Word.OR_SOFT, Word.TO) || t.sign(i - 1) == '-';
    int first = joined && (t.isNumber(i - 2) || t.has(i - 2, Role.UNIT)) ? i - 2 : i;
    boolean goesOn = first < i || t.is(i + 1, Word.OR, Word.OR_SOFT, Word.TO) || t.sign(i + 1) == '-';
    return t.is(first - 1, Word.EACH) && goesOn;
  }

  private Numeral number(int i) {
    if (Fractions.isShare(t, i) && (t.is(i + 3, Word.HOUR) || t.is(i + 3, Word.OF) && t.is(i + 4, Word.HOUR))) {
      // "3/4 de hora"
      return new Numeral(Fractions.share(t, i), i, i + 3, true, false);
    }
    Numeral n = t.isNumber(i) || t.node(i) != null ? Numerals.read(t, i) : null;
    return n == null || n.value().signum() <= 0 || t.is(n.from(), Word.ONE) ? null : n;
  }

  /** "un par de semanas", "una docena de años", "tres cuartos de hora" */
  private int of(int i) {
    boolean part = (t.has(i - 1, Role.FRACTION) || t.isNumber(i - 1) && t.sign(i - 2) == '/') && t.is(i + 1, Word.HOUR, Word.CENTURY, Word.YEAR);
    return t.is(i, Word.OF) && (part || t.has(i - 1, Role.COLLECTIVE)) ? i + 1 : i;
  }

  /** Where the unit is none: "un segundo taller", "2019 años", "20 horas pedagógicas", "un día llegó". */
  private boolean isOther(Numeral n, int at, Tokens.Hit unit) {
    Tokens.Hit measure = t.hit(at, Role.MEASURE);
    if (measure != null && measure.end() > unit.end()) {
      // "tres años luz"
      return true;
    }
    // "Peugeot 208 año 2022"
    if (t.is(at, Word.YEAR) && t.isNumber(unit.end()) && t.length(unit.end()) == 4) {
      return true;
    }
    if (unit.code().equals("second") && t.is(at, Word.SECOND) && t.isWord(unit.end()) && !t.has(unit.end(), Role.STOP)) {
      return true;
    }
    if (t.is(at, Word.HOUR_SIGN, Word.SHORT_UNIT) && t.isCapital(at) && !t.isAllCapitals(at)) {
      return true;
    }
    boolean name = t.isCapital(at) && !t.isAllCapitals(at) && (t.isCapital(n.from() - 1) && !t.hasBreak(n.from() - 1) || t.isCapital(n.from()) && !t.opensSentence(n.from()));
    if (name) {
      return true;
    }
    boolean lesson = t.is(unit.end(), Word.LESSON);
    boolean someDay = !t.is(unit.end(), Word.FULL) && Numerals.isArticle(t, n) && t.is(at, Word.DAY) && !t.is(n.from() - 1, Word.DURING, Word.BY, Word.OF, Word.WHOLE_M, Word.IN, Word.EACH);
    return lesson || someDay || n.plain() && t.length(n.from()) == 4 && n.whole() >= 1900 && n.whole() < 2100;
  }

  /** "2 días a la semana" comes back, it lasts nothing. */
  private boolean isRate(Tokens.Hit unit) {
    Tokens.Hit per = unit.code().equals("day") ? t.hit(unit.end(), Role.PER) : null;
    return per != null && t.is(per.end(), Word.WEEK, Word.MONTH);
  }

  /** "y medio", "y tres meses", ", 2 días" */
  private int more(DurationSum parts, Tokens.Hit first) {
    int end = first.end();
    String unit = first.code();
    if (t.is(end, Word.AND) && t.is(end + 1, Word.HALF, Word.HALF_F) && !t.has(end + 2, Role.TIME_UNIT)) {
      parts.add(HALF, unit);
      return end + 2;
    }
    BigDecimal sign = t.is(end, Word.AND) ? Vulgar.at(t, end + 1) : null;
    if (sign != null) {
      // "dos horas y ½"
      parts.add(sign, unit);
      return end + 2;
    }
    if (first.code().equals("hour") && t.is(end, Word.AND) && t.is(end + 1, Word.QUARTER)) {
      parts.add(QUARTER, unit);
      return end + 2;
    }
    Numeral share = first.code().equals("hour") && t.is(end, Word.AND) && t.has(end + 1, Role.UNIT) && t.is(end + 2, Word.QUARTERS) ? Numerals.read(t, end + 1) : null;
    if (share != null && share.value().compareTo(BigDecimal.ONE) < 0) {
      parts.add(share.value(), unit);
      return share.to();
    }
    if (first.code().equals("hour") && isBareMinutes(end)) {
      parts.add(BigDecimal.valueOf(t.number(end)), "minute");
      return end + 1;
    }
    if (first.code().equals("hour") && t.isNumber(end) && t.glued(end - 1) && t.is(end - 1, Word.HOUR_SIGN)) {
      return minutes(parts, end);
    }
    while (true) {
      int at = t.is(end, Word.AND, Word.WITH) || t.sign(end) == ',' ? end + 1 : end;
      boolean half = t.is(at, Word.HALF_F, Word.HALF);
      Numeral n = half ? null : number(at);
      int unitAt = half ? at + 1 : n == null ? at : n.to();
      Tokens.Hit next = t.hit(unitAt, Role.TIME_UNIT);
      boolean minutes = next == null && n != null && n.plain() && unit.equals("hour") && t.is(unitAt, Word.MINUTE_SIGN) && t.glued(unitAt - 1);
      String smaller = minutes ? "minute" : next == null || !half && n == null ? null : next.code();
      if (smaller == null || !DurationSum.isSmaller(smaller, unit) || t.sign(end) == ',' && !follows(next.end())) {
        return end;
      }
      parts.add(half ? HALF : n.value(), smaller);
      unit = smaller;
      end = minutes ? unitAt + 1 : next.end();
    }
  }

  /** "2 horas 15" and nothing that they count */
  private boolean isBareMinutes(int i) {
    boolean minutes = t.isNumber(i) && t.length(i) == 2 && t.number(i) < 60 && !t.glued(i - 1) && !t.hasBreak(i - 1);
    char next = t.sign(i + 1);
    return minutes && (i + 1 == t.count() || (next == '.' || next == ',' || next == ';' || next == ')') && !(t.glued(i) && t.glued(i + 1)));
  }

  /** "3h30", "3h30m", "3h30min" */
  private int minutes(DurationSum parts, int at) {
    parts.add(BigDecimal.valueOf(Math.max(0, t.number(at))), "minute");
    Tokens.Hit unit = t.hit(at + 1, Role.TIME_UNIT);
    boolean said = unit != null && unit.code().equals("minute") || t.is(at + 1, Word.MINUTE_SIGN);
    return said && t.glued(at) ? at + 2 : at + 1;
  }

  /** After a comma a smaller unit belongs to the same duration only if more follows or the text ends. */
  private boolean follows(int i) {
    return i >= t.count() || t.is(i, Word.AND) || t.sign(i) != 0;
  }

  /** "de 2 a 3 semanas", "entre tres y seis meses", "3-4 años", "2 o 3 días" */
  private TimeFinding range(int i, Numeral low) {
    boolean between = t.is(i - 1, Word.BETWEEN);
    boolean joins = t.is(low.to(), Word.TO, Word.OR, Word.OR_SOFT) || between && t.is(low.to(), Word.AND) || t.sign(low.to()) == '-';
    Numeral high = joins ? number(low.to() + 1) : null;
    Tokens.Hit unit = high == null ? null : t.hit(high.to(), Role.TIME_UNIT);
    if (unit == null || high.value().compareTo(low.value()) <= 0 || isOther(high, high.to(), unit)
        || ages.is(i, unit)) {
      return null;
    }
    String min = DurationSum.of(low.value(), unit.code()).iso();
    DurationSum upper = DurationSum.of(high.value(), unit.code());
    int end = more(upper, unit);
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
