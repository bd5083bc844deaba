package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/**
 * A line of words right above a line of nothing but marks, each beneath one of the words: every word heads a column, however
 * narrow the gaps between them are.
 */
final class HeadedMarks {
  /** Lines farther apart than this many ems have nothing to do with each other. */
  private static final float REACH = 3.4f;
  private static final int FEWEST_MARKS = 2;
  private static final int FEWEST_WORDS = 4;
  /** So many words over so few marks head columns even where no gap holds two marks. */
  private static final int MANY_WORDS = 6;

  private HeadedMarks() {}

  /** Whether a line holds marks and nothing else. */
  static boolean isMarks(TextLine line) {
    return line.chunks().stream().allMatch(c -> c.glyphs().stream().allMatch(g -> g.mark() != null));
  }

  /** The upper line in chunks of one word where the lower one shows that each heads a column; else as it is. */
  static TextLine parted(TextLine head, TextLine below) {
    List<Glyph> marks = below.chunks().stream().flatMap(c -> c.glyphs().stream()).toList();
    boolean near = below.y() - head.y() < REACH * head.size();
    if (!near || marks.size() < FEWEST_MARKS || !isMarks(below) || head.chunks().stream().anyMatch(c -> c.glyphs().stream().anyMatch(g -> g.mark() != null))) {
      return head;
    }
    List<Chunk> words = words(head);
    boolean shared = head.chunks().stream().anyMatch(c -> marks.stream().filter(m -> covers(c, m)).count() > 1);
    boolean several = words.size() > head.chunks().size() && words.size() >= FEWEST_WORDS && (shared || words.size() >= MANY_WORDS);
    return several && marks.stream().allMatch(m -> words.stream().filter(w -> covers(w, m)).count() == 1) ? head.only(words) : head;
  }

  private static boolean covers(Chunk c, Glyph mark) {
    return c.x0() <= mark.centreX() && mark.centreX() <= c.x1();
  }

  private static List<Chunk> words(TextLine line) {
    List<Chunk> words = new ArrayList<>();
    for (Chunk c : line.chunks()) {
      int from = 0;
      for (int i = 1; i <= c.glyphs().size(); i++) {
        if (i == c.glyphs().size() || c.spaced().get(i)) {
          List<Boolean> spaced = new ArrayList<>(c.spaced().subList(from, i));
          spaced.set(0, false);
          words.add(new Chunk(new ArrayList<>(c.glyphs().subList(from, i)), spaced));
          from = i;
        }
      }
    }
    return words;
  }
}
