package org.fichero.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Document.Anchor;
import org.fichero.model.MarkState;
import org.fichero.model.Span;

/**
 * The text of a document while a reader fills it: see {@link org.fichero.ingest} for its form. All offsets that come out
 * are into {@link #chars()}, whatever was added since.
 */
final class CanonicalText {
  private static final int LONGEST_NUMBER = 4;

  private final int maxCharacters;
  private final StringBuilder chars = new StringBuilder(4096);
  private final EmphasisedText emphasis = new EmphasisedText();
  private final List<Integer> pages = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final Set<String> expected = new LinkedHashSet<>();
  private Kind last = Kind.START;
  /** All of it, of a source that is plain text; else null. */
  private String plain;
  private boolean weightsUnsure;

  /** What a block is, as far as the blank lines around it go. */
  private enum Kind {
    START,
    GAP,
    PARAGRAPH,
    ITEM,
    ROW,
    LINE
  }

  CanonicalText(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /** A paragraph; one that shows nothing is left out. */
  void paragraph(Flow flow) throws UnreadableSourceException {
    if (!flow.isBlank()) {
      begin(flow.startsWithMark() ? Kind.ITEM : Kind.PARAGRAPH);
      words(flow);
      chars.append('\n');
    }
  }

  /** A line of three hyphens; none at the beginning. */
  void rule() throws UnreadableSourceException {
    if (chars.length() > 0) {
      paragraph(Flow.of("---"));
    }
  }

  /**
   * A heading of level 1 to 6 (others are brought into that range), on one line. Large type without a letter is none: an identity number, the
   * dash of an empty one; a year or another short number is.
   */
  void heading(int level, Flow flow) throws UnreadableSourceException {
    if (!names(flow.toString())) {
      paragraph(flow);
    } else {
      begin(Kind.PARAGRAPH);
      chars.append("#".repeat(Math.max(1, Math.min(6, level)))).append(' ');
      writeLine(flow, ' ', ' ');
      chars.append('\n');
    }
  }

  private static boolean names(String words) {
    return words.chars().anyMatch(Character::isLetter)
        || words.chars().anyMatch(Character::isDigit) && words.chars().filter(Character::isDigit).count() <= LONGEST_NUMBER;
  }

  /** An item of a list: {@code level} from 0, {@code bullet} such as {@code -} or {@code 2.} (empty for none). */
  void item(int level, String bullet, Flow flow) throws UnreadableSourceException {
    if (!flow.isBlank()) {
      begin(Kind.ITEM);
      chars.append("  ".repeat(Math.min(level, 20))).append(bullet).append(bullet.isEmpty() ? "" : " ");
      words(flow);
      chars.append('\n');
    }
  }

  /** One row of a table. Rows follow each other; the first and the last have blank lines around them. */
  void row(List<Flow> cells) throws UnreadableSourceException {
    begin(Kind.ROW);
    boolean pairs = EmphasisedText.arePairs(cells);
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        chars.append('\t');
      }
      int at = chars.length();
      writeLine(cells.get(i), ' ', Flow.LINE);
      emphasis.cell(cells.get(i), at, chars.length(), pairs);
    }
    chars.append('\n');
  }

  /** The next row, if there is one, belongs to another table. */
  void endTable() {
    last = last == Kind.ROW ? Kind.PARAGRAPH : last;
  }

  /** A line as it stands, right below the one before it (for formats that know lines rather than paragraphs): white space before it tells columns. */
  void line(Flow flow) throws UnreadableSourceException {
    begin(Kind.LINE);
    chars.append(flow.chars(), 0, flow.leading());
    words(flow);
    chars.append('\n');
  }

  /** Makes the next block stand below a blank line. */
  void blankLine() {
    last = last == Kind.START ? Kind.START : Kind.GAP;
  }

  /** A page of a format with pages begins here; a form feed parts it from the page before. */
  void pageStart() {
    if (!pages.isEmpty()) {
      formFeed();
    }
    pages.add(chars.length());
  }

  /** A page break that the author made, in a format that has no pages of its own. */
  void pageBreak() {
    if (chars.length() > 0) {
      formFeed();
    }
  }

  private void formFeed() {
    chars.append("\f\n");
    last = Kind.START;
  }

  /** Plain text, which passes as it is: all of a document, with nothing before or behind it. */
  void plain(String text) throws UnreadableSourceException {
    plain = text;
    checkSize();
  }

  /** Which letters are emphasised is a guess, by which nothing is written. */
  void weightsUnsure() {
    weightsUnsure = true;
  }

  /** Nothing more comes: emphasised words that may be labels are written so. */
  void finish() throws UnreadableSourceException {
    if (!weightsUnsure && emphasis.tells()) {
      StringBuilder written = emphasis.written(chars);
      chars.setLength(0);
      chars.append(written);
      anchors.replaceAll(emphasis::moved);
      pages.replaceAll(emphasis::behind);
      checkSize();
    }
  }

  /** The container holds a mark at this address: when no mark with the address arrives, that is a finding. */
  void expectMark(String address) {
    expected.add(address);
  }

  /** The addresses of marks that the container holds and the text does not, in container order. */
  List<String> lostMarks() {
    Set<String> lost = new LinkedHashSet<>(expected);
    anchors.stream().filter(a -> a.state() != null).forEach(a -> lost.remove(a.address()));
    return List.copyOf(lost);
  }

  int length() {
    return plain == null ? chars.length() : plain.length();
  }

  String chars() {
    return plain == null ? chars.toString() : plain;
  }

  List<Integer> pages() {
    return pages;
  }

  /** By place. */
  List<Anchor> anchors() {
    List<Anchor> sorted = new ArrayList<>(anchors);
    sorted.sort(java.util.Comparator.comparing(Anchor::span));
    return sorted;
  }

  /** How many marks of a state the text holds by the container's word. */
  long marks(MarkState state) {
    return anchors.stream().filter(a -> a.state() == state).count();
  }

  private void begin(Kind next) {
    boolean joined = last == Kind.START || last != Kind.GAP && (next == Kind.LINE || next == last && next != Kind.PARAGRAPH);
    if (!joined) {
      chars.append('\n');
    }
    last = next;
  }

  /** The same, with what its emphasis says. */
  private void words(Flow flow) throws UnreadableSourceException {
    int at = chars.length();
    write(flow);
    int from = flow.leading();
    emphasis.take(flow, from, from + chars.length() - at, at);
  }

  /** The flow with its own line breaks, without white space at either end. */
  private void write(Flow flow) throws UnreadableSourceException {
    int shift = chars.length();
    int from = flow.leading();
    int to = flow.trailing();
    chars.append(flow.chars(), from, to);
    keep(flow, shift - from, shift);
  }

  /** The flow on one line: tabs and line breaks replaced one for one, so that places stay. */
  private void writeLine(Flow flow, char tab, char lineBreak) throws UnreadableSourceException {
    int shift = chars.length();
    write(flow);
    for (int i = shift; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (c == '\t' || c == '\f' || c == '\u000b') {
        chars.setCharAt(i, tab);
      } else if (c == '\n' || c == '\r' || c == '\u0085') {
        chars.setCharAt(i, lineBreak);
      }
    }
  }

  private void keep(Flow flow, int shift, int floor) throws UnreadableSourceException {
    for (Anchor a : flow.anchors()) {
      int start = Math.max(floor, Math.min(a.span().start() + shift, chars.length()));
      int end = Math.max(start, Math.min(a.span().end() + shift, chars.length()));
      anchors.add(new Anchor(new Span(start, end), a.address(), a.state()));
    }
    checkSize();
  }

  private void checkSize() throws UnreadableSourceException {
    if (length() > maxCharacters) {
      throw UnreadableSourceException.of("source-too-large", "limit", maxCharacters + " characters");
    }
  }
}
