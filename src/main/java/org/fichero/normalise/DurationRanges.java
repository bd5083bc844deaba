package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Word;

/** Two durations joined to one: "de 6 meses a 1 año", "entre una hora y una hora y media". */
final class DurationRanges {
  private static final String UNITS = "YMWDhms";
  private static final double[] SECONDS = {31_557_600, 2_629_800, 604_800, 86_400, 3_600, 60, 1};

  private DurationRanges() {}

  /** The findings with those put together that a word before the first and one between them join, where the second is the longer. */
  static List<TimeFinding> join(Tokens t, List<TimeFinding> found) {
    List<TimeFinding> joined = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      TimeFinding one = found.get(i);
      TimeFinding next = i + 1 < found.size() ? found.get(i + 1) : null;
      boolean free = joined.isEmpty() || joined.get(joined.size() - 1).to() < one.from();
      boolean range = next != null && free && isJoined(t, one, next) && length(min(one)) < length(min(next));
      joined.add(range ? new TimeFinding(one.from() - 1, next.to(), new Meaning.Lasting(min(one), min(next), null)) : one);
      i += range ? 1 : 0;
    }
    return joined;
  }

  private static boolean isJoined(Tokens t, TimeFinding first, TimeFinding second) {
    if (!isPlain(first) || !isPlain(second) || second.from() != first.to() + 1) {
      return false;
    }
    boolean between = t.is(first.from() - 1, Word.BETWEEN) && t.is(first.to(), Word.AND);
    return between || t.is(first.from() - 1, Word.OF, Word.FROM) && t.is(first.to(), Word.TO, Word.UNTIL);
  }

  private static boolean isPlain(TimeFinding finding) {
    return finding.meaning() instanceof Meaning.Lasting l && l.max() == null && l.comparison() == null;
  }

  private static String min(TimeFinding finding) {
    return ((Meaning.Lasting) finding.meaning()).iso();
  }

  /** About so many seconds: months and years differ. */
  private static double length(String iso) {
    double sum = 0;
    int from = 1;
    boolean time = false;
    for (int i = 1; i < iso.length(); i++) {
      char c = iso.charAt(i);
      if (c == 'T') {
        time = true;
        from = i + 1;
      } else if (Character.isLetter(c)) {
        sum += Double.parseDouble(iso.substring(from, i)) * SECONDS[UNITS.indexOf(time ? Character.toLowerCase(c) : c)];
        from = i + 1;
      }
    }
    return sum;
  }
}
