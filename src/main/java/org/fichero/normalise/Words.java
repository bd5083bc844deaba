package org.fichero.normalise;

import java.util.Arrays;
import org.fichero.model.Fold;

/**
 * A text as words, numbers and signs, each with its place and its folded form. A word is a run of letters (a combining
 * mark or a soft hyphen within it belongs to it); a number a run of digits; anything else that is not white space
 * stands alone. So "18:00" is three tokens and "trabajadores/as" is three.
 */
final class Words {
  private static final byte SPACE = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte SIGN = 3;
  private static final byte NOTHING = 4;
  private static final byte[] KINDS = kinds();
  private static final char[] FOLDED = foldedTable();

  private final String text;
  private final char[] chars;
  private final Lexis lexis;
  private int[] starts;
  private int[] ends;
  private int[] numbers;
  private byte[] kinds;
  private String[] folded;
  private int count;

  private Words(String text, Lexis lexis) {
    this.text = text;
    this.lexis = lexis;
    chars = text.toCharArray();
    int guess = chars.length / 4 + 8;
    starts = new int[guess];
    ends = new int[guess];
    numbers = lexis == null ? null : new int[guess];
    kinds = new byte[guess];
  }

  /** Reads a text in one pass, without numbers. */
  static Words of(String text) {
    return of(text, null);
  }

  /** Reads a text in one pass, each word with its number. */
  static Words of(String text, Lexis lexis) {
    Words words = new Words(text, lexis);
    char[] chars = words.chars;
    int i = 0;
    while (i < chars.length) {
      byte kind = kind(chars[i]);
      if (kind == SPACE) {
        i++;
      } else {
        i = words.token(i, kind == NOTHING ? SIGN : kind);
      }
    }
    return words;
  }

  private int token(int start, byte kind) {
    long hash = step(0, chars[start]);
    int i = start + 1;
    if (kind == LETTER) {
      for (; i < chars.length; i++) {
        char c = chars[i];
        byte inner = kind(c);
        if (inner == LETTER) {
          hash = step(hash, c);
        } else if (inner != NOTHING) {
          break;
        }
      }
    } else if (kind == DIGIT) {
      for (; i < chars.length && kind(chars[i]) == DIGIT; i++) {
        hash = step(hash, chars[i]);
      }
    } else if (Character.isHighSurrogate(chars[start]) && i < chars.length) {
      hash = step(hash, chars[i]);
      i++;
    }
    add(start, i, hash, kind);
    return i;
  }

  private static long step(long hash, char c) {
    char plain = fold(c);
    return plain == 0 ? hash : (hash + plain) * 0x9E3779B97F4A7C15L ^ hash >>> 29;
  }

  private static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : Fold.fold(c);
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : slowKind(c);
  }

  private static byte[] kinds() {
    byte[] all = new byte[0x250];
    for (char c = 0; c < all.length; c++) {
      all[c] = slowKind(c);
    }
    return all;
  }

  private static char[] foldedTable() {
    char[] all = new char[0x250];
    for (char c = 0; c < all.length; c++) {
      all[c] = Fold.fold(c);
    }
    return all;
  }

  private static byte slowKind(char c) {
    char plain = Fold.fold(c);
    if (plain == ' ') {
      return SPACE;
    }
    if (Character.isLetter(c)) {
      return LETTER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    return plain == 0 ? NOTHING : SIGN;
  }

  private void add(int start, int end, long hash, byte kind) {
    if (count == starts.length) {
      int room = count * 2;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      numbers = numbers == null ? null : Arrays.copyOf(numbers, room);
      kinds = Arrays.copyOf(kinds, room);
      folded = folded == null ? null : Arrays.copyOf(folded, room);
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count] = kind;
    if (lexis != null) {
      numbers[count] = lexis.number(this, count, hash);
    }
    count++;
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

  /** Whether the token is a run of letters. */
  boolean isWord(int token) {
    return kinds[token] == LETTER;
  }

  /** Whether the token is a run of digits. */
  boolean isNumber(int token) {
    return kinds[token] == DIGIT;
  }

  /** The token folded (see {@link Fold}), computed once. */
  String folded(int token) {
    if (folded == null) {
      folded = new String[starts.length];
    }
    String found = folded[token];
    if (found == null) {
      found = Fold.fold(text.substring(starts[token], ends[token]));
      folded[token] = found;
    }
    return found;
  }

  /** The characters of tokens {@code from..to}, white space collapsed. */
  String cut(int from, int to) {
    int start = starts[from];
    int end = ends[to - 1];
    for (int i = start; i < end; i++) {
      if (kind(text.charAt(i)) == SPACE && (text.charAt(i) != ' ' || kind(text.charAt(i + 1)) == SPACE)) {
        return collapsed(start, end);
      }
    }
    return text.substring(start, end);
  }

  private String collapsed(int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      boolean space = kind(text.charAt(i)) == SPACE;
      if (!space) {
        out.append(text.charAt(i));
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** The token's number in the lexis that the text was read with; 0 when no rule knows it. */
  int number(int token) {
    return numbers[token];
  }

  /** The hash by which {@link Lexis} finds a token of these characters. */
  static long hash(CharSequence word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = step(hash, word.charAt(i));
    }
    return hash;
  }

  /** Whether the token's folded form is {@code word}, without making a string of it. */
  boolean matches(int token, String word) {
    if (ends[token] - starts[token] < word.length()) {
      return false;
    }
    int at = 0;
    for (int i = starts[token]; i < ends[token]; i++) {
      char plain = fold(chars[i]);
      if (plain != 0 && (at == word.length() || word.charAt(at++) != plain)) {
        return false;
      }
    }
    return at == word.length();
  }

  /** Whether the token's folded form ends so. */
  boolean endsWith(int token, String ending) {
    int at = ending.length();
    for (int i = ends[token] - 1; i >= starts[token] && at > 0; i--) {
      char plain = fold(chars[i]);
      if (plain != 0 && ending.charAt(--at) != plain) {
        return false;
      }
    }
    return at == 0;
  }
}
