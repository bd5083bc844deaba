package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Lists of days, months and years: "5 y 6 de diciembre", "febrero, marzo y julio de 2022", "2019, 2020 y 2021". */
final class DateLists {
  private static final int MOST = 40;
  /** All months in a row, abbreviated, head a table. */
  private static final int YEAR = 12;
  /** Of an abbreviation that nothing but others like it show to be a month's. */
  private static final int SHORTEST = 3;

  private final Tokens t;
  private final DatePoints points;

  DateLists(Tokens t, DatePoints points) {
    this.t = t;
    this.points = points;
  }

  /** The list that begins with this part; null when it stands alone. */
  DateRanges.Found read(Part first, Predicate<Part> startsRange) {
    if (first.isMonth() && first.start().year() == 0) {
      return months(first, startsRange);
    }
    return first.isYear() ? years(first, startsRange) : null;
  }

  private DateRanges.Found months(Part first, Predicate<Part> startsRange) {
    List<Integer> months = new ArrayList<>(List.of(first.start().month()));
    int end = first.to();
    int year = 0;
    boolean dashed = isDash(end);
    while (year == 0 && months.size() < MOST) {
      Part next = dashed && isDash(end) ? points.read(end + 1) : next(end);
      if (next == null || !next.isMonth() || !dashed && startsRange.test(next)) {
        break;
      }
      months.add(next.start().month());
      year = next.start().year();
      end = next.to();
    }
    if (months.size() == 1) {
      return null;
    }
    return new DateRanges.Found(first.from(), end, new Meaning.Months(months, year, false), false);
  }

  private DateRanges.Found years(Part first, Predicate<Part> startsRange) {
    List<Integer> years = new ArrayList<>(List.of(first.start().year()));
    int end = first.to();
    if (isNextShort(end, first.start().year()) && isNextShort(end + 2, first.start().year() + 1)) {
      return shortYears(first);
    }
    for (Part next = dashed(end); next != null && next.isYear() && years.size() < MOST; next = dashed(end)) {
      years.add(next.start().year());
      end = next.to();
    }
    if (years.size() == 2) {
      // "2019-2021" is a stretch
      return null;
    }
    for (Part next = next(end); next != null && next.isYear() && years.size() < MOST && !startsRange.test(next); next = next(end)) {
      years.add(next.start().year());
      end = next.to();
    }
    boolean several = years.size() > 1 && years.get(0) >= 1900;
    return several && years.stream().sorted().toList().equals(years)
        ? new DateRanges.Found(first.from(), end, new Meaning.Years(years), false) : null;
  }

  /** "2018-19-20": each the year after the one before it */
  private DateRanges.Found shortYears(Part first) {
    List<Integer> years = new ArrayList<>(List.of(first.start().year()));
    int end = first.to();
    for (int year = first.start().year(); isNextShort(end, year) && years.size() < MOST; year++) {
      years.add(year + 1);
      end += 2;
    }
    return new DateRanges.Found(first.from(), end, new Meaning.Years(years), false);
  }

  private boolean isNextShort(int dash, int year) {
    return isDash(dash) && t.glued(dash) && t.isNumber(dash + 1) && t.length(dash + 1) == 2 && t.number(dash + 1) == (year + 1) % 100;
  }

  private Part dashed(int end) {
    return isDash(end) ? points.read(end + 1) : null;
  }

  private Part next(int end) {
    int at = separator(end);
    at = at < 0 && isNext(end) ? t.sign(end) == '.' ? end + 1 : end : at;
    return at < 0 ? null : points.read(at);
  }

  /** "abril mayo y junio", "abril.mayo.junio": a month right behind another, or a year behind the one before it, the comma left out or mistyped */
  private boolean isNext(int end) {
    boolean dot = t.sign(end) == '.' && t.glued(end - 1) && t.glued(end);
    boolean tight = dot || end < t.count() && !t.hasBreak(end - 1) && t.words.text().charAt(t.words.end(end - 1)) == ' ';
    // "2019 2020 y 2021"
    boolean years = tight && t.isNumber(end) && t.length(end) == 4 && t.number(end - 1) == t.number(end) - 1 && t.is(end + 1, Word.AND) && points.words().fourDigits(end + 2) != null;
    return tight && (years || t.has(end - 1, Role.MONTH) && t.has(dot ? end + 1 : end, Role.MONTH) || isShortRow(end));
  }

  /** "sep oct nov": three in a row, since two short words may be others, and not "ene feb [mar] abr may jun", of which brackets say something */
  private boolean isShortRow(int end) {
    int from = end;
    int to = end;
    while (end - from <= YEAR && isShort(from - 1)) {
      from--;
    }
    while (to - end <= YEAR && isShort(to)) {
      to++;
    }
    boolean marked = "])".indexOf(t.sign(from - 1)) >= 0 && isShort(from - 2) || "[(".indexOf(t.sign(to)) >= 0 && isShort(to + 1);
    return to > end && from < end && to - from > 2 && to - from < YEAR && !marked;
  }

  private boolean isShort(int i) {
    return t.has(i, Role.MONTH_SHORT) && t.length(i) >= SHORTEST || t.has(i, Role.MONTH);
  }

  /** Days before their month: "3, 5 y 8 de mayo"; null when no month follows. */
  DateRanges.Found days(int i) {
    DateWords.Value first = typed(t.skip(i, Role.WEEKDAY));
    boolean dashed = first != null && isDash(first.end()) && t.glued(first.end());
    if (first == null || !dashed && separator(first.end()) < 0) {
      return null;
    }
    List<Integer> days = new ArrayList<>();
    int at = i;
    while (days.size() < 31) {
      at = t.skip(at, Role.WEEKDAY);
      Part last = points.dayMonth(at);
      last = last == null ? points.numeric(at) : last;
      if (last != null && last.start() != null) {
        // "13-15 de julio" is a stretch
        return days.isEmpty() || dashed && days.size() == 1 ? null : days(i, days, last);
      }
      DateWords.Value day = typed(at);
      int next = day == null ? -1 : dashed && isDash(day.end()) ? day.end() + 1 : separator(day.end());
      if (next < 0) {
        return null;
      }
      days.add(day.value());
      at = t.is(next, Word.THE) ? next + 1 : next;
    }
    return null;
  }

  /** A day; "3" in "3,10 y 17 de octubre" too, where it is no number with decimals, for a greater one and a month follow */
  private DateWords.Value typed(int i) {
    boolean comma = t.isNumber(i) && t.length(i) <= 2 && t.sign(i + 1) == ',' && t.glued(i) && t.isNumber(i + 2) && t.length(i + 2) <= 2;
    boolean rises = comma && t.number(i) > 0 && t.number(i) < t.number(i + 2) && t.number(i + 2) <= 31;
    return rises ? new DateWords.Value(t.number(i), i + 1) : points.words().day(i);
  }

  private static DateRanges.Found days(int from, List<Integer> days, Part last) {
    List<Partial> all = new ArrayList<>();
    for (int day : days) {
      Partial date = new Partial(last.start().year(), last.start().month(), day);
      if (!date.isReal()) {
        return null;
      }
      all.add(date);
    }
    all.add(last.start());
    return new DateRanges.Found(from, last.to(), new Meaning.Days(all), false);
  }

  /** Whether a dash joins what stands on both sides of it, alike and on one line: "ABR-MAY-JUN", "marzo - junio - octubre". */
  boolean isDash(int i) {
    return t.sign(i) == '-' && t.glued(i - 1) == t.glued(i) && (t.glued(i) || !t.hasBreak(i - 1) && !t.hasBreak(i));
  }

  /** Token after a comma, an "y" or both, and an article; -1 when nothing parts the members of a list here. */
  private int separator(int i) {
    int at = i;
    at += t.sign(at) == ',' || t.sign(at) == '/' ? 1 : 0;
    at += t.is(at, Word.AND) && t.sign(at + 1) == '/' && t.is(at + 2, Word.OR) ? 2 : 0;
    at += t.is(at, Word.AND, Word.AND_SOFT, Word.OR, Word.OR_SOFT) ? 1 : 0;
    if (at == i || t.hasBreak(at - 1) && t.sign(i) == '/') {
      return -1;
    }
    return t.is(at, Word.THE, Word.THE_MANY, Word.IN) && t.isWord(i) ? at + 1 : at;
  }
}
