package org.fichero.normalise;

import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Stretches of the calendar with one end open: "desde marzo", "antes de 2018", "2019 en adelante", "2021 a la fecha". */
final class DateBounds {
  private static final List<Role> BOUNDS = List.of(Role.OPEN_FROM, Role.OPEN_UNTIL, Role.OPEN_AFTER, Role.OPEN_BEFORE);

  private static final LexiconTree.Roles ANY_BOUND = LexiconTree.Roles.of(BOUNDS);

  private final Tokens t;
  private final OldYears old;

  DateBounds(Tokens t) {
    this.t = t;
    old = new OldYears(t);
  }

  /** A word that opens a bound: what it does, and the token after it. */
  record Bound(Role role, int end) {}

  /** The longest word of a bound that begins at this token; null when none does. */
  Bound at(int i) {
    if (t.node(i) == null || !t.node(i).reaches(ANY_BOUND)) {
      return null;
    }
    Bound bound = null;
    for (Role role : BOUNDS) {
      Tokens.Hit hit = t.hit(i, role);
      if (hit != null && (bound == null || hit.end() > bound.end())) {
        bound = new Bound(role, hit.end());
      }
    }
    return bound;
  }

  /** After "desde", "hasta" … a number of four digits is a year unless it counts something. */
  boolean isClear(DateRanges.Found core, Role role) {
    if (!(core.meaning() instanceof Meaning.Interval i) || i.start() == null || i.start().month() > 0) {
      // "hasta el Mar de Aral"
      return !(t.is(core.from(), Word.MONTH_LIKE) && t.is(core.from() - 1, Word.THE, Word.THE_F));
    }
    // "desde 1200 hasta 1500 cupos"
    boolean bounded = t.is(core.to(), Word.UNTIL) || t.is(core.to(), Word.AND) && t.is(core.to() + 1, Word.UNTIL);
    // "hasta 1839"; "hasta 1500" may be so many
    boolean exact = t.isNumber(core.to() - 1) && old.isExact(i.start().year());
    return i.start().year() >= 1900 || !bounded && (role == Role.OPEN_FROM || exact);
  }

  /** The stretch that is open at one end. */
  DateRanges.Found opened(int from, DateRanges.Found core, Meaning.Interval in, Role role) {
    boolean startOpen = role == Role.OPEN_UNTIL || role == Role.OPEN_BEFORE;
    boolean included = role == Role.OPEN_FROM || role == Role.OPEN_UNTIL || isPartLeft(in, startOpen ? "start" : "end");
    Partial said = startOpen == included ? in.end() : in.start();
    Partial bound = included || !in.isKnown() ? said : said.shift(startOpen ? -1 : 1);
    String approx = included || "about".equals(in.approx()) ? in.approx() : null;
    int to = startOpen ? core.to() : t.skip(upToNow(core.to(), true), Role.OPEN_POST);
    Meaning meaning = new Meaning.Interval(startOpen ? null : bound, startOpen ? bound : null, startOpen ? "start" : "end", approx, in.relative());
    return new DateRanges.Found(from, to, meaning, false);
  }

  /** "antes de fines de mayo", "después de mediados de mayo": some of May is within the stretch. */
  private static boolean isPartLeft(Meaning.Interval in, String outside) {
    return in.isKnown() && in.approx() != null && !in.approx().equals("about") && !in.approx().equals(outside);
  }

  /** "desde 2019 a la fecha", "… hasta hoy", "… (a la fecha)" */
  private int upToNow(int i, boolean comma) {
    boolean bracket = t.sign(i) == '(';
    int at = bracket || comma && t.sign(i) == ',' ? i + 1 : i;
    at += comma && t.is(at, Word.AND) && t.has(at + 1, Role.TO_DATE) ? 1 : 0;
    Tokens.Hit now = t.hit(at, Role.TO_DATE);
    now = now == null ? t.hit(at, Role.NOW) : now;
    if (now == null && (t.is(at, Word.UNTIL, Word.TO, Word.TO_THE) || t.sign(at) == '-')) {
      now = t.hit(at + 1, Role.NOW);
      now = now == null && t.sign(at) == '-' ? t.hit(at + 1, Role.TO_DATE) : now;
    }
    return now == null || bracket && t.sign(now.end()) != ')' ? i : bracket ? now.end() + 1 : now.end();
  }

  /** "… en adelante", "… o más tarde", "… de cada año" */
  DateRanges.Found closed(DateRanges.Found core) {
    if (!(core.meaning() instanceof Meaning.Interval in) || in.open() != null) {
      return core;
    }
    Tokens.Hit post = t.hit(core.to(), Role.OPEN_POST);
    if (post != null) {
      return new DateRanges.Found(core.from(), post.end(), new Meaning.Interval(in.start(), null, "end", in.approx(), in.relative()), false);
    }
    int now = in.start() != null && in.start().equals(in.end()) ? upToNow(core.to(), false) : core.to();
    if (now > core.to()) {
      return new DateRanges.Found(core.from(), now, new Meaning.Interval(in.start(), null, "end", in.approx(), null), false);
    }
    Tokens.Hit until = t.hit(core.to(), Role.OPEN_POST_UNTIL);
    if (until != null) {
      return new DateRanges.Found(core.from(), until.end(), new Meaning.Interval(null, in.end(), "start", in.approx(), in.relative()), false);
    }
    return core;
  }
}
