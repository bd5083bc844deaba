package org.fichero.normalise;

import java.util.List;
import org.fichero.rules.Word;

/** The year at the end of a list of dates holds for all of it: "29 de mayo y 5 de junio de 2024", "T1 y T2 de 2024". */
final class CarriedYears {
  private CarriedYears() {}

  /** Gives their year to findings, in the order of the text, that an "y" or commas join to one that has it. */
  static void carry(Tokens t, List<TimeFinding> found) {
    for (int last = found.size() - 1; last > 0; last--) {
      if (isDated(found.get(last)) && isAnd(t, found.get(last - 1).to(), found.get(last).from())) {
        last = carry(t, found, last);
      }
    }
  }

  /** Goes back from the last member, the one with the year; the index of the first. */
  private static int carry(Tokens t, List<TimeFinding> found, int last) {
    int at = last;
    while (at > 0 && isYearless(found.get(at - 1), found.get(at)) && (at == last || isComma(t, found.get(at - 1).to(), found.get(at).from()))) {
      TimeFinding member = found.get(at - 1);
      Meaning.Interval in = (Meaning.Interval) member.meaning();
      int year = ((Meaning.Interval) found.get(at).meaning()).start().year();
      found.set(at - 1, new TimeFinding(member.from(), member.to(), member.claims(),
          new Meaning.Interval(in.start().inYear(year), in.end().inYear(year), null, in.approx(), null)));
      at--;
    }
    return at;
  }

  private static boolean isDated(TimeFinding finding) {
    return finding.meaning() instanceof Meaning.Interval in && in.isKnown() && in.start().year() > 0 && in.start().month() > 0;
  }

  /** Whether a member without a year is of the kind of the next, and comes before it in the year. */
  private static boolean isYearless(TimeFinding member, TimeFinding next) {
    boolean bare = member.meaning() instanceof Meaning.Interval in && in.isKnown() && in.open() == null && in.start().year() == 0 && in.end().year() == 0;
    if (!bare) {
      return false;
    }
    Meaning.Interval a = (Meaning.Interval) member.meaning();
    Meaning.Interval b = (Meaning.Interval) next.meaning();
    boolean real = a.start().inYear(b.start().year()).isReal() && a.end().inYear(b.start().year()).isReal();
    return real && a.start().grain() == b.start().grain() && b.start().isLaterInYear(a.end()) && !a.start().isLaterInYear(a.end());
  }

  private static boolean isAnd(Tokens t, int from, int to) {
    int at = t.sign(from) == ',' ? from + 1 : from;
    return t.is(at, Word.AND, Word.AND_SOFT) && isOnlyArticle(t, at + 1, to);
  }

  private static boolean isComma(Tokens t, int from, int to) {
    return t.sign(from) == ',' && isOnlyArticle(t, from + 1, to);
  }

  private static boolean isOnlyArticle(Tokens t, int from, int to) {
    return from == to || from + 1 == to && t.is(from, Word.THE, Word.OF, Word.OF_THE, Word.IN, Word.THE_F, Word.TO_THE);
  }
}
