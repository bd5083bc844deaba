package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Lines of a document's last value that may be none of it by the way they stand: a remark, a footnote, a short line between blank ones. */
final class LoneLines {
  private static final int LONGEST_REMARK = 30;

  private LoneLines() {}

  /** A paragraph behind all others that begins with a few words and a colon: "Observaciones: sin reparos." */
  static boolean isRemark(FieldRule rule, Block.Line line) {
    boolean may = (UnknownHeadings.PROSE.contains(rule.kind()) || rule.kind() == FieldKind.TEXT) && line.blanksBefore() > 0 && line.bullet().isEmpty();
    String s = may ? line.content().text().strip() : "";
    int colon = s.indexOf(": ");
    return colon > 0 && colon <= LONGEST_REMARK && Character.isUpperCase(s.charAt(0)) && s.substring(0, colon).chars().filter(c -> c == ' ').count() < 3;
  }

  /** A lone first item of no list, behind all paragraphs: "1. Ley 21.325". */
  static boolean isFootnote(FieldRule rule, List<Block> blocks, int i) {
    Block.Line line = (Block.Line) blocks.get(i);
    boolean first = line.blanksBefore() > 0 && !line.bullet().isEmpty() && line.bullet().charAt(0) == '1'
        && !Character.isDigit(line.bullet().length() > 1 ? line.bullet().charAt(1) : '.');
    return first && (UnknownHeadings.PROSE.contains(rule.kind()) || rule.kind() == FieldKind.TEXT)
        && blocks.subList(i + 1, blocks.size()).stream().noneMatch(b -> b instanceof Block.Line l && !l.bullet().isEmpty());
  }

  /** Whether the line at {@code i} stands so above a longer one. */
  static boolean isAlone(List<Block> blocks, int i) {
    return i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line next
        && isAlone((Block.Line) blocks.get(i), next, blocks.get(i - 1) instanceof Block.Separator);
  }

  /** The line right above one that stands alone, where that is the heading and this its value: "Encargada", "Rosa Soto". */
  static Block.Line headOf(List<Block> blocks, int i) {
    Block.Line line = (Block.Line) blocks.get(i);
    boolean below = i > 1 && blocks.get(i - 1) instanceof Block.Line above && isAlone(above, line, false, 0)
        && blocks.get(i - 2) instanceof Block.Line value && Prose.endsSentence(value);
    return below ? (Block.Line) blocks.get(i - 1) : line;
  }

  /** A short line alone between blank lines that ends no sentence, above a longer one that does. */
  static boolean isAlone(Block.Line line, Block.Line next, boolean separated) {
    return isAlone(line, next, separated, line.content().text().strip().length() + 1);
  }

  /** @param least characters of the line below */
  private static boolean isAlone(Block.Line line, Block.Line next, boolean separated, int least) {
    boolean alone = next.blanksBefore() > 0 && (line.blanksBefore() > 0 || separated) && line.bullet().isEmpty();
    String s = alone ? line.content().text().strip() : "";
    return alone && s.length() <= PartHeadings.LONGEST && TitleLines.isTitle(line) && Character.isUpperCase(s.charAt(0))
        && next.content().text().length() >= least && next.bullet().isEmpty() && !Prose.endsSentence(line);
  }
}
