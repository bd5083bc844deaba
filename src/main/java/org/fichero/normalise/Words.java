package org.fichero.normalise;

import org.fichero.model.Fold;
import org.fichero.model.Passage;

/**
 * A text as words, numbers and signs, each with its place, its folded form and what its characters say of it. A word is a run of
 * letters (a combining mark or a soft hyphen within it belongs to it); a number a run of digits; anything else that is not white
 * space stands alone. So "18:00" is three tokens and "trabajadores/as" is three. Belongs to one thread, for it remembers strings made.
 */
final class Words {
  /** A run of letters, a run of digits, any other character. */
  static final int LETTER = Traits.LETTER;
  static final int DIGIT = Traits.DIGIT;
  static final int SIGN = Traits.SIGN;
  /** Begins with a capital; has one after its first letter. */
  private static final int CAPITAL = Traits.CAPITAL;
  static final int INNER_CAPITAL = CAPITAL << 1;
  static final int BREAK = CAPITAL << 2;
  private static final int LEXEME = Opening.LEXEME.bit();

  private final String text;
  /** The text; within tokens, folded. */
  private final char[] plain;
  private final int[] starts;
  private final int[] ends;
  /** Index after each token's last folded character; null while that is where the token ends. */
  private final int[] plainEnds;
  private final int[] numbers;
  private final int[] flags;
  private final int count;
  private final int openings;
  private String[] folded;

  Words(String text, WordScan scan) {
    this.text = text;
    plain = scan.plain;
    starts = scan.starts;
    ends = scan.ends;
    plainEnds = scan.plainEnds;
    numbers = scan.numbers;
    flags = scan.flags;
    count = scan.count;
    openings = scan.openings;
  }

  /** Reads a text in one pass, without numbers. */
  static Words of(String text) {
    return of(text, null);
  }

  /** Reads a text in one pass, each word with its number. */
  static Words of(String text, Lexis lexis) {
    return new Words(text, new WordScan(text, lexis));
  }

  /** The text read. */
  String text() {
    return text;
  }

  /** Number of tokens. */
  int count() {
    return count;
  }

  /** Index of the token's first character. */
  int start(int token) {
    return starts[token];
  }

  /** Index after the token's last character. */
  int end(int token) {
    return ends[token];
  }

  private int plainEnd(int token) {
    return plainEnds == null ? ends[token] : plainEnds[token];
  }

  /** Whether the token is a run of letters. */
  boolean isWord(int token) {
    return (flags[token] & LETTER) != 0;
  }

  /** Whether the token is a run of digits. */
  boolean isNumber(int token) {
    return (flags[token] & DIGIT) != 0;
  }

  /** The sign that stands alone here, folded ("–" is "-"); 0 where the token is none, or folds to nothing. */
  char sign(int token) {
    return (flags[token] & SIGN) != 0 && plainEnd(token) > starts[token] ? plain[starts[token]] : 0;
  }

  /** Whether the token begins with a capital. */
  boolean isCapital(int token) {
    return (flags[token] & CAPITAL) != 0;
  }

  /** Whether a line break or tab stands between this token and the next. */
  boolean hasBreakAfter(int token) {
    return (flags[token] & BREAK) != 0;
  }

  /** Whether a phrase of the lexicon can begin with this token, which is no number. */
  boolean isLexeme(int token) {
    return (flags[token] & (DIGIT | LEXEME)) == LEXEME;
  }

  /** Whether something of that sort can begin with this token. */
  boolean opens(int token, Opening opening) {
    return (flags[token] & opening.bit()) != 0;
  }

  /** The first token from one on that has one of these traits or openings, by their bits; the number of tokens when none has. */
  int next(int token, int traits) {
    int at = token;
    while (at < count && (flags[at] & traits) == 0) {
      at++;
    }
    return at;
  }

  /** Whether something of that sort can begin anywhere in the text. */
  boolean opens(Opening opening) {
    return (openings & opening.bit()) != 0;
  }

  /** The token folded (see {@link Fold}), computed once. */
  String folded(int token) {
    if (folded == null) {
      folded = new String[starts.length];
    }
    String found = folded[token];
    if (found == null) {
      found = new String(plain, starts[token], plainEnd(token) - starts[token]);
      folded[token] = found;
    }
    return found;
  }

  /** The characters of tokens {@code from..to}, white space collapsed. */
  String cut(int from, int to) {
    int start = starts[from];
    int end = ends[to - 1];
    for (int i = from; i + 1 < to; i++) {
      int gap = starts[i + 1] - ends[i];
      if (gap > 1 || gap == 1 && text.charAt(ends[i]) != ' ') {
        return collapsed(start, end);
      }
    }
    return text.substring(start, end);
  }

  private String collapsed(int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      boolean space = Traits.of(text.charAt(i)) >>> 16 == Traits.SPACE;
      if (!space) {
        out.append(text.charAt(i));
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** Whether every character of a token folds to one: no combining mark, soft hyphen or zero-width character is among them. */
  boolean isPlain() {
    return plainEnds == null;
  }

  /** Whether the text is as {@link Passage#collapse} leaves it: only single spaces between tokens, none at the ends. */
  boolean isCollapsed() {
    int end = 0;
    for (int i = 0; i < count; i++) {
      int gap = starts[i] - end;
      if (gap > 1 || gap == 1 && (i == 0 || text.charAt(end) != ' ')) {
        return false;
      }
      end = ends[i];
    }
    return isPlain() && end == text.length();
  }

  /** The token's number in the lexis that the text was read with; 0 when no rule knows it. */
  int number(int token) {
    return numbers[token];
  }

  /** Whether the token's folded form ends so. */
  boolean endsWith(int token, String ending) {
    return endsWith(token, ending, 0);
  }

  /** Whether the token's folded form ends so, with at least so many characters before the ending. */
  boolean endsWith(int token, String ending, int before) {
    int from = plainEnd(token) - ending.length();
    if (from - before < starts[token]) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (plain[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
