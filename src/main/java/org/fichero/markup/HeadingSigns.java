package org.fichero.markup;

import java.util.function.Consumer;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Reads the signs by which Markdown, wikis and plain texts make a line a heading. Lines in order; not thread-safe. */
final class HeadingSigns {
  private static final String ORNAMENTS = "-*~+:·•─━═—_<";
  private static final int LONGEST_HEADING = 60;

  private final String text;
  private final Consumer<Span> markup;
  /** Whether the last line with such a sign was a numbered item of a wiki. */
  private boolean numbered;

  /** @param markup takes the places of the signs */
  HeadingSigns(String text, Consumer<Span> markup) {
    this.text = text;
    this.markup = markup;
  }

  /** Signs before the words, {@code ## Label}, and perhaps behind them, {@code == Label ==}. */
  void read(TextLine line) {
    char c = text.charAt(line.from);
    if (c != '#' && c != '=') {
      return;
    }
    int end = run(line.from, line.to, c);
    int level = end - line.from;
    boolean goesOn = numbered && line.blanksBefore == 0;
    numbered = c == '#' && level == 1 && text.charAt(line.to - 1) == '.' && (goesOn || line.length() > LONGEST_HEADING);
    if (numbered) {
      line.bullet = "#";
      drop(line, end);
      return;
    }
    boolean spaced = end < line.to && Passage.isSpace(text.charAt(end));
    if (end == line.to || level > 6 || !spaced && (level < 2 || !closes(line, c, level))) {
      return;
    }
    line.heading = level;
    drop(line, end);
    closing(line, c);
  }

  /** A heading that is an item, as what opens and shuts is exported ({@code - ### Label}), and TWiki's {@code ---+ Label}. */
  void toggle(TextLine line) {
    if (line.bullet.equals("-") && line.from < line.to && text.charAt(line.from) == '#') {
      read(line);
      line.bullet = line.heading > 0 ? "" : line.bullet;
    } else if (text.startsWith("---+", line.from)) {
      int end = run(line.from + 3, line.to, '+');
      line.heading = end - line.from - 3;
      drop(line, end);
    }
  }

  /** The same signs before and behind the words: {@code --- Title ---}, {@code *** Title ***}, {@code ----[ Title ]----}. */
  void ornament(TextLine line) {
    char c = line.from < line.to ? text.charAt(line.from) : 'a';
    if (ORNAMENTS.indexOf(c) < 0 || line.length() < 7 || text.charAt(line.to - 1) != c || text.charAt(line.from + 1) != c) {
      return;
    }
    int from = run(line.from, line.to, c);
    int to = line.to;
    while (to > from && text.charAt(to - 1) == c) {
      to--;
    }
    boolean framed = to - from > 2 && text.charAt(from) == '[' && text.charAt(to - 1) == ']' && text.charAt(from + 1) == ' ';
    boolean spaced = to - from > 2 && text.charAt(from) == ' ' && text.charAt(to - 1) == ' ';
    if (framed || spaced) {
      markup.accept(new Span(framed ? to - 1 : to, line.to));
      line.to = Chars.trimEnd(text, from, framed ? to - 1 : to);
      drop(line, framed ? from + 1 : from);
    }
  }

  private boolean closes(TextLine line, char c, int level) {
    return c == '#' ? Character.isLetterOrDigit(text.charAt(line.from + level)) : text.charAt(line.to - 1) == c;
  }

  private void closing(TextLine line, char c) {
    int i = line.to;
    while (i > line.from && text.charAt(i - 1) == c) {
      i--;
    }
    if (i < line.to && i > line.from && (c == '=' || text.charAt(i - 1) <= ' ' || i < line.to - 1)) {
      markup.accept(new Span(i, line.to));
      line.to = Chars.trimEnd(text, line.from, i);
    }
  }

  private int run(int from, int to, char c) {
    int i = from;
    while (i < to && text.charAt(i) == c) {
      i++;
    }
    return i;
  }

  private void drop(TextLine line, int to) {
    markup.accept(new Span(line.from, to));
    line.from = Chars.skipSpace(text, to, line.to);
  }
}
