package org.fichero.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** All expressions of time of one text, from left to right, the longest at each place. */
final class TimeGrammar {
  /** What the tokens have, by their bits, that an expression of time begins with. */
  static final int OPENINGS =
      Words.DIGIT | Opening.TIME.bit() | Opening.LED_TIME.bit() | Opening.LONGER_TIME.bit();
  private static final LexiconTree.Roles CLOCKS = LexiconTree.Roles.of(Role.UNIT, Role.FRACTION, Role.NOON);
  private static final LexiconTree.Roles DATES = LexiconTree.Roles.of(Role.UNIT, Role.THOUSAND, Role.ORDINAL, Role.ROMAN,
      Role.MONTH, Role.MONTH_SHORT, Role.WEEKDAY, Role.WEEKDAY_SHORT, Role.TIME_UNIT, Role.YEAR_PART, Role.YEAR_PART_LETTER,
      Role.SEASON, Role.FEAST, Role.APPROX, Role.OPEN_FROM, Role.OPEN_UNTIL, Role.OPEN_AFTER, Role.OPEN_BEFORE, Role.RELATIVE_DAY,
      Role.RELATIVE_BEFORE, Role.RELATIVE_MANY, Role.RELATIVE_SHARE, Role.AGO, Role.WITHIN, Role.LAST, Role.RANGE_OPENER);
  private static final LexiconTree.Roles DURATIONS = LexiconTree.Roles.of(Role.UNIT, Role.HUNDRED, Role.THOUSAND,
      Role.FRACTION, Role.WHOLE, Role.TIME_UNIT);

  /** "vie.", "sáb" */
  private static final int SHORT_DAY = 3;

  private final Tokens t;
  private final DateRanges ranges;
  private final RecurringMonths months;
  private final Recurrences recurrences;
  private final Durations durations;
  private final Clocks clocks;
  private final DateContext context;
  private final LocalDate reference;
  private final boolean recurs;
  private final boolean lasts;
  private final List<TimeFinding> found = new ArrayList<>();

  TimeGrammar(Tokens t, LocalDate reference) {
    this.t = t;
    this.reference = reference;
    ranges = new DateRanges(t, reference);
    months = new RecurringMonths(t, ranges);
    recurrences = new Recurrences(t, ranges.words());
    recurs = t.words.opens(Opening.RECURRENCE);
    lasts = t.words.opens(Opening.TIME_UNIT);
    durations = new Durations(t);
    clocks = new Clocks(t);
    context = new DateContext(t);
  }

  /** The expressions by their first token; times of day may lie within what recurs at them, else none overlap. */
  List<TimeFinding> find() {
    int i = t.words.next(0, OPENINGS);
    while (i < t.count()) {
      TimeFinding best = mayBegin(i) ? best(i) : null;
      i = best == null ? i + 1 : Math.max(i + 1, accept(best.notBefore(floor())));
      i = t.words.next(i, OPENINGS);
    }
    CarriedYears.carry(t, found);
    YearlyNeighbours.carry(t, found);
    SameYear.carry(t, found);
    Exceptions.apply(t, found);
    return BorrowedYears.joinSingle(t, lasts ? DurationRanges.join(t, found) : found);
  }

  private boolean mayBegin(int i) {
    if (t.isNumber(i)) {
      return !isCount(i) && !context.isChained(i);
    }
    return t.words.opens(i, Opening.TIME) || t.words.opens(i, Opening.LED_TIME) && leads(i)
        || t.words.opens(i, Opening.LONGER_TIME) && t.node(i).beginsTime(t.words, i);
  }

  /** "45 participantes", "30 %": what stands behind a number that is no year, and before it, leaves no time; a cheap look that spares many dear ones. */
  private boolean isCount(int i) {
    boolean counts = t.sign(i + 1) == '%' || t.isWord(i + 1) && !t.words.opens(i + 1, Opening.BEHIND_NUMBER);
    return counts && t.length(i) < 4 && t.sign(i - 1) == 0 && !t.is(i - 1, Word.THE_MANY_F, Word.THE_F) && !t.is(i - 1, Word.HOUR, Word.TIMETABLE, Word.AND);
  }

  /** Most words of time say nothing without another; a word of the lexicon, a number, a sign or the end must follow. */
  private boolean leads(int i) {
    return !t.isWord(i + 1) || t.node(i + 1) != null || t.is(i + 1, Word.OTHER, Word.FULL);
  }

  /** The token after all that is found; an hour that is found after what recurs at it may stand before it. */
  private int floor() {
    int last = found.size() - 1;
    return last < 0 ? 0 : Math.max(found.get(last).to(), last == 0 ? 0 : found.get(last - 1).to());
  }

  private TimeFinding best(int i) {
    LexiconTree.Node node = t.node(i);
    boolean digits = node == null;
    boolean number = digits || recurs && t.has(i, Role.UNIT) && !t.is(i, Word.A, Word.A_F);
    TimeFinding best = number && recurs || !digits && t.words.opens(i, Opening.RECURRENCE) ? recurrences.read(i, floor()) : null;
    best = digits || node.reaches(CLOCKS) ? longer(best, clocks.read(i)) : best;
    best = digits || node.reaches(DATES) ? longer(best, date(i)) : best;
    if (digits || node.reaches(DURATIONS)) {
      best = longer(best, wholeYear(i));
      best = lasts ? longer(best, durations.read(i)) : best;
    }
    return longer(best, toDate(i));
  }

  private static TimeFinding longer(TimeFinding best, TimeFinding other) {
    return other != null && (best == null || other.to() > best.to()) ? other : best;
  }

  private TimeFinding date(int i) {
    DateRanges.Found core = ranges.read(i);
    if (core == null) {
      return null;
    }
    if (!context.accepts(core)) {
      return null;
    }
    TimeFinding date = new TimeFinding(core.from(), core.to(), core.meaning());
    return months.yearly(ranged(date));
  }

  /** "de" before a range belongs to it. */
  private TimeFinding ranged(TimeFinding date) {
    boolean range = date.meaning() instanceof Meaning.Interval in && in.start() != null && in.end() != null && !in.start().equals(in.end());
    boolean joined = range && (t.is(date.from(), Word.BETWEEN, Word.FROM) ? -1 : join(date)) > 0;
    boolean led = joined && t.is(date.from() - 1, Word.OF, Word.OF_THE) && date.from() - 1 >= floor();
    return led ? date.startingAt(date.from() - 1) : date;
  }

  private int join(TimeFinding date) {
    for (int i = date.from(); i < date.to(); i++) {
      if (t.is(i, Word.TO, Word.TO_THE, Word.UNTIL) || t.sign(i) == '-' || t.sign(i) == '~') {
        return i;
      }
    }
    return -1;
  }

  /** "a la fecha", "hasta hoy" */
  private TimeFinding toDate(int i) {
    Tokens.Hit hit = t.hit(i, Role.TO_DATE);
    if (hit == null) {
      return null;
    }
    Partial today = reference == null ? null : Partial.of(reference);
    return new TimeFinding(i, hit.end(), new Meaning.Interval(null, today, "start", null, today == null ? new Meaning.Shift("day", 0) : null));
  }

  /** "todo el año", all twelve months; "todo el año 2022" is that year, "por todo el año" how long */
  private TimeFinding wholeYear(int i) {
    Tokens.Hit whole = t.hit(i, Role.WHOLE);
    boolean year = whole != null && t.is(whole.end(), Word.YEAR) && !t.is(whole.end() - 1, Word.A);
    if (!year) {
      return null;
    }
    DateRanges.Found dated = ranges.read(whole.end());
    if (dated != null && dated.meaning() instanceof Meaning.Interval) {
      return new TimeFinding(i, dated.to(), dated.meaning());
    }
    boolean lasts = t.is(i - 1, Word.BY);
    return new TimeFinding(i, whole.end() + 1, lasts ? new Meaning.Lasting("P1Y", null, null) : new Meaning.Months(MonthSpan.of(1, 12), 0, true));
  }

  /** Adds a finding together with the hour that it comes back at; the token to go on at. */
  private int accept(TimeFinding best) {
    if (best.meaning() instanceof Meaning.Recurring) {
      return acceptSet(best);
    }
    TimeFinding last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (last != null && last.to() == best.from() && isSingle(best)) {
      // "esta noche a las 10"
      best = late(best, last.to() - 1);
    }
    TimeFinding weekday = best.meaning() instanceof Meaning.Clock ? scheduled(best) : null;
    if (weekday != null && isSingle(best)) {
      return acceptSet(weekday);
    }
    if (weekday != null) {
      found.add(weekday);
    }
    found.add(best);
    TimeFinding day = best.meaning() instanceof Meaning.Clock ? remarked(best.to()) : null;
    found.addAll(day == null ? List.of() : List.of(day));
    return day == null ? best.to() : day.to();
  }

  /** "de 8:45 a 12:45 (viernes)": the day of the hours before it */
  private TimeFinding remarked(int i) {
    Tokens.Hit day = t.sign(i) == '(' && t.sign(i + 2) == ')' ? t.hit(i + 1, Role.WEEKDAY) : null;
    return day == null ? null : new TimeFinding(i + 1, i + 2, new Meaning.Recurring(Rrule.onDays(List.of(day.code())), 1));
  }

  private int acceptSet(TimeFinding set) {
    TimeFinding whole = recurrences.withDays(set);
    TimeFinding merged = months.within(whole, (Meaning.Recurring) whole.meaning());
    Meaning.Recurring rule = (Meaning.Recurring) merged.meaning();
    TimeFinding clock = clockAfter(merged.to());
    if (clock != null) {
      found.add(new TimeFinding(merged.from(), clock.to(), at(rule, (Meaning.Clock) clock.meaning())));
      found.add(clock);
      return clock.to();
    }
    TimeFinding last = found.isEmpty() ? null : found.get(found.size() - 1);
    TimeFinding before = found.size() < 2 ? null : found.get(found.size() - 2);
    if (last != null && last.to() == merged.from() && isSingle(last) && (before == null || before.to() <= last.from())) {
      found.remove(found.size() - 1);
      found.add(new TimeFinding(last.from(), merged.to(), at(rule, (Meaning.Clock) last.meaning())));
      found.add(last);
      return merged.to();
    }
    found.add(merged);
    return merged.to();
  }

  private TimeFinding clockAfter(int i) {
    int at = t.sign(i) == ',' ? i + 1 : i;
    at += t.is(at, Word.TO) && t.is(at + 1, Word.THE_MANY_F, Word.THE_F) ? 2 : 0;
    TimeFinding clock = at < t.count() ? clocks.read(at) : null;
    return clock != null && isSingle(clock) ? late(clock, i - 1) : null;
  }

  /** "todas las noches a las 10": the hour is of the evening that is said before it. */
  private TimeFinding late(TimeFinding clock, int before) {
    Meaning.Clock said = (Meaning.Clock) clock.meaning();
    int hour = Integer.parseInt(said.start().substring(0, 2));
    boolean late = t.is(before, Word.LATE_PART) && hour > 0 && hour < 12;
    return late ? new TimeFinding(clock.from(), clock.to(), new Meaning.Clock(hour + 12 + said.start().substring(2), null, false, said.approx())) : clock;
  }

  private static boolean isSingle(TimeFinding finding) {
    return finding.meaning() instanceof Meaning.Clock c && !c.range();
  }

  private static Meaning.Recurring at(Meaning.Recurring set, Meaning.Clock clock) {
    int hour = Integer.parseInt(clock.start().substring(0, 2));
    int minute = Integer.parseInt(clock.start().substring(3));
    return hour > 23 ? set : new Meaning.Recurring(set.rule().at(hour, minute), set.times());
  }

  /** A weekday without article right before an hour is a timetable's: "Jueves a las 17.30". */
  private TimeFinding scheduled(TimeFinding clock) {
    int at = t.is(clock.from(), Word.TO) ? clock.from() - 1 : clock.from() - (t.is(clock.from() - 1, Word.THE_MANY_F, Word.THE_F) ? 3 : 1);
    at -= t.sign(at) == ',' || t.sign(at) == ':' || t.sign(at) == '.' && t.has(at - 1, Role.WEEKDAY_SHORT) ? 1 : 0;
    Tokens.Hit day = at < 0 ? null : t.hit(at, t.length(at) == SHORT_DAY ? Role.WEEKDAY_SHORT : Role.WEEKDAY);
    boolean free = day != null && at >= floor() && !t.is(at - 1, Word.THE, Word.THIS, Word.OF_THE, Word.TO_THE, Word.NEXT, Word.DAY, Word.PAST);
    if (!free) {
      return null;
    }
    return new TimeFinding(at, t.sign(at + 1) == '.' ? at + 2 : at + 1, new Meaning.Recurring(Rrule.onDays(List.of(day.code())), 1));
  }
}
