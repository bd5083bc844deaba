package org.fichero.extract;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fichero.model.Fold;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;

/** The words that stand for months: in full, shortened, cut, misread. Words are folded. */
final class MonthWords {
  private static final int NEAR = 5;

  private final MonthNames names;
  private final Set<String> beginnings = new HashSet<>();
  /** Letters of the longest word that may stand for a month, a slip among them. */
  private final int longestMonth;
  /** Folded characters that names of months begin with; all beyond ASCII as one. */
  private final boolean[] heads = new boolean[128];

  /** @param words whose stretches of months may be cut at a line's end as months' names are */
  MonthWords(MonthNames names, PlanWords words) {
    this.names = names;
    names.numbers().keySet().forEach(w -> heads[head(w.charAt(0))] = true);
    words.spans().keySet().forEach(this::addBeginnings);
    names.months().forEach(m -> m.names().forEach(this::addBeginnings));
    this.longestMonth = 1 + Stream.concat(names.numbers().keySet().stream(), names.months().stream().flatMap(m -> m.names().stream()))
        .mapToInt(String::length).max().orElse(0);
  }

  private static int head(char c) {
    return Math.min(127, Fold.fold(c));
  }

  /** A cheap look: whether a month's name can begin with the character. */
  boolean mayBegin(char c) {
    return heads[head(c)];
  }

  /** The month that a folded word is the name or abbreviation of, to the letter; null when it is none's. */
  Integer named(String word) {
    return names.numbers().get(word);
  }

  /** Whether folded letters are initials of months that follow upon each other. */
  boolean areInitials(CharSequence letters) {
    return names.initials().contains(letters);
  }

  private void addBeginnings(String word) {
    for (int end = 2; end <= word.length(); end++) {
      beginnings.add(word.substring(0, end));
    }
  }

  /** The month that a word names: in full, shortened, cut after its third letter or later, or one slip away. */
  Integer month(String word) {
    if (word.length() > longestMonth) {
      return null;
    }
    Integer known = names.numbers().get(word);
    return known != null || word.length() < 3 ? known : onlyOne(word);
  }

  private Integer onlyOne(String word) {
    Integer found = null;
    for (MonthNames.Month month : names.months()) {
      if (isNear(word, month)) {
        if (found != null) {
          return null;
        }
        found = month.number();
      }
    }
    return found;
  }

  private static boolean isNear(String word, MonthNames.Month month) {
    for (String name : month.names()) {
      if (name.startsWith(word) || isSlip(word, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name of a month (or of a quarter …) may be cut after this. */
  boolean isBeginning(String text) {
    String folded = Fold.fold(text);
    String word = folded.substring(folded.lastIndexOf(' ') + 1).replace("-", "");
    return beginnings.contains(word);
  }

  /** A cheap look: whether some month's name or abbreviation may have so many letters. */
  boolean mayBeName(int length) {
    return length <= longestMonth;
  }

  /** Whether a word is a month's name or abbreviation to the letter. */
  boolean isName(String word) {
    return names.numbers().containsKey(word);
  }

  /** Whether a word is a name of a month in full. */
  boolean isFull(String word, int month) {
    return names.months().get(month - 1).names().contains(word);
  }

  /** Whether letters are but the beginning of a month's name. */
  boolean isCut(String letters, int month) {
    return !letters.isEmpty() && names.months().get(month - 1).names().stream().anyMatch(n -> n.length() > letters.length() && n.startsWith(letters));
  }

  /** Whether {@code word} could stand for {@code month} where its neighbours say that this month stands there. */
  boolean fits(String word, int month) {
    if (word.length() > longestMonth) {
      return false;
    }
    MonthNames.Month named = names.months().get(month - 1);
    if (word.equals(named.initial()) || PlanCounts.isRoman(word, month) || Integer.valueOf(month).equals(names.numbers().get(word))) {
      return true;
    }
    return word.length() > 1 && isNear(word, named);
  }

  /** One letter of a long word misread, lost or added. */
  private static boolean isSlip(String word, String name) {
    if (word.length() < NEAR || Math.abs(word.length() - name.length()) > 1) {
      return false;
    }
    int head = 0;
    while (head < word.length() && head < name.length() && word.charAt(head) == name.charAt(head)) {
      head++;
    }
    int tail = 0;
    int most = Math.min(word.length(), name.length()) - head;
    while (tail < most && word.charAt(word.length() - 1 - tail) == name.charAt(name.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(word.length(), name.length()) - head - tail <= 1;
  }
}
