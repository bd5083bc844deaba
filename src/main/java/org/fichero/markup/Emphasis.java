package org.fichero.markup;

import java.util.Arrays;
import java.util.List;

/**
 * Pairs runs of {@code *}, {@code _}, {@code ~}, {@code '} and {@code /}: after CommonMark's flanking rules, with two changes that
 * real forms ask for. A {@code **} may close before a letter ({@code **Label:**value}), and one {@code *} or {@code _}
 * inside a word is never emphasis.
 */
final class Emphasis {
  private static final String SIGNS = "*_~'/";

  /** Slots for runs of each character, by length up to three. */
  private final Piece[] open = new Piece[SIGNS.length() * 4];
  private boolean strikes;

  /** The run that begins at {@code at}; null when its length means nothing. */
  static Piece read(String text, int at, int to) {
    char c = text.charAt(at);
    int end = at;
    while (end < to && text.charAt(end) == c) {
      end++;
    }
    int length = end - at;
    boolean meant = c == '~' || c == '/' ? length == 2 : c == '\'' ? length == 2 || length == 3 || length == 5 : length <= 3;
    Piece piece = new Piece(Piece.Kind.EMPHASIS, at, end, "", null);
    if (meant) {
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      char after = end >= text.length() ? ' ' : text.charAt(end);
      boolean lone = length == 1 || c == '_' || c == '/' || c == '\'' && length == 2;
      // two strokes behind a colon belong to an address
      piece.opens = !(c == '/' && before == ':') && after > ' ' && after != '\u00a0' && !(lone && Chars.isWord(before))
          && !(Character.isDigit(before) && Character.isDigit(after));
      piece.closes = before > ' ' && before != '\u00a0' && !(lone && Chars.isWord(after))
          && !(Character.isDigit(before) && Character.isDigit(after));
      piece.closes |= length == 2 && (c == '*' || c == '_') && isSpaceBehindColon(text, at) && after > ' ';
    }
    return piece;
  }

  /** A label whose space was made bold with it: {@code **Label: **value}. */
  private static boolean isSpaceBehindColon(String text, int at) {
    return at > 1 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\u00a0') && text.charAt(at - 2) == ':';
  }

  /** Takes in the runs of the next line of the same paragraph. */
  void line(String text, List<Piece> pieces) {
    strikes = false;
    for (Piece piece : pieces) {
      if (piece.kind == Piece.Kind.EMPHASIS && (piece.opens || piece.closes)) {
        run(text, piece);
      }
    }
  }

  private void run(String text, Piece piece) {
    int slot = slot(text.charAt(piece.start), piece.end - piece.start);
    Piece opener = open[slot];
    if (opener != null && piece.closes) {
      opener.taken = true;
      piece.taken = true;
      strikes |= text.charAt(piece.start) == '~';
      opener.closes = false;
      piece.opens = false;
      open[slot] = null;
    } else if (piece.opens) {
      open[slot] = piece;
    }
  }

  /** Whether something in the last line is struck through. */
  boolean strikes() {
    return strikes;
  }

  private static int slot(char c, int length) {
    return SIGNS.indexOf(c) * 4 + Math.min(length, 3);
  }

  /** A paragraph ends: what is open stays text. */
  void end() {
    Arrays.fill(open, null);
  }
}
