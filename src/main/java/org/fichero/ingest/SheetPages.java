package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pages that are parts of one wide page, as a printed sheet's are: what one page's printed area cuts off on the right is
 * drawn again on another, cut off on the left, and stands at the same height.
 */
final class SheetPages {
  /** So many pages wait for their right part. */
  private static final int MOST = 40;
  /** Characters that are looked at. */
  private static final int ENOUGH = 200;
  private static final float NEAR = 0.7f;
  private static final String ENDS = ".!?:";

  private final List<PageInk> waiting = new ArrayList<>();

  /** The next page; those that can be read are given back, a part of an earlier page as an empty one. */
  List<PageInk> add(PageInk page) {
    if (waiting.isEmpty() && page.cutRight.glyphs.isEmpty()) {
      return List.of(page);
    }
    waiting.add(page);
    return waiting.size() < MOST ? List.of() : rest();
  }

  /** All that wait. */
  List<PageInk> rest() {
    for (int i = 0; i < waiting.size(); i++) {
      for (int k = i + 1; k < waiting.size(); k++) {
        PageInk left = waiting.get(i);
        PageInk right = waiting.get(k);
        if (continues(left, right)) {
          waiting.set(i, joined(left, right));
          waiting.set(k, new PageInk(right.width, right.height));
        }
      }
    }
    waiting.stream().filter(p -> p.sheet).forEach(SheetPages::markCuts);
    List<PageInk> all = new ArrayList<>(waiting);
    waiting.clear();
    return all;
  }

  /** Whether most of what is cut off on the left of {@code right} is seen on {@code left}, at the same distance. */
  private static boolean continues(PageInk left, PageInk right) {
    if (left.cutRight.glyphs.isEmpty() || right.cutLeft.glyphs.isEmpty()) {
      return false;
    }
    float shift = left.cutRight.edge - right.cutLeft.edge;
    int found = 0;
    int asked = 0;
    for (Glyph g : right.cutLeft.glyphs) {
      if (!g.isSpace() && asked < ENOUGH) {
        asked++;
        found += left.glyphs.stream().anyMatch(h -> Math.abs(h.x() - g.x() - shift) < NEAR && Math.abs(h.y() - g.y()) < NEAR && h.text().equals(g.text())) ? 1 : 0;
      }
    }
    return asked > 0 && 2 * found > asked;
  }

  private static PageInk joined(PageInk left, PageInk right) {
    float shift = left.cutRight.edge - right.cutLeft.edge;
    PageInk all = new PageInk(right.width + shift, Math.max(left.height, right.height));
    all.sheet = true;
    all.hidden = left.hidden + right.hidden;
    add(all, left, 0, left.cutRight);
    add(all, right, shift, right.cutLeft);
    all.cutLeft.glyphs.addAll(left.cutLeft.glyphs);
    all.cutLeft.edge = left.cutLeft.edge;
    all.cutRight.edge = right.cutRight.edge + shift;
    return all;
  }

  /** What is still cut off is no page's: where it does not end as sentences do, a sign says that something may be missing. */
  private static void markCuts(PageInk page) {
    Map<Float, Glyph> ends = new TreeMap<>();
    page.cutRight.glyphs.stream().filter(g -> !g.isSpace()).forEach(g -> ends.merge(g.y(), g, (a, b) -> a.x() > b.x() ? a : b));
    for (Glyph g : ends.values()) {
      if (ENDS.indexOf(g.text().charAt(g.text().length() - 1)) < 0) {
        page.glyphs.add(new Glyph(PdfFont.UNKNOWN, g.right(), g.y(), g.width(), g.size(), g.bold(), g.block(), null));
      }
    }
  }

  private static void add(PageInk all, PageInk part, float shift, PageInk.Cut without) {
    for (Glyph g : part.glyphs) {
      if (!without.glyphs.contains(g)) {
        Glyph moved = shift == 0 ? g
            : new Glyph(g.text(), g.x() + shift, g.y(), g.width(), g.size(), g.bold(), g.block(), g.mark());
        all.glyphs.add(moved);
        if (part.cutRight.glyphs.contains(g)) {
          all.cutRight.glyphs.add(moved);
        }
      }
    }
    part.rulings.forEach(r -> all.ruling(r.horizontal()
        ? new PageInk.Ruling(true, r.at(), r.from() + shift, r.to() + shift)
        : new PageInk.Ruling(false, r.at() + shift, r.from(), r.to())));
    part.shades.forEach(s -> all.shade(new PageInk.Shade(s.area().moved(shift), s.rgb())));
    part.signs.forEach(s -> all.sign(s.moved(shift)));
    part.images.forEach(r -> all.images.add(r.moved(shift)));
  }
}
