package org.fichero.markup;

/**
 * Links, which show their words: Markdown's {@code [words](address)}, whose words may go over several lines, and a wiki's {@code [[page]]}
 * or {@code [[page|words]]}.
 */
final class Links {
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_WORDS = 2000;
  private static final int LONGEST_NUMBER = 12;

  private Links() {}

  /** The bracket before a link's words; null where no address stands behind them. */
  static Piece opening(String text, int at) {
    int close = closer(text, at);
    boolean picture = at > 0 && text.charAt(at - 1) == '!';
    return close > at + 1 && !picture && addressEnd(text, close + 1, text.length()) > 0 ? Piece.drop(at, at + 1) : null;
  }

  /** What closes a link's words, with its address; null where none opened. */
  static Piece closing(String text, int at, int to) {
    int end = addressEnd(text, at + 1, to);
    return end > 0 && opener(text, at) >= 0 ? Piece.drop(at, end) : null;
  }

  /** A link within a wiki. */
  static Piece wiki(String text, int at, int to) {
    int end = text.indexOf("]]", at + 2);
    if (end < 0 || end + 2 > to || end - at > LONGEST_ADDRESS || !Character.isLetter(text.charAt(at + 2))) {
      return null;
    }
    int bar = text.indexOf('|', at);
    return new Piece(Piece.Kind.REPLACE, at, end + 2, text.substring(bar > 0 && bar < end ? bar + 1 : at + 2, end), null);
  }

  /** The bracket that closes the words, of the same paragraph and with no bracket within them but a footnote's; -1 for none. */
  private static int closer(String text, int open) {
    for (int i = open + 1; i < Math.min(text.length(), open + LONGEST_WORDS); i++) {
      char c = text.charAt(i);
      if (c == ']' && text.charAt(i - 1) != '\\') {
        return i + 1 < text.length() && text.charAt(i + 1) == '(' ? i : -1;
      }
      int note = c == '[' ? noteEnd(text, i) : 0;
      if (note < 0 || c == '|' || endsParagraph(text, i)) {
        return -1;
      }
      i = Math.max(i, note);
    }
    return -1;
  }

  /** The bracket that closes the number of a footnote, {@code [^1]}; -1 where none stands. */
  private static int noteEnd(String text, int at) {
    int end = text.startsWith("[^", at) ? text.indexOf(']', at) : -1;
    return end - at < LONGEST_NUMBER ? end : -1;
  }

  /** The bracket that opens the number of a footnote which closes at {@code at}; -1 where none does. */
  private static int noteStart(String text, int at) {
    int start = text.lastIndexOf("[^", at);
    return start >= 0 && at - start < LONGEST_NUMBER ? start : -1;
  }

  private static int opener(String text, int close) {
    for (int i = close - 1; i >= Math.max(0, close - LONGEST_WORDS); i--) {
      char c = text.charAt(i);
      if (c == '[') {
        return i < close - 1 && (i == 0 || "!\\[".indexOf(text.charAt(i - 1)) < 0) ? i : -1;
      }
      int note = c == ']' ? noteStart(text, i) : i;
      if (note < 0 || c == '|' || endsParagraph(text, i)) {
        return -1;
      }
      i = note;
    }
    return -1;
  }

  private static boolean endsParagraph(String text, int i) {
    return text.charAt(i) == '\n' && i + 1 < text.length() && (text.charAt(i + 1) == '\n' || text.charAt(i + 1) == '\r');
  }

  /** After the address in brackets that begins at {@code at}, with a title in quotes or without; -1 for words in brackets. */
  private static int addressEnd(String text, int at, int to) {
    int limit = Math.min(to, at + LONGEST_ADDRESS);
    int end = at + 1;
    boolean address = at + 2 < limit && begins(text, at + 1);
    while (end < limit && text.charAt(end) > ' ' && text.charAt(end) != ')') {
      address |= text.charAt(end) == ':' && text.startsWith("://", end) || text.charAt(end) == '.' && isPage(text, end);
      end++;
    }
    boolean titled = end + 2 < limit && text.charAt(end) == ' ' && text.charAt(end + 1) == '"';
    end = titled ? text.indexOf(')', end) : end;
    return address && end > 0 && end < limit && text.charAt(end) == ')' && (!titled || text.charAt(end - 1) == '"') ? end + 1 : -1;
  }

  /** What no words in brackets begin with. */
  private static boolean begins(String text, int i) {
    return text.charAt(i) == '#' || text.charAt(i) == '/' || text.startsWith("./", i) || text.startsWith("../", i) || text.startsWith("mailto:", i);
  }

  /** The name of another page or file: {@code Ficha%201.md}. */
  private static boolean isPage(String text, int dot) {
    return text.startsWith(".md", dot) || text.startsWith(".htm", dot) || text.startsWith(".pdf", dot) || text.startsWith(".docx", dot);
  }
}
