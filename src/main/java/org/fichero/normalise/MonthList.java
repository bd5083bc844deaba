package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Word;

/**
 * Months one after the other, or a stretch of them, without a year: "marzo, junio y septiembre", "abril a noviembre".
 *
 * @param months 1 to 12, as said
 * @param end token after the last
 */
record MonthList(List<Integer> months, int end) {
  private static final int MOST = 12;

  /** The months that begin at a token; null when none does. */
  static MonthList read(Tokens t, DateWords words, int i) {
    List<Integer> months = new ArrayList<>();
    int end = i;
    for (int at = i; months.size() < MOST; at = next(t, end)) {
      DateWords.Value month = at < 0 ? null : words.month(at);
      if (month == null) {
        return months.isEmpty() ? null : new MonthList(months, end);
      }
      DateWords.Value last = months.isEmpty() && t.is(month.end(), Word.TO, Word.UNTIL) ? words.month(month.end() + 1) : null;
      if (last != null) {
        return new MonthList(MonthSpan.of(month.value(), last.value()), last.end());
      }
      months.add(month.value());
      end = month.end();
    }
    return new MonthList(months, end);
  }

  private static int next(Tokens t, int i) {
    return t.sign(i) == ',' || t.is(i, Word.AND, Word.AND_SOFT) ? i + 1 : -1;
  }
}
