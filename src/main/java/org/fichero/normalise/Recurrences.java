package org.fichero.normalise;

import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** What comes back: "cada sábado", "dos veces al mes", "primer viernes de cada mes", "bimensual", "de cada año". */
final class Recurrences {
  private final Tokens t;
  private final DateWords words;
  private final Rates rates;
  private final RecurringWeekdays weekdays;
  private final RankedDays ranks;
  private final YearlyDates yearly;
  private final EveryUnit units;

  Recurrences(Tokens t, DateWords words) {
    this.t = t;
    this.words = words;
    rates = new Rates(t, this);
    Weekdays days = new Weekdays(t);
    weekdays = new RecurringWeekdays(t, days, words.relatives());
    yearly = new YearlyDates(t, words);
    units = new EveryUnit(t, words, weekdays);
    ranks = new RankedDays(t, words, days);
  }

  /** The recurrence that begins at (or has its last words at) this token; null when there is none. */
  TimeFinding read(int i, int floor) {
    TimeFinding found = rates.read(i, floor);
    found = found == null ? every(i) : found;
    found = found == null ? ranks.read(i) : found;
    found = found == null ? named(i) : found;
    found = found == null ? weekdays.read(i) : found;
    return found == null ? monthDays(i) : found;
  }

  /** What recurs with the days right behind it, which say when: "todas las semanas, los martes", "una vez al mes, el primer lunes". */
  TimeFinding withDays(TimeFinding set) {
    Meaning.Recurring all = (Meaning.Recurring) set.meaning();
    int at = t.sign(set.to()) == ',' ? set.to() + 1 : set.to();
    boolean plain = all.rule().equals(Rrule.every(all.rule().freq(), 1));
    if (!plain || !t.is(at, Word.THE, Word.THE_MANY)) {
      return set;
    }
    MonthDayList numbers = all.rule().freq().equals("MONTHLY") ? MonthDayList.behind(t, words, set.to()) : null;
    if (numbers != null && (all.times() == 1 || all.times() == numbers.days().size())) {
      return new TimeFinding(set.from(), numbers.end(), set.claims(), new Meaning.Recurring(all.rule().withMonthDays(numbers.days()), 1));
    }
    if (all.times() > 1) {
      return set;
    }
    TimeFinding days = all.rule().freq().equals("WEEKLY") ? weekdays.read(t.is(at + 1, Word.DAYS) ? at + 2 : at + 1) : ranks.within(all.rule(), at + 1);
    boolean said = days != null && days.meaning() instanceof Meaning.Recurring r && r.rule().interval() == 1;
    return said ? new TimeFinding(set.from(), days.to(), set.claims(), days.meaning()) : set;
  }

  /** "mensualmente", "de manera anual", "periodicidad semanal" */
  private TimeFinding named(int i) {
    Tokens.Hit alone = t.hit(i, Role.RECURRING);
    Tokens.Hit after = t.hit(i, Role.RECURRING_AFTER_MANNER);
    if (alone == null && after == null) {
      return null;
    }
    // "sub-mensual"
    if (t.sign(i - 1) == '-' && t.glued(i - 1) && t.glued(i - 2) && t.isWord(i - 2)) {
      return null;
    }
    // "3 unidades tributarias mensuales"
    Tokens.Hit money = t.hit(i - 2, Role.CURRENCY);
    if (money != null && money.end() > i) {
      return null;
    }
    // "dos fines de semana" are counted
    if (alone != null && alone.end() > i + 1 && (t.isNumber(i - 1) || t.has(i - 1, Role.UNIT))) {
      return null;
    }
    TimeFinding events = alone == null ? null : rates.each(i, alone);
    if (events != null) {
      return events;
    }
    int manner = mannerBefore(i);
    if (alone != null && (manner < i || !isPartOfName(i, alone) && !isNoun(i))) {
      return new TimeFinding(manner, alone.end(), t.recurring(alone.code()));
    }
    return after != null && (manner < i || isWhole(i) || isCounted(i)) ? new TimeFinding(manner, after.end(), t.recurring(after.code())) : null;
  }

  /** "Plan Anual", "Informe Trimestral": a capital within a sentence makes it a name. */
  private boolean isPartOfName(int i, Tokens.Hit hit) {
    return hit.end() == i + 1 && t.isCapital(i) && !t.opensSentence(i) && !t.isAllCapitals(i);
  }

  /** "el día a día": what is done every day, not how often */
  private boolean isNoun(int i) {
    return t.is(i, Word.DAY) && t.is(i - 1, Word.THE, Word.OF_THE, Word.TO_THE, Word.ITS);
  }

  /** "Diario", "Diario, de marzo a mayo.": all that a sentence begins with */
  private boolean isWhole(int i) {
    return t.opensSentence(i) && !t.isPlural(i) && (i + 1 == t.count() || t.sign(i + 1) == ',' || t.sign(i + 1) == '.' && !t.isWord(i + 2) || t.sign(i + 1) == ';');
  }

  /** "10 cupos diarios", "120 km diarios", "$ 5.000 diarios": what is counted or paid each day */
  private boolean isCounted(int i) {
    boolean noun = t.isPlural(i) && t.isWord(i - 1) && (t.isNumber(i - 2) || t.has(i - 2, Role.UNIT));
    boolean money = t.isPlural(i) && t.isNumber(i - 1) && (t.sign(i - 2) == '.' || t.sign(i - 2) == '$');
    return noun && !t.has(i - 1, Role.STOP) | t.has(i - 1, Role.CURRENCY) || money;
  }

  private int mannerBefore(int i) {
    for (int back = 1; back <= 4 && back <= i; back++) {
      Tokens.Hit hit = t.hit(i - back, Role.MANNER);
      if (hit != null && hit.end() == i) {
        return i - back;
      }
    }
    return i;
  }

  /** What the code of a word that comes back says: a rule, and how often in each of its periods. */
  static Meaning.Recurring meaning(String code) {
    int times = code.indexOf("times=");
    int count = times < 0 ? 1 : Integer.parseInt(code.substring(times + 6));
    return new Meaning.Recurring(Rrule.parse(times < 0 ? code : code.substring(0, times - 1)), count);
  }

  /** "cada sábado del mes", "todos los lunes y miércoles", "cada dos semanas", "cada 15 de mayo" */
  TimeFinding every(int i) {
    Tokens.Hit every = t.hit(i, Role.EVERY);
    if (every == null) {
      return null;
    }
    Tokens.Hit whole = t.hit(i, Role.RECURRING);
    if (whole != null && !t.has(whole.end(), Role.WEEKDAY)) {
      return new TimeFinding(i, whole.end(), t.recurring(whole.code()));
    }
    boolean one = every.code().equals("one");
    int at = every.end();
    if (!one && t.is(at, Word.DAYS)) {
      TimeFinding numbered = t.isNumber(at + 1) ? monthDays(at + 1) : null;
      if (numbered != null) {
        return numbered.startingAt(i);
      }
      at += t.has(at + 1, Role.WEEKDAY) ? 1 : t.is(at + 1, Word.OF, Word.FROM) && t.has(at + 2, Role.WEEKDAY) ? 2 : 0;
    }
    // "cada día miércoles"
    at += one && t.is(at, Word.DAY) && t.has(at + 1, Role.WEEKDAY) ? 1 : 0;
    TimeFinding days = weekdays.every(i, at, 1);
    if (days != null) {
      return days;
    }
    TimeFinding ranked = ranks.read(at);
    if (ranked != null) {
      return ranked.startingAt(i);
    }
    TimeFinding dated = yearly.read(i, at, one);
    return dated == null ? units.read(i, at, one) : dated;
  }

  static Meaning.Recurring yearly(List<Integer> months, List<Integer> days) {
    return new Meaning.Recurring(Rrule.every("YEARLY", 1).withMonths(months).withMonthDays(days), 1);
  }

  /** "todos los días 10", with nothing behind that the number counts */
  private boolean isEveryDay(int i, int end) {
    boolean led = t.isNumber(i) && t.is(i - 1, Word.DAYS) && t.is(i - 2, Word.THE_MANY) && t.is(i - 3, Word.ALL);
    return led && (end == t.count() || (t.sign(end) == '.' || t.sign(end) == ',' || t.sign(end) == ';') && !t.glued(end));
  }

  /** "el 15 de cada mes", "los días 5 y 20 de cada mes" */
  private TimeFinding monthDays(int i) {
    MonthDayList days = t.isNumber(i) || t.has(i, Role.ORDINAL) || t.has(i, Role.UNIT) ? MonthDayList.read(t, words, i) : null;
    Tokens.Hit month = days != null && t.is(days.end(), Word.OF) ? t.hit(days.end(), Role.EACH_MONTH) : null;
    // "de cada mes", "de c/mes"
    if (days != null && month == null && isEveryDay(i, days.end())) {
      return new TimeFinding(i, days.end(), new Meaning.Recurring(Rrule.every("MONTHLY", 1).withMonthDays(days.days()), 1));
    }
    boolean each = month != null && t.is(month.end() - 1, Word.MONTH) && (t.is(month.end() - 2, Word.EACH) || t.sign(month.end() - 2) == '/');
    return each ? new TimeFinding(i, month.end(), new Meaning.Recurring(Rrule.every("MONTHLY", 1).withMonthDays(days.days()), 1)) : null;
  }
}
