package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** Finds signs, tags, entities, escapes and emphasis in a part of the text, in one pass. */
final class InlineReader {
  private static final int LONGEST_ADDRESS = 500;
  private static final String ITEM = "[*]";
  private final Notations notations;
  private final Chars chars;
  /** Whether runs of {@link TwiceEncoded} stand for characters. */
  private final boolean twice;

  InlineReader(Notations notations, Chars chars) {
    this(notations, chars, false);
  }

  private InlineReader(Notations notations, Chars chars, boolean twice) {
    this.notations = notations;
    this.chars = chars;
    this.twice = twice;
  }

  /** The reader of this text. */
  InlineReader of(String text) {
    return TwiceEncoded.is(text) ? new InlineReader(notations, chars, true) : this;
  }

  /** The pieces in {@code from..to}, in order, not overlapping. */
  List<Piece> read(String text, int from, int to) {
    List<Piece> pieces = new ArrayList<>(4);
    LatexCommands commands = null;
    int i = from;
    while (i < to) {
      byte kind = chars.kind(text.charAt(i));
      boolean plain = kind == Chars.PLAIN || kind == Chars.TAB
          || kind == Chars.LETTER && i > from && Chars.isSmall(text.charAt(i - 1));
      Piece piece = plain ? null : TerminalCodes.isAt(text, i) ? code(text, i, pieces, from, to) : piece(text, i, from, to);
      if (piece == null && kind == Chars.SPECIAL && text.charAt(i) == '\\') {
        commands = commands == null ? new LatexCommands() : commands;
        piece = commands.read(text, i, to);
      } else if (commands != null && commands.isOpen()) {
        piece = piece == null ? commands.read(text, i, to) : piece;
      }
      if (piece == null) {
        i++;
      } else {
        pieces.add(piece);
        i = piece.end;
      }
    }
    return pieces;
  }

  private static Piece code(String text, int i, List<Piece> before, int from, int to) {
    return TerminalCodes.read(text, i, before.isEmpty() ? from : before.get(before.size() - 1).end, to);
  }

  private Piece piece(String text, int i, int from, int to) {
    int anchor = text.charAt(i) == '[' ? anchorEnd(text, i, to) : i;
    if (anchor > i) {
      return Piece.drop(i, anchor);
    }
    TwiceEncoded.Decoded run = twice && TwiceEncoded.beginsAt(text, i) ? TwiceEncoded.read(text, i, to) : null;
    if (run != null) {
      return standsFor(run.shown(), i, run.end(), "twice-encoded");
    }
    Sign sign = notations.read(text, i, to);
    if (sign != null) {
      return isItem(text, i, from, to) ? Piece.drop(i, i + ITEM.length()) : Piece.sign(sign);
    }
    return switch (text.charAt(i)) {
      case '<' -> tag(text, i, to);
      case '!' -> image(text, i, to);
      case '&' -> entity(text, i, to);
      case '\\' -> LatexCommands.lineBreak(text, i, to) ? Piece.drop(i, i + 2) : endsLine(text, i) ? Piece.drop(i, i + 1) : escaped(text, i, to);
      case '*', '_', '~', '\'', '/' -> Emphasis.read(text, i, to);
      case '[' -> bracket(text, i, from, to);
      case ']' -> Links.closing(text, i, to);
      case '%' -> comment(text, i, to);
      case '\n' -> quoted(text, i, to);
      case '^' -> raised(text, i, to);
      // a container's cell keeps its lines and paragraphs apart
      case '\u2028', '\u2029' -> new Piece(Piece.Kind.REPLACE, i, i + 1, text.substring(i, i + 1), null);
      case StyledLetters.FIRST -> StyledLetters.read(text, i, to);
      default -> isUnseen(text, i, to) ? Piece.drop(i, i + 1) : null;
    };
  }

  /** Whether a forum's bullet begins the line, a sign of its own right behind it: {@code [*]☐ Uno}. */
  private boolean isItem(String text, int i, int from, int to) {
    int next = i == from && text.startsWith(ITEM, i) ? Chars.skipSpace(text, i + ITEM.length(), to) : to;
    return next < to && notations.canStart(text.charAt(next)) && notations.read(text, next, to) != null;
  }

  private static Piece bracket(String text, int i, int from, int to) {
    Piece tag = BoardTags.read(text, i, from, to);
    Piece link = tag != null ? tag : text.startsWith("[[", i) ? Links.wiki(text, i, to) : Links.opening(text, i);
    return link != null ? link : Footnotes.reference(text, i, to);
  }

  /** A sign within a line that nobody sees; a hyphen at its end says that the word goes on. */
  private static boolean isUnseen(String text, int i, int to) {
    // of UTF-8 read as Latin-1, the half of a letter
    boolean half = i > 0 && text.charAt(i - 1) == '\u00c3';
    return Chars.DIRECTIONS.indexOf(text.charAt(i)) >= 0 || Chars.UNSEEN.indexOf(text.charAt(i)) >= 0 && !half && i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** Where a page's width broke a line of a quotation, the next one's sign. */
  private static Piece quoted(String text, int i, int to) {
    int end = i;
    int next = Chars.skipSpace(text, i, to);
    while (next < to && text.charAt(next) == '>') {
      end = next + 1;
      next = Chars.skipSpace(text, end, to);
    }
    return end == i ? null : new Piece(Piece.Kind.REPLACE, i, end, " ", null);
  }

  /** Obsidian's {@code %%remark%%}, which nobody sees. */
  private static Piece comment(String text, int i, int to) {
    int end = text.startsWith("%%", i) && i + 2 < to && text.charAt(i + 2) > ' ' ? text.indexOf("%%", i + 2) : -1;
    return end < 0 || end + 2 > to ? null : Piece.drop(i, end + 2);
  }

  private static Piece raised(String text, int i, int to) {
    Piece figures = Superscripts.read(text, i, to);
    return figures != null ? figures : blockName(text, i, to);
  }

  /** A name that links lead to, at the end of a block: {@code  ^37066d}. */
  private static Piece blockName(String text, int i, int to) {
    boolean letter = false;
    for (int k = i + 1; k < to; k++) {
      char c = text.charAt(k);
      if (c >= 0x80 || !Character.isLetterOrDigit(c) && c != '-') {
        return null;
      }
      letter |= Character.isLetter(c);
    }
    return letter && i > 0 && text.charAt(i - 1) == ' ' && to - i > 2 ? Piece.drop(i, to) : null;
  }

  private static Piece tag(String text, int i, int to) {
    if (i + 3 <= to && (text.startsWith("<x>", i) || text.startsWith("<X>", i))) {
      return Piece.sign(new Sign(i, i + 3, Sense.TICK, Strength.BRACKETED, "angle"));
    }
    int empty = text.startsWith("< >", i) ? i + 3 : text.startsWith("<>", i) ? i + 2 : i;
    if (empty > i && empty <= to) {
      return Piece.sign(new Sign(i, empty, Sense.EMPTY, Strength.BRACKETED, "angle"));
    }
    if (text.startsWith("<!--", i)) {
      int end = HtmlComment.end(text, i, to);
      return end < 0 ? null : Piece.drop(i, end);
    }
    Tag tag = Tag.read(text, i, to);
    if (tag == null) {
      return declaration(text, i, to);
    }
    Piece raised = tag.name().equals("sup") ? Superscripts.read(text, i, to) : null;
    if (raised != null) {
      return raised;
    }
    if (tag.isStrong()) {
      Piece piece = new Piece(Piece.Kind.STRONG_TAG, i, tag.end(), "", null);
      piece.opens = !tag.closing();
      return piece;
    }
    // a line break inside a cell parts two words
    return tag.isBlock() ? new Piece(Piece.Kind.REPLACE, i, tag.end(), " ", null) : Piece.drop(i, tag.end());
  }

  /** What a page in HTML begins with: {@code <!DOCTYPE html>}. */
  private static Piece declaration(String text, int i, int to) {
    int end = text.regionMatches(true, i, "<!doctype", 0, 9) ? Chars.find(text, ">", i, Math.min(to, i + LONGEST_ADDRESS)) : -1;
    return end < 0 ? null : Piece.drop(i, end + 1);
  }

  /** After a bookmark that Pandoc writes where a heading or a link's aim stands: {@code []{#_Toc12 .anchor}}; {@code i} where none does. */
  private static int anchorEnd(String text, int i, int to) {
    int close = text.startsWith("[]{#", i) ? text.indexOf('}', i) : -1;
    return close > 0 && close < to && close - i < LONGEST_ADDRESS ? close + 1 : i;
  }

  /** A picture without words: {@code ![](page_3.png)}. */
  private static Piece image(String text, int i, int to) {
    int end = text.startsWith("![](", i) ? text.indexOf(')', i) : -1;
    return end < 0 || end >= to || end - i > LONGEST_ADDRESS ? null : Piece.drop(i, end + 1);
  }

  private Piece entity(String text, int i, int to) {
    Entities.Decoded decoded = Entities.read(text, i, to);
    return decoded == null ? null : standsFor(decoded.shown(), i, decoded.end(), "entity");
  }

  /** Characters that stand for another, which may be a mark. */
  private Piece standsFor(String shown, int i, int end, String notation) {
    Sign sign = shown.isEmpty() ? null : notations.read(shown, 0, shown.length());
    if (sign != null && sign.strength() != Strength.BRACKETED && sign.strength() != Strength.LETTER) {
      return Piece.sign(sign.at(i, end, notation));
    }
    return new Piece(Piece.Kind.REPLACE, i, end, shown, null);
  }

  /** Whether a backslash breaks the line, as Markdown has it: before a line's end, after words. */
  private static boolean endsLine(String text, int i) {
    boolean atEnd = i + 1 < text.length() && (text.charAt(i + 1) == '\n' || text.charAt(i + 1) == '\r');
    return (atEnd || endsCell(text, i + 1)) && i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != '\\';
  }

  /** Whether nothing but spaces stands before the bar that ends a line of a cell. */
  private static boolean endsCell(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i > from && i < text.length() && text.charAt(i) == '|';
  }

  private static Piece escaped(String text, int i, int to) {
    Piece letter = LatexAccents.read(text, i, to);
    Piece unicode = letter != null ? letter : unicode(text, i, to);
    return unicode != null ? unicode : escape(text, i, to);
  }

  /** A letter as data and programs write it: backslash, {@code u} and four hexadecimal digits; null where none stands. */
  static Piece unicode(String text, int i, int to) {
    boolean is = i + 6 <= to && text.charAt(i + 1) == 'u';
    for (int k = i + 2; is && k < i + 6; k++) {
      is = text.charAt(k) < 0x80 && Character.digit(text.charAt(k), 16) >= 0;
    }
    int code = is ? Integer.parseInt(text, i + 2, i + 6, 16) : 0;
    return Character.isLetter(code) ? new Piece(Piece.Kind.REPLACE, i, i + 6, Character.toString(code), null) : null;
  }

  private static Piece escape(String text, int i, int to) {
    boolean escapes = i + 1 < to && "\\`*_{}[]()#+-.!|~<>&$%\"'".indexOf(text.charAt(i + 1)) >= 0;
    return escapes ? new Piece(Piece.Kind.REPLACE, i, i + 2, text.substring(i + 1, i + 2), null) : null;
  }
}
