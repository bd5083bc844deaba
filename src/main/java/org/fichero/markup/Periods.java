package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.model.Span;
import org.fichero.rules.MarkupLexicon;
import org.fichero.rules.MonthNames;

/** Knows headings of time: months in every spelling, their initials and numbers, "Mes 1", "2º trimestre", years. */
final class Periods {
  /** No heading is longer. */
  private static final int LONGEST = 40;
  private final MarkupLexicon lexicon;
  private final String initials;
  private final Set<String> names = new HashSet<>();
  /** Names without their ends. */
  private final Set<String> cuts = new HashSet<>();
  private final boolean[] begins = new boolean[128];

  Periods(MarkupLexicon lexicon) {
    this.lexicon = lexicon;
    this.initials = lexicon.months().initials();
    for (MonthNames.Month month : lexicon.months().months()) {
      for (String name : month.names()) {
        names.add(name);
        for (int end = 4; end < name.length(); end++) {
          cuts.add(name.substring(0, end));
        }
      }
    }
    lexicon.months().numbers().keySet().forEach(w -> begins[w.charAt(0)] = true);
    lexicon.periods().stream().filter(this::isNoun).forEach(w -> begins[Fold.fold(w.charAt(0))] = true);
  }

  /** Whether a folded word names a kind of period and stands beside its number: "trimestre". */
  boolean isNoun(String word) {
    return word.length() > 2 && lexicon.periods().contains(word);
  }

  /** Whether the name of a month or of a kind of period can begin with this character. */
  boolean mayBegin(char c) {
    char folded = Fold.fold(c);
    return folded < begins.length && begins[folded];
  }

  /** Whether the row's cells are headings of at least three periods, or of two semesters. */
  boolean isHeader(String text, Grid.GridRow row) {
    return !columns(text, row).isEmpty();
  }

  /** The cells (their indexes in the row) that are headings of periods; empty when fewer than three are, or two semesters. */
  List<Integer> columns(String text, Grid.GridRow row) {
    if (row.cells.size() < 2 || row.cells.size() == 2 && row.cells.get(0).ranges.get(0).length() > 40) {
      return List.of();
    }
    if (!mayHead(text, row)) {
      return List.of();
    }
    List<String> words = new ArrayList<>(row.cells.size());
    for (Grid.GridCell cell : row.cells) {
      words.add(folded(text, cell));
    }
    List<Integer> found = named(words);
    if (found.size() == 2 && isPairs(words, found)) {
      return found;
    }
    found = found.size() < 3 ? sequence(words) : found;
    return found.size() < 3 ? List.of() : found;
  }

  /** A cheap look: at least three short cells that are no tags, or two that may be semesters. */
  private static boolean mayHead(String text, Grid.GridRow row) {
    int filled = 0;
    boolean semester = false;
    for (Grid.GridCell cell : row.cells) {
      for (Span range : cell.ranges) {
        boolean may = !range.isEmpty() && range.length() <= LONGEST && !text.startsWith("<input", range.start());
        filled += may ? 1 : 0;
        semester |= may && range.length() >= "semestre".length();
      }
    }
    return filled > 2 || filled == 2 && semester;
  }

  /** Two semesters are a whole plan. */
  private static boolean isPairs(List<String> words, List<Integer> found) {
    return found.stream().allMatch(i -> words.get(i).contains("semestre"));
  }

  static String folded(String text, Grid.GridCell cell) {
    // headings are short: a longer cell is none, whatever it says
    if (cell.ranges.size() == 1) {
      Span only = cell.ranges.get(0);
      return only.isEmpty() || only.length() > LONGEST ? "" : bare(text.substring(only.start(), only.end()));
    }
    StringBuilder all = new StringBuilder();
    for (Span range : cell.ranges) {
      if (range.length() <= LONGEST) {
        all.append(text, range.start(), range.end());
      }
    }
    return bare(all);
  }

  /** Folded, without emphasis and closing dot. */
  static String bare(CharSequence word) {
    String folded = Fold.fold(StandingFor.shown(word));
    int from = 0;
    int to = folded.length();
    while (from < to && "*_ ".indexOf(folded.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "*_ .:-".indexOf(folded.charAt(to - 1)) >= 0) {
      to--;
    }
    return folded.substring(from, to);
  }

  private List<Integer> named(List<String> words) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (isPeriod(words.get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  /** A month, with or without its year, or a numbered period. */
  boolean isPeriod(String word) {
    return !word.isEmpty() && word.length() <= 24 && (isMonth(word) || isNumbered(word) || isStretch(word));
  }

  /** "ene-mar": from one month to another. */
  private boolean isStretch(String word) {
    int dash = word.indexOf('-');
    return dash > 0 && isMonth(word.substring(0, dash).strip()) && isMonth(word.substring(dash + 1).strip());
  }

  boolean isMonth(String word) {
    if (lexicon.months().numbers().containsKey(word)) {
      return true;
    }
    if (word.length() >= 4 && word.length() <= 8 && isCut(word)) {
      return true;
    }
    int end = word.length();
    while (end > 0 && (Character.isDigit(word.charAt(end - 1)) || " -/.'".indexOf(word.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end > 0 && end < word.length() && lexicon.months().numbers().containsKey(word.substring(0, end));
  }

  /** Whether the year's initials stand there without any space: {@code EFMAMJJASOND}. */
  boolean areInitials(String text, int from, int to) {
    for (int i = 0; i < initials.length(); i++) {
      if (to - from != initials.length() || Fold.fold(text.charAt(from + i)) != initials.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Which month of the year a folded word names; 0 for none. */
  int number(String word) {
    return lexicon.months().numbers().getOrDefault(word, 0);
  }

  /** A name in full, as the parts of a broken heading give it. */
  boolean isFullMonth(String word) {
    return names.contains(word);
  }

  /** A name whose end stands on the next line, or is lost: {@code septiem}. */
  private boolean isCut(String word) {
    return cuts.contains(word);
  }

  /** "mes 1", "t1", "1er trimestre", "s12", "primer semestre" is left to whoever knows ordinals. */
  private boolean isNumbered(String word) {
    StringBuilder letters = new StringBuilder();
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      if (Character.isLetter(c) && c != 'º' && c != 'ª') {
        letters.append(c);
      } else if (c == ' ' && lexicon.periods().contains(letters.toString())) {
        break;
      } else if (c == ' ') {
        letters.setLength(0);
      }
    }
    String last = letters.toString();
    boolean roman = word.indexOf(' ') > 0 && isRomanPeriod(word);
    return digits > 0 && digits <= 2 && lexicon.periods().contains(last) || roman;
  }

  private boolean isRomanPeriod(String word) {
    int gap = word.indexOf(' ');
    if (word.indexOf(' ', gap + 1) >= 0) {
      return false;
    }
    String first = word.substring(0, gap);
    String last = word.substring(gap + 1);
    boolean leads = lexicon.periods().contains(first);
    String number = leads ? last : first;
    String noun = leads ? first : last;
    return number.length() <= 8 && noun.length() > 2 && (leads || lexicon.periods().contains(noun)) && isOrdinal(number);
  }

  private static boolean isOrdinal(String word) {
    int roman = 0;
    while (roman < word.length() && "ivx".indexOf(word.charAt(roman)) >= 0) {
      roman++;
    }
    return roman > 0 && roman <= 4 && roman == word.length() || word.startsWith("prim") || word.startsWith("segund")
        || word.startsWith("terc") || word.startsWith("cuart");
  }

  /** Initials in the order of the year, or the numbers 1 to 12; a label may stand before them. */
  private List<Integer> sequence(List<String> words) {
    List<Integer> found = new ArrayList<>();
    int expected = -1;
    for (int i = 0; i < words.size(); i++) {
      int month = expected < 0 ? first(words, i) : expected;
      if (month >= 0 && matches(words.get(i), month)) {
        found.add(i);
        expected = (month + 1) % 12;
      } else if (found.size() >= 6 || found.size() >= 4 && words.get(i).isEmpty()) {
        break;
      } else {
        found.clear();
        expected = -1;
      }
    }
    return found.size() >= 6 || found.size() >= 4 && isShortPlan(words, found) ? found : List.of();
  }

  /** Fewer initials than half a year are headings only where nothing but one label stands beside them. */
  private static boolean isShortPlan(List<String> words, List<Integer> found) {
    boolean toEnd = words.subList(found.get(found.size() - 1) + 1, words.size()).stream().allMatch(String::isEmpty);
    boolean initials = found.stream().allMatch(i -> words.get(i).length() == 1 && Character.isLetter(words.get(i).charAt(0)));
    return toEnd && initials && found.get(0) <= 1;
  }

  /** The month that the sequence may begin with: January or July, or wherever four initials in turn fit the year. */
  private int first(List<String> words, int at) {
    switch (words.get(at)) {
      case "e", "1", "01", "i" -> {
        return 0;
      }
      case "7", "07", "vii" -> {
        return 6;
      }
      default -> {
        for (int month = 0; month < 12 && words.get(at).length() == 1; month++) {
          if (fits(words, at, month)) {
            return month;
          }
        }
        return -1;
      }
    }
  }

  private boolean fits(List<String> words, int at, int month) {
    for (int k = 0; k < 4; k++) {
      String word = at + k < words.size() ? words.get(at + k) : "";
      if (word.length() != 1 || word.charAt(0) != initials.charAt((month + k) % 12)) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(String word, int month) {
    return word.length() == 1 && word.charAt(0) == initials.charAt(month)
        || word.equals(String.valueOf(month + 1))
        || word.equals("0" + (month + 1))
        || word.equals(ROMAN[month]);
  }

  private static final String[] ROMAN = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
}
