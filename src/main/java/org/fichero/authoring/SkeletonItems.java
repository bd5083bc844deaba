package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Fold;
import org.fichero.model.Page;
import org.fichero.model.Passage;

/** A page as what may announce values and what may be one, in reading order. */
final class SkeletonItems {
  static final int LONGEST = 90;
  private static final int LONGEST_CELL = 60;
  static final int LONGEST_QUESTION = 300;
  /** "R.U.T.": the full stop ends no sentence. */
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.){2,6}");
  private static final int LEAST_COLUMNS = 3;
  private static final int SHORTEST_SENTENCE = 12;
  /** Dots that lead from a label to its value. */
  private static final String LEADERS = "....";

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
   * @param columns keys of what heads the columns of tables with several rows
   */
  static List<Item> candidates(Page page, Set<String> known, Set<String> columns) {
    List<Item> items = new ArrayList<>();
    for (Block block : withoutAnswerHeads(Captions.of(page))) {
      if (block instanceof Block.Line line) {
        LineItems.add(line, items);
      } else if (block instanceof Block.Table table && AnsweredRows.are(table)) {
        AnsweredRows.add(table, items);
      } else if (block instanceof Block.Table table && !LabelGrid.isHeaded(table) && (!isData(table, known, columns) || isOver(table, known, columns))) {
        boolean over = LabelGrid.isOver(table);
        boolean pairs = !over && LabelGrid.arePairs(table);
        boolean grid = !pairs && LabelGrid.isOne(table);
        if (over) {
          table.rows().get(1).cells().stream().filter(c -> isForm(c.content())).forEach(c -> form(c.content(), items));
        }
        for (Block.Row row : over ? table.rows().subList(0, 1) : table.rows()) {
          boolean inner = row.cells().size() > 1 && isForm(row.cells().get(1).content());
          for (int c = 0; c < (pairs && !areValued(row) && !inner ? Math.min(1, row.cells().size()) : row.cells().size()); c++) {
            Passage words = row.cells().get(c).content();
            boolean may = !words.isBlank() && row.cells().get(c).options().isEmpty() && (pairs || words.text().length() <= LONGEST_CELL);
            boolean strong = over || pairs && row.cells().size() > 1 && c == 0 || pairs && row.cells().size() == 2 || grid && c % 2 == 0 && row.cells().size() > 1;
            if (c > 0 && (pairs || grid) && isForm(words)) {
              form(words, items);
            } else if (may && (!grid || strong || row.cells().size() == 1)) {
              items.add(item(words, strong ? strong(words) : line(words)));
            }
          }
        }
      } else if (block instanceof Block.Options options && isAnswer(options)) {
        items.add(item(options.options().get(0).label(), strong(options.options().get(0).label())));
      }
    }
    return items;
  }

  /**
   * @param labels keys of what recurs: cells of tables are labels where they have one of them
   * @param columns keys of what heads the columns of tables with several rows, which is no label of a value below it
   */
  static List<Item> of(Page page, Set<String> labels, Set<String> columns) {
    List<Item> items = new ArrayList<>();
    for (Block block : withoutAnswerHeads(Captions.of(page))) {
      if (block instanceof Block.Line line) {
        LineItems.add(line, items);
      } else if (block instanceof Block.Options options && isAnswer(options) && labels.contains(Skeleton.key(options.options().get(0).label().text()))) {
        Block.Option option = options.options().get(0);
        items.add(item(option.label(), strong(option.label())));
        items.add(new Item(null, "", new Block.Options(option.mark().span(), List.of(new Block.Option(option.mark(), Passage.EMPTY)), 0)));
      } else if (block instanceof Block.Table table && AnsweredRows.are(table)) {
        AnsweredRows.add(table, items);
      } else if (block instanceof Block.Table table && isOver(table, labels, columns)) {
        over(table.rows().get(0), table.rows().get(1), labels, items);
      } else if (block instanceof Block.Table table && isPairs(table, labels, columns)) {
        boolean grid = isLabelled(table, labels);
        for (int r = 0; r < table.rows().size(); r++) {
          boolean over = !grid && r + 1 < table.rows().size() && isOver(table.rows().get(r), table.rows().get(r + 1), labels);
          if (over) {
            over(table.rows().get(r), table.rows().get(++r), labels, items);
          } else {
            pairs(table.rows().get(r), grid, labels, items);
          }
        }
      } else if (!(block instanceof Block.Furniture) && !(block instanceof Block.Separator)) {
        items.add(new Item(null, "", block));
      }
    }
    return items;
  }

  /** The blocks but for the one row that heads questions answered below it: "Requisito | Sí | No". */
  private static List<Block> withoutAnswerHeads(List<Block> blocks) {
    List<Block> kept = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      boolean answered = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Options options && isAnswer(options);
      if (!answered || !(blocks.get(i) instanceof Block.Table table) || table.rows().size() > 1) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }

  /** A question that the columns yes and no answer. */
  private static boolean isAnswer(Block.Options options) {
    return options.options().size() == 1 && options.options().get(0).mark().notation().equals("answer-column");
  }

  /** Whether a row of labels stands over the one row of their values. */
  private static boolean isOver(Block.Table table, Set<String> labels, Set<String> columns) {
    return table.rows().size() == 2 && heads(table).stream().allMatch(labels::contains) && heads(table).stream().noneMatch(columns::contains)
        && table.rows().get(0).cells().size() > 1 && table.rows().get(1).cells().stream().noneMatch(c -> isLabel(c, labels) && !isForm(c.content()));
  }

  /** Whether a row of labels among others stands over the row of their values; a heading of both rows may stand before the labels. */
  private static boolean isOver(Block.Row heads, Block.Row values, Set<String> labels) {
    List<Block.Cell> above = heads.cells().stream().filter(c -> isLabel(c, labels)).toList();
    List<Block.Cell> below = values.cells().stream().filter(c -> !c.content().isBlank() || !c.options().isEmpty()).toList();
    boolean rest = heads.cells().stream().skip(1).allMatch(c -> c.content().isBlank() || isLabel(c, labels));
    return rest && above.size() > 1 && !below.isEmpty() && below.stream().noneMatch(c -> isLabel(c, labels))
        && below.stream().allMatch(v -> above.stream().anyMatch(h -> h.column() == v.column()));
  }

  private static void over(Block.Row heads, Block.Row values, Set<String> labels, List<Item> items) {
    for (Block.Cell head : heads.cells()) {
      boolean stands = values.cells().stream().anyMatch(v -> v.column() == head.column()) && isLabel(head, labels);
      if (stands) {
        items.add(item(head.content(), line(head.content())));
        for (Block.Cell v : values.cells().stream().filter(v -> v.column() == head.column() && !v.content().isBlank()).toList()) {
          if (isForm(v.content())) {
            form(v.content(), items);
          } else {
            items.add(new Item(null, "", line(v.content())));
          }
        }
        values.cells().stream().filter(v -> v.column() == head.column() && !v.options().isEmpty())
            .forEach(v -> items.add(new Item(null, "", new Block.Options(values.span(), v.options(), 0))));
      }
    }
  }

  /** Whether a cell holds labels with their values, a line each: "Nombre: Ana" above "RUT: 1-9". */
  private static boolean isForm(Passage content) {
    List<Block.Line> lines = CellLines.of(content);
    return lines.size() > 1 && lines.stream().allMatch(l -> !item(l.content(), l).rest().isEmpty() && item(l.content(), l).words() != null);
  }

  private static void form(Passage content, List<Item> items) {
    CellLines.of(content).forEach(l -> LineItems.add(l, items));
  }

  private static List<String> heads(Block.Table table) {
    return table.rows().get(0).cells().stream().map(c -> Skeleton.key(c.content().text())).toList();
  }

  /** Keys of the first rows of tables that have several rows of as many cells below them. */
  static Set<String> columns(List<Page> pages) {
    Set<String> columns = new HashSet<>();
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        boolean data = block instanceof Block.Table t && t.rows().size() > 2
            && t.rows().stream().allMatch(r -> r.cells().size() >= t.rows().get(0).cells().size() - 1);
        if (data) {
          columns.addAll(heads((Block.Table) block));
        }
      }
    }
    return columns;
  }

  /** Whether labels stand beside their values, not in a row above them. */
  private static boolean isPairs(Block.Table table, Set<String> labels, Set<String> columns) {
    if (isLabelled(table, labels)) {
      return true;
    }
    if (LabelGrid.isHeaded(table) || isData(table, labels, columns)) {
      return false;
    }
    if (LabelGrid.arePairs(table)) {
      return true;
    }
    long over = 0;
    for (int r = 0; r + 1 < table.rows().size(); r++) {
      boolean last = r + 2 == table.rows().size() || isLabel(table.rows().get(r + 2).cells().get(0), labels);
      over += last && isOver(table.rows().get(r), table.rows().get(r + 1), labels) ? 2 : 0;
    }
    long beside = table.rows().stream().filter(r -> {
      long filled = r.cells().stream().filter(c -> !c.content().isBlank() || !c.options().isEmpty()).count();
      long known = r.cells().stream().filter(c -> isLabel(c, labels)).count();
      boolean valued = known == filled && (areValued(r) || areOpen(r));
      return known > 0 && (known < filled || filled == 1 || valued) && isLabel(r.cells().get(0), labels);
    }).count();
    return (beside > 0 ? beside + over : 0) * 2 >= table.rows().size();
  }

  /** A table of months, one whose first row is all headings that recur, over rows as wide, or one of two rows with the headings of longer tables. */
  private static boolean isData(Block.Table table, Set<String> labels, Set<String> columns) {
    if (PlanLook.isPlan(table)) {
      return true;
    }
    List<Block.Cell> head = table.rows().get(0).cells();
    boolean wide = head.size() >= LEAST_COLUMNS && table.rows().size() > 1;
    return wide && head.stream().allMatch(c -> isLabel(c, labels)) && table.rows().get(1).cells().size() >= head.size() - 1
        || wide && table.rows().size() == 2 && !LabelGrid.isOne(table) && columns.containsAll(heads(table));
  }

  private static boolean isLabel(Block.Cell cell, Set<String> labels) {
    String words = cell.content().isBlank() || !cell.options().isEmpty() ? null : item(cell.content(), null).words();
    return words != null && labels.contains(Skeleton.key(words));
  }

  /** Whether labels and values stand by turns, and some of the labels are known. */
  private static boolean isLabelled(Block.Table table, Set<String> labels) {
    return LabelGrid.isOne(table) && table.rows().stream().anyMatch(r -> isLabel(r.cells().get(0), labels));
  }

  private static void pairs(Block.Row row, boolean grid, Set<String> labels, List<Item> items) {
    boolean wide = row.cells().size() > 2;
    if (row.cells().get(0).content().isBlank() && !wide) {
      items.add(new Item(null, "", new Block.Table(row.span(), List.of(row), 0)));
    }
    for (int c = 0; c < row.cells().size(); c++) {
      Block.Cell cell = row.cells().get(c);
      boolean label = grid ? c % 2 == 0 : wide || areValued(row) ? isLabel(cell, labels) : c == 0;
      if (!label && isForm(cell.content())) {
        form(cell.content(), items);
      } else if (!cell.content().isBlank()) {
        items.add(label ? item(cell.content(), line(cell.content())) : new Item(null, "", line(cell.content())));
      }
      if (!cell.options().isEmpty()) {
        items.add(new Item(null, "", new Block.Options(row.span(), cell.options(), 0)));
      }
    }
  }

  /** Whether each cell that holds something ends in a colon, as labels of a form that nobody has filled do. */
  private static boolean areOpen(Block.Row row) {
    return row.cells().stream().map(c -> c.content().text().strip()).allMatch(s -> s.isEmpty() || s.endsWith(":"));
  }

  /** Whether each cell holds a label with its value: "Región: Maule", "Comuna: Talca". */
  private static boolean areValued(Block.Row row) {
    return row.cells().size() > 1 && row.cells().stream().allMatch(c -> c.content().isBlank() || !item(c.content(), null).rest().isEmpty());
  }

  /** A cell beside a value announces it as emphasis would. */
  static Block.Line strong(Passage content) {
    return new Block.Line(content.span(), content, 0, true, "", 0, 0);
  }

  static Block.Line line(Passage content) {
    return new Block.Line(content.span(), content, 0, false, "", 0, 0);
  }

  /** What a passage announces, up to its colon, and what follows that. */
  static Item item(Passage content, Block block) {
    String s = content.text().strip();
    int colon = s.indexOf(':');
    boolean parted = colon > 1 && colon <= LONGEST && !s.startsWith("//", colon + 1);
    int dots = parted ? -1 : s.indexOf(LEADERS);
    if (dots > 1) {
      return new Item(s.substring(0, dots).strip(), s.substring(dots).replaceFirst("^[. ]+", ""), block);
    }
    String words = parted ? s.substring(0, colon) : s;
    boolean ended = words.isEmpty() || ".;,".indexOf(words.charAt(words.length() - 1)) >= 0 && !INITIALS.matcher(words).matches();
    boolean name = words.length() <= LONGEST && !isSentence(words) && !ended && words.charAt(0) != '(';
    boolean label = (name || isQuestion(words)) && Fold.fold(words).chars().anyMatch(Character::isLetter) && !isAddress(s);
    return new Item(label ? words : null, parted ? s.substring(colon + 1).strip() : "", block);
  }

  /** A question of a line or two, and what is said of its answer: "¿Cómo se asegurará …? Refiérase a …" */
  private static boolean isQuestion(String words) {
    String bare = words.length() > LONGEST_QUESTION ? "" : Skeleton.bare(words);
    return bare.startsWith("\u00bf") && bare.indexOf('?') > 0;
  }

  /** Whether a full stop parts what no number is from more words. */
  private static boolean isSentence(String words) {
    int stop = words.indexOf(". ");
    return stop > SHORTEST_SENTENCE && words.substring(0, stop).indexOf(' ') > 0 && Character.isUpperCase(words.charAt(stop + 2));
  }

  private static boolean isAddress(String s) {
    return s.contains("://") || s.startsWith("www.") || s.indexOf('@') > 0 && s.indexOf(' ') < 0;
  }
}
