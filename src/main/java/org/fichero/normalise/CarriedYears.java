package org.fichero.normalise;

import java.util.List;
import org.fichero.rules.Word;

/** The year at the end of a list of dates holds for all of it: "29 de mayo y 5 de junio de 2024", "T1 y T2 de 2024", "4 y 11 de marzo, 1 y 8 de abril de 2024". */
final class CarriedYears {
  private CarriedYears() {}

  /** Where a member of a list begins and ends. */
  private record Bounds(Partial start, Partial end) {
    /** Of a stretch or of several days; null for all else. */
    static Bounds of(Meaning meaning) {
      if (meaning instanceof Meaning.Days days) {
        return new Bounds(days.days().get(0), days.days().get(days.days().size() - 1));
      }
      return meaning instanceof Meaning.Interval in && in.isKnown() ? new Bounds(in.start(), in.end()) : null;
    }

    boolean isIn(int year) {
      return start.year() == year && end.year() == year;
    }

    boolean isRealIn(int year) {
      return start.inYear(year).isReal() && end.inYear(year).isReal();
    }
  }

  /** Gives their year to findings, in the order of the text, that an "y" or commas join to one that has it. */
  static void carry(Tokens t, List<TimeFinding> found) {
    for (int last = found.size() - 1; last > 0; last--) {
      if (isDated(found.get(last)) && isJoined(t, found.get(last - 1), found.get(last))) {
        last = carry(t, found, last);
      }
    }
  }

  /** Goes back from the last member, the one with the year; the index of the first. */
  private static int carry(Tokens t, List<TimeFinding> found, int last) {
    int at = last;
    while (at > 0 && isYearless(found.get(at - 1), found.get(at)) && (at == last || isComma(t, found.get(at - 1).to(), found.get(at).from()))) {
      TimeFinding member = found.get(at - 1);
      int year = Bounds.of(found.get(at).meaning()).start().year();
      found.set(at - 1, new TimeFinding(member.from(), member.to(), member.claims(), in(member.meaning(), year)));
      at--;
    }
    return at;
  }

  private static Meaning in(Meaning meaning, int year) {
    if (meaning instanceof Meaning.Days days) {
      return new Meaning.Days(days.days().stream().map(day -> day.inYear(year)).toList());
    }
    Meaning.Interval in = (Meaning.Interval) meaning;
    return new Meaning.Interval(in.start().inYear(year), in.end().inYear(year), null, in.approx(), null);
  }

  private static boolean isDated(TimeFinding finding) {
    Bounds bounds = Bounds.of(finding.meaning());
    return bounds != null && bounds.start().year() > 0 && bounds.start().month() > 0;
  }

  /** Whether a member without a year is of the kind of the next, and comes before it in the year. */
  private static boolean isYearless(TimeFinding member, TimeFinding next) {
    Bounds a = Bounds.of(member.meaning());
    boolean bare = a != null && a.isIn(0) && !(member.meaning() instanceof Meaning.Interval in && in.open() != null);
    if (!bare) {
      return false;
    }
    Bounds b = Bounds.of(next.meaning());
    return a.isRealIn(b.start().year()) && a.start().grain() == b.start().grain() && b.start().isLaterInYear(a.end()) && !a.start().isLaterInYear(a.end());
  }

  /** An "and", or a comma alone between days that have an "and" of their own. */
  private static boolean isJoined(Tokens t, TimeFinding before, TimeFinding last) {
    boolean days = before.meaning() instanceof Meaning.Days && last.meaning() instanceof Meaning.Days;
    return isAnd(t, before.to(), last.from()) || days && isComma(t, before.to(), last.from());
  }

  private static boolean isAnd(Tokens t, int from, int to) {
    int at = t.sign(from) == ',' ? from + 1 : from;
    return t.is(at, Word.AND, Word.AND_SOFT) && isOnlyArticle(t, at + 1, to);
  }

  private static boolean isComma(Tokens t, int from, int to) {
    return t.sign(from) == ',' && isOnlyArticle(t, from + 1, to);
  }

  private static boolean isOnlyArticle(Tokens t, int from, int to) {
    return from == to || from + 1 == to && t.is(from, Word.THE, Word.OF, Word.OF_THE, Word.IN, Word.THE_F, Word.TO_THE, Word.THE_MANY);
  }
}
