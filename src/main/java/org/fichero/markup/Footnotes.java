package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/**
 * Footnotes of Markdown: {@code [^1]: words} at the beginning of a line, with the lines indented below it, is no part of what stands above;
 * {@code [^1]} within words only refers to one.
 */
final class Footnotes {
  private static final int LONGEST_NAME = 40;

  private Footnotes() {}

  /** Takes the notes out of the lines; a finding says what they are. Looks at single lines only where the text has one. */
  static void find(Lines lines, PageBuilder page) {
    if (!lines.text.contains("\n[^")) {
      return;
    }
    List<Span> notes = new ArrayList<>();
    boolean open = false;
    for (TextLine line : lines.all) {
      if (!line.isText() || line.start >= line.end) {
        continue;
      }
      int at = Chars.skipSpace(lines.text, line.start, line.end);
      int end = nameEnd(lines.text, at, line.end);
      boolean begins = end > 0 && end < line.end && lines.text.charAt(end) == ':';
      open = begins || open && at - line.start > 1;
      if (open) {
        line.furniture = "footnote";
        notes.add(new Span(line.start, line.end));
      }
    }
    if (!notes.isEmpty()) {
      Span first = notes.get(0);
      page.finding(Finding.at(first, "notes-left-out", Severity.INFO, null, "text", lines.text.substring(first.start(), first.end()).strip()));
    }
  }

  /** What refers to a note; null when nothing does. */
  static Piece reference(String text, int at, int to) {
    int end = nameEnd(text, at, to);
    return end < 0 ? null : Piece.drop(at, end);
  }

  /** After the bracket that closes a note's name; -1 when none begins at {@code at}. */
  private static int nameEnd(String text, int at, int to) {
    if (!text.startsWith("[^", at)) {
      return -1;
    }
    int i = at + 2;
    while (i < to && i - at < LONGEST_NAME && (Chars.isWord(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '_')) {
      i++;
    }
    return i > at + 2 && i < to && text.charAt(i) == ']' ? i + 1 : -1;
  }
}
