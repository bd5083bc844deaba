package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes words out of a page that a line is drawn through: from where they begin to where they end, at half the height of small letters.
 * A table's lines reach beyond the words in its cells, and a line to be written on runs below them.
 */
final class PdfStruck {
  /** How far above the baseline the line runs, in ems. */
  private static final float LOWEST = 0.16f;
  private static final float HIGHEST = 0.45f;
  /** How far the line may reach beyond the words, in ems. */
  private static final float BEYOND = 0.25f;
  private static final float COVERED = 0.8f;
  private static final float SAME_LINE = 0.15f;
  private static final int LARGEST = 40;

  private final Map<Integer, List<Glyph>> byHeight = new HashMap<>();
  private final LeftOut out;

  private PdfStruck(PageInk ink, LeftOut out) {
    this.out = out;
    for (Glyph g : ink.glyphs) {
      byHeight.computeIfAbsent((int) g.y(), k -> new ArrayList<>()).add(g);
    }
  }

  /** @param out takes the words */
  static void takeOut(PageInk ink, LeftOut out) {
    PdfStruck struck = null;
    for (PageInk.Ruling r : List.copyOf(ink.rulings)) {
      if (r.horizontal()) {
        struck = struck == null ? new PdfStruck(ink, out) : struck;
        List<Glyph> words = struck.through(r);
        if (!words.isEmpty()) {
          ink.glyphs.removeAll(new java.util.HashSet<>(words));
          ink.rulings.remove(r);
        }
      }
    }
  }

  /** The characters that the line is drawn through, if it is drawn through them and nothing else. */
  private List<Glyph> through(PageInk.Ruling line) {
    List<Glyph> under = new ArrayList<>();
    List<Glyph> others = new ArrayList<>();
    for (int y = (int) line.at(); y <= line.at() + HIGHEST * LARGEST; y++) {
      for (Glyph g : byHeight.getOrDefault(y, List.of())) {
        float above = (g.y() - line.at()) / g.size();
        if (above > LOWEST && above < HIGHEST) {
          (g.centreX() > line.from() && g.centreX() < line.to() ? under : others).add(g);
        }
      }
    }
    under.sort(Comparator.comparingDouble(Glyph::x));
    return isWhole(line, under) && !isDone(under, others) ? words(under) : List.of();
  }

  private static boolean isWhole(PageInk.Ruling line, List<Glyph> under) {
    if (under.isEmpty() || under.stream().allMatch(Glyph::isSpace)) {
      return false;
    }
    Glyph first = under.get(0);
    Glyph last = under.get(under.size() - 1);
    double covered = under.stream().mapToDouble(Glyph::width).sum();
    boolean level = under.stream().allMatch(g -> Math.abs(g.y() - first.y()) < SAME_LINE * first.size());
    return level && line.from() > first.x() - BEYOND * first.size() && line.to() < last.right() + BEYOND * last.size()
        && covered > COVERED * line.length();
  }

  /** Whether a mark stands on the line, and no other words do: the item of a list of tasks that is done. */
  private static boolean isDone(List<Glyph> under, List<Glyph> others) {
    Glyph first = under.get(0);
    boolean marked = false;
    for (Glyph g : others) {
      if (Math.abs(g.y() - first.y()) < SAME_LINE * first.size() || g.mark() != null) {
        char c = g.text().charAt(0);
        marked |= g.mark() != null || !Character.isLetter(c) && Symbols.state(c) != null;
        if (Character.isLetterOrDigit(c)) {
          return false;
        }
      }
    }
    return marked;
  }

  /** Remembers the words; a mark among them stays. */
  private List<Glyph> words(List<Glyph> under) {
    if (under.stream().anyMatch(g -> g.mark() != null)) {
      return List.of();
    }
    StringBuilder text = new StringBuilder();
    under.forEach(g -> text.append(g.text()));
    out.add(LeftOut.Why.STRUCK, text);
    return under;
  }
}
