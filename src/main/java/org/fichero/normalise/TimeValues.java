package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Node;

/** Meanings of time as the output contract writes them. */
final class TimeValues {
  private TimeValues() {}

  /** {@code time} for a time of day, else {@code date}. */
  static String type(Meaning meaning) {
    return meaning instanceof Meaning.Clock ? "time" : "date";
  }

  static Node.Members value(Meaning meaning) {
    Nodes out = new Nodes();
    if (meaning instanceof Meaning.Interval i) {
      interval(out, i);
    } else if (meaning instanceof Meaning.Months m) {
      out.put("kind", leaf("months"));
      out.put("months", items(m.months()));
      if (m.year() > 0 || m.wholeYear()) {
        out.put("year", leaf(m.year() > 0 ? (long) m.year() : null));
      }
    } else if (meaning instanceof Meaning.Days d) {
      out.put("kind", leaf("days"));
      out.put("days", items(d.days().stream().map(Partial::toString).toList()));
    } else if (meaning instanceof Meaning.Years y) {
      out.put("kind", leaf("years"));
      out.put("years", items(y.years()));
    } else if (meaning instanceof Meaning.Recurring r) {
      recurring(out, r);
    } else if (meaning instanceof Meaning.Lasting l) {
      lasting(out, l);
    } else if (meaning instanceof Meaning.Clock c) {
      clock(out, c);
    }
    return out.build();
  }

  private static void interval(Nodes out, Meaning.Interval i) {
    out.put("kind", leaf("period"));
    out.put("start", leaf(i.start() == null ? null : i.start().toString()));
    out.put("end", leaf(i.end() == null ? null : i.end().toString()));
    out.put("grain", leaf(grain(i)));
    put(out, "open", i.open());
    put(out, "approx", i.approx());
    if (i.relative() != null) {
      Nodes shift = new Nodes();
      shift.put("unit", leaf(i.relative().unit()));
      shift.put("offset", leaf((long) i.relative().offset()));
      out.put("relative", shift.build());
    }
  }

  private static String grain(Meaning.Interval i) {
    if (i.start() == null && i.end() == null) {
      String unit = i.relative() == null ? "day" : i.relative().unit();
      return unit.equals("month") || unit.equals("year") ? unit : "day";
    }
    Partial.Grain start = i.start() == null ? i.end().grain() : i.start().grain();
    Partial.Grain end = i.end() == null ? start : i.end().grain();
    return start == end ? start.code() : "mixed";
  }

  private static void recurring(Nodes out, Meaning.Recurring r) {
    out.put("kind", leaf("set"));
    out.put("rrule", leaf(r.rule().toString()));
    if (r.times() > 1) {
      out.put("times", leaf((long) r.times()));
    }
  }

  private static void lasting(Nodes out, Meaning.Lasting l) {
    out.put("kind", leaf("duration"));
    if (l.max() == null) {
      out.put("iso", leaf(l.iso()));
    } else {
      out.put("min", leaf(l.iso()));
      out.put("max", leaf(l.max()));
    }
    put(out, "comparison", l.comparison());
  }

  private static void clock(Nodes out, Meaning.Clock c) {
    out.put("kind", leaf(c.range() ? "time_range" : "time"));
    if (c.range()) {
      out.put("start", leaf(c.start()));
      out.put("end", leaf(c.end()));
    } else {
      out.put("at", leaf(c.start()));
    }
    put(out, "approx", c.approx());
  }

  private static void put(Nodes out, String key, String value) {
    if (value != null) {
      out.put(key, leaf(value));
    }
  }

  static Node.Leaf leaf(Object value) {
    return new Node.Leaf(value, List.of());
  }

  private static Node.Items items(List<?> values) {
    List<Node> items = new ArrayList<>(values.size());
    for (Object value : values) {
      items.add(leaf(value instanceof Integer n ? (Object) n.longValue() : value));
    }
    return new Node.Items(items);
  }
}
