package org.fichero.normalise;

import java.time.LocalDate;
import java.time.YearMonth;
import org.fichero.rules.Word;

/** Parts of a month: "primer día de abril", "última semana de mayo", "segunda quincena de marzo", "primeros 15 días de junio". */
final class MonthParts {
  private static final int MOST_DAYS = 180;

  private final Tokens t;
  private final DateWords words;
  private final Weeks weeks;

  MonthParts(Tokens t, DateWords words, Weeks weeks) {
    this.t = t;
    this.words = words;
    this.weeks = weeks;
  }

  /** "primer día de abril", "último día de febrero de 2024"; of February the last is not to be known without a year */
  Part day(int from, int said, int at) {
    int named = t.is(at, Word.OF_THE) && t.is(at + 1, Word.YEAR) ? at + 2 : t.is(at, Word.OF, Word.OF_THE) ? at + 1 : t.count();
    DateWords.Value whole = Math.abs(said) == 1 ? words.fourDigits(named) : null;
    if (whole != null && whole.value() >= 1900 && !words.countsWhatFollows(whole.end())) {
      return Part.at(from, whole.end(), said < 0 ? new Partial(whole.value(), 12, 31) : new Partial(whole.value(), 1, 1));
    }
    DateWords.Value month = t.is(at, Word.OF) ? words.month(t.is(at + 1, Word.MONTH) && t.is(at + 2, Word.OF) ? at + 3 : at + 1) : null;
    DateWords.Value year = month == null ? null : words.yearTail(month.end());
    boolean unknown = month == null || year == null && said < 0 && month.value() == 2;
    int length = unknown ? 0 : YearMonth.of(year == null ? 2000 : year.value(), month.value()).lengthOfMonth();
    int day = said < 0 ? length + 1 + said : said;
    return day < 1 || day > length ? null : Part.at(from, year == null ? month.end() : year.end(), new Partial(year == null ? 0 : year.value(), month.value(), day));
  }

  /** "primeros 15 días de mayo", "últimas dos semanas de febrero de 2022"; of a February without a year the last ones are not to be known */
  Part days(int from, int many, boolean first, int at) {
    int named = t.is(at, Word.OF_THE) && t.is(at + 1, Word.MONTH) && t.is(at + 2, Word.OF) ? at + 3 : t.is(at, Word.OF) ? at + 1 : t.count();
    DateWords.Value month = words.month(named);
    DateWords.Value year = month == null ? words.yearTail(at) : words.yearTail(month.end());
    if (month == null && year != null && many >= 1 && many <= MOST_DAYS) {
      return ofYear(from, many, first, year);
    }
    if (month == null || year == null && !first && month.value() == 2) {
      return null;
    }
    int y = year == null ? 0 : year.value();
    int length = YearMonth.of(y == 0 ? 2001 : y, month.value()).lengthOfMonth();
    int to = year == null ? month.end() : year.end();
    return many < 1 || many > length ? null : Part.span(from, to, new Partial(y, month.value(), first ? 1 : length - many + 1),
        new Partial(y, month.value(), first ? many : length));
  }

  /** "primeras dos semanas de 2019" */
  private static Part ofYear(int from, int many, boolean first, DateWords.Value year) {
    LocalDate start = LocalDate.of(year.value(), 1, 1);
    LocalDate end = LocalDate.of(year.value(), 12, 31);
    return Part.span(from, year.end(), Partial.of(first ? start : end.minusDays(many - 1)), Partial.of(first ? start.plusDays(many - 1) : end));
  }

  /**
   * The n-th week or half of a month, or week of a year, that is said up to a token.
   *
   * @param said 1 for the first, -1 for the last
   * @param size in days: 7, or 15 for a fortnight
   * @param at where the month is named
   */
  Part part(int from, int said, int size, int at) {
    int skip = t.is(at, Word.MONTH) && t.is(at + 1, Word.OF) ? at + 2 : at;
    DateWords.Value month = words.month(skip);
    Part relative = month == null ? words.relatives().read(at) : null;
    if (relative != null && relative.shift() != null && relative.shift().unit().equals("month")) {
      return Part.unresolved(from, relative.to(), relative.shift());
    }
    if (relative != null && relative.start() != null && relative.isMonth()) {
      return of(from, said, size, relative.start(), relative.to());
    }
    if (month == null) {
      return size == 7 ? weeks.ofYear(from, said, at - 1) : null;
    }
    DateWords.Value year = words.yearTail(month.end());
    int y = year == null ? 0 : year.value();
    return of(from, said, size, Partial.month(y, month.value()), year == null ? month.end() : year.end());
  }

  private static Part of(int from, int said, int size, Partial month, int to) {
    int y = month.year();
    int length = YearMonth.of(y == 0 ? 2001 : y, month.month()).lengthOfMonth();
    int last = size == 15 ? (said == 1 ? 15 : length) : said < 0 ? length : Math.min(length, said * size);
    int first = size == 15 ? (said == 1 ? 1 : 16) : said < 0 ? length - size + 1 : (said - 1) * size + 1;
    boolean valid = said != 0 && first <= length && said >= -1 && (size != 15 || said <= 2);
    return valid ? Part.span(from, to, new Partial(y, month.month(), first), new Partial(y, month.month(), last)) : null;
  }
}
