package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Document.Anchor;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Text of a paragraph or cell while it is read, with the marks in it. Its anchors count from its own start. */
final class Flow {
  /** Ends a line within a cell. */
  static final char LINE = '\u2028';
  /** Ends a paragraph within a cell. */
  static final char PARAGRAPH = '\u2029';

  /** All signs that stand for marks. */
  static final String GLYPHS = "\u2612\u2610\u2370";

  private final StringBuilder chars = new StringBuilder();
  private final List<Anchor> anchors = new ArrayList<>(1);
  private List<Span> struck = List.of();
  private List<Span> emphasised = List.of();
  private boolean cut;

  static Flow of(CharSequence text) {
    return new Flow().text(text);
  }

  /** The character that stands for a mark of this state. */
  static char glyph(MarkState state) {
    return switch (state) {
      case TICKED -> '\u2612';
      case UNTICKED, BLANK -> '\u2610';
      case AMBIGUOUS, UNREADABLE -> '\u2370';
    };
  }

  Flow text(CharSequence text) {
    chars.append(text);
    return this;
  }

  Flow text(char c) {
    chars.append(c);
    return this;
  }

  /** A line break within the paragraph. */
  Flow lineBreak() {
    chars.append('\n');
    return this;
  }

  /** A mark. A word that it would touch is kept apart by a space before it; what follows is the reader's to space. */
  Flow mark(MarkState state, String address) {
    int start = chars.length();
    chars.append(glyph(state));
    anchors.add(new Anchor(new Span(start, start + 1), address, state));
    return this;
  }

  /** The container's address of the characters from {@code start} to here. */
  Flow anchor(int start, String address) {
    anchors.add(new Anchor(new Span(start, chars.length()), address, null));
    return this;
  }

  /** The characters from {@code start} to here are struck through. */
  Flow strike(int start) {
    struck = with(struck, start, chars.length());
    return this;
  }

  /** The characters from {@code start} to here are bold or underlined. */
  Flow emphasise(int start) {
    emphasised = with(emphasised, start, chars.length());
    return this;
  }

  private static List<Span> with(List<Span> spans, int start, int end) {
    if (start >= end) {
      return spans;
    }
    List<Span> more = spans.isEmpty() ? new ArrayList<>(2) : spans;
    boolean joins = !more.isEmpty() && more.get(more.size() - 1).end() == start;
    int from = joins ? more.remove(more.size() - 1).start() : start;
    more.add(new Span(from, end));
    return more;
  }

  /** The paragraph does not end here: it goes on on the next page. */
  Flow cut() {
    cut = true;
    return this;
  }

  /** Whether the paragraph is known not to end here. */
  boolean isCut() {
    return cut;
  }

  /** What is struck through, in order, not overlapping. */
  List<Span> struck() {
    return struck;
  }

  /** What is bold or underlined, in order, not overlapping. */
  List<Span> emphasised() {
    return emphasised;
  }

  /** The characters of a range with their anchors; nothing of it is struck. */
  Flow part(int from, int to) {
    Flow part = new Flow();
    part.chars.append(chars, from, to);
    for (Span s : emphasised) {
      part.emphasised = with(part.emphasised, Math.max(s.start(), from) - from, Math.min(s.end(), to) - from);
    }
    for (Anchor a : anchors) {
      if (a.span().start() >= from && a.span().end() <= to) {
        part.anchors.add(new Anchor(new Span(a.span().start() - from, a.span().end() - from), a.address(), a.state()));
      }
    }
    return part;
  }

  /** Everything of {@code other} at the end. */
  Flow append(Flow other) {
    int shift = chars.length();
    chars.append(other.chars);
    for (Span s : other.struck) {
      struck = with(struck, s.start() + shift, s.end() + shift);
    }
    for (Span s : other.emphasised) {
      emphasised = with(emphasised, s.start() + shift, s.end() + shift);
    }
    for (Anchor a : other.anchors) {
      anchors.add(new Anchor(new Span(a.span().start() + shift, a.span().end() + shift), a.address(), a.state()));
    }
    return this;
  }

  /** A paragraph more in the same cell. */
  Flow paragraph(Flow next) {
    if (next.isBlank()) {
      return this;
    }
    if (!isBlank()) {
      chars.append(PARAGRAPH);
    }
    return append(next);
  }

  /** Its lines that show something, parted at line breaks. */
  List<Flow> lines() {
    List<Flow> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= chars.length(); i++) {
      if (i == chars.length() || chars.charAt(i) == '\n' || chars.charAt(i) == LINE || chars.charAt(i) == PARAGRAPH) {
        Flow line = part(from, i);
        if (!line.isBlank()) {
          lines.add(line);
        }
        from = i + 1;
      }
    }
    return lines;
  }

  int length() {
    return chars.length();
  }

  boolean isEmpty() {
    return chars.length() == 0;
  }

  /** Where its words begin: the index after white space; its length where nothing can be seen. */
  int leading() {
    return leading(0, chars.length());
  }

  /** Where its words end, before white space. */
  int trailing() {
    return trailing(leading(), chars.length());
  }

  /** The index after white space from {@code from} on, at most {@code to}. */
  int leading(int from, int to) {
    int i = from;
    while (i < to && Passage.isSpace(chars.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The index before white space that ends at {@code to}, at least {@code from}. */
  int trailing(int from, int to) {
    int i = to;
    while (i > from && Passage.isSpace(chars.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Whether nothing of it can be seen. */
  boolean isBlank() {
    return leading() == chars.length();
  }

  /** Whether a mark is in it. */
  boolean hasMark() {
    return anchors.stream().anyMatch(a -> a.state() != null);
  }

  /** Whether it begins with a mark: one of the container's, a box or sign, {@code [x]}, {@code ( )}. */
  boolean startsWithMark() {
    return startsWithMark(leading());
  }

  /** Whether a mark stands at {@code i}. */
  boolean startsWithMark(int i) {
    if (i == chars.length()) {
      return false;
    }
    char c = chars.charAt(i);
    if (c == '[' || c == '(') {
      char close = c == '[' ? ']' : ')';
      return i + 1 < chars.length() && chars.charAt(i + 1) == close || i + 2 < chars.length() && chars.charAt(i + 2) == close;
    }
    return !Character.isLetter(c) && (Symbols.state(c) != null || c == '\u2370');
  }

  List<Anchor> anchors() {
    return anchors;
  }

  CharSequence chars() {
    return chars;
  }

  @Override
  public String toString() {
    return chars.toString();
  }
}
