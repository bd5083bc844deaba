package org.fichero.markup;

import org.fichero.model.Passage;

/** What each character means to the scanner of lines. One array look-up a character. */
final class Chars {
  static final byte PLAIN = 0;
  static final byte LINE_END = 1;
  static final byte TAB = 2;
  static final byte FEED = 3;
  static final byte BAR = 4;
  static final byte LESS = 5;
  /** Begins a mark, emphasis, an escape or an entity. */
  static final byte SPECIAL = 6;
  /** The same, but only before certain characters. */
  static final byte PERHAPS = 7;
  /** The same for a letter, which must begin a word. */
  static final byte LETTER = 8;

  /** What only says where a word may be broken. */
  static final String UNSEEN = "\u00ad\u200b\u2060\ufeff";
  /** What only says in which direction the text runs, or where an object stood. */
  static final String DIRECTIONS = "\ufffc\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
  /** Of {@code <br  />}. */
  private static final int LONGEST_BREAK = 8;

  private final byte[] kinds = new byte[0x10000];

  Chars(Notations notations) {
    for (int c = 0; c < kinds.length; c++) {
      if (notations.canStart((char) c)) {
        kinds[c] = SPECIAL;
      }
    }
    set("*_~&\\" + TerminalCodes.ESCAPE + TerminalCodes.BACKSPACE + StyledLetters.FIRST, SPECIAL);
    set(UNSEEN + DIRECTIONS, SPECIAL);
    set("(:'!%^/]" + TwiceEncoded.LEADS, PERHAPS);
    set("SNUfcus", LETTER);
    set("\n\r\u000b\u0085\u2028\u2029", LINE_END);
    set("\t", TAB);
    set("\f", FEED);
    set("|│┃║¦", BAR);
    set("<", LESS);
  }

  private void set(String chars, byte kind) {
    chars.chars().forEach(c -> kinds[c] = kind);
  }

  /** Whether it is a small letter without accent: nearly all that letters of words stand behind. */
  static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  byte kind(char c) {
    return kinds[c];
  }

  /** Whether a {@link #PERHAPS} or {@link #LETTER} character begins something. */
  static boolean isSpecial(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case '(' -> !Character.isLetterOrDigit(next) || (next == 'x' || next == 'X') || isWordOfTwo(text, at)
          || "oO10".indexOf(next) >= 0 && at + 2 < text.length() && text.charAt(at + 2) == ')';
      case '!' -> next == '[';
      case ']' -> next == '(';
      case ':' -> next == 's' || next == 'u' || next == 'b' || next == 'w' || next == 'h' || next == 'x' || next == 'r' || next == 'n';
      case '%' -> next == '%';
      case '^' -> at > 0 && (text.charAt(at - 1) == ' ' && isWord(next) || Character.isDigit(next) && isWord(text.charAt(at - 1)));
      case '\'' -> next == '\'';
      case '/' -> next == '/' && (at == 0 || text.charAt(at - 1) != ':');
      default -> text.charAt(at) < 0x80 ? isMachineWord(text, at) : TwiceEncoded.beginsAt(text, at);
    };
  }

  /** {@code (sí)}, {@code (no)}; an accent may be a character of its own. */
  private static boolean isWordOfTwo(String text, int at) {
    return at + 3 < text.length() && (text.charAt(at + 3) == ')' || at + 4 < text.length() && text.charAt(at + 4) == ')');
  }

  /** {@code SELECTED}, {@code filled_checkbox} and their like: upper case, or with an underscore within reach. */
  private static boolean isMachineWord(String text, int at) {
    // no common word is worth a closer look: "se", "con", "una", "fue"
    char third = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
    if ("LTSlfes".indexOf(third) < 0 || at > 0 && Character.isLetter(text.charAt(at - 1))) {
      return false;
    }
    return text.startsWith("SELECTED", at) || text.startsWith("NOT_", at) || text.startsWith("UNSEL", at)
        || text.startsWith("filled_", at) || text.startsWith("unfilled_", at) || text.startsWith("checkbox_", at)
        || text.startsWith("selected_", at) || text.startsWith("unselected_", at);
  }

  /** Where the words stand first within {@code from..to}; -1 where they don't. Looks no further, as {@link String#indexOf} does. */
  static int find(String text, String words, int from, int to) {
    for (int i = from; i + words.length() <= to; i++) {
      if (text.startsWith(words, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The characters of a range without white space at either end: no-break spaces, with which a page keeps a box open, are some too. */
  static String bare(String text, int from, int to) {
    int start = skipSpace(text, from, to);
    return text.substring(start, trimEnd(text, start, to));
  }

  /** The same between two brackets, which a page's width and the sign of a quotation may part. */
  static String inside(String text, int from, int to) {
    String inner = bare(text, from, to);
    return inner.equals(">") && text.substring(from, to).indexOf('\n') >= 0 ? "" : inner;
  }

  static int skipSpace(String text, int from, int to) {
    int i = from;
    while (i < to && Passage.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int trimEnd(String text, int from, int to) {
    int i = to;
    while (i > from && Passage.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Before the signs of direction and the line-break tags that end {@code from..to}: nobody sees them, and what is before them is all there is. */
  static int seenEnd(String text, int from, int to) {
    int end = to;
    while (end > from) {
      int tag = breakTag(text, from, end);
      if (tag < 0 && DIRECTIONS.indexOf(text.charAt(end - 1)) < 0) {
        return end;
      }
      end = trimEnd(text, from, tag < 0 ? end - 1 : tag);
    }
    return end;
  }

  /** Where the line-break tag begins that ends {@code from..to}: {@code <br>}, {@code <br />}; -1 where none does. */
  static int breakTag(String text, int from, int to) {
    int tag = to > from && text.charAt(to - 1) == '>' ? text.lastIndexOf('<', to - 1) : -1;
    boolean is = tag >= from && to - tag <= LONGEST_BREAK && text.regionMatches(true, tag + 1, "br", 0, 2) && !isWord(text.charAt(tag + 3));
    return is ? tag : -1;
  }

  /** Behind the signs of direction that begin {@code from..to}. */
  static int seenStart(String text, int from, int to) {
    int start = from;
    while (start < to && DIRECTIONS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  static boolean isBar(char c) {
    return c == '|' || c == '│' || c == '┃' || c == '║' || c == '¦';
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
