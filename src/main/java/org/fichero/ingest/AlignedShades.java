package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/**
 * Coloured areas in rows of a table without lines. Where only some of a row's empty cells are coloured, the colour may be a
 * mark; without lines nothing says how far a cell reaches, so that it is one that cannot be read.
 */
final class AlignedShades {
  private static final int COLUMNS = 4;
  /** Characters of a plan's heading, as in {@link Shading}. */
  private static final int LONGEST_HEADING = 14;
  /** Higher areas, in ems, are backgrounds. */
  private static final float HIGHEST = 3.5f;

  private final List<float[]> columns = new ArrayList<>();
  private final List<PageInk.Shade> shades;

  /** @param rows per row, per column, the cell's chunks; the first is the headings */
  AlignedShades(List<List<List<Chunk>>> rows, List<PageInk.Shade> shades) {
    int headings = 0;
    for (List<Chunk> head : rows.get(0)) {
      columns.add(head.isEmpty() ? null : new float[] {head.get(0).x0(), head.get(0).x1()});
      headings += head.size() == 1 && head.get(0).text().length() <= LONGEST_HEADING ? 1 : 0;
    }
    this.shades = headings < COLUMNS ? List.of() : shades;
  }

  /** Which cells of a row bear a colour that may be a mark. */
  List<Boolean> under(List<List<Chunk>> row) {
    List<Boolean> shaded = new ArrayList<>();
    Glyph first = row.stream().flatMap(List::stream).findFirst().map(Chunk::first).orElse(null);
    boolean bare = false;
    boolean any = false;
    for (int c = 0; c < row.size(); c++) {
      boolean open = first != null && row.get(c).isEmpty() && columns.get(c) != null;
      boolean filled = open && row.size() >= COLUMNS && isFilled(columns.get(c), first);
      shaded.add(filled);
      any |= filled;
      bare |= open && !filled;
    }
    return any && bare ? shaded : java.util.Collections.nCopies(row.size(), false);
  }

  private boolean isFilled(float[] column, Glyph beside) {
    float x = (column[0] + column[1]) / 2;
    for (PageInk.Shade shade : shades) {
      if (shade.area().height() < HIGHEST * beside.size() && shade.area().contains(x, beside.middle())) {
        return true;
      }
    }
    return false;
  }
}
