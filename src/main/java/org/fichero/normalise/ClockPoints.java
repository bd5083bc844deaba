package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Single times of day as they are written; whether they are meant as such, what surrounds them may have to tell. */
final class ClockPoints {
  private static final int NOON = 12 * 60;

  private final Tokens t;

  ClockPoints(Tokens t) {
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

  /** One time; weak where only what surrounds it can tell. The article "la" goes with one o'clock alone: "a la 4" is no time. */
  Point at(int i) {
    Point point = read(i);
    return point != null && !point.strong && t.is(i - 1, Word.THE_F) && point.minutes / 60 != 1 ? null : point;
  }

  private Point read(int i) {
    Tokens.Hit noon = t.hit(i, Role.NOON);
    if (noon != null) {
      int minutes = noon.code().equals("12:00") ? NOON : 0;
      boolean led = t.is(i - 1, Word.TO_THE, Word.TO, Word.OF_THE, Word.OF, Word.UNTIL, Word.FROM, Word.THE_F) && !t.is(i - 2, Word.HOUR)
          || t.is(i - 1, Word.THE) && t.is(i - 2, Word.FROM, Word.BETWEEN, Word.UNTIL, Word.AND);
      return led ? new Point(i, noon.end(), minutes, null, true, false, false) : null;
    }
    if (t.isNumber(i)) {
      return digits(i);
    }
    Tokens.Hit word = t.hit(i, Role.UNIT);
    boolean hour = word != null && word.number() >= 0 && word.number() <= 24;
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
    if (isMistyped(i, sign)) {
      return tail(i, i + 3, hour * 60 + t.number(i + 2), false, true);
    }
    if (t.glued(i) && t.is(i + 1, Word.HOUR_SIGN) && t.glued(i + 1) && t.isNumber(i + 2) && t.length(i + 2) == 2 && t.number(i + 2) < 60) {
      return isLasting(i) ? null : tail(i, i + 3, hour * 60 + t.number(i + 2), true, false);
    }
    boolean decimal = (sign == '.' || sign == ',') && t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2);
    return decimal ? null : tail(i, i + 1, hour * 60, false, false);
  }

  /** "09;00 hrs", "9 : 00", "a las 15,30 hrs": another sign than a colon, or spaces around it, where quarters of an hour stand behind it */
  private boolean isMistyped(int i, char sign) {
    boolean quarter = t.isNumber(i + 2) && t.length(i + 2) == 2 && t.number(i + 2) % 15 == 0 && t.number(i + 2) < 60 && t.number(i) < 24;
    boolean ends = !(t.glued(i + 2) && (t.isNumber(i + 4) || t.sign(i + 3) == '%'));
    if (!quarter || !ends) {
      return false;
    }
    boolean spaced = sign == ':' && !t.glued(i) && !t.glued(i + 1) && !t.hasBreak(i) && !t.hasBreak(i + 1);
    boolean tight = t.glued(i) && t.glued(i + 1);
    boolean led = t.is(i - 1, Word.THE_MANY_F) && t.is(i - 2, Word.TO, Word.FROM, Word.UNTIL, Word.OF);
    return spaced || tight && (sign == ';' || sign == ',' && (led || isCommaEnd(i + 4) || isCommaEnd(i)));
  }

  /** The "13,30 hrs" of "de 9,30 a 13,30 hrs" */
  private boolean isCommaEnd(int i) {
    return t.isNumber(i) && t.sign(i + 1) == ',' && t.is(i - 1, Word.TO) && t.sign(i - 3) == ',' && t.isNumber(i - 4) && t.has(i + 3, Role.HOURS);
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
    if (hour >= 24 || minute >= 60) {
      return null;
    }
    boolean ranged = isUnpartedStart(i) && (isUnpartedEnd(i + 2) || isUnpartedEnd(i + 3))
        || isUnpartedEnd(i) && (isUnpartedStart(i - 2) || isUnpartedStart(i - 3));
    boolean led = t.is(i - 1, Word.THE_MANY_F) && t.is(i - 2, Word.TO, Word.FROM, Word.UNTIL, Word.OF) && t.has(i + 1, Role.HOURS);
    return ranged || led ? tail(i, i + 1, hour * 60 + minute, ranged, false) : null;
  }

  /** "1800" in "0900-1800 hrs" */
  private boolean isUnpartedEnd(int i) {
    return t.isNumber(i) && t.length(i) == 4 && t.number(i) % 100 < 60 && t.number(i) < 2400 && t.has(i + 1, Role.HOURS);
  }

  private boolean isUnpartedStart(int i) {
    return t.isNumber(i) && t.length(i) == 4 && t.words.folded(i).charAt(0) == '0';
  }

  /** "a las 10 y 20": a multiple of five behind one hour; "entre las 10 y 20", "a las 10 y 20 horas" are two */
  private boolean isMinutes(int hour, int i) {
    boolean five = t.isNumber(i) && t.length(i) == 2 && t.number(i) < 60 && t.number(i) % 5 == 0 && !t.is(hour - 2, Word.BETWEEN, Word.OF, Word.FROM);
    boolean counts = t.has(i + 1, Role.HOURS) || t.isWord(i + 1) && !t.has(i + 1, Role.STOP) && !t.has(i + 1, Role.DAY_PART) && !t.has(i + 1, Role.MERIDIEM)
        || t.glued(i) && t.sign(i + 1) != '.' && t.sign(i + 1) != ',' && t.sign(i + 1) != ')';
    return five && !counts;
  }

  /** "las 18 horas con 30 minutos", as minutes have it; null where no such number follows. */
  private Numeral minutesBehind(int hour, int i) {
    boolean led = t.is(i, Word.AND, Word.WITH) && t.is(hour - 1, Word.THE_MANY_F, Word.THE_F) && !t.is(hour - 2, Word.DURING);
    Numeral n = led ? Numerals.read(t, i + 1) : null;
    Tokens.Hit unit = n == null ? null : t.hit(n.to(), Role.TIME_UNIT);
    return unit != null && unit.code().equals("minute") && n.whole() > 0 && n.whole() < 60 ? n : null;
  }

  /** "y media", "horas", "p. m.", "de la tarde", "en punto" */
  private Point tail(int from, int at, int minutes, boolean strong, boolean dotted) {
    Tokens.Hit part = t.hit(at, Role.HALF_HOUR);
    if (part != null && minutes % 60 == 0 && !t.has(part.end(), Role.TIME_UNIT)) {
      minutes += part.number();
      at = part.end();
      strong |= t.is(from - 1, Word.THE_MANY_F, Word.THE_F);
    } else if (t.is(at, Word.AND, Word.LESS) && minutes % 60 == 0 && t.is(from - 1, Word.THE_MANY_F, Word.THE_F) && (t.hit(at + 1, Role.UNIT) != null || isMinutes(from, at + 1))) {
      Numeral n = Numerals.read(t, at + 1);
      if (n.whole() > 0 && n.whole() < 60) {
        minutes += t.is(at, Word.LESS) ? -n.whole() : n.whole();
        at = n.to();
      }
    }
    Tokens.Hit hours = t.hit(at, Role.HOURS);
    at = hours == null ? at : hours.end();
    Numeral more = hours != null && minutes % 60 == 0 ? minutesBehind(from, at) : null;
    if (more != null) {
      minutes += more.whole();
      at = t.skip(more.to(), Role.TIME_UNIT);
      strong = true;
    }
    int point = t.skip(at, Role.IN_POINT);
    strong |= point > at;
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
}
