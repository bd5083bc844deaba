package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fichero.model.Block;
import org.fichero.model.Bullets;

/** Looks upwards from a label for the lines of its ficha's title, as far as they may be one. For one label. */
final class TitleSearch {
  private static final int LONGEST_TITLE = 320;
  private static final String POINTERS = "➢➤►▶▸▹→⇒»❖♦✦✱➔➜";
  /** So many lines above are looked at for others of one list. */
  private static final int FARTHEST = 60;
  /** Of what stands before a title's colon. */
  private static final int LONGEST_GENUS = 60;

  private final List<Piece> pieces;
  private final Set<String> known;
  private final boolean first;
  private final HelpLines help;
  private final Predicate<Block.Line> ends;
  /** Where the lines found stand, in order. */
  private final List<Integer> found = new ArrayList<>();
  private boolean parted;
  private boolean afterTable;
  private int length;
  /** The piece at hand. */
  private int i;

  /**
   * @param known folded titles that a table of contents may list
   * @param first whether no label stands before the one that is looked from
   * @param help lines that are none of a title
   * @param ends whether a line is a title though it ends a sentence
   */
  TitleSearch(List<Piece> pieces, Set<String> known, boolean first, HelpLines help, Predicate<Block.Line> ends) {
    this.pieces = pieces;
    this.known = known;
    this.first = first;
    this.help = help;
    this.ends = ends;
  }

  /** The title before the label at {@code label}; without lines where there is none. */
  TitleLines before(int label) {
    i = aboveBand(label) - 1;
    while (i >= 0 && pieces.get(i) instanceof Piece.Content content && !content.cell() && takes(content.block())) {
      i--;
    }
    boolean atTop = i < 0;
    // what the pack ignores at the top needs no value
    boolean ignored = first && !atTop && pieces.get(i) instanceof Piece.Label l && l.field().equals(LabelMatcher.IGNORED);
    boolean atLabel = !atTop && !ignored && pieces.get(i) instanceof Piece.Label && isRightBelow(i);
    return TitleLines.choose(pieces, label, afterTable ? TitleLines.lastGroup(pieces, found) : found, parted || atTop, atLabel);
  }

  /** Takes the block at hand for one of the title, or for one that the title stands below; false where the title begins. */
  private boolean takes(Block block) {
    if (block instanceof Block.Separator || block instanceof Block.Furniture && first && !found.isEmpty()) {
      parted = true;
      i = found.isEmpty() ? i : pastPageEnd();
      return found.isEmpty();
    }
    if (block instanceof Block.Line line) {
      return FrontKeys.isOne(pieces, i) || help.isOne(line) || takes(line);
    }
    boolean furniture = block instanceof Block.Furniture;
    afterTable |= !furniture && !first && block instanceof Block.Table;
    return furniture;
  }

  private boolean takes(Block.Line line) {
    length += line.content().text().length();
    if (!found.isEmpty() && known.contains(TitleLines.key(line))) {
      dropListed();
      return false;
    }
    if (isAnother(line) || length > LONGEST_TITLE) {
      dropRest(line);
      return false;
    }
    found.add(0, i);
    parted = false;
    return true;
  }

  /** Whether the line is none of the title that the lines found so far are of. */
  private boolean isAnother(Block.Line line) {
    Block.Line below = found.isEmpty() ? null : line(found.get(0));
    boolean goesOn = below != null && goesOn(line, below, i == 0) || isPointedAt(line);
    boolean item = below != null && isItem(line, below);
    boolean data = below != null && below.blanksBefore() > 0 && DocumentData.isOne(pieces, i);
    return item || data || !goesOn && !TitleLines.isTitle(line) && !ends.test(line);
  }

  private Block.Line line(int at) {
    return TitleLines.line(pieces, at);
  }

  /** The first of the ignored headings right above the label, with nothing below them: a title stands above the band. */
  private int aboveBand(int label) {
    int band = label;
    for (int k = label - 1; k >= 0 && !isFilledContent(pieces.get(k)); k--) {
      if (pieces.get(k) instanceof Piece.Label l) {
        if (!l.field().equals(LabelMatcher.IGNORED)) {
          break;
        }
        band = k;
      }
    }
    return band;
  }

  private static boolean isFilledContent(Piece piece) {
    return piece instanceof Piece.Content && PieceLook.isFilled(piece);
  }

  /** Lines directly below an entry of a table of contents belong to it too. */
  private void dropListed() {
    while (found.size() > 1 && line(found.get(0)).blanksBefore() == 0) {
      found.remove(0);
    }
  }

  /** The line right below one that ends in a comma or semicolon goes on with it, where a gap parts the title from both. */
  private void dropRest(Block.Line above) {
    String words = above.content().text().stripTrailing();
    boolean on = found.size() > 1 && (words.endsWith(",") || words.endsWith(";")) && line(found.get(0)).blanksBefore() == 0;
    if (on && line(found.get(1)).blanksBefore() > 0) {
      found.remove(0);
    }
  }

  /** The label that a page's end alone parts from what follows; the piece at hand where something else stands there. */
  private int pastPageEnd() {
    int k = i;
    while (k >= 0 && pieces.get(k) instanceof Piece.Content c
        && (c.block() instanceof Block.Furniture || c.block() instanceof Block.Separator)) {
      k--;
    }
    return k >= 0 && pieces.get(k) instanceof Piece.Label ? k : i;
  }

  /** Whether nothing but the end of a page stands between the label and the lines. */
  private boolean isRightBelow(int label) {
    int k = label + 1;
    while (!found.isEmpty() && k < found.get(0) && pieces.get(k) instanceof Piece.Content c
        && (c.block() instanceof Block.Furniture || c.block() instanceof Block.Separator)) {
      k++;
    }
    return !found.isEmpty() && k == found.get(0);
  }

  /** An arrow or ornament before a line that stands alone draws the eye to it; before one of several it is their bullet. */
  private boolean isPointedAt(Block.Line line) {
    if (line.bullet().isEmpty() || !TitleLines.mayBeTitle(line)) {
      return false;
    }
    boolean pointed = line.strong() || line.bullet().equals("*") && (i == 0 || line.blanksBefore() > 1) || POINTERS.indexOf(line.bullet().charAt(0)) >= 0
        || Bullets.isPicture(line.bullet().codePointAt(0));
    return pointed && !hasBullet(i - 1, line) && !hasBullet(i + 1, line) || isSetOff(line);
  }

  /** Whether the line stands apart from all that is above it up to its label, and is no item of a list there. */
  private boolean isSetOff(Block.Line line) {
    if (Character.isLetterOrDigit(line.bullet().charAt(0)) || i > 0 && pieces.get(i - 1) instanceof Piece.Label || hasBullet(i + 1, line)) {
      return false;
    }
    boolean apart = i == 0 || line.blanksBefore() > 0 || lineAt(i - 1) != null && Prose.endsSentence(lineAt(i - 1));
    for (int k = i - 1; k >= 0 && i - k <= FARTHEST && !(pieces.get(k) instanceof Piece.Label); k--) {
      Block.Line above = lineAt(k);
      if (above != null && !above.bullet().isEmpty()) {
        return line.blanksBefore() > 0 && (line.blanksBefore() > above.blanksBefore() || Prose.endsSentence(above));
      }
    }
    return apart;
  }

  /** The line there; null where anything else stands. */
  private Block.Line lineAt(int k) {
    return pieces.get(k) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line : null;
  }

  private boolean hasBullet(int at, Block.Line line) {
    return at >= 0 && at < pieces.size() && pieces.get(at) instanceof Piece.Content c && c.block() instanceof Block.Line other
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
        && !TitleLines.isListMark(line.bullet());
  }
}
