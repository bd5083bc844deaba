package org.fichero.normalise;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How far a scanned or hastily typed name lies from a known one, over keys (see {@link FieldFrame#key}). What scans confuse
 * (1 l i, 0 o, 5 s, 8 b, rn m, vv w, cl d) is no distance.
 */
final class SlipDistance {
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private SlipDistance() {}

  /** Edits between the two, white space and what scans confuse left out. */
  static int between(String read, String known) {
    return edits(read.replace(" ", ""), known.replace(" ", ""));
  }

  /**
   * Whether {@code read} can be a slip for {@code known}: word by word none in up to four letters, one in up to seven, else two;
   * where the words are parted otherwise, one in all.
   */
  static boolean isSlip(String read, String known) {
    String[] a = read.split(" ");
    String[] b = known.split(" ");
    if (a.length != b.length) {
      return known.length() > 4 && between(read, known) <= 1;
    }
    int edits = 0;
    for (int i = 0; i < a.length; i++) {
      int word = edits(a[i], b[i]);
      int limit = b[i].length() <= 4 ? 0 : b[i].length() <= 7 ? 1 : 2;
      if (word > limit) {
        return false;
      }
      edits += word;
    }
    return edits <= 2;
  }

  private static int edits(String read, String known) {
    return Math.min(EDITS.apply(read, known), EDITS.apply(shape(read), shape(known)));
  }

  private static String shape(String word) {
    StringBuilder shape = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
      if (c == 'r' && next == 'n' || c == 'v' && next == 'v' || c == 'c' && next == 'l') {
        shape.append(c == 'r' ? 'm' : c == 'v' ? 'w' : 'd');
        i++;
      } else {
        shape.append(switch (c) {
          case '1', 'l' -> 'i';
          case '0' -> 'o';
          case '5' -> 's';
          case '8' -> 'b';
          default -> c;
        });
      }
    }
    return shape.toString();
  }
}
