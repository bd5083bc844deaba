package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The shapes of one slide with what they hold. A slide's file has them in the order in which they cover each other; where they stand in one
 * column, each beside no other, they are read from the top, else as the file has them.
 */
final class SlideShapes {
  /** Shapes that share a margin's breadth, in EMU, still stand beside each other. */
  private static final long SLACK = 100_000;
  /** Of a group of shapes or a single one: its place in EMU, and what it holds. */
  private static final class Shape {
    final int depth;
    final List<Piece> pieces = new ArrayList<>();
    Long left;
    long top;
    long width = -1;
    long height;
    boolean heads;

    Shape(int depth) {
      this.depth = depth;
    }

    boolean isPlaced() {
      return left != null && width >= 0;
    }
  }

  private final List<Shape> shapes = new ArrayList<>();

  /** A shape begins at a depth of the file; within one at hand, it is part of that. */
  void begin(int depth) {
    Shape open = open();
    if (open == null || depth <= open.depth) {
      shapes.add(new Shape(depth));
    }
  }

  /** The left and upper edge of the shape at hand; only the first that is said counts. */
  void at(long left, long top) {
    Shape open = open();
    if (open != null && open.left == null) {
      open.left = left;
      open.top = top;
    }
  }

  /** How large the shape at hand is; only the first that is said counts. */
  void size(long width, long height) {
    Shape open = open();
    if (open != null && open.left != null && open.width < 0) {
      open.width = width;
      open.height = height;
    }
  }

  /** The shape at hand is the slide's title or the line below it: without a place of its own it stands where the layout has it, above all. */
  void heads() {
    Shape open = open();
    if (open != null) {
      open.heads = true;
    }
  }

  /** What the shape at hand holds. */
  void add(Piece piece) {
    if (shapes.isEmpty()) {
      shapes.add(new Shape(0));
    }
    open().pieces.add(piece);
  }

  private Shape open() {
    return shapes.isEmpty() ? null : shapes.get(shapes.size() - 1);
  }

  /** Hands over everything in reading order. */
  void write(Piece.Sink sink) throws UnreadableSourceException {
    shapes.removeIf(s -> s.pieces.isEmpty());
    shapes.sort(Comparator.comparing(s -> !s.heads || s.isPlaced()));
    int free = 0;
    while (free < shapes.size() && !shapes.get(free).isPlaced()) {
      free++;
    }
    List<Shape> placed = shapes.subList(free, shapes.size());
    List<Shape> down = new ArrayList<>(placed);
    if (placed.stream().allMatch(Shape::isPlaced)) {
      down.sort(Comparator.comparingLong(s -> s.top));
    }
    List<Shape> ordered = new ArrayList<>(shapes.subList(0, free));
    ordered.addAll(areOneColumn(down) ? down : placed);
    for (Shape shape : ordered) {
      for (Piece piece : shape.pieces) {
        sink.add(piece);
      }
    }
  }

  /** Whether each shape, from the top, begins below the middle of those before it and has a breadth in common with all. */
  private static boolean areOneColumn(List<Shape> down) {
    long left = Long.MIN_VALUE;
    long right = Long.MAX_VALUE;
    long middle = Long.MIN_VALUE;
    for (Shape shape : down) {
      if (!shape.isPlaced() || shape.top < middle) {
        return false;
      }
      left = Math.max(left, shape.left);
      right = Math.min(right, shape.left + shape.width);
      middle = Math.max(middle, shape.top + shape.height / 2);
    }
    return right - left > SLACK;
  }
}
