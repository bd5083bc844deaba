package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** How often within a period: "dos veces al mes", "3 veces por semana", "dos programas al año", "una vez cada dos meses". */
final class Rates {
  private static final int WORDS_BETWEEN = 4;
  private static final int MOST = 31;

  private final Tokens t;
  private final Recurrences recurrences;

  Rates(Tokens t, Recurrences recurrences) {
    this.t = t;
    this.recurrences = recurrences;
  }

  /** The rate whose period begins at this token ("al", "por", "cada" …); it may begin before, but not before {@code floor}. */
  TimeFinding read(int i, int floor) {
    if (t.node(i) == null) {
      return null;
    }
    Tokens.Hit per = t.hit(i, Role.PER);
    Tokens.Hit within = per == null ? t.hit(i, Role.PER_EVENT) : null;
    if (per == null && within == null) {
      return every(i, floor);
    }
    int at = per == null ? within.end() : per.end();
    Tokens.Hit unit = t.hit(at, Role.TIME_UNIT);
    Rrule rule = unit == null || unit.end() != at + 1 ? null : Rrule.of(unit.code(), 1);
    boolean dated = unit != null && (t.isNumber(unit.end()) || t.has(unit.end(), Role.RELATIVE_AFTER) || t.is(unit.end(), Word.OF) && !opensRange(unit.end() + 1) && !lasts(unit.end() + 1));
    // "2 talleres en el segundo semestre"
    boolean rank = t.is(at, Word.SECOND) && t.isWord(at + 1) && !t.has(at + 1, Role.STOP);
    return rule == null || dated || rank ? null : counted(i, floor, unit.end(), rule, within != null);
  }

  /**
   * "dos convocatorias anuales", "dos veces diarias": so many in each period; of "doce sesiones mensuales" it is not to be known
   * in how long. Null where nothing is held or done.
   */
  TimeFinding each(int i, Tokens.Hit adjective) {
    Meaning.Recurring each = t.recurring(adjective.code());
    boolean times = t.has(i - 1, Role.TIMES) && each.rule().interval() == 1;
    boolean held = times || t.has(i - 1, Role.EVENT) && each.rule().equals(Rrule.every("YEARLY", 1));
    Numeral n = held && each.times() == 1 && (t.isNumber(i - 2) || t.has(i - 2, Role.UNIT)) ? Numerals.read(t, i - 2) : null;
    // "entre 3 y 5 talleres anuales"
    boolean ranged = n != null && t.is(i - 3, Word.AND, Word.TO, Word.OR) && (t.isNumber(i - 4) || t.has(i - 4, Role.UNIT));
    boolean counts = n != null && !ranged && n.to() == i - 1 && n.whole() >= 1 && n.whole() <= MOST;
    return counts ? new TimeFinding(i - 2, adjective.end(), times ? i - 2 : i, new Meaning.Recurring(each.rule(), n.whole())) : null;
  }

  /** "dos veces por semana de marzo a diciembre": the months are not the week's. */
  private boolean opensRange(int i) {
    Tokens.Hit month = t.hit(i, Role.MONTH);
    return month != null && (t.is(month.end(), Word.TO, Word.TO_THE, Word.UNTIL) || t.sign(month.end()) == '-');
  }

  /** "dos clases por semana de 2 horas": how long each takes */
  private boolean lasts(int i) {
    Numeral n = t.isNumber(i) || t.has(i, Role.UNIT) ? Numerals.read(t, i) : null;
    return n != null && t.has(n.to(), Role.TIME_UNIT);
  }

  private TimeFinding every(int i, int floor) {
    TimeFinding every = t.has(i, Role.EVERY) && i > floor ? recurrences.every(i) : null;
    boolean plain = every != null && every.meaning() instanceof Meaning.Recurring r && r.rule().days().isEmpty() && r.rule().months().isEmpty();
    return plain ? counted(i, floor, every.to(), ((Meaning.Recurring) every.meaning()).rule(), true) : null;
  }

  private TimeFinding counted(int per, int floor, int end, Rrule rule, boolean eventOnly) {
    for (int start = per - 1; start >= Math.max(floor, per - WORDS_BETWEEN - 1); start--) {
      if (t.sign(start) != 0 && t.sign(start) != '-' || t.isWord(start) && isStop(start)) {
        return null;
      }
      Numeral n = t.isNumber(start) || t.has(start, Role.UNIT) ? Numerals.read(t, start) : null;
      if (n != null) {
        // "el doce de cada mes" is a day
        boolean one = n.to() == per && t.is(start, Word.ONE, Word.A_F) && !t.has(per, Role.EVERY);
        return (n.to() < per || one) && !(n.to() == per - 1 && t.is(n.to(), Word.OF)) ? rate(start, n, per, end, rule, eventOnly) : null;
      }
    }
    return null;
  }

  private boolean isStop(int i) {
    return t.has(i, Role.STOP) && !t.has(i, Role.UNIT) && !t.has(i, Role.TIMES) && !t.is(i, Word.OF, Word.DAY, Word.DAYS);
  }

  /** "2 días a la semana": on so many days of each. */
  private boolean isDays(int i, Rrule rule) {
    boolean within = rule.freq().equals("WEEKLY") || rule.freq().equals("MONTHLY");
    return within && rule.interval() == 1 && t.is(i, Word.DAY, Word.DAYS);
  }

  private TimeFinding rate(int start, Numeral n, int per, int end, Rrule rule, boolean eventOnly) {
    boolean times = t.has(n.to(), Role.TIMES) || isDays(n.to(), rule);
    boolean event = t.has(n.to(), Role.EVENT) || t.has(n.to() + 1, Role.EVENT);
    boolean counts = times || event || !eventOnly && !t.has(n.to(), Role.SERVED) && !t.has(n.to(), Role.TIME_UNIT)
        && !t.has(n.to(), Role.CURRENCY) && !t.has(n.to(), Role.MEASURE) && t.sign(n.to()) == 0 && t.sign(start - 1) != '$';
    if (!counts || n.whole() < 1 || n.whole() > MOST) {
      return null;
    }
    boolean either = t.is(start - 1, Word.OR, Word.TO, Word.AND) && (t.isNumber(start - 2) || t.has(start - 2, Role.UNIT));
    Meaning meaning = new Meaning.Recurring(rule, either ? 1 : n.whole());
    int from = either ? start - 2 : start;
    return new TimeFinding(from, end, times ? from : per, meaning);
  }
}
