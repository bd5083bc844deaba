package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** Something in a line that is not plain text, at its place in the source. */
final class Piece {
  enum Kind {
    /** Markup that nobody sees. */
    DROP,
    /** Characters that stand for another: an entity. */
    REPLACE,
    /** A run of emphasis characters: markup when it has its partner, else text. */
    EMPHASIS,
    /** A tag that begins or ends emphasis. */
    STRONG_TAG,
    /** Perhaps a mark. */
    SIGN
  }

  final Kind kind;
  final int start;
  final int end;
  /** What a reader sees instead; only for {@link Kind#REPLACE}. */
  final String shown;
  final Sign sign;
  boolean opens;
  boolean closes;
  /** For emphasis: it has its partner. For signs: it is a mark. */
  boolean taken;
  /** What the mark says, once its siblings have been asked; null before. */
  org.fichero.model.MarkState state;

  Piece(Kind kind, int start, int end, String shown, Sign sign) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.shown = shown;
    this.sign = sign;
  }

  static Piece drop(int start, int end) {
    return new Piece(Kind.DROP, start, end, "", null);
  }

  static Piece sign(Sign sign) {
    return new Piece(Kind.SIGN, sign.start(), sign.end(), "", sign);
  }

  /** Whether a line or a paragraph of a cell ends here. */
  boolean endsLine() {
    return kind == Kind.REPLACE && (shown.equals("\u2028") || shown.equals("\u2029"));
  }

  /** Whether a mark is among them; {@code pieces} may be null. */
  static boolean hasMark(List<Piece> pieces) {
    for (int i = 0; pieces != null && i < pieces.size(); i++) {
      if (pieces.get(i).isMark()) {
        return true;
      }
    }
    return false;
  }

  /** Whether something that may be a mark is among them; {@code pieces} may be null. */
  static boolean hasSign(List<Piece> pieces) {
    for (int i = 0; pieces != null && i < pieces.size(); i++) {
      if (pieces.get(i).isSign()) {
        return true;
      }
    }
    return false;
  }

  /** The marks among them, in their order; {@code pieces} may be null. */
  static List<Piece> marks(List<Piece> pieces) {
    return hasMark(pieces) ? only(pieces, true) : List.of();
  }

  /** What may be marks among them, in their order. */
  static List<Piece> signs(List<Piece> pieces) {
    return hasSign(pieces) ? only(pieces, false) : List.of();
  }

  private static List<Piece> only(List<Piece> pieces, boolean taken) {
    List<Piece> found = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      if (piece.isSign() && (piece.taken || !taken)) {
        found.add(piece);
      }
    }
    return found;
  }

  boolean isMark() {
    return kind == Kind.SIGN && taken;
  }

  boolean isSign() {
    return kind == Kind.SIGN;
  }

  /** Whether its characters stay as they are. */
  boolean isText() {
    return (kind == Kind.SIGN || kind == Kind.EMPHASIS) && !taken;
  }
}
