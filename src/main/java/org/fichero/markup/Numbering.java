package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fichero.model.Fold;
import org.fichero.model.Span;

/**
 * Numbers and letters before items and headings: {@code 3.}, {@code III)}, {@code c)}, {@code (2)}, {@code 4.-}, {@code 5º},
 * {@code 1.2}. A number that belongs to the words (a year, a decimal, a count) is none of them.
 */
final class Numbering {
  /** Of the labels of forms; a number below one continues no sentence. */
  private static final int LONGEST_LABEL = 60;

  private final String text;
  private final Set<String> exceptions;
  private final List<Item> items = new ArrayList<>();

  /** A line's possible number. */
  private record Item(TextLine line, int start, int end, String style, int value, boolean sure, TextLine above) {}

  Numbering(String text, Set<String> exceptions) {
    this.text = text;
    this.exceptions = exceptions;
  }

  /**
   * Looks at a line, whose pieces are known.
   *
   * @param above the line right above it; null when a blank line or nothing is
   */
  void look(TextLine line, TextLine above) {
    int from = line.from;
    if (line.pieces != null) {
      for (Piece piece : line.pieces) {
        boolean opens = piece.start == from && (piece.kind == Piece.Kind.STRONG_TAG || piece.kind == Piece.Kind.EMPHASIS && piece.opens);
        if (!opens) {
          break;
        }
        from = piece.end;
      }
    }
    Item item = from < line.to && !isSign(line.pieces, from) ? item(line, from, above) : null;
    if (item != null && !isException(from, line.to)) {
      items.add(item);
    }
  }

  private static boolean isSign(List<Piece> pieces, int at) {
    for (int i = 0; pieces != null && i < pieces.size() && pieces.get(i).start <= at; i++) {
      if (pieces.get(i).isSign() && pieces.get(i).start == at) {
        return true;
      }
    }
    return false;
  }

  private boolean isException(int from, int to) {
    String head = Fold.fold(text.substring(from, Math.min(to, from + 24)));
    return exceptions.stream().anyMatch(head::startsWith);
  }

  private Item item(TextLine line, int from, TextLine above) {
    char c = text.charAt(from);
    boolean open = c == '(';
    int i = open ? from + 1 : from;
    int numberEnd = i;
    while (numberEnd < line.to && numberEnd - i < 8 && isNumberChar(text.charAt(numberEnd)) && !isGlued(i, numberEnd)) {
      numberEnd++;
    }
    if (numberEnd == i || numberEnd >= line.to || !mayEnd(i, numberEnd, line.to)) {
      return null;
    }
    String number = text.substring(i, numberEnd);
    String kind = kind(number);
    if (kind == null) {
      return null;
    }
    int end = delimiterEnd(number, numberEnd, line.to, open);
    if (end < 0) {
      return null;
    }
    String delimiter = (number.endsWith(".") ? "." : "") + text.substring(numberEnd, end).strip();
    boolean spaced = end < line.to && org.fichero.model.Passage.isSpace(text.charAt(end));
    int words = Chars.skipSpace(text, end, line.to);
    if (!fits(kind, number, delimiter, spaced, words, line.to)) {
      return null;
    }
    boolean counted = words < line.to && Character.isDigit(text.charAt(words));
    boolean sure = number.charAt(0) == '0' && isDash(delimiter) || !counted && !delimiter.isEmpty() && !isDash(delimiter) && !(delimiter.length() == 1 && isOrdinal(delimiter.charAt(0))) && !(kind.equals("letter") && delimiter.equals("."))
        && !(kind.equals("roman") && number.length() == 1 && delimiter.equals("."));
    return new Item(line, from, end, kind + (open ? "(" : "") + delimiter, value(kind, number), sure, above);
  }

  /** Whether words begin right behind a number's full stop: {@code 3.Categoría}. */
  private boolean isGlued(int from, int at) {
    return at > from && text.charAt(at - 1) == '.' && Character.isDigit(text.charAt(from)) && Character.isUpperCase(text.charAt(at));
  }

  /** A cheap look: a number, or a sign that ends one; words that begin a line have neither. */
  private boolean mayEnd(int from, int to, int limit) {
    char next = text.charAt(to);
    if (next == ')' || Character.isDigit(text.charAt(from)) || text.charAt(to - 1) == '.') {
      return true;
    }
    int dash = Chars.skipSpace(text, to, limit);
    return dash < limit && "-–—".indexOf(text.charAt(dash)) >= 0;
  }

  private static boolean isOrdinal(char c) {
    return c == 'º' || c == '°' || c == 'ª';
  }

  private static boolean isDash(String delimiter) {
    return delimiter.equals("-") || delimiter.equals("–") || delimiter.equals("—");
  }

  private static boolean isNumberChar(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.';
  }

  /** digits, several parted by dots, roman, one letter; null for none of these. A closing dot is still in the number. */
  private static String kind(String number) {
    String bare = number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    if (bare.isEmpty()) {
      return null;
    }
    if (bare.chars().allMatch(Character::isDigit)) {
      return bare.length() <= 2 ? "digits" : null;
    }
    if (bare.chars().allMatch(c -> Character.isDigit(c) || c == '.')) {
      boolean small = java.util.Arrays.stream(bare.split("\\.", -1)).allMatch(p -> !p.isEmpty() && p.length() <= 2);
      return small ? "levels" : null;
    }
    String lower = bare.toLowerCase(java.util.Locale.ROOT);
    boolean oneCase = bare.equals(lower) || bare.equals(bare.toUpperCase(java.util.Locale.ROOT));
    if (oneCase && ROMANS.containsKey(lower)) {
      return "roman";
    }
    return bare.length() == 1 && Character.isLetter(bare.charAt(0)) ? "letter" : null;
  }

  private static final Map<String, Integer> ROMANS = romans();

  /** The value of a Roman number in small letters, up to 39; null for anything else. */
  static Integer roman(String number) {
    return ROMANS.get(number);
  }

  private static Map<String, Integer> romans() {
    String[] units = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    String[] tens = {"", "x", "xx", "xxx"};
    Map<String, Integer> all = new HashMap<>();
    for (int n = 1; n < 40; n++) {
      all.put(tens[n / 10] + units[n % 10], n);
    }
    return all;
  }

  /** After the dot, bracket or dash that makes a number a list mark; -1 when there is none. */
  private int delimiterEnd(String number, int numberEnd, int to, boolean open) {
    boolean dotted = number.endsWith(".");
    char next = text.charAt(numberEnd);
    if (open) {
      return next == ')' && !dotted ? numberEnd + 1 : -1;
    }
    if (next == ')') {
      return numberEnd + 1;
    }
    if (isOrdinal(next)) {
      int end = numberEnd + 1;
      while (end < to && end - numberEnd < 3 && ".)-".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      return dotted || !Character.isDigit(number.charAt(0)) ? -1 : end;
    }
    if (dotted) {
      return next == '-' || next == '–' ? numberEnd + 1 : numberEnd;
    }
    int dash = Chars.skipSpace(text, numberEnd, to);
    boolean dashed = dash < to && "-–—".indexOf(text.charAt(dash)) >= 0 && dash + 1 < to
        && org.fichero.model.Passage.isSpace(text.charAt(dash + 1));
    return dashed ? dash + 1 : number.indexOf('.') > 0 ? numberEnd : -1;
  }

  private boolean fits(String kind, String number, String delimiter, boolean spaced, int words, int to) {
    if (words >= to) {
      return false;
    }
    char first = text.charAt(words);
    boolean capital = Character.isUpperCase(first) || "¿¡\"“«*_[(<☐☑☒".indexOf(first) >= 0;
    boolean dotted = number.endsWith(".");
    if (kind.equals("levels") && delimiter.isEmpty()) {
      // "3.2 Presupuesto" is numbered, "1.5 millones" and "4.5 UF" are counted
      return spaced && Character.isUpperCase(first) && words + 2 < to && Character.isLowerCase(text.charAt(words + 1))
          && Character.isLetter(text.charAt(words + 2));
    }
    if (isDash(delimiter)) {
      // "1- un cuaderno" is written so, "1 - un" is a range or a sum
      boolean clings = kind.equals("digits") && spaced && text.charAt(words - 1) <= ' ' && isClinging(number, words);
      return capital || clings;
    }
    // "1. 420 atenciones" is an item when others are; "1 - 2" never
    return spaced && (!Character.isDigit(first) || isItem(delimiter, dotted)) || !spaced && (Character.isUpperCase(first) || first == '¿')
        && !kind.equals("letter") && !(kind.equals("roman") && dotted);
  }

  /** Whether the dash that ends before {@code words} stands right behind the number. */
  private boolean isClinging(String number, int words) {
    int dash = Chars.trimEnd(text, 0, words) - 1;
    return dash >= number.length() && text.startsWith(number, dash - number.length());
  }

  private static boolean isItem(String delimiter, boolean dotted) {
    return delimiter.equals(")") || dotted && delimiter.equals(".") || delimiter.length() == 1 && isOrdinal(delimiter.charAt(0));
  }

  private static int value(String kind, String number) {
    String bare = number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    return switch (kind) {
      case "digits" -> Integer.parseInt(bare);
      case "roman" -> ROMANS.get(bare.toLowerCase(java.util.Locale.ROOT));
      case "letter" -> Character.toLowerCase(bare.charAt(0)) - 'a' + 1;
      default -> Integer.parseInt(bare.substring(bare.lastIndexOf('.') + 1));
    };
  }

  /** Takes the numbers off the lines that have one; they become the lines' bullets. */
  void decide(Consumer<Span> markup) {
    Map<String, Set<Integer>> values = new HashMap<>();
    for (Item item : items) {
      values.computeIfAbsent(item.style(), s -> new HashSet<>()).add(item.value());
      if (item.style().startsWith("roman")) {
        letterToo(values, item);
      }
    }
    Set<TextLine> numbered = new HashSet<>();
    RunningNumbers running = new RunningNumbers(text);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Set<Integer> same = values.get(item.style());
      boolean siblings = same.contains(item.value() - 1) || same.contains(item.value() + 1);
      boolean fresh = item.above() == null || numbered.contains(item.above()) || item.line().heading > 0 || endsThought(item.above()) || isFirst(i);
      if ((item.sure() || siblings) && (fresh || siblings && item.value() > 1) && !running.goesOn(item.line(), item.above(), text.substring(item.start(), item.end()))) {
        numbered.add(item.line());
        apply(item, markup);
      }
    }
  }

  /** Whether the first of a list stands there: the second is on the line below. */
  private boolean isFirst(int i) {
    Item next = items.get(i).value() == 1 && i + 1 < items.size() ? items.get(i + 1) : null;
    return next != null && next.value() == 2 && next.above() == items.get(i).line() && next.style().equals(items.get(i).style());
  }

  /** C, D, I, L, M, V and X are letters of an enumeration as well. */
  private void letterToo(Map<String, Set<Integer>> values, Item item) {
    if (item.end() - item.start() <= 3) {
      char c = Character.toLowerCase(text.charAt(item.start()) == '(' ? text.charAt(item.start() + 1) : text.charAt(item.start()));
      values.computeIfAbsent("letter" + item.style().substring(5), s -> new HashSet<>()).add(c - 'a' + 1);
    }
  }

  /** Whether the line above is done, so that a number below it does not continue its sentence. */
  private boolean endsThought(TextLine above) {
    int end = above.to;
    while (end > above.from && "*_ ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    char last = end > above.from ? text.charAt(end - 1) : '.';
    return ".:;!?)".indexOf(last) >= 0 || above.length() <= LONGEST_LABEL || above.heading > 0 || above.drawn;
  }

  private void apply(Item item, Consumer<Span> markup) {
    TextLine line = item.line();
    markup.accept(new Span(item.start(), item.end()));
    line.bullet = line.bullet.isEmpty() ? text.substring(item.start(), item.end()).strip() : line.bullet;
    if (item.start() == line.from) {
      line.from = Chars.skipSpace(text, item.end(), line.to);
      if (line.pieces != null) {
        line.pieces = line.pieces.stream().filter(p -> p.end > item.end()).toList();
      }
    } else {
      List<Piece> pieces = new ArrayList<>(line.pieces);
      pieces.removeIf(p -> p.start >= item.start() && p.end <= item.end());
      pieces.add(Piece.drop(item.start(), Chars.skipSpace(text, item.end(), line.to)));
      pieces.sort(java.util.Comparator.comparingInt(p -> p.start));
      line.pieces = pieces;
    }
  }
}
