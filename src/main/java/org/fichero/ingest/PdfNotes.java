package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Small raised digits of a page: where a note at its foot has the number, they refer to it, and neither is part of the text; anywhere else
 * they are written as what they are, so that no number takes them for its last digits.
 */
final class PdfNotes {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  /** Raised digits are smaller than this share of what stands before them, and so much higher, in its ems. */
  private static final float SMALL = 0.8f;
  private static final float LOW = 0.12f;
  private static final float HIGH = 0.75f;
  private static final float NEAR = 0.4f;
  /** Notes are set in letters of less than this share of the page's. */
  private static final float NOTE = 0.95f;

  private final PageInk ink;

  /** Digits raised behind {@code before}. */
  private record Reference(Glyph before, List<Glyph> digits) {
    String number() {
      StringBuilder n = new StringBuilder();
      digits.forEach(d -> n.append(d.text()));
      return n.toString();
    }
  }

  private PdfNotes(PageInk ink) {
    this.ink = ink;
  }

  /**
   * Takes out the notes and what refers to them.
   *
   * @return what the notes say; empty without any
   */
  static String takeOut(PageInk ink) {
    PdfNotes notes = new PdfNotes(ink);
    List<Reference> references = notes.references();
    return references.isEmpty() ? "" : notes.takeOut(references);
  }

  private List<Reference> references() {
    List<Reference> found = new ArrayList<>();
    Glyph before = null;
    for (Glyph g : ink.glyphs) {
      Reference last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (g.isSpace() || g.mark() != null) {
        continue;
      }
      if (last != null && isRaised(last.before(), g) && isBehind(last.digits().get(last.digits().size() - 1), g)) {
        last.digits().add(g);
      } else if (before != null && isRaised(before, g) && isBehind(before, g)) {
        found.add(new Reference(before, new ArrayList<>(List.of(g))));
      } else {
        before = g;
      }
    }
    return found;
  }

  private static boolean isRaised(Glyph before, Glyph g) {
    float higher = before.y() - g.y();
    return g.text().length() == 1 && g.text().charAt(0) >= '0' && g.text().charAt(0) <= '9' && g.size() < SMALL * before.size()
        && higher > LOW * before.size() && higher < HIGH * before.size();
  }

  private static boolean isBehind(Glyph before, Glyph g) {
    float gap = g.x() - before.right();
    return gap > -NEAR * before.size() && gap < NEAR * before.size();
  }

  private String takeOut(List<Reference> references) {
    float size = size();
    TreeMap<Float, List<Glyph>> lines = new TreeMap<>();
    ink.glyphs.stream().filter(g -> !g.isSpace() && g.mark() == null).forEach(g -> lines.computeIfAbsent(g.y(), k -> new ArrayList<>()).add(g));
    Set<Glyph> gone = new HashSet<>();
    Map<Glyph, Glyph> wider = new HashMap<>();
    float foot = Float.MAX_VALUE;
    boolean raisedNumbers = false;
    for (Reference r : references) {
      float at = note(r, lines, size);
      if (at > 0) {
        gone.addAll(r.digits());
        wider.put(r.before(), wider(r));
        foot = Math.min(foot, at);
        raisedNumbers |= lines.get(at).size() == r.digits().size();
      }
    }
    StringBuilder words = new StringBuilder();
    for (Map.Entry<Float, List<Glyph>> line : lines.tailMap(foot, true).entrySet()) {
      boolean small = line.getValue().stream().allMatch(g -> g.size() < NOTE * size);
      if (small || raisedNumbers) {
        line.getValue().forEach(g -> words.append(g.text()));
        gone.addAll(line.getValue());
      }
    }
    Set<Glyph> raised = new HashSet<>();
    references.forEach(r -> raised.addAll(r.digits()));
    ink.glyphs.removeAll(gone);
    ink.glyphs.replaceAll(g -> raised.contains(g) ? raised(g) : wider.getOrDefault(g, g));
    return words.toString();
  }

  /** The baseline of the note with the number; -1 without one. */
  private static float note(Reference r, TreeMap<Float, List<Glyph>> lines, float size) {
    float from = r.before().y() + r.before().size();
    for (Map.Entry<Float, List<Glyph>> line : lines.tailMap(from, false).entrySet()) {
      List<Glyph> glyphs = line.getValue();
      glyphs.sort(Comparator.comparingDouble(Glyph::x));
      StringBuilder number = new StringBuilder();
      for (Glyph g : glyphs) {
        if (g.size() >= NOTE * size || number.length() == r.digits().size()) {
          break;
        }
        number.append(g.text());
      }
      boolean ends = glyphs.size() == r.digits().size() || !Character.isDigit(glyphs.get(Math.min(glyphs.size() - 1, r.digits().size())).text().charAt(0));
      if (ends && number.toString().equals(r.number())) {
        return line.getKey();
      }
    }
    return -1;
  }

  /** Of most characters. */
  private float size() {
    double[] sizes = ink.glyphs.stream().filter(g -> !g.isSpace() && g.mark() == null).mapToDouble(Glyph::size).sorted().toArray();
    return (float) sizes[sizes.length / 2];
  }

  /** What stands before the digits, over their place too: no gap shows where they were. */
  private static Glyph wider(Reference r) {
    Glyph g = r.before();
    return new Glyph(g.text(), g.x(), g.y(), r.digits().get(r.digits().size() - 1).right() - g.x(), g.size(), g.bold(), g.block(), g.mark());
  }

  private static Glyph raised(Glyph g) {
    String text = String.valueOf(RAISED.charAt(g.text().charAt(0) - '0'));
    return new Glyph(text, g.x(), g.y(), g.width(), g.size(), g.bold(), g.block(), null);
  }
}
