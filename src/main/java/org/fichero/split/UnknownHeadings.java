package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/**
 * Ends a value at a heading that is written as the document's labels are and that the pack does not know: what stands below
 * it is no more of the value. Where that is doubtful, the value keeps it. Both are said.
 */
final class UnknownHeadings {
  /** Kinds whose values may have headings and beginnings with a colon of their own. */
  private static final Set<FieldKind> PROSE = Set.of(FieldKind.PARAGRAPHS, FieldKind.TOPICS);
  /** Kinds whose values are short lines, which may look as labels do. */
  private static final Set<FieldKind> LISTS = Set.of(FieldKind.LIST, FieldKind.ORGANISATIONS, FieldKind.FUNDING, FieldKind.CHOICE,
      FieldKind.CHOICES, FieldKind.SCHEDULE, FieldKind.MONTHS, FieldKind.TABLE, FieldKind.GROUP, FieldKind.SECTIONS);
  /** Kinds whose values may be rows of a table. */
  private static final Set<FieldKind> TABLES = Set.of(FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.SCHEDULE, FieldKind.MONTHS, FieldKind.TABLE,
      FieldKind.GROUP, FieldKind.SECTIONS);
  private static final int SHORTEST_SENTENCE = 40;
  private static final int LONGEST_REMARK = 30;

  private final SourceText text;
  private final LabelFrame frame;
  private final List<FieldRule> choices;

  /**
   * @param frame how the document's labels are written; null where there is no telling
   * @param choices the fields whose options may stand under a label that nobody knows
   */
  UnknownHeadings(SourceText text, LabelFrame frame, List<FieldRule> choices) {
    this.text = text;
    this.frame = frame;
    this.choices = choices;
  }

  /**
   * How many of the blocks of a value are its own.
   *
   * @param rule the value's field; null for an ignored heading, which has all
   * @param label the label that stands above
   * @param last whether nothing follows the value in the document, so that a heading of any look may end it
   */
  int own(FieldRule rule, Piece.Label label, List<Block> blocks, boolean last, List<Finding> findings) {
    if (rule != null && rule.place() == FieldRule.Place.AFTER && label.beside()) {
      return beside(rule, label, blocks, findings);
    }
    // what stands below a place may be the title
    if (rule == null || rule.place() != FieldRule.Place.AFTER || rule.kind() == FieldKind.PLACE || label.beside()) {
      return blocks.size();
    }
    boolean filled = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block.Line line = filled && blocks.get(i) instanceof Block.Line l && !ValueEnd.isTerm(rule, l.content().text()) ? l : null;
      boolean written = line != null && isWritten(rule, label, blocks, i);
      boolean remark = line != null && last && rule.kind() == FieldKind.TOPICS && isRemark(rule, line);
      boolean sure = written && isSure(rule, blocks, i) || remark && areLines(blocks, i);
      boolean doubt = written || line != null && last && (isRemark(rule, line) || isFootnote(rule, blocks, i) || rule.kind() != FieldKind.TOPICS && i > 1 && i + 1 < blocks.size()
          && blocks.get(i + 1) instanceof Block.Line next && isAlone(line, next, blocks.get(i - 1) instanceof Block.Separator));
      if (doubt) {
        findings.add(said(label.field(), line, sure, blocks.get(blocks.size() - 1)));
        return sure ? i : blocks.size();
      }
      filled |= !(blocks.get(i) instanceof Block.Separator || blocks.get(i) instanceof Block.Furniture);
    }
    return blocks.size();
  }

  /** Beside a label in a table stands all of its value: further rows of two cells, words and a value, are of a field that nobody knows. */
  private static int beside(FieldRule rule, Piece.Label label, List<Block> blocks, List<Finding> findings) {
    for (int i = 1; i < blocks.size() && !TABLES.contains(rule.kind()); i++) {
      if (blocks.get(i) instanceof Block.Table table && blocks.get(0) instanceof Block.Line && table.rows().stream().allMatch(UnknownHeadings::isField)) {
        String heading = table.rows().get(0).cells().get(0).content().text().strip();
        findings.add(Finding.at(table.span().union(blocks.get(blocks.size() - 1).span()), "unknown-heading", Severity.WARNING, "/fields/" + label.field(),
            "text", heading, "field", label.field()));
        return i;
      }
    }
    return blocks.size();
  }

  /** A few words in the first cell, and something in one other. */
  private static boolean isField(Block.Row row) {
    String words = row.cells().isEmpty() ? "" : row.cells().get(0).content().text().strip();
    return !words.isEmpty() && words.length() <= PartHeadings.LONGEST && ".;,".indexOf(words.charAt(words.length() - 1)) < 0
        && row.cells().stream().allMatch(c -> c.options().isEmpty()) && LabelRow.filled(row) == 2;
  }

  /** A paragraph behind all others that begins with a few words and a colon: "Observaciones: sin reparos." */
  private static boolean isRemark(FieldRule rule, Block.Line line) {
    boolean may = (PROSE.contains(rule.kind()) || rule.kind() == FieldKind.TEXT) && line.blanksBefore() > 0 && line.bullet().isEmpty();
    String s = may ? line.content().text().strip() : "";
    int colon = s.indexOf(": ");
    return colon > 0 && colon <= LONGEST_REMARK && Character.isUpperCase(s.charAt(0)) && s.substring(0, colon).chars().filter(c -> c == ' ').count() < 3;
  }

  /** A lone first item of no list, behind all paragraphs: "1. Ley 21.325". */
  private static boolean isFootnote(FieldRule rule, List<Block> blocks, int i) {
    Block.Line line = (Block.Line) blocks.get(i);
    boolean first = line.blanksBefore() > 0 && !line.bullet().isEmpty() && line.bullet().charAt(0) == '1'
        && !Character.isDigit(line.bullet().length() > 1 ? line.bullet().charAt(1) : '.');
    return first && (PROSE.contains(rule.kind()) || rule.kind() == FieldKind.TEXT)
        && blocks.subList(i + 1, blocks.size()).stream().noneMatch(b -> b instanceof Block.Line l && !l.bullet().isEmpty());
  }

  /** A short line alone between blank lines that ends no sentence, above a longer one that does. */
  static boolean isAlone(Block.Line line, Block.Line next, boolean separated) {
    boolean alone = next.blanksBefore() > 0 && (line.blanksBefore() > 0 || separated) && line.bullet().isEmpty();
    String s = alone ? line.content().text().strip() : "";
    return alone && s.length() <= PartHeadings.LONGEST && TitleLines.isTitle(line) && Character.isUpperCase(s.charAt(0))
        && next.content().text().length() > s.length() && next.bullet().isEmpty() && !Prose.endsSentence(line);
  }

  /** Whether the line is written as the labels are, and may be a heading in a value of that kind. */
  private boolean isWritten(FieldRule rule, Piece.Label label, List<Block> blocks, int i) {
    Block.Line line = (Block.Line) blocks.get(i);
    boolean stands = frame != null && !isBehind(blocks.get(i - 1), line) && line.blanksBefore() >= Math.min(1, label.blanksBefore()) && (i + 1 < blocks.size() || !frame.alone());
    String raw = stands ? text.cut(line.span()) : "";
    return stands && frame.heading(raw) != null && may(rule, blocks, i)
        && (!frame.isNumbered() || frame.number(raw) == frame.number(LabelFrame.line(text, label)) + 1);
  }

  /** Whether both stand on one line of the page: "Sí ☒ No ☐ Año: 2019". */
  private boolean isBehind(Block above, Block.Line line) {
    int from = above.span().end();
    return from <= line.span().start() && text.chars().substring(from, line.span().start()).indexOf('\n') < 0;
  }

  /** Whether the line may be a heading in a value of that kind. */
  private boolean may(FieldRule rule, List<Block> blocks, int i) {
    boolean listed = LISTS.contains(rule.kind());
    if (isBroken(blocks, i)) {
      return false;
    }
    // right below another line it is one more of the list
    if (listed && ((Block.Line) blocks.get(i)).blanksBefore() == 0 && blocks.get(i - 1) instanceof Block.Line above && above.blanksBefore() == 0) {
      return false;
    }
    if (!frame.alone()) {
      return !listed || frame.isMarked();
    }
    Block.Line next = blocks.get(i + 1) instanceof Block.Line line ? line : null;
    boolean sentence = next != null && next.bullet().isEmpty() && Prose.endsSentence(last(blocks, i + 1))
        && next.content().text().length() >= SHORTEST_SENTENCE && !endsInBrackets(last(blocks, i + 1));
    boolean ended = blocks.get(i - 1) instanceof Block.Line line && Prose.endsSentence(line) && !line.content().text().strip().endsWith(":");
    boolean longer = next != null && next.content().text().length() > ((Block.Line) blocks.get(i)).content().text().length();
    // an acronym behind a name ends no sentence
    return listed ? sentence && !last(blocks, i + 1).content().text().endsWith(")") : PROSE.contains(rule.kind()) && !frame.isMarked() ? ended && longer : next != null;
  }

  /** Whether the line is as long as those that a width breaks, and goes on right below in small letters. */
  private static boolean isBroken(List<Block> blocks, int i) {
    String next = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line line && line.blanksBefore() == 0 ? line.content().text() : "";
    return !next.isEmpty() && Character.isLowerCase(next.charAt(0)) && ((Block.Line) blocks.get(i)).content().text().length() > LONGEST_REMARK;
  }

  /** Whether a name's short form ends the line, which is no sentence then: "Dirección de Desarrollo Comunitario (DIDECO)". */
  private static boolean endsInBrackets(Block.Line line) {
    String s = line.content().text().strip();
    return s.endsWith(")") && s.indexOf('(') > 0 && !s.endsWith(".)");
  }

  /** The last line of the paragraph that begins at {@code i}. */
  private static Block.Line last(List<Block> blocks, int i) {
    int last = i;
    while (last + 1 < blocks.size() && blocks.get(last + 1) instanceof Block.Line line && line.blanksBefore() == 0) {
      last++;
    }
    return (Block.Line) blocks.get(last);
  }

  /** Options and tables may be those of a field whose label is written in a way nobody knows: they are left where they are. */
  private boolean isSure(FieldRule rule, List<Block> blocks, int i) {
    return areLines(blocks, i) && (frame.isMarked() || !PROSE.contains(rule.kind()));
  }

  private boolean areLines(List<Block> blocks, int from) {
    return blocks.subList(from, blocks.size()).stream()
        .noneMatch(b -> b instanceof Block.Options || b instanceof Block.Table || b instanceof Block.Line l && isOption(l.content().text()));
  }

  private boolean isOption(String line) {
    return choices.stream().anyMatch(c -> ValueEnd.isTerm(c, line) || ValueEnd.isTerm(c, line.substring(line.indexOf(' ') + 1)));
  }

  private static Finding said(String field, Block.Line line, boolean ends, Block last) {
    String heading = line.content().text().strip();
    return ends ? Finding.at(line.span().union(last.span()), "unknown-heading", Severity.WARNING, "/fields/" + field, "text", heading, "field", field)
        : Finding.at(line.span(), "heading-in-value", Severity.WARNING, "/fields/" + field, "text", heading);
  }
}
