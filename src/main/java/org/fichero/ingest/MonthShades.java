package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/**
 * Months side by side, no lines around them, and below some of them coloured areas with no word beside: each is a mark, which nothing else
 * on its line would show.
 */
final class MonthShades {
  private static final int LEAST = 6;
  /** A row of colours begins no farther below its headings than this, in ems. */
  private static final float REACH = 3.2f;
  /** Colours whose middles are nearer, in points, are of one row. */
  private static final float LEVEL = 2;
  /** What is wider than this many columns, in a row of its own, is the ground of a row. */
  private static final int MOST_COLUMNS = 11;
  private static final float LEAST_HEIGHT = 3;

  private final List<TextLine> lines;
  private final List<PageInk.Shade> shades;
  private final List<Glyph> found = new ArrayList<>();

  private MonthShades(List<TextLine> lines, List<PageInk.Shade> shades) {
    this.lines = lines;
    this.shades = shades;
  }

  /**
   * The marks of such rows.
   *
   * @param lines a page's lines outside of tables, from the top
   * @param shades its colours, in the order of painting
   */
  static List<Glyph> marks(List<TextLine> lines, List<PageInk.Shade> shades) {
    MonthShades months = new MonthShades(lines, shades);
    for (int i = 0; i < lines.size() && !shades.isEmpty(); i++) {
      List<Chunk> heads = months(lines.get(i));
      if (heads.size() >= LEAST) {
        months.row(i, heads);
      }
    }
    return months.found;
  }

  /** The longest run of names of months, or of single letters. */
  private static List<Chunk> months(TextLine line) {
    List<Chunk> best = List.of();
    List<Chunk> run = new ArrayList<>();
    for (Chunk c : line.chunks()) {
      String text = c.text();
      String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
      if (BrokenWords.isMonth(name) || text.length() == 1 && Character.isUpperCase(text.charAt(0))) {
        run.add(c);
        best = run.size() > best.size() ? List.copyOf(run) : best;
      } else {
        run.clear();
      }
    }
    return best;
  }

  private void row(int at, List<Chunk> heads) {
    TextLine head = lines.get(at);
    float pitch = (heads.get(heads.size() - 1).x0() - heads.get(0).x0()) / (heads.size() - 1);
    float left = heads.get(0).x0() - pitch / 2;
    float right = heads.get(heads.size() - 1).x1() + pitch / 2;
    float foot = at + 1 < lines.size() ? lines.get(at + 1).top() : Float.MAX_VALUE;
    List<Rect> row = new ArrayList<>();
    for (PageInk.Shade s : shades) {
      Rect a = s.area();
      boolean below = a.y0() > head.y() - 1 && a.y0() < head.y() + REACH * head.size() && a.centreY() < foot && a.height() >= LEAST_HEIGHT;
      if (below && a.centreX() > left && a.centreX() < right && a.width() < MOST_COLUMNS * pitch) {
        row.add(a);
      }
    }
    row.sort(Comparator.comparingDouble(Rect::centreY));
    for (Chunk c : heads) {
      float x = (c.x0() + c.x1()) / 2;
      row.stream().filter(a -> Math.abs(a.centreY() - row.get(0).centreY()) < LEVEL && a.x0() < x && a.x1() > x).findFirst()
          .ifPresent(a -> found.add(Glyph.mark(Rect.of(x - LEVEL, a.centreY() - LEVEL, x + LEVEL, a.centreY() + LEVEL), org.fichero.model.MarkState.TICKED, -1)));
    }
  }
}
