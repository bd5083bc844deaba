package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Page;

/** Lines right above a table with several rows: they announce it as a heading would, whatever they look like. */
final class Captions {
  private static final int LONGEST = 90;

  private Captions() {}

  /** The page's blocks, with such lines as emphasised ones. */
  static List<Block> of(Page page) {
    List<Block> blocks = new ArrayList<>(page.blocks());
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean several = block instanceof Block.Table t && t.rows().size() > 1 && t.rows().get(0).cells().size() > 2 && !LabelGrid.isOne(t);
      if (several && last >= 0 && blocks.get(last) instanceof Block.Line line && mayBe(line)) {
        blocks.set(last, new Block.Line(line.span(), line.content(), line.heading(), true, line.bullet(), line.indent(), line.blanksBefore()));
      }
      last = block instanceof Block.Furniture || block instanceof Block.Separator ? last : i;
    }
    return blocks;
  }

  private static boolean mayBe(Block.Line line) {
    String s = line.content().text().strip();
    return s.length() <= LONGEST && s.indexOf('\t') < 0 && !s.endsWith(".") && line.bullet().chars().allMatch(c -> Character.isLetterOrDigit(c) || ".)".indexOf(c) >= 0);
  }
}
