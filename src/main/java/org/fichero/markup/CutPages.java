package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fichero.model.Span;

/**
 * A text's lines without the headers and footers between them, so that a table which a page cuts is found as one. Its parts
 * keep their places before and behind what cuts it, with their columns in common.
 */
final class CutPages {
  private final Lines all;
  private final Lines whole;
  /** Index in all lines of each line that is no furniture; null where all are. */
  private final int[] places;
  private int written;

  private CutPages(Lines all, Lines whole, int[] places) {
    this.all = all;
    this.whole = whole;
    this.places = places;
  }

  static CutPages of(Lines lines) {
    int kept = 0;
    for (TextLine line : lines.all) {
      kept += isCut(line) ? 0 : 1;
    }
    if (kept == lines.size()) {
      return new CutPages(lines, lines, null);
    }
    List<TextLine> whole = new ArrayList<>(kept);
    int[] places = new int[kept];
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (!isCut(line)) {
        places[whole.size()] = i;
        boolean below = i > 0 && isCut(lines.get(i - 1)) && !whole.isEmpty();
        whole.add(below && isRow(lines.text, whole.get(whole.size() - 1)) && isRow(lines.text, line) ? line.joined() : line);
      }
    }
    return new CutPages(lines, lines.with(whole), places);
  }

  private static boolean isCut(TextLine line) {
    return line.furniture != null || line.kind == TextLine.Kind.FORM_FEED;
  }

  /** Whether the line may be a row: its cells are parted by something. */
  private static boolean isRow(String text, TextLine line) {
    return line.kind == TextLine.Kind.TABS || line.isText() && (line.wide || line.bar || hasSeparators(text, line) || Rules.drawn(text, line.from, line.to) == '+');
  }

  private static boolean hasSeparators(String text, TextLine line) {
    int separators = 0;
    for (int i = line.from; i < line.to && separators < 3; i++) {
      separators += text.charAt(i) == ';' || text.charAt(i) == ',' ? 1 : 0;
    }
    return separators == 3;
  }

  /** The lines that are no furniture. */
  Lines whole() {
    return whole;
  }

  /** Adds the line, and before it the furniture above it. */
  void line(int i, List<Object> parts) {
    int place = places == null ? i : places[i];
    while (written <= place) {
      parts.add(all.get(written++));
    }
  }

  /**
   * Adds a table that begins at the line, in as many parts as pages have cut it into.
   *
   * @param heading the table's headings of answers, which hold on all its pages; null without any
   */
  void table(TableNotation.Found found, int i, Answers heading, List<Object> parts, Function<Grid, List<TableDraft>> draft) {
    if (places == null) {
      parts.addAll(draft.apply(found.grid()));
      written = found.next();
      return;
    }
    List<int[]> runs = runs(i, found.next());
    List<Span> stretches = runs.stream().map(r -> new Span(all.get(places[r[0]]).start, all.get(places[r[1] - 1]).end)).toList();
    List<Grid> grids = runs.size() == 1 ? List.of(found.grid()) : found.grid().parts(stretches);
    for (int k = 0; k < runs.size(); k++) {
      int end = places[runs.get(k)[1] - 1] + 1;
      lines(places[runs.get(k)[0]], parts);
      grids.get(k).above = k == 0 || heading == null ? null : heading.above();
      if (runs.size() > 1 && grids.get(k).rows.isEmpty()) {
        lines(end, parts);
      } else {
        parts.addAll(draft.apply(grids.get(k)));
        written = end;
      }
    }
  }

  /** The stretches of lines between two, each with the line after its last, that no furniture cuts. */
  private List<int[]> runs(int from, int to) {
    List<int[]> runs = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || places[i] != places[i - 1] + 1) {
        runs.add(new int[] {start, i});
        start = i;
      }
    }
    return runs;
  }

  private void lines(int to, List<Object> parts) {
    while (written < to) {
      parts.add(all.get(written++));
    }
  }

  /** Adds what is left, and gives all. */
  List<Object> rest(List<Object> parts) {
    lines(all.size(), parts);
    return parts;
  }
}
