package org.fichero.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Ranges, lists and bounds over points of the calendar. A named end is included; years are carried to what lacks them. */
final class DateRanges {
  private final Tokens t;
  private final DatePoints points;
  private final DateWords words;
  private final DateLists lists;
  private final JoinedDates joined;
  private final RankedParts ranked;
  private final DateBounds bounds;
  private final LocalDate reference;

  DateRanges(Tokens t, LocalDate reference) {
    this.t = t;
    this.reference = reference;
    points = new DatePoints(t, reference);
    words = points.words();
    lists = new DateLists(t, points);
    joined = new JoinedDates(t, points, lists);
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
    if (core == null || core.weak && !bounds.isClear(core, bound.role())) {
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
      // "mediados de julio-agosto" is the middle of both, "fines de 2001 a 2004" no end of both
      boolean range = in.approx() != null || hasConnector(approx.end(), core.to) && !lists.isDash(core.to - 2);
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

  private int skipFiller(int i) {
    return t.skip(i, Role.FILLER);
  }

  /** A range, a list or a point, without what opens or closes it. */
  private Found core(int i, boolean between) {
    int at = t.has(i, Role.FEAST) ? i : skipFiller(i);
    if (!points.mayBegin(at)) {
      return null;
    }
    Found days = days(at, between);
    if (days != null) {
      return days;
    }
    Part first = points.read(at);
    if (first == null) {
      return ranked.read(at);
    }
    Found range = joined.read(first, between);
    Found list = range != null ? range : lists.read(first, this::joinsNext);
    return list != null ? list : single(first);
  }

  /** A range or list that begins with a mere day, be its weekday before it; null for any other. */
  private Found days(int at, boolean between) {
    boolean named = t.has(at, Role.WEEKDAY);
    boolean numeric = points.numeric(at) != null;
    if (numeric && !named) {
      return null;
    }
    Part bare = numeric ? null : joined.bareDay(at);
    Part day = bare == null && named ? joined.bareDay(t.skip(at, Role.WEEKDAY)) : null;
    Part first = bare != null ? bare : day == null ? null : day.startingAt(at);
    Found range = first == null ? null : joined.read(first, between);
    // "3,10 y 17 de octubre"
    boolean listed = bare != null || named || t.sign(at + 1) == ',';
    return range != null || !listed ? range : lists.days(at);
  }

  private Found single(Part part) {
    return new Found(part.from(), part.to(), part.interval(), part.weak());
  }

  /** Whether a range begins with this part: it is then no member of a list. */
  private boolean joinsNext(Part part) {
    return joined.read(part, false) != null;
  }
}
