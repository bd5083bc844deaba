package org.fichero.markup;

import java.util.List;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/**
 * What {@code ~~}two tildes{@code ~~} strike through was taken back: it is left out, and a finding says so. A line with a mark whose words
 * are struck from end to end is the item of a list of tasks that is done, and stays.
 */
final class Struck {
  private Struck() {}

  /** Makes what is struck in {@code from..to} markup; its pairs of tildes have been found. */
  static void leaveOut(String text, int from, int to, List<Piece> pieces, PageBuilder page) {
    if (!isTaken(text, pieces) || Piece.hasSign(pieces) && !hasWords(text, from, to, pieces)) {
      return;
    }
    for (int i = 0; i < pieces.size(); i++) {
      int close = isTilde(text, pieces.get(i)) && pieces.get(i).opens ? close(text, pieces, i) : -1;
      // a mark is never left out: whoever strikes a box says something that nobody can read
      if (close > 0 && !Piece.hasSign(pieces.subList(i, close))) {
        Span span = new Span(pieces.get(i).start, pieces.get(close).end);
        pieces.subList(i, close + 1).clear();
        pieces.add(i, Piece.drop(span.start(), span.end()));
        page.finding(Finding.at(span, "struck-text-left-out", Severity.WARNING, null, "count", "1", "text", text.substring(span.start() + 2, span.end() - 2)));
      }
    }
  }

  private static boolean isTaken(String text, List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (isTilde(text, piece)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTilde(String text, Piece piece) {
    return piece.kind == Piece.Kind.EMPHASIS && piece.taken && text.charAt(piece.start) == '~';
  }

  private static int close(String text, List<Piece> pieces, int open) {
    for (int i = open + 1; i < pieces.size(); i++) {
      if (isTilde(text, pieces.get(i)) && !pieces.get(i).opens) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a letter or digit stands outside of what is struck and of what is no text. */
  private static boolean hasWords(String text, int from, int to, List<Piece> pieces) {
    int at = from;
    boolean struck = false;
    for (Piece piece : pieces) {
      boolean words = piece.isText() && !piece.isSign();
      if (!struck && !words && hasWords(text, at, piece.start)) {
        return true;
      }
      struck = isTilde(text, piece) ? piece.opens : struck;
      at = words ? at : piece.end;
    }
    return !struck && hasWords(text, at, to);
  }

  private static boolean hasWords(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Chars.isWord(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
