package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Cuts a text into lines in one pass: at line ends, form feeds, and tags that begin or end a line. */
final class LineScanner {
  private static final int STRETCH = 2048;
  private final String text;
  private final Chars chars;
  private final CellBreaks breaks;
  private final Gaps gaps;
  private final List<TextLine> lines = new ArrayList<>();
  private int start;
  private boolean special;
  private boolean tab;
  private boolean bar;
  /** Whether the line is a row between bars that a table in one of its cells has broken off. */
  private boolean inRow;
  private int blanks;
  /** Whether the line before, or this one, is a quotation. */
  private boolean quoted;
  private final List<Span> beside = new ArrayList<>();
  /** What stands beside every line; null where nothing does. */
  private final Margins margins;

  /** Whether the line began after a tag and not after a line end. */
  private boolean soft;
  /** No table closes from here on. */
  private int openTables = Integer.MAX_VALUE;

  /** @param cells whether the text is a container's, in which U+2028 and U+2029 part lines within a table's cell */
  LineScanner(String text, Chars chars, boolean cells) {
    this.text = text;
    this.chars = chars;
    this.breaks = new CellBreaks(text, cells);
    this.gaps = new Gaps(text);
    this.margins = cells ? null : Margins.of(text);
  }

  List<TextLine> scan() {
    // by stretches: a copy of all of a long text would drive everything else out of the processor's reach
    char[] stretch = new char[Math.min(STRETCH, text.length())];
    int i = begin(0);
    while (i < text.length()) {
      int from = i;
      int to = Math.min(text.length(), from + stretch.length);
      text.getChars(from, to, stretch, 0);
      while (i < to) {
        byte kind = chars.kind(stretch[i - from]);
        boolean plain = kind == Chars.PLAIN || kind == Chars.LETTER && i > from && Chars.isSmall(stretch[i - from - 1]);
        i = plain ? i + 1 : take(i, kind);
      }
    }
    close(text.length(), false);
    return lines;
  }

  /** The signs before quoted lines, line numbers and the like: what stands beside the lines and is no part of them. */
  List<Span> beside() {
    return beside;
  }

  /** Passes over what stands beside the line that begins at {@code at}. */
  private int begin(int at) {
    start = at;
    if (margins != null && at < text.length()) {
      int end = at;
      while (end < text.length() && chars.kind(text.charAt(end)) != Chars.LINE_END) {
        end++;
      }
      start = margins.left(at, end);
      blanks = blanks == 0 && margins.opens(at, end) ? 1 : blanks;
      aside(at, start);
    }
    return start;
  }

  private void aside(int from, int to) {
    int a = Chars.skipSpace(text, from, to);
    if (a < to) {
      beside.add(new Span(a, Chars.trimEnd(text, a, to)));
    }
  }

  private int take(int i, byte kind) {
    switch (kind) {
      case Chars.LINE_END -> {
        if (breaks.isWithin(i)) {
          return i + 1;
        }
        close(i, false);
        return begin(i + (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1));
      }
      case Chars.FEED -> {
        close(i, true);
        add(new TextLine(TextLine.Kind.FORM_FEED, i, i + 1, false, false, false));
        soft = true;
        return begin(i + 1);
      }
      case Chars.LESS -> {
        return tag(i);
      }
      case Chars.TAB -> tab = true;
      case Chars.BAR -> {
        bar = true;
        special = true;
      }
      case Chars.PERHAPS, Chars.LETTER -> special = special || Chars.isSpecial(text, i);
      default -> special = true;
    }
    return i + 1;
  }

  private int tag(int i) {
    Tag tag = Tag.read(text, i, text.length());
    special = true;
    if (tag == null) {
      return comment(i);
    }
    if (!tag.isBlock()) {
      return tag.end();
    }
    if (!tag.closing() && ScriptedBoxes.isBox(tag)) {
      return ScriptedBoxes.end(text, tag, text.length());
    }
    if (tag.name().equals("table") && !tag.closing() && i < openTables) {
      int end = TableTags.end(text, tag.end());
      if (end > 0) {
        return table(i, end);
      }
      openTables = i;
    }
    if (tag.isBreak() && (bar && isRow(i) || isMargin(i, tag.end()))) {
      return tag.end();
    }
    if (tag.closing() || tag.isBreak()) {
      close(tag.end(), true);
      start = tag.end();
      soft = tag.isBreak();
    } else if (hasText(start, i)) {
      close(i, true);
      start = i;
      special = true;
      soft = false;
    }
    return tag.end();
  }

  /** Whether the tag ends its line as one does all of them: the line break behind it is enough. */
  private boolean isMargin(int from, int to) {
    int end = to;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    boolean last = margins != null && (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r');
    return last && margins.right(from, end) == from;
  }

  /** Whether a bar begins the line: a break in a cell parts the cell and not the row. */
  private boolean isRow(int i) {
    int from = Chars.skipSpace(text, start, i);
    return from < i && text.charAt(from) == '|' && Chars.skipSpace(text, from + 1, i) < i;
  }

  private int comment(int i) {
    int end = text.startsWith("<!--", i) ? HtmlComment.end(text, i, text.length()) : i + 1;
    return end < 0 ? i + 4 : end;
  }

  private int table(int from, int end) {
    inRow = inRow || bar && isRow(from);
    close(from, true);
    add(new TextLine(TextLine.Kind.HTML_TABLE, from, end, true, false, false));
    start = end;
    soft = true;
    return end;
  }

  /** Where the bars stand that end a row whose cell holds a table, empty cells between them; {@code end} without any. */
  private int beforeBar(int end) {
    int first = end;
    int last = Chars.trimEnd(text, start, end) - 1;
    while (last >= start && text.charAt(last) == '|') {
      first = last;
      last = Chars.trimEnd(text, start, first) - 1;
    }
    return first;
  }

  private boolean hasText(int from, int to) {
    return Chars.skipSpace(text, from, to) < to;
  }

  /** Ends the line at {@code end}; {@code byTag} when no line end stands there. */
  private void close(int lineEnd, boolean byTag) {
    int end = margins == null || byTag ? lineEnd : margins.right(start, lineEnd);
    end = inRow && !byTag ? beforeBar(end) : end;
    inRow &= byTag;
    aside(end, lineEnd);
    bar = bar && (end == lineEnd || hasBar(end));
    int from = Chars.skipSpace(text, start, end);
    if (from < end && text.charAt(from) == '>') {
      from = unquoted(from, end);
    } else {
      quoted = false;
    }
    if (from == end) {
      closeBlank(end, byTag);
    } else {
      TextLine line = new TextLine(TextLine.Kind.TEXT, start, end, special, tab, bar);
      line.wide = tab || gaps.isIn(start, end);
      line.from = from;
      line.to = Chars.trimEnd(text, from, end);
      line.indent = indent(from);
      line.quoted = quoted;
      add(line);
    }
    start = lineEnd;
    special = false;
    tab = false;
    bar = false;
    soft = false;
  }

  /** Whether a bar stands within the line, the one that closes its frame left out. */
  private boolean hasBar(int end) {
    int i = start;
    while (i < end && !Chars.isBar(text.charAt(i))) {
      i++;
    }
    return i < end;
  }

  /** Reads off the signs of a quotation; a sign before a tab is a cell's, a lone one needs quoted lines before it. */
  private int unquoted(int at, int end) {
    int i = at;
    while (i < end && text.charAt(i) == '>') {
      int next = i + 1;
      while (next < end && text.charAt(next) == ' ') {
        next++;
      }
      boolean cell = next == i + 1 && next < end && text.charAt(next) == '\t';
      if ((cell || next == end) && !quoted) {
        return at;
      }
      // one space belongs to the sign, more are the line's own indent
      start = Math.min(i + 2, Math.min(next, end));
      i = next;
    }
    quoted = true;
    beside.add(new Span(at, Chars.trimEnd(text, at, start)));
    return Chars.skipSpace(text, start, end);
  }

  private void closeBlank(int end, boolean byTag) {
    if (tab && !byTag) {
      TextLine line = new TextLine(TextLine.Kind.TABS, start, end, false, true, false);
      line.blanksBefore = blanks;
      lines.add(line);
    }
    if (!byTag && !soft) {
      blanks++;
    }
  }

  private void add(TextLine line) {
    line.blanksBefore = blanks;
    blanks = 0;
    lines.add(line);
  }

  private int indent(int from) {
    int column = 0;
    for (int i = start; i < from; i++) {
      char c = text.charAt(i);
      column = c == '\t' ? column / 8 * 8 + 8 : Passage.isSpace(c) && c != '\ufeff' ? column + 1 : column;
    }
    return column;
  }
}
