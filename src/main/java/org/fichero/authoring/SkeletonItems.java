package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Page;
import org.fichero.model.Passage;

/** A page as what may announce values and what may be one, in reading order. */
final class SkeletonItems {
  private static final int LONGEST = 90;
  private static final int LONGEST_CELL = 60;
  private static final int LEAST_COLUMNS = 3;

  /**
   * Words that may announce a value, with what follows on their line; or a block.
   *
   * @param words null for what announces nothing
   */
  record Item(String words, String rest, Block block) {}

  private SkeletonItems() {}

  /**
   * Every line and cell that could be a label, to count what recurs.
   *
   * @param known keys of what recurs, to leave out tables of data; empty as long as nothing is known
   */
  static List<Item> candidates(Page page, Set<String> known) {
    List<Item> items = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Line line) {
        lines(line, items);
      } else if (block instanceof Block.Table table && !isData(table, known)) {
        boolean pairs = table.rows().stream().allMatch(r -> r.cells().size() <= 2);
        table.rows().forEach(r -> (pairs ? r.cells().subList(0, Math.min(1, r.cells().size())) : r.cells()).stream()
            .filter(c -> !c.content().isBlank() && c.options().isEmpty() && (pairs || c.content().text().length() <= LONGEST_CELL))
            .forEach(c -> items.add(item(c.content(), pairs && r.cells().size() == 2 ? strong(c.content()) : line(c.content())))));
      }
    }
    return items;
  }

  /** @param labels keys of what recurs: cells of tables are labels where they have one of them */
  static List<Item> of(Page page, Set<String> labels) {
    List<Item> items = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Line line) {
        lines(line, items);
      } else if (block instanceof Block.Table table && isPairs(table, labels)) {
        table.rows().forEach(r -> pairs(r, labels, items));
      } else if (!(block instanceof Block.Furniture) && !(block instanceof Block.Separator)) {
        items.add(new Item(null, "", block));
      }
    }
    return items;
  }

  /** A line, or its parts where tabs keep labels apart in it. */
  private static void lines(Block.Line line, List<Item> items) {
    String s = line.content().text();
    if (isBullet(line.bullet()) && s.indexOf(':') < 0) {
      items.add(new Item(null, "", line));
      return;
    }
    if (s.indexOf('\t') < 0) {
      items.add(item(line.content(), line));
      return;
    }
    int from = 0;
    for (int p = 0; p <= s.length(); p++) {
      if (p == s.length() || s.charAt(p) == '\t') {
        Passage part = line.content().slice(from, p).strip();
        if (!part.isBlank()) {
          items.add(item(part, new Block.Line(part.span(), part, line.heading(), line.strong(), "", 0, 0)));
        }
        from = p + 1;
      }
    }
  }

  /** A sign, not a number: that may count labels. */
  private static boolean isBullet(String bullet) {
    return !bullet.isBlank() && bullet.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether labels stand beside their values, not in a row above them. */
  private static boolean isPairs(Block.Table table, Set<String> labels) {
    if (isData(table, labels)) {
      return false;
    }
    if (table.rows().stream().allMatch(r -> r.cells().size() <= 2)) {
      return true;
    }
    long beside = table.rows().stream().filter(r -> {
      long filled = r.cells().stream().filter(c -> !c.content().isBlank() || !c.options().isEmpty()).count();
      long known = r.cells().stream().filter(c -> isLabel(c, labels)).count();
      return known > 0 && (known < filled || filled == 1) && isLabel(r.cells().get(0), labels);
    }).count();
    return beside * 2 >= table.rows().size();
  }

  /** A table of months, or one whose first row is all headings that recur, over rows as wide. */
  private static boolean isData(Block.Table table, Set<String> labels) {
    if (Guess.isPlan(table)) {
      return true;
    }
    List<Block.Cell> head = table.rows().get(0).cells();
    return head.size() >= LEAST_COLUMNS && table.rows().size() > 1 && head.stream().allMatch(c -> isLabel(c, labels))
        && table.rows().get(1).cells().size() >= head.size() - 1;
  }

  private static boolean isLabel(Block.Cell cell, Set<String> labels) {
    String words = cell.content().isBlank() || !cell.options().isEmpty() ? null : item(cell.content(), null).words();
    return words != null && labels.contains(Skeleton.key(words));
  }

  private static void pairs(Block.Row row, Set<String> labels, List<Item> items) {
    boolean wide = row.cells().size() > 2;
    if (row.cells().get(0).content().isBlank() && !wide) {
      items.add(new Item(null, "", new Block.Table(row.span(), List.of(row), 0)));
    }
    for (int c = 0; c < row.cells().size(); c++) {
      Block.Cell cell = row.cells().get(c);
      boolean label = wide ? isLabel(cell, labels) : c == 0;
      if (!cell.content().isBlank()) {
        items.add(label ? item(cell.content(), line(cell.content())) : new Item(null, "", line(cell.content())));
      }
      if (!cell.options().isEmpty()) {
        items.add(new Item(null, "", new Block.Options(row.span(), cell.options(), 0)));
      }
    }
  }

  /** A cell beside a value announces it as emphasis would. */
  private static Block.Line strong(Passage content) {
    return new Block.Line(content.span(), content, 0, true, "", 0, 0);
  }

  static Block.Line line(Passage content) {
    return new Block.Line(content.span(), content, 0, false, "", 0, 0);
  }

  private static Item item(Passage content, Block block) {
    String s = content.text().strip();
    int colon = s.indexOf(':');
    boolean parted = colon > 1 && colon <= LONGEST && !s.startsWith("//", colon + 1);
    String words = parted ? s.substring(0, colon) : s;
    boolean label = words.length() <= LONGEST && !words.isEmpty() && ".;,".indexOf(words.charAt(words.length() - 1)) < 0
        && Fold.fold(words).chars().anyMatch(Character::isLetter) && !isAddress(s);
    return new Item(label ? words : null, parted ? s.substring(colon + 1).strip() : "", block);
  }

  private static boolean isAddress(String s) {
    return s.contains("://") || s.startsWith("www.") || s.indexOf('@') > 0 && s.indexOf(' ') < 0;
  }
}
