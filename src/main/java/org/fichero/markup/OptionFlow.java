package org.fichero.markup;

import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;

/**
 * What a line of several options looks like, as far as it tells whether the options go on in the line below.
 *
 * @param signs how many signs it has, words between all of them
 * @param begun whether the first stands before all words
 * @param led whether the first stands behind what ends as a question or a label does
 * @param ended whether the last stands behind all words
 * @param colons how many signs have a colon right before them; -1 where some have none
 * @param labelled whether a label of its own stands before its first option
 * @param parted whether it ends with what parts options, or begins so
 */
record OptionFlow(int signs, boolean begun, boolean led, boolean ended, int colons, boolean labelled, Parted parted) {
  /** Where a comma, a bar or the like stands that parts the line's options from those of another. */
  record Parted(boolean atStart, boolean atEnd) {}

  /** What parts options. */
  private static final String PARTING = ",;|/·";
  private static final String BULLETS = "-*+•#>=";

  /** The look of a line with signs in it; null where it has none, or is no row of options. */
  static OptionFlow of(Lines lines, TextLine line, Set<String> open) {
    List<Piece> pieces = lines.pieces(line.from, line.to);
    List<Piece> signs = Piece.signs(pieces).stream().filter(OptionFlow::mayMark).toList();
    return of(lines.text, line, pieces, signs, open);
  }

  /** The look of a line with words for signs in it; null where it is no row of options. */
  static OptionFlow of(String text, TextLine line, List<Piece> words, Set<String> open) {
    return of(text, line, List.of(), words, open);
  }

  private static OptionFlow of(String text, TextLine line, List<Piece> pieces, List<Piece> signs, Set<String> open) {
    if (signs.isEmpty()) {
      return null;
    }
    int colons = 0;
    int at = line.from;
    for (Piece sign : signs) {
      boolean words = hasWords(text, at, sign.start, pieces);
      if (at > line.from && (!words || sign.start - at > OptionItem.LONGEST_LABEL || isSentence(text, at, sign.start))) {
        return null;
      }
      // before a sign that begins the line, the colon may end the line above
      boolean colon = endsInColon(text, at, sign.start);
      colons = colons < 0 || !colon && sign.start > line.from ? -1 : colon ? colons + 1 : colons;
      at = sign.end;
    }
    Piece first = signs.get(0);
    boolean begun = !hasWords(text, afterNumber(text, line), first.start, pieces);
    boolean led = !begun && endsLead(text, line.from, first.start);
    boolean ended = !hasWords(text, at, line.to, pieces);
    boolean strong = !pieces.isEmpty() && pieces.get(0).kind == Piece.Kind.EMPHASIS && pieces.get(0).start == line.from && text.charAt(line.from) != '/';
    // a row's first cell is a label, and a row is no part of another
    boolean cell = !begun && text.charAt(first.start - 1) == '\t';
    Parted parted = new Parted(first.start > line.from && PARTING.indexOf(text.charAt(line.from)) >= 0, at < line.to && PARTING.indexOf(text.charAt(line.to - 1)) >= 0);
    return new OptionFlow(signs.size(), begun, led, ended, colons, strong || cell || isLabelled(text, line, first.start, open), parted);
  }

  private static boolean mayMark(Piece piece) {
    return piece.sign.strength() != Strength.LETTER || piece.sign.notation().equals("machine-word");
  }

  /** Whether the sign before the words is theirs: nothing but a label stands before the first. */
  boolean isBefore(boolean answered) {
    return begun || led && !answered;
  }

  /** Whether a line begins as an item, a heading or a row does, and so goes on with none. */
  static boolean isItem(String text, TextLine line) {
    boolean spaced = line.from + 1 >= line.to || text.charAt(line.from + 1) <= ' ' || text.charAt(line.from) == text.charAt(line.from + 1);
    return BULLETS.indexOf(text.charAt(line.from)) >= 0 && spaced || afterNumber(text, line) > line.from;
  }

  /** Behind a number or a letter, and its full stop or bracket, that begin the line. */
  private static int afterNumber(String text, TextLine line) {
    int i = line.from;
    while (i < line.to && i - line.from < 2 && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    boolean number = i > line.from && i + 1 < line.to && ".)".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
    return number && (Character.isDigit(text.charAt(line.from)) || i == line.from + 1) ? i + 1 : line.from;
  }

  private static boolean hasWords(String text, int from, int to, List<Piece> pieces) {
    int i = from;
    for (int k = Visible.firstAfter(pieces, from); k < pieces.size() && pieces.get(k).start < to; k++) {
      Piece piece = pieces.get(k);
      boolean shown = piece.kind == Piece.Kind.REPLACE && isWords(piece.shown, 0, piece.shown.length()) || piece.isSign() && !mayMark(piece);
      if (piece.start >= from && (shown || isWords(text, i, piece.start))) {
        return true;
      }
      i = Math.max(i, piece.end);
    }
    return isWords(text, i, to);
  }

  /** Whether a sentence ends between two signs. */
  private static boolean isSentence(String text, int from, int to) {
    for (int i = from + 2; i + 2 < to; i++) {
      if (text.charAt(i) == '.' && text.charAt(i + 1) == ' ' && Character.isUpperCase(text.charAt(i + 2)) && Character.isLowerCase(text.charAt(i - 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWords(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInColon(String text, int from, int to) {
    int end = Chars.trimEnd(text, from, to);
    return end > from && ":=".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether what stands before ends as a question or a label does: with its sign, or a dash. */
  static boolean endsLead(String text, int from, int to) {
    int i = to;
    while (i > from && (text.charAt(i - 1) <= ' ' || "*_'\u00a0".indexOf(text.charAt(i - 1)) >= 0)) {
      i--;
    }
    char last = i > from + 1 ? text.charAt(i - 1) : ' ';
    return ":?>=".indexOf(last) >= 0 || "-–—".indexOf(last) >= 0 && text.charAt(i - 2) <= ' ';
  }

  /** Whether a colon stands among the words before the first sign; an open option has one of its own. */
  private static boolean isLabelled(String text, TextLine line, int sign, Set<String> open) {
    int colon = line.from;
    int end = Chars.trimEnd(text, line.from, sign);
    while (colon < end && text.charAt(colon) != ':') {
      colon++;
    }
    int word = colon;
    while (word > line.from && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return colon < end && !open.contains(Fold.fold(text.substring(word, colon))) && colon + 1 < end;
  }
}
