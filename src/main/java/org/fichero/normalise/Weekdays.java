package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Days of the week, alone, in lists and ranges: "lunes y miércoles", "de lunes a viernes", "Lun. a Vie.". */
final class Weekdays {
  /** "lunes y mierc" */
  private static final int SURE_SHORT = 3;
  private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final int MOST = 31;

  private final Tokens t;

  Weekdays(Tokens t) {
    this.t = t;
  }

  /**
   * Days read.
   *
   * @param codes {@code MO} to {@code SU}, in the order said
   * @param end token after the last
   * @param range whether they are said as first and last
   * @param shorts whether they are abbreviated
   */
  record Days(List<String> codes, int end, boolean range, boolean shorts) {}

  /** The days that begin at this token; null when none does. */
  Days read(int i) {
    Tokens.Hit first = weekday(i, false);
    boolean shorts = first == null;
    first = first == null ? weekday(i, true) : first;
    if (first == null) {
      return null;
    }
    List<String> codes = new ArrayList<>(List.of(first.code()));
    int end = first.end();
    boolean between = t.is(i - 1, Word.BETWEEN) || t.is(i - 2, Word.BETWEEN);
    boolean dashed = isDashed(end) && isDashed(end + 2);
    if (t.is(end, Word.TO, Word.TO_THE, Word.UNTIL) || t.sign(end) == '-' && !dashed || t.sign(end) == '~' || between && t.is(end, Word.AND)) {
      boolean certain = t.is(i - 1, Word.THE, Word.OF_THE);
      Tokens.Hit last = weekday(t.is(end + 1, Word.THE, Word.DAY) ? end + 2 : end + 1, shorts);
      if (last != null && certain) {
        return null;
      }
      if (last != null) {
        return withNext(new Days(between(first.code(), last.code()), last.end(), true, false));
      }
    }
    while (true) {
      int at = end + (t.sign(end) == ',' || t.sign(end) == '/' || dashed && t.sign(end) == '-' ? 1 : 0);
      at += t.is(at, Word.AND, Word.AND_SOFT, Word.OR) ? 1 : 0;
      boolean parted = at > end || isNext(end);
      at += t.is(at, Word.THE_MANY, Word.THE) ? 1 : 0;
      at += t.is(at, Word.DAYS, Word.DAY) ? 1 : 0;
      Tokens.Hit next = parted ? weekday(at, shorts || t.length(at) >= SURE_SHORT) : null;
      if (next == null || codes.size() == MOST) {
        return new Days(codes, end, false, shorts);
      }
      codes.add(next.code());
      end = next.end();
    }
  }

  /** "lunes-miércoles-viernes" */
  private boolean isDashed(int i) {
    return t.sign(i) == '-' && t.has(i + 1, Role.WEEKDAY);
  }

  /** "lunes miércoles y viernes", "Lun. Mié. y Vie.": the comma left out */
  private boolean isNext(int i) {
    Tokens.Hit brief = t.sign(i - 1) == '.' && t.isCapital(i) ? t.hit(i, Role.WEEKDAY_SHORT) : null;
    return !t.hasBreak(i - 1) && (t.has(i, Role.WEEKDAY) || brief != null && t.length(i) == SURE_SHORT && t.sign(brief.end()) == '.');
  }

  /** "lunes a viernes y sábados": one more day behind a range */
  private Days withNext(Days range) {
    Tokens.Hit next = t.is(range.end, Word.AND) ? t.hit(range.end + 1, Role.WEEKDAY) : null;
    if (next == null || range.codes.contains(next.code())) {
      return range;
    }
    List<String> codes = new ArrayList<>(range.codes);
    codes.add(next.code());
    return new Days(codes, next.end(), true, false);
  }

  private Tokens.Hit weekday(int i, boolean shorts) {
    Tokens.Hit full = t.hit(i, Role.WEEKDAY);
    if (full != null || !shorts) {
      return full;
    }
    Tokens.Hit brief = t.hit(i, Role.WEEKDAY_SHORT);
    if (brief == null || t.length(i) < 3 && !t.isCapital(i)) {
      return null;
    }
    return t.sign(brief.end()) == '.' && t.glued(i) ? new Tokens.Hit(brief.lexeme(), brief.end() + 1) : brief;
  }

  /** How many days after Monday a weekday is. */
  static int number(String code) {
    return WEEK.indexOf(code);
  }

  private static List<String> between(String first, String last) {
    int from = WEEK.indexOf(first);
    int length = Math.floorMod(WEEK.indexOf(last) - from, 7) + 1;
    List<String> days = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      days.add(WEEK.get((from + i) % WEEK.size()));
    }
    return days;
  }
}
