package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of one column or cell into paragraphs. A line goes on where the next one's first word would not have
 * fitted on it; distances, sizes, tags and spaces at the line's end say more where they can.
 */
final class Paragraphs {
  /** Lines farther apart than this many ems, or this much of the usual pitch, are two paragraphs. */
  private static final float FAR = 1.95f;
  private static final float FAR_OF_PITCH = 1.22f;
  /** Between sentences, where lines stand at even distances, lines this much farther apart than they are two paragraphs. */
  private static final float BEYOND_PITCH = 1.1f;
  /** A word that would have fitted by less than so many ems may not have: the edge is measured. */
  private static final float NEARLY = 0.3f;
  /** Lines that are spread over the column end at one place, to so many points, and their words are not the same space apart, in ems. */
  private static final float SAME_EDGE = 0.3f;
  private static final float SAME_SPACE = 0.02f;
  /** A line that is followed by another thing fills less than this much of the column. */
  private static final float LISTED = 0.7f;
  /** A label fills less than this much of the column. */
  private static final float SHORT_LABEL = 0.6f;
  /** A paragraph's first line begins at most this many ems beyond the next; farther in, it is centred and none of it. */
  private static final float DEEPEST_INDENT = 5;

  private final int page;
  private final PageHabits habits;
  private final float right;
  /** Where the longest line ends: a space behind it may stand beyond the edge, however well the edge is known. */
  private final float longest;

  /**
   * @param page its number, from 1, for addresses
   * @param right the column's right edge
   */
  Paragraphs(int page, PageHabits habits, float right) {
    this(page, habits, right, Float.MAX_VALUE);
  }

  private Paragraphs(int page, PageHabits habits, float right, float longest) {
    this.page = page;
    this.habits = habits;
    this.right = right;
    this.longest = longest;
  }

  /** What stands between two lines. */
  private enum Join {
    SPACE,
    LINE,
    PARAGRAPH
  }

  /** The lines, from top to bottom, as paragraphs. */
  List<PagePart.Text> build(List<TextLine> lines) {
    return new Paragraphs(page, habits, right, (float) lines.stream().mapToDouble(TextLine::x1).max().orElse(right)).joined(lines);
  }

  private List<PagePart.Text> joined(List<TextLine> lines) {
    List<PagePart.Text> out = new ArrayList<>();
    int from = 0;
    boolean wrapped = false;
    for (int i = 1; i <= lines.size(); i++) {
      Join join = i == lines.size() ? Join.PARAGRAPH : join(lines, i, wrapped);
      wrapped = join == Join.SPACE || join == Join.LINE && wrapped;
      if (join == Join.PARAGRAPH) {
        out.add(text(lines.subList(from, i)));
        from = i;
        wrapped = false;
      }
    }
    return out;
  }

  private PagePart.Text text(List<TextLine> lines) {
    Flow flow = new Flow();
    Rect area = null;
    for (int i = 0; i < lines.size(); i++) {
      TextLine l = lines.get(i);
      if (i > 0) {
        boolean wrapped = goesOn(lines.get(i - 1), l) || join(lines, i, false) == Join.SPACE;
        flow.text(!wrapped || endsInHyphen(lines.get(i - 1)) ? "\n" : !lines.get(i - 1).trailingSpace() && BrokenWords.areJoined(lines.get(i - 1).text(), l.text()) ? "" : " ");
      }
      l.appendTo(flow, page, i + 1 < lines.size() && goesOn(l, lines.get(i + 1)));
      Rect r = new Rect(l.x0(), l.top(), Math.max(l.x0(), l.x1()), l.bottom());
      area = area == null ? r : area.union(r);
    }
    TextLine first = lines.get(0);
    TextLine last = lines.get(lines.size() - 1);
    boolean cut = isSpread(lines);
    return new PagePart.Text(
        area, first.size(), first.bold(), startsItem(first), first.first().block(), last.last().block(), lines.size(), first.firstWord(),
        cut ? -1 : room(last), cut ? flow.cut() : flow);
  }

  /** Whether the last line is spread to end where those above it do, as no paragraph's last line is. */
  private static boolean isSpread(List<TextLine> lines) {
    TextLine last = lines.get(lines.size() - 1);
    return last.chunks().size() == 1 && lines.subList(0, lines.size() - 1).stream()
        .anyMatch(l -> l.chunks().size() == 1 && Math.abs(l.x1() - last.x1()) < SAME_EDGE && Math.abs(l.space() - last.space()) > SAME_SPACE * last.size());
  }

  private float room(TextLine last) {
    boolean tells = habits.spacesWhereWrapped() && (last.trailingSpace() || last.x1() + 0.36f * last.size() < right);
    return !tells ? right - last.naturalEnd() : last.trailingSpace() ? -1 : Float.MAX_VALUE;
  }

  private Join join(List<TextLine> lines, int i, boolean wrapped) {
    TextLine above = lines.get(i - 1);
    TextLine below = lines.get(i);
    boolean farther = isFarther(lines, i);
    if (goesOn(above, below) && !farther && !isLabelBelow(lines, i)) {
      return Join.SPACE;
    }
    boolean apart = farther || isArtifact(above) != isArtifact(below) || isFar(above, below) || Math.abs(above.size() - below.size()) > 0.6f || above.bold() != below.bold() && !isLabelled(above);
    boolean tagged = above.last().block() >= 0 && below.first().block() >= 0;
    boolean other = tagged && above.last().block() != below.first().block();
    boolean sentence = wrapped || i + 1 < lines.size() && !startsItem(below) && goesOn(below, lines.get(i + 1)) || endsSentence(above);
    boolean next = isNextSentence(above, below);
    boolean one = tagged && !other || habits.spaced() && next;
    if (apart || other || isListed(above) && isListed(below) || startsItem(below) || startsItem(above) || sentence && !one) {
      return Join.PARAGRAPH;
    }
    return one && next && isFullAsNeighbours(lines, i) ? Join.SPACE : Join.LINE;
  }

  /** A short line of words that begins with a capital and is whole: one of several that say a thing each. */
  private boolean isListed(TextLine line) {
    String s = line.firstChunk().text();
    boolean shorter = line.chunks().size() == 1 && !line.bold() && line.x1() - line.x0() < LISTED * (right - line.x0());
    return shorter && Character.isUpperCase(s.codePointAt(0)) && s.indexOf(' ') > 0 && s.chars().anyMatch(Character::isLowerCase)
        && ",;:".indexOf(s.charAt(s.length() - 1)) < 0 && !WrappedCells.isOpen(line.firstChunk());
  }

  private static boolean isArtifact(TextLine line) {
    return line.first().block() == PdfTags.ARTIFACT;
  }

  private static boolean isLabelled(TextLine line) {
    return line.chunks().size() > 1;
  }

  /** A line that fills over half of the column and ends as sentences do. */
  private boolean endsSentence(TextLine line) {
    String s = line.chunks().get(line.chunks().size() - 1).text();
    char last = s.charAt(s.length() - 1);
    return (last == '.' || last == '!' || last == '?') && line.x1() - line.x0() > 0.5f * (right - line.x0());
  }

  private boolean isFar(TextLine above, TextLine below) {
    float pitch = below.y() - above.y();
    float size = Math.max(above.size(), below.size());
    return pitch > FAR * size || pitch > FAR_OF_PITCH * habits.pitch() * size
        || habits.even() && pitch > BEYOND_PITCH * habits.pitch() * size && endsSentence(above) && startsSentence(below);
  }

  /** Whether a sentence follows another at the usual distance, each over half of the column. */
  private boolean isNextSentence(TextLine above, TextLine below) {
    boolean near = below.y() - above.y() <= BEYOND_PITCH * habits.pitch() * Math.max(above.size(), below.size());
    return near && endsSentence(above) && startsSentence(below) && below.x1() - below.x0() > 0.5f * (right - below.x0());
  }

  /** Whether the next word had no room on a line that ends where those around it do: they may stand beside something. */
  private static boolean isFullAsNeighbours(List<TextLine> lines, int i) {
    TextLine above = lines.get(i - 1);
    float edge = (float) lines.subList(Math.max(0, i - 3), Math.min(lines.size(), i + 2)).stream().mapToDouble(TextLine::x1).max().orElse(0);
    return above.x1() + Math.max(0.22f * above.size(), above.space()) + lines.get(i).firstWord() > edge - NEARLY * above.size();
  }

  private static boolean startsSentence(TextLine line) {
    String s = line.firstChunk().text();
    char first = s.charAt("\u00ab\u201c\"\u00bf\u00a1(".indexOf(s.charAt(0)) >= 0 && s.length() > 1 ? 1 : 0);
    return Character.isUpperCase(first) || Character.isDigit(first);
  }

  /** Whether the line stands farther below than the wrapped lines of the paragraph on either side of the gap do. */
  private boolean isFarther(List<TextLine> lines, int i) {
    float pitch = lines.get(i).y() - lines.get(i - 1).y();
    return i > 1 && isNearer(lines.get(i - 2), lines.get(i - 1), pitch)
        || i + 1 < lines.size() && isNearer(lines.get(i), lines.get(i + 1), pitch);
  }

  private boolean isNearer(TextLine above, TextLine below, float pitch) {
    return FAR_OF_PITCH * (below.y() - above.y()) < pitch && goesOn(above, below);
  }

  /** A line of nothing but bold words that ends early below others is a label, however full the line above it is. */
  private boolean isLabelBelow(List<TextLine> lines, int i) {
    TextLine above = lines.get(i - 1);
    TextLine below = lines.get(i);
    boolean last = i + 1 == lines.size() || lines.get(i + 1).first().bold() || !goesOn(below, lines.get(i + 1));
    return last && below.bold() && !above.bold() && below.chunks().size() == 1 && below.x1() - below.x0() < SHORT_LABEL * (right - below.x0())
        && Character.isUpperCase(below.first().text().codePointAt(0)) && ".,;".indexOf(below.last().text().charAt(0)) < 0;
  }

  /** Whether {@code below} is the same paragraph's next line by wrapping. */
  private boolean goesOn(TextLine above, TextLine below) {
    boolean alike = Math.abs(above.size() - below.size()) <= 0.6f && !isFar(above, below) && !startsItem(below)
        && above.x0() - below.x0() <= DEEPEST_INDENT * below.size();
    if (!alike || above.chunks().size() > 1 && below.chunks().size() > 1) {
      return false;
    }
    int a = above.last().block();
    int b = below.first().block();
    if (a >= 0 && b >= 0 && a != b || isArtifact(above) != isArtifact(below)) {
      return false;
    }
    if (above.bold() != below.bold() && above.bold() && above.last().bold() != below.first().bold() && a < 0) {
      return false;
    }
    // a space that would stand beyond the margin is not drawn
    boolean spaceFits = above.x1() + 0.36f * above.size() < Math.min(right, longest);
    if (habits.spacesWhereWrapped() && (above.trailingSpace() || spaceFits)) {
      return above.trailingSpace();
    }
    float space = Math.max(0.22f * above.size(), above.space());
    // of a line that was spread over the column the paragraph goes on, however little room its words need
    boolean spread = above.chunks().size() == 1 && above.x1() - above.naturalEnd() > above.size() && above.x1() > right - NEARLY * above.size();
    return (spread || above.naturalEnd() + space + below.firstWord() > right - NEARLY * above.size()) && below.x0() < above.x1();
  }

  private static boolean endsInHyphen(TextLine line) {
    String s = line.last().text();
    char last = s.charAt(s.length() - 1);
    return last == '\u00ad' || last == '\u2010' || last == '-' && line.chunks().get(line.chunks().size() - 1).text().length() > 2;
  }

  /** A mark, a bullet or a number begins it. */
  static boolean startsItem(TextLine line) {
    if (line.first().mark() != null) {
      return true;
    }
    String s = line.firstChunk().text();
    int dot = 0;
    while (dot < s.length() && dot < 3 && Character.isLetterOrDigit(s.charAt(dot))) {
      dot++;
    }
    char first = s.charAt(0);
    if (dot == 0) {
      boolean bullet = "\u2022\u25cf\u25aa\u25e6\u25cb\u25a0\u25a1\u2713\u2714\u2717\u2718\u2756\u27a2\u2023\u2043\u00b7-\u2013\u2014*o".indexOf(first) >= 0;
      return bullet && (s.length() == 1 || s.charAt(1) == ' ');
    }
    boolean numbered = dot < s.length() && (s.charAt(dot) == ')' || s.charAt(dot) == '.')
        && (Character.isDigit(first) || dot == 1) && dot + 1 < s.length() && s.charAt(dot + 1) == ' ';
    return numbered || dot == s.length() && dot == 1 && first == 'o' && line.chunks().size() > 1;
  }
}
