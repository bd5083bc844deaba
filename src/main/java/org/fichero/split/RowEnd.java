package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/**
 * Where a value ends that stands beside its label in a row of a table. What is written below the table, set off by a blank line, is a note on it
 * ("* Superficie según catastro"), and a row with words of its own in the column of labels ("Firma") is another label's: neither is the value's.
 */
final class RowEnd {
  /** Kinds whose value a table or list below may hold. */
  private static final Set<FieldKind> OPEN = Set.of(FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.BOOLEAN, FieldKind.MONTHS,
      FieldKind.SCHEDULE, FieldKind.TABLE, FieldKind.TOPICS, FieldKind.GROUP, FieldKind.SECTIONS);

  private static final int LONGEST_CELL = 20_000;

  private final String text;

  RowEnd(SourceText text) {
    this.text = text.chars();
  }

  /** How many of the blocks stand in the label's row, or go on overleaf; all of them where the label has no value beside it. */
  int of(FieldRule rule, Piece.Label label, List<Block> blocks) {
    if (rule == null || OPEN.contains(rule.kind())) {
      return blocks.size();
    }
    if (!label.beside()) {
      return below(label, blocks);
    }
    boolean note = isBelowRow(label.span().start()) || hasSeveral(label.span());
    for (int i = 1; i < blocks.size() && !blocks.get(i).endsPage(); i++) {
      Block block = blocks.get(i);
      boolean apart = note && block instanceof Block.Line line && line.blanksBefore() > 0;
      if ((apart || isHeaded(block)) && isBelow(label.span().end(), block.span().start())) {
        return i;
      }
    }
    return blocks.size();
  }

  /** Whether a cell stands beside the label in its row, be it blank. */
  boolean hasCell(Piece.Label label) {
    return label.beside() || text.startsWith("\t", label.span().end());
  }

  /** What stands under a heading among others is in the row right below them; a note on the table is not. */
  private int below(Piece.Label label, List<Block> blocks) {
    if (!blocks.isEmpty() && isFree(label.span(), blocks.get(0))) {
      return 0;
    }
    int row = !blocks.isEmpty() && isAmongCells(label.span()) ? cells(label.span().end(), blocks.get(0)) : text.length();
    for (int i = 1; row < text.length() && i < blocks.size() && !blocks.get(i).endsPage(); i++) {
      if (blocks.get(i) instanceof Block.Line line && line.blanksBefore() > 0 && line.span().start() > row && !isAmongCells(line.span())) {
        return i;
      }
    }
    return blocks.size();
  }

  /** Whether the row below the heading has nothing under it: what stands below the table is not its value. */
  private boolean isFree(Span label, Block block) {
    int end = text.indexOf('\n', label.end());
    int next = end < 0 ? -1 : text.indexOf('\n', end + 1);
    boolean row = next > 0 && text.substring(end + 1, next).indexOf('\t') >= 0 && isAmongCells(label);
    return row && block instanceof Block.Line line && line.blanksBefore() > 0 && line.span().start() > next && !isAmongCells(line.span());
  }

  /** Whether tabs part the words from others in their line, be these blank. */
  private boolean isAmongCells(Span words) {
    int start = text.lastIndexOf('\n', words.start()) + 1;
    int end = text.indexOf('\n', words.end());
    String before = text.substring(start, words.start());
    String after = text.substring(words.end(), end < 0 ? text.length() : end);
    return before.indexOf('\t') >= 0 || after.indexOf('\t') >= 0;
  }

  /** Where the line right below ends, if the block stands there among tabs; else where the text does. */
  private int cells(int label, Block block) {
    int end = text.indexOf('\n', label);
    int next = end < 0 ? -1 : text.indexOf('\n', end + 1);
    int at = block.span().start();
    boolean cell = next > 0 && at > end && at < next && text.substring(end + 1, next).indexOf('\t') >= 0;
    return cell ? next : text.length();
  }

  /** Whether a line ends between two places; the label above a column may stand behind its row's first cells. */
  private boolean isBelow(int label, int block) {
    int end = text.indexOf('\n', behindQuotes(label));
    return end >= 0 && end < block;
  }

  /** Behind a value that is in quotes, and may have several lines so; the place itself for any other. */
  private int behindQuotes(int label) {
    int tab = text.startsWith("\"", label) ? label + 1 : label;
    int close = text.startsWith("\t\"", tab) ? quote(tab + 2) : -1;
    while (close >= 0 && text.startsWith("\"", close + 1)) {
      close = quote(close + 2);
    }
    return close < 0 ? label : close;
  }

  private int quote(int from) {
    int end = Math.min(text.length(), from + LONGEST_CELL);
    int i = from;
    while (i < end && text.charAt(i) != '"') {
      i++;
    }
    return i < end ? i : -1;
  }

  /** Whether words stand where the rows of the table have their labels: another row, whose label the pack does not know. */
  private boolean isHeaded(Block block) {
    if (block instanceof Block.Table table) {
      List<Block.Cell> cells = table.rows().get(0).cells();
      return cells.size() > 1 && cells.get(0).column() == 0 && begins(cells.get(0).content().text()) && cells.get(0).options().isEmpty();
    }
    int start = block.span().start();
    boolean first = block instanceof Block.Line line && begins(line.content().text()) && start > 0 && text.charAt(start - 1) == '\n';
    int end = first ? text.indexOf('\n', start) : start;
    return text.substring(start, end < 0 ? text.length() : end).indexOf('\t') >= 0;
  }

  /** A small letter goes on with the words above. */
  private static boolean begins(String words) {
    String s = words.strip();
    return !s.isEmpty() && !Character.isLowerCase(s.charAt(0));
  }

  /** Whether the label's line holds more than it and its value: no line that a tab parts does. */
  private boolean hasSeveral(Span label) {
    int start = text.lastIndexOf('\n', label.start()) + 1;
    int end = text.indexOf('\n', label.end());
    long tabs = text.substring(start, end < 0 ? text.length() : end).strip().chars().filter(c -> c == '\t').count();
    return tabs > 2;
  }

  /** Whether the line above is a row too: two rows are a table, one may be a line that a tab parts. */
  private boolean isBelowRow(int at) {
    int end = text.lastIndexOf('\n', Math.max(0, at - 1));
    int start = end <= 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    String above = end <= 0 ? "" : text.substring(start, end);
    return above.indexOf('\t') >= 0 || above.startsWith("|");
  }
}
