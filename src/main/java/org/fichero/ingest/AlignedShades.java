package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fichero.ingest.TextLine.Chunk;

/**
 * Coloured areas in rows of a table without lines. Where only some of a row's empty cells are coloured, the colour may be a
 * mark. Without lines only the headings say how far a cell reaches: where a colour ends within one, its cell cannot be read.
 */
final class AlignedShades {
  private static final int COLUMNS = 4;
  /** Characters of a plan's heading, as in {@link Shading}. */
  private static final int LONGEST_HEADING = 14;
  /** Higher areas, in ems, are backgrounds. */
  private static final float HIGHEST = 3.5f;
  /** Points by which a heading may reach beyond the colour of its cell. */
  private static final float SLACK = 1;
  /** Numbers, initials and the like: headings of periods as names of months are. */
  private static final int SHORTEST_HEADING = 3;

  private final List<float[]> columns = new ArrayList<>();
  private final List<PageInk.Shade> shades;
  private final boolean periods;
  private final List<Chunk> words;

  /** @param rows per row, per column, the cell's chunks; the first is the headings */
  AlignedShades(List<List<List<Chunk>>> rows, List<PageInk.Shade> shades) {
    int headings = 0;
    for (List<Chunk> head : rows.get(0)) {
      columns.add(head.isEmpty() ? null : new float[] {head.get(0).x0(), head.get(0).x1()});
      headings += head.size() == 1 && head.get(0).text().length() <= LONGEST_HEADING ? 1 : 0;
    }
    this.shades = headings < COLUMNS ? List.of() : shades;
    this.words = rows.stream().flatMap(List::stream).flatMap(List::stream).toList();
    this.periods = rows.get(0).stream().filter(AlignedShades::isPeriod).count() >= COLUMNS;
  }

  private static boolean isPeriod(List<Chunk> heading) {
    String words = heading.size() == 1 ? heading.get(0).text() : "";
    return !words.isEmpty() && (words.length() <= SHORTEST_HEADING || BrokenWords.isMonth(words));
  }

  /** Which cells of a row bear a colour that may be a mark. */
  List<Boolean> under(List<List<Chunk>> row) {
    List<Boolean> shaded = new ArrayList<>();
    Glyph first = row.stream().flatMap(List::stream).findFirst().map(Chunk::first).orElse(null);
    boolean bare = false;
    boolean any = false;
    for (int c = 0; c < row.size(); c++) {
      boolean open = first != null && row.get(c).isEmpty() && columns.get(c) != null;
      PageInk.Shade shade = open && row.size() >= COLUMNS ? shade(columns.get(c), first) : null;
      boolean filled = shade != null && (periods || !isGround(shade, row));
      shaded.add(filled);
      any |= filled;
      bare |= open && !filled;
    }
    return any && bare ? shaded : java.util.Collections.nCopies(row.size(), false);
  }

  /** The colour of a cell that bears one, where it covers all that its heading does; null where it ends within that. */
  String fill(List<List<Chunk>> row, int column) {
    Glyph beside = row.stream().flatMap(List::stream).findFirst().map(Chunk::first).orElseThrow();
    float[] heading = columns.get(column);
    PageInk.Shade shade = shade(heading, beside);
    boolean covers = shade.area().x0() <= heading[0] + SLACK && shade.area().x1() >= heading[1] - SLACK;
    return covers ? String.format(Locale.ROOT, "%06X", shade.rgb()) : null;
  }

  /** Whether the colour is a form's, on which words are written: there, or in the row's other cells. */
  private boolean isGround(PageInk.Shade shade, List<List<Chunk>> row) {
    return words.stream().anyMatch(c -> isOn(c, shade)) || row.stream().flatMap(List::stream)
        .anyMatch(c -> shades.stream().anyMatch(s -> s.rgb() == shade.rgb() && isOn(c, s)));
  }

  private static boolean isOn(Chunk words, PageInk.Shade shade) {
    float y = words.first().middle();
    return shade.area().contains(words.x0(), y) && shade.area().contains(words.x1(), y);
  }

  private PageInk.Shade shade(float[] column, Glyph beside) {
    float x = (column[0] + column[1]) / 2;
    for (PageInk.Shade shade : shades) {
      if (shade.area().height() < HIGHEST * beside.size() && shade.area().contains(x, beside.middle())) {
        return shade;
      }
    }
    return null;
  }
}
