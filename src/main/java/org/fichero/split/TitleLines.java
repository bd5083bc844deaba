package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fichero.model.Block;
import org.fichero.model.Bullets;
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
  private static final int LONGEST_TITLE = 320;
  private static final String POINTERS = "➢➤►▶▸▹→⇒»❖♦✦✱➔➜";
  /** Of what stands before a title's colon. */
  private static final int LONGEST_GENUS = 60;

  /**
   * The title before the label at {@code label}.
   *
   * @param known folded titles that a table of contents may list
   * @param first whether no label stands before this one
   * @param help lines that are none of a title
   * @param ends whether a line is a title though it ends a sentence
   */
  static TitleLines before(List<Piece> pieces, int label, Set<String> known, boolean first, HelpLines help, Predicate<Block.Line> ends) {
    List<Integer> found = new ArrayList<>();
    boolean parted = false;
    boolean afterTable = false;
    int i = aboveBand(pieces, label) - 1;
    int length = 0;
    while (i >= 0 && pieces.get(i) instanceof Piece.Content content && !content.cell()) {
      if (content.block() instanceof Block.Separator) {
        parted = true;
        if (!found.isEmpty()) {
          i = pastPageEnd(pieces, i);
          break;
        }
      } else if (content.block() instanceof Block.Line line && !FrontKeys.isOne(pieces, i) && !help.isOne(line)) {
        length += line.content().text().length();
        if (!found.isEmpty() && isListed(line, known)) {
          dropListed(pieces, found);
          break;
        }
        boolean goesOn = !found.isEmpty() && goesOn(line, line(pieces, found.get(0)), i == 0) || isPointedAt(pieces, i, line);
        boolean item = !found.isEmpty() && isItem(line, line(pieces, found.get(0)));
        boolean data = !found.isEmpty() && line(pieces, found.get(0)).blanksBefore() > 0 && DocumentData.isOne(pieces, i);
        if (item || data || !goesOn && !isTitle(line) && !ends.test(line) || length > LONGEST_TITLE) {
          dropRest(pieces, found, line);
          break;
        }
        found.add(0, i);
        parted = false;
      } else if (!(content.block() instanceof Block.Furniture) && !(content.block() instanceof Block.Line)) {
        afterTable = !first && content.block() instanceof Block.Table;
        break;
      }
      i--;
    }
    boolean atTop = i < 0;
    // what the pack ignores at the top needs no value
    boolean ignored = first && !atTop && pieces.get(i) instanceof Piece.Label l && l.field().equals(LabelMatcher.IGNORED);
    boolean atLabel = !atTop && !ignored && pieces.get(i) instanceof Piece.Label && isRightBelow(pieces, i, found);
    return choose(pieces, label, afterTable ? lastGroup(pieces, found) : found, parted || atTop, atLabel);
  }

  /** The first of the ignored headings right above the label, with nothing below them: a title stands above the band. */
  private static int aboveBand(List<Piece> pieces, int label) {
    int band = label;
    for (int i = label - 1; i >= 0 && !isFilledContent(pieces.get(i)); i--) {
      if (pieces.get(i) instanceof Piece.Label l) {
        if (!l.field().equals(LabelMatcher.IGNORED)) {
          break;
        }
        band = i;
      }
    }
    return band;
  }

  private static boolean isFilledContent(Piece piece) {
    return piece instanceof Piece.Content && PieceLook.isFilled(piece);
  }

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

  /** Lines directly below an entry of a table of contents belong to it too. */
  private static void dropListed(List<Piece> pieces, List<Integer> found) {
    while (found.size() > 1 && line(pieces, found.get(0)).blanksBefore() == 0) {
      found.remove(0);
    }
  }

  /** The line right below one that ends in a comma goes on with it, where a gap parts the title from both. */
  private static void dropRest(List<Piece> pieces, List<Integer> found, Block.Line above) {
    boolean on = found.size() > 1 && above.content().text().stripTrailing().endsWith(",") && line(pieces, found.get(0)).blanksBefore() == 0;
    if (on && line(pieces, found.get(1)).blanksBefore() > 0) {
      found.remove(0);
    }
  }

  /** The label that a page's end alone parts from what follows; {@code i} itself where something else stands there. */
  private static int pastPageEnd(List<Piece> pieces, int i) {
    int k = i;
    while (k >= 0 && pieces.get(k) instanceof Piece.Content c
        && (c.block() instanceof Block.Furniture || c.block() instanceof Block.Separator)) {
      k--;
    }
    return k >= 0 && pieces.get(k) instanceof Piece.Label ? k : i;
  }

  /** Whether nothing but the end of a page stands between the label and the lines. */
  private static boolean isRightBelow(List<Piece> pieces, int label, List<Integer> found) {
    int i = label + 1;
    while (!found.isEmpty() && i < found.get(0) && pieces.get(i) instanceof Piece.Content c
        && (c.block() instanceof Block.Furniture || c.block() instanceof Block.Separator)) {
      i++;
    }
    return !found.isEmpty() && i == found.get(0);
  }

  private static TitleLines choose(
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
  private static List<Integer> lastGroup(List<Piece> pieces, List<Integer> found) {
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

  private static Block.Line line(List<Piece> pieces, int i) {
    return (Block.Line) ((Piece.Content) pieces.get(i)).block();
  }

  static boolean isTitle(Block.Line line) {
    return line.heading() > 0 || !isListMark(line.bullet()) && mayBeTitle(line);
  }

  private static boolean mayBeTitle(Block.Line line) {
    String s = line.content().text().strip();
    boolean runsOn = s.isEmpty() || ".;,:".indexOf(s.charAt(s.length() - 1)) >= 0 && !s.endsWith("...");
    return !runsOn && s.length() <= LONGEST_LINE && !isContentsEntry(s);
  }

  /** An arrow or ornament before a line that stands alone draws the eye to it; before one of several it is their bullet. */
  private static boolean isPointedAt(List<Piece> pieces, int i, Block.Line line) {
    boolean pointed = !line.bullet().isEmpty() && mayBeTitle(line)
        && (line.strong() || line.bullet().equals("*") && (i == 0 || line.blanksBefore() > 1) || POINTERS.indexOf(line.bullet().charAt(0)) >= 0 || Bullets.isPicture(line.bullet().codePointAt(0)));
    return pointed && !hasBullet(pieces, i - 1, line) && !hasBullet(pieces, i + 1, line);
  }

  private static boolean hasBullet(List<Piece> pieces, int i, Block.Line line) {
    return i >= 0 && i < pieces.size() && pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line other
        && other.bullet().equals(line.bullet()) && other.indent() == line.indent();
  }

  /** Whether the line above is an item of a numbered list that a gap parts from the title, which has no number. */
  private static boolean isItem(Block.Line line, Block.Line below) {
    return !line.bullet().isEmpty() && below.bullet().isEmpty() && below.blanksBefore() > 0 && line.heading() == 0;
  }

  /** A title's first line may end in a colon or comma, with what follows it below: "Vivienda digna:" / "asesoría en subsidios". */
  private static boolean goesOn(Block.Line line, Block.Line below, boolean top) {
    String s = line.content().text().strip();
    String next = below.content().text();
    boolean on = below.blanksBefore() == 0 || below.blanksBefore() == 1 && !next.isEmpty() && Character.isLowerCase(next.charAt(0));
    return (s.endsWith(":") || s.endsWith(",")) && s.length() <= LONGEST_GENUS && on && (top || line.blanksBefore() > 0)
        && !isListMark(line.bullet());
  }

  private static boolean isListMark(String bullet) {
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

  private static boolean isListed(Block.Line line, Set<String> known) {
    return known.contains(key(line));
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
