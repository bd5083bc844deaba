package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fichero.model.Block;
import org.fichero.model.Page;

/** Lines that announce what stands below them as a heading would, whatever they look like: above a table, boxes or sentences, or among rows of labels. */
final class Captions {
  private static final int LONGEST = 90;
  private static final int LONGEST_PLAIN = 70;
  private static final int SENTENCE = 60;
  /** What numbers the parts of a form: "3.", "7.1", "IV.", "B.", "2.1.3)". */
  private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,5}|[A-Z])[.)-]{0,2}\\s+(?=[\\p{Lu}¿])(?<!^[A-Z]\\s)(?<!^\\d\\s)(?<!^\\d\\d\\s)");

  private Captions() {}

  /** The page's blocks, with such lines as emphasised ones. */
  static List<Block> of(Page page) {
    List<Block> blocks = new ArrayList<>(page.blocks());
    int last = -1;
    int above = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (last >= 0 && blocks.get(last) instanceof Block.Line line && mayBe(line) && announces(blocks, above, line, i)) {
        blocks.set(last, strong(line));
      }
      boolean form = block instanceof Block.Furniture || block instanceof Block.Separator;
      above = form ? above : last;
      last = form ? last : i;
    }
    if (last > 0 && blocks.get(last) instanceof Block.Line line && mayBe(line) && isAmongRows(line, blocks.get(above))) {
      blocks.set(last, strong(line));
    }
    return blocks;
  }

  private static Block.Line strong(Block.Line line) {
    return new Block.Line(line.span(), line.content(), line.heading(), true, line.bullet(), line.indent(), line.blanksBefore());
  }

  private static boolean announces(List<Block> blocks, int above, Block.Line line, int below) {
    Block next = blocks.get(below);
    Block before = above < 0 ? null : blocks.get(above);
    boolean apart = isPlain(line) && (line.blanksBefore() > 0 || !(before instanceof Block.Line));
    if (apart && isNumbered(line) && !isNumberedLike(before, line) && !isNumberedLike(next, line)) {
      return true;
    }
    if (next instanceof Block.Table t) {
      boolean headed = t.rows().size() > 1 && t.rows().get(0).cells().size() > 2 && !LabelGrid.isOne(t);
      return headed || apart && t.blanksBefore() > 0 && !isHelp(before, line) || isAmongRows(line, before) || isAmongRows(t, line);
    }
    if (next instanceof Block.Options) {
      return apart && !isHelp(before, line);
    }
    Block.Line words = (Block.Line) (next instanceof Block.Line ? next : line);
    boolean row = before instanceof Block.Table t && t.rows().stream().allMatch(r -> r.cells().size() == 2) || before instanceof Block.Line b && isRow(b);
    if (apart && row && next instanceof Block.Line && words.blanksBefore() > 0 && !SkeletonItems.item(words.content(), words).rest().isEmpty()) {
      // the cell beside it holds labels of its own
      return true;
    }
    boolean asks = DraftHelp.asks(words.content().text().strip());
    Block value = asks && below + 1 < blocks.size() ? blocks.get(below + 1) : asks ? null : next;
    boolean sentence = value instanceof Block.Line l && l.blanksBefore() > 0 && isSentence(l) || asks && value instanceof Block.Options;
    return next instanceof Block.Line && (apart && !isHelp(before, line) && words.blanksBefore() > 0 && sentence || isAmongRows(line, before) || isAmongRows(next, line));
  }

  /** Whether it asks for what stands below, as a heading above it announces already. */
  private static boolean isHelp(Block above, Block.Line line) {
    return DraftHelp.asks(line.content().text().strip()) && above instanceof Block.Line l && (l.strong() || l.heading() > 0);
  }

  private static boolean isNumbered(Block.Line line) {
    return NUMBER.matcher(numbered(line)).lookingAt();
  }

  /** Whether the block is a line with a number written as the line's own: both are items of a list. */
  private static boolean isNumberedLike(Block block, Block.Line line) {
    if (!(block instanceof Block.Line other) || !isNumbered(other)) {
      return false;
    }
    return shape(other).equals(shape(line));
  }

  private static String numbered(Block.Line line) {
    String s = line.content().text().strip();
    return line.bullet().isBlank() || s.startsWith(line.bullet().strip()) ? s : line.bullet().strip() + " " + s;
  }

  private static String shape(Block.Line line) {
    var number = NUMBER.matcher(numbered(line));
    return number.lookingAt() ? number.group().replaceAll("\\d+", "1").replaceAll("[IVX]+", "I").replaceAll("[A-Z]", "A") : "";
  }

  private static boolean isSentence(Block.Line line) {
    String s = line.content().text().strip();
    return line.heading() == 0 && (s.length() > SENTENCE || s.endsWith(".") && s.indexOf(' ') > 0 || !line.bullet().isEmpty()) && s.indexOf('\t') < 0 && SkeletonItems.item(line.content(), line).rest().isEmpty();
  }

  /** Whether the line stands right below a row of a form, or such a row right below the line: its label has nothing beside it. */
  private static boolean isAmongRows(Block below, Block above) {
    if (below instanceof Block.Line line && above != null && line.blanksBefore() == 0 && isPlain(line)) {
      return above instanceof Block.Table t ? t.rows().stream().allMatch(r -> r.cells().size() == 2) : above instanceof Block.Line l && isRow(l);
    }
    boolean right = below instanceof Block.Table t ? t.blanksBefore() == 0 && t.rows().stream().allMatch(r -> r.cells().size() == 2)
        : below instanceof Block.Line l && l.blanksBefore() == 0 && isRow(l);
    return right && above instanceof Block.Line line && isPlain(line);
  }

  private static boolean isRow(Block.Line line) {
    return line.content().text().strip().indexOf('\t') > 0;
  }

  private static boolean isPlain(Block.Line line) {
    String s = line.content().text().strip();
    return !s.isEmpty() && s.length() <= LONGEST_PLAIN && (Character.isUpperCase(s.charAt(0)) || Character.isDigit(s.charAt(0)) || s.charAt(0) == '¿') && ",;".indexOf(s.charAt(s.length() - 1)) < 0;
  }

  private static boolean mayBe(Block.Line line) {
    String s = line.content().text().strip();
    return s.length() <= LONGEST && s.indexOf('\t') < 0 && !s.endsWith(".") && line.bullet().chars().allMatch(c -> Character.isLetterOrDigit(c) || ".)°".indexOf(c) >= 0);
  }
}
