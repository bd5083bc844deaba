package org.fichero.ingest;

import java.util.List;

/**
 * Letters and signs that Tesseract's Spanish does not know. It has no {@code ü}, which it takes for {@code ú} or {@code u}: between g and e
 * or i Spanish never writes {@code ú}, and two dots above a {@code u} are seen in the picture.
 */
final class ScanSpelling {
  private static final String AFTER = "eiéíEIÉÍ";

  /** The small ring behind the N of a number, as it is misread: nothing else stands between that letter and a figure. */
  private static final String RINGS = "*\"'?\u2018\u2019\u201c\u201d";

  private ScanSpelling() {}

  /**
   * A word with the sign of a number as it is written: "N* 132" is "N° 132".
   *
   * @param next the word behind it on its line; empty for none
   */
  static String numbered(String word, String next) {
    boolean sign = word.length() > 1 && word.charAt(0) == 'N' && RINGS.indexOf(word.charAt(1)) >= 0;
    String number = word.length() > 2 ? word.substring(2) : next;
    boolean misread = sign && !number.isEmpty() && Character.isDigit(number.charAt(0));
    return misread ? "N\u00b0" + word.substring(2) : word;
  }

  /**
   * A word as it is written.
   *
   * @param box left, top, right, bottom, in pixels
   * @param pieces what hangs together in the picture
   */
  static String of(String word, float[] box, List<int[]> pieces) {
    int twice = word.indexOf("gii");
    if (twice >= 0 && twice + 3 < word.length() && AFTER.indexOf(word.charAt(twice + 3)) >= 0) {
      // the dots of "ü" on its two strokes, which no Spanish word has
      return word.substring(0, twice + 1) + "ü" + word.substring(twice + 3);
    }
    StringBuilder out = null;
    for (int i = 1; i + 1 < word.length(); i++) {
      boolean between = (word.charAt(i - 1) == 'g' || word.charAt(i - 1) == 'G') && AFTER.indexOf(word.charAt(i + 1)) >= 0;
      char u = between ? word.charAt(i) : 0;
      if (u == 'ú' || u == 'Ú' || (u == 'u' || u == 'U') && hasDots(i, word, box, pieces)) {
        out = out == null ? new StringBuilder(word) : out;
        out.setCharAt(i, u == 'ú' || u == 'u' ? 'ü' : 'Ü');
      }
    }
    return out == null ? word : out.toString();
  }

  /** Whether two small pieces stand side by side above the letter; only where each letter is one piece can that be told. */
  private static boolean hasDots(int at, String word, float[] box, List<int[]> pieces) {
    List<int[]> letters = ScanWords.letters(box, pieces);
    if (letters.size() != word.length()) {
      return false;
    }
    int[] letter = letters.get(at);
    float middle = (box[1] + box[3]) / 2;
    return pieces.stream().filter(p -> p[0] >= letter[0] - 1 && p[2] <= letter[1] + 1 && p[3] < middle && p[1] >= box[1] - 2).count() == 2;
  }
}
