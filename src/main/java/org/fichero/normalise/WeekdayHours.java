package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Numbers that are hours because of the weekdays before them: "lunes a viernes 9 a 14", "sábados 9 a 12". */
final class WeekdayHours {
  private static final int REACH = 10;

  private final Tokens t;

  WeekdayHours(Tokens t) {
    this.t = t;
  }

  /** "los sábados, solo urgencias, de 9 a 12": behind a comma and before a sign, with a weekday before it and nobody whose age it is */
  boolean announce(ClockPoints.Point first, ClockPoints.Point second) {
    boolean closed = second.to() == t.count() || t.sign(second.to()) == '.' || t.sign(second.to()) == ';' || t.sign(second.to()) == ')';
    boolean hours = first.minutes() >= Clocks.EARLIEST && first.minutes() < second.minutes() && !(t.glued(second.to()) && t.isNumber(second.to() + 1));
    boolean shape = t.sign(first.from() - 2) == ',' && closed && hours;
    for (int at = first.from() - 3; shape && at >= Math.max(0, first.from() - REACH) && t.sign(at) != '.' && !t.has(at, Role.PERSON); at--) {
      if (t.has(at, Role.WEEKDAY)) {
        return true;
      }
    }
    return false;
  }

  /** "lunes a viernes 9 a 14": several weekdays right before hours that rise, and nothing that would make them days */
  boolean lead(ClockPoints.Point first, ClockPoints.Point second) {
    int last = first.from() - 1;
    boolean names = t.has(last, Role.WEEKDAY) && t.has(last - 2, Role.WEEKDAY) && (t.is(last - 1, Word.TO, Word.AND) || t.sign(last - 1) == '-');
    // "Lu a Vi 9 a 18"
    boolean several = names || !t.has(last, Role.WEEKDAY) && isWeekday(last);
    boolean closed = second.to() == t.count() || t.sign(second.to()) == '.' || t.sign(second.to()) == ';' || t.sign(second.to()) == ')' || t.hasBreak(second.to() - 1);
    // "los sábados en la mañana (10-13)"
    int day = t.is(last - 1, Word.MORNING, Word.LATE_PART) ? last - 4 : last - 1;
    several |= t.sign(last) == '(' && t.sign(second.to()) == ')' && isWeekday(day);
    several |= t.is(last, Word.WEEKEND_DAYS) || t.has(last, Role.WEEKDAY) && isBehindHours(last - 1);
    return several && closed && first.minutes() >= Clocks.EARLIEST && first.minutes() < second.minutes();
  }

  /** ", sábado" in "lunes a viernes 8.30 a 14.00 hrs., sábado 9 a 12" */
  private boolean isBehindHours(int i) {
    boolean joined = t.is(i, Word.AND) || t.sign(i) == ',' || t.sign(i) == ';';
    int last = joined && t.sign(i - 1) == '.' ? i - 2 : i - 1;
    return joined && (t.has(last, Role.HOURS) || t.has(last, Role.MERIDIEM));
  }

  /** A weekday by its name, or the last of "Lun. a Vie.", "Lu-Ju", "L a V" */
  boolean isWeekday(int last) {
    int at = t.sign(last) == '.' ? last - 1 : last;
    boolean joined = t.is(at - 1, Word.TO, Word.AND) || t.sign(at - 1) == '-' || t.sign(at - 1) == ',';
    int before = t.sign(at - 2) == '.' ? at - 3 : at - 2;
    Tokens.Hit initials = joined ? t.hit(at - 2, Role.RECURRING) : null;
    return t.has(at, Role.WEEKDAY) || joined && t.has(at, Role.WEEKDAY_SHORT) && t.has(before, Role.WEEKDAY_SHORT)
        || t.has(at, Role.WEEKDAY_SHORT) && t.is(at - 1, Word.THE_MANY) || initials != null && initials.end() == at + 1;
  }
}
