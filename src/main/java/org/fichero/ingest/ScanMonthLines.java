package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.rules.MonthNames;
import org.fichero.rules.RuleFiles;

/**
 * Names of the twelve months that narrow columns without lines break ("Septi", "emb", "re"): what the lines below the beginnings hold is
 * known, however it was read.
 */
final class ScanMonthLines {
  private static final int YEAR = 12;
  private static final int SHORTEST = 3;
  /** Lines of one heading are no farther apart, in ems. */
  private static final float PITCH = 1.5f;
  private static final int MOST_LINES = 3;
  private static final String CIRCLE = "\u25cb";

  private static final class Names {
    static final MonthNames ALL = MonthNames.load(RuleFiles.bundled());
  }

  private final List<Glyph> words;
  private final List<Glyph> marks;

  /**
   * @param words of the page; changed
   * @param marks of the page, among which letters may be that look like circles; changed
   */
  ScanMonthLines(List<Glyph> words, List<Glyph> marks) {
    this.words = words;
    this.marks = marks;
  }

  /** Puts whole names in place of their parts. */
  void join() {
    List<List<Glyph>> lines = new ArrayList<>();
    List<Glyph> letters = new ArrayList<>(words);
    marks.stream().filter(g -> g.text().equals(CIRCLE)).forEach(letters::add);
    for (TextLine line : new LineFinder(letters, true).lines(letters)) {
      List<Glyph> all = new ArrayList<>();
      line.chunks().forEach(c -> all.addAll(c.glyphs()));
      lines.add(all);
    }
    for (int i = 0; i < lines.size(); i++) {
      List<Glyph> heads = heads(lines.get(i));
      if (heads != null) {
        join(heads, lines.subList(i + 1, Math.min(lines.size(), i + 1 + MOST_LINES)));
      }
    }
  }

  /** The beginnings of all months in order, at the end of a line, two of them no abbreviations; null where they are not there. */
  private static List<Glyph> heads(List<Glyph> line) {
    if (line.size() < YEAR) {
      return null;
    }
    List<Glyph> heads = line.subList(line.size() - YEAR, line.size());
    int cut = 0;
    for (int i = 0; i < YEAR; i++) {
      String word = Fold.fold(heads.get(i).text());
      if (word.length() < SHORTEST || !name(i).startsWith(word)) {
        return null;
      }
      cut += BrokenWords.isMonth(word) ? 0 : 1;
    }
    return cut > 1 ? heads : null;
  }

  private static String name(int i) {
    return Names.ALL.months().get(i).names().get(0);
  }

  private void join(List<Glyph> heads, List<List<Glyph>> below) {
    int[] read = new int[YEAR];
    for (int i = 0; i < YEAR; i++) {
      read[i] = Fold.fold(heads.get(i).text()).length();
    }
    float y = heads.get(0).y();
    for (List<Glyph> line : below) {
      int[] places = places(line, heads);
      if (line.get(0).y() - y > PITCH * heads.get(0).size() || places == null || !areRests(line, places, read)) {
        break;
      }
      y = line.get(0).y();
      for (int k = 0; k < places.length; k++) {
        read[places[k]] += line.get(k).text().length();
      }
      Set<Glyph> gone = new HashSet<>(line);
      words.removeIf(gone::contains);
      marks.removeIf(gone::contains);
    }
    if (y > heads.get(0).y()) {
      for (int i = 0; i < YEAR; i++) {
        Glyph h = heads.get(i);
        words.set(words.indexOf(h), new Glyph(name(i), h.x(), h.y(), h.width(), h.size(), h.bold(), h.block(), null));
      }
    }
  }

  /** The month below which each word begins; null where some word stands below none whose name is cut. */
  private static int[] places(List<Glyph> line, List<Glyph> heads) {
    int[] places = new int[line.size()];
    for (int k = 0; k < places.length; k++) {
      places[k] = -1;
      for (int i = 0; i < YEAR; i++) {
        boolean under = line.get(k).mark() == null && line.get(k).centreX() > heads.get(i).x() - 2 && line.get(k).x() < heads.get(i).right();
        places[k] = under ? i : places[k];
      }
      if (places[k] < 0 || k > 0 && places[k] <= places[k - 1]) {
        return null;
      }
    }
    return places;
  }

  /** Whether all words may be the rests of cut names, and some are to the letter. */
  private static boolean areRests(List<Glyph> line, int[] places, int[] read) {
    boolean some = false;
    for (int k = 0; k < places.length; k++) {
      String name = name(places[k]);
      if (read[places[k]] >= name.length()) {
        return false;
      }
      String rest = name.substring(read[places[k]]);
      String word = line.get(k).text().equals(CIRCLE) ? "o" : Fold.fold(line.get(k).text());
      some |= word.length() > 1 && rest.startsWith(word) || word.equals(rest);
    }
    return some;
  }
}
