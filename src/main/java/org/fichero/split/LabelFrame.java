package org.fichero.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;

/**
 * How most labels of a document are written: what stands on their lines before and behind their words. By it a heading
 * that no pack knows is told from the words of a value.
 *
 * @param before the signs and words before a label, numbers as {@code #}; without white space at either end
 * @param behind the signs behind it, likewise
 * @param alone whether values begin below the labels' lines, not on them
 * @param capitals whether all letters of the labels are capitals
 */
record LabelFrame(String before, String behind, boolean alone, boolean capitals) {
  private static final int FEWEST = 3;
  /** Characters on either side of a label's beginning that may tell how it is written. */
  static final int NEAR = 200;
  private static final int LONGEST = 60;
  private static final int LONGEST_INLINE = 40;
  private static final int MOST_WORDS = 8;
  private static final int MOST_INLINE_WORDS = 4;
  private static final String BULLETS = "-*+\u2022\u25cf\u25aa\u00b7o";
  private static final String ENDS = ".,;!:";

  /** That of most labels; null where they are written in many ways, or are few, or stand in tables. */
  static LabelFrame of(SourceText text, List<Piece> pieces) {
    Map<LabelFrame, Integer> counts = new HashMap<>();
    int all = 0;
    int best = 0;
    LabelFrame most = null;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Label label && !label.field().equals(LabelMatcher.IGNORED) && !label.opens()) {
        all++;
        LabelFrame frame = label.beside() ? null : of(text, label);
        int count = frame == null ? 0 : counts.merge(frame, 1, Integer::sum);
        if (count > best) {
          best = count;
          most = frame;
        }
      }
    }
    return best >= FEWEST && best * 2 >= all ? most : null;
  }

  /** The line on which a label begins, as much of it as stands near. */
  static String line(SourceText text, Piece.Label label) {
    int start = label.span().start();
    int line = text.line(start);
    int end = line < text.lines() ? text.lineStart(line + 1) - 1 : text.length();
    return text.chars().substring(Math.max(text.lineStart(line), start - NEAR), Math.max(start, Math.min(end, start + NEAR)));
  }

  private static LabelFrame of(SourceText text, Piece.Label label) {
    String line = line(text, label);
    int whole = line.indexOf(label.words());
    int at = whole + Decoration.end(label.words());
    int end = whole < 0 ? at : whole + label.words().length();
    while (end > at && !Character.isLetterOrDigit(line.charAt(end - 1)) && line.charAt(end - 1) != ')') {
      end--;
    }
    if (end == at) {
      return null;
    }
    String behind = LeaderDots.shortened(line.substring(end));
    int value = 0;
    while (value < behind.length() && !Character.isLetterOrDigit(behind.charAt(value))) {
      value++;
    }
    boolean capitals = label.words().equals(label.words().toUpperCase(java.util.Locale.ROOT));
    return new LabelFrame(counted(line.substring(0, at).strip()), behind.substring(0, value).strip(), value == behind.length(), capitals);
  }

  /** With a number in figures, Roman figures or a letter as {@code #}. */
  private static String counted(String before) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < before.length(); ) {
      int end = number(before, i);
      s.append(end > i ? '#' : before.charAt(i));
      i = Math.max(end, i + 1);
    }
    return s.toString();
  }

  /** The index after a number that begins at {@code from}; {@code from} where none does. */
  private static int number(String s, int from) {
    int p = from;
    while (p < s.length() && Character.isDigit(s.charAt(p))) {
      p++;
    }
    boolean first = p == from && (from == 0 || !Character.isLetterOrDigit(s.charAt(from - 1)));
    while (first && p < s.length() && "IVXivx".indexOf(s.charAt(p)) >= 0) {
      p++;
    }
    p += first && p == from && p < s.length() && Character.isLetter(s.charAt(p)) ? 1 : 0;
    return p < s.length() && Character.isLetter(s.charAt(p)) ? from : p;
  }

  /** Whether something shows that a line is a label, other than that it stands alone or has a colon. */
  boolean isMarked() {
    boolean bullet = before.length() == 1 && BULLETS.indexOf(before.charAt(0)) >= 0;
    return capitals && alone && !bullet || before.length() > 0 && !bullet || !behind.isEmpty() && !behind.equals(":");
  }

  /** Whether the labels carry numbers, which a list's items have as well. */
  boolean isNumbered() {
    return before.indexOf('#') >= 0;
  }

  /** The last number before the words of a line that is written as the labels are, in figures, Roman ones or a letter; 0 for none. */
  int number(String line) {
    String s = line.strip();
    int sign = before.lastIndexOf('#');
    int from = sign < 0 ? -1 : start(s, sign);
    int end = from < 0 ? from : number(s, from);
    return end <= from ? 0 : value(s.substring(from, end));
  }

  private static int value(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return number.length() > 3 ? 0 : Integer.parseInt(number);
    }
    int roman = 0;
    for (int i = 0; i < number.length(); i++) {
      int one = "ivx".indexOf(Character.toLowerCase(number.charAt(i)));
      int next = i + 1 < number.length() ? "ivx".indexOf(Character.toLowerCase(number.charAt(i + 1))) : -1;
      int worth = one < 0 ? 0 : List.of(1, 5, 10).get(one);
      roman += next > one ? -worth : worth;
    }
    return roman > 0 ? roman : Character.toLowerCase(number.charAt(0)) - 'a' + 1;
  }

  /** The words of a heading that is written as the labels are; null where the line is not. */
  String heading(String line) {
    String s = LeaderDots.shortened(line.strip());
    int from = start(s, before.length());
    int sign = from < 0 || alone ? -1 : s.indexOf(behind, from);
    int to = alone ? s.endsWith(behind) ? s.length() - behind.length() : -1 : sign;
    boolean goesOn = alone || sign > 0 && sign + behind.length() < s.length() && !behind.isEmpty();
    if (from < 0 || to <= from || !goesOn) {
      return null;
    }
    String words = s.substring(from, to).strip();
    return isHeading(words, alone) && (!capitals || words.equals(words.toUpperCase(java.util.Locale.ROOT))) ? words : null;
  }

  /** Where the line goes on behind the first {@code signs} of what stands before a label; -1 where something else stands there. */
  private int start(String s, int signs) {
    int p = 0;
    for (int i = 0; i < signs; i++) {
      while (p < s.length() && Passage.isSpace(s.charAt(p))) {
        p++;
      }
      char sign = before.charAt(i);
      int end = sign == '#' ? number(s, p) : p < s.length() && s.charAt(p) == sign ? p + 1 : p;
      if (end == p && !Passage.isSpace(sign)) {
        return -1;
      }
      p = end;
    }
    return p;
  }

  /** Whether words may be a heading; one that its value follows on the line is shorter than one that stands alone. */
  static boolean isHeading(String words, boolean alone) {
    return words.length() <= (alone ? LONGEST : LONGEST_INLINE) && isTitled(words) && isShort(words, alone);
  }

  private static boolean isTitled(String words) {
    return !words.isEmpty() && Character.isUpperCase(words.charAt(0)) && ENDS.indexOf(words.charAt(words.length() - 1)) < 0
        && words.indexOf('\t') < 0 && words.indexOf(". ") < 0 && words.indexOf("  ") < 0;
  }

  private static boolean isShort(String words, boolean alone) {
    int spaces = 0;
    for (int i = 0; i < words.length(); i++) {
      spaces += words.charAt(i) == ' ' ? 1 : 0;
    }
    return spaces < (alone ? MOST_WORDS : MOST_INLINE_WORDS);
  }
}
