package org.fichero.markup;

import java.util.List;
import org.fichero.model.Fold;
import org.fichero.rules.MarkupLexicon;

/** Reads page numbers: {@code Página 3 de 12}, {@code - 3 -}, {@code 3/12}, {@code 3}. */
final class PageNumbers {
  /** The shape of a Roman number: a lone "i" or "x" says nothing, several that count up do. */
  static final String ROMAN = "roman";
  private static final int LONGEST_ROMAN = 6;
  /** The kind of furniture. */
  static final String NUMBER = "page-number";
  /** Where more page numbers are known, lines that take turns come back often enough to be known by it. */
  static final int MOST_TURNS = 12;

  private final String text;
  final MarkupLexicon lexicon;

  PageNumbers(String text, MarkupLexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /**
   * What a line of nothing but a page number says.
   *
   * @param number the page
   * @param told whether a word for "page" stands before it
   * @param item whether a list's item or a level may be numbered so: {@code 3.}, {@code (3)}
   * @param shape the line without its number
   */
  record Read(int number, boolean told, boolean item, String shape) {}

  /** The page number that the line is; null when it holds anything else. */
  Read read(int from, int to) {
    if (!hasDigit(from, to)) {
      Integer roman = to - from <= LONGEST_ROMAN && Character.isLowerCase(text.charAt(from)) ? Numbering.roman(text.substring(from, to)) : null;
      return roman == null ? null : new Read(roman, false, false, ROMAN);
    }
    return new PageNumberLine(close(unwrapped(Fold.fold(text.substring(afterHash(from, to), to)))), lexicon).read();
  }

  /** The content of an element that is named for pages, as language models write it: {@code <page_number>3</page_number>}. */
  private String unwrapped(String line) {
    int open = line.startsWith("<") ? line.indexOf('>') : -1;
    int close = open > 0 ? line.lastIndexOf("</") : -1;
    boolean whole = close > open && line.endsWith(">") && line.startsWith(line.substring(1, open), close + 2);
    return !whole ? line : lexicon.page().stream().filter(w -> w.length() > 2 && line.startsWith(w, 1)).findFirst()
        .map(w -> w + " " + line.substring(open + 1, close)).orElse(line);
  }

  /** Behind the signs of a heading before a word: {@code ## Página 3}. */
  private int afterHash(int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) == '#') {
      i++;
    }
    int word = Chars.skipSpace(text, i, to);
    return i > from && word < to && Character.isLetter(text.charAt(word)) ? word : from;
  }

  /** Letters that stand apart from each other are a word: {@code p a g i n a}. */
  private static String close(String line) {
    StringBuilder closed = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      boolean between = line.charAt(i) == ' ' && isLone(line, i - 1) && isLone(line, i + 1);
      if (!between) {
        closed.append(line.charAt(i));
      }
    }
    return closed.toString();
  }

  private static boolean isLone(String line, int i) {
    return i >= 0 && i < line.length() && Character.isLetter(line.charAt(i)) && (i == 0 || !Character.isLetter(line.charAt(i - 1)))
        && (i + 1 == line.length() || !Character.isLetter(line.charAt(i + 1)));
  }

  private boolean hasDigit(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = Fold.fold(text.charAt(i));
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Whether a number in recurring lines goes up by one from each to the next. */
  boolean runs(List<TextLine> lines, List<Integer> places) {
    int before = -1;
    for (int i : places) {
      int number = lastNumber(lines.get(i));
      if (number < 0 || before >= 0 && number != before + 1) {
        return false;
      }
      before = number;
    }
    return before >= 0;
  }

  /**
   * Whether each page number has on the side where these lines stand one of them or other furniture: headers of the pages to
   * the left and to the right take turns.
   */
  boolean areBeside(List<TextLine> lines, String[] kinds, List<Integer> places) {
    int first = places.get(0);
    int step = first > 0 && NUMBER.equals(kinds[first - 1]) ? -1 : 1;
    if (!places.stream().allMatch(i -> i + step >= 0 && i + step < kinds.length && NUMBER.equals(kinds[i + step]))) {
      return false;
    }
    int numbers = 0;
    for (int i = 0; i < kinds.length && numbers <= MOST_TURNS; i++) {
      int beside = i - step;
      if (NUMBER.equals(kinds[i]) && beside >= 0 && beside < kinds.length) {
        numbers++;
        boolean alike = places.contains(beside);
        if (kinds[beside] == null && !alike) {
          return false;
        }
      }
    }
    return numbers > places.size() && numbers <= MOST_TURNS;
  }

  /** Whether each line says which of how many it is, as many as there are: {@code 1/3}, {@code 2/3}, {@code 3/3}. */
  boolean counts(List<TextLine> lines, List<Integer> places) {
    for (int k = 0; k < places.size(); k++) {
      TextLine line = lines.get(places.get(k));
      String s = text.substring(line.from, line.to);
      String number = String.valueOf(k + 1);
      String total = String.valueOf(places.size());
      boolean spelled = s.startsWith(number + " ") && s.endsWith(" " + total) && s.length() > number.length() + total.length() + 2
          && isOf(s.substring(number.length() + 1, s.length() - total.length() - 1));
      if (!s.endsWith(number + "/" + total) && !spelled) {
        return false;
      }
    }
    return places.size() > 1;
  }

  private boolean isOf(String between) {
    return between.equals("/") || lexicon.of().contains(Fold.fold(between));
  }

  /** Whether the number ends a word or two, as "Ficha 3" does: then it may count fichas and not pages. */
  boolean isHeading(List<TextLine> lines, List<Integer> places) {
    TextLine line = lines.get(places.get(0));
    return (line.length() <= 30 || isInside(line)) && !hasPageWord(line);
  }

  /** Whether words stand before the number and behind it: "Ficha 3: Huertos". */
  private boolean isInside(TextLine line) {
    int end = line.to;
    while (end > line.from && !Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    boolean behind = text.substring(end, line.to).chars().anyMatch(Character::isLetter);
    return behind && Character.isLetter(text.charAt(line.from));
  }

  /** Whether a label and its value stand in cells of their own, as "Folio" beside "0147" in a form: no page number unless it counts up. */
  boolean isRow(TextLine line) {
    boolean parted = text.substring(line.from, line.to).indexOf('\t') > 0;
    return parted && Character.isLetter(text.charAt(line.from)) && hasPageWord(line);
  }

  /** Whether a word for "page" stands in the line. */
  boolean hasPageWord(TextLine line) {
    String folded = Fold.fold(text.substring(line.from, line.to));
    return lexicon.page().stream().anyMatch(w -> w.length() > 2 && folded.contains(w));
  }

  /** The number that stands last in a line, "3 de 12" counted as 3; -1 when none does. */
  int lastNumber(TextLine line) {
    int end = line.to;
    while (end > line.from && !Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > line.from && end - start < 4 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    if (start == end) {
      return -1;
    }
    int of = Chars.trimEnd(text, line.from, start);
    int before = of;
    while (before > line.from && (Character.isLetter(text.charAt(before - 1)) || text.charAt(before - 1) == '/') && of - before < 3) {
      before--;
    }
    boolean total = before < of && lexicon.of().contains(Fold.fold(text.substring(before, of)));
    if (total) {
      end = Chars.trimEnd(text, line.from, before);
      start = end;
      while (start > line.from && end - start < 4 && Character.isDigit(text.charAt(start - 1))) {
        start--;
      }
    }
    return start == end ? -1 : Integer.parseInt(text.substring(start, end));
  }
}
