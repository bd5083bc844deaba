package org.fichero.markup;

import org.fichero.rules.MarkupLexicon;

/** One line, folded, as it is read for a page number. Reads once; not thread-safe. */
final class PageNumberLine {
  private static final String SIGNS = " -./|[]()*_·•~={}";
  /** Characters of a shape with a line drawn in it. */
  private static final int LEAST_RULE = 12;
  private static final int LONGEST_NUMBER = 4;
  private static final int LARGEST_UNTOLD = 999;

  private final String line;
  private final MarkupLexicon lexicon;
  private final StringBuilder shape = new StringBuilder();
  private int number = -1;
  private int numbers;
  private boolean told;

  PageNumberLine(String line, MarkupLexicon lexicon) {
    this.line = line;
    this.lexicon = lexicon;
  }

  /** The page number that the line is; null when it holds anything else. */
  PageNumbers.Read read() {
    int i = 0;
    while (i >= 0 && i < line.length()) {
      i = part(i);
    }
    boolean year = !told && number >= 1900 && number <= 2100;
    if (i < 0 || number < 0 || year || number > LARGEST_UNTOLD && !told) {
      return null;
    }
    return new PageNumbers.Read(number, told || isEnclosed(shape.toString()), isListMark(), shape.toString());
  }

  /** The index after the number, word or sign at {@code i}; -1 where no page number has such a part. */
  private int part(int i) {
    char c = line.charAt(i);
    if (c >= '0' && c <= '9') {
      return number(i);
    }
    if (Character.isLetter(c)) {
      return word(i);
    }
    if (c != ' ') {
      shape.append(c);
    }
    return SIGNS.indexOf(c) < 0 ? -1 : i + 1;
  }

  private int number(int from) {
    int i = from;
    while (i < line.length() && Character.isDigit(line.charAt(i))) {
      i++;
    }
    if (i - from > LONGEST_NUMBER || ++numbers > 2) {
      return -1;
    }
    number = numbers == 1 ? Integer.parseInt(line.substring(from, i)) : number;
    shape.append('#');
    return i;
  }

  private int word(int from) {
    int i = from;
    while (i < line.length() && Character.isLetter(line.charAt(i))) {
      i++;
    }
    String word = line.substring(from, i);
    boolean page = lexicon.page().contains(word);
    if (!page && !(numbers == 1 && lexicon.of().contains(word))) {
      return -1;
    }
    told |= page && numbers == 0;
    shape.append(page ? 'p' : 'd');
    return i;
  }

  /** "3." and "3)" alone are list marks, "1.3" a level. */
  private boolean isListMark() {
    return !told && (shape.indexOf(".") >= 0 || shape.indexOf("=") >= 0 || shape.toString().equals("#)") || shape.indexOf("(") >= 0);
  }

  /** {@code - 3 -}, {@code -- 3 of 9 --} and {@code {3}-----}, as pages are parted by a reader of their pictures: no value is written so. */
  private static boolean isEnclosed(String s) {
    int from = 0;
    while (2 * from < s.length() && "-~·•".indexOf(s.charAt(from)) >= 0 && s.charAt(from) == s.charAt(s.length() - 1 - from)) {
      from++;
    }
    String inner = s.substring(from, Math.max(from, s.length() - from));
    return from > 0 && (inner.equals("#") || inner.equals("#d#") || inner.equals("#/#")) || s.length() >= LEAST_RULE && s.startsWith("{#}---");
  }
}
