package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;

/**
 * Parts a title from the heading of a chapter above it: lines of another look (capitals, markup, emphasis) than the
 * title's own, where some other ficha has a title of that look alone.
 */
final class Chapters {
  private Chapters() {}

  /** How a line looks. */
  private record Look(int heading, boolean strong, boolean capitals, boolean numbered) {
    static Look of(Block.Line line) {
      return new Look(line.heading(), line.strong(), FichaBounds.isCapitals(line), !line.bullet().isEmpty() || Numbering.ofTitle(line.content().text()) > 0);
    }
  }

  /** The title without a chapter's heading above it; {@code all} are the titles of its template in the document. */
  static TitleLines trim(List<Piece> pieces, TitleLines title, List<TitleLines> all) {
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
    if (!below && all.stream().noneMatch(t -> hasOnly(t, look))) {
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

  private static boolean hasOnly(TitleLines title, Look look) {
    List<Block.Line> lines = title.lines();
    boolean same = !lines.isEmpty() && Look.of(lines.get(0)).equals(look);
    for (int i = 1; same && i < lines.size(); i++) {
      same = goesOn(Look.of(lines.get(i - 1)), Look.of(lines.get(i)));
    }
    return same;
  }
}
