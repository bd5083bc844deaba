package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.ingest.TextLine.Chunk;

/**
 * A line of words right above a line of nothing but marks, each beneath one of the words: every word heads a column, however
 * narrow the gaps between them are.
 */
final class HeadedMarks {
  /** Lines farther apart than this many ems have nothing to do with each other. */
  static final float REACH = 5.5f;
  private static final int FEWEST_MARKS = 2;
  private static final int FEWEST_WORDS = 4;
  /** So many words over so few marks head columns even where no gap holds two marks. */
  private static final int MANY_WORDS = 6;

  /** Characters that are marks where they stand alone. */
  private static final Set<String> SIGNS =
      Set.of("x", "X", "\u00d7", "\u2713", "\u2714", "\u2717", "\u2718", "\u25cf", "\u25a0", "\u2022", "\u2610", "\u2611", "\u2612");

  private HeadedMarks() {}

  /** Whether a line holds marks and nothing else. */
  static boolean isMarks(TextLine line) {
    return line.chunks().stream().allMatch(HeadedMarks::isMark);
  }

  private static boolean isMark(Chunk c) {
    return c.glyphs().size() == 1 && SIGNS.contains(c.text()) || c.glyphs().stream().allMatch(g -> g.mark() != null);
  }

  /** The upper line in chunks of one word where the lower one shows that each heads a column; else as it is. */
  static TextLine parted(TextLine head, TextLine below) {
    List<Glyph> marks = marks(head, below);
    boolean near = below.y() - head.y() < REACH * head.size();
    if (!near || marks.isEmpty() || head.chunks().stream().anyMatch(c -> c.glyphs().stream().anyMatch(g -> g.mark() != null))) {
      return head;
    }
    List<Chunk> words = words(head);
    boolean shared = head.chunks().stream().anyMatch(c -> marks.stream().filter(m -> covers(c, m)).count() > 1);
    boolean many = marks.size() < FEWEST_MARKS
        ? words.size() >= MANY_WORDS && words.stream().noneMatch(w -> Character.isLowerCase(w.text().codePointAt(0)))
        : words.size() >= MANY_WORDS || shared && (words.size() >= FEWEST_WORDS || words.size() == marks.size());
    return words.size() > head.chunks().size() && many && marks.stream().allMatch(m -> heads(words, m) == 1)
        ? head.only(words)
        : head;
  }

  /** Whether the lower line has a label and then a mark beneath each of the upper one's headings. */
  static boolean isHeaded(TextLine head, TextLine below) {
    List<Glyph> marks = marks(head, below);
    return marks.size() == head.chunks().size()
        && head.chunks().stream().allMatch(c -> marks.stream().filter(m -> covers(c, m)).count() == 1);
  }

  /** The marks of a line that has nothing else but, to the left of all headings, a label; empty for any other line. */
  private static List<Glyph> marks(TextLine head, TextLine below) {
    List<Chunk> chunks = below.chunks();
    boolean labelled = chunks.get(0).x1() < head.x0() && !isMark(chunks.get(0));
    List<Chunk> rest = labelled ? chunks.subList(1, chunks.size()) : chunks;
    return rest.stream().allMatch(HeadedMarks::isMark) ? rest.stream().flatMap(c -> c.glyphs().stream()).toList() : List.of();
  }

  /** How many words stand over a mark, each as far as the next one begins. */
  private static int heads(List<Chunk> words, Glyph mark) {
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean before = i + 1 == words.size() || mark.centreX() < words.get(i + 1).x0();
      count += before && covers(words.get(i), mark) ? 1 : 0;
    }
    return count;
  }

  private static boolean covers(Chunk c, Glyph mark) {
    return c.x0() <= mark.centreX() && mark.centreX() <= c.x1();
  }

  private static List<Chunk> words(TextLine line) {
    List<Chunk> words = new ArrayList<>();
    for (Chunk c : line.chunks()) {
      int from = 0;
      for (int i = 1; i <= c.glyphs().size(); i++) {
        if (i == c.glyphs().size() || c.spaced().get(i) || isGlued(c.glyphs().get(i - 1), c.glyphs().get(i))) {
          words.add(c.part(from, i));
          from = i;
        }
      }
    }
    return words;
  }

  /** A capital right after a small letter: headings that fill their columns touch. */
  private static boolean isGlued(Glyph a, Glyph b) {
    return Character.isLowerCase(a.text().codePointBefore(a.text().length())) && Character.isUpperCase(b.text().codePointAt(0));
  }
}
