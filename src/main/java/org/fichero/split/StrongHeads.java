package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;

/** Knows lines that are headings by their emphasis: {@code **Heading**} alone, {@code **Heading:** value}. Immutable. */
final class StrongHeads {
  private static final String EMPHASIS = "*_>'";
  private static final String DASHES = "-\u2013\u2014";
  private static final String SIGNS = ":" + DASHES;

  private final SourceText text;
  private final boolean labels;

  private StrongHeads(SourceText text, boolean labels) {
    this.text = text;
    this.labels = labels;
  }

  /** Those of a page with these pieces. */
  static StrongHeads of(SourceText text, List<Piece> pieces) {
    int all = 0;
    int strong = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Label label && !label.beside() && !label.opens() && !label.field().equals(LabelMatcher.IGNORED)) {
        all++;
        strong += isStrong(text, label) ? 1 : 0;
      }
    }
    return new StrongHeads(text, strong > 0 && strong * 2 >= all);
  }

  /** Whether emphasis opens right before the label, or before its number. */
  private static boolean isStrong(SourceText text, Piece.Label label) {
    int at = label.span().start();
    return opens(text.chars(), Math.max(text.lineStart(text.line(at)), at - LabelFrame.NEAR), at);
  }

  private static boolean opens(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (EMPHASIS.indexOf(s.charAt(i)) >= 0 && !Passage.isSpace(s.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether most labels of the page are emphasised as well. */
  boolean areLabels() {
    return labels;
  }

  /** Whether the line is such a heading in a page whose labels are, too. */
  boolean isLabel(Block.Line line) {
    return labels && words(line) != null;
  }

  /** Whether the words of a cell are emphasised from their beginning. */
  boolean begins(Block.Cell cell) {
    int at = cell.content().isBlank() ? 0 : cell.content().span().start();
    return at > 0 && EMPHASIS.indexOf(text.chars().charAt(at - 1)) >= 0;
  }

  /** The heading that the line is, or begins with; null where it is none by its emphasis. */
  String words(Block.Line line) {
    if (line.heading() > 0 || !line.bullet().isEmpty() && !Character.isLetterOrDigit(line.bullet().charAt(0))) {
      return null;
    }
    String s = line.content().text();
    int colon = line.strong() ? s.indexOf(": ") : -1;
    int end = colon >= 0 ? colon : line.strong() ? s.length() : emphasised(line);
    if (end <= 0 || end < s.length() && !isParted(s, end) && !isHelp(s, end)) {
      return null;
    }
    String words = withoutSigns(s.substring(Numbering.end(s.substring(0, end)), end));
    return LabelFrame.isHeading(words, colon < 0) ? words : null;
  }

  /** Where the emphasis ends that the line begins with; -1 for none. */
  private int emphasised(Block.Line line) {
    List<Passage.Segment> segments = line.content().segments();
    boolean begins = segments.size() > 1 && opens(text.chars(), line.span().start(), segments.get(0).source().start());
    return begins ? ValueStart.emphasisEnd(text, line.content()) : -1;
  }

  /** Whether a colon, a dash or the end of a cell parts the words from others behind them. */
  private static boolean isParted(String s, int end) {
    int value = end;
    while (value < s.length() && (Passage.isSpace(s.charAt(value)) || SIGNS.indexOf(s.charAt(value)) >= 0)) {
      value++;
    }
    int sign = end;
    while (sign < value && Passage.isSpace(s.charAt(sign))) {
      sign++;
    }
    boolean colon = s.charAt(end - 1) == ':' || sign < value && s.charAt(sign) == ':';
    boolean dash = DASHES.indexOf(s.charAt(end - 1)) >= 0 || sign > end && sign < value && DASHES.indexOf(s.charAt(sign)) >= 0;
    boolean tab = end < value && s.indexOf('\t', end) >= 0 && s.indexOf('\t', end) < value;
    return value < s.length() && (colon || dash || tab);
  }

  /** Whether nothing but a bracket follows, and a colon it may be: {@code **Sector** (marque uno):}. */
  private static boolean isHelp(String s, int end) {
    String rest = withoutSigns(s.substring(end));
    return rest.startsWith("(") && rest.indexOf(')') == rest.length() - 1;
  }

  private static String withoutSigns(String s) {
    int end = s.length();
    while (end > 0 && (Passage.isSpace(s.charAt(end - 1)) || SIGNS.indexOf(s.charAt(end - 1)) >= 0)) {
      end--;
    }
    return s.substring(0, end).strip();
  }
}
