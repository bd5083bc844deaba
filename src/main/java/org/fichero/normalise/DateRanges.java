package org.fichero.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Ranges, lists and bounds over points of the calendar. A named end is included; years are carried to what lacks them. */
final class DateRanges {
  private static final int DAYS_OF_WEEK = 7;

  private final Tokens t;
  private final DatePoints points;
  private final DateWords words;
  private final DateLists lists;
  private final RankedParts ranked;
  private final DateBounds bounds;
  private final LocalDate reference;

  DateRanges(Tokens t, LocalDate reference) {
    this.t = t;
    this.reference = reference;
    points = new DatePoints(t, reference);
    words = points.words();
    lists = new DateLists(t, points);
    ranked = new RankedParts(t, points.parts());
    bounds = new DateBounds(t);
  }

  DateWords words() {
    return words;
  }

  /** A found expression, and whether it could be something else. */
  record Found(int from, int to, Meaning meaning, boolean weak) {
    Found with(Meaning other, int end) {
      return new Found(from, end, other, weak);
    }
  }

  /** The longest expression that begins at this token; null when there is none. */
  Found read(int i) {
    if (t.node(i) != null) {
      Found bounded = bounded(i);
      if (bounded != null) {
        return bounded;
      }
      if (t.is(i, Word.BETWEEN)) {
        return between(i);
      }
      Tokens.Hit approx = t.hit(i, Role.APPROX);
      Part weekend = approx == null ? null : points.weekend(i);
      if (approx != null) {
        return weekend == null ? approximate(i, approx) : single(weekend);
      }
    }
    Found core = core(i, false);
    return core == null ? null : bounds.closed(core);
  }

  /** "desde …", "hasta …", "antes de …", "después de …" */
  private Found bounded(int i) {
    DateBounds.Bound bound = bounds.at(i);
    if (bound == null || t.has(i, Role.RELATIVE_DAY) || t.is(i, Word.AFTER) && !isDated(skipFiller(bound.end()))) {
      return null;
    }
    Found core = inner(bound.end());
    if (core == null || core.weak && !DateBounds.isClear(core, bound.role())) {
      return null;
    }
    if (!(core.meaning instanceof Meaning.Interval interval) || interval.open() != null) {
      return new Found(i, core.to, core.meaning, false);
    }
    boolean ranged = interval.start() != null && !interval.start().equals(interval.end()) && bound.role() == Role.OPEN_FROM
        && hasConnector(bound.end(), core.to);
    return ranged ? new Found(i, core.to, interval, false) : bounds.opened(i, core, interval, bound.role());
  }

  /** "tras el 3 de mayo", "tras enero de 2017"; not "tras la semana" */
  private boolean isDated(int i) {
    return t.isNumber(i) || words.month(i) != null && words.yearTail(words.month(i).end()) != null;
  }

  private boolean hasConnector(int from, int to) {
    for (int i = from; i < to; i++) {
      if (t.is(i, Word.TO, Word.TO_THE, Word.UNTIL, Word.AND) || t.sign(i) == '-' || t.sign(i) == '~') {
        return true;
      }
    }
    return false;
  }

  private Found inner(int i) {
    int at = skipFiller(i);
    Tokens.Hit approx = t.hit(at, Role.APPROX);
    if (approx != null) {
      return approximate(at, approx);
    }
    return t.is(at, Word.BETWEEN) ? between(at) : core(at, false);
  }

  private Found between(int i) {
    Tokens.Hit approx = t.hit(skipFiller(i + 1), Role.APPROX);
    Found core = core(approx == null ? i + 1 : approx.end(), true);
    boolean range = core != null && core.meaning instanceof Meaning.Interval && hasConnector(i + 1, core.to);
    Tokens.Hit now = core != null && !range && t.is(core.to, Word.AND) ? t.hit(core.to + 1, Role.NOW) : null;
    if (now != null && core.meaning instanceof Meaning.Interval in && in.isKnown()) {
      return new Found(i, now.end(), new Meaning.Interval(in.start(), null, "end", null, null), false);
    }
    Meaning meaning = range && approx != null ? ((Meaning.Interval) core.meaning).withApprox("about") : core == null ? null : core.meaning;
    return range ? new Found(i, core.to, meaning, core.weak) : null;
  }

  /** "a fines de 2020", "mediados de marzo", "fin de mes" */
  private Found approximate(int i, Tokens.Hit approx) {
    int from = t.is(i - 1, Word.TO) ? i - 1 : i;
    boolean about = approx.code().equals("about");
    Found core = core(approx.end(), false);
    if (core != null && core.meaning instanceof Meaning.Interval in) {
      boolean guess = about && core.weak && !t.is(i, Word.TOWARDS, Word.CIRCA) && (in.start() == null || in.start().year() % 100 == 0);
      boolean range = hasConnector(approx.end(), core.to);
      return guess ? null : new Found(from, core.to, in.withApprox(range ? "about" : approx.code()), false);
    }
    Tokens.Hit unit = about ? null : t.hit(approx.end(), Role.TIME_UNIT);
    boolean current = unit != null && (unit.code().equals("month") || unit.code().equals("year")) && unit.end() == approx.end() + 1
        && !t.isPlural(approx.end()) | t.is(approx.end(), Word.MONTH);
    return current ? new Found(from, unit.end(), currentUnit(unit.code()).withApprox(approx.code()), false) : null;
  }

  private Meaning.Interval currentUnit(String unit) {
    if (reference == null) {
      return new Meaning.Interval(null, null, null, null, new Meaning.Shift(unit, 0));
    }
    int month = unit.equals("year") ? 0 : reference.getMonthValue();
    return Meaning.Interval.of(new Partial(reference.getYear(), month, 0));
  }

  int skipFiller(int i) {
    return t.skip(i, Role.FILLER);
  }

  /** A range, a list or a point, without what opens or closes it. */
  private Found core(int i, boolean between) {
    int at = t.has(i, Role.FEAST) ? i : skipFiller(i);
    if (!points.mayBegin(at)) {
      return null;
    }
    Part whole = points.numeric(at);
    Part bare = whole == null ? bareDay(at) : null;
    if (bare == null && t.has(at, Role.WEEKDAY)) {
      Part day = bareDay(t.skip(at, Role.WEEKDAY));
      Found found = day == null ? null : range(i, day.startingAt(at), between);
      found = found == null ? lists.days(at) : found;
      if (found != null) {
        return found;
      }
    }
    if (bare != null) {
      Found found = range(i, bare, between);
      found = found == null ? lists.days(at) : found;
      if (found != null) {
        return found;
      }
    }
    Part first = points.read(at);
    if (first == null) {
      return ranked.read(at);
    }
    Found range = range(i, first, between);
    if (range != null) {
      return range;
    }
    Found list = lists.read(first, this::joinsNext);
    return list != null ? list : single(first);
  }

  private Found single(Part part) {
    return new Found(part.from(), part.to(), part.interval(), part.weak());
  }

  private Part bareDay(int i) {
    DateWords.Value day = words.day(i);
    return day == null ? null : Part.at(i, day.end(), new Partial(0, 0, day.value()));
  }

  /** Whether a range begins with this part: it is then no member of a list. */
  private boolean joinsNext(Part part) {
    return range(part.from(), part, false) != null;
  }

  private Found range(int from, Part first, boolean between) {
    int at = connector(first.to(), between);
    if (at < 0) {
      return shortYears(first);
    }
    at = skipFiller(at);
    Tokens.Hit approx = t.hit(at, Role.APPROX);
    at = approx == null ? at : skipFiller(approx.end());
    Part second = first.isBareDay() ? dayOf(at) : points.read(at);
    second = second == null && (t.is(at - 1, Word.TO_THE) || isMonthFirst(first)) ? bareDay(at) : second;
    if (second == null || first.isBareDay() && isResult(at)) {
      return shortYears(first);
    }
    if (first.isMonth() && second.isMonth() && lists.isDash(at - 1) && lists.isDash(second.to()) && words.month(second.to() + 1) != null) {
      return null;
    }
    Found bare = beforeTwoYears(first, second);
    if (bare != null) {
      return bare;
    }
    Meaning.Interval both = new DateSpan(first, sameWeek(first, second)).join();
    if (both == null || first.isYear() && second.isYear() && words.countsWhatFollows(second.to())) {
      return null;
    }
    if (first.isYear() && second.isYear() && t.glued(second.to() - 1) && t.sign(second.to()) == '-') {
      return null;
    }
    DateWords.Value year = isMonthFirst(first) && both.isYearless() && t.sign(second.to()) == ',' ? words.yearTail(second.to()) : null;
    if (year != null) {
      return new Found(first.from(), year.end(), DateSpan.carry(both.start(), both.end().inYear(year.value())), false);
    }
    return new Found(first.from(), second.to(), both.withApprox(approx == null ? null : "about"), false);
  }

  /** "octubre a marzo 2022-2023": the first year is that of the first month; "marzo a julio 2022-2023": years of their own; null for all else. */
  private Found beforeTwoYears(Part first, Part second) {
    int at = second.to();
    boolean pair = (t.sign(at) == '-' || t.sign(at) == '/') && t.isNumber(at + 1) && t.isNumber(at - 1) && second.isMonth() && second.start().year() > 0;
    int next = pair ? second.start().year() + 1 : 0;
    boolean follow = pair && (t.number(at + 1) == next || t.length(at + 1) == 2 && t.number(at + 1) == next % 100);
    if (!follow || !first.isMonth() || first.start().year() > 0) {
      return null;
    }
    if (first.start().isLaterInYear(second.start())) {
      return new Found(first.from(), at + 2, Meaning.Interval.of(first.start().inYear(next - 1), second.end().inYear(next)), false);
    }
    int end = t.is(at - 2, Word.OF, Word.OF_THE) ? at - 2 : at - 1;
    return new Found(first.from(), end, Meaning.Interval.of(first.start(), second.start().inYear(0)), false);
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
    Part day = points.dayMonth(at, true);
    day = day == null ? points.read(at) : day;
    return day != null && (day.shift() != null || day.start().day() > 0) ? day : null;
  }

  /** "2022-23" */
  private Found shortYears(Part first) {
    int at = first.to();
    boolean shape = first.isYear() && (t.sign(at) == '-' || t.sign(at) == '/') && t.glued(at - 1) && t.glued(at)
        && t.isNumber(at + 1) && t.length(at + 1) == 2 && !(t.glued(at + 1) && t.sign(at + 2) != '.' && t.sign(at + 2) != ',' && t.sign(at + 2) != 0);
    int end = shape ? first.start().year() / 100 * 100 + t.number(at + 1) : 0;
    return shape && end > first.start().year()
        ? new Found(first.from(), at + 2, Meaning.Interval.of(first.start(), Partial.year(end)), false) : null;
  }

  /** Token after what joins the two ends of a range; -1 when nothing does. */
  private int connector(int i, boolean between) {
    int at = t.sign(i) == ',' && (t.is(i + 1, Word.UNTIL) || t.is(i + 1, Word.AND) && t.is(i + 2, Word.UNTIL)) ? i + 1 : i;
    at += t.is(at, Word.AND) && t.is(at + 1, Word.UNTIL) ? 1 : 0;
    char sign = t.sign(at);
    if (sign == '-' || sign == '~') {
      return t.hasBreak(at - 1) && !t.glued(at - 1) ? -1 : at + 1;
    }
    if (sign == '/' && t.glued(at - 1) && words.fourDigits(at - 1) != null && words.fourDigits(at + 1) != null) {
      return at + 1;
    }
    // the interval of ISO 8601, "2019-01/2019-06"
    if (sign == '/' && t.glued(at - 1) && t.sign(at - 2) == '-' && t.glued(at) && words.fourDigits(at + 1) != null && t.sign(at + 2) == '-') {
      return at + 1;
    }
    boolean joins = t.is(at, Word.TO, Word.TO_THE, Word.UNTIL) || between && t.is(at, Word.AND, Word.AND_SOFT);
    return joins ? at + 1 : -1;
  }
}
