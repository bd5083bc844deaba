package org.fichero.markup;

import java.util.Locale;
import java.util.Set;

/**
 * An HTML tag in a text.
 *
 * @param start its {@code <}
 * @param end after its {@code >}
 * @param name in lower case
 * @param closing whether it begins with {@code </}
 * @param text that it stands in
 * @param body where its attributes begin
 */
record Tag(int start, int end, String name, boolean closing, String text, int body) {
  /** Beyond this many characters a {@code <} opens no tag: bounds the work on texts full of them. */
  private static final int LONGEST = 1000;
  private static final int LONGEST_NAME = 60;

  private static final Set<String> BLOCKS =
      Set.of("p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer",
          "form", "fieldset", "legend", "blockquote", "pre", "center", "details", "summary", "dl", "dt", "dd", "html",
          "body", "head", "title", "main", "page", "pagebreak", "document", "pagina", "página", "nav", "hr", "br", "table", "tr", "caption", "thead", "tbody", "tfoot");
  private static final Set<String> INLINES =
      Set.of("a", "b", "strong", "i", "em", "u", "s", "del", "ins", "strike", "span", "font", "sup", "sub", "small", "big",
          "mark", "label", "input", "img", "code", "kbd", "tt", "td", "th", "col", "colgroup", "checkbox", "abbr", "cite",
          "q", "button", "select", "option", "textarea", "wbr", "time", "o:p");
  private static final Set<String> STRONG = Set.of("b", "strong", "i", "em", "u", "mark", "th");

  /** The tag that begins at {@code at}; null when what stands there is no known tag. */
  static Tag read(String text, int at, int limit) {
    int i = at + 1;
    boolean closing = i < limit && text.charAt(i) == '/';
    if (closing) {
      i++;
    }
    int nameStart = i;
    while (i < limit && i - nameStart < 12 && isNameChar(text.charAt(i))) {
      i++;
    }
    if (i == nameStart && !closing) {
      return null;
    }
    String name = name(text, nameStart, i);
    if (name == null) {
      return closing ? element(text, at, limit) : null;
    }
    int close = closeOf(text, i, Math.min(limit, at + LONGEST));
    return close < 0 ? null : new Tag(at, close + 1, name, closing, text, i);
  }

  /** The end of an element of any other name, as language models write them around values: nothing else is written so. */
  private static Tag element(String text, int at, int limit) {
    int i = at + 2;
    while (i < limit && i - at < LONGEST_NAME && (Character.isLetterOrDigit(text.charAt(i)) || "_-:.".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    boolean closes = i < limit && text.charAt(i) == '>' && Character.isLetter(text.charAt(at + 2));
    return closes ? new Tag(at, i + 1, text.substring(at + 2, i).toLowerCase(Locale.ROOT), true, text, i) : null;
  }

  private static String name(String text, int from, int to) {
    if (to - from == 5 && text.startsWith("input", from)) {
      return "input";
    }
    String name = text.substring(from, to).toLowerCase(Locale.ROOT);
    return BLOCKS.contains(name) || INLINES.contains(name) ? name : null;
  }

  private static boolean isNameChar(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ':';
  }

  private static int closeOf(String text, int from, int limit) {
    char quote = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      } else if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  /** Whether it begins or ends a line. */
  boolean isBlock() {
    return BLOCKS.contains(name) || closing && !INLINES.contains(name);
  }

  boolean isBreak() {
    return name.equals("br") || name.equals("hr");
  }

  boolean isStrong() {
    return STRONG.contains(name);
  }

  /** 1 to 6 for {@code h1} to {@code h6}; else 0. */
  int heading() {
    return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
        ? name.charAt(1) - '0'
        : 0;
  }

  /** An attribute's value in lower case; "" when it stands without one; null when it is not there. */
  String attribute(String wanted) {
    int i = body;
    while (i < end - 1) {
      int start = i;
      while (i < end - 1 && isKeyChar(text.charAt(i))) {
        i++;
      }
      if (i == start) {
        i++;
        continue;
      }
      boolean found = i - start == wanted.length() && text.regionMatches(true, start, wanted, 0, wanted.length());
      int value = valueStart(i);
      int after = value < 0 ? i : valueEnd(value);
      if (found) {
        return value < 0 ? "" : unquoted(text.substring(value, after));
      }
      i = after;
    }
    return null;
  }

  private static boolean isKeyChar(char c) {
    return isNameChar(c) || c == '-' || c == '_';
  }

  private int valueStart(int afterKey) {
    int i = skipSpace(afterKey);
    return i < end - 1 && text.charAt(i) == '=' ? skipSpace(i + 1) : -1;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < end - 1 && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private int valueEnd(int from) {
    if (from < end - 1 && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
      int close = from + 1;
      while (close < end - 1 && text.charAt(close) != text.charAt(from)) {
        close++;
      }
      return Math.min(close + 1, end - 1);
    }
    int i = from;
    while (i < end - 1 && text.charAt(i) > ' ' && text.charAt(i) != '/') {
      i++;
    }
    return i;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return (quoted ? value.substring(1, value.length() - 1) : value).toLowerCase(Locale.ROOT);
  }
}
