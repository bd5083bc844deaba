package org.fichero.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.MonthNames;

/** Knows lines that say when, where or by whom a document was made: "Valdivia, 3 de mayo de 2024". Immutable; safe for threads. */
final class Imprint {
  private static final int LONGEST = 100;
  /** Words of a date, and of the town before it. */
  private static final int MOST_WORDS = 9;
  /** Of "1/2/24" and "9:05". */
  private static final int SHORTEST_DAY = 6;
  private static final int SHORTEST_TIME = 4;
  private static final Set<String> FILES = Set.of("pdf", "doc", "docx", "odt", "rtf", "txt", "html", "xlsx", "jpg", "jpeg", "png", "tif", "tiff");
  private final List<String> words;
  private final Set<String> months;

  Imprint(DocumentParts parts, MonthNames months) {
    this.words = parts.imprint().stream().map(Fold::fold).toList();
    this.months = new HashSet<>(months.numbers().keySet());
  }

  boolean holds(String line) {
    String s = Fold.fold(line).strip();
    if (s.isEmpty() || s.length() > LONGEST) {
      return false;
    }
    int second = s.indexOf(' ') + 1;
    return isDate(s) || isFile(s) || isStamp(s) || words.stream().anyMatch(w -> begins(s, 0, w) || begins(s, second, w) && hasYear(s));
  }

  /** Whether it ends in a file's name, as readers of files name what they read: "Documento: fichas.pdf". */
  private static boolean isFile(String s) {
    int dot = s.lastIndexOf('.');
    return dot > 0 && Character.isLetterOrDigit(s.charAt(dot - 1)) && FILES.contains(s.substring(dot + 1));
  }

  /** Whether it begins as programs for messages have it: the day in figures, then the time: "[4/4/23, 10:15] Ana: Van las fichas". */
  private static boolean isStamp(String s) {
    int from = s.charAt(0) == '[' ? 1 : 0;
    int day = figures(s, from, "/.-");
    int time = day;
    while (time < s.length() && ", ".indexOf(s.charAt(time)) >= 0) {
      time++;
    }
    return day - from >= SHORTEST_DAY && time > day && figures(s, time, ":") - time >= SHORTEST_TIME;
  }

  /** After figures that one of the signs parts; {@code from} where none are parted. */
  private static int figures(String s, int from, String signs) {
    int i = from;
    boolean parted = false;
    while (i < s.length() && (Character.isDigit(s.charAt(i)) || i > from && signs.indexOf(s.charAt(i)) >= 0)) {
      parted |= !Character.isDigit(s.charAt(i));
      i++;
    }
    return parted ? i : from;
  }

  private static boolean begins(String s, int at, String word) {
    int end = at + word.length();
    return s.startsWith(word, at) && (end == s.length() || !Character.isLetter(s.charAt(end)) || !Character.isLetter(word.charAt(word.length() - 1)));
  }

  /** A month and a year that end the line, with nothing before but a day and, behind a comma, a town. */
  private boolean isDate(String s) {
    int comma = s.indexOf(',');
    String[] date = s.substring(comma + 1).strip().split("[ .]+");
    boolean year = date.length > 1 && date.length <= MOST_WORDS && isYear(date[date.length - 1]);
    boolean month = false;
    for (int i = 0; year && i + 1 < date.length; i++) {
      boolean name = months.contains(date[i]);
      month |= name;
      year = name || date[i].length() <= 3 && (Character.isDigit(date[i].charAt(0)) || date[i].startsWith("d"));
    }
    return year && month && s.substring(0, Math.max(0, comma)).split(" ").length <= MOST_WORDS / 2;
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && word.chars().allMatch(Character::isDigit);
  }

  private static boolean hasYear(String s) {
    for (String word : s.split("[ .,:;()]+")) {
      if (isYear(word)) {
        return true;
      }
    }
    return false;
  }
}
