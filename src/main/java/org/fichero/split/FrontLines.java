package org.fichero.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fichero.model.Block;
import org.fichero.model.Fold;

/**
 * Parts a title from what stands above it and is the document's: a cover's lines up to its date or its publisher's, a
 * line that heads other titles too, a chapter's number, what a wider gap than the text's own parts from it, a heading that the title's ranks below.
 */
final class FrontLines {
  /** Titles that show what all are like. */
  private static final int FEW = 3;

  private final List<Piece> pieces;
  private final PartHeadings parts;
  private final Imprint imprint;
  private final List<TitleLines> titles;
  /** How many titles begin with some of their lines and go on; filled when first asked for. */
  private final Map<List<String>, Integer> heads = new HashMap<>();
  /** Whether a title has no wide gap; found when first asked for. */
  private Boolean close;
  /** The blank lines that stand between most lines that are not joined; found when first asked for. */
  private int usual = -1;

  /** @param titles all of one template in the document */
  FrontLines(List<Piece> pieces, PartHeadings parts, Imprint imprint, List<TitleLines> titles) {
    this.titles = titles;
    this.pieces = pieces;
    this.parts = parts;
    this.imprint = imprint;
  }

  /**
   * The title without them.
   *
   * @param cut whether it is the rest of one of the titles, not one of them
   * @param label the first label of its ficha
   */
  TitleLines trim(TitleLines title, boolean cut, Piece.Label label) {
    List<Block.Line> lines = title.lines();
    if (lines.size() < 2) {
      return title;
    }
    // "(fin de la ficha)" ends the ficha above, however close the title stands
    boolean part = parts.isNamed(lines.get(0)) && lines.get(1).blanksBefore() > 0;
    int own = part || parts.isChapter(lines.get(0)) || parts.isNumbered(lines.get(0)) ? 1 : 0;
    own = Math.max(own, imprinted(lines));
    own = Math.max(own, shared(title, cut));
    own = Math.max(own, gap(title));
    own = Math.max(own, foremost(title));
    own = Math.max(own, FrontKeys.isBelow(pieces, title.start()) && lines.get(1).blanksBefore() > 0 ? 1 : 0);
    own = titles.size() == 1 ? Math.max(own, ranked(lines, own, label)) : own;
    return from(title, own);
  }

  /** Of the first title all but its last line, where all others have one line: what a blank line parts from it stands at the document's top. */
  private int foremost(TitleLines title) {
    List<Block.Line> lines = title.lines();
    Block.Line last = lines.get(lines.size() - 1);
    boolean first = titles.size() >= FEW && last.blanksBefore() > 0 && titles.get(0).lines().contains(last);
    return first && titles.stream().skip(1).allMatch(t -> t.lines().size() == 1) ? lines.size() - 1 : 0;
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
  private int shared(TitleLines title, boolean cut) {
    if (heads.isEmpty()) {
      titles.forEach(t -> heads(t).forEach(head -> heads.merge(head, 1, Integer::sum)));
    }
    int itself = cut ? 0 : 1;
    List<List<String>> own = heads(title);
    int same = 0;
    while (same < own.size() && heads.getOrDefault(own.get(same), 0) > itself) {
      same++;
    }
    // words that go on small are of one title, though another begins as it does
    while (same > 0 && startsSmall(title.lines().get(same))) {
      same--;
    }
    return same;
  }

  private static boolean startsSmall(Block.Line line) {
    String s = line.content().text().strip();
    return !s.isEmpty() && Character.isLowerCase(s.charAt(0));
  }

  /** The first line, the first two, and so on, without the last. */
  private static List<List<String>> heads(TitleLines title) {
    List<String> keys = title.lines().stream().map(FrontLines::key).toList();
    return IntStream.range(1, keys.size()).mapToObj(n -> keys.subList(0, n)).toList();
  }

  /** With the numbers in it made alike: "Anexo 1: Ficha", "Anexo 2: Ficha". */
  private static String key(Block.Line line) {
    String s = line.content().text();
    return Fold.fold(s.chars().anyMatch(Character::isDigit) ? s.replaceAll("\\d+", "#") : s).strip();
  }

  /** After the last gap that is wider than the text's own, unless all titles have one. */
  private int gap(TitleLines title) {
    int k = lastGap(title);
    if (k > 0 && close == null) {
      close = titles.size() == 1 || titles.stream().anyMatch(t -> lastGap(t) == 0);
    }
    return k > 0 && close ? k : 0;
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

  /** The title without its first {@code own} lines. */
  TitleLines from(TitleLines title, int own) {
    if (own == 0) {
      return title;
    }
    int start = title.start();
    while (!(pieces.get(start) instanceof Piece.Content c && c.block() == title.lines().get(own))) {
      start++;
    }
    return new TitleLines(start, title.lines().subList(own, title.lines().size()), title.parted(), title.empties());
  }
}
