package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/**
 * Lines under one another, each parted where values begin.
 *
 * @param sides labels and what stands beside them, by their baselines
 * @param outer what stands to the left of the labels: the names of groups of rows
 */
record BesideRun(List<Side> sides, List<TextLine> outer) {
  /**
   * A part of a line.
   *
   * @param index of the line that it is of
   */
  record Side(TextLine line, int index, boolean label) {}

  /**
   * @param x where values begin
   * @param label where labels do, with names of groups before them; 0 for whatever stands before the values
   */
  static BesideRun of(List<TextLine> lines, int from, int to, float x, float label) {
    List<Side> sides = new ArrayList<>();
    List<TextLine> outer = new ArrayList<>();
    for (int i = from; i < to; i++) {
      TextLine line = LabelPairs.parted(lines.get(i), x);
      int own = before(line, label, 0);
      int value = before(line, x, own);
      if (own > 0) {
        outer.add(line.part(0, own));
      }
      if (value > own) {
        sides.add(new Side(line.part(own, value), i, true));
      }
      if (value < line.chunks().size()) {
        sides.add(new Side(line.part(value, line.chunks().size()), i, false));
      }
    }
    sides.sort(Comparator.comparingDouble(s -> s.line().y()));
    return new BesideRun(sides, outer);
  }

  /** The first chunk that does not stand before {@code x}. */
  private static int before(TextLine line, float x, int from) {
    int k = from;
    while (k < line.chunks().size() && line.chunks().get(k).x0() < x - BesideEdges.NEAR) {
      k++;
    }
    return k;
  }

  /** Whether there are options on both sides: those of a list in several columns. */
  boolean areOptions() {
    return hasOption(true) && hasOption(false);
  }

  private boolean hasOption(boolean label) {
    return sides.stream().anyMatch(s -> s.label() == label && Paragraphs.startsItem(s.line()));
  }

  int labels() {
    return (int) sides.stream().filter(Side::label).count();
  }

  int values() {
    return sides.size() - labels();
  }

  /** Where the labels begin if something stands to the left of most of them, most of which ends before them; 0 otherwise. */
  float innerEdge(float x) {
    List<Chunk> left = sides.stream().filter(Side::label).flatMap(s -> s.line().chunks().stream()).filter(c -> c.x1() <= x).toList();
    float edge = BesideEdges.labels(left);
    long outside = left.stream().filter(c -> c.x1() < edge - BesideEdges.NEAR).count();
    long across = left.stream().filter(c -> c.x0() < edge - BesideEdges.NEAR).count() - outside;
    return outside > across ? edge : 0;
  }

  /** Of all labels, or of all that stands beside them. */
  float width(boolean label) {
    float from = (float) sides.stream().filter(s -> s.label() == label).mapToDouble(s -> s.line().x0()).min().orElse(0);
    return (float) sides.stream().filter(s -> s.label() == label).mapToDouble(s -> s.line().x1()).max().orElse(0) - from;
  }

  float left() {
    return (float) sides.stream().filter(Side::label).mapToDouble(s -> s.line().x0()).min().orElse(0);
  }

  /** Whether a line is no rest of the label above it: it is known to begin a row, it begins with a number, that ends in a colon, or only one is bold. */
  private static boolean isOther(TextLine above, TextLine line) {
    return line.firstChunk().beginsCell() || Paragraphs.startsItem(line) || above.last().text().equals(":") || line.bold() != above.bold() && !WrappedCells.isMore(line.firstChunk());
  }

  /** @param cuts the heights at which something parts rows, from the top */
  List<RowFit.Line> fitted(float[] cuts) {
    List<RowFit.Line> fit = new ArrayList<>();
    float above = -Float.MAX_VALUE;
    TextLine label = null;
    for (Side s : sides) {
      TextLine line = s.line();
      int at = Arrays.binarySearch(cuts, above);
      int next = at < 0 ? -at - 1 : at;
      boolean cut = next < cuts.length && cuts[next] < line.y();
      Chunk last = line.chunks().get(line.chunks().size() - 1);
      fit.add(new RowFit.Line(line.y(), line.size(), s.label(), WrappedCells.isMore(line.firstChunk()), WrappedCells.isOpen(last), cut, s.label() && label != null && isOther(label, line)));
      above = line.y();
      label = s.label() ? line : label;
    }
    return fit;
  }
}
