package org.fichero.normalise;

import java.util.List;
import java.util.function.ToIntFunction;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * What is said to happen in a dated stretch: the words after its colon or dash ("2015: se gesta la idea"), up to the
 * sentence in which the next dated stretch stands; or those before it with a colon, dash or bracket ("Difusión: marzo 2022",
 * "Difusión (marzo 2022)"), from the sentence's begin. White space and closing punctuation are left out.
 */
final class PeriodLabels {
  private static final int LOOK_AHEAD = 50;

  private final Tokens t;
  private final List<TimeFinding> times;
  private final String text;
  /** The first token of the sentence or item that each token stands in; null until one is asked for. */
  private int[] boundaries;

  PeriodLabels(Tokens t, List<TimeFinding> times) {
    this.t = t;
    this.times = times;
    text = t.words.text();
  }

  /** In indexes of the text; null when nothing is said. */
  Span of(TimeFinding time) {
    Span label = after(time);
    label = label == null ? before(time) : label;
    return label == null && areAlike(this::bracketEnd) ? bracketed(time) : label;
  }

  /** "Mayo 2022 (piloto), agosto 2022 (ejecución)": what brackets behind several dated stretches say, not a remark on one */
  private Span bracketed(TimeFinding time) {
    int end = bracketEnd(time);
    return end < 0 ? null : trimmed(t.words.start(time.to() + 1), t.words.end(end - 1));
  }

  /** The closing bracket right behind a dated stretch, with words alone in it; -1 where there is none. */
  private int bracketEnd(TimeFinding time) {
    int at = time.to() + 1;
    boolean words = t.sign(time.to()) == '(' && t.isWord(at) && ends(time.meaning()) && !t.has(at, Role.EXCEPT)
        && (!t.has(at, Role.NO_LABEL) || t.is(at, Word.CARRIED_OUT));
    while (words && t.isWord(at)) {
      at++;
    }
    return words && t.sign(at) == ')' && next(time.to()) == next(at) ? at : -1;
  }

  /** Whether several expressions have what is asked for, so that it says the same of each. */
  private boolean areAlike(ToIntFunction<TimeFinding> asked) {
    int many = 0;
    for (TimeFinding time : times.subList(0, Math.min(times.size(), LOOK_AHEAD))) {
      many += asked.applyAsInt(time) > 0 ? 1 : 0;
    }
    return many > 1;
  }

  private Span after(TimeFinding time) {
    int at = time.to();
    boolean bracket = t.sign(at) == ')' || t.sign(at) == ']';
    at += bracket ? 1 : 0;
    char sign = t.sign(at);
    int next = at;
    if (sign == ':' || sign == '-' && !t.glued(at - 1)) {
      next = at + 1;
    } else if (sign == '.' && t.sign(at + 1) == '-') {
      next = at + 2;
    } else if (!(bracket && opensClause(time.from() - 1)) && !(at < t.count() && isTabbed(at - 1))) {
      return null;
    }
    if (next >= t.count() || t.has(next, Role.ENDS) && t.sign(t.skip(next, Role.ENDS)) == ':') {
      return null;
    }
    return trimmed(t.words.start(next), end(next, time.to()));
  }

  private boolean opensClause(int i) {
    return i <= 0 || t.opensSentence(i);
  }

  private boolean isTabbed(int i) {
    int from = t.words.end(i);
    int to = t.words.start(i + 1);
    return text.substring(from, to).indexOf('\t') >= 0;
  }

  /** Where the sentence begins in which the next expression of time with a year or a recurrence stands. */
  private int end(int from, int after) {
    int first = next(after);
    for (TimeFinding other : times.subList(first, Math.min(times.size(), first + LOOK_AHEAD))) {
      if (!ends(other.meaning())) {
        continue;
      }
      int boundary = boundary(other.from());
      if (boundary > from) {
        return t.words.start(boundary);
      }
      if (t.sign(other.to()) == ':') {
        return t.words.start(other.from());
      }
    }
    return first + LOOK_AHEAD < times.size() ? t.words.start(times.get(first + LOOK_AHEAD).from()) : text.length();
  }

  private static boolean ends(Meaning meaning) {
    if (meaning instanceof Meaning.Interval in) {
      return in.start() != null && in.start().year() > 0 || in.end() != null && in.end().year() > 0;
    }
    return meaning instanceof Meaning.Recurring || meaning instanceof Meaning.Years || meaning instanceof Meaning.Months m && m.year() > 0
        || meaning instanceof Meaning.Days d && d.days().get(0).year() > 0;
  }

  private int boundary(int token) {
    boundaries = boundaries == null ? boundaries() : boundaries;
    return boundaries[token];
  }

  private int[] boundaries() {
    int[] all = new int[t.count() + 1];
    for (int i = 1; i < t.count(); i++) {
      char sign = t.sign(i - 1);
      boolean stop = sign == '.' && !t.glued(i - 1) || sign == ';' || sign == '•' || sign == '●' || sign == '|';
      all[i] = stop || lineBreak(i - 1) ? i : all[i - 1];
    }
    return all;
  }

  /** Index of the first expression that begins at or after a token. */
  private int next(int token) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean lineBreak(int i) {
    for (int at = t.words.end(i); at < t.words.start(i + 1); at++) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\t') {
        return true;
      }
    }
    return false;
  }

  private Span before(TimeFinding time) {
    int at = time.from();
    while (at > 0 && t.is(at - 1, Word.OF, Word.IN, Word.THE, Word.FROM, Word.DURING)) {
      at--;
    }
    char sign = t.sign(at - 1);
    boolean dash = sign == '-' && !t.glued(at - 1) && !t.glued(at - 2);
    if (sign != ':' && sign != '(' && sign != '[' && !dash) {
      return null;
    }
    int from = Math.max(boundary(at - 1), previousEnd(time.from()));
    while (from < at - 1 && (t.sign(from) != 0 || t.is(from, Word.AND, Word.AND_SOFT))) {
      from++;
    }
    boolean activity = t.is(from, Word.CARRIED_OUT) && from == at - 2 && areAlike(other -> ends(other.meaning()) && t.sign(other.from() - 1) == ':' ? 1 : -1);
    if (from >= at - 1 || !activity && t.skip(from, Role.NO_LABEL) == at - 1 || isWhole(from, at, Role.BEGINS) || isWhole(from, at, Role.ENDS) && !isStep(time)) {
      return null;
    }
    return trimmed(t.words.start(from), t.words.end(at - 2));
  }

  /** Whether a label with a colon stands before it and before what comes before it, which says there of no beginning nor end. */
  boolean isStep(TimeFinding time) {
    int last = next(time.from()) - 1;
    TimeFinding before = last < 0 || t.sign(time.from() - 1) != ':' ? null : times.get(last);
    return before != null && t.sign(before.from() - 1) == ':' && !DatedPeriods.says(t, before, Role.BEGINS) && !DatedPeriods.says(t, before, Role.ENDS);
  }

  /** Whether the words up to a sign, or with it, are a phrase of that role. */
  private boolean isWhole(int from, int at, Role role) {
    int end = t.skip(from, role);
    return end == at - 1 || end == at && end > from;
  }

  private int previousEnd(int from) {
    int end = 0;
    int last = next(from);
    for (int i = last - 1; i >= Math.max(0, last - 3); i--) {
      end = Math.max(end, times.get(i).to() <= from ? times.get(i).to() : 0);
    }
    return end;
  }

  private Span trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? null : new Span(start, end);
  }

  private static boolean isEdge(char c) {
    return Passage.isSpace(c) || c == '.' || c == ';' || c == ',' || c == ':' || c == '-' || c == '–' || c == '—' || c == '•';
  }
}
