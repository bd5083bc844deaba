package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/**
 * Where a ficha ends that something else than the next ficha follows: a part of the document itself, known by its words,
 * by the rank of its heading, or by how it stands apart; the heading of a chapter before the next ficha.
 */
final class FichaEnd {
  private final List<Piece> pieces;
  private final PartHeadings parts;
  private final Afterword afterword;
  private final StrongHeads strong;

  FichaEnd(List<Piece> pieces, PartHeadings parts, Afterword afterword, StrongHeads strong) {
    this.pieces = pieces;
    this.parts = parts;
    this.afterword = afterword;
    this.strong = strong;
  }

  /**
   * The index after the last piece of the ficha that opens at {@code opener}, at most {@code to}.
   *
   * @param last whether no other ficha of its template follows
   */
  int of(Template template, TitleLines title, int opener, int to, boolean last) {
    if (((Piece.Label) pieces.get(opener)).row()) {
      return listed(opener, to);
    }
    int from = opener;
    int label = 0;
    for (int i = opener; i < to; i++) {
      if (pieces.get(i) instanceof Piece.Label l && !l.field().equals(LabelMatcher.IGNORED)) {
        from = i;
        label = l.heading() > 0 && (label == 0 || l.heading() < label) ? l.heading() : label;
      }
    }
    int rank = title.lines().isEmpty() ? 0 : title.lines().get(0).heading();
    for (int i = from + 1; i < to; i++) {
      if (parts.isPart(pieces, i) && !isOnlyValue(i, from, to) || isAbove(i, i > from + 1 || i == to - 1 && !last, rank, label)) {
        return i;
      }
    }
    int end = headed(from, afterword.start(pieces, from + 1, to), to);
    return last ? apart(template, opener, from, end) : end < to ? end : chapter(from, to);
  }

  /** Where an afterword begins, unless a label that nobody knows stands right above it: it is that one's value. */
  private int headed(int from, int afterword, int to) {
    int i = afterword - 1;
    while (i > from && !PieceLook.isFilled(pieces.get(i))) {
      i--;
    }
    return i > from && line(i) != null && line(i).strong() && strong.isLabel(line(i)) ? to : afterword;
  }

  /** Where the table ends that has a ficha a row. */
  private int listed(int opener, int to) {
    for (int i = opener + 1; i < to; i++) {
      if (isSeparator(i) && pieces.get(i).span().isEmpty()) {
        return i;
      }
    }
    return to;
  }

  /** Whether all that stands behind the last label is this line: "Fin" is the value then. */
  private boolean isOnlyValue(int i, int from, int to) {
    return i == from + 1 && line(i).heading() == 0 && pieces.subList(i + 1, to).stream().noneMatch(PieceLook::isFilled);
  }

  /**
   * Whether a heading is none within the ficha: of the rank of its title, or above its labels.
   *
   * @param free whether the value above would not be empty without it
   */
  private boolean isAbove(int i, boolean free, int title, int label) {
    int heading = line(i) == null ? 0 : line(i).heading();
    int most = title > 0 ? title : label > 0 ? label - 1 : free ? 2 : 0;
    return heading > 0 && heading <= most;
  }

  /** Before the heading of a chapter that stands right above the next ficha, in capitals and well apart. */
  private int chapter(int from, int to) {
    int i = to - 1;
    while (i > from + 1 && line(i) == null && !(pieces.get(i) instanceof Piece.Content c && isContent(c.block()))) {
      i--;
    }
    Block.Line line = line(i);
    boolean apart = i > from + 1 && line != null && (line.blanksBefore() > 1 || isSeparator(i - 1));
    boolean heads = apart && PieceLook.isCapitals(line) && TitleLines.isTitle(line)
        && line.content().text().strip().indexOf(' ') > 0;
    return heads ? i : to;
  }

  /** Before what follows the document's last ficha under a heading of its own. */
  private int apart(Template template, int opener, int from, int to) {
    int closing = separated(opener, from, to);
    if (closing > 0) {
      return closing;
    }
    int widest = 1;
    for (int i = opener + 1; i < from; i++) {
      boolean inside = line(i) != null && !(pieces.get(i - 1) instanceof Piece.Label);
      widest = inside ? Math.max(widest, line(i).blanksBefore()) : widest;
    }
    FieldRule rule = template.pack().field(((Piece.Label) pieces.get(from)).field()).orElse(null);
    boolean topics = rule != null && rule.kind() == FieldKind.TOPICS;
    for (int i = from + 2; i < to; i++) {
      if (topics && headsTable(i, to)) {
        return i;
      }
      if (i + 1 < to && isHeading(i)) {
        if (strong.isLabel(line(i))) {
          return to;
        }
        boolean topic = topics && ValueEnd.isTerm(rule, line(i).content().text());
        if (!topic) {
          return topics || line(i).blanksBefore() > widest || isSeparator(i - 1) ? i : to;
        }
      }
    }
    return to;
  }

  /** The line that is drawn below the last value where none is within the ficha: it closes the ficha; -1 without one. */
  private int separated(int opener, int from, int to) {
    for (int i = opener; i < from; i++) {
      if (isDrawn(i)) {
        return -1;
      }
    }
    int last = -1;
    for (int i = from + 2; i + 1 < to; i++) {
      if (isDrawn(i)) {
        // several alike part the value itself; one to sign on is longer than those that follow
        if (last > 0 && pieces.get(i).span().length() == pieces.get(last).span().length()) {
          return -1;
        }
        last = last > 0 ? last : i;
      }
    }
    return last;
  }

  private boolean isDrawn(int i) {
    return isSeparator(i) && pieces.get(i).span().length() > 1;
  }

  private boolean isHeading(int i) {
    return line(i) != null && line(i + 1) != null && LoneLines.isAlone(line(i), line(i + 1), isSeparator(i - 1));
  }

  /** Whether a table stands here apart from what is above it, or a short line heads it: topics are told in words. */
  private boolean headsTable(int i, int to) {
    Block.Line line = line(i);
    boolean heads = line != null && line.blanksBefore() > 0 && TitleLines.isTitle(line);
    return isTable(i) || heads && i + 1 < to && isTable(i + 1);
  }

  private boolean isTable(int i) {
    return pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Table table && table.blanksBefore() > 0 && table.rows().size() > 1
        && table.rows().stream().allMatch(r -> LabelRow.filled(r) > 1 && r.cells().stream().allMatch(cell -> cell.options().isEmpty()));
  }

  private boolean isSeparator(int i) {
    return pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Separator;
  }

  private static boolean isContent(Block block) {
    return !(block instanceof Block.Separator) && !(block instanceof Block.Furniture);
  }

  private Block.Line line(int i) {
    return pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line : null;
  }
}
