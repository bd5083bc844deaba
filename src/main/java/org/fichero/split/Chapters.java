package org.fichero.split;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fichero.model.Block;

/**
 * Parts a title from the heading of a chapter above it: lines of another look (capitals, markup, emphasis) than the
 * title's own, where some other ficha has a title of that look alone.
 */
final class Chapters {
  private final List<Piece> pieces;
  private final List<TitleLines> titles;
  /** How the titles of one look look; found when first asked for. */
  private Set<Look> looks;

  /** @param titles all of one template in the document */
  Chapters(List<Piece> pieces, List<TitleLines> titles) {
    this.pieces = pieces;
    this.titles = titles;
  }

  /** How a line looks. */
  private record Look(int heading, boolean strong, boolean capitals, boolean numbered) {
    static Look of(Block.Line line) {
      return new Look(line.heading(), line.strong(), PieceLook.isCapitals(line), !line.bullet().isEmpty() || Numbering.ofTitle(line.content().text()) > 0);
    }
  }

  /** The title without a chapter's heading above it. */
  TitleLines trim(TitleLines title) {
    List<Block.Line> lines = title.lines();
    int own = lines.size() - 1;
    while (own > 0 && goesOn(Look.of(lines.get(own - 1)), Look.of(lines.get(own)))) {
      own--;
    }
    if (own <= 0 || lines.get(own).blanksBefore() == 0 && lines.get(own - 1).heading() == 0) {
      return title;
    }
    Look look = Look.of(lines.get(own));
    boolean below = lines.subList(0, own).stream().map(Look::of)
        .allMatch(l -> l.capitals() && !look.capitals() && l.heading() <= look.heading());
    if (!below && !looks().contains(look)) {
      return title;
    }
    int start = title.start();
    while (!(pieces.get(start) instanceof Piece.Content c && c.block() == lines.get(own))) {
      start++;
    }
    return new TitleLines(start, lines.subList(own, lines.size()), title.parted(), title.empties());
  }

  /** Only the first line of a title bears its number. */
  private static boolean goesOn(Look above, Look line) {
    return !line.numbered() && new Look(above.heading(), above.strong(), above.capitals(), false).equals(line);
  }

  private Set<Look> looks() {
    if (looks == null) {
      looks = titles.stream().filter(Chapters::isOfOneLook).map(t -> Look.of(t.lines().get(0))).collect(Collectors.toSet());
    }
    return looks;
  }

  private static boolean isOfOneLook(TitleLines title) {
    List<Block.Line> lines = title.lines();
    boolean same = !lines.isEmpty();
    for (int i = 1; same && i < lines.size(); i++) {
      same = goesOn(Look.of(lines.get(i - 1)), Look.of(lines.get(i)));
    }
    return same;
  }
}
