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

  private final Tokens t;

  Clocks(Tokens t) {
    this.t = t;
  }

  /**
   * A time of day read.
   *
   * @param minutes since midnight as written, on a 12-hour clock where {@code half} says so
   * @param half {@code am}, {@code pm}, {@code morning}, {@code night}, {@code noon} or null
   * @param strong whether it can be nothing else
   * @param hours whether "horas" follows it
   * @param dotted whether a dot parts its minutes, "17.30"
   */
  record Point(int from, int to, int minutes, String half, boolean strong, boolean hours, boolean dotted) {
    int ofDay() {
      if (half == null) {
        return minutes;
      }
      boolean twelve = minutes / 60 == 12;
      return switch (half) {
        case "am" -> twelve ? minutes - NOON : minutes;
        case "morning" -> minutes;
        case "night" -> twelve ? minutes - NOON : minutes >= 6 * 60 && minutes < NOON ? minutes + NOON : minutes;
        case "noon" -> twelve || minutes >= NOON ? minutes : minutes / 60 <= 3 ? minutes + NOON : minutes;
        default -> minutes < NOON ? minutes + NOON : minutes;
      };
    }
  }

  /** The time that begins at this token; null when there is none. */
  TimeFinding read(int i) {
    TimeFinding to = minutesTo(i);
    Point first = to == null ? point(i) : null;
    if (to != null) {
      return to;
    }
    if (first == null) {
      return null;
    }
    TimeFinding range = range(first);
    if (range != null) {
      return range;
    }
    boolean led = isLed(i);
    if (!first.strong && !(led && !countsSomething(first.to)) && !(first.hours && led)) {
      return null;
    }
    return bounded(first, led);
  }

  /** "cuarto para las ocho", "diez para las nueve de la noche": so many minutes before the hour */
  private TimeFinding minutesTo(int i) {
    int at = t.is(i, Word.A) && t.is(i + 1, Word.QUARTER) ? i + 1 : i;
    Tokens.Hit word = t.hit(at, Role.UNIT);
    int number = t.is(at, Word.QUARTER) ? 15 : t.isNumber(at) ? t.number(at) : word == null ? 0 : word.number();
    boolean led = number > 0 && number < 30 && number % 5 == 0 && t.is(at + 1, Word.FOR) && t.is(at + 2, Word.THE_MANY_F, Word.THE_F);
    Point hour = led ? point(at + 3) : null;
    boolean full = hour != null && hour.minutes % 60 == 0 && !countsSomething(hour.to) && !t.has(hour.to, Role.MEASURE);
    return full ? new TimeFinding(i, hour.to, new Meaning.Clock(format(hour.ofDay() - number), null, false, null)) : null;
  }

  private boolean countsSomething(int i) {
    if (!t.isWord(i) || t.has(i, Role.STOP) || t.isCapital(i)) {
      return t.sign(i) == '%';
    }
    return t.length(i) > 2 && t.isPlural(i) || t.has(i, Role.TIME_UNIT) && !t.has(i, Role.HOURS);
  }

  /** "a las", "desde las", "tipo las" … before it. */
  private boolean isLed(int i) {
    return t.is(i - 1, Word.THE_MANY_F, Word.THE_F) && t.is(i - 2, Word.TO, Word.FROM, Word.UNTIL, Word.OF, Word.ON, Word.AROUND_SO, Word.AND, Word.START_OF, Word.BETWEEN, Word.ARE, Word.IS, Word.FOR)
        || t.is(i - 1, Word.TIMETABLE) || t.is(i - 1, Word.HOUR) || t.sign(i - 1) == ':' && t.is(i - 2, Word.HOUR, Word.TIMETABLE);
  }

  private TimeFinding bounded(Point point, boolean led) {
    int before = led && t.is(point.from - 1, Word.THE_MANY_F, Word.THE_F) ? point.from - 2 : point.from - 1;
    int from = led ? before : point.from;
    String at = format(point.ofDay());
    if (t.is(before, Word.FROM) || t.is(before, Word.START_OF) && t.is(before - 1, Word.TO) || t.is(before, Word.OF) && t.is(before - 1, Word.START_OF, Word.COUNT_OF, Word.LATER)) {
      int start = t.is(before, Word.FROM) ? before : t.is(before, Word.START_OF) ? before - 1 : before - (t.is(before - 2, Word.TO) ? 2 : 1);
      return new TimeFinding(start, point.to, new Meaning.Clock(at, null, true, null));
    }
    if (t.is(before, Word.UNTIL) || t.is(before, Word.OF) && t.is(before - 1, Word.BEFORE)) {
      return new TimeFinding(t.is(before, Word.UNTIL) ? before : before - 1, point.to, new Meaning.Clock(null, at, true, null));
    }
    boolean about = t.is(from, Word.OF, Word.AROUND_SO, Word.ON) && t.is(from - 1, Word.NEAR, Word.THAT_SO) || t.is(from, Word.AROUND_SO);
    boolean plain = led && t.is(from, Word.TO, Word.AROUND_SO);
    return new TimeFinding(plain ? from : point.from, point.to, new Meaning.Clock(at, null, false, about ? "about" : null));
  }

  /** One time; weak where only what surrounds it can tell. */
  Point point(int i) {
    Tokens.Hit noon = t.hit(i, Role.NOON);
    if (noon != null) {
      int minutes = noon.code().equals("12:00") ? NOON : 0;
      boolean led = t.is(i - 1, Word.TO_THE, Word.TO, Word.OF_THE, Word.OF, Word.UNTIL, Word.THE_F) && !t.is(i - 2, Word.HOUR);
      return led ? new Point(i, noon.end(), minutes, null, true, false, false) : null;
    }
    if (t.isNumber(i)) {
      return digits(i);
    }
    Tokens.Hit word = t.hit(i, Role.UNIT);
    boolean hour = word != null && word.number() >= 1 && word.number() <= 24;
    if (!hour) {
      return null;
    }
    Point point = tail(i, word.end(), word.number() * 60, false, false);
    boolean opens = t.is(i - 1, Word.OF, Word.FROM, Word.BETWEEN) && t.is(point.to, Word.TO, Word.AND);
    return opens || t.is(i - 1, Word.THE_MANY_F, Word.THE_F) && !t.isCapital(i) || point.half != null && !t.is(i, Word.A, Word.A_F, Word.ONE) ? point : null;
  }

  private Point digits(int i) {
    int hour = t.length(i) <= 2 ? t.number(i) : -1;
    if (hour < 0 || hour > 24) {
      return t.length(i) == 4 ? unparted(i) : null;
    }
    char sign = t.sign(i + 1);
    boolean minutes = t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2) && t.length(i + 2) == 2 && t.number(i + 2) < 60;
    if (minutes && (sign == ':' || sign == '.' && !(t.glued(i + 2) && t.sign(i + 3) == '.' && t.glued(i + 3) && t.isNumber(i + 4)))) {
      int end = i + 3;
      if (sign == ':' && t.sign(end) == ':' && t.isNumber(end + 1) && t.glued(end)) {
        end += 2;
      }
      boolean scale = t.glued(end - 1) && t.glued(end) && (t.sign(end) == '.' || t.sign(end) == ',') && t.isNumber(end + 1);
      boolean other = scale || t.sign(end) == '%' || t.has(end, Role.CURRENCY) || t.has(end, Role.SCALE) || hour == 24 && t.number(i + 2) > 0;
      return other ? null : tail(i, end, hour * 60 + t.number(i + 2), sign == ':', sign == '.');
    }
    if (t.glued(i) && t.is(i + 1, Word.HOUR_SIGN) && t.glued(i + 1) && t.isNumber(i + 2) && t.length(i + 2) == 2 && t.number(i + 2) < 60) {
      return isLasting(i) ? null : tail(i, i + 3, hour * 60 + t.number(i + 2), true, false);
    }
    boolean decimal = (sign == '.' || sign == ',') && t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2);
    return decimal ? null : tail(i, i + 1, hour * 60, false, false);
  }

  /** "dura 3h30", "3h30m": how long, not when */
  private boolean isLasting(int i) {
    boolean said = t.is(i - 1, Word.LASTS, Word.DURING) || t.sign(i - 1) == ':' && t.is(i - 2, Word.LASTS) || t.is(i - 1, Word.OF) && t.is(i - 2, Word.LASTS);
    return said || t.glued(i + 2) && t.isWord(i + 3);
  }

  /** "a las 0930 horas": hours and minutes as one number */
  private Point unparted(int i) {
    int hour = t.number(i) / 100;
    int minute = t.number(i) % 100;
    boolean time = hour < 24 && minute < 60 && t.is(i - 1, Word.THE_MANY_F) && t.is(i - 2, Word.TO, Word.FROM, Word.UNTIL, Word.OF) && t.has(i + 1, Role.HOURS);
    return time ? tail(i, i + 1, hour * 60 + minute, false, false) : null;
  }

  /** "y media", "horas", "p. m.", "de la tarde", "en punto" */
  private Point tail(int from, int at, int minutes, boolean strong, boolean dotted) {
    Tokens.Hit part = t.hit(at, Role.HALF_HOUR);
    if (part != null && minutes % 60 == 0 && !t.has(part.end(), Role.TIME_UNIT)) {
      minutes += part.number();
      at = part.end();
      strong |= t.is(from - 1, Word.THE_MANY_F, Word.THE_F);
    } else if (t.is(at, Word.AND, Word.LESS) && minutes % 60 == 0 && t.is(from - 1, Word.THE_MANY_F, Word.THE_F) && t.hit(at + 1, Role.UNIT) != null) {
      Numeral n = Numerals.read(t, at + 1);
      if (n.whole() > 0 && n.whole() < 60) {
        minutes += t.is(at, Word.LESS) ? -n.whole() : n.whole();
        at = n.to();
      }
    }
    Tokens.Hit hours = t.hit(at, Role.HOURS);
    at = hours == null ? at : hours.end();
    int point = t.skip(at, Role.IN_POINT);
    strong |= point > at && t.is(from - 1, Word.THE_MANY_F, Word.THE_F);
    at = point;
    Tokens.Hit half = t.hit(at, Role.MERIDIEM);
    half = half == null ? t.hit(at, Role.DAY_PART) : half;
    boolean twelve = minutes <= NOON + 59;
    if (half != null && twelve) {
      return new Point(from, half.end(), minutes, half.code(), true, hours != null, dotted);
    }
    at = half == null ? at : half.end();
    return new Point(from, at, minutes, null, strong || dotted && hours != null || half != null, hours != null, dotted);
  }

  private TimeFinding range(Point first) {
    int at = connector(first);
    if (at < 0) {
      return null;
    }
    boolean article = t.is(at, Word.THE_MANY_F, Word.THE_F);
    Point second = point(article ? at + 1 : at);
    if (second == null || !isRange(first, second, article)) {
      return null;
    }
    int start = first.ofDay();
    int end = second.ofDay();
    if (first.half != null && second.half == null && second.minutes < 13 * 60) {
      end = second.minutes % NOON;
      end += end <= start % NOON ? start >= NOON ? 0 : NOON : start / NOON * NOON;
    } else if (first.half == null && second.half != null && first.minutes < 13 * 60) {
      start = first.minutes % NOON;
      start += start + NOON < end ? NOON : 0;
    }
    int from = from(first);
    return new TimeFinding(from, second.to, new Meaning.Clock(format(start), format(end), true, null));
  }

  private int connector(Point first) {
    char sign = t.sign(first.to);
    if (sign == '-' || sign == '~') {
      // after "2024-05-15T09:30" it is the distance from UTC
      return t.is(first.from - 1, Word.TIME_SIGN) && t.glued(first.from - 1) ? -1 : first.to + 1;
    }
    if (sign == '/' && first.strong && t.glued(first.to - 1) && t.glued(first.to) && t.sign(first.to + 2) == ':') {
      return first.to + 1;
    }
    boolean between = t.is(first.from - 1, Word.BETWEEN) || t.is(first.from - 2, Word.BETWEEN);
    boolean joins = t.is(first.to, Word.TO, Word.UNTIL, Word.TO_THE) || between && t.is(first.to, Word.AND);
    return joins ? first.to + 1 : -1;
  }

  private boolean isRange(Point first, Point second, boolean article) {
    if (t.is(second.to, Word.AND) && !first.strong && !second.strong && led(first) && isClockRange(second.to + 1)) {
      return true;
    }
    if (first.strong || second.strong) {
      return !(t.sign(first.to) == '-' && !second.strong && t.length(second.from) > 2);
    }
    boolean led = t.is(first.from - 1, Word.THE_MANY_F, Word.THE_F);
    if (led && article) {
      return !countsSomething(second.to) || second.hours;
    }
    if (t.is(first.from - 1, Word.OF) && t.has(first.from - 2, Role.WEEKDAY) && !countsSomething(second.to)) {
      return true;
    }
    boolean dotted = first.dotted && second.dotted && t.is(first.from - 1, Word.OF, Word.FROM, Word.BETWEEN);
    if (dotted) {
      return true;
    }
    boolean lasting = t.is(first.from - 1, Word.DURING) || t.is(first.from - 2, Word.LASTS);
    boolean night = led(first) && first.minutes >= 18 * 60 && second.minutes < first.minutes;
    return second.hours && !lasting && second.minutes % 60 == 0 && (night || second.minutes >= 13 * 60 || first.minutes >= 6 * 60 && second.minutes > first.minutes);
  }

  private boolean led(Point point) {
    return t.is(point.from - 1, Word.OF, Word.FROM);
  }

  /** Whether "de 15 a 18 horas" stands at a token: what is joined to it is of its kind. */
  private boolean isClockRange(int i) {
    Point first = t.is(i, Word.OF, Word.FROM) ? point(i + 1) : null;
    int next = first == null ? -1 : connector(first);
    Point second = next < 0 ? null : point(next);
    return second != null && (second.hours || second.strong && first.strong);
  }

  private int from(Point first) {
    int at = first.from;
    at -= t.is(at - 1, Word.THE_MANY_F, Word.THE_F) ? 1 : 0;
    if (t.is(at - 1, Word.OF, Word.FROM, Word.BETWEEN)) {
      return at - 1;
    }
    return t.is(at - 1, Word.START_OF) ? first.from : at;
  }

  static String format(int minutes) {
    int all = minutes == DAY ? DAY : Math.floorMod(minutes, DAY);
    String hour = Integer.toString(all / 60);
    String minute = Integer.toString(all % 60);
    return (hour.length() < 2 ? "0" : "") + hour + ":" + (minute.length() < 2 ? "0" : "") + minute;
  }
}
