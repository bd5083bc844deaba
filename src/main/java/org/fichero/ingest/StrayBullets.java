package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Signs of lists that are drawn apart from their items, as by programs that draw all signs of a page last: each goes before its item. */
final class StrayBullets {
  private static final String SIGNS = "\u2022\u25e6\u25aa\u25ab\u2023\u2043\u25cf\u25cb\u25a0";
  /** An item stands no farther to the right of its sign, in ems. */
  private static final float FARTHEST = 3;
  /** Baselines that are no farther apart are one, in ems. */
  private static final float LEVEL = 0.25f;
  /** Points of one band of lines. */
  private static final float BAND = 8;

  private StrayBullets() {}

  /** Puts them back among characters that are in the order of drawing. */
  static void putBack(List<Glyph> drawn) {
    List<Glyph> stray = stray(drawn);
    if (stray.isEmpty()) {
      return;
    }
    Map<Glyph, Glyph> signs = signs(stray, drawn);
    List<Glyph> ordered = new ArrayList<>(drawn.size());
    Map<Glyph, Boolean> moved = new IdentityHashMap<>();
    signs.values().forEach(g -> moved.put(g, true));
    for (Glyph g : drawn) {
      if (signs.containsKey(g)) {
        ordered.add(signs.get(g));
      }
      if (!moved.containsKey(g)) {
        ordered.add(g);
      }
    }
    drawn.clear();
    drawn.addAll(ordered);
  }

  /** The signs behind which nothing is drawn that stands beside them. */
  private static List<Glyph> stray(List<Glyph> drawn) {
    List<Glyph> stray = new ArrayList<>();
    Glyph sign = null;
    for (Glyph g : drawn) {
      if (!g.isSpace()) {
        if (sign != null && !isItem(sign, g)) {
          stray.add(sign);
        }
        sign = g.mark() == null && SIGNS.contains(g.text()) ? g : null;
      }
    }
    if (sign != null) {
      stray.add(sign);
    }
    return stray;
  }

  private static boolean isItem(Glyph sign, Glyph g) {
    float right = (g.x() - sign.right()) / g.size();
    return right > 0 && right < FARTHEST && Math.abs(g.y() - sign.y()) < LEVEL * g.size();
  }

  /** For each first character of an item, its sign. */
  private static Map<Glyph, Glyph> signs(List<Glyph> stray, List<Glyph> drawn) {
    Map<Integer, List<Glyph>> bands = new HashMap<>();
    stray.forEach(s -> bands.computeIfAbsent(band(s), b -> new ArrayList<>()).add(s));
    Map<Glyph, Glyph> items = new IdentityHashMap<>();
    for (Glyph g : drawn) {
      for (int b = band(g) - 1; b <= band(g) + 1 && !g.isSpace(); b++) {
        for (Glyph sign : bands.getOrDefault(b, List.of())) {
          if (isItem(sign, g) && (!items.containsKey(sign) || items.get(sign).x() > g.x())) {
            items.put(sign, g);
          }
        }
      }
    }
    Map<Glyph, Glyph> signs = new IdentityHashMap<>();
    items.forEach((sign, item) -> signs.put(item, sign));
    return signs;
  }

  private static int band(Glyph g) {
    return Math.round(g.y() / BAND);
  }
}
