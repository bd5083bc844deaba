package org.fichero.markup;

/**
 * Lines that a program wrote for itself and no reader sees: Org's drawers ({@code :PROPERTIES:} to {@code :END:}, Org Syntax, "Drawers"), the aims of
 * reStructuredText's links ({@code .. _label:}), identifiers alone on a line ({@code {id: label}}), the sign by which AsciiDoc's
 * lists hold several paragraphs ({@code +}), pandoc's {@code \hypertarget{label}{%}. Takes the
 * lines of a text in order; not safe for threads.
 */
final class HiddenLines {
  private static final int LONGEST = 200;
  private static final int LONGEST_DRAWER = 50;
  private static final String END = ":END:";

  private final String text;
  /** Lines of the drawer that is open; 0 where none is. */
  private int drawer;

  HiddenLines(String text) {
    this.text = text;
  }

  /** Whether the line is one of them. */
  boolean has(TextLine line) {
    if (drawer > 0 || text.charAt(line.from) == ':') {
      return isDrawer(line);
    }
    int length = line.length();
    char last = text.charAt(line.to - 1);
    return length <= LONGEST && switch (text.charAt(line.from)) {
      case '+' -> length == 1;
      case '.' -> last == ':' && text.startsWith(".. _", line.from);
      case '{' -> last == '}' && (text.startsWith("{id:", line.from) || text.startsWith("{#", line.from)) && text.indexOf('}', line.from) == line.to - 1;
      case '\\' -> last == '%' && text.startsWith("\\hypertarget{", line.from) && text.startsWith("{%", line.to - 2);
      default -> false;
    };
  }

  /** A drawer whose end does not come soon is none: what follows it is seen. */
  private boolean isDrawer(TextLine line) {
    if (drawer == 0) {
      drawer = is(line, ":PROPERTIES:") || is(line, ":LOGBOOK:") ? 1 : 0;
      return drawer > 0;
    }
    boolean within = ++drawer <= LONGEST_DRAWER && text.charAt(line.from) == ':';
    drawer = within && !is(line, END) ? drawer : 0;
    return within;
  }

  private boolean is(TextLine line, String words) {
    return line.length() == words.length() && text.startsWith(words, line.from);
  }
}
