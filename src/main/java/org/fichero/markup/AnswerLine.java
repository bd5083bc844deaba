package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Fold;
import org.fichero.model.MarkState;
import org.fichero.rules.MarkupLexicon;

/** Reads {@code Sí X  No __} and {@code X Sí / No}: answers beside letters or lines, after the question if there is one. */
final class AnswerLine {
  private final String text;
  private final MarkupLexicon lexicon;
  private final boolean[] mayAnswer = new boolean[128];

  AnswerLine(String text, MarkupLexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    lexicon.yes().forEach(w -> mayAnswer[Math.min(127, w.charAt(0))] = true);
    lexicon.no().forEach(w -> mayAnswer[Math.min(127, w.charAt(0))] = true);
  }

  /** A word of the answers: what it says and where it stands. */
  private record Token(int start, int end, boolean answer, boolean yes, boolean cross) {}

  /** The line's pieces with its marks taken; null when it is no such line. */
  List<Piece> read(int from, int to, List<Piece> pieces) {
    if (to - from > OptionItem.LONGEST_LABEL) {
      return null;
    }
    List<Token> tokens = tokens(from, to, pieces);
    int yes = 0;
    int no = 0;
    boolean crosses = false;
    for (Token token : tokens) {
      yes += token.answer() && token.yes() ? 1 : 0;
      no += token.answer() && !token.yes() ? 1 : 0;
      crosses |= token.cross();
    }
    return yes == 1 && no == 1 && crosses ? marked(tokens, pieces) : null;
  }

  /** The tokens at the end of the line that are answers and signs, back to the first that is neither. */
  private List<Token> tokens(int from, int to, List<Piece> pieces) {
    List<Token> tokens = new ArrayList<>(0);
    int end = to;
    while (end > from) {
      while (end > from && isGap(text.charAt(end - 1))) {
        end--;
      }
      Piece box = box(pieces, end);
      int start = box == null ? end : box.start;
      while (box == null && start > from && !isGap(text.charAt(start - 1))) {
        start--;
      }
      start = box == null ? afterWord(start, end) : start;
      Token token = box != null ? new Token(start, end, false, false, box.sign.sense() != Sense.EMPTY)
          : start < end && end - start <= 10 ? token(start, end) : null;
      if (token == null) {
        break;
      }
      tokens.add(0, token);
      end = start;
    }
    return tokens;
  }

  /** The box in brackets that ends there; null when none does. */
  private static Piece box(List<Piece> pieces, int end) {
    for (Piece piece : pieces) {
      if (piece.end == end && piece.isSign() && piece.sign.strength() == Strength.BRACKETED) {
        return piece;
      }
    }
    return null;
  }

  /** Where the line to write on begins behind the word that it touches: {@code SI_X_}; {@code start} where none does. */
  private int afterWord(int start, int end) {
    int line = Chars.find(text, "_", start, end);
    return line > start + 1 && Character.isLetter(text.charAt(line - 1)) ? line : start;
  }

  private static boolean isGap(char c) {
    return org.fichero.model.Passage.isSpace(c) || c == ':' || c == '/' || c == '|' || c == ';' || c == ',' || c == '.';
  }

  private Token token(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == '_') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == '_') {
      to--;
    }
    boolean cross = to - from == 1 && "xXþýüû".indexOf(text.charAt(from)) >= 0;
    if (cross || from == to || end - start == 1 && "-¨".indexOf(text.charAt(start)) >= 0) {
      return new Token(start, end, false, false, cross);
    }
    if (!mayAnswer[Math.min(127, Fold.fold(text.charAt(start)))]) {
      return null;
    }
    String word = Fold.fold(text.substring(start, end));
    boolean yes = word.length() > 1 && lexicon.yes().contains(word);
    return yes || word.length() > 1 && lexicon.no().contains(word) ? new Token(start, end, true, yes, false) : null;
  }

  private List<Piece> marked(List<Token> tokens, List<Piece> pieces) {
    List<Piece> marked = new ArrayList<>(pieces);
    boolean before = !tokens.get(0).answer();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int beside = before ? i - 1 : i + 1;
      boolean lacks = token.answer() && (beside < 0 || beside >= tokens.size() || tokens.get(beside).answer());
      if (!token.answer()) {
        marked.removeIf(p -> p.start < token.end() && p.end > token.start());
        add(marked, token.start(), token.end(), token.cross() ? Sense.TICK : Sense.EMPTY, null);
      } else if (lacks) {
        int at = before ? token.start() : token.end() < text.length() && text.charAt(token.end()) == ':' ? token.end() + 1 : token.end();
        add(marked, at, at, Sense.EMPTY, MarkState.BLANK);
      }
    }
    marked.sort(java.util.Comparator.comparingInt((Piece p) -> p.start).thenComparingInt(p -> p.end));
    return marked;
  }

  private static void add(List<Piece> pieces, int start, int end, Sense sense, MarkState state) {
    Piece piece = Piece.sign(new Sign(start, end, sense, Strength.LETTER, state == null ? "word" : "none"));
    piece.taken = true;
    piece.state = state;
    pieces.add(piece);
  }
}
