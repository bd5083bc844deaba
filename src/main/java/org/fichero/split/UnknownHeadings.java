package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/**
 * Ends a value at a heading that is written as the document's labels are and that the pack does not know: what stands below
 * it is no more of the value. Where that is doubtful, the value keeps it. Both are said.
 */
final class UnknownHeadings {
  /** Kinds whose values may have headings and beginnings with a colon of their own. */
  static final Set<FieldKind> PROSE = Set.of(FieldKind.PARAGRAPHS, FieldKind.TOPICS);
  /** Kinds whose values are short lines, which may look as labels do. */
  private static final Set<FieldKind> LISTS = Set.of(FieldKind.LIST, FieldKind.ORGANISATIONS, FieldKind.FUNDING, FieldKind.CHOICE,
      FieldKind.CHOICES, FieldKind.SCHEDULE, FieldKind.MONTHS, FieldKind.TABLE, FieldKind.GROUP, FieldKind.SECTIONS);
  /** Kinds whose items may be pairs themselves: "Salud: CESFAM Norte", "Municipal: 30%". */
  private static final Set<FieldKind> PAIRED = Set.of(FieldKind.ORGANISATIONS, FieldKind.FUNDING, FieldKind.LIST, FieldKind.CHOICE, FieldKind.CHOICES);
  /** Says that a value ends. */
  static final String ENDS = "unknown-heading";
  /** A line that a width breaks is longer. */
  private static final int SHORTEST_BROKEN = 30;
  private static final int SHORTEST_SENTENCE = 40;

  private final SourceText text;
  private final LabelFrame frame;
  private final StrongHeads strong;
  private final UnknownRows rows;
  private final MonthHeads months;
  private final List<FieldRule> choices;

  /**
   * @param frame how the document's labels are written; null where there is no telling
   * @param strong knows headings by their emphasis
   * @param months knows their names
   * @param choices the fields whose options may stand under a label that nobody knows
   */
  UnknownHeadings(SourceText text, LabelFrame frame, StrongHeads strong, MonthHeads months, List<FieldRule> choices) {
    this.text = text;
    this.frame = frame;
    this.strong = strong;
    this.rows = new UnknownRows(strong);
    this.months = months;
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
    boolean after = rule != null && rule.place() == FieldRule.Place.AFTER;
    int counted = after ? CountedHeads.next(text, label, blocks) : blocks.size();
    if (counted < blocks.size()) {
      boolean sure = areLines(blocks.subList(counted, blocks.size()).stream().filter(b -> !(b instanceof Block.Table)).toList(), 0);
      findings.add(said(label.field(), (Block.Line) blocks.get(counted), null, sure ? blocks.get(blocks.size() - 1) : null));
      return sure ? counted : blocks.size();
    }
    // what stands below a place may be the title
    if (!after || label.beside() || rule.kind() == FieldKind.PLACE) {
      return after && label.beside() ? Math.min(rows.beside(rule, label, blocks, findings), below(rule, label, blocks, findings)) : blocks.size();
    }
    boolean filled = false;
    boolean emphasised = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block.Line line = block instanceof Block.Line l && !ValueEnd.isTerm(rule, l.content().text()) ? l : null;
      Finding found = filled && line != null ? heading(rule, label, blocks, i, last, emphasised)
          : filled && block instanceof Block.Table table ? rows.below(rule, label, table, blocks.get(blocks.size() - 1)) : null;
      if (found != null) {
        findings.add(found);
        return found.code().equals(ENDS) ? i : blocks.size();
      }
      emphasised |= line != null && (strong.words(line) != null || line.strong() && line.content().text().length() <= PartHeadings.LONGEST);
      filled |= !(block instanceof Block.Separator || block instanceof Block.Furniture);
    }
    return blocks.size();
  }

  /** Where an emphasised heading below the row of a label and its value ends it: the value stands in its cell. */
  private int below(FieldRule rule, Piece.Label label, List<Block> blocks, List<Finding> findings) {
    for (int i = 1; i < blocks.size(); i++) {
      boolean head = blocks.get(i) instanceof Block.Line line && line.strong() && strong.words(line) != null && !ValueEnd.isTerm(rule, line.content().text());
      if (head && endsAtStrong(rule) && areLines(blocks, i)) {
        findings.add(said(label.field(), (Block.Line) blocks.get(i), null, blocks.get(blocks.size() - 1)));
        return i;
      }
    }
    return blocks.size();
  }

  /**
   * Where a heading by markup ends a value whose label is none; the number of blocks without one.
   *
   * @param ranks of the headings in the ficha that the pack knows: one of their rank is of the form
   */
  int ranked(FieldRule rule, Piece.Label label, List<Block> blocks, Set<Integer> ranks, List<Finding> findings) {
    boolean may = rule != null && rule.place() == FieldRule.Place.AFTER && label.heading() == 0 && rule.kind() != FieldKind.GROUP && rule.kind() != FieldKind.SECTIONS;
    for (int i = 1; may && i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Line line && ranks.contains(line.heading()) && !ValueEnd.isTerm(rule, line.content().text())) {
        findings.add(said(label.field(), line, null, blocks.get(blocks.size() - 1)));
        return i;
      }
    }
    return blocks.size();
  }

  /**
   * What is to be said of the line at {@code i}: that it is a heading, which ends the value or may stand in it; null where it is none.
   *
   * @param emphasised whether something above it in the value is emphasised
   */
  private Finding heading(FieldRule rule, Piece.Label label, List<Block> blocks, int i, boolean last, boolean emphasised) {
    Block.Line line = (Block.Line) blocks.get(i);
    if (HelpBelow.isCell(text, line)) {
      return said(label.field(), line, HelpBelow.first(line.content()).text(), blocks.get(blocks.size() - 1));
    }
    String head = emphasised || !stands(label, blocks, i) && !isBelowItem(blocks, i) || !hasValue(rule, blocks, i) || !isCountedOn(label, line) ? null : strong.words(line);
    boolean written = isWritten(rule, label, blocks, i);
    boolean remark = last && LoneLines.isRemark(rule, line);
    // a value that begins with a heading of its own has more of them
    boolean own = emphasised && line.strong() && PROSE.contains(rule.kind());
    boolean ends = remark && rule.kind() == FieldKind.TOPICS || head != null && endsAtStrong(rule) && !isPlan(rule, blocks, i);
    boolean sure = written && !own && !isDoubtful(rule, blocks, i) && isSure(rule, blocks, i) || ends && areLines(blocks, i);
    if (head != null || written || remark || last && LoneLines.isFootnote(rule, blocks, i)) {
      return said(label.field(), line, head, sure ? blocks.get(blocks.size() - 1) : null);
    }
    boolean alone = last && rule.kind() != FieldKind.TOPICS && i > 1 && LoneLines.isAlone(blocks, i);
    return alone ? said(label.field(), LoneLines.headOf(blocks, i), null, null) : null;
  }

  /** Whether an emphasised heading surely ends a value of that kind: labels are written so, or nothing in such a value is. */
  private boolean endsAtStrong(FieldRule rule) {
    return strong.areLabels() || !PROSE.contains(rule.kind()) && !LISTS.contains(rule.kind());
  }

  /** Whether something stands below an emphasised heading that it may head, or behind it; below the last of emphasised labels nothing may, but for an item of a list. */
  private boolean hasValue(FieldRule rule, List<Block> blocks, int i) {
    boolean inline = !((Block.Line) blocks.get(i)).strong();
    // below words that are not, one of several in a row is a part's heading above another
    boolean parts = endsAtStrong(rule) && !(blocks.get(0) instanceof Block.Line first && first.strong());
    return inline || (i + 1 < blocks.size() ? parts || !(blocks.get(i + 1) instanceof Block.Line next && next.strong()) : strong.areLabels() && !LISTS.contains(rule.kind()));
  }

  private static boolean isSchedule(FieldRule rule) {
    return rule.kind() == FieldKind.SCHEDULE || rule.kind() == FieldKind.MONTHS;
  }

  /** Whether a month is named behind an emphasised heading within a plan, or below it: that is a part of the plan then. */
  private boolean isPlan(FieldRule rule, List<Block> blocks, int i) {
    return isSchedule(rule) && (months.areNamed(((Block.Line) blocks.get(i)).content().text())
        || i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line next && months.areNamed(next.content().text()));
  }

  /** Whether the line is written as the labels are, and may be a heading in a value of that kind. */
  private boolean isWritten(FieldRule rule, Piece.Label label, List<Block> blocks, int i) {
    Block.Line line = (Block.Line) blocks.get(i);
    boolean month = isSchedule(rule) && months.isMonth(line.content().text());
    boolean stands = frame != null && !month && stands(label, blocks, i) && (i + 1 < blocks.size() || !frame.alone());
    String raw = stands ? text.cut(line.span()) : "";
    return stands && frame.heading(raw) != null && may(rule, blocks, i)
        && (!frame.isNumbered() || isNext(label, line));
  }

  /** Whether the line has no number, or the one after the label's. */
  private boolean isCountedOn(Piece.Label label, Block.Line line) {
    return line.bullet().isEmpty() || isNext(label, line);
  }

  /** Whether the line's number is the one after the label's. */
  private boolean isNext(Piece.Label label, Block.Line line) {
    return frame != null && frame.isNumbered() && frame.number(text.cut(line.span())) == frame.number(LabelFrame.line(text, label)) + 1;
  }

  /** Whether the line stands apart from what is above it as the label does. */
  private boolean stands(Piece.Label label, List<Block> blocks, int i) {
    Block.Line line = (Block.Line) blocks.get(i);
    return blocks.get(i - 1) instanceof Block.Separator
        || !isBehind(blocks.get(i - 1), line) && line.blanksBefore() >= Math.min(1, label.blanksBefore());
  }

  /** Whether the line above is an item of a list with a bullet, and this one is none. */
  private static boolean isBelowItem(List<Block> blocks, int i) {
    return blocks.get(i - 1) instanceof Block.Line above && hasBullet(above) && !hasBullet((Block.Line) blocks.get(i));
  }

  private static boolean hasBullet(Block.Line line) {
    return !line.bullet().isEmpty() && !Character.isLetterOrDigit(line.bullet().charAt(0));
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
    if (listed && isPair(rule, blocks, i)) {
      return true;
    }
    if (listed && ((Block.Line) blocks.get(i)).blanksBefore() == 0 && blocks.get(i - 1) instanceof Block.Line above && above.blanksBefore() == 0) {
      return false;
    }
    if (!frame.alone()) {
      return !listed || frame.isMarked();
    }
    Block.Line next = blocks.get(i + 1) instanceof Block.Line line ? line : null;
    if (next != null && next.strong() && !frame.behind().isEmpty()) {
      // as labels with a sign behind them stand above values in bold
      return true;
    }
    boolean sentence = next != null && next.bullet().isEmpty() && Prose.endsSentence(last(blocks, i + 1))
        && next.content().text().length() >= SHORTEST_SENTENCE && !endsInBrackets(last(blocks, i + 1));
    boolean ended = blocks.get(i - 1) instanceof Block.Line line && Prose.endsSentence(line) && !line.content().text().strip().endsWith(":");
    boolean longer = next != null && next.content().text().length() > ((Block.Line) blocks.get(i)).content().text().length();
    // an acronym behind a name ends no sentence
    return listed ? sentence && !last(blocks, i + 1).content().text().endsWith(")") : PROSE.contains(rule.kind()) && !frame.isMarked() ? ended && longer : next != null;
  }

  /** Whether nothing but labels with their values on the line, as the form has them, stands below the one line of a value that is no such pair. */
  private boolean isPair(FieldRule rule, List<Block> blocks, int i) {
    boolean one = !frame.alone() && frame.behind().equals(":") && i == 1 && blocks.get(0) instanceof Block.Line first && first.content().text().indexOf(':') < 0;
    return one && blocks.subList(i, blocks.size()).stream().allMatch(b -> b instanceof Block.Line line && frame.heading(text.cut(line.span())) != null
        && !(isSchedule(rule) && isOfPlan(line.content().text())));
  }

  /** Whether only a colon says that it is no item of a list whose items may have one. */
  private boolean isDoubtful(FieldRule rule, List<Block> blocks, int i) {
    return PAIRED.contains(rule.kind()) && !frame.isMarked() && isPair(rule, blocks, i);
  }

  private boolean isOfPlan(String words) {
    return months.areNamed(words) || words.chars().anyMatch(Character::isDigit);
  }

  /** Whether the line is as long as those that a width breaks, and goes on right below in small letters. */
  private static boolean isBroken(List<Block> blocks, int i) {
    String next = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line line && line.blanksBefore() == 0 ? line.content().text() : "";
    return !next.isEmpty() && Character.isLowerCase(next.charAt(0)) && ((Block.Line) blocks.get(i)).content().text().length() > SHORTEST_BROKEN;
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
    // without a field that boxes answer, the boxes below are no field's
    return blocks.subList(from, blocks.size()).stream()
        .noneMatch(b -> b instanceof Block.Options && !choices.isEmpty() || b instanceof Block.Table || b instanceof Block.Line l && isOption(l.content().text()));
  }

  private boolean isOption(String line) {
    return choices.stream().anyMatch(c -> ValueEnd.isTerm(c, line) || ValueEnd.isTerm(c, line.substring(line.indexOf(' ') + 1)));
  }

  /** @param last the last block of those that are none of the value; null where they may be */
  private static Finding said(String field, Block.Line line, String words, Block last) {
    String heading = words == null ? line.content().text().strip() : words;
    Span span = line.content().span();
    return last == null ? Finding.at(span, "heading-in-value", Severity.WARNING, "/fields/" + field, "text", heading)
        : Finding.at(new Span(span.start(), last.span().end()), ENDS, Severity.WARNING, "/fields/" + field, "text", heading, "field", field);
  }
}
