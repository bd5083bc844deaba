package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * Times of day: "18:00", "18.30 hrs", "a las 4 p.m.", "las tres y media de la tarde", "de 9 a 18 horas".
 *
 * <p>Without "a. m." or "p. m." hours are read on the 24-hour clock. Where one end of a range has it, the other is the
 * nearest such hour that keeps the order.
 */
final class Clocks {
  private static final int NOON = 12 * 60;
  private static final int DAY = 24 * 60;
  static final int EARLIEST = 6 * 60;

  private final Tokens t;
  private final ClockPoints points;
  private final WeekdayHours days;

  Clocks(Tokens t) {
    this.t = t;
    points = new ClockPoints(t);
    days = new WeekdayHours(t);
  }

  /** The time that begins at this token; null when there is none. */
  TimeFinding read(int i) {
    TimeFinding to = minutesTo(i);
    ClockPoints.Point first = to == null ? points.at(i) : null;
    if (to != null || first == null) {
      return to;
    }
    TimeFinding range = range(first);
    if (range != null) {
      return range;
    }
    boolean led = isLed(i);
    if (lasts(first)) {
      return null;
    }
    // "entre las 15 y las 20 alumnas", "escala 1:50"
    boolean other = !first.strong() && t.is(i - 2, Word.BETWEEN) || t.is(i - 1, Word.DRAWN_TO);
    if (other || !first.strong() && !(led && !countsSomething(first.to())) && !(first.hours() && led)) {
      return null;
    }
    return bounded(first, led);
  }

  /** "talleres de 1:30 hrs": how long what is held goes on, not when */
  private boolean lasts(ClockPoints.Point point) {
    return point.hours() && point.half() == null && point.minutes() < EARLIEST && t.is(point.from() - 1, Word.OF) && t.has(point.from() - 2, Role.EVENT);
  }

  /** "cuarto para las ocho", "diez para las nueve de la noche": so many minutes before the hour */
  private TimeFinding minutesTo(int i) {
    int at = t.is(i, Word.A) && t.is(i + 1, Word.QUARTER) ? i + 1 : i;
    Tokens.Hit word = t.hit(at, Role.UNIT);
    int number = t.is(at, Word.QUARTER) ? 15 : t.isNumber(at) ? t.number(at) : word == null ? 0 : word.number();
    boolean led = number > 0 && number < 30 && number % 5 == 0 && t.is(at + 1, Word.FOR) && t.is(at + 2, Word.THE_MANY_F, Word.THE_F);
    ClockPoints.Point hour = led ? points.at(at + 3) : null;
    boolean full = hour != null && hour.minutes() % 60 == 0 && !countsSomething(hour.to()) && !t.has(hour.to(), Role.MEASURE);
    return full ? new TimeFinding(i, hour.to(), new Meaning.Clock(format(hour.ofDay() - number), null, false, null)) : null;
  }

  private boolean countsSomething(int i) {
    if (!t.isWord(i) || t.has(i, Role.STOP) || t.isCapital(i)) {
      // "de la 1 ª a la 4 ª temporada"
      return t.sign(i) == '%' || t.isNumber(i - 1) && Ordinals.ending(t, i - 1) != null;
    }
    return t.length(i) > 2 && t.isPlural(i) || t.has(i, Role.TIME_UNIT) && !t.has(i, Role.HOURS);
  }

  /** "a las", "desde las", "tipo las" … before it. */
  private boolean isLed(int i) {
    return t.is(i - 1, Word.THE_MANY_F, Word.THE_F) && t.is(i - 2, Word.TO, Word.FROM, Word.UNTIL, Word.OF, Word.ON, Word.AROUND_SO, Word.AND, Word.START_OF, Word.BETWEEN, Word.ARE, Word.IS, Word.FOR, Word.TOWARDS, Word.PASSED)
        || t.is(i - 1, Word.AND) && t.isNumber(i - 2) && t.is(i - 3, Word.THE_MANY_F) && t.is(i - 4, Word.TO) && t.has(i + 1, Role.HOURS)
        || t.sign(i - 1) == ',' && t.has(i - 2, Role.MONTH) && t.is(i - 3, Word.OF) && t.isNumber(i - 4) && t.has(i + 1, Role.HOURS)
        || t.has(i + 1, Role.HOURS) && isBehindDay(i) || t.is(i - 1, Word.TIMETABLE) || t.is(i - 1, Word.HOUR) || t.sign(i - 1) == ':' && t.is(i - 2, Word.HOUR, Word.TIMETABLE);
  }

  /** "5 de mayo 16 hrs", "3 oct 18 hrs" */
  private boolean isBehindDay(int i) {
    boolean month = t.has(i - 1, Role.MONTH) || t.has(i - 1, Role.MONTH_SHORT);
    boolean lasts = t.is(i + 2, Word.OF, Word.OF_THE);
    return month && !lasts && t.isNumber(t.is(i - 2, Word.OF) ? i - 3 : i - 2) && !t.hasBreak(i - 1);
  }

  private TimeFinding bounded(ClockPoints.Point point, boolean led) {
    boolean article = led && t.is(point.from() - 1, Word.THE_MANY_F, Word.THE_F) || point.strong() && t.is(point.from() - 1, Word.THE);
    int before = article ? point.from() - 2 : point.from() - 1;
    int from = led ? before : point.from();
    String at = format(point.ofDay());
    if (led && t.is(before, Word.PASSED)) {
      return new TimeFinding(before, point.to(), new Meaning.Clock(at, null, true, null));
    }
    if (t.is(before, Word.FROM) || t.is(before, Word.START_OF) && t.is(before - 1, Word.TO) || t.is(before, Word.OF, Word.OF_THE) && t.is(before - 1, Word.START_OF, Word.COUNT_OF, Word.LATER)) {
      int start = t.is(before, Word.FROM) ? before : t.is(before, Word.START_OF) ? before - 1 : before - (t.is(before - 2, Word.TO) ? 2 : 1);
      return new TimeFinding(start, point.to(), new Meaning.Clock(at, null, true, null));
    }
    if (t.is(before, Word.UNTIL) || t.is(before, Word.OF, Word.OF_THE) && t.is(before - 1, Word.BEFORE)) {
      return new TimeFinding(t.is(before, Word.UNTIL) ? before : before - 1, point.to(), new Meaning.Clock(null, at, true, null));
    }
    boolean about = t.is(from, Word.OF, Word.AROUND_SO, Word.ON) && t.is(from - 1, Word.NEAR, Word.THAT_SO) || t.is(from, Word.AROUND_SO) || led && t.is(from, Word.TOWARDS);
    boolean plain = led && t.is(from, Word.TO, Word.AROUND_SO);
    return new TimeFinding(plain ? from : point.from(), point.to(), new Meaning.Clock(at, null, false, about ? "about" : null));
  }

  private TimeFinding range(ClockPoints.Point first) {
    int at = connector(first);
    if (at < 0) {
      return null;
    }
    boolean article = t.is(at, Word.THE_MANY_F, Word.THE_F) || t.is(at, Word.THE) && t.has(at + 1, Role.NOON);
    ClockPoints.Point second = points.at(article ? at + 1 : at);
    if (second == null || !isRange(first, second, article)) {
      return null;
    }
    int start = first.ofDay();
    int end = second.ofDay();
    if (first.half() != null && second.half() == null && second.minutes() < 13 * 60) {
      end = second.minutes() % NOON;
      end += end <= start % NOON ? start >= NOON ? 0 : NOON : start / NOON * NOON;
    } else if (first.half() == null && second.half() != null && first.minutes() < 13 * 60) {
      start = first.minutes() % NOON;
      start += start + NOON < end ? NOON : 0;
    }
    // "del mediodía a las 3"
    end += t.has(first.to() - 1, Role.NOON) && start == NOON && second.half() == null && end > 0 && end < NOON ? NOON : 0;
    int from = from(first);
    return new TimeFinding(from, second.to(), new Meaning.Clock(format(start), format(end), true, null));
  }

  private int connector(ClockPoints.Point first) {
    char sign = t.sign(first.to());
    if (sign == '-' || sign == '~') {
      // after "2024-05-15T09:30" it is the distance from UTC
      return t.is(first.from() - 1, Word.TIME_SIGN) && t.glued(first.from() - 1) ? -1 : first.to() + 1;
    }
    if (sign == '.' && t.has(first.to() - 1, Role.MERIDIEM) && t.is(first.to() + 1, Word.TO, Word.UNTIL)) {
      // "9 am. a 2 pm."
      return first.to() + 2;
    }
    if (sign == '/' && first.strong() && t.glued(first.to() - 1) && t.glued(first.to()) && t.sign(first.to() + 2) == ':') {
      return first.to() + 1;
    }
    boolean between = t.is(first.from() - 1, Word.BETWEEN) || t.is(first.from() - 2, Word.BETWEEN);
    boolean upTo = (t.is(first.to(), Word.AND) || t.sign(first.to()) == ',') && t.is(first.to() + 1, Word.UNTIL);
    int before = t.is(first.from() - 1, Word.THE_MANY_F, Word.THE_F) ? first.from() - 2 : first.from() - 1;
    if (upTo && (t.is(before, Word.FROM) || t.is(before, Word.OF) && t.is(before - 1, Word.START_OF))) {
      return first.to() + 2;
    }
    boolean joins = t.is(first.to(), Word.TO, Word.UNTIL, Word.TO_THE) || between && t.is(first.to(), Word.AND);
    return joins ? first.to() + 1 : -1;
  }

  private boolean isRange(ClockPoints.Point first, ClockPoints.Point second, boolean article) {
    if (t.is(second.to(), Word.AND) && !first.strong() && !second.strong() && isClockRange(second.to() + 1, led(first))) {
      return true;
    }
    if (first.strong() || second.strong()) {
      return !(t.sign(first.to()) == '-' && !second.strong() && t.length(second.from()) > 2);
    }
    boolean led = t.is(first.from() - 1, Word.THE_MANY_F, Word.THE_F);
    if (led && (article || t.is(first.from() - 2, Word.BETWEEN) && !second.hours())) {
      return !countsSomething(second.to()) || second.hours();
    }
    int day = t.sign(first.from() - 2) == ',' ? first.from() - 3 : first.from() - 2;
    boolean daily = t.is(day, Word.DAYS) && t.is(day - 2, Word.ALL) || t.is(day, Word.DAY) && t.is(day - 1, Word.EACH);
    boolean dated = first.minutes() < second.minutes() && isDate(day);
    if (t.is(first.from() - 1, Word.OF) && (daily || dated || days.isWeekday(day) || t.has(day, Role.RELATIVE_DAY)) && !countsSomething(second.to())) {
      return true;
    }
    if (t.is(first.from() - 1, Word.OF) && (t.is(first.from() - 2, Word.TIMETABLE) && !countsSomething(second.to()) || days.announce(first, second))) {
      return true;
    }
    if (days.lead(first, second)) {
      return true;
    }
    boolean dotted = first.dotted() && second.dotted() && t.is(first.from() - 1, Word.OF, Word.FROM, Word.BETWEEN);
    boolean alone = first.dotted() && second.dotted() && first.from() == 0 && second.to() == t.count() && first.minutes() < second.minutes();
    if (dotted || alone) {
      return true;
    }
    boolean lasting = t.is(first.from() - 1, Word.DURING) || t.is(first.from() - 2, Word.LASTS);
    boolean night = led(first) && first.minutes() >= 18 * 60 && second.minutes() < first.minutes();
    return second.hours() && !lasting && second.minutes() % 60 == 0 && (night || second.minutes() >= 13 * 60 || first.minutes() >= 6 * 60 && second.minutes() > first.minutes());
  }

  /** The year of "7/9/2017", the month of "5 de mayo" */
  private boolean isDate(int last) {
    boolean year = t.isNumber(last) && t.length(last) == 4 && (t.sign(last - 1) == '/' || t.sign(last - 1) == '-') && t.isNumber(last - 2) && t.length(last - 2) <= 2;
    return year || t.has(last, Role.MONTH) && t.is(last - 1, Word.OF) && t.isNumber(last - 2);
  }

  private boolean led(ClockPoints.Point point) {
    return t.is(point.from() - 1, Word.OF, Word.FROM);
  }

  /** Whether "de 15 a 18 horas" stands at a token, led as what is joined to it, which is then of its kind; "15 a 18 horas" too. */
  private boolean isClockRange(int i, boolean led) {
    boolean of = t.is(i, Word.OF, Word.FROM);
    ClockPoints.Point first = of == led || !of ? points.at(of ? i + 1 : i) : null;
    int next = first == null ? -1 : connector(first);
    ClockPoints.Point second = next < 0 ? null : points.at(next);
    return second != null && (second.hours() && (led || second.minutes() > first.minutes()) || second.strong() && first.strong());
  }

  private int from(ClockPoints.Point first) {
    int at = first.from();
    at -= t.is(at - 1, Word.THE_MANY_F, Word.THE_F, Word.THE) ? 1 : 0;
    if (t.is(at - 1, Word.OF, Word.FROM, Word.BETWEEN)) {
      return at - 1;
    }
    return t.is(at - 1, Word.START_OF) ? first.from() : at;
  }

  static String format(int minutes) {
    int all = minutes == DAY ? DAY : Math.floorMod(minutes, DAY);
    String hour = Integer.toString(all / 60);
    String minute = Integer.toString(all % 60);
    return (hour.length() < 2 ? "0" : "") + hour + ":" + (minute.length() < 2 ? "0" : "") + minute;
  }
}
