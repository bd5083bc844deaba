package org.fichero.normalise;

import java.util.List;
import java.util.stream.IntStream;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** What comes back every year on days, in months or parts of it: "cada 15 de mayo", "cada marzo", "cada segundo semestre", "cada Navidad". */
final class YearlyDates {
  private final Tokens t;
  private final DateWords words;
  private final Feasts feasts;

  YearlyDates(Tokens t, DateWords words) {
    this.t = t;
    this.words = words;
    feasts = new Feasts(t, words);
  }

  /**
   * The recurrence whose date stands behind "cada" or "todos los"; null when none does.
   *
   * @param i where "cada" stands
   * @param from the token after it
   * @param one whether it is "cada"
   */
  TimeFinding read(int i, int from, boolean one) {
    int at = from + (t.is(from, Word.MONTH, Word.MONTHS) && t.is(from + 1, Word.OF) && t.has(from + 2, Role.MONTH) ? 2 : 0);
    TimeFinding found = months(i, at, one, at > from);
    found = found == null ? part(i, at, one) : found;
    found = found == null ? feast(i, at, one) : found;
    return found == null ? day(i, at) : found;
  }

  /** "cada marzo", "cada enero y julio"; "todos los meses de marzo a junio" is read elsewhere */
  private TimeFinding months(int i, int at, boolean one, boolean named) {
    DateWords.Value month = words.month(at);
    boolean ranged = named && month != null && (t.is(month.end(), Word.TO, Word.TO_THE, Word.UNTIL) || t.sign(month.end()) == '-');
    if (month == null || !t.has(at, Role.MONTH) || ranged) {
      return null;
    }
    MonthList all = MonthList.read(t, words, at);
    boolean list = one && all != null && words.yearTail(all.end()) == null;
    return yearly(i, list ? all.end() : month.end(), list ? all.months() : List.of(month.value()), List.of());
  }

  /** "cada verano", "cada segundo semestre" */
  private TimeFinding part(int i, int at, boolean one) {
    Tokens.Hit season = t.hit(at, Role.SEASON);
    if (season != null && (one || t.isPlural(at))) {
      int dash = season.code().indexOf('-');
      int first = Integer.parseInt(season.code().substring(0, dash));
      return yearly(i, season.end(), MonthSpan.of(first, Integer.parseInt(season.code().substring(dash + 1))), List.of());
    }
    Tokens.Hit rank = one ? t.hit(at, Role.ORDINAL) : null;
    Tokens.Hit part = rank == null ? null : t.hit(rank.end(), Role.YEAR_PART);
    boolean real = part != null && rank.number() <= 12 / part.number();
    return real ? yearly(i, part.end(), MonthSpan.of((rank.number() - 1) * part.number() + 1, rank.number() * part.number()), List.of()) : null;
  }

  /** "cada Navidad"; a feast that moves comes back on no day that a rule tells */
  private TimeFinding feast(int i, int at, boolean one) {
    Part feast = feasts.read(at);
    if (feast != null && feast.start().year() == 0 && feast.start().month() == feast.end().month()) {
      return yearly(i, feast.to(), List.of(feast.start().month()), IntStream.rangeClosed(feast.start().day(), feast.end().day()).boxed().toList());
    }
    Tokens.Hit moving = one && feast == null ? t.hit(at, Role.FEAST) : null;
    return moving == null ? null : yearly(i, moving.end(), List.of(), List.of());
  }

  /** "cada 15/4" */
  private TimeFinding inDigits(int i, int at, DateWords.Value day) {
    boolean pair = t.glued(at) && t.glued(at + 1) && t.isNumber(at + 2) && t.length(at + 2) <= 2 && !(t.glued(at + 2) && t.sign(at + 3) == '/');
    int month = pair && !t.isWord(at + 3) | t.has(at + 3, Role.STOP) ? t.number(at + 2) : 0;
    boolean real = month >= 1 && month <= 12 && new Partial(0, month, day.value()).isReal();
    return real ? yearly(i, at + 3, List.of(month), List.of(day.value())) : null;
  }

  /** "cada 15 de mayo", "todos los 5 de abril", "cada 15 de mes" */
  private TimeFinding day(int i, int at) {
    DateWords.Value day = t.isNumber(at) || t.has(at, Role.UNIT) || t.has(at, Role.ORDINAL) ? words.day(at) : null;
    if (day != null && t.sign(day.end()) == '/') {
      return inDigits(i, at, day);
    }
    if (day == null || !t.is(day.end(), Word.OF, Word.OF_THE)) {
      return null;
    }
    DateWords.Value month = t.is(day.end(), Word.OF) ? words.month(day.end() + 1) : null;
    if (month != null) {
      return yearly(i, month.end(), List.of(month.value()), List.of(day.value()));
    }
    Tokens.Hit each = t.hit(day.end(), Role.EACH_MONTH);
    return each == null ? null : new TimeFinding(i, each.end(), new Meaning.Recurring(Rrule.every("MONTHLY", 1).withMonthDays(List.of(day.value())), 1));
  }

  private static TimeFinding yearly(int from, int to, List<Integer> months, List<Integer> days) {
    return new TimeFinding(from, to, Recurrences.yearly(months, days));
  }
}
