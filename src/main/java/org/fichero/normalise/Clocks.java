package org.fichero.normalise;

import org.fichero.rules.Role;

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
    Point first = point(i);
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

  private boolean countsSomething(int i) {
    if (!t.isWord(i) || t.has(i, Role.STOP) || t.isCapital(i)) {
      return t.sign(i) == '%';
    }
    String word = t.words.folded(i);
    return word.length() > 2 && word.endsWith("s") || t.has(i, Role.TIME_UNIT) && !t.has(i, Role.HOURS);
  }

  /** "a las", "desde las", "tipo las" … before it. */
  private boolean isLed(int i) {
    return t.is(i - 1, "las", "la") && t.is(i - 2, "a", "desde", "hasta", "de", "sobre", "tipo", "y", "partir", "entre", "son", "es", "para")
        || t.is(i - 1, "horario") || t.is(i - 1, "hora") || t.sign(i - 1) == ':' && t.is(i - 2, "hora", "horario");
  }

  private TimeFinding bounded(Point point, boolean led) {
    int before = led && t.is(point.from - 1, "las", "la") ? point.from - 2 : point.from - 1;
    int from = led ? before : point.from;
    String at = format(point.ofDay());
    if (t.is(before, "desde") || t.is(before, "partir") && t.is(before - 1, "a") || t.is(before, "de") && t.is(before - 1, "partir", "contar", "despues")) {
      int start = t.is(before, "desde") ? before : t.is(before, "partir") ? before - 1 : before - (t.is(before - 2, "a") ? 2 : 1);
      return new TimeFinding(start, point.to, new Meaning.Clock(at, null, true, null));
    }
    if (t.is(before, "hasta") || t.is(before, "de") && t.is(before - 1, "antes")) {
      return new TimeFinding(t.is(before, "hasta") ? before : before - 1, point.to, new Meaning.Clock(null, at, true, null));
    }
    boolean about = t.is(from, "de", "tipo", "sobre") && t.is(from - 1, "cerca", "alrededor", "eso") || t.is(from, "tipo");
    boolean plain = led && t.is(from, "a", "tipo");
    return new TimeFinding(plain ? from : point.from, point.to, new Meaning.Clock(at, null, false, about ? "about" : null));
  }

  /** One time; weak where only what surrounds it can tell. */
  Point point(int i) {
    Tokens.Hit noon = t.hit(i, Role.NOON);
    if (noon != null) {
      int minutes = noon.code().equals("12:00") ? NOON : 0;
      boolean led = t.is(i - 1, "al", "a", "del", "de", "hasta", "la") && !t.is(i - 2, "hora");
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
    return t.is(i - 1, "las", "la") && !t.isCapital(i) || point.half != null && !t.is(i, "un", "una", "uno") ? point : null;
  }

  private Point digits(int i) {
    int hour = t.length(i) <= 2 ? t.number(i) : -1;
    if (hour < 0 || hour > 24) {
      return null;
    }
    char sign = t.sign(i + 1);
    boolean minutes = t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2) && t.length(i + 2) == 2 && t.number(i + 2) < 60;
    if (minutes && (sign == ':' || sign == '.' && !(t.glued(i + 2) && t.sign(i + 3) == '.' && t.glued(i + 3) && t.isNumber(i + 4)))) {
      int end = i + 3;
      if (sign == ':' && t.sign(end) == ':' && t.isNumber(end + 1) && t.glued(end)) {
        end += 2;
      }
      boolean other = t.sign(end) == '%' || t.has(end, Role.CURRENCY) || t.has(end, Role.SCALE) || hour == 24 && t.number(i + 2) > 0;
      return other ? null : tail(i, end, hour * 60 + t.number(i + 2), sign == ':', sign == '.');
    }
    if (t.glued(i) && t.is(i + 1, "h") && t.glued(i + 1) && t.isNumber(i + 2) && t.length(i + 2) == 2 && t.number(i + 2) < 60) {
      return tail(i, i + 3, hour * 60 + t.number(i + 2), true, false);
    }
    boolean decimal = (sign == '.' || sign == ',') && t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2);
    return decimal ? null : tail(i, i + 1, hour * 60, false, false);
  }

  /** "y media", "horas", "p. m.", "de la tarde", "en punto" */
  private Point tail(int from, int at, int minutes, boolean strong, boolean dotted) {
    Tokens.Hit part = t.hit(at, Role.HALF_HOUR);
    if (part != null && minutes % 60 == 0 && !t.has(part.end(), Role.TIME_UNIT)) {
      minutes += part.number();
      at = part.end();
      strong |= t.is(from - 1, "las", "la");
    } else if (t.is(at, "y", "menos") && minutes % 60 == 0 && t.is(from - 1, "las", "la") && t.hit(at + 1, Role.UNIT) != null) {
      Numeral n = Numerals.read(t, at + 1);
      if (n.whole() > 0 && n.whole() < 60) {
        minutes += t.is(at, "menos") ? -n.whole() : n.whole();
        at = n.to();
      }
    }
    Tokens.Hit hours = t.hit(at, Role.HOURS);
    at = hours == null ? at : hours.end();
    at = t.skip(at, Role.IN_POINT);
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
    boolean article = t.is(at, "las", "la");
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
      return first.to + 1;
    }
    boolean between = t.is(first.from - 1, "entre") || t.is(first.from - 2, "entre");
    boolean joins = t.is(first.to, "a", "hasta", "al") || between && t.is(first.to, "y");
    return joins ? first.to + 1 : -1;
  }

  private boolean isRange(Point first, Point second, boolean article) {
    if (first.strong || second.strong) {
      return !(t.sign(first.to) == '-' && !second.strong && t.length(second.from) > 2);
    }
    boolean led = t.is(first.from - 1, "las", "la");
    if (led && article) {
      return !countsSomething(second.to) || second.hours;
    }
    if (t.is(first.from - 1, "de") && t.has(first.from - 2, Role.WEEKDAY) && !countsSomething(second.to)) {
      return true;
    }
    boolean dotted = first.dotted && second.dotted && t.is(first.from - 1, "de", "desde", "entre");
    if (dotted) {
      return true;
    }
    boolean lasting = t.is(first.from - 1, "durante") || t.is(first.from - 2, "duracion", "duran", "dura");
    return second.hours && !lasting && second.minutes % 60 == 0 && (second.minutes >= 13 * 60 || first.minutes >= 6 * 60 && second.minutes > first.minutes);
  }

  private int from(Point first) {
    int at = first.from;
    at -= t.is(at - 1, "las", "la") ? 1 : 0;
    if (t.is(at - 1, "de", "desde", "entre")) {
      return at - 1;
    }
    return t.is(at - 1, "partir") ? first.from : at;
  }

  static String format(int minutes) {
    int all = minutes == DAY ? DAY : Math.floorMod(minutes, DAY);
    String hour = Integer.toString(all / 60);
    String minute = Integer.toString(all % 60);
    return (hour.length() < 2 ? "0" : "") + hour + ":" + (minute.length() < 2 ? "0" : "") + minute;
  }
}
