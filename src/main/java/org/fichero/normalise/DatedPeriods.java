package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.Span;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** The dated stretches of a text with what is said to happen in each. */
final class DatedPeriods {
  private static final int WORDS_BEFORE = 5;

  private final Tokens t;
  private final List<TimeFinding> times;
  private final List<Item> items = new ArrayList<>();

  /** A dated stretch: its bounds, its finding, and whether its words say that something begins or ends there. */
  private record Item(Partial start, Partial end, TimeFinding finding, boolean begins, boolean ends) {}

  DatedPeriods(Tokens t, List<TimeFinding> times) {
    this.t = t;
    this.times = times;
  }

  List<ImplementationReader.Period> read() {
    times.forEach(this::add);
    joinEnds();
    PeriodLabels labels = new PeriodLabels(t, times);
    keepSteps(labels);
    List<ImplementationReader.Period> periods = new ArrayList<>();
    for (Item item : items) {
      if (!isDated(item)) {
        continue;
      }
      Partial end = item.begins ? null : item.end;
      Partial start = item.ends ? null : item.start;
      Span label = labels.of(item.finding);
      periods.add(new ImplementationReader.Period(text(start), text(end), ImplementationReader.span(t.words, item.finding), label));
    }
    return periods;
  }

  /** The months of what both begins and ends at a month, with or without a year, with their words; after {@link #read}. */
  Map<Integer, Span> months() {
    Map<Integer, Span> months = new TreeMap<>();
    for (Item item : items) {
      if (!item.begins && !item.ends) {
        Span span = ImplementationReader.span(t.words, item.finding);
        MonthSpan.of(item.start, item.end).forEach(m -> months.putIfAbsent(m, span));
      }
    }
    return months;
  }

  private static boolean isDated(Item item) {
    return item.start != null && item.start.year() > 0 || item.end != null && item.end.year() > 0;
  }

  private static String text(Partial bound) {
    return bound == null ? null : bound.toString();
  }

  private void add(TimeFinding time) {
    Meaning meaning = time.meaning();
    if (meaning instanceof Meaning.Interval in && (in.start() != null || in.end() != null)) {
      Partial last = "end".equals(in.open()) ? lastMonth(in.start(), time) : null;
      if (last != null) {
        items.add(new Item(in.start(), last, time, false, false));
        return;
      }
      boolean point = in.open() == null && in.start().equals(in.end());
      items.add(new Item(in.start(), in.end(), time, point && says(t, time, Role.BEGINS), point && says(t, time, Role.ENDS)));
    } else if (meaning instanceof Meaning.Years y) {
      y.years().forEach(year -> point(Partial.year(year), time));
    } else if (meaning instanceof Meaning.Days d) {
      d.days().forEach(day -> point(day, time));
    } else if (meaning instanceof Meaning.Months m && m.year() > 0) {
      months(m, time);
    }
  }

  /** "6 meses a partir de abril de 2022", "desde abril de 2022, por 6 meses": the last of them; null where no such number is said. */
  private Partial lastMonth(Partial start, TimeFinding time) {
    if (start == null || start.month() == 0 || start.day() > 0 || start.year() == 0) {
      return null;
    }
    for (TimeFinding other : times) {
      boolean before = other.to() == time.from() || other.to() == time.from() - 1 && t.sign(other.to()) == ',';
      boolean after = other.from() - time.to() > 0 && other.from() - time.to() <= 2
          && (t.is(other.from() - 1, Word.BY, Word.DURING) || t.sign(other.from() - 1) == '(');
      int months = (before || after) && other.meaning() instanceof Meaning.Lasting l ? l.months() : 0;
      if (months > 0) {
        return start.shift(months - 1);
      }
    }
    return null;
  }

  private void point(Partial point, TimeFinding time) {
    items.add(new Item(point, point, time, false, false));
  }

  /** Months of one year that follow each other are one stretch. */
  private void months(Meaning.Months m, TimeFinding time) {
    List<Integer> months = m.months().stream().distinct().sorted().toList();
    int first = 0;
    for (int i = 1; i <= months.size(); i++) {
      if (i == months.size() || months.get(i) != months.get(i - 1) + 1) {
        items.add(new Item(Partial.month(m.year(), months.get(first)), Partial.month(m.year(), months.get(i - 1)), time, false, false));
        first = i;
      }
    }
  }

  /** "inicia el", "fecha de término:" before the date, prepositions between not counted. */
  static boolean says(Tokens t, TimeFinding time, Role role) {
    int at = time.from();
    for (int back = 0; back < 3 && at > 0; back++) {
      boolean small = t.is(at - 1, Word.THE, Word.IN, Word.OF, Word.OF_THE, Word.YEAR, Word.MONTH, Word.TO, Word.DAY) || t.sign(at - 1) == ':';
      if (!small) {
        break;
      }
      at--;
    }
    for (int from = at - 1; from >= Math.max(0, at - WORDS_BEFORE); from--) {
      Tokens.Hit hit = t.hit(from, role);
      boolean colon = hit != null && hit.end() == at + 1 && t.sign(at) == ':';
      if (hit != null && (colon || hit.end() == at || t.is(hit.end(), Word.ITS, Word.CARRIED_OUT) && hit.end() + 1 >= at - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Etapa 1: marzo 2023. Cierre: mayo 2023": behind a step with a label, one more, and no end of what nobody said to begin */
  private void keepSteps(PeriodLabels labels) {
    for (int i = 1; i < items.size(); i++) {
      Item item = items.get(i);
      Item before = items.get(i - 1);
      boolean step = item.ends && !before.begins && !before.ends && labels.isStep(item.finding);
      if (step) {
        items.set(i, new Item(item.start, item.end, item.finding, false, false));
      }
    }
  }

  /** A beginning followed by its end is one stretch; the year of the one holds for the other. */
  private void joinEnds() {
    for (int i = 0; i + 1 < items.size(); i++) {
      Item first = items.get(i);
      Item last = items.get(i + 1);
      if (first.begins && last.ends) {
        Part from = Part.at(first.finding.from(), first.finding.to(), first.start);
        Part to = Part.at(last.finding.from(), last.finding.to(), last.end);
        Meaning.Interval both = new DateSpan(from, to).join();
        if (both != null) {
          items.set(i, new Item(both.start(), both.end(), new TimeFinding(from.from(), to.to(), both), false, false));
          items.remove(i + 1);
        }
      }
    }
  }
}
