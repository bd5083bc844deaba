package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Extraction;
import org.fichero.model.Fold;
import org.fichero.model.Passage;

/**
 * The items of a list: its bullets or paragraphs, its lines, or the parts of its only one between semicolons, or between
 * what the pack says.
 */
final class ListItems {
  private static final int MOST_DIGITS = 2;

  /** Bullets that are nothing else within a line. */
  private static final String BULLETS = "•▪●◦‣";
  private final List<String> separators;
  private final List<String> names;

  /**
   * @param separators signs and words that part items beside semicolons: {@code ","}, {@code "y"}; none for semicolons only
   * @param names that such a word may stand in, and which stay whole
   */
  ListItems(List<String> separators, List<String> names) {
    this.separators = separators;
    this.names = names;
  }

  List<Passage> of(Extraction.Words words) {
    boolean several = words.paragraphs().size() != 1 || words.lines().size() > 1;
    List<Passage> whole = separators.isEmpty() && several
        ? words.paragraphs().size() > 1 ? words.paragraphs() : words.lines() : words.paragraphs();
    List<Passage> items = new ArrayList<>();
    for (Passage line : whole) {
      for (Passage part : bulleted(line)) {
        parts(part, several ? separators : with(";", separators), items);
      }
    }
    return items;
  }

  /** The items that one line holds with their bullets or numbers: "• Talleres • Becas", "1. Talleres 2. Becas". */
  private static List<Passage> bulleted(Passage line) {
    String s = line.text();
    List<Passage> items = new ArrayList<>();
    int number = number(s, 0, 1) > 0 ? 2 : 0;
    int from = 0;
    for (int i = 1; i + 2 < s.length(); i++) {
      boolean between = Passage.isSpace(s.charAt(i - 1)) && !Passage.isSpace(s.charAt(i));
      boolean bullet = between && BULLETS.indexOf(s.charAt(i)) >= 0 && Passage.isSpace(s.charAt(i + 1));
      boolean next = between && number > 0 && number(s, i, number) > 0;
      if (bullet || next) {
        items.add(line.slice(from, i));
        from = i;
        number += next ? 1 : 0;
      }
    }
    items.add(line.slice(from, s.length()));
    return items;
  }

  /** Index after "{@code n}. " or "{@code n}) " at {@code i}; -1 where it does not stand there. */
  private static int number(String s, int i, int n) {
    String digits = String.valueOf(n);
    int end = i + digits.length();
    boolean here = s.startsWith(digits, i) && end + 1 < s.length() && ".)".indexOf(s.charAt(end)) >= 0 && Passage.isSpace(s.charAt(end + 1));
    return here ? end + 2 : -1;
  }

  private static List<String> with(String first, List<String> others) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  private void parts(Passage whole, List<String> separators, List<Passage> items) {
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
  private int after(String s, int i, List<String> separators) {
    for (String separator : separators) {
      boolean word = Character.isLetter(separator.charAt(0));
      int end = i + separator.length();
      boolean here = s.regionMatches(true, i, separator, 0, separator.length());
      boolean bounded = !word || i > 0 && Passage.isSpace(s.charAt(i - 1)) && end < s.length() && Passage.isSpace(s.charAt(end));
      // a comma within a number parts nothing
      boolean number = separator.equals(",") && i > 0 && end < s.length() && Character.isDigit(s.charAt(i - 1))
          && Character.isDigit(s.charAt(end));
      if (here && bounded && !number && !(word && isInName(s, i, end))) {
        return end;
      }
    }
    return -1;
  }

  /** Whether the word from {@code start} to {@code end} stands within one of the names. */
  private boolean isInName(String s, int start, int end) {
    String word = " " + Fold.fold(s.substring(start, end)) + " ";
    for (String name : names) {
      int at = Fold.fold(name).indexOf(word);
      if (at > 0 && start - 1 >= at && Fold.fold(s.substring(start - 1 - at, Math.min(s.length(), start - 1 - at + name.length()))).equals(Fold.fold(name))) {
        return true;
      }
    }
    return false;
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
    boolean sign = p == 0 && !s.isEmpty() && ("-·*–" + BULLETS).indexOf(s.charAt(0)) >= 0;
    int end = number || sign ? p + 1 : 0;
    return end > 0 && end < s.length() && Passage.isSpace(s.charAt(end)) ? end : 0;
  }
}
