package org.fichero.normalise;

import java.util.Arrays;
import org.fichero.model.Fold;

/**
 * A text as words, numbers and signs, each with its place and its folded form. A word is a run of letters (an
 * apostrophe or a soft hyphen within it belongs to it); a number a run of digits; anything else that is not white space
 * stands alone. So "18:00" is three tokens and "trabajadores/as" is three.
 */
final class Words {
  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private String[] folded = new String[64];
  private int count;

  private Words(String text) {
    this.text = text;
  }

  /** Reads a text in one pass. */
  static Words of(String text) {
    Words words = new Words(text);
    int i = 0;
    while (i < text.length()) {
      int end = words.tokenEnd(i);
      if (end > i) {
        words.add(i, end);
      }
      i = Math.max(end, i + 1);
    }
    return words;
  }

  private int tokenEnd(int i) {
    char c = text.charAt(i);
    if (Fold.fold(c) == ' ') {
      return i;
    }
    int end = i + 1;
    if (Character.isLetter(c)) {
      while (end < text.length() && isInner(text.charAt(end))) {
        end++;
      }
    } else if (Character.isDigit(c)) {
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
    } else if (Character.isHighSurrogate(c) && end < text.length()) {
      end++;
    }
    return end;
  }

  private static boolean isInner(char c) {
    return Character.isLetter(c) || Fold.fold(c) == 0;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      folded = Arrays.copyOf(folded, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
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

  /** The token folded (see {@link Fold}), computed once. */
  String folded(int token) {
    String found = folded[token];
    if (found == null) {
      found = Fold.fold(text.substring(starts[token], ends[token]));
      folded[token] = found;
    }
    return found;
  }
}
