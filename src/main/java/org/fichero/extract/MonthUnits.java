package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.model.Fold;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;

/** Reads one heading of a plan: "Sept.", "Ene-Mar", "2º trimestre 2023", "T4", "2024", "Mes 3". */
final class MonthUnits {
  private static final int SHORTEST_MISREAD = 4;
  private static final int LONGEST = 40;

  private final MonthWords monthWords;
  private final PlanWords words;
  private final PlanCounts counts;

  MonthUnits(MonthNames names, PlanWords words) {
    this.words = words;
    this.counts = new PlanCounts(words);
    this.monthWords = new MonthWords(names, words);
  }

  /** The words that stand for months. */
  MonthWords monthWords() {
    return monthWords;
  }

  /** What {@code text} names when it names nothing else; {@link MonthUnit#OTHER} otherwise. */
  MonthUnit read(String text) {
    if (isLong(text)) {
      return MonthUnit.OTHER;
    }
    String folded = Fold.fold(text);
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return MonthUnit.OTHER;
    }
    if (isLetters(folded) && !words.allYear().contains(folded)) {
      return words.of().contains(folded) ? MonthUnit.OTHER : single(folded);
    }
    List<String> tokens = tokens(folded);
    if (words.allYear().contains(folded) || tokens.size() > 1 && words.allYear().contains(String.join(" ", tokens))) {
      return months(IntStream.rangeClosed(1, 12).boxed().toList(), null);
    }
    Integer year = takeYear(tokens);
    tokens.removeIf(words.of()::contains);
    return tokens.isEmpty() ? yearOrNothing(year) : withYear(bare(tokens, folded), year);
  }

  private static boolean isLetters(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (!Character.isLetter(folded.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text has more visible characters than any heading; far cheaper to tell than by folding a paragraph. */
  private static boolean isLong(String text) {
    if (text.length() <= LONGEST) {
      return false;
    }
    int visible = 0;
    for (int i = 0; i < text.length() && visible <= LONGEST; i++) {
      char folded = Fold.fold(text.charAt(i));
      visible += folded == 0 || folded == ' ' ? 0 : 1;
    }
    return visible > LONGEST;
  }

  private static MonthUnit yearOrNothing(Integer year) {
    return year == null ? MonthUnit.OTHER : new MonthUnit(Kind.YEAR, List.of(), year);
  }

  private MonthUnit withYear(MonthUnit unit, Integer year) {
    if (year == null) {
      return unit;
    }
    return switch (unit.kind()) {
      case MONTHS -> months(unit.months(), year);
      case NUMBER -> unit.number() >= 1 && unit.number() <= 12
          ? months(List.of(unit.number()), year) : MonthUnit.OTHER;
      default -> MonthUnit.OTHER;
    };
  }

  private MonthUnit bare(List<String> tokens, String folded) {
    String first = tokens.get(0);
    if (tokens.size() == 1) {
      return single(first);
    }
    if (words.yearWords().contains(first)) {
      return MonthUnit.OTHER;
    }
    // "1. Ene" counts its month
    Integer named = tokens.size() == 2 && isFigure(first) && first.length() <= 2 ? monthWords.month(tokens.get(1)) : null;
    if (named != null && named.equals(Integer.valueOf(first))) {
      return MonthUnit.month(named);
    }
    MonthUnit range = range(tokens, folded);
    MonthUnit unit = range != null ? range : counted(tokens);
    return unit.kind() == Kind.OTHER ? misread(folded) : unit;
  }

  /** "Abri1", "0ctubre": figures that a scan put for letters. */
  private MonthUnit misread(String folded) {
    if (folded.length() < SHORTEST_MISREAD || folded.indexOf(' ') >= 0) {
      return MonthUnit.OTHER;
    }
    String plain = folded.replace('0', 'o').replace('|', 'l').replace('5', 's').replace('3', 'e');
    Integer asL = monthWords.month(letters(plain.replace('1', 'l')));
    Integer found = asL != null ? asL : monthWords.month(letters(plain.replace('1', 'i')));
    return found == null ? MonthUnit.OTHER : MonthUnit.month(found);
  }

  private static String letters(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private MonthUnit single(String token) {
    Integer month = monthWords.month(token);
    if (month != null) {
      return MonthUnit.month(month);
    }
    return isFigure(token) && token.length() <= 2
        ? new MonthUnit(Kind.NUMBER, List.of(), Integer.valueOf(token)) : MonthUnit.OTHER;
  }

  /** "ene-mar", "enero a marzo", "enero/febrero", and "sep 23" with a year of two figures. */
  private MonthUnit range(List<String> tokens, String folded) {
    Integer from = monthWords.month(tokens.get(0));
    String last = tokens.get(tokens.size() - 1);
    if (from == null || tokens.size() > 3) {
      return null;
    }
    if (tokens.size() == 2 && isFigure(last) && last.length() == 2 && Integer.parseInt(last) > 12) {
      return months(List.of(from), 2000 + Integer.parseInt(last));
    }
    Integer to = monthWords.month(last);
    boolean joined = tokens.size() == 3
        ? words.to().contains(tokens.get(1))
        : folded.indexOf('-') >= 0 || folded.indexOf('/') >= 0;
    return to == null || !joined ? null : months(run(from, to), null);
  }

  private static List<Integer> run(int from, int to) {
    int length = (to - from + 12) % 12 + 1;
    return IntStream.range(0, length).mapToObj(i -> (from - 1 + i) % 12 + 1).toList();
  }

  /** "1er trimestre", "Trim. II", "T1", "2S", "Mes 3". */
  private MonthUnit counted(List<String> tokens) {
    List<String> left = new ArrayList<>(tokens);
    left.removeIf(t -> left.size() > 2 && words.ordinalEndings().contains(t));
    if (left.size() != 2) {
      return MonthUnit.OTHER;
    }
    MonthUnit unit = counted(left.get(0), left.get(1));
    return unit.kind() == Kind.OTHER ? counted(left.get(1), left.get(0)) : unit;
  }

  private MonthUnit counted(String word, String count) {
    Integer ordinal = counts.of(count);
    Integer length = words.spans().getOrDefault(word, isFigure(count) ? words.letters().get(word) : null);
    if (ordinal == null) {
      return MonthUnit.OTHER;
    }
    if (length != null && ordinal * length <= 12) {
      int first = (ordinal - 1) * length + 1;
      return months(run(first, first + length - 1), null);
    }
    boolean relative = words.relative().contains(word) || length != null;
    return relative ? new MonthUnit(Kind.RELATIVE, List.of(), null) : MonthUnit.OTHER;
  }

  private static MonthUnit months(List<Integer> months, Integer year) {
    return new MonthUnit(Kind.MONTHS, months, year);
  }

  /** Takes the only year out of the tokens, with the word that announces it; null when there is none or two. */
  private Integer takeYear(List<String> tokens) {
    String year = null;
    for (String token : tokens) {
      if (isYear(token)) {
        if (year != null) {
          return null;
        }
        year = token;
      }
    }
    if (year == null) {
      return null;
    }
    tokens.remove(year);
    tokens.removeIf(words.yearWords()::contains);
    return Integer.valueOf(year);
  }

  static boolean isYear(String token) {
    return token.length() == 4 && isFigure(token) && (token.startsWith("19") || token.startsWith("20"));
  }

  static boolean isFigure(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) < '0' || token.charAt(i) > '9') {
        return false;
      }
    }
    return !token.isEmpty();
  }

  /** Runs of letters and runs of digits. */
  static List<String> tokens(String folded) {
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < folded.length()) {
      int start = i;
      int kind = kind(folded.charAt(i));
      while (i < folded.length() && kind(folded.charAt(i)) == kind) {
        i++;
      }
      if (kind != 0) {
        tokens.add(folded.substring(start, i));
      }
    }
    return tokens;
  }

  private static int kind(char c) {
    return Character.isDigit(c) ? 1 : Character.isLetter(c) ? 2 : 0;
  }

}
