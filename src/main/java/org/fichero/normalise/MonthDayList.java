package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * Days of a month that is not named: "5", "5 y 20", "1 al 5".
 *
 * @param days as said
 * @param end token after the last
 */
record MonthDayList(List<Integer> days, int end) {
  private static final int MOST = 31;

  /** The days that begin at a token; null where a member of the list is none. */
  static MonthDayList read(Tokens t, DateWords words, int i) {
    List<Integer> days = new ArrayList<>();
    int at = i;
    while (days.size() < MOST) {
      DateWords.Value day = words.day(at);
      if (day == null) {
        // "los días 5 y 20, se entregan": what closes the list
        int last = t.is(at - 1, Word.THE) ? at - 2 : at - 1;
        return days.isEmpty() ? null : new MonthDayList(days, last);
      }
      days.add(day.value());
      at = day.end();
      DateWords.Value last = t.is(at, Word.TO, Word.TO_THE) || t.sign(at) == '-' ? words.day(at + 1) : null;
      if (last != null && last.value() > day.value()) {
        IntStream.rangeClosed(day.value() + 1, last.value()).forEach(days::add);
        at = last.end();
      }
      if (t.sign(at) != ',' && !t.is(at, Word.AND)) {
        return new MonthDayList(days, at);
      }
      at++;
      at += t.is(at, Word.THE) ? 1 : 0;
    }
    return null;
  }

  /** "todos los meses, el día 5", "cada mes los días 5 y 20", from the token after "mes"; null where none follow, or their month does. */
  static MonthDayList behind(Tokens t, DateWords words, int month) {
    int at = t.sign(month) == ',' ? month + 1 : month;
    int day = t.is(at, Word.THE, Word.THE_MANY) && t.is(at + 1, Word.DAY, Word.DAYS) ? at + 2 : t.is(at, Word.THE) ? at + 1 : -1;
    MonthDayList list = day > 0 && t.isNumber(day) ? read(t, words, day) : null;
    boolean other = list == null || t.is(list.end, Word.OF, Word.OF_THE) || t.isWord(list.end) && !t.has(list.end, Role.STOP) || t.sign(list.end) == '%';
    return other ? null : list;
  }
}
