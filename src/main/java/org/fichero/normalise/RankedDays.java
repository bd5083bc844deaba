package org.fichero.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Weekdays by their rank: "primer viernes de cada mes", "último sábado del mes", "primer lunes de marzo de cada año". */
final class RankedDays {
  private static final int MOST = 5;

  private final Tokens t;
  private final DateWords words;
  private final Weekdays weekdays;

  RankedDays(Tokens t, DateWords words, Weekdays weekdays) {
    this.t = t;
    this.words = words;
    this.weekdays = weekdays;
  }

  /** "primer viernes de cada mes", "primer y tercer lunes de cada mes", "último sábado del mes" */
  TimeFinding read(int i) {
    if (rank(i) == null) {
      return null;
    }
    List<Integer> ranks = new ArrayList<>();
    int at = ranks(i, ranks);
    if (t.is(at, Word.DAY) && t.has(at + 1, Role.EACH_MONTH) && ranks.size() == 1) {
      return new TimeFinding(i, t.skip(at + 1, Role.EACH_MONTH), new Meaning.Recurring(Rrule.every("MONTHLY", 1).withMonthDays(ranks), 1));
    }
    TimeFinding part = partOfMonth(i, at, ranks);
    part = part == null ? workingDays(i, at) : part;
    if (part != null) {
      return part;
    }
    Weekdays.Days days = weekdays.read(at);
    boolean all = t.is(i - 1, Word.THE_MANY) && t.is(i - 2, Word.ALL) || t.is(i - 1, Word.EACH) && (days == null || !t.is(days.end(), Word.OF));
    if (days != null && all && t.hit(days.end(), Role.EACH_MONTH) == null) {
      return new TimeFinding(i, days.end(), new Meaning.Recurring(Rrule.every("MONTHLY", 1).withDays(codes(ranks, days)), 1));
    }
    TimeFinding yearly = days == null ? null : ofMonth(i, ranks, days);
    if (yearly != null) {
      return yearly;
    }
    Tokens.Hit month = days == null ? null : t.hit(days.end(), Role.EACH_MONTH);
    boolean each = month != null && (t.is(i - 1, Word.EACH, Word.THE_MANY, Word.ALL) || !t.is(month.end() - 1, Word.MONTH) || t.is(month.end() - 2, Word.EACH) || t.sign(month.end() - 2) == '/' || t.is(days.end(), Word.OF_THE)
        || t.is(days.end(), Word.OF) && month.end() == days.end() + 2);
    if (!each) {
      return null;
    }
    return new TimeFinding(i, month.end(), new Meaning.Recurring(Rrule.every("MONTHLY", 1).withDays(codes(ranks, days)), 1));
  }

  /** "el primer lunes" behind "una vez al mes", "el primer domingo de mayo" behind "cada año"; null where no such weekday begins at this token. */
  TimeFinding within(Rrule period, int i) {
    List<Integer> ranks = new ArrayList<>();
    int at = rank(i) == null ? t.count() : ranks(i, ranks);
    Weekdays.Days days = at < t.count() ? weekdays.read(at) : null;
    if (days == null || days.shorts()) {
      return null;
    }
    MonthList months = t.is(days.end(), Word.OF) ? MonthList.read(t, words, days.end() + 1) : null;
    boolean yearly = period.freq().equals("YEARLY") && months != null && words.yearTail(months.end()) == null;
    boolean monthly = period.freq().equals("MONTHLY") && months == null && !t.has(days.end(), Role.EACH_MONTH);
    Rrule rule = yearly ? Recurrences.yearly(months.months(), List.of()).rule() : period;
    return yearly || monthly ? new TimeFinding(i, yearly ? months.end() : days.end(), new Meaning.Recurring(rule.withDays(codes(ranks, days)), 1)) : null;
  }

  /** Adds the ranks that begin at a token; the token after them and an article. */
  private int ranks(int i, List<Integer> ranks) {
    int at = i;
    for (DateWords.Value rank = rank(at); rank != null && ranks.size() < MOST; rank = rank(at)) {
      ranks.add(rank.value());
      at = rank.end();
      at += t.is(at, Word.AND, Word.OR) || t.sign(at) == ',' ? rank(at + 1) == null && !t.is(at + 1, Word.THE) ? 0 : 1 : 0;
      at += t.is(at, Word.THE) ? 1 : 0;
    }
    return at;
  }

  private static List<String> codes(List<Integer> ranks, Weekdays.Days days) {
    List<String> all = new ArrayList<>();
    ranks.forEach(r -> days.codes().forEach(d -> all.add(r + d)));
    return all;
  }

  /** "la primera semana de cada mes": once a month; "los primeros 5 días de cada mes": on those days */
  private TimeFinding partOfMonth(int i, int at, List<Integer> ranks) {
    Tokens.Hit unit = t.hit(at, Role.TIME_UNIT);
    boolean part = unit != null && (unit.code().equals("week") || unit.code().equals("fortnight"));
    Tokens.Hit each = part ? t.hit(unit.end(), Role.EACH_MONTH) : null;
    if (each != null && t.is(unit.end() + 1, Word.EACH)) {
      return new TimeFinding(i, each.end(), new Meaning.Recurring(Rrule.every("MONTHLY", 1), 1));
    }
    Numeral n = t.isNumber(at) || t.has(at, Role.UNIT) ? Numerals.read(t, at) : null;
    // "los 5 primeros días de cada mes"
    boolean before = n == null && t.is(at, Word.DAYS) && t.isNumber(i - 1) && t.length(i - 1) <= 2;
    n = before ? new Numeral(BigDecimal.valueOf(t.number(i - 1)), i - 1, at, true, true) : n;
    int from = before ? i - 1 : i;
    each = n != null && t.is(n.to(), Word.DAYS) ? t.hit(n.to() + 1, Role.EACH_MONTH) : null;
    boolean monthly = each != null && (t.is(n.to() + 2, Word.EACH) || t.is(n.to() + 1, Word.OF_THE) && t.is(n.to() + 2, Word.MONTH) && !t.is(n.to() + 3, Word.OF));
    if (!monthly || n.whole() < 1 || n.whole() > 28 || Math.abs(ranks.get(0)) != 1) {
      return null;
    }
    int count = n.whole();
    List<Integer> days = IntStream.rangeClosed(1, count).mapToObj(d -> ranks.get(0) > 0 ? d : -d).toList();
    return new TimeFinding(from, each.end(), new Meaning.Recurring(Rrule.every("MONTHLY", 1).withMonthDays(days), 1));
  }

  /** "primer día hábil de cada mes", "los 5 primeros días hábiles de cada mes": once a month, on days that no calendar of months tells */
  private TimeFinding workingDays(int i, int at) {
    Numeral n = t.isNumber(at) || t.has(at, Role.UNIT) ? Numerals.read(t, at) : null;
    Tokens.Hit unit = t.hit(n == null ? at : n.to(), Role.TIME_UNIT);
    boolean working = unit != null && unit.code().equals("day") && unit.end() == (n == null ? at : n.to()) + 2;
    Tokens.Hit each = working ? t.hit(unit.end(), Role.EACH_MONTH) : null;
    boolean counted = n == null && (t.isNumber(i - 1) && t.length(i - 1) <= 2 || t.has(i - 1, Role.UNIT)) && t.isPlural(at);
    return each == null || !t.is(each.end() - 1, Word.MONTH) ? null
        : new TimeFinding(counted ? i - 1 : i, each.end(), new Meaning.Recurring(Rrule.every("MONTHLY", 1), 1));
  }

  /** "primer lunes de marzo de cada año", "segundo miércoles de los meses de marzo, junio y septiembre" */
  private TimeFinding ofMonth(int i, List<Integer> ranks, Weekdays.Days days) {
    int at = days.end() + 1;
    at += t.is(at, Word.THE_MANY) && t.is(at + 1, Word.MONTHS) && t.is(at + 2, Word.OF) ? 3 : 0;
    MonthList months = t.is(days.end(), Word.OF) ? MonthList.read(t, words, at) : null;
    Tokens.Hit each = months == null ? null : t.hit(months.end(), Role.EACH_YEAR);
    boolean several = months != null && months.months().size() > 1 && words.yearTail(months.end()) == null;
    boolean yearly = months != null && t.is(i - 1, Word.EACH) && words.yearTail(months.end()) == null;
    if (each == null && !several && !yearly) {
      return null;
    }
    Rrule rule = Recurrences.yearly(months.months(), List.of()).rule();
    return new TimeFinding(i, each == null ? months.end() : each.end(), new Meaning.Recurring(rule.withDays(codes(ranks, days)), 1));
  }

  /** "primer", "3er", "último"; null when no rank stands here. */
  private DateWords.Value rank(int i) {
    Tokens.Hit ordinal = t.hit(i, Role.ORDINAL);
    if (ordinal != null && ordinal.end() == i + 1) {
      return ordinal.number() <= MOST ? new DateWords.Value(ordinal.number(), ordinal.end()) : null;
    }
    DateWords.Value digits = t.isNumber(i) && t.length(i) == 1 ? words.day(i) : null;
    if (digits != null) {
      return digits.value() <= MOST && digits.end() > i + 1 ? digits : null;
    }
    Tokens.Hit last = t.hit(i, Role.LAST);
    return last == null ? null : new DateWords.Value(last.number(), last.end());
  }
}
