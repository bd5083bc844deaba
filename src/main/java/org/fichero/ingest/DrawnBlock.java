package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Characters that were drawn one after the other, line below line, in one look: a label, a paragraph, what one cell says.
 *
 * @param glyphs those that can be seen, in the order of drawing
 * @param lines where each of its lines begins among them
 * @param area what it covers
 */
record DrawnBlock(List<Glyph> glyphs, List<Integer> lines, Rect area) {
  /** Words of a line follow each other within so many ems where a space is drawn between them; wider gaps part cells. */
  private static final float NEAR = 2.2f;
  /** The same without a space: letters that are spread. */
  private static final float NEAR_UNSPACED = 0.35f;
  /** The same where another element begins, or bold letters do. */
  static final float NEAR_OTHER = 0.17f;
  private static final float BACK = -0.4f;
  /** Baselines of one line are no farther apart, in ems. */
  private static final float LEVEL = 0.3f;
  /** Lines of one paragraph are no nearer and no farther, in ems. */
  private static final float LEAST_PITCH = 0.8f;
  private static final float MOST_PITCH = 1.9f;
  private static final float STEPS = 20;
  private static final int LEAST_LINES = 3;
  private static final float PITCH_SLACK = 0.1f;
  private static final float SAME_SIZE = 0.3f;
  /** Signs with which an item begins that stands on a line of its own. */
  private static final String SIGNS = "[(\u2610\u2611\u2612\u25a0\u25a1\u25cf\u25cb\u25c9\u2022\u2713\u2714\u2717\u2718-\u2013";

  /** What covers a character's usual height. */
  static Rect area(Glyph g) {
    return new Rect(g.x(), g.y() - 0.75f * g.size(), g.right(), g.y() + 0.1f * g.size());
  }

  /** Where its line begins, as in {@link #lines}. */
  Glyph begin(int line) {
    return glyphs.get(lines.get(line));
  }

  /** The last character of a line. */
  Glyph end(int line) {
    return glyphs.get((line + 1 < lines.size() ? lines.get(line + 1) : glyphs.size()) - 1);
  }

  /**
   * The distance at which most lines of a page follow those that were drawn right before them, in ems; 0 for a page that does not show it.
   *
   * @param drawn its characters in the order of drawing
   */
  static float pitch(List<Glyph> drawn) {
    Map<Integer, Integer> counts = new TreeMap<>();
    Glyph last = null;
    for (Glyph g : drawn) {
      if (g.isSpace() || g.mark() != null) {
        continue;
      }
      float pitch = last == null || g.x() > last.x() || g.bold() != last.bold() || Math.abs(g.size() - last.size()) > SAME_SIZE ? 0 : (g.y() - last.y()) / g.size();
      if (pitch > LEAST_PITCH && pitch < MOST_PITCH) {
        counts.merge(Math.round(pitch * STEPS), 1, Integer::sum);
      }
      last = g;
    }
    int most = 0;
    int best = 0;
    for (Map.Entry<Integer, Integer> e : counts.entrySet()) {
      // what lies between two steps counts for both
      int count = e.getValue() + counts.getOrDefault(e.getKey() - 1, 0);
      if (count > most) {
        most = count;
        best = e.getKey();
      }
    }
    return most < LEAST_LINES ? 0 : (best - 0.5f * (counts.containsKey(best - 1) ? 1 : 0)) / STEPS;
  }

  /** Takes characters as they are drawn. Not thread-safe. */
  static final class Builder {
    private final float pitch;
    private final Set<Glyph> begun;
    private List<Glyph> glyphs = new ArrayList<>();
    private List<Integer> lines = new ArrayList<>();
    private Rect area;
    private boolean spaced;

    /**
     * @param pitch of the page, as {@link DrawnBlock#pitch} has it
     * @param begun characters with which elements begin, by identity; empty where nothing tells
     */
    Builder(float pitch, Set<Glyph> begun) {
      this.pitch = pitch;
      this.begun = begun;
    }

    /** A space is drawn. */
    void space() {
      spaced = true;
    }

    boolean isEmpty() {
      return glyphs.isEmpty();
    }

    /** Whether a character, no space, goes on what is there. */
    boolean takes(Glyph g) {
      if (isEmpty()) {
        return true;
      }
      Glyph last = last();
      float gap = (g.x() - last.right()) / g.size();
      boolean level = Math.abs(g.y() - last.y()) < LEVEL * Math.max(g.size(), last.size());
      boolean marks = g.mark() != null && last.mark() == null;
      return level ? !marks && gap > BACK && gap < near(g) : isBelow(g);
    }

    private float near(Glyph g) {
      boolean other = begun.contains(g) || g.bold() != last().bold();
      if (spaced && !other && !begun.isEmpty()) {
        // words of one element, however far they are spread
        return Float.MAX_VALUE;
      }
      return spaced || last().mark() != null ? NEAR : other ? NEAR_OTHER : NEAR_UNSPACED;
    }

    void add(Glyph g) {
      if (isEmpty() || isBelow(g)) {
        lines.add(glyphs.size());
      }
      area = isEmpty() ? area(g) : area.union(area(g));
      glyphs.add(g);
      spaced = false;
    }

    private Glyph last() {
      return glyphs.get(glyphs.size() - 1);
    }

    /** Whether a character begins the next line of the paragraph: no sign does. */
    private boolean isBelow(Glyph g) {
      if (glyphs.size() == 1 && last().mark() != null) {
        return isLabelBelow(last(), g);
      }
      if (begun.contains(g)) {
        return false;
      }
      Glyph first = glyphs.get(0).mark() != null && glyphs.size() > 1 ? glyphs.get(1) : glyphs.get(0);
      float down = (g.y() - last().y()) / g.size();
      boolean near = pitch == 0 ? down > LEAST_PITCH && down < MOST_PITCH : Math.abs(down - pitch) < PITCH_SLACK;
      boolean alike = g.mark() == null && SIGNS.indexOf(g.text().charAt(0)) < 0 && g.bold() == first.bold() && Math.abs(g.size() - first.size()) < SAME_SIZE;
      return alike && near && g.x() < area.x1() && g.right() > area.x0() - g.size();
    }

    /** Whether a label begins right below its mark, where the column is too narrow for both. */
    private static boolean isLabelBelow(Glyph mark, Glyph g) {
      float down = (g.y() - mark.y()) / g.size();
      return g.mark() == null && down > LEAST_PITCH && down < MOST_PITCH && Math.abs(g.x() - mark.x()) < g.size();
    }

    /** What was taken; begins anew. */
    DrawnBlock finish() {
      DrawnBlock block = new DrawnBlock(glyphs, lines, area);
      glyphs = new ArrayList<>();
      lines = new ArrayList<>();
      area = null;
      spaced = false;
      return block;
    }
  }
}
