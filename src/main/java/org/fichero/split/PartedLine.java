package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** A line whose parts tabs, wide gaps or bars keep apart, or labels with colons, as cells: labels may stand further on in it. */
final class PartedLine {
  private static final int WIDE = 3;
  private static final String BAR = " | ";

  private final Page page;
  private final LabelMatcher matcher;
  private final ColonLabels colons;

  PartedLine(Page page, LabelMatcher matcher) {
    this.page = page;
    this.matcher = matcher;
    this.colons = new ColonLabels(matcher);
  }

  /** Adds the line's parts when one of them beyond the first is a label; false, and nothing added, when none is. */
  boolean add(Block.Line line, Pieces pieces, Labeller labeller) {
    String group = pieces.group();
    String open = group;
    List<Passage> parts = parts(line.content()).stream().flatMap(p -> colons.parts(page.text(), p, open).stream()).toList();
    List<LabelMatch> labels = new ArrayList<>();
    boolean later = false;
    for (int i = 0; i < parts.size(); i++) {
      LabelMatch match = parts.size() < 2 ? null : matcher.match(page.text(), List.of(parts.get(i)), group);
      boolean sure = match != null && (match.isAlone() || match.strength() == LabelMatch.Strength.SEPARATED)
          && (i == 0 || match.confidence() != Confidence.FUZZY && !(labels.get(0) == null && startsSmall(parts.get(i))));
      labels.add(sure ? match : null);
      group = sure ? labeller.opened(match) : group;
      later |= sure && i > 0;
    }
    // "3 | Label": the number goes with its label
    boolean numbered = later && labels.get(0) == null && labels.get(1) != null && Decoration.isAll(parts.get(0).text());
    for (int i = numbered ? 1 : 0; later && i < parts.size(); i++) {
      boolean first = numbered ? i == 1 : i == 0;
      add(parts.get(i), numbered && first ? parts.get(0).sources() : List.of(), labels.get(i), first ? line : null, pieces, labeller);
    }
    return later;
  }

  /** A word in small letters after words that are no label is a word of a justified line. */
  private static boolean startsSmall(Passage part) {
    return Character.isLowerCase(part.text().charAt(0));
  }

  /** Whether the line has no gap to part it, or a label that is all of it or goes on beyond the first one. */
  static boolean isWithin(Block.Line line, LabelMatch match) {
    if (match != null && match.isAlone()) {
      return true;
    }
    String s = line.content().text();
    int tab = s.indexOf('\t');
    int wide = s.indexOf("   ");
    int gap = first(first(first(tab, wide), s.indexOf(BAR)), Leaders.next(s, 0));
    return gap < 0 && s.indexOf('\u00a0') < 0 && !(match != null && ColonLabels.may(s)) || match != null && (match.last() > 0 || gap >= 0 && match.words().length() > gap);
  }

  private static int first(int one, int other) {
    return one < 0 ? other : other < 0 ? one : Math.min(one, other);
  }

  private static void add(Passage part, List<Span> number, LabelMatch match, Block.Line line, Pieces pieces, Labeller labeller) {
    Passage rest = match == null ? part : match.rest(List.of(part));
    if (match != null) {
      List<Span> spans = new ArrayList<>(number);
      spans.addAll(part.slice(0, Math.min(match.end(), part.text().length())).sources());
      pieces.add(labeller.label(match, spans, line));
    }
    if (!rest.isBlank()) {
      CellLines.of(rest).forEach(l -> pieces.add(new Piece.Content(l)));
    }
  }

  private static List<Passage> parts(Passage content) {
    String s = content.text();
    List<Passage> parts = new ArrayList<>();
    int from = 0;
    int p = 0;
    while (p <= s.length()) {
      int gap = p;
      boolean tab = false;
      while (gap < s.length() && Passage.isSpace(s.charAt(gap))) {
        tab |= s.charAt(gap) == '\t';
        gap++;
      }
      // a bar counts with all the space around it
      boolean bar = s.startsWith(BAR, Math.max(p, gap - 1));
      int strokes = Leaders.end(s, p);
      gap = bar ? Math.max(p, gap - 1) + BAR.length() : Math.max(gap, strokes);
      if (p == s.length() || tab || bar || strokes > p || gap - p >= WIDE) {
        Passage part = content.slice(from, p).strip();
        if (!part.isBlank()) {
          parts.add(part);
        }
        from = gap;
      }
      p = Math.max(gap, p + 1);
    }
    return parts;
  }
}
