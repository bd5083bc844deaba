package org.fichero.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/** Options in a row that the end of a line breaks: a mark that ends its line belongs to the words below, and words before the next mark to the label above. */
final class BrokenOptions {
  /** A label begins no farther from where the line above does, in ems. */
  private static final float BESIDE = 1.3f;
  private static final float NEAR = 0.8f;
  private static final float ABOVE = 1.7f;
  /** A line of options that goes on fills this much of the next one's width at least. */
  private static final float HALF = 0.5f;
  private static final float EDGE = 2;

  private BrokenOptions() {}

  /** The lines, marks that end one of them put before the words of the next. */
  static List<TextLine> wrapped(List<TextLine> lines) {
    List<TextLine> out = new ArrayList<>(lines);
    for (int i = 0; i + 1 < out.size(); i++) {
      boolean single = out.get(i).first() == out.get(i).last();
      Chunk rest = rest(out.get(i), out.get(i + 1));
      if (rest != null) {
        out.set(i, withRest(out.get(i), rest));
        out.set(i + 1, without(out.get(i + 1), rest.glyphs().size()));
      }
      // the label of another column may stand between both
      for (int j = i + 1; !single && j < out.size() && j <= i + 2; j++) {
        TextLine whole = goingOn(out.get(i), out.get(j));
        if (whole != null) {
          out.set(i, withoutLast(out.get(i)));
          out.set(j, whole);
          break;
        }
      }
    }
    return out;
  }

  /** A line below with the mark that ends this one, which has a label behind every other; null where nothing is left for it. */
  private static TextLine goingOn(TextLine line, TextLine below) {
    int signs = trailing(line);
    Chunk end = line.chunks().get(line.chunks().size() - 1);
    boolean options = signs > 0 && OptionSigns.signs(line.firstChunk()) > 0 && line.chunks().stream().anyMatch(c -> !OptionSigns.isLone(c));
    int at = options ? under(line, below) : -1;
    if (at < 0 || line.chunks().size() == 1 && end.glyphs().size() == signs || OptionSigns.isSign(beforeLast(line, signs))) {
      return null;
    }
    Chunk label = below.chunks().get(at);
    Chunk mark = end.part(end.glyphs().size() - signs, end.glyphs().size());
    List<Glyph> moved = new ArrayList<>();
    for (Glyph g : mark.glyphs()) {
      // no wider than nothing: where columns begin is measured
      moved.add(new Glyph(g.text(), label.x0(), label.first().y(), 0, g.size(), g.bold(), g.block(), g.mark()));
    }
    List<Chunk> chunks = new ArrayList<>(below.chunks());
    chunks.set(at, MarkLines.with(new Chunk(moved, mark.spaced(), new BitSet()), label));
    return LineFinder.line(chunks, below.trailingSpace());
  }

  /** Which part of a lower line begins where a line does, without a mark of its own; -1 for none. */
  private static int under(TextLine line, TextLine below) {
    for (int i = 0; i < below.chunks().size() && below.y() - line.y() < ABOVE * below.size(); i++) {
      Chunk c = below.chunks().get(i);
      boolean near = Math.abs(c.x0() - line.x0()) < BESIDE * line.size() && c.first().y() - line.y() > NEAR * line.size();
      if (near && Math.abs(c.first().size() - line.size()) < 1) {
        return OptionSigns.signs(c) == 0 ? i : -1;
      }
    }
    return -1;
  }

  /** How many characters are the mark that ends a line; 0 for one that ends otherwise. */
  private static int trailing(TextLine line) {
    Chunk end = line.chunks().get(line.chunks().size() - 1);
    int size = end.glyphs().size();
    for (int i = Math.max(0, size - OptionSigns.MOST_SIGNS); i < size; i++) {
      if ((i == 0 || end.spaced().get(i)) && OptionSigns.signs(end.part(i, size)) == size - i) {
        return size - i;
      }
    }
    return OptionSigns.isSign(line.last()) ? 1 : 0;
  }

  private static Glyph beforeLast(TextLine line, int signs) {
    List<Glyph> last = line.chunks().get(line.chunks().size() - 1).glyphs();
    return last.size() > signs ? last.get(last.size() - signs - 1) : line.chunks().get(line.chunks().size() - 2).last();
  }

  private static TextLine withoutLast(TextLine line) {
    List<Chunk> chunks = new ArrayList<>(line.chunks());
    Chunk last = chunks.remove(chunks.size() - 1);
    int signs = trailing(line);
    if (last.glyphs().size() > signs) {
      chunks.add(last.part(0, last.glyphs().size() - signs));
    }
    return LineFinder.line(chunks, true);
  }

  /** The words before a lower line's first mark that go on the label which ends a line of options; null where there are none. */
  private static Chunk rest(TextLine line, TextLine below) {
    Chunk first = below.firstChunk();
    Chunk end = line.chunks().get(line.chunks().size() - 1);
    boolean near = below.y() - line.y() > NEAR * line.size() && below.y() - line.y() < ABOVE * line.size() && Math.abs(first.x0() - line.x0()) < EDGE;
    if (!near || !Character.isLowerCase(first.text().codePointAt(0)) || !line.chunks().stream().allMatch(OptionSigns::isOption) || trailing(line) > 0) {
      return null;
    }
    int words = 1;
    while (words < first.glyphs().size() && !OptionSigns.isSign(first.glyphs().get(words))) {
      words++;
    }
    boolean more = words < first.glyphs().size() || below.chunks().size() > 1 && OptionSigns.isOption(below.chunks().get(1));
    return more && end.x1() > line.x0() + HALF * (below.x1() - below.x0()) ? first.part(0, words) : null;
  }

  private static TextLine withRest(TextLine line, Chunk rest) {
    List<Chunk> chunks = new ArrayList<>(line.chunks());
    Chunk end = chunks.remove(chunks.size() - 1);
    List<Glyph> moved = new ArrayList<>();
    rest.glyphs().forEach(g -> moved.add(new Glyph(g.text(), end.x1(), end.last().y(), 0, g.size(), g.bold(), g.block(), null)));
    chunks.add(MarkLines.with(end, new Chunk(moved, rest.spaced(), new BitSet())));
    return LineFinder.line(chunks, line.trailingSpace());
  }

  private static TextLine without(TextLine line, int words) {
    List<Chunk> chunks = new ArrayList<>(line.chunks());
    Chunk first = chunks.remove(0);
    if (words < first.glyphs().size()) {
      chunks.add(0, first.part(words, first.glyphs().size()));
    }
    return LineFinder.line(chunks, line.trailingSpace());
  }
}
