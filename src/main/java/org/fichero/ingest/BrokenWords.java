package org.fichero.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.fichero.model.Fold;
import org.fichero.rules.MonthNames;
import org.fichero.rules.ProseWords;
import org.fichero.rules.RuleFiles;

/** Tells a word that a narrow cell broke ({@code Septiem / bre}) from two words. */
final class BrokenWords {
  static final int LONGEST_MONTH = 12;
  /** A shorter word before a small one may be half of a word: "alcal / de". */
  private static final int LONG = 6;
  private static final int LONGEST_SMALL = 5;
  private static final int LEAST_MONTHS = 6;
  private static final int SHORTEST_CUT = 3;
  private static final int SHORTEST_WHOLE = 4;
  /** Letters that words end in. */
  private static final String ENDINGS = "aeosnrldzáéíóú";

  /** Loaded when the first narrow cell needs it. */
  private static final class Months {
    static final Set<String> NAMES = names();
    static final NavigableSet<String> IN_ORDER = new TreeSet<>(NAMES);

    private static Set<String> names() {
      return new HashSet<>(MonthNames.load(RuleFiles.bundled()).numbers().keySet());
    }
  }

  private static final class Words {
    static final ProseWords ALL = ProseWords.load(RuleFiles.bundled());
  }

  private BrokenWords() {}

  /**
   * What stands between two lines of a cell: nothing within a broken word, else a space.
   *
   * @param above the upper line
   * @param below the lower line
   * @param inner the width that the cell leaves for text, in points; 0 where it is not known
   * @param aboveWidth the upper line's width
   * @param belowFirst the width of the lower line's first word
   * @param letter the width of the lower line's first letter
   * @param more whether a further line follows
   */
  static String between(String above, String below, float inner, float aboveWidth, float belowFirst, float letter, boolean more) {
    if (isNumber(above) && isNumber(below) && above.endsWith(".") || areJoined(above, below)) {
      return "";
    }
    boolean letters = !above.isEmpty() && !below.isEmpty() && Character.isLetter(above.charAt(above.length() - 1))
        && Character.isLetter(below.charAt(0));
    if (!letters || above.indexOf(' ') >= 0) {
      return " ";
    }
    int end = below.indexOf(' ');
    String first = end < 0 ? below : below.substring(0, end);
    boolean sameCase = Character.isLowerCase(below.charAt(0)) || Character.isUpperCase(above.charAt(above.length() - 1)) && above.length() > 1;
    if (sameCase && isMonth(above + first) && !(isMonth(above) && isMonth(first))) {
      return "";
    }
    boolean fits = inner <= 0 || aboveWidth + belowFirst <= inner || aboveWidth + letter <= inner;
    return fits || !sameCase || areTwo(above, first, end > 0 || more) ? " " : "";
  }

  /** Whether a line's end parts words that a stroke joins: "Acogida/" above "atención". */
  static boolean areJoined(String above, String below) {
    int stroke = above.length() - 1;
    return stroke > 1 && above.charAt(stroke) == '/' && Character.isLetter(above.charAt(stroke - 1)) && !below.isEmpty() && Character.isLowerCase(below.charAt(0));
  }

  /** The lines of "1. / 1" are one number: nothing but digits and points stands in either. */
  private static boolean isNumber(String line) {
    return !line.isEmpty() && line.length() <= SHORTEST_CUT && Character.isDigit(line.charAt(0))
        && line.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  /** "Grabación / de entrevistas": what ends as words do, or goes on with a small word and more, is no broken word though its line is full. */
  private static boolean areTwo(String above, String first, boolean more) {
    String upper = above.toLowerCase(Locale.ROOT);
    String lower = first.toLowerCase(Locale.ROOT);
    boolean small = more && (above.length() >= LONG || isWhole(upper)) && Words.ALL.smallWords().contains(lower);
    return small || Words.ALL.wordEnds().stream().anyMatch(upper::endsWith) || areWhole(upper, lower);
  }

  /** "Caminata / mensual", "Muestra / final": one of them is a whole word, and the other may be one. */
  private static boolean areWhole(String upper, String lower) {
    boolean may = lower.length() >= SHORTEST_WHOLE && upper.length() >= SHORTEST_WHOLE && mayEnd(upper) && !Words.ALL.beginnings().contains(upper);
    return may && (isWhole(upper) || isWhole(lower));
  }

  private static boolean isWhole(String word) {
    return Words.ALL.wholeWords().contains(word);
  }

  private static boolean mayEnd(String word) {
    return ENDINGS.indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /** Whether the last word is one that nothing ends with: "de", "y". */
  static boolean endsInSmallWord(String words) {
    int at = words.lastIndexOf(' ');
    boolean may = at > 0 && words.length() - at <= LONGEST_SMALL;
    String last = may ? words.substring(at + 1) : "";
    return may && (Words.ALL.smallWords().contains(last) || Words.ALL.conjunctions().contains(last));
  }

  /** Whether the lines of a cell, one after the other, are the name of a month that the cell broke more than once. */
  static boolean areMonth(List<TextLine.Chunk> lines) {
    if (lines.size() < 3 || lines.size() > LONGEST_MONTH || lines.stream().anyMatch(c -> c.glyphs().size() > LONGEST_MONTH)) {
      return false;
    }
    StringBuilder word = new StringBuilder();
    lines.forEach(c -> word.append(c.text()));
    return isMonth(word.toString());
  }

  /** The words of a line that are headings of columns, however near: names of months, many of them, without another word between them. */
  static Set<Glyph> headings(List<Glyph> line) {
    int from = 0;
    for (int i = 0; i <= line.size(); i++) {
      if (i == line.size() || !isMonth(line.get(i).text()) && !beginsMonth(line.get(i).text())) {
        if (i - from >= LEAST_MONTHS) {
          return new HashSet<>(line.subList(from, i));
        }
        from = i + 1;
      }
    }
    return Set.of();
  }

  private static boolean beginsMonth(String word) {
    String folded = word.length() < SHORTEST_CUT || word.length() > LONGEST_MONTH ? "" : Fold.fold(word);
    return !folded.isEmpty() && beginsMonths(folded);
  }

  /** Whether the name of a month, or an abbreviation of one, begins with a word or its first letters. */
  static boolean beginsMonths(String word) {
    String folded = Fold.fold(word);
    String next = folded.isEmpty() ? null : Months.IN_ORDER.ceiling(folded);
    return next != null && next.startsWith(folded);
  }

  /** Whether it is the name of a month, or an abbreviation of one. */
  static boolean isMonth(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return word.length() <= LONGEST_MONTH && Months.NAMES.contains(Fold.fold(bare));
  }
}
