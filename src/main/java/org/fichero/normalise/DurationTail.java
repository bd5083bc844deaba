package org.fichero.normalise;

import java.math.BigDecimal;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** What goes on with a duration behind its first unit: "y medio", "y tres meses", ", 2 días", "2 horas 15". */
record DurationTail(Tokens t) {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  /** The token behind what goes on, which is added to {@code parts}; the one behind the unit where nothing does. */
  int read(DurationSum parts, Tokens.Hit first) {
    int end = part(parts, first);
    end = end > 0 || !first.code().equals("hour") ? end : ofHours(parts, first.end());
    return end > 0 ? end : smaller(parts, first);
  }

  /** A share of the unit, "y medio", "y ½"; 0 for none. */
  private int part(DurationSum parts, Tokens.Hit first) {
    int end = first.end();
    boolean half = t.is(end, Word.AND) && t.is(end + 1, Word.HALF, Word.HALF_F) && !t.has(end + 2, Role.TIME_UNIT);
    // "dos horas y ½"
    BigDecimal share = half ? HALF : t.is(end, Word.AND) ? Vulgar.at(t, end + 1) : null;
    if (share == null) {
      return 0;
    }
    parts.add(share, first.code());
    return end + 2;
  }

  /** Quarters and bare minutes, "y cuarto", "y tres cuartos", "2 horas 15", "3h30"; 0 for none. */
  private int ofHours(DurationSum parts, int end) {
    if (t.is(end, Word.AND) && t.is(end + 1, Word.QUARTER)) {
      parts.add(QUARTER, "hour");
      return end + 2;
    }
    Numeral share = t.is(end, Word.AND) && t.has(end + 1, Role.UNIT) && t.is(end + 2, Word.QUARTERS) ? Numerals.read(t, end + 1) : null;
    if (share != null && share.value().compareTo(BigDecimal.ONE) < 0) {
      parts.add(share.value(), "hour");
      return share.to();
    }
    if (isBareMinutes(end)) {
      parts.add(BigDecimal.valueOf(t.number(end)), "minute");
      return end + 1;
    }
    return t.isNumber(end) && t.glued(end - 1) && t.is(end - 1, Word.HOUR_SIGN) ? minutes(parts, end) : 0;
  }

  /** Smaller units, each than the one before. */
  private int smaller(DurationSum parts, Tokens.Hit first) {
    int end = first.end();
    String unit = first.code();
    while (true) {
      int at = t.is(end, Word.AND, Word.WITH) || t.sign(end) == ',' ? end + 1 : end;
      boolean half = t.is(at, Word.HALF_F, Word.HALF);
      Numeral n = half ? null : DurationUnits.number(t, at);
      int unitAt = half ? at + 1 : n == null ? at : n.to();
      Tokens.Hit next = t.hit(unitAt, Role.TIME_UNIT);
      boolean minutes = next == null && n != null && n.plain() && unit.equals("hour") && t.is(unitAt, Word.MINUTE_SIGN) && t.glued(unitAt - 1);
      String smaller = minutes ? "minute" : next == null || !half && n == null ? null : next.code();
      if (smaller == null || !DurationSum.isSmaller(smaller, unit) || t.sign(end) == ',' && !follows(next.end())) {
        return end;
      }
      parts.add(half ? HALF : n.value(), smaller);
      unit = smaller;
      end = minutes ? unitAt + 1 : next.end();
    }
  }

  /** "2 horas 15" and nothing that they count */
  private boolean isBareMinutes(int i) {
    boolean minutes = t.isNumber(i) && t.length(i) == 2 && t.number(i) < 60 && !t.glued(i - 1) && !t.hasBreak(i - 1);
    char next = t.sign(i + 1);
    return minutes && (i + 1 == t.count() || (next == '.' || next == ',' || next == ';' || next == ')') && !(t.glued(i) && t.glued(i + 1)));
  }

  /** "3h30", "3h30m", "3h30min" */
  private int minutes(DurationSum parts, int at) {
    parts.add(BigDecimal.valueOf(Math.max(0, t.number(at))), "minute");
    Tokens.Hit unit = t.hit(at + 1, Role.TIME_UNIT);
    boolean said = unit != null && unit.code().equals("minute") || t.is(at + 1, Word.MINUTE_SIGN);
    return said && t.glued(at) ? at + 2 : at + 1;
  }

  /** After a comma a smaller unit belongs to the same duration only if more follows or the text ends. */
  private boolean follows(int i) {
    return i >= t.count() || t.is(i, Word.AND) || t.sign(i) != 0;
  }
}
