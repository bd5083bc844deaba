package org.fichero.markup;

import java.util.function.Consumer;
import org.fichero.model.Span;

/**
 * What JSON writes around the words of its lines: brackets that stand alone or behind a key, quotes and commas around the texts
 * of a list. Fed with a document's lines in order; not safe for threads.
 */
final class JsonLines {
  private final String text;
  private final Consumer<Span> markup;
  /** Whether a bracket has opened an object or a list. */
  private boolean open;

  JsonLines(String text, Consumer<Span> markup) {
    this.text = text;
    this.markup = markup;
  }

  void read(TextLine line) {
    char first = text.charAt(line.from);
    if (first == '{' || first == '[' || first == '}' || first == ']') {
      bracket(line);
    } else if (first == '"' && line.length() > 2) {
      entry(line);
    }
  }

  private void bracket(TextLine line) {
    int end = text.charAt(line.to - 1) == ',' ? line.to - 1 : line.to;
    boolean alone = end == line.from + 1;
    boolean opens = text.charAt(line.from) == '{' || text.charAt(line.from) == '[';
    if (alone && (open || opens && isBefore(line))) {
      open = true;
      drop(line, line.from, line.to);
      line.from = line.to;
    }
  }

  /** Whether the next line begins with a quote or another bracket. */
  private boolean isBefore(TextLine line) {
    int next = line.end;
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    return next < text.length() && "\"{[".indexOf(text.charAt(next)) >= 0;
  }

  private void entry(TextLine line) {
    boolean key = text.charAt(line.to - 1) == '[' || text.charAt(line.to - 1) == '{';
    int colon = key ? text.lastIndexOf(':', line.to) : -1;
    if (key && colon > line.from && text.charAt(colon - 1) == '"') {
      open = true;
      drop(line, colon + 1, line.to);
      line.to = colon + 1;
      return;
    }
    int end = text.charAt(line.to - 1) == ',' ? line.to - 1 : line.to;
    if (open && end < line.to && text.charAt(end - 1) != '"') {
      drop(line, end, line.to);
      line.to = end;
      return;
    }
    boolean alone = open && text.charAt(end - 1) == '"' && end > line.from + 1 && closing(line.from + 1, end) == end - 1;
    if (alone) {
      drop(line, end - 1, line.to);
      drop(line, line.from, line.from + 1);
      line.bullet = "•";
      line.from = line.from + 1;
      line.to = end - 1;
    }
  }

  /** The quote that ends a text. */
  private int closing(int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private void drop(TextLine line, int from, int to) {
    markup.accept(new Span(from, to));
  }
}
