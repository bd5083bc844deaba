package org.fichero.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * What the words right behind a dated stretch leave out of it: "de marzo de 2022 a diciembre de 2023, excepto enero y febrero", "…, salvo el 18 de
 * septiembre". The stretch becomes the stretches that are left, to the month, or to the day where days are said.
 */
final class LeftOut {
  private static final int LONGEST_PHRASE = 5;

  private final Tokens t;

  LeftOut(Tokens t) {
    this.t = t;
  }

  private record Days(LocalDate first, LocalDate last) {}

  /** Those of the findings, in text order, that are said to be left out. */
  List<TimeFinding> of(List<TimeFinding> times) {
    List<TimeFinding> left = new ArrayList<>();
    TimeFinding last = null;
    for (TimeFinding time : times) {
      boolean more = last != null && isAnd(last.to(), time.from()) && whole(time.meaning()).isEmpty() == whole(last.meaning()).isEmpty();
      last = more || except(time.from()) >= 0 ? time : null;
      left.addAll(last == null ? List.of() : List.of(time));
    }
    return left;
  }

  /** "excepto el 18 de septiembre y el 25 de diciembre" */
  private boolean isAnd(int from, int to) {
    return t.is(from, Word.AND, Word.AND_SOFT) && (to == from + 1 || to == from + 2 && t.is(from + 1, Word.THE));
  }

  /** First token of "excepto", "salvo en" right before an expression, an article and the like between them; -1 without one. */
  private int except(int from) {
    for (int back = 1; back <= LONGEST_PHRASE; back++) {
      Tokens.Hit hit = t.hit(from - back, Role.EXCEPT);
      if (hit != null && t.skip(hit.end(), Role.FILLER) >= from && hit.end() <= from) {
        return from - back;
      }
    }
    return -1;
  }

  /** The months that are left out as a whole; none where single days are. */
  static List<Integer> whole(Meaning meaning) {
    boolean days = meaning instanceof Meaning.Days || meaning instanceof Meaning.Interval in && in.isKnown() && (in.start().day() > 0 || in.end().day() > 0);
    return days ? List.of() : ImplementationReader.named(meaning);
  }

  /** The findings without what is left out of those that it stands right behind. */
  List<TimeFinding> cut(List<TimeFinding> times, List<TimeFinding> left) {
    if (left.isEmpty()) {
      return times;
    }
    Map<Integer, List<Meaning>> outs = new HashMap<>();
    int end = -1;
    for (TimeFinding out : left) {
      int except = except(out.from());
      end = except < 0 ? end : t.sign(except - 1) == ',' || t.sign(except - 1) == '(' ? except - 1 : except;
      outs.computeIfAbsent(end, e -> new ArrayList<>()).add(out.meaning());
    }
    List<TimeFinding> rest = new ArrayList<>(times.size());
    for (TimeFinding time : times) {
      List<Meaning> out = outs.getOrDefault(time.to(), List.of());
      List<Meaning> pieces = !out.isEmpty() && isStretch(time.meaning()) ? without((Meaning.Interval) time.meaning(), out) : List.of();
      pieces.forEach(piece -> rest.add(new TimeFinding(time.from(), time.to(), time.claims(), piece)));
      rest.addAll(pieces.isEmpty() ? List.of(time) : List.of());
    }
    return rest;
  }

  private static boolean isStretch(Meaning meaning) {
    return meaning instanceof Meaning.Interval in && in.isKnown() && in.open() == null && in.approx() == null && in.start().year() > 0 && in.end().year() > 0;
  }

  /** What is left of a stretch; nothing where all of it is, or none. */
  private static List<Meaning> without(Meaning.Interval in, List<Meaning> outs) {
    List<Days> left = new ArrayList<>(List.of(new Days(first(in.start()), last(in.end()))));
    for (int year = in.start().year() - 1; year <= in.end().year(); year++) {
      for (Meaning out : outs) {
        for (Days gap : gaps(out, year)) {
          left = cut(left, gap);
        }
      }
    }
    boolean cut = left.size() != 1 || !left.get(0).equals(new Days(first(in.start()), last(in.end())));
    boolean months = in.start().day() == 0 && in.end().day() == 0 && outs.stream().noneMatch(out -> whole(out).isEmpty());
    return cut ? left.stream().map(days -> piece(days, months)).toList() : List.of();
  }

  private static List<Days> cut(List<Days> all, Days gap) {
    List<Days> left = new ArrayList<>();
    for (Days days : all) {
      if (gap.last.isBefore(days.first) || gap.first.isAfter(days.last)) {
        left.add(days);
        continue;
      }
      if (gap.first.isAfter(days.first)) {
        left.add(new Days(days.first, gap.first.minusDays(1)));
      }
      if (gap.last.isBefore(days.last)) {
        left.add(new Days(gap.last.plusDays(1), days.last));
      }
    }
    return left;
  }

  private static Meaning piece(Days days, boolean months) {
    return months ? Meaning.Interval.of(Partial.month(days.first.getYear(), days.first.getMonthValue()), Partial.month(days.last.getYear(), days.last.getMonthValue()))
        : Meaning.Interval.of(Partial.of(days.first), Partial.of(days.last));
  }

  /** What is left out of a year, which may go on into the next; a year that is said is its own. */
  private static List<Days> gaps(Meaning out, int year) {
    List<Days> gaps = new ArrayList<>();
    if (out instanceof Meaning.Months m && (m.year() == 0 || m.year() == year)) {
      m.months().forEach(month -> gaps.add(gap(Partial.month(year, month), Partial.month(year, month))));
    } else if (out instanceof Meaning.Days d) {
      d.days().stream().filter(day -> day.year() == 0 || day.year() == year).map(day -> day.inYear(year)).filter(Partial::isReal)
          .forEach(day -> gaps.add(gap(day, day)));
    } else if (out instanceof Meaning.Interval in && in.isKnown() && (in.start().year() == 0 || in.start().year() == year) && in.start().month() > 0) {
      Partial end = in.end().year() > 0 ? in.end() : in.end().inYear(in.start().isLaterInYear(in.end()) ? year + 1 : year);
      boolean real = in.start().inYear(year).isReal() && end.isReal();
      gaps.addAll(real ? List.of(gap(in.start().inYear(year), end)) : List.of());
    }
    return gaps;
  }

  private static Days gap(Partial first, Partial last) {
    return new Days(first(first), last(last));
  }

  private static LocalDate first(Partial p) {
    return date(p.first());
  }

  private static LocalDate last(Partial p) {
    return date(p.last());
  }

  private static LocalDate date(Partial day) {
    return LocalDate.of(day.year(), day.month(), day.day());
  }
}
