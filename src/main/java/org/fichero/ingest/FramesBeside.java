package org.fichero.ingest;

import java.util.List;
import org.fichero.ingest.PageInk.Ruling;

/** Frames that stand beside each other, such as the cards of a web page: each is read by itself. A frame with nothing beside it parts no lines. */
final class FramesBeside {
  /** Smaller frames, in points, are no cards with a label and words. */
  private static final float LEAST_WIDTH = 70;
  private static final float LEAST_HEIGHT = 24;
  /** So much of each side is drawn: a label may interrupt it. */
  private static final float DRAWN = 0.5f;
  /** Frames beside each other share at least this much of the lower one's height. */
  private static final float LEVEL = 0.6f;
  private static final int MOST = 200;

  private FramesBeside() {}

  /** Adds the frame that lines which meet make, if they make no more than one. */
  static void add(List<Ruling> lines, List<Rect> frames) {
    Rect area = null;
    for (Ruling r : lines) {
      Rect own = r.horizontal() ? new Rect(r.from(), r.at(), r.to(), r.at()) : new Rect(r.at(), r.from(), r.at(), r.to());
      area = area == null ? own : area.union(own);
    }
    if (frames.size() < MOST && area != null && area.width() > LEAST_WIDTH && area.height() > LEAST_HEIGHT && isFrame(lines, area)) {
      frames.add(area);
    }
  }

  private static boolean isFrame(List<Ruling> lines, Rect area) {
    float[] drawn = new float[4];
    for (Ruling r : lines) {
      float low = r.horizontal() ? area.y0() : area.x0();
      float high = r.horizontal() ? area.y1() : area.x1();
      boolean first = r.at() - low < RuledTables.NEAR;
      if (!first && high - r.at() >= RuledTables.NEAR) {
        return false;
      }
      drawn[(r.horizontal() ? 0 : 2) + (first ? 0 : 1)] += r.length();
    }
    return Math.min(drawn[0], drawn[1]) > DRAWN * area.width() && Math.min(drawn[2], drawn[3]) > DRAWN * area.height();
  }

  /** Those of the frames that have another beside them, and those that are as wide and stand below or above such a one, with its place beside them left free. */
  static List<RuledTable> tables(List<Rect> frames) {
    List<Rect> beside = frames.stream().filter(f -> frames.stream().anyMatch(o -> areBeside(f, o))).toList();
    return frames.stream().filter(f -> beside.stream().anyMatch(b -> b == f || areAlike(f, b))).map(RuledTable::frame).toList();
  }

  private static boolean areAlike(Rect a, Rect b) {
    return Math.abs(a.x0() - b.x0()) < RuledTables.NEAR && Math.abs(a.x1() - b.x1()) < RuledTables.NEAR;
  }

  private static boolean areBeside(Rect a, Rect b) {
    float common = Math.min(a.y1(), b.y1()) - Math.max(a.y0(), b.y0());
    boolean apart = a.x1() <= b.x0() || b.x1() <= a.x0();
    return apart && common > LEVEL * Math.min(a.height(), b.height());
  }
}
