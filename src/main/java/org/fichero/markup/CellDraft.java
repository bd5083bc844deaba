package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.CellLines;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** A cell on its way: its pieces, of which the signs become marks or stay text. */
final class CellDraft {
  /** {@code S&iacute;}. */
  private static final int LONGEST_ENTITY = 20;

  final Grid.GridCell cell;
  final List<Piece> pieces = new ArrayList<>(2);
  /** The whole cell as one sign; null when it is not. Not among the pieces until taken. */
  Piece word;
  private final boolean blank;

  CellDraft(Lines lines, Grid.GridCell cell, CellWords words) {
    this.cell = cell;
    for (Span range : cell.ranges) {
      lines.pieces(range.start(), range.end()).forEach(p -> pieces.add(breaks(lines.text, p)));
    }
    if (cell.quoted) {
      quotes(lines.text);
    }
    CellParagraphs.part(lines.text, cell, pieces);
    if (!pieces.isEmpty()) {
      new Emphasis().line(lines.text, pieces);
    }
    merge(lines.text);
    this.blank = cell.ranges.size() == 1 && !pieces.isEmpty() && !Piece.hasSign(pieces) && isBlank(lines.text, cell.ranges.get(0).start(), cell.ranges.get(0).end());
    if (cell.ranges.size() == 1 && !cell.isEmpty() && !Piece.hasSign(pieces)) {
      word = word(lines.text, words);
      box(lines.text, words);
    }
  }

  /** A cross or a box of Wingdings before the words; whether it is a mark, the other cells say. */
  private void box(String text, CellWords words) {
    Span range = cell.ranges.get(0);
    if (word == null && CellWords.isBoxBefore(text, range.start(), range.end())) {
      pieces.add(0, Piece.sign(words.read(text, range.start(), range.start() + 1)));
    }
  }

  /** Two quotes within quotes stand for one. */
  private void quotes(String text) {
    List<Piece> doubled = new ArrayList<>(0);
    for (Span range : cell.ranges) {
      for (int i = range.start(); i + 1 < range.end(); i++) {
        if (text.charAt(i) == '"' && text.charAt(i + 1) == '"') {
          doubled.add(new Piece(Piece.Kind.REPLACE, i, i + 2, "\"", null));
          i++;
        }
      }
    }
    if (!doubled.isEmpty()) {
      pieces.addAll(doubled);
      pieces.sort(java.util.Comparator.comparingInt(p -> p.start));
    }
  }

  /** A cell keeps its lines and paragraphs apart: a tag that ends one, or a wiki's {@code \\}, shows as its end. */
  private static Piece breaks(String text, Piece piece) {
    if (piece.kind != Piece.Kind.REPLACE) {
      return piece;
    }
    char c = text.charAt(piece.start);
    boolean slashes = c == '\\' && piece.shown.equals("\\") && (piece.end == text.length() || Passage.isSpace(text.charAt(piece.end)));
    if (c != '<' && !slashes) {
      return piece;
    }
    boolean line = slashes || text.regionMatches(true, piece.start + 1, "br", 0, 2);
    return new Piece(Piece.Kind.REPLACE, piece.start, piece.end, line ? "\u2028" : "\u2029", null);
  }

  private Piece word(String text, CellWords words) {
    Span range = cell.ranges.get(0);
    int from = range.start();
    int to = range.end();
    for (Piece piece : pieces) {
      boolean shown = piece.isText() || piece.kind == Piece.Kind.REPLACE && !piece.shown.isBlank();
      if (piece.start == from && !shown) {
        from = piece.end;
      } else if (piece.end == to && !shown) {
        to = piece.start;
        break;
      }
    }
    Sign sign = from < to ? words.read(text, from, to) : null;
    if (sign == null && from < to && to - from <= LONGEST_ENTITY && text.charAt(to - 1) != ' ' && Chars.find(text, "&", from, to) >= 0) {
      String shown = Visible.of(text, from, to, pieces).passage().text();
      Sign own = words.read(shown, 0, shown.length());
      sign = own == null ? null : new Sign(from, to, own.sense(), own.strength(), own.notation());
    }
    return sign == null ? null : Piece.sign(sign);
  }

  /** Grades such as {@code ■■■} and {@code ●●○} are one sign. */
  private void merge(String text) {
    int glyphs = 0;
    Sense best = Sense.EMPTY;
    for (Piece piece : pieces) {
      boolean glyph = piece.isSign() && piece.sign.strength() == Strength.GLYPH;
      glyphs += glyph ? 1 : 0;
      best = glyph && piece.sign.sense() != Sense.EMPTY ? piece.sign.sense() : best;
    }
    boolean dotted = glyphs > 0 && cell.ranges.size() == 1 && isDotted(text);
    if (glyphs == 0 || glyphs != pieces.size() || !dotted && (glyphs < 2 || !isBare(text))) {
      return;
    }
    Sign first = pieces.get(0).sign;
    int start = dotted ? cell.start() : first.start();
    int end = dotted ? cell.ranges.get(0).end() : pieces.get(pieces.size() - 1).end;
    pieces.clear();
    pieces.add(Piece.sign(new Sign(start, end, best, Strength.GLYPH, "grade")));
  }

  /** Whether dots stand for the free steps of a grade: {@code ·●●}. */
  private boolean isDotted(String text) {
    Span range = cell.ranges.get(0);
    int at = range.start();
    boolean dots = false;
    for (Piece piece : pieces) {
      for (int i = at; i < piece.start; i++) {
        if (text.charAt(i) != '·') {
          return false;
        }
        dots = true;
      }
      at = piece.end;
    }
    for (int i = at; i < range.end(); i++) {
      if (text.charAt(i) != '·') {
        return false;
      }
      dots = true;
    }
    return dots;
  }

  /** Whether nothing is there but signs and markup, and at least one sign. */
  boolean isBare(String text) {
    boolean any = false;
    int piece = 0;
    for (Span range : cell.ranges) {
      int i = range.start();
      while (piece < pieces.size() && pieces.get(piece).start < range.end()) {
        Piece p = pieces.get(piece++);
        if (Chars.skipSpace(text, i, p.start) < p.start || p.kind == Piece.Kind.EMPHASIS && !p.taken
            || p.kind == Piece.Kind.REPLACE && !p.shown.isBlank()) {
          return false;
        }
        any |= p.isSign();
        i = p.end;
      }
      if (Chars.skipSpace(text, i, range.end()) < range.end()) {
        return false;
      }
    }
    return any;
  }

  /** Whether it shows nothing: {@code &nbsp;} does not. */
  boolean isEmpty() {
    return blank || cell.isEmpty();
  }

  /** The first sign, a whole-cell word included; null when there is none. */
  Piece firstSign() {
    for (Piece piece : pieces) {
      if (piece.isSign()) {
        return piece;
      }
    }
    return word;
  }

  /** Whether the cell is one letter, which may be a sign or the initial of a word. */
  boolean isLetter(String text) {
    Span only = cell.ranges.size() == 1 ? cell.ranges.get(0) : null;
    return only != null && only.length() == 1 && Character.isLetter(text.charAt(only.start()));
  }

  /** Whether the sign stands before or after all words of the cell. */
  boolean isAtEdge(String text, Piece sign) {
    Span range = cell.ranges.get(0);
    return OptionLine.isBlank(text, range.start(), sign.start, pieces) || OptionLine.isBlank(text, sign.end, range.end(), pieces);
  }

  /** The whole cell is a mark. */
  void takeWord() {
    word.taken = true;
    pieces.add(word);
    pieces.sort(java.util.Comparator.comparingInt(p -> p.start));
  }

  List<Piece> marks() {
    return Piece.marks(pieces);
  }

  Passage content(String text) {
    Passage all = Passage.EMPTY;
    boolean marked = false;
    int end = 0;
    for (Span range : cell.ranges) {
      Passage part = Visible.of(text, range.start(), range.end(), pieces).passage();
      boolean marks = cell.ranges.size() > 1 && hasMark(range);
      String glue = all.text().isEmpty() || part.text().isEmpty() ? "" : cell.quoted && CellParagraphs.isGap(text, end, range.start()) ? "\u2029" : marks || marked || cell.quoted ? "\u2028" : glue(all, part);
      end = range.end();
      all = all.text().isEmpty() ? part : part.text().isEmpty() ? all : all.join(glue, part);
      marked = marks;
    }
    return CellLines.collapse(all);
  }

  private boolean hasMark(Span range) {
    for (int i = Visible.firstAfter(pieces, range.start()); i < pieces.size() && pieces.get(i).start < range.end(); i++) {
      if (pieces.get(i).isMark()) {
        return true;
      }
    }
    return false;
  }

  /** Its ranges, each cut where a line ends that is no more than a line: a mark alone keeps what follows it. */
  List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>(cell.ranges.size());
    for (Span range : cell.ranges) {
      int from = range.start();
      for (int i = Visible.firstAfter(pieces, from); i < pieces.size() && pieces.get(i).start < range.end(); i++) {
        Piece piece = pieces.get(i);
        if (piece.endsLine() && begins(text, piece.end, range.end()) && !isBlank(text, from, piece.start)) {
          lines.add(new Span(from, Chars.trimEnd(text, from, piece.start)));
          from = Chars.skipSpace(text, piece.end, range.end());
        }
      }
      lines.add(new Span(Math.min(from, range.end()), range.end()));
    }
    return lines;
  }

  /** Whether something stands there that no small letter joins to what stood before. */
  private static boolean begins(String text, int from, int to) {
    int at = Chars.skipSpace(text, from, to);
    return at < to && !Character.isLowerCase(text.charAt(at));
  }

  private boolean isBlank(String text, int from, int to) {
    return OptionLine.isBlank(text, from, to, pieces);
  }

  /** A word broken in two, as narrow month headings are, is joined without a space. */
  private static String glue(Passage all, Passage part) {
    if (cellBroken(all.text(), part.text())) {
      return "";
    }
    // a full stop and a capital may end a paragraph or a mere line, a hyphen may be the word's own: the page will tell
    char first = part.text().charAt(0);
    boolean open = all.text().endsWith(".") && Character.isUpperCase(first) || all.text().endsWith("-") && Character.isLowerCase(first);
    boolean item = part.text().length() > 2 && (first == '-' || first == '*' || org.fichero.model.Bullets.is(first)) && Passage.isSpace(part.text().charAt(1));
    return open || item ? "\u2028" : " ";
  }

  private static boolean cellBroken(String head, String tail) {
    return head.indexOf(' ') < 0 && tail.indexOf(' ') < 0 && tail.length() <= 5
        && Character.isLetter(head.charAt(head.length() - 1)) && Character.isLowerCase(tail.charAt(0));
  }

  /** Whether it holds nothing but an item's number: {@code 3}, {@code 3.}, {@code 3)}. */
  boolean isNumber(String text) {
    String number = content(text).text();
    return number.length() <= 3 && number.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ')');
  }
}
