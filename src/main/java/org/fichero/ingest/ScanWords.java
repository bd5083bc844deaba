package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts words that were read as one although a space stands between their letters in the picture. */
final class ScanWords {
  /** A gap of this many ems, twice as wide as the others of the word, is a space. */
  private static final float SPACE = 0.2f;
  private static final float WIDER = 1.8f;
  /** Letters that are words. */
  private static final String ALONE = "aáeoóuy";

  private ScanWords() {}

  /**
   * A word and its extent in pixels.
   *
   * @param from left
   * @param to right
   */
  record Part(String text, float from, float to) {}

  /**
   * The words within what was read as one.
   *
   * @param box left, top, right, bottom
   * @param size of the letters, in pixels
   * @param scan the picture
   * @param pieces what hangs together in the picture: left, top, right, bottom
   */
  static List<Part> parts(String text, float[] box, float size, List<int[]> pieces, ScanImage scan) {
    List<int[]> letters = letters(box, pieces);
    Part whole = new Part(text, box[0], box[2]);
    if (letters.size() < 3) {
      return List.of(whole);
    }
    int at = -1;
    int widest = 0;
    int next = 0;
    for (int i = 1; i < letters.size(); i++) {
      int gap = letters.get(i)[0] - letters.get(i - 1)[1];
      if (gap > widest) {
        next = widest;
        widest = gap;
        at = i;
      } else {
        next = Math.max(next, gap);
      }
    }
    boolean space = widest > SPACE * size && widest > WIDER * next
        && scan.ink(letters.get(at - 1)[1] + 1, (int) box[1], letters.get(at)[0] - 1, (int) box[3]) == 0;
    int cut = space ? cut(text.length(), at, letters.size()) : 0;
    return cut > 0 && Character.isLetter(text.charAt(cut)) && Character.isLetter(text.charAt(cut - 1)) && mayStandAlone(text.substring(0, cut)) && mayStandAlone(text.substring(cut))
        ? List.of(new Part(text.substring(0, cut), box[0], letters.get(at - 1)[1]), new Part(text.substring(cut), letters.get(at)[0], box[2]))
        : List.of(whole);
  }

  /** One small letter that is no word is part of one: the gap behind a j is wide. */
  static boolean mayStandAlone(String part) {
    return part.length() > 1 || !Character.isLowerCase(part.charAt(0)) || ALONE.indexOf(part.charAt(0)) >= 0;
  }

  /** The character before which the gap stands; 0 where letters that hang together leave it open. */
  private static int cut(int length, int at, int letters) {
    if (letters == length) {
      return at;
    }
    int after = letters - at;
    return after <= 2 && after < length ? length - after : at <= 2 && at < length ? at : 0;
  }

  /** Extents of the letters from left to right; what stands above one another (dots, accents) is one. */
  static List<int[]> letters(float[] box, List<int[]> pieces) {
    List<int[]> within = new ArrayList<>();
    for (int[] p : pieces) {
      float x = (p[0] + p[2]) / 2f;
      float y = (p[1] + p[3]) / 2f;
      if (x > box[0] && x < box[2] && y > box[1] && y < box[3]) {
        within.add(new int[] {p[0], p[2] + 1});
      }
    }
    within.sort(Comparator.comparingInt(e -> e[0]));
    List<int[]> letters = new ArrayList<>();
    for (int[] e : within) {
      int[] last = letters.isEmpty() ? null : letters.get(letters.size() - 1);
      int common = last == null ? 0 : Math.min(last[1], e[1]) - e[0];
      if (last != null && common > 0.5 * Math.min(last[1] - last[0], e[1] - e[0])) {
        last[1] = Math.max(last[1], e[1]);
      } else {
        letters.add(e);
      }
    }
    return letters;
  }
}
