package org.fichero.markup;

import java.util.List;

/** A line of the text as the stage works on it: its place, and what has been found in it so far. */
final class TextLine {
  /** What kind of thing stands there. */
  enum Kind {
    TEXT,
    /** Nothing but white space with tabs: an empty row, if it stands in a table. */
    TABS,
    FORM_FEED,
    /** From {@code <table} to {@code </table>}. */
    HTML_TABLE
  }

  final Kind kind;
  final int start;
  final int end;
  /** Where the content begins: moves on as list marks and the like are read off. */
  int from;
  /** Where the content ends. */
  int to;
  /** Whether anything in it needs the inline reader. */
  final boolean special;
  final boolean tab;
  /** Whether a bar may part cells in it. */
  boolean bar;
  /** Whether a tab or two spaces may part words in it. */
  boolean wide;
  int blanksBefore;
  int indent;
  int heading;
  boolean quoted;
  String bullet = "";
  /** Where a bullet stands that may be a mark, or was first taken for one; empty otherwise. */
  int bulletStart;
  int bulletEnd;
  /** A heading-like line stands above the block that it begins. */
  boolean headed;
  /** It explains signs and holds none. */
  boolean legend;
  /** The line that the last option's label runs on in; null when there is none. */
  TextLine continuation;
  /** What kind of page furniture it is; null when it is none. */
  String furniture;
  /** Nothing but a line drawn with characters. */
  boolean drawn;
  /** Drawn below a heading. */
  boolean underlines;
  /** How many emphases are open where it begins. */
  int strongBefore;
  /** The signs, tags, escapes and emphasis in it; null until read. */
  List<Piece> pieces;

  TextLine(Kind kind, int start, int end, boolean special, boolean tab, boolean bar) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.from = start;
    this.to = end;
    this.special = special;
    this.tab = tab;
    this.bar = bar;
  }

  /** The same line right below the one above it. */
  TextLine joined() {
    TextLine line = new TextLine(kind, start, end, special, tab, bar);
    line.from = from;
    line.to = to;
    line.wide = wide;
    line.indent = indent;
    line.quoted = quoted;
    return line;
  }

  /** The line that it makes with the one above. */
  TextLine below(TextLine above) {
    TextLine line = new TextLine(kind, above.start, end, special || above.special, false, false);
    line.from = above.from;
    line.to = to;
    line.indent = above.indent;
    line.quoted = above.quoted;
    line.blanksBefore = above.blanksBefore;
    return line;
  }

  /** The line that it makes with the one above, which a page's width broke off. */
  TextLine goingOn(TextLine above) {
    TextLine line = new TextLine(kind, above.start, end, special || above.special, false, bar || above.bar);
    line.from = above.from;
    line.to = to;
    line.indent = above.indent;
    line.quoted = above.quoted;
    line.wide = wide || above.wide;
    line.blanksBefore = above.blanksBefore;
    return line;
  }

  /** Whether nothing but a line's end, and the signs of one quotation, stands between its words and those of the one above. */
  boolean isBelow(String text, TextLine above) {
    boolean words = above.isText() && isText() && blanksBefore == 0 && above.from < above.to && from < to;
    int i = words && above.end < start ? Chars.skipSpace(text, above.end, from) : 0;
    while (quoted && above.quoted && i > 0 && i < from && text.charAt(i) == '>') {
      i = Chars.skipSpace(text, i + 1, from);
    }
    return i == from && i > 0;
  }

  boolean isText() {
    return kind == Kind.TEXT && furniture == null;
  }

  int length() {
    return to - from;
  }
}
