package org.fichero.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fichero.rules.MonthNames;

/** Holds months and the bounds of periods against the months that their words name. */
final class MonthCheck {
  private static final int SHORTEST = 3;
  private static final Pattern DATE = Pattern.compile("(?:[0-9]{4}|XXXX)(?:-(0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?");

  private final MonthNames names;

  MonthCheck(MonthNames names) {
    this.names = names;
  }

  /** Why a month of a text cannot be meant by its words; null when it can. */
  String month(long month, String words) {
    List<Integer> named = named(words);
    boolean alone = named.size() == 1 && Sameness.Tokens.words(words).size() == 1;
    return (alone || named.size() > 1) && !within((int) month, named) ? "the record has month " + month + ", its characters name others" : null;
  }

  /** Why a bound of a period cannot be meant by its words; null when it can. */
  String bound(String date, String words) {
    var matcher = DATE.matcher(date);
    if (!matcher.matches()) {
      return "'" + date + "' is no date";
    }
    List<Integer> named = named(words);
    boolean fits = matcher.group(1) == null || named.isEmpty() || within(Integer.parseInt(matcher.group(1)), named);
    return fits ? null : "the record has " + date + ", its characters name other months";
  }

  /** In the order of the words; initials and the shortest abbreviations are words of their own too often. */
  private List<Integer> named(String words) {
    List<Integer> found = new ArrayList<>();
    for (String word : Sameness.Tokens.words(words)) {
      Integer month = word.length() < SHORTEST ? null : names.numbers().get(word);
      if (month != null) {
        found.add(month);
      }
    }
    return found;
  }

  /** From the first to the last that is named, over the end of the year where they say so. */
  private static boolean within(int month, List<Integer> named) {
    int first = named.get(0);
    int last = named.get(named.size() - 1);
    boolean between = first <= last ? month >= first && month <= last : month >= first || month <= last;
    return between || named.contains(month);
  }
}
