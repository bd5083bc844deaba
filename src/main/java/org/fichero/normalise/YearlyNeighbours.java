package org.fichero.normalise;

import java.util.List;
import org.fichero.rules.Word;

/** Days that come back every year because one beside them does: "el 8 de marzo y el 25 de noviembre de cada año", "cada 8 de marzo y 25 de noviembre". */
final class YearlyNeighbours {
  private YearlyNeighbours() {}

  /** Makes days without a year come back where an "y" joins them to one that does; in the order of the text. */
  static void carry(Tokens t, List<TimeFinding> found) {
    for (int at = found.size() - 1; at > 0; at--) {
      if (isYearlyDay(found.get(at)) && isDay(found.get(at - 1)) && isJoined(t, found.get(at - 1), found.get(at))) {
        comesBack(found, at - 1);
      }
    }
    for (int at = 1; at < found.size(); at++) {
      if (isYearlyDay(found.get(at - 1)) && isDay(found.get(at)) && isJoined(t, found.get(at - 1), found.get(at))) {
        comesBack(found, at);
      }
    }
  }

  private static void comesBack(List<TimeFinding> found, int at) {
    TimeFinding day = found.get(at);
    Partial date = ((Meaning.Interval) day.meaning()).start();
    found.set(at, new TimeFinding(day.from(), day.to(), day.claims(), Recurrences.yearly(List.of(date.month()), List.of(date.day()))));
  }

  private static boolean isYearlyDay(TimeFinding finding) {
    return finding.meaning() instanceof Meaning.Recurring r && r.times() == 1 && r.rule().freq().equals("YEARLY") && r.rule().interval() == 1
        && r.rule().months().size() == 1 && r.rule().monthDays().size() == 1;
  }

  private static boolean isDay(TimeFinding finding) {
    return finding.meaning() instanceof Meaning.Interval in && in.isKnown() && in.open() == null && in.approx() == null
        && in.start().year() == 0 && in.start().day() > 0 && in.start().equals(in.end());
  }

  private static boolean isJoined(Tokens t, TimeFinding before, TimeFinding after) {
    int at = t.is(before.to(), Word.AND) || t.sign(before.to()) == ',' ? before.to() + 1 : -1;
    return at > 0 && (at == after.from() || at + 1 == after.from() && t.is(at, Word.THE, Word.THE_MANY));
  }
}
