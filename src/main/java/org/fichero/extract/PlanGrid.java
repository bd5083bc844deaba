package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Span;
import org.fichero.model.SourceText;

/** A table as its reader's eye has it: rows of boxes that know all their characters, marks included. */
record PlanGrid(List<Line> rows) {
  private static final String NOTHING = " \u00a0-._\u2013\u2014\u00b7";

  /**
   * A row.
   *
   * @param boxes by column
   * @param loose whether its last cells may be missing: they are parted by tabs or the like, not held by bars or tags
   */
  record Line(Block.Row row, List<Box> boxes, boolean loose) {
    /** Columns covered. */
    int end() {
      return boxes.isEmpty() ? 0 : boxes.get(boxes.size() - 1).end();
    }

    /** The box over a column; null beyond the row's end. */
    Box at(int column) {
      int low = 0;
      int high = boxes.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        Box box = boxes.get(middle);
        if (box.start() <= column && column < box.end()) {
          return box;
        }
        low = box.start() > column ? low : middle + 1;
        high = box.start() > column ? middle - 1 : high;
      }
      return null;
    }

    boolean isBlank() {
      for (Box box : boxes) {
        if (!box.isBlank()) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A cell.
   *
   * @param cell as the page has it
   * @param text all its characters, marks and words, as they stand
   * @param folded the same folded
   * @param spans the places of these characters; empty for a blank cell
   * @param place where it is, for a cell without characters
   * @param scattered whether it holds several marks apart from each other, of which only their place on a line said that
   *     they are one cell's
   */
  record Box(Block.Cell cell, String text, String folded, List<Span> spans, int place, boolean scattered) {
    int start() {
      return cell.column();
    }

    int end() {
      return cell.column() + cell.width();
    }

    /** Folding drops stars, which are marks all the same. */
    boolean isBlank() {
      return folded.isEmpty() && text.isBlank();
    }

    /** Whether a letter or figure is in it. */
    boolean isWorded() {
      for (int i = 0; i < folded.length(); i++) {
        if (Character.isLetterOrDigit(folded.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    /** From its first to its last character. */
    Span span() {
      return spans.isEmpty() ? new Span(place, place) : spans.get(0).union(spans.get(spans.size() - 1));
    }
  }

  static PlanGrid of(SourceText source, Block.Table table) {
    List<Line> rows = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      List<Box> boxes = new ArrayList<>();
      int place = row.span().start();
      String chars = source.cut(row.span());
      boolean byDistance = !hasCells(chars);
      for (Block.Cell cell : row.cells()) {
        Box box = box(source, cell, place, byDistance);
        place = box.span().end();
        boxes.add(box);
      }
      rows.add(new Line(row, boxes, isLoose(chars)));
    }
    return new PlanGrid(rows);
  }

  private static boolean isLoose(String chars) {
    String row = chars.strip();
    return !row.startsWith("|") && !row.startsWith("<t") && !row.startsWith("<T");
  }

  /** Whether signs or tags, and not mere distance, part the cells of a row. */
  private static boolean hasCells(String chars) {
    return chars.indexOf('|') >= 0 || chars.indexOf('\t') >= 0 || chars.indexOf(';') >= 0 || chars.indexOf(',') >= 0
        || chars.contains("<t");
  }

  static Box box(SourceText source, Block.Cell cell, int place, boolean byDistance) {
    if (cell.options().isEmpty()) {
      String text = cell.content().text();
      return new Box(cell, text, Fold.fold(text), cell.content().sources(), place, byDistance && areSigns(text.strip()));
    }
    List<Span> spans = new ArrayList<>(cell.content().sources());
    for (Block.Option option : cell.options()) {
      if (!option.mark().span().isEmpty()) {
        spans.add(option.mark().span());
      }
    }
    spans.sort(null);
    String text = cut(source, spans);
    boolean scattered = byDistance && text.strip().indexOf(' ') > 0 && (cell.options().size() > 1 || !isBracket(text.strip()) && areSigns(text.strip()));
    return new Box(cell, text, Fold.fold(text), spans, place, scattered);
  }

  /** Whether one pair of brackets is all that the cell holds: the gap in {@code [ ]} parts no signs. */
  private static boolean isBracket(String text) {
    int pair = text.length() < 3 ? -1 : "[({<".indexOf(text.charAt(0));
    return pair >= 0 && text.indexOf("])}>".charAt(pair)) == text.length() - 1;
  }

  /** Whether several signs stand apart, and others than those of empty cells: {@code ■ ■ ■} */
  private static boolean areSigns(String text) {
    return text.indexOf(' ') > 0 && text.chars().noneMatch(Character::isLetterOrDigit) && text.chars().anyMatch(c -> NOTHING.indexOf(c) < 0);
  }

  private static String cut(SourceText source, List<Span> spans) {
    StringBuilder text = new StringBuilder();
    int end = -1;
    for (Span span : spans) {
      if (end >= 0 && span.start() > end) {
        text.append(source.cut(new Span(end, span.start())).isBlank() ? " " : "");
      }
      text.append(source.cut(span));
      end = span.end();
    }
    return text.toString();
  }
}
