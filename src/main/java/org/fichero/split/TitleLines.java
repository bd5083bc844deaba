package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Fold;

/**
 * The lines before a label that could be a ficha's title: short lines that end no sentence, as many as do not leave the
 * section before without a value.
 *
 * @param start index of the first title piece; the label's own index when there is none
 * @param lines the title's lines in order
 * @param parted whether a separator, page break or the beginning of the document stands before them
 * @param empties whether the section before has no other content
 */
record TitleLines(int start, List<Block.Line> lines, boolean parted, boolean empties) {
  private static final int LONGEST_LINE = 160;

  private static boolean isApart(List<Piece> pieces, int label) {
    return ((Piece.Label) pieces.get(label)).blanksBefore() > 0 || label > 0 && pieces.get(label - 1) instanceof Piece.Content c
        && (c.block() instanceof Block.Separator || c.block() instanceof Block.Furniture);
  }

  /** The lines that head a page, up to the first gap or what is no title; before {@code label}. */
  static TitleLines top(List<Piece> pieces, int label) {
    int start = 0;
    while (start < label && !(pieces.get(start) instanceof Piece.Content c && c.block() instanceof Block.Line)) {
      start++;
    }
    List<Block.Line> lines = new ArrayList<>();
    for (int i = start; i < label && pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line line; i++) {
      boolean apart = !lines.isEmpty() && line.blanksBefore() > 0;
      if (apart || !isTitle(line)) {
        break;
      }
      lines.add(line);
    }
    return new TitleLines(lines.isEmpty() ? label : start, lines, true, false);
  }

  /**
   * The lines found before a label that are its ficha's title.
   *
   * @param found where the lines stand among the pieces, in order
   * @param parted as the record's
   * @param atLabel whether a label stands right above them, so that the first may be its value
   */
  static TitleLines choose(
      List<Piece> pieces, int label, List<Integer> found, boolean parted, boolean atLabel) {
    List<Integer> kept = fromHeading(pieces, found);
    boolean empties = false;
    if (atLabel && kept.size() == found.size() && !kept.isEmpty()) {
      List<Integer> later = lastGroup(pieces, kept);
      // a title right behind a value's line stands only where there are no blank lines at all
      boolean oneValue = later.size() + 1 == kept.size() && line(pieces, later.get(0)).blanksBefore() == 0
          && isApart(pieces, label);
      empties = oneValue || later.size() == kept.size();
      kept = oneValue ? kept : later;
    }
    boolean part = kept.size() > 1 && NumberedParts.begin(pieces, kept.get(kept.size() - 1), label);
    kept = part ? kept.subList(0, kept.size() - 1) : kept;
    List<Block.Line> lines = new ArrayList<>(kept.size());
    kept.forEach(k -> lines.add(line(pieces, k)));
    return new TitleLines(kept.isEmpty() ? label : kept.get(0), lines, parted, empties);
  }

  /** From the last heading of the highest rank on, where markup makes one. */
  private static List<Integer> fromHeading(List<Piece> pieces, List<Integer> found) {
    int best = -1;
    for (int k = 0; k < found.size(); k++) {
      int level = line(pieces, found.get(k)).heading();
      if (level > 0 && (best < 0 || level < line(pieces, found.get(best)).heading())) {
        best = k;
      }
    }
    return best < 0 ? fromStrong(pieces, found) : found.subList(best, found.size());
  }

  /** From the first of the bold lines that end the run, where a gap parts them from plain ones. */
  private static List<Integer> fromStrong(List<Piece> pieces, List<Integer> found) {
    int from = found.size();
    while (from > 0 && line(pieces, found.get(from - 1)).strong()) {
      from--;
    }
    boolean apart = from > 0 && from < found.size() && line(pieces, found.get(from)).blanksBefore() > 0;
    return apart ? found.subList(from, found.size()) : found;
  }

  /** The lines after the widest gap, the last of several: what stands before them may be the section's value. */
  static List<Integer> lastGroup(List<Piece> pieces, List<Integer> found) {
    int from = 0;
    int widest = 0;
    for (int k = 1; k < found.size(); k++) {
      int gap = line(pieces, found.get(k)).blanksBefore();
      if (gap > 0 && gap >= widest) {
        from = k;
        widest = gap;
      }
    }
    boolean oneGroup = from == 0 && found.size() > 1;
    return found.subList(oneGroup ? 1 : from, found.size());
  }

  static Block.Line line(List<Piece> pieces, int i) {
    return (Block.Line) ((Piece.Content) pieces.get(i)).block();
  }

  static boolean isTitle(Block.Line line) {
    return line.heading() > 0 || !isListMark(line.bullet()) && mayBeTitle(line);
  }

  static boolean mayBeTitle(Block.Line line) {
    String s = line.content().text().strip();
    boolean runsOn = s.isEmpty() || ".;,:".indexOf(s.charAt(s.length() - 1)) >= 0 && !s.endsWith("...");
    return !runsOn && s.length() <= LONGEST_LINE && !isContentsEntry(s);
  }

  static boolean isListMark(String bullet) {
    return !bullet.isEmpty() && !Character.isLetterOrDigit(bullet.charAt(0)) && bullet.charAt(0) != '(';
  }

  /** "Title ……… 12", "Title\t12". */
  static boolean isContentsEntry(String s) {
    int digits = s.length();
    while (digits > 0 && Character.isDigit(s.charAt(digits - 1))) {
      digits--;
    }
    if (digits == s.length() || digits == 0) {
      return false;
    }
    String before = s.substring(0, digits);
    return before.endsWith("\t") || before.endsWith("..") || before.endsWith("…") || before.endsWith(". ")
        || before.endsWith("… ") || before.endsWith("  ") || before.endsWith("· ") || before.endsWith("_");
  }

  /** A title as a table of contents and the title itself have it in common. */
  static String key(Block.Line line) {
    String whole = line.content().text();
    String s = Fold.fold(whole.substring(Numbering.end(whole)));
    int end = s.length();
    while (end > 0 && (Character.isDigit(s.charAt(end - 1)) || " .…·_-\t".indexOf(s.charAt(end - 1)) >= 0)) {
      end--;
    }
    return s.substring(0, end);
  }
}
