package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Passage;

/**
 * A run of characters between white space, or a sign, and its place on the line; columns count what is visible.
 *
 * @param start index in the text
 * @param end index after it
 * @param column from 0, at which it begins
 * @param endColumn the column after it
 */
record PlacedToken(int start, int end, int column, int endColumn) {
  private static final int LONGEST_ENTITY = 10;

  /** Those of a line, in order. */
  static List<PlacedToken> of(Lines lines, TextLine line) {
    List<Piece> pieces = line.special ? lines.pieces(line.from, line.to) : List.of();
    List<PlacedToken> tokens = new ArrayList<>();
    int piece = 0;
    int column = line.indent;
    int i = line.from;
    while (i < line.to) {
      while (piece < pieces.size() && pieces.get(piece).end <= i) {
        piece++;
      }
      char c = lines.text.charAt(i);
      if (Passage.isSpace(c)) {
        column = c == '\t' ? column / 8 * 8 + 8 : column + 1;
        i++;
        continue;
      }
      int end = isSign(pieces, piece, i) ? signEnd(lines.text, pieces, piece) : wordEnd(lines.text, i, line.to);
      int width = width(lines.text, i, end);
      tokens.add(new PlacedToken(i, end, column, column + width));
      column += width;
      i = end;
    }
    return tokens;
  }

  private static boolean isSign(List<Piece> pieces, int piece, int at) {
    return piece < pieces.size() && pieces.get(piece).start == at && pieces.get(piece).isSign();
  }

  /** The end of a sign, the tag that closes a box with it. */
  private static int signEnd(String text, List<Piece> pieces, int piece) {
    int end = pieces.get(piece).end;
    for (int k = piece + 1; k < pieces.size() && pieces.get(k).start == end && text.startsWith("</", end); k++) {
      end = pieces.get(k).end;
    }
    return end;
  }

  private static int wordEnd(String text, int from, int to) {
    int end = from;
    while (end < to && !Passage.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The index of the heading that it stands below: the one it overlaps most, else the nearest. */
  int nearest(List<PlacedToken> heads) {
    int best = 0;
    int distance = Integer.MAX_VALUE;
    int middle = column + endColumn;
    boolean wide = endColumn - column > 4;
    for (int i = 0; i < heads.size(); i++) {
      PlacedToken head = heads.get(i);
      int shared = Math.min(endColumn, head.endColumn()) - Math.max(column, head.column());
      // a mark in HTML is as wide as several columns: what tells is where it begins
      int here = wide ? Math.abs(head.column() - column)
          : Math.abs(head.column() + head.endColumn() - middle) - 10_000 * Math.max(0, shared);
      if (here < distance) {
        distance = here;
        best = i;
      }
    }
    return best;
  }

  /** Columns that are taken up: a sign shown as a picture is as wide as two letters. */
  private static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean none = Character.isLowSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      width += none ? 0 : 1;
      i = c == '&' ? entityEnd(text, i, to) : i;
    }
    return width;
  }

  /** The last character of the entity that begins there, which shows as one; the place itself where none does. */
  private static int entityEnd(String text, int from, int to) {
    int i = from + 1;
    while (i < to && i - from < LONGEST_ENTITY && (text.charAt(i) == '#' || Chars.isWord(text.charAt(i)))) {
      i++;
    }
    return i < to && i > from + 2 && text.charAt(i) == ';' ? i : from;
  }
}
