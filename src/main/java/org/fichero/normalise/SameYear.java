package org.fichero.normalise;

import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * Dates whose year is that of a date told before them: "En 2019 se firmó … y en noviembre del mismo año", "en marzo del año
 * siguiente"; and the years and months right before or after that date: "al año siguiente", "el mes anterior".
 */
final class SameYear {
  private SameYear() {}

  /** Gives their year to the findings that say so, in the order of the text; where none was told before, they stay without. */
  static void carry(Tokens t, List<TimeFinding> found) {
    int year = 0;
    Partial before = null;
    for (int at = 0; at < found.size(); at++) {
      found.set(at, neighbour(t, found.get(at), before));
      TimeFinding finding = found.get(at);
      Tokens.Hit same = year > 0 && isYearless(finding.meaning()) ? t.hit(finding.to(), Role.SAME_YEAR) : null;
      if (same != null && (same.number() == 1 || !crosses(finding.meaning()))) {
        year += same.number();
        found.set(at, new TimeFinding(finding.from(), same.end(), finding.claims(), in(finding.meaning(), year)));
        while (at + 1 < found.size() && found.get(at + 1).from() < same.end()) {
          found.remove(at + 1);
        }
      }
      year = told(found.get(at).meaning(), year);
      before = point(found.get(at).meaning(), before);
    }
  }

  /** "al año siguiente", "a fines del mes anterior": counted from the date told before, and from no other day */
  private static TimeFinding neighbour(Tokens t, TimeFinding finding, Partial before) {
    int unit = finding.to() - 2;
    Tokens.Hit next = unit < finding.from() || before == null || !(finding.meaning() instanceof Meaning.Interval) ? null : t.hit(unit, Role.TOLD_UNIT);
    boolean month = next != null && t.is(next.end() - 1, Word.MONTH) | t.is(unit, Word.MONTH);
    if (next == null || next.end() != finding.to() || before.month() == 0 && month || before.year() == 0 && !month) {
      return finding;
    }
    Meaning.Interval in = (Meaning.Interval) finding.meaning();
    if (!month && in.isKnown() && in.start().month() > 0) {
      // "en marzo del año siguiente"
      int year = before.year() + next.number();
      return new TimeFinding(finding.from(), finding.to(), finding.claims(),
          new Meaning.Interval(in.start().inYear(year - in.end().year() + in.start().year()), in.end().inYear(year), in.open(), in.approx(), null));
    }
    Partial told = (month ? Partial.month(before.year(), before.month()) : Partial.year(before.year())).shift(next.number());
    Meaning meaning = new Meaning.Interval("start".equals(in.open()) ? null : told, "end".equals(in.open()) ? null : told, in.open(), in.approx(), null);
    return new TimeFinding(finding.from(), finding.to(), finding.claims(), meaning);
  }

  /** The last single day, month or year that was told; what recurs or lasts leaves the one before it. */
  private static Partial point(Meaning meaning, Partial before) {
    if (!(meaning instanceof Meaning.Interval in) || in.relative() != null) {
      return before;
    }
    return in.isKnown() && in.start().equals(in.end()) || in.end() == null ? in.start() : in.end();
  }

  /** The year that the last date says; 0 where it says several, or one from a day that nobody knows. */
  private static int told(Meaning meaning, int before) {
    if (meaning instanceof Meaning.Interval in && !isYearless(in)) {
      Partial bound = in.start() == null ? in.end() : in.start();
      boolean one = bound != null && (in.end() == null || in.end().year() == bound.year());
      return one ? bound.year() : 0;
    }
    boolean several = meaning instanceof Meaning.Years || meaning instanceof Meaning.Days d && d.days().get(0).year() > 0;
    return meaning instanceof Meaning.Months m && m.year() > 0 ? m.year() : several ? 0 : before;
  }

  private static boolean isYearless(Meaning meaning) {
    return meaning instanceof Meaning.Months m && m.year() == 0 && !m.wholeYear()
        || meaning instanceof Meaning.Interval in && in.relative() == null && in.isYearless();
  }

  /** "de noviembre a marzo": over the end of a year */
  private static boolean crosses(Meaning meaning) {
    return meaning instanceof Meaning.Interval in && in.isKnown() && in.start().isLaterInYear(in.end());
  }

  private static Meaning in(Meaning meaning, int year) {
    if (meaning instanceof Meaning.Months m) {
      return new Meaning.Months(m.months(), year, false);
    }
    Meaning.Interval in = (Meaning.Interval) meaning;
    Partial start = in.start() == null ? null : in.start().inYear(crosses(meaning) ? year - 1 : year);
    Partial end = in.end() == null ? null : in.end().inYear(year);
    return new Meaning.Interval(start, end, in.open(), in.approx(), null);
  }
}
