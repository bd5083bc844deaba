package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.RulePack;

/** Knows the lines that somebody signs with: a blank to fill in, a name, a post, a body. Immutable; safe for threads. */
final class Signatures {
  private static final int FEWEST_BLANKS = 4;
  private static final int LONGEST = 60;
  private static final int SHORTEST_STROKE = 10;
  private static final int MOST_LINES = 6;

  private final Beginnings farewells;
  private final Beginnings posts;
  private final Beginnings signed;

  Signatures(DocumentParts parts) {
    this.signed = new Beginnings(parts.signed());
    this.farewells = new Beginnings(parts.farewells());
    this.posts = new Beginnings(parts.posts());
  }

  /** Whether the pieces {@code from..to} are one: short lines, of which the first is blank or one says a post. */
  boolean isOne(List<Piece> pieces, int from, int to) {
    boolean signs = isBlank(text(pieces, from));
    for (int i = from; i < to && i - from <= MOST_LINES; i++) {
      String s = text(pieces, i);
      if (s == null || s.length() > LONGEST || s.endsWith(".")) {
        return false;
      }
      signs |= to - from > 1 && isPost(s);
    }
    return signs && to - from <= MOST_LINES;
  }

  private boolean isPost(String s) {
    return posts.has(s) && s.indexOf(':') < 0;
  }

  /** A few words and a long blank to fill in: "Firma: ________". */
  static boolean isBlank(String s) {
    long blanks = s == null ? 0 : s.chars().filter(c -> c == '_').count();
    return blanks >= FEWEST_BLANKS && s.chars().filter(Character::isLetter).count() <= blanks * 2;
  }

  /**
   * Takes labels in a signature for words: those right below a line to sign on, and the anchor's, which would be the only label
   * of its ficha, where what stands above it is signed with.
   *
   * @param from of the pieces that are the template's
   */
  void demote(SourceText source, List<Piece> pieces, int from, RulePack pack) {
    boolean after = false;
    for (int i = pieces.size() - 1; i > from; i--) {
      if (pieces.get(i) instanceof Piece.Label label) {
        boolean anchor = label.field().equals(pack.anchor()) && !label.beside() && !label.opens();
        if (anchor && !after && isSigned(pieces, from, i) || label.blanksBefore() == 0 && (isBelowSignature(pieces, from, i) || isPostOf(source, pieces, from, i))) {
          Passage words = Passage.of(source, label.span());
          pieces.set(i, new Piece.Content(new Block.Line(label.span(), words, 0, false, "", 0, label.blanksBefore())));
        } else {
          after = !anchor;
        }
      }
    }
  }

  /** "Firma: ______" above "Nombre: Ana", with nothing but lines of one block between. */
  private boolean isBelowSignature(List<Piece> pieces, int from, int label) {
    for (int i = label - 1; i > from && i >= label - MOST_LINES; i--) {
      String s = text(pieces, i);
      if (s == null || s.length() > LONGEST) {
        return false;
      }
      if (isBlank(s) && signed.has(s)) {
        return true;
      }
      if (((Block.Line) ((Piece.Content) pieces.get(i)).block()).blanksBefore() > 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether a label with nothing behind it says who has signed: a stroke, a name right below it, and the label right below that. */
  private boolean isPostOf(SourceText source, List<Piece> pieces, int from, int label) {
    int next = label + 1;
    while (next < pieces.size() && !PieceLook.isFilled(pieces.get(next))) {
      next++;
    }
    int above = label - 1;
    while (above > from && above >= label - MOST_LINES && text(pieces, above) != null && text(pieces, above).length() <= LONGEST) {
      above--;
    }
    boolean bare = next == pieces.size() || pieces.get(next) instanceof Piece.Label;
    return bare && above > from && above < label - 1 && isDrawn(pieces.get(above)) && isBlank(source.cut(pieces.get(above).span()));
  }

  private boolean isSigned(List<Piece> pieces, int from, int label) {
    for (int i = label - 1; i > from && i >= label - MOST_LINES; i--) {
      String s = text(pieces, i);
      if (s == null && PieceLook.isFilled(pieces.get(i)) || s != null && s.length() > LONGEST) {
        return false;
      }
      if (s == null || isBlank(s) || farewells.has(s) || i == label - 1 && isPost(s)) {
        return s == null ? isDrawn(pieces.get(i)) && signed(pieces, i + 1, label) : true;
      }
    }
    return false;
  }

  private boolean signed(List<Piece> pieces, int from, int to) {
    return to - from > 1 && pieces.subList(from, to).stream().noneMatch(Piece.Label.class::isInstance) && isPost(text(pieces, to - 1));
  }

  /**
   * How many of the blocks below a label are not signed with: those above a long stroke that a few short lines follow, and nothing else.
   *
   * @param filled whether the label's value stands in its own row, be it blank, so that the stroke is no place for it
   */
  static int above(SourceText source, List<Block> blocks, boolean filled) {
    int stroke = blocks.size() - 1;
    while (stroke >= 0 && blocks.size() - stroke <= MOST_LINES && isCaption(source, blocks.get(stroke))) {
      stroke--;
    }
    int end = stroke;
    while (end >= 0 && (isStroke(source, blocks.get(end)) || end < stroke && blocks.get(end) instanceof Block.Separator)) {
      end--;
    }
    boolean signed = stroke >= 0 && stroke + 1 < blocks.size() && isStroke(source, blocks.get(stroke));
    return signed && (filled || end >= 0) ? end + 1 : blocks.size();
  }

  /** Lines of dashes part what stands above from what stands below; underscores are there to be written on. */
  private static boolean isStroke(SourceText source, Block block) {
    boolean drawn = block instanceof Block.Separator && block.span().length() >= SHORTEST_STROKE;
    return drawn && source.cut(block.span()).chars().allMatch(c -> c == '_' || Passage.isSpace((char) c));
  }

  private static boolean isCaption(SourceText source, Block block) {
    String words = block instanceof Block.Line line ? line.content().text().strip() : block instanceof Block.Separator && !isStroke(source, block) ? "" : null;
    return words != null && words.length() <= LONGEST && !words.endsWith(".");
  }

  private static boolean isDrawn(Piece piece) {
    return piece instanceof Piece.Content c && c.block() instanceof Block.Separator;
  }

  private static String text(List<Piece> pieces, int i) {
    return i < pieces.size() && pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line.content().text().strip() : null;
  }
}
