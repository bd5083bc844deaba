package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.model.Fold;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;

/** Reads one heading of a plan: "Sept.", "Ene-Mar", "2º trimestre 2023", "T4", "2024", "Mes 3". */
final class MonthUnits {
  private static final int NEAR = 5;
  private static final int LONGEST = 40;

  private final MonthNames names;
  private final PlanWords words;
  private final Set<String> beginnings = new HashSet<>();
  /** Letters of the longest word that may stand for a month, a slip among them. */
  private final int longestMonth;
  /** Folded characters that names of months begin with; all beyond ASCII as one. */
  private final boolean[] heads = new boolean[128];

  MonthUnits(MonthNames names, PlanWords words) {
    this.names = names;
    this.words = words;
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

  private void addBeginnings(String word) {
    for (int end = 2; end <= word.length(); end++) {
      beginnings.add(word.substring(0, end));
    }
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
    MonthUnit range = range(tokens, folded);
    MonthUnit unit = range != null ? range : counted(tokens);
    return unit.kind() == Kind.OTHER ? misread(folded) : unit;
  }

  /** "Abri1", "0ctubre": figures that a scan put for letters. */
  private MonthUnit misread(String folded) {
    if (folded.length() < NEAR - 1 || folded.indexOf(' ') >= 0) {
      return MonthUnit.OTHER;
    }
    String plain = folded.replace('0', 'o').replace('|', 'l').replace('5', 's').replace('3', 'e');
    Integer asL = month(letters(plain.replace('1', 'l')));
    Integer found = asL != null ? asL : month(letters(plain.replace('1', 'i')));
    return found == null ? MonthUnit.OTHER : MonthUnit.month(found);
  }

  private static String letters(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private MonthUnit single(String token) {
    Integer month = month(token);
    if (month != null) {
      return MonthUnit.month(month);
    }
    return isFigure(token) && token.length() <= 2
        ? new MonthUnit(Kind.NUMBER, List.of(), Integer.valueOf(token)) : MonthUnit.OTHER;
  }

  /** "ene-mar", "enero a marzo", "enero/febrero", and "sep 23" with a year of two figures. */
  private MonthUnit range(List<String> tokens, String folded) {
    Integer from = month(tokens.get(0));
    String last = tokens.get(tokens.size() - 1);
    if (from == null || tokens.size() > 3) {
      return null;
    }
    if (tokens.size() == 2 && isFigure(last) && last.length() == 2 && Integer.parseInt(last) > 12) {
      return months(List.of(from), 2000 + Integer.parseInt(last));
    }
    Integer to = month(last);
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
    Integer ordinal = ordinal(count);
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

  private Integer ordinal(String token) {
    if (isFigure(token)) {
      return token.length() > 3 ? null : Integer.valueOf(token);
    }
    int roman = List.of("i", "ii", "iii", "iv", "v", "vi").indexOf(token);
    return roman >= 0 ? Integer.valueOf(roman + 1) : words.ordinals().get(token);
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

  private static boolean isFigure(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) < '0' || token.charAt(i) > '9') {
        return false;
      }
    }
    return !token.isEmpty();
  }

  /** Runs of letters and runs of digits. */
  private static List<String> tokens(String folded) {
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

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  /** Whether {@code word} could stand for {@code month} where its neighbours say that this month stands there. */
  boolean fits(String word, int month) {
    if (word.length() > longestMonth) {
      return false;
    }
    MonthNames.Month named = names.months().get(month - 1);
    if (word.equals(named.initial()) || word.equals(ROMAN.get(month - 1)) || Integer.valueOf(month).equals(names.numbers().get(word))) {
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
