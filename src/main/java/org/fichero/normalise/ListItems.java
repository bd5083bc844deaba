package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;

/**
 * The items of a list: its bullets or paragraphs, its lines, or the parts of its only one between semicolons, or between
 * what the pack says.
 */
final class ListItems {
  private static final int MOST_DIGITS = 2;

  private ListItems() {}

  /** @param separators signs and words that part items beside semicolons: {@code ","}, {@code "y"}; none for semicolons only */
  static List<Passage> of(Extraction.Words words, List<String> separators) {
    boolean several = words.paragraphs().size() != 1 || words.lines().size() > 1;
    List<Passage> whole = separators.isEmpty() && several
        ? words.paragraphs().size() > 1 ? words.paragraphs() : words.lines() : words.paragraphs();
    List<Passage> items = new ArrayList<>();
    for (Passage part : whole) {
      parts(part, several ? separators : with(";", separators), items);
    }
    return items;
  }

  private static List<String> with(String first, List<String> others) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  private static void parts(Passage whole, List<String> separators, List<Passage> items) {
    String s = whole.text();
    int from = 0;
    int depth = 0;
    for (int i = 0; i <= s.length(); i++) {
      depth += i == s.length() ? 0 : s.charAt(i) == '(' ? 1 : s.charAt(i) == ')' && depth > 0 ? -1 : 0;
      int end = i == s.length() ? i : depth > 0 ? -1 : after(s, i, separators);
      if (end >= 0) {
        add(whole.slice(from, i), items);
        from = end;
        i = Math.max(i, end - 1);
      }
    }
  }

  /** Index after the separator at {@code i}; -1 where none stands there. */
  private static int after(String s, int i, List<String> separators) {
    for (String separator : separators) {
      boolean word = Character.isLetter(separator.charAt(0));
      int end = i + separator.length();
      boolean here = s.regionMatches(true, i, separator, 0, separator.length());
      boolean bounded = !word || i > 0 && Passage.isSpace(s.charAt(i - 1)) && end < s.length() && Passage.isSpace(s.charAt(end));
      // a comma within a number parts nothing
      boolean number = separator.equals(",") && i > 0 && end < s.length() && Character.isDigit(s.charAt(i - 1))
          && Character.isDigit(s.charAt(end));
      if (here && bounded && !number) {
        return end;
      }
    }
    return -1;
  }

  private static void add(Passage part, List<Passage> items) {
    Passage item = part.strip();
    item = item.slice(mark(item.text()), item.text().length()).strip();
    if (!item.isBlank()) {
      items.add(item);
    }
  }

  /** Index after a number or sign of a list at the beginning: "1. ", "2) ", "- ". */
  private static int mark(String s) {
    int p = 0;
    while (p < s.length() && p < MOST_DIGITS && Character.isDigit(s.charAt(p))) {
      p++;
    }
    boolean number = p > 0 && p < s.length() && ".)-".indexOf(s.charAt(p)) >= 0;
    boolean sign = p == 0 && !s.isEmpty() && "-•·*–".indexOf(s.charAt(0)) >= 0;
    int end = number || sign ? p + 1 : 0;
    return end > 0 && end < s.length() && Passage.isSpace(s.charAt(end)) ? end : 0;
  }
}
