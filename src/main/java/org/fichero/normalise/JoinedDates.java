package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Two points of the calendar joined to a stretch: "3 al 7 de abril", "marzo-mayo 2022", "2022-23", "lunes al viernes". */
final class JoinedDates {
  private static final int DAYS_OF_WEEK = 7;
  /** "1234-56" is a number of a register. */
  private static final int FIRST_SHORT = 1800;
  /** The first year that plans write in two digits without more. */
  private static final int FIRST_BARE_YEAR = 18;

  private final Tokens t;
  private final DatePoints points;
  private final DateWords words;
  private final DateLists lists;
  private final OldYears old;

  JoinedDates(Tokens t, DatePoints points, DateLists lists) {
    this.t = t;
    this.points = points;
    this.words = points.words();
    this.lists = lists;
    old = new OldYears(t);
  }

  /** A day whose month is not said yet; null when none begins here. */
  Part bareDay(int i) {
    DateWords.Value day = words.day(i);
    return day == null ? null : Part.at(i, day.end(), new Partial(0, 0, day.value()));
  }

  /**
   * The range that begins with a part; null when nothing is joined to it.
   *
   * @param between whether "entre" stands before it, so that "y" joins its ends
   */
  DateRanges.Found read(Part first, boolean between) {
    int at = connector(first.to(), between);
    at = at < 0 && isJoinedByComma(first) ? first.to() + 2 : at;
    if (at < 0) {
      return shortYears(first);
    }
    at = t.skip(at, Role.FILLER);
    Tokens.Hit approx = t.hit(at, Role.APPROX);
    at = approx == null ? at : t.skip(approx.end(), Role.FILLER);
    Part second = first.isBareDay() ? dayOf(at) : points.read(at);
    DateRanges.Found series = second == null && first.isBareDay() ? inMonthOfNext(first, at) : null;
    if (series != null) {
      return series;
    }
    second = second == null && leadsToDay(first, at) ? bareDay(at) : second;
    second = isWeekdayOfMonth(first, second, at) ? bareDay(at + 1) : second;
    if (second == null || first.isBareDay() && isResult(at)) {
      return shortYears(first);
    }
    return isSeries(first, second, at - 1) && !areMonthsOfYears(first, second) ? null : join(first, second, approx == null ? null : "about");
  }

  /** Whether a mere number behind the joint is a day: "marzo 4 al 8" */
  private boolean leadsToDay(Part first, int at) {
    return t.is(at - 1, Word.TO_THE) || isMonthFirst(first) || isDay(first) && t.is(at - 1, Word.DAY);
  }

  /** "03/22 a 12/22": no two days of different months are so alike */
  private boolean areMonthsOfYears(Part first, Part second) {
    return isMonthOfYear(first) && isMonthOfYear(second) && first.start().day() <= second.start().day();
  }

  /** The stretch from one part to the other; null where they are none. */
  private DateRanges.Found join(Part first, Part second, String approx) {
    if (areMonthsOfYears(first, second)) {
      return new DateRanges.Found(first.from(), second.to(), Meaning.Interval.of(monthOfYear(first), monthOfYear(second)), false);
    }
    if (isMonthFirst(first) && isMonthFirst(second) && areYears(first.start(), second.start())) {
      return new DateRanges.Found(first.from(), second.to(), Meaning.Interval.of(monthOfYear(first), monthOfYear(second)), false);
    }
    DateRanges.Found bare = beforeTwoYears(first, second);
    if (bare != null) {
      return bare;
    }
    Meaning.Interval both = new DateSpan(first, sameWeek(first, second)).join();
    both = both == null && old.isSpan(first, second) ? Meaning.Interval.of(first.start(), second.end()) : both;
    if (both == null || first.isYear() && second.isYear() && words.countsWhatFollows(second.to())) {
      return null;
    }
    DateWords.Value year = isMonthFirst(first) && both.isYearless() && t.sign(second.to()) == ',' ? words.yearTail(second.to()) : null;
    if (year != null) {
      return new DateRanges.Found(first.from(), year.end(), DateSpan.carry(both.start(), both.end().inYear(year.value())), false);
    }
    return new DateRanges.Found(first.from(), second.to(), both.withApprox(approx), false);
  }

  /** "del lunes, 12 de mayo, al viernes, 16 de mayo" */
  private boolean isJoinedByComma(Part first) {
    return isDay(first) && t.sign(first.to()) == ',' && t.is(first.to() + 1, Word.TO_THE) && isDay(points.read(first.to() + 2));
  }

  /** "03/22": a month with its zero before what is no month */
  private boolean isMonthOfYear(Part part) {
    boolean shape = isDay(part) && part.start().year() == 0 && part.to() == part.from() + 3 && t.isNumber(part.from()) && t.sign(part.from() + 1) == '/';
    return shape && t.length(part.from()) == 2 && t.length(part.from() + 2) == 2 && t.number(part.from()) == part.start().month() && part.start().day() > 12;
  }

  private static Partial monthOfYear(Part part) {
    return Partial.month(DateWords.century(part.start().day()), part.start().month());
  }

  /** "martes 10 de julio al jueves 12": a day of the same month */
  private boolean isWeekdayOfMonth(Part first, Part second, int at) {
    return isDay(first) && second != null && second.to() == at + 2 && t.has(at, Role.WEEKDAY) && t.isNumber(at + 1);
  }

  /** "ABR-MAY-JUN", "2019/2020/2021", "2019-2020-21": two of a list or a code, no stretch */
  private boolean isSeries(Part first, Part second, int joint) {
    if (first.isMonth() && second.isMonth() && lists.isDash(joint) && lists.isDash(second.to()) && words.month(second.to() + 1) != null) {
      return true;
    }
    boolean later = first.isYear() && t.sign(first.from() - 1) == '/' && t.glued(first.from() - 1) && t.sign(first.to()) == '/';
    char next = t.glued(second.to() - 1) ? t.sign(second.to()) : 0;
    return later || first.isYear() && second.isYear() && (next == '-' || next == '/' && t.isNumber(second.to() + 1));
  }

  private static boolean isDay(Part part) {
    return part != null && part.isPoint() && part.start().day() > 0 && part.start().month() > 0;
  }

  /** "del 2 al 6 y del 9 al 13 de enero": days whose month is said with the next days; null where no such stretch follows */
  private DateRanges.Found inMonthOfNext(Part first, int at) {
    Part last = bareDay(at);
    int next = last == null ? at : t.sign(last.to()) == ',' ? last.to() + 1 : last.to();
    next += t.is(next, Word.AND) ? 1 : 0;
    boolean led = last != null && next > last.to() && t.is(next, Word.OF_THE) && last.start().day() > first.start().day();
    Part other = led ? bareDay(next + 1) : null;
    DateRanges.Found found = other == null || other.start().day() <= last.start().day() ? null : read(other, false);
    if (found == null || !(found.meaning() instanceof Meaning.Interval in) || !in.isKnown() || in.start().month() == 0 || in.start().month() != in.end().month()) {
      return null;
    }
    Partial from = new Partial(in.start().year(), in.start().month(), first.start().day());
    Partial to = new Partial(in.start().year(), in.start().month(), last.start().day());
    return from.isReal() && to.isReal() ? new DateRanges.Found(first.from(), last.to(), Meaning.Interval.of(from, to), false) : null;
  }

  /** "octubre a marzo 2022-2023": the first year is that of the first month; "marzo a julio 2022-2023": years of their own; null for all else. */
  private DateRanges.Found beforeTwoYears(Part first, Part second) {
    int at = second.to();
    boolean pair = (t.sign(at) == '-' || t.sign(at) == '/') && t.isNumber(at + 1) && t.isNumber(at - 1) && second.isMonth() && second.start().year() > 0;
    int next = pair ? second.start().year() + 1 : 0;
    if (isMonthOfYears(first, second)) {
      int end = t.is(first.to() - 2, Word.OF, Word.OF_THE) ? first.to() - 2 : first.to() - 1;
      return new DateRanges.Found(first.from(), end, Meaning.Interval.of(first.start().inYear(0)), false);
    }
    boolean follow = pair && (t.number(at + 1) == next || t.length(at + 1) == 2 && t.number(at + 1) == next % 100);
    if (!follow || !first.isMonth() || first.start().year() > 0) {
      return null;
    }
    if (first.start().isLaterInYear(second.start())) {
      return new DateRanges.Found(first.from(), at + 2, Meaning.Interval.of(first.start().inYear(next - 1), second.end().inYear(next)), false);
    }
    int end = t.is(at - 2, Word.OF, Word.OF_THE) ? at - 2 : at - 1;
    return new DateRanges.Found(first.from(), end, Meaning.Interval.of(first.start(), second.start().inYear(0)), false);
  }

  /** "diciembre 2022-2023": of both years, as the months of "marzo a diciembre 2022-2023" are */
  private boolean isMonthOfYears(Part first, Part second) {
    boolean dash = t.sign(first.to()) == '-' && t.glued(first.to() - 1) && t.glued(first.to()) && second.from() == first.to() + 1;
    return dash && first.isMonth() && second.isYear() && t.isNumber(first.to() - 1) && second.start().year() == first.start().year() + 1
        && !t.is(first.from() - 1, Word.FROM);
  }

  /** "octubre 21 - enero 22": numbers of one year, or of two that follow each other, behind months that rise with them; no days */
  private static boolean areYears(Partial first, Partial second) {
    boolean rises = second.day() == first.day() && second.month() > first.month() || second.day() == first.day() + 1 && second.month() != first.month();
    return rises && first.day() >= FIRST_BARE_YEAR;
  }

  /** "4-3-3": a third number by the same sign makes it no range of days. */
  private boolean isResult(int at) {
    boolean joined = t.sign(at - 1) == '-' && t.glued(at - 2) && t.glued(at - 1) && t.isNumber(at);
    return joined && t.sign(at + 1) == '-' && t.glued(at) && t.glued(at + 1) && t.isNumber(at + 2);
  }

  /** "marzo 4" */
  private boolean isMonthFirst(Part first) {
    return first.isPoint() && first.start().day() > 0 && first.start().year() == 0 && t.isNumber(first.to() - 1) && words.month(first.from()) != null;
  }

  /** "del lunes al viernes": the Friday after that Monday. */
  private Part sameWeek(Part first, Part second) {
    boolean weekdays = t.has(first.from(), Role.WEEKDAY) && t.has(second.from(), Role.WEEKDAY) && first.to() == first.from() + 1
        && second.to() == second.from() + 1 && second.start() != null && first.start() != null;
    boolean passed = weekdays && second.start().toString().compareTo(first.start().toString()) < 0;
    return passed ? Part.at(second.from(), second.to(), second.start().shift(DAYS_OF_WEEK)) : second;
  }

  private Part dayOf(int at) {
    Part day = points.lastDay(at);
    day = day == null ? points.read(at) : day;
    return day != null && (day.shift() != null || day.start().day() > 0) ? day : null;
  }

  /** "2022-23", "1985 al 89" */
  private DateRanges.Found shortYears(Part first) {
    int at = first.to();
    if (first.isYear() && t.is(at, Word.TO, Word.TO_THE) && t.isNumber(at + 1) && t.length(at + 1) == 2 && closes(at + 2) && !words.countsWhatFollows(at + 2)) {
      int last = first.start().year() / 100 * 100 + t.number(at + 1);
      return last > first.start().year() ? new DateRanges.Found(first.from(), at + 2, Meaning.Interval.of(first.start(), Partial.year(last)), false) : null;
    }
    boolean shape = first.isYear() && first.start().year() >= FIRST_SHORT && (t.sign(at) == '-' || t.sign(at) == '/') && t.glued(at - 1) && t.glued(at)
        && t.isNumber(at + 1) && t.length(at + 1) == 2 && !(t.glued(at + 1) && ".,:;)".indexOf(t.sign(at + 2)) < 0 && t.sign(at + 2) != 0);
    int end = shape ? first.start().year() / 100 * 100 + t.number(at + 1) : 0;
    return shape && end > first.start().year()
        ? new DateRanges.Found(first.from(), at + 2, Meaning.Interval.of(first.start(), Partial.year(end)), false) : null;
  }

  /** Whether nothing stands here that a number before it could count, or be a part of. */
  private boolean closes(int i) {
    char sign = t.sign(i);
    boolean ends = sign == ',' || sign == '.' || sign == ';' || sign == ')';
    return i == t.count() || t.hasBreak(i - 1) || ends && !(t.glued(i - 1) && t.glued(i) && t.isNumber(i + 1)) || t.has(i, Role.STOP) && !t.is(i, Word.OF, Word.OF_THE);
  }

  /** Token after what joins the two ends of a range; -1 when nothing does. */
  private int connector(int i, boolean between) {
    int at = t.sign(i) == ',' && (t.is(i + 1, Word.UNTIL) || t.is(i + 1, Word.AND) && t.is(i + 2, Word.UNTIL)) ? i + 1 : i;
    at += t.is(at, Word.AND) && t.is(at + 1, Word.UNTIL) ? 1 : 0;
    char sign = t.sign(at);
    if (sign == '-' || sign == '~') {
      return t.hasBreak(at - 1) && !t.glued(at - 1) ? -1 : at + 1;
    }
    if (sign == '/' && t.glued(at - 1) && words.fourDigits(at - 1) != null && (words.fourDigits(at + 1) != null || words.dottedYear(at + 1) != null)) {
      return at + 1;
    }
    // the interval of ISO 8601, "2019-01/2019-06"
    if (sign == '/' && t.glued(at - 1) && t.sign(at - 2) == '-' && t.glued(at) && words.fourDigits(at + 1) != null && t.sign(at + 2) == '-') {
      return at + 1;
    }
    // "15-07-2021/20-07-2021"
    if (sign == '/' && t.glued(at - 1) && t.glued(at) && t.sign(at - 2) == '-' && t.sign(at + 2) == '-' && points.numeric(at + 1) != null) {
      return at + 1;
    }
    boolean joins = t.is(at, Word.TO, Word.TO_THE, Word.UNTIL) || between && t.is(at, Word.AND, Word.AND_SOFT);
    return joins ? at + 1 : -1;
  }
}
