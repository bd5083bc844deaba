package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** Lines that are rows of a plan though no table holds them. */
final class PlanLines {
  private static final int LEAST_CELLS = 6;

  private PlanLines() {}

  /** The words of a line, each a box; one that ends in a comma makes the line prose, and gives no boxes. */
  static PlanGrid.Line words(Passage line) {
    List<PlanGrid.Box> boxes = new ArrayList<>();
    String text = line.text();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && !Passage.isSpace(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        if (text.charAt(i - 1) == ',' || boxes.size() > 60) {
          return new PlanGrid.Line(null, List.of(), false);
        }
        boxes.add(box(line.slice(start, i), boxes.size()));
      }
      i++;
    }
    Span span = line.span();
    return new PlanGrid.Line(span == null ? null : new Block.Row(span, List.of()), boxes, false);
  }

  /** The first word of a text; empty when it is blank. */
  static String firstWord(String text) {
    int start = 0;
    while (start < text.length() && Passage.isSpace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && !Passage.isSpace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static PlanGrid.Box box(Passage word, int column) {
    Block.Cell cell = new Block.Cell(column, 1, word, List.of());
    return new PlanGrid.Box(cell, word.text(), Fold.fold(word.text()), word.sources(), 0, false);
  }

  /** Whether signs part the line into as many cells as half a year has months at least: a row that something cut off its table. */
  static boolean isRow(Block.Line line) {
    String s = line.content().text();
    int cells = 0;
    for (int i = 1; i < s.length() && cells < LEAST_CELLS; i++) {
      cells += s.charAt(i) == ';' && !Character.isLetter(s.charAt(i - 1)) ? 1 : 0;
    }
    return cells == LEAST_CELLS;
  }

  /** Whether a line of options is nothing but marks. */
  static boolean areBare(Block.Options options) {
    for (Block.Option option : options.options()) {
      if (!option.label().isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The marks of a line as cells below a heading: in order where there is one for each month, else by place, as in text
   * of fixed width; in order, and too few, where places don't fit.
   *
   * @param drawn whether the text comes from drawn pages, so that places count only where it keeps their distances
   */
  static PlanGrid.Line marks(SourceText source, Block.Options options, PlanGrid.Line heading, PlanHeading found,
      boolean drawn) {
    List<PlanHeading.Column> columns = found.columns();
    boolean inOrder = options.options().size() == columns.size() || drawn && !keepsDistances(source, options);
    List<Integer> places = inOrder ? null : places(source, options, heading, columns);
    List<PlanGrid.Box> boxes = new ArrayList<>();
    int place = options.span().start();
    for (int k = 0; k < options.options().size(); k++) {
      int column = columns.get(places == null ? Math.min(k, columns.size() - 1) : places.get(k)).start();
      for (int c = boxes.isEmpty() ? 0 : boxes.get(boxes.size() - 1).end(); c < column; c++) {
        boxes.add(PlanGrid.box(source, new Block.Cell(c, 1, Passage.EMPTY, List.of()), place, false));
      }
      int at = boxes.isEmpty() ? 0 : boxes.get(boxes.size() - 1).end();
      PlanGrid.Box box = PlanGrid.box(source, new Block.Cell(at, 1, Passage.EMPTY, List.of(options.options().get(k))), place, false);
      boxes.add(box);
      place = box.span().end();
    }
    return new PlanGrid.Line(new Block.Row(options.span(), List.of()), boxes, places != null);
  }

  private static boolean keepsDistances(SourceText source, Block.Options options) {
    int end = options.span().end();
    int start = Math.max(0, options.span().start() - source.column(options.span().start()) + 1);
    return source.cut(new Span(start, end)).contains("  ");
  }

  /** The month below whose heading each mark begins; null where two begin below the same one. */
  private static List<Integer> places(SourceText source, Block.Options options, PlanGrid.Line heading,
      List<PlanHeading.Column> columns) {
    List<Integer> starts = new ArrayList<>();
    for (PlanHeading.Column column : columns) {
      PlanGrid.Box box = heading.at(column.start());
      starts.add(box == null || box.isBlank() ? Integer.MAX_VALUE : source.column(box.span().start()));
    }
    List<Integer> places = new ArrayList<>();
    for (Block.Option option : options.options()) {
      int at = source.column(option.mark().span().start());
      int found = -1;
      for (int k = 0; k < starts.size() && starts.get(k) <= at; k++) {
        found = k;
      }
      if (found < 0 || places.contains(found)) {
        return null;
      }
      places.add(found);
    }
    return places;
  }
}
