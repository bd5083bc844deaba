package org.fichero.markup;

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
