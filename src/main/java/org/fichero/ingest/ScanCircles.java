package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds circles to tick on a scanned page, and discs, and takes them out of its picture. One circle may be a letter; circles of
 * one size that stand under or beside one another, apart from words, or that hold a dot, are none.
 */
final class ScanCircles {
  /** The least and the greatest diameter, in points. */
  private static final float LEAST = 5f;
  private static final float GREATEST = 20f;
  /** How far height and width may differ. */
  private static final float ROUND = 1.14f;
  private static final int DIRECTIONS = 48;
  /** Directions in which the ring must be met. */
  private static final float RING = 0.96f;
  /** The ring's place, as shares of the radius. */
  private static final float OUTER = 1.04f;
  private static final float INNER = 0.74f;
  /** Ink within this share of the radius: a dot has so much, an empty circle no more than a few specks. */
  private static final float MIDDLE = 0.36f;
  private static final float DOT = 0.55f;
  private static final float EMPTY = 0.06f;
  private static final float DISC = 0.9f;
  /** The gap to the next letters, and how far circles of one group lie apart, in diameters. */
  private static final float GAP = 0.22f;
  private static final float REACH = 9f;
  private static final float ALIGNED = 0.3f;
  private static final int FEWEST = 3;

  private final ScanImage scan;

  private enum Kind {
    EMPTY("\u25cb"),
    DOTTED("\u25c9"),
    FULL("\u25cf");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }
  }

  /** One that was found, by its bounds in pixels. */
  private record Circle(int[] b, Kind kind) {
    int size() {
      return Math.max(b[2] - b[0], b[3] - b[1]) + 1;
    }

    private int middleX() {
      return (b[0] + b[2]) / 2;
    }

    private int middleY() {
      return (b[1] + b[3]) / 2;
    }

    boolean goesWith(Circle other) {
      float size = Math.max(size(), other.size());
      int dx = Math.abs(middleX() - other.middleX());
      int dy = Math.abs(middleY() - other.middleY());
      boolean alike = kind == Kind.FULL || other.kind == Kind.FULL || Math.min(size(), other.size()) > 0.85f * size;
      return this != other && alike && (dx < ALIGNED * size && dy < REACH * size || dy < ALIGNED * size && dx < 4 * REACH * size);
    }
  }

  ScanCircles(ScanImage scan) {
    this.scan = scan;
  }

  /**
   * The circles, as characters.
   *
   * @param pieces what hangs together in the picture: left, top, right, bottom
   */
  List<Glyph> take(List<int[]> pieces) {
    List<Circle> all = new ArrayList<>();
    for (int[] b : pieces) {
      Kind kind = kind(b);
      if (kind != null) {
        all.add(new Circle(b, kind));
      }
    }
    List<Glyph> found = new ArrayList<>();
    for (Circle c : all) {
      if (isOneOfSeveral(c, all)) {
        found.add(glyph(c));
      }
    }
    all.stream().filter(c -> isOneOfSeveral(c, all)).forEach(c -> scan.wipe(c.b[0] - 1, c.b[1] - 1, c.b[2] + 2, c.b[3] + 2));
    return found;
  }

  /** A dot within tells a circle from a letter, as does company; discs are marks among circles only. */
  private static boolean isOneOfSeveral(Circle c, List<Circle> all) {
    List<Circle> company = all.stream().filter(c::goesWith).toList();
    boolean hollow = c.kind != Kind.FULL || company.stream().anyMatch(o -> o.kind != Kind.FULL);
    return c.kind == Kind.DOTTED || hollow && (company.size() + 1 >= FEWEST || company.stream().anyMatch(o -> o.kind != Kind.EMPTY));
  }

  private Glyph glyph(Circle c) {
    int[] b = c.b;
    float size = Math.max(4, scan.points(c.size()));
    return new Glyph(c.kind.sign, scan.points(b[0]), scan.points((b[1] + b[3]) / 2f) + 0.35f * size, scan.points(b[2] - b[0] + 1), size, false, -1, null);
  }

  /** What kind of circle fills these bounds; null for none. */
  private Kind kind(int[] b) {
    int w = b[2] - b[0] + 1;
    int h = b[3] - b[1] + 1;
    boolean sized = scan.points(Math.min(w, h)) >= LEAST && scan.points(Math.max(w, h)) <= GREATEST && Math.max(w, h) <= ROUND * Math.min(w, h);
    if (!sized || !isFree(b) || !isRing(b)) {
      return null;
    }
    float middle = ink(b, MIDDLE);
    if (middle > DISC && ink(b, INNER) > DISC) {
      return Kind.FULL;
    }
    return middle < EMPTY ? Kind.EMPTY : middle > DOT && ringGap(b) ? Kind.DOTTED : null;
  }

  /** Ink in every direction at the ring's place, none in the corners of the square around it. */
  private boolean isRing(int[] b) {
    float rx = (b[2] - b[0] + 1) / 2f;
    float ry = (b[3] - b[1] + 1) / 2f;
    int hits = 0;
    int outside = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      double angle = 2 * Math.PI * i / DIRECTIONS;
      boolean hit = false;
      for (float r = INNER; r <= 1 && !hit; r += 0.05f) {
        hit = isInk(b, rx, ry, r, angle);
      }
      hits += hit ? 1 : 0;
      boolean diagonal = Math.abs(Math.cos(angle)) > 0.4 && Math.abs(Math.sin(angle)) > 0.4;
      outside += diagonal && isInk(b, rx, ry, OUTER + 0.1f, angle) ? 1 : 0;
    }
    return hits >= RING * DIRECTIONS && outside <= DIRECTIONS / 16;
  }

  private boolean isInk(int[] b, float rx, float ry, float share, double angle) {
    int x = Math.round((b[0] + b[2]) / 2f + (float) Math.cos(angle) * (rx - 0.5f) * share);
    int y = Math.round((b[1] + b[3]) / 2f + (float) Math.sin(angle) * (ry - 0.5f) * share);
    return x >= 0 && y >= 0 && x < scan.width && y < scan.height && scan.isInk(x, y);
  }

  /** Whether paper shows between dot and ring. */
  private boolean ringGap(int[] b) {
    float rx = (b[2] - b[0] + 1) / 2f;
    float ry = (b[3] - b[1] + 1) / 2f;
    int free = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      boolean paper = false;
      for (float r = MIDDLE; r < 0.9f && !paper; r += 0.04f) {
        paper = !isInk(b, rx, ry, r, 2 * Math.PI * i / DIRECTIONS);
      }
      free += paper ? 1 : 0;
    }
    return free > 0.9 * DIRECTIONS;
  }

  /** The share of ink within a share of the radius. */
  private float ink(int[] b, float share) {
    float rx = (b[2] - b[0] + 1) / 2f * share;
    float ry = (b[3] - b[1] + 1) / 2f * share;
    int count = 0;
    int all = 0;
    for (int y = (int) Math.ceil((b[1] + b[3]) / 2f - ry); y <= (b[1] + b[3]) / 2f + ry; y++) {
      for (int x = (int) Math.ceil((b[0] + b[2]) / 2f - rx); x <= (b[0] + b[2]) / 2f + rx; x++) {
        float dx = (x - (b[0] + b[2]) / 2f) / rx;
        float dy = (y - (b[1] + b[3]) / 2f) / ry;
        if (dx * dx + dy * dy <= 1) {
          count += scan.isInk(x, y) ? 1 : 0;
          all++;
        }
      }
    }
    return all == 0 ? 0 : (float) count / all;
  }

  /** Letters have others close beside them. */
  private boolean isFree(int[] b) {
    int gap = Math.max(2, Math.round(GAP * (b[3] - b[1] + 1)));
    return scan.ink(b[0] - gap, b[1], b[0] - 1, b[3] + 1) < 0.02f && scan.ink(b[2] + 2, b[1], b[2] + 1 + gap, b[3] + 1) < 0.02f;
  }
}
