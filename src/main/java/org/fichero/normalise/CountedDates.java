package org.fichero.normalise;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * Dates that a number of days, weeks, months or years away from another tells: "hace dos meses", "los últimos 3 años",
 * "volveré en dos semanas", "tres días antes del 10 de marzo de 2022".
 */
final class CountedDates {
  private static final int VERB_REACH = 8;
  private static final int MOST = 1000;

  private final Tokens t;
  private final LocalDate reference;

  CountedDates(Tokens t, LocalDate reference) {
    this.t = t;
    this.reference = reference;
  }

  private record Counted(int number, String unit, int to) {}

  /** "hace dos años", "dentro de 3 meses", "tres meses atrás". */
  Part ago(int i) {
    Tokens.Hit ago = t.hit(i, Role.AGO);
    Tokens.Hit within = ago == null ? t.hit(i, Role.WITHIN) : null;
    Tokens.Hit lead = ago == null ? within : ago;
    Counted counted = counted(lead == null ? i : lead.end());
    if (counted == null || lead == null && !t.has(counted.to, Role.AGO_AFTER)) {
      return null;
    }
    return unit(i, lead == null ? counted.to + 1 : counted.to, counted.unit, (within == null ? -1 : 1) * counted.number);
  }

  /** "los últimos 3 meses", "los dos próximos años": so many, today not among them. */
  Part many(int i) {
    Tokens.Hit lead = t.hit(i, Role.RELATIVE_MANY);
    Counted counted = lead == null ? null : counted(lead.end());
    if (lead == null && (t.has(i, Role.UNIT) || t.isNumber(i))) {
      Numeral n = t.has(i + 1, Role.RELATIVE_MANY) ? Numerals.read(t, i) : null;
      lead = n == null ? null : t.hit(n.to(), Role.RELATIVE_MANY);
      counted = lead == null ? null : counted(n, lead.end());
    }
    if (counted == null || t.is(counted.to, Word.OF, Word.OF_THE)) {
      return null;
    }
    if (reference == null) {
      return Part.unresolved(i, counted.to, new Meaning.Shift(counted.unit, lead.number() * counted.number));
    }
    LocalDate other = moved(reference, counted.unit, lead.number() * counted.number);
    boolean past = lead.number() < 0;
    return Part.span(i, counted.to, Partial.of(past ? other : reference.plusDays(1)), Partial.of(past ? reference.minusDays(1) : other));
  }

  /** "la última década", "el último siglo": the last ten or hundred years; "la última década del siglo" is read elsewhere */
  Part lastMany(int i) {
    Tokens.Hit lead = t.hit(i, Role.RELATIVE_BEFORE);
    Tokens.Hit unit = lead == null || lead.number() > 0 || !t.has(i, Role.LAST) ? null : t.hit(lead.end(), Role.TIME_UNIT);
    int years = unit == null || t.isPlural(lead.end()) ? 0 : unit.code().equals("decade") ? 10 : unit.code().equals("century") ? 100 : 0;
    if (years == 0 || t.is(unit.end(), Word.OF, Word.OF_THE)) {
      return null;
    }
    return reference == null ? Part.unresolved(i, unit.end(), new Meaning.Shift("year", -years))
        : Part.span(i, unit.end(), Partial.of(reference.minusYears(years)), Partial.of(reference.minusDays(1)));
  }

  /**
   * "volveré en dos semanas", "tres días antes del 10 de marzo de 2022", from the number on; null when it is neither.
   *
   * @param dates what reads the date from a token on
   */
  Part away(int i, IntFunction<Part> dates) {
    Counted counted = counted(i);
    if (counted == null) {
      return null;
    }
    boolean before = t.is(counted.to, Word.BEFORE);
    boolean apart = (before || t.is(counted.to, Word.LATER)) && t.is(counted.to + 1, Word.OF, Word.OF_THE);
    return apart ? apart(i, counted, before, dates.apply(t.skip(counted.to + 2, Role.FILLER))) : ahead(i, counted);
  }

  /** Nothing but "en dos semanas", or after a verb of the future; after any other verb it is how long. */
  private Part ahead(int i, Counted counted) {
    boolean later = t.is(i - 1, Word.IN) && t.is(counted.to, Word.MORE) && !t.is(counted.to + 1, Word.OF, Word.THAT);
    if (later) {
      // "en dos semanas más"
      return unit(i, counted.to + 1, counted.unit, counted.number);
    }
    if (reference == null || !t.is(i - 1, Word.IN)) {
      return null;
    }
    boolean alone = i == 1 && counted.to == t.count();
    return alone || isFuture(i - 2) ? unit(i, counted.to, counted.unit, counted.number) : null;
  }

  private boolean isFuture(int last) {
    for (int at = last; at >= 0 && at > last - VERB_REACH && !t.hasBreak(at) && t.isWord(at); at--) {
      if (t.isFuture(at) || t.is(at, Word.COMING) && at == last) {
        return true;
      }
    }
    return false;
  }

  /** So many units before or after a day; null where it has no year that settles the count. */
  private static Part apart(int i, Counted counted, boolean before, Part day) {
    boolean known = day != null && day.isPoint() && day.start().day() > 0 && day.start().month() > 0 && day.start().year() > 0;
    if (!known) {
      return null;
    }
    LocalDate from = LocalDate.of(day.start().year(), day.start().month(), day.start().day());
    return Part.at(i, day.to(), Partial.of(moved(from, counted.unit, before ? -counted.number : counted.number)));
  }

  /** A day, month or year so many units from today, a week counted in days; unresolved where today is not known. */
  Part unit(int from, int to, String unit, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift(unit, offset));
    }
    LocalDate date = moved(reference, unit, offset);
    Partial point = switch (unit) {
      case "year" -> Partial.year(date.getYear());
      case "month" -> Partial.month(date.getYear(), date.getMonthValue());
      default -> Partial.of(date);
    };
    return Part.at(from, to, point);
  }

  private static LocalDate moved(LocalDate from, String unit, int by) {
    return switch (unit) {
      case "year" -> from.plusYears(by);
      case "month" -> from.plusMonths(by);
      case "week" -> from.plusWeeks(by);
      default -> from.plusDays(by);
    };
  }

  private Counted counted(int i) {
    if (t.is(i, Word.HALF) && t.is(i + 1, Word.YEAR)) {
      return new Counted(6, "month", i + 2);
    }
    if (!t.isNumber(i) && !t.has(i, Role.UNIT)) {
      return null;
    }
    Numeral n = Numerals.read(t, i);
    return n == null ? null : counted(n, n.to());
  }

  private Counted counted(Numeral n, int at) {
    // "un par de días"
    int named = t.is(at, Word.OF) && t.has(at - 1, Role.COLLECTIVE) ? at + 1 : at;
    Tokens.Hit unit = n.whole() < 1 || n.whole() > MOST ? null : t.hit(named, Role.TIME_UNIT);
    if (unit == null) {
      return null;
    }
    Counted months = unit.code().equals("year") ? months(n.whole(), unit.end()) : null;
    if (months != null) {
      return months;
    }
    return switch (unit.code()) {
      case "day", "week", "month", "year" -> new Counted(n.whole(), unit.code(), unit.end());
      case "decade" -> new Counted(n.whole() * 10, "year", unit.end());
      default -> null;
    };
  }

  /** "3 años y medio", "un año y dos meses", counted in months; null where no part of a year follows. */
  private Counted months(int years, int end) {
    if (!t.is(end, Word.AND)) {
      return null;
    }
    if (t.is(end + 1, Word.HALF) && !t.has(end + 2, Role.TIME_UNIT)) {
      return new Counted(years * 12 + 6, "month", end + 2);
    }
    Counted more = counted(end + 1);
    return more != null && more.unit.equals("month") ? new Counted(years * 12 + more.number, "month", more.to) : null;
  }
}
