package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Months, and days by the name of their month: "5 de mayo de 2019", "marzo 3, 2022", "mes de marzo", "2016, noviembre". */
final class MonthDates {
  private final Tokens t;
  private final DateWords words;
  private final RelativeDates relatives;

  MonthDates(Tokens t, DateWords words) {
    this.t = t;
    this.words = words;
    relatives = words.relatives();
  }

  /**
   * "5 de mayo de 2019", "primero de Ene", "10 Agosto", "4 de este mes"; null when no such day begins at this token.
   *
   * @param ranged whether it ends a range of days: "del 4 al 23 en junio"
   */
  Part day(int i, boolean ranged) {
    DateWords.Value day = words.day(i);
    if (day == null) {
      return null;
    }
    int at = day.end();
    at += isFormal(i, at) ? 1 : 0;
    boolean of = t.is(at, Word.OF, Word.OF_THE, Word.THE) || ranged && t.is(at, Word.IN);
    boolean sign = (t.sign(at) == '/' || t.sign(at) == '-' || t.sign(at) == '.') && t.glued(at - 1);
    at += of || sign ? 1 : 0;
    Part numbered = of ? numbered(i, day.value(), at) : null;
    if (numbered != null) {
      return numbered;
    }
    at += of && t.is(at, Word.MONTH) && t.is(at + 1, Word.OF) ? 2 : 0;
    DateWords.Value month = words.month(at);
    if (month == null && (of ? isThisMonth(at) : !sign && t.has(at, Role.RELATIVE_BEFORE))) {
      return dayOfRelative(i, day.value(), at);
    }
    if (month == null || !of && !sign && !t.isNumber(i) && t.has(at, Role.MONTH_SHORT)) {
      return of ? dayOfRelative(i, day.value(), at) : null;
    }
    DateWords.Value year = words.yearTail(month.end());
    year = year == null && isGluedYear(at, month.end()) ? gluedYear(month.end()) : year;
    year = year == null && (!of || t.sign(month.end()) == ',') ? oldYear(month.end()) : year;
    year = year == null && !of && !sign && isTwoDigitYear(at, month.end()) ? gluedYear(month.end()) : year;
    Partial date = new Partial(year == null ? 0 : year.value(), month.value(), day.value());
    return date.isReal() ? Part.at(i, year == null ? month.end() : year.end(), date) : null;
  }

  /** "4 del 12 de 2019", "4 del mes 12 de 2019": all three are numbers, as they are spoken */
  private Part numbered(int i, int day, int at) {
    int from = t.is(at, Word.MONTH) ? at + 1 : at;
    DateWords.Value month = t.has(from, Role.ORDINAL) ? null : words.day(from);
    boolean shape = month != null && month.value() <= 12 && month.end() == from + 1 && t.is(month.end(), Word.OF, Word.OF_THE);
    DateWords.Value year = shape ? words.year(month.end() + 1, false) : null;
    Partial date = year == null ? null : new Partial(year.value(), month.value(), day);
    return date != null && date.isReal() ? Part.at(i, year.end(), date) : null;
  }

  /** "25 Mayo 1810", "4 julio, 1776": four digits right after a month, with nothing behind them that they could count */
  private DateWords.Value oldYear(int month) {
    DateWords.Value year = words.fourDigits(t.sign(month) == ',' ? month + 1 : month);
    if (year == null || year.value() < DateWords.FIRST_OLD_YEAR) {
      return null;
    }
    int next = year.end();
    return (!t.isWord(next) || t.has(next, Role.STOP)) && t.sign(next) != '%' && !t.isNumber(next) ? year : null;
  }

  /** "a 15 días del mes de marzo": as deeds and minutes are dated */
  private boolean isFormal(int i, int end) {
    boolean led = t.is(i - 1, Word.TO) || t.is(i - 1, Word.THE_MANY) && t.is(i - 2, Word.TO);
    return led && t.is(end, Word.DAY, Word.DAYS) && t.is(end + 1, Word.OF_THE) && t.is(end + 2, Word.MONTH) && t.is(end + 3, Word.OF);
  }

  /** "14 del corriente", "9 de los corrientes": the month that runs */
  private boolean isThisMonth(int at) {
    int word = t.is(at, Word.THE_MANY) ? at + 1 : at;
    return t.is(word, Word.RUNNING) && !t.isWord(word + 1) | t.has(word + 1, Role.STOP) && !t.has(word + 1, Role.TIME_UNIT);
  }

  private Part dayOfRelative(int i, int day, int at) {
    Part month = isThisMonth(at) ? relatives.thisMonth(at, t.is(at, Word.THE_MANY) ? at + 2 : at + 1) : relatives.read(at);
    if (month == null || month.shift() != null || !month.isMonth()) {
      return month != null && month.shift() != null && month.shift().unit().equals("month")
          ? Part.unresolved(i, month.to(), month.shift()) : null;
    }
    Partial date = new Partial(month.start().year(), month.start().month(), day);
    return date.isReal() ? Part.at(i, month.to(), date) : null;
  }

  /** "marzo", "mes de marzo de 2022", "marzo 3, 2022" */
  Part read(int i) {
    int at = t.is(i, Word.MONTH, Word.MONTHS) && t.is(i + 1, Word.OF) ? i + 2 : i;
    DateWords.Value month = words.month(at);
    if (month == null) {
      return null;
    }
    Part day = signed(i, month);
    day = day == null ? daysBehind(i, month) : day;
    day = day == null && !isGluedYear(at, month.end()) ? monthDay(i, month) : day;
    if (day != null) {
      return day;
    }
    DateWords.Value year = words.yearTail(month.end());
    if (year != null) {
      return Part.at(i, year.end(), Partial.month(year.value(), month.value()));
    }
    if (isShortYear(at, month.end()) || isGluedYear(at, month.end())) {
      DateWords.Value glued = gluedYear(month.end());
      return Part.at(i, glued.end(), Partial.month(glued.value(), month.value()));
    }
    Part bare = Part.at(i, month.end(), Partial.month(0, month.value()));
    return t.has(at, Role.MONTH_SHORT) && !t.has(at, Role.MONTH) ? bare.weakened() : bare;
  }

  /** "en jul 93": the year of a short month, where a small word leads it and the number is no day and counts nothing */
  private boolean isShortYear(int month, int end) {
    boolean shape = t.has(month, Role.MONTH_SHORT) && !t.has(month, Role.MONTH) && t.isNumber(end) && t.length(end) == 2 && t.number(end) > 31;
    boolean led = t.is(month - 1, Word.IN, Word.OF, Word.FROM, Word.UNTIL);
    boolean closed = end + 1 == t.count() || t.has(end + 1, Role.STOP) || t.sign(end + 1) == '.' && !t.glued(end + 1) || t.sign(end + 1) == ')';
    return shape && led && closed && !words.countsWhatFollows(end + 1);
  }

  /** "22 jun 16": two digits right behind a day and a short month, with nothing that they count */
  private boolean isTwoDigitYear(int month, int end) {
    boolean shape = t.has(month, Role.MONTH_SHORT) && !t.has(month, Role.MONTH) && t.isNumber(end) && t.length(end) == 2 && !t.hasBreak(end - 1);
    char next = t.sign(end + 1);
    boolean closed = end + 1 == t.count() || next == ')' || (next == '.' || next == ',' || next == ';') && !t.glued(end + 1);
    return shape && closed && !words.countsWhatFollows(end + 1);
  }

  private DateWords.Value gluedYear(int i) {
    return new DateWords.Value(DateWords.century(t.number(i)), i + 1);
  }

  /** "mar22" in "mar22-dic22", "12 de mayo22" */
  private boolean isGluedYear(int month, int end) {
    // "julio15 de 2021" is a day
    boolean shape = end == month + 1 && t.glued(month) && words.yearTail(end + 1) == null && t.isNumber(end) && t.length(end) == 2;
    return shape && !t.glued(month - 1) | t.sign(month - 1) == '-' && !(t.glued(end) && t.sign(end + 1) == '/');
  }

  /** "Feb-24-2011", "Feb/24/2011" */
  private Part signed(int i, DateWords.Value month) {
    int at = month.end();
    char sign = t.sign(at);
    boolean shape = (sign == '-' || sign == '/') && t.sign(at + 2) == sign && t.glued(at - 1) && t.glued(at) && t.glued(at + 1) && t.glued(at + 2);
    DateWords.Value year = shape && t.isNumber(at + 1) && t.length(at + 1) <= 2 ? words.fourDigits(at + 3) : null;
    Partial date = year == null ? null : new Partial(year.value(), month.value(), t.number(at + 1));
    return date != null && date.day() > 0 && date.isReal() ? Part.at(i, year.end(), date) : null;
  }

  /** "julio del 4 al 9", "en julio, del 4 al 9", "julio entre el 4 y el 9 de 2013"; null where another month or hours follow */
  private Part daysBehind(int i, DateWords.Value month) {
    int at = t.sign(month.end()) == ',' ? month.end() + 1 : month.end();
    boolean from = t.is(at, Word.OF_THE);
    if (!from && !t.is(at, Word.BETWEEN)) {
      return null;
    }
    DateWords.Value first = words.day(!from && t.is(at + 1, Word.THE) ? at + 2 : at + 1);
    boolean joined = first != null && (from ? t.is(first.end(), Word.TO, Word.TO_THE) : t.is(first.end(), Word.AND));
    DateWords.Value last = joined ? words.day(t.is(first.end() + 1, Word.THE) ? first.end() + 2 : first.end() + 1) : null;
    boolean other = last == null || last.value() <= first.value() || t.has(last.end(), Role.HOURS) || t.isWord(last.end()) && !t.has(last.end(), Role.STOP)
        || t.is(last.end(), Word.OF, Word.OF_THE) && words.yearTail(last.end()) == null || t.sign(last.end()) == '%' || t.sign(last.end()) == ':';
    DateWords.Value year = other ? null : words.yearTail(last.end());
    int y = year == null ? 0 : year.value();
    boolean real = !other && new Partial(y, month.value(), last.value()).isReal();
    return !real ? null : Part.span(i, year == null ? last.end() : year.end(), new Partial(y, month.value(), first.value()), new Partial(y, month.value(), last.value()));
  }

  private Part monthDay(int i, DateWords.Value month) {
    DateWords.Value day = t.isNumber(month.end()) && !isGame(i, month.end()) ? words.day(month.end()) : spelt(month.end());
    char next = day == null ? 0 : t.sign(day.end());
    boolean other = day != null && ((next == ':' || next == '/' || next == '%') && t.glued(day.end() - 1)
        || t.has(day.end(), Role.HOURS) || words.countsWhatFollows(day.end()) || t.is(day.end(), Word.OF) && words.month(day.end() + 1) != null);
    if (day == null || other) {
      return null;
    }
    DateWords.Value year = next == ',' || t.is(day.end(), Word.OF, Word.OF_THE) || words.fourDigits(day.end()) != null ? words.yearTail(day.end()) : null;
    Partial date = new Partial(year == null ? 0 : year.value(), month.value(), day.value());
    return date.isReal() ? Part.at(i, year == null ? day.end() : year.end(), date) : null;
  }

  /** "octubre dieciocho": a day in words with nothing behind it that it could count */
  private DateWords.Value spelt(int i) {
    DateWords.Value day = t.has(i, Role.UNIT) && !t.hasBreak(i - 1) ? words.day(i) : null;
    int end = day == null ? i : day.end();
    boolean closed = end == t.count() || !t.isWord(end) && t.sign(end) != '%' && t.sign(end) != '$' && !t.isNumber(end) || words.yearTail(end) != null;
    return closed ? day : null;
  }

  /** "el set 7-6", "el primer set 4-6": games of a match, since no short name of a month has an article, and days would rise */
  private boolean isGame(int i, int number) {
    boolean dash = t.sign(number + 1) == '-' && t.glued(number) && t.glued(number + 1) && t.isNumber(number + 2);
    return dash && t.is(i, Word.MONTH_LIKE) && (t.is(i - 1, Word.THE) || t.has(i - 1, Role.ORDINAL) || t.number(number + 2) <= t.number(number));
  }

  /** "2016, noviembre", "2017, 1 de febrero" */
  Part afterYear(int i) {
    DateWords.Value year = words.fourDigits(i);
    if (year == null) {
      return null;
    }
    int at = t.sign(i + 1) == ',' || t.sign(i + 1) == '-' || t.sign(i + 1) == '/' ? i + 2 : i + 1;
    Part day = t.sign(i + 1) == ',' ? day(at, false) : null;
    if (day != null && day.isPoint() && day.start().year() == 0 && !t.is(day.to(), Word.AND, Word.TO, Word.TO_THE, Word.UNTIL) && t.sign(day.to()) != '-') {
      return Part.at(i, day.to(), day.start().inYear(year.value()));
    }
    DateWords.Value month = words.month(at);
    int named = month == null ? 0 : t.sign(month.end()) == '-' && t.glued(month.end()) ? t.number(month.end() + 1) : 0;
    Partial full = named < 1 || named > 31 || !t.glued(i) || t.sign(i + 1) != '-' ? null : new Partial(year.value(), month.value(), named);
    if (full != null && full.isReal()) {
      return Part.at(i, month.end() + 2, full);
    }
    boolean alone = month != null && !t.is(month.end(), Word.AND, Word.TO, Word.AND_SOFT, Word.UNTIL, Word.TO_THE, Word.OF) && t.sign(month.end()) != '-'
        && t.sign(month.end()) != ',' && !t.isNumber(month.end());
    return alone ? Part.at(i, month.end(), Partial.month(year.value(), month.value())) : null;
  }
}
