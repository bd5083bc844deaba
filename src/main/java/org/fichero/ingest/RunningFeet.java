package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page prints at its foot and the next one prints at the same place, below all else: it is no content, wherever the words above end. It may stand upon
 * the last lines, or within the last row of a table that goes on. So is what a browser draws at two pages' heads when it has drawn all else.
 */
final class RunningFeet {
  private static final float FOOT = 0.15f;
  private static final float HEAD = 0.15f;
  /** Fewer characters may be the same by chance. */
  private static final int LEAST = 6;
  /** Baselines nearer than so many points are one, and so are left edges. */
  private static final float SAME = 0.6f;
  /** What stands so much lower than another line, in ems, stands below it. */
  private static final float BELOW = 0.5f;

  /**
   * Characters of one line that are drawn one after another.
   *
   * @param text with one digit for all, since numbers of pages differ
   */
  private record Run(String text, float x, float y, float size, List<Integer> glyphs) {
    boolean isAs(Run other) {
      return Math.abs(x - other.x) < SAME && Math.abs(y - other.y) < SAME && Math.abs(size - other.size) < SAME;
    }
  }

  private RunningFeet() {}

  /** Notes characters as no content that two pages which follow each other have alike at their feet. */
  static void note(PageInk page, PageInk next) {
    if (page.words || next.words || page.height != next.height) {
      return;
    }
    if (page.drawnAsRead && next.drawnAsRead) {
      noteLast(page, next);
    }
    List<Run> own = runs(page, true);
    if (own.isEmpty()) {
      return;
    }
    List<Run> others = runs(next, true);
    List<Run> alike = alike(own, others);
    if (!alike.isEmpty()) {
      // the label of one ficha that ends each page stands above as well, as that of the others
      Set<String> above = Stream.of(page, next).flatMap(p -> runs(p, false).stream()).map(Run::text).collect(Collectors.toSet());
      alike.removeIf(r -> above.contains(r.text()));
    }
    note(next, alike(others, alike));
    note(page, alike);
  }

  /** What stays at its place while the page's content runs below it is drawn last, on every page. */
  private static void noteLast(PageInk page, PageInk next) {
    List<Run> own = runs(page, false);
    List<Run> others = runs(next, false);
    int count = 0;
    while (count < Math.min(own.size(), others.size())) {
      Run one = own.get(own.size() - 1 - count);
      Run other = others.get(others.size() - 1 - count);
      boolean same = one.text().equals(other.text()) && one.text().length() >= LEAST && one.isAs(other) && one.y() < HEAD * page.height;
      if (!same) {
        break;
      }
      count++;
    }
    note(page, own.subList(own.size() - count, own.size()));
    note(next, others.subList(others.size() - count, others.size()));
  }

  /** The runs that the other page has too, with nothing below them but such. */
  private static List<Run> alike(List<Run> runs, List<Run> others) {
    Map<String, List<Run>> byText = new HashMap<>();
    others.forEach(r -> byText.computeIfAbsent(r.text(), k -> new ArrayList<>()).add(r));
    List<Run> alike = new ArrayList<>();
    float lowest = 0;
    for (Run r : runs) {
      if (byText.getOrDefault(r.text(), List.of()).stream().anyMatch(r::isAs)) {
        alike.add(r);
      } else {
        lowest = Math.max(lowest, r.y());
      }
    }
    float least = lowest;
    alike.removeIf(r -> r.y() < least - BELOW * r.size() || r.text().length() < LEAST);
    return alike;
  }

  private static void note(PageInk page, List<Run> runs) {
    runs.forEach(r -> r.glyphs().forEach(i -> page.glyphs.set(i, page.glyphs.get(i).of(PdfTags.ARTIFACT))));
  }

  /** @param below whether to take the foot or what stands above it */
  private static List<Run> runs(PageInk page, boolean below) {
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Integer> glyphs = new ArrayList<>();
    for (int i = 0; i <= page.glyphs.size(); i++) {
      Glyph g = i < page.glyphs.size() ? page.glyphs.get(i) : null;
      boolean foot = g != null && g.y() > (1 - FOOT) * page.height == below && g.mark() == null;
      Glyph before = glyphs.isEmpty() ? null : page.glyphs.get(glyphs.get(glyphs.size() - 1));
      boolean goesOn = foot && before != null && Math.abs(before.y() - g.y()) < SAME && g.x() >= before.x();
      if (before != null && !goesOn) {
        Glyph first = page.glyphs.get(glyphs.get(0));
        runs.add(new Run(text.toString().strip(), first.x(), first.y(), first.size(), glyphs));
        text.setLength(0);
        glyphs = new ArrayList<>();
      }
      if (foot && !(glyphs.isEmpty() && g.isSpace())) {
        text.append(g.text().length() == 1 && Character.isDigit(g.text().charAt(0)) ? "0" : g.text());
        glyphs.add(i);
      }
    }
    return runs;
  }
}
