package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Several parts of one year by their ranks: "primer y tercer trimestre", "1°, 2° y 4° bimestre de 2023", "I y II semestre". */
final class RankedParts {
  private static final int MOST = 6;
  private static final int DAYS_OF_WEEK = 7;

  private final Tokens t;
  private final YearParts parts;

  RankedParts(Tokens t, YearParts parts) {
    this.t = t;
    this.parts = parts;
  }

  /** The list that begins at this token: one stretch where each follows the one before, else its months; null when there is none. */
  DateRanges.Found read(int i) {
    List<DateWords.Value> ranks = ranks(i);
    if (ranks.size() < 2) {
      return null;
    }
    DateWords.Value last = ranks.get(ranks.size() - 1);
    Tokens.Hit unit = t.hit(last.end(), Role.YEAR_PART);
    if (unit == null) {
      return weeks(i, ranks);
    }
    Part end = parts.yearPart(i, last.value(), unit.number(), unit.end(), false);
    return end == null ? null : found(i, ranks, unit.number(), end);
  }

  private List<DateWords.Value> ranks(int i) {
    List<DateWords.Value> ranks = new ArrayList<>();
    for (DateWords.Value rank = parts.rank(i); rank != null && ranks.size() < MOST; rank = parts.rank(afterSeparator(rank.end()))) {
      ranks.add(rank);
    }
    if (ranks.size() == 1) {
      upTo(ranks);
    }
    return ranks;
  }

  /** "segundo al cuarto": the ranks between are meant too */
  private void upTo(List<DateWords.Value> ranks) {
    DateWords.Value first = ranks.get(0);
    int at = t.is(first.end(), Word.TO, Word.TO_THE, Word.UNTIL) ? first.end() + 1 : t.count();
    DateWords.Value last = parts.rank(t.is(at, Word.THE) ? at + 1 : at);
    for (int rank = first.value() + 1; last != null && first.value() > 0 && rank <= Math.min(last.value(), MOST); rank++) {
      ranks.add(new DateWords.Value(rank, last.end()));
    }
  }

  /** "tercera y cuarta semana de julio": weeks of a month that follow each other; null for all else */
  private DateRanges.Found weeks(int i, List<DateWords.Value> ranks) {
    DateWords.Value last = ranks.get(ranks.size() - 1);
    boolean follow = ranks.get(0).value() > 0;
    for (int k = 1; k < ranks.size(); k++) {
      follow &= ranks.get(k).value() == ranks.get(k - 1).value() + 1;
    }
    Part end = follow && t.is(last.end(), Word.WEEK) ? parts.ranked(i, last) : null;
    boolean known = end != null && end.start() != null && end.start().day() > 0 && end.start().month() > 0;
    int day = (ranks.get(0).value() - 1) * DAYS_OF_WEEK + 1;
    return known ? new DateRanges.Found(i, end.to(), Meaning.Interval.of(new Partial(end.start().year(), end.start().month(), day), end.end()), false) : null;
  }

  /** After a comma or an "and", and an article; the end of the text when neither stands here. */
  private int afterSeparator(int i) {
    int at = t.sign(i) == ',' ? i + 1 : i;
    at += t.is(at, Word.AND, Word.AND_SOFT) ? 1 : 0;
    return at == i ? t.count() : t.is(at, Word.THE) ? at + 1 : at;
  }

  private DateRanges.Found found(int from, List<DateWords.Value> ranks, int size, Part end) {
    int count = 12 / size;
    List<Integer> numbers = ranks.stream().map(r -> r.value() < 0 ? count + 1 + r.value() : r.value()).sorted().distinct().toList();
    if (numbers.size() < ranks.size() || numbers.get(0) < 1 || numbers.get(numbers.size() - 1) > count) {
      return null;
    }
    boolean whole = numbers.get(numbers.size() - 1) - numbers.get(0) == numbers.size() - 1;
    List<Integer> months = new ArrayList<>();
    numbers.forEach(n -> months.addAll(MonthSpan.of((n - 1) * size + 1, n * size)));
    Partial start = Partial.month(end.start().year(), months.get(0));
    Partial last = Partial.month(end.start().year(), months.get(months.size() - 1));
    Meaning meaning = whole ? Meaning.Interval.of(start, last) : new Meaning.Months(months, start.year(), false);
    return new DateRanges.Found(from, end.to(), meaning, false);
  }
}
