package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Fold;

/**
 * Parts a title from what stands above it and is the document's: a cover's lines up to its date or its publisher's, a
 * line that heads other titles too, a chapter's number, what a wider gap than the text's own parts from it, a heading that the title's ranks below.
 */
final class FrontLines {
  private final List<Piece> pieces;
  private final PartHeadings parts;
  private final Imprint imprint;
  /** The blank lines that stand between most lines that are not joined; found when first asked for. */
  private int usual = -1;

  FrontLines(List<Piece> pieces, PartHeadings parts, Imprint imprint) {
    this.pieces = pieces;
    this.parts = parts;
    this.imprint = imprint;
  }

  /**
   * The title without them.
   *
   * @param all the titles of its template in the document
   * @param label the first label of its ficha
   */
  TitleLines trim(TitleLines title, List<TitleLines> all, Piece.Label label) {
    List<Block.Line> lines = title.lines();
    if (lines.size() < 2) {
      return title;
    }
    int own = parts.isChapter(lines.get(0)) ? 1 : 0;
    own = Math.max(own, imprinted(lines));
    own = Math.max(own, shared(title, all));
    own = Math.max(own, gap(title, all));
    own = all.size() == 1 ? Math.max(own, ranked(lines, own, label)) : own;
    return own == 0 ? title : from(title, own);
  }

  /** After the last line that says when or by whom the document was made. */
  private int imprinted(List<Block.Line> lines) {
    for (int k = lines.size() - 2; k >= 0; k--) {
      if (imprint.holds(lines.get(k).content().text())) {
        return k + 1;
      }
    }
    return 0;
  }

  /** After the lines with which another title begins too. */
  private static int shared(TitleLines title, List<TitleLines> all) {
    List<Block.Line> lines = title.lines();
    int own = 0;
    for (TitleLines other : all) {
      int same = 0;
      while (other != title && same + 1 < lines.size() && same + 1 < other.lines().size()
          && key(lines.get(same)).equals(key(other.lines().get(same)))) {
        same++;
      }
      own = Math.max(own, same);
    }
    return own;
  }

  private static String key(Block.Line line) {
    return Fold.fold(line.content().text()).strip();
  }

  /** After the last gap that is wider than the text's own, unless all titles have one. */
  private int gap(TitleLines title, List<TitleLines> all) {
    int k = lastGap(title);
    return k > 0 && (all.size() == 1 || all.stream().anyMatch(t -> lastGap(t) == 0)) ? k : 0;
  }

  private int lastGap(TitleLines title) {
    for (int k = title.lines().size() - 1; k > 0; k--) {
      int blanks = title.lines().get(k).blanksBefore();
      if (blanks > 1 && blanks > usual()) {
        return k;
      }
    }
    return 0;
  }

  private int usual() {
    if (usual < 0) {
      int[] gaps = pieces.stream().filter(p -> p instanceof Piece.Content c && c.block() instanceof Block.Line l && l.blanksBefore() > 0)
          .mapToInt(p -> ((Block.Line) ((Piece.Content) p).block()).blanksBefore()).sorted().toArray();
      usual = gaps.length == 0 ? 0 : gaps[gaps.length / 2];
    }
    return usual;
  }

  /** Of headings in a document of one ficha, the last that still ranks above the ficha's labels. */
  private static int ranked(List<Block.Line> lines, int from, Piece.Label label) {
    for (int k = lines.size() - 1; k > from; k--) {
      int heading = lines.get(k).heading();
      boolean above = heading > 0 && (label.heading() == 0 || label.heading() > heading);
      if (above && lines.get(from).heading() > 0 && lines.get(from).heading() < heading) {
        return k;
      }
    }
    return 0;
  }

  private TitleLines from(TitleLines title, int own) {
    int start = title.start();
    while (!(pieces.get(start) instanceof Piece.Content c && c.block() == title.lines().get(own))) {
      start++;
    }
    return new TitleLines(start, title.lines().subList(own, title.lines().size()), title.parted(), title.empties());
  }
}
