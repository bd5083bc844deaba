package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Fold;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.PlanWords;

/** Reads months that bear their own marks: options, cells with a box and a month, lines such as "Enero: X". */
final class PlanOptions {
  private final MonthUnits units;
  private final PlanWords words;
  private final OrderedMonths ordered;

  PlanOptions(MonthUnits units, PlanWords words, OrderedMonths ordered) {
    this.units = units;
    this.words = words;
    this.ordered = ordered;
  }

  /** Whether all options name months. */
  boolean areMonths(Block.Options block) {
    PlanPart none = new PlanPart();
    for (Block.Option option : block.options()) {
      if (cell(option, null, none) == null) {
        return false;
      }
    }
    return true;
  }

  /**
   * Twelve options that together are the months of a year.
   *
   * @param blocks how many blocks they stand in
   */
  record InOrder(List<Block.Option> options, int blocks) {
    static final InOrder NONE = new InOrder(List.of(), 0);
  }

  /** The options that begin at a block and are the twelve months, which only their order explains; a line of such a name alone has no mark. */
  InOrder inOrder(List<Block> blocks, int i) {
    List<Block.Option> options = new ArrayList<>();
    int end = i;
    while (end < blocks.size() && options.size() < OrderedMonths.YEAR) {
      List<Block.Option> more = options(blocks.get(end));
      if (more.isEmpty() || !more.stream().allMatch(o -> OrderedMonths.isShort(bare(o.label())))) {
        return InOrder.NONE;
      }
      options.addAll(more);
      end++;
    }
    if (areInOrder(options)) {
      return new InOrder(options, end - i);
    }
    List<Block.Option> down = down(options, end - i);
    return areInOrder(down) ? new InOrder(down, end - i) : InOrder.NONE;
  }

  private boolean areInOrder(List<Block.Option> options) {
    return !ordered.of(options.stream().map(o -> bare(o.label())).toList()).isEmpty();
  }

  /** Options that stand in so many rows, column by column. */
  private static List<Block.Option> down(List<Block.Option> options, int rows) {
    List<Block.Option> down = new ArrayList<>();
    int columns = rows == 0 ? 0 : options.size() / rows;
    for (int k = 0; columns > 1 && k < rows * columns; k++) {
      down.add(options.get(k % rows * columns + k / rows));
    }
    return down;
  }

  private static List<Block.Option> options(Block block) {
    if (block instanceof Block.Options list) {
      return list.options();
    }
    List<Block.Cell> filled = block instanceof Block.Table table ? filled(table) : List.of();
    if (!filled.isEmpty() && filled.stream().allMatch(c -> c.options().size() == 1)) {
      return filled.stream().map(c -> c.options().get(0)).toList();
    }
    Passage name = block instanceof Block.Line line ? line.content() : block instanceof Block.Table table ? heading(table) : Passage.EMPTY;
    return name.isBlank() ? List.of() : List.of(new Block.Option(blank(block.span().end()), name));
  }

  /** The only words of a table's only row, which may be a heading's place with nothing under it. */
  private static Passage heading(Block.Table table) {
    List<Block.Cell> filled = filled(table);
    return table.rows().size() == 1 && filled.size() == 1 && filled.get(0).options().isEmpty() ? filled.get(0).content() : Passage.EMPTY;
  }

  private static List<Block.Cell> filled(Block.Table table) {
    return table.rows().stream().flatMap(r -> r.cells().stream()).filter(c -> !c.content().isBlank() || !c.options().isEmpty()).toList();
  }

  private static Mark blank(int place) {
    return new Mark(new Span(place, place), MarkState.BLANK, "plan-blank");
  }

  /** Adds the cells of options in the order of the months, and their labels' places. */
  void add(InOrder months, Integer year, List<PlanCell> cells, PlanPart part) {
    for (int k = 0; k < months.options().size(); k++) {
      part.labels(months.options().get(k).label().sources());
      cells.add(new PlanCell(List.of(k + 1), year, months.options().get(k).mark()));
    }
  }

  /** Adds the cells of options that name months, and their labels' places. */
  void add(Block.Options block, Integer year, List<PlanCell> cells, PlanPart part) {
    for (Block.Option option : block.options()) {
      cells.add(cell(option, year, part));
    }
  }

  /** An option without a mark of its own may have one in its words. */
  private PlanCell cell(Block.Option option, Integer year, PlanPart part) {
    MonthUnit unit = units.read(bare(option.label()));
    if (unit.isMonths()) {
      part.labels(option.label().sources());
      return new PlanCell(unit.months(), unit.year() == null ? year : unit.year(), option.mark());
    }
    boolean blank = option.mark().state() == MarkState.BLANK;
    return blank ? words(option.label(), "", option.mark().span(), year, part) : null;
  }

  /** The words of an option block that is nothing but an unmarked line; null for any other. */
  static Passage lone(Block.Options block) {
    Block.Option only = block.options().get(0);
    return block.options().size() == 1 && only.mark().state() == MarkState.BLANK ? only.label() : null;
  }

  /** A label without the signs behind it. */
  static String bare(Passage label) {
    String text = label.text().strip();
    int end = text.length();
    while (end > 0 && ":=.-–—;,".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  /** Whether at least two cells hold a month and its own mark. */
  boolean isOne(PlanGrid grid) {
    int found = 0;
    for (PlanGrid.Line line : grid.rows()) {
      for (PlanGrid.Box box : line.boxes()) {
        found += found < 2 && isMarkedMonth(box) ? areMonths(box) ? 2 : 1 : 0;
      }
    }
    return found >= 2;
  }

  private boolean isMarkedMonth(PlanGrid.Box box) {
    return areMonths(box) || !box.cell().options().isEmpty() && units.read(bare(box.cell().content())).isMonths() && !units.monthWords().isName(box.folded().replace(" ", ""));
  }

  /** Whether a cell holds several months, each with its mark, as those of a quarter may stand in one. */
  private boolean areMonths(PlanGrid.Box box) {
    List<Block.Option> options = box.cell().options();
    return options.size() > 1 && areMonths(new Block.Options(box.span(), options, 0));
  }

  /** Reads a table in which every month is a cell with its mark; a month without one is blank. */
  PlanPart read(PlanGrid grid, Integer year) {
    PlanPart part = new PlanPart();
    List<PlanCell> cells = new ArrayList<>();
    boolean quarters = grid.rows().stream().flatMap(l -> l.boxes().stream()).anyMatch(this::areMonths);
    for (PlanGrid.Line line : grid.rows()) {
      for (PlanGrid.Box box : line.boxes()) {
        Passage content = box.cell().content();
        if (areMonths(box)) {
          add(new Block.Options(box.span(), box.cell().options(), 0), year, cells, part);
        } else if ((!quarters || box.cell().mark() != null) && units.read(bare(content)).isMonths()) {
          Mark mark = box.cell().mark();
          cells.add(cell(new Block.Option(mark == null ? blank(box.span().start()) : mark, content), year, part));
        } else {
          part.labels(box.spans());
        }
      }
    }
    part.row(new PlanRow(null, year, cells));
    return part;
  }

  /** Reads a table in which every month that only its order names is a cell with its mark. */
  PlanPart read(PlanGrid grid, Map<PlanGrid.Box, MonthUnit> names, Integer year) {
    PlanPart part = new PlanPart();
    List<PlanCell> cells = new ArrayList<>();
    for (PlanGrid.Line line : grid.rows()) {
      for (PlanGrid.Box box : line.boxes()) {
        MonthUnit unit = names.get(box);
        part.labels(unit == null ? box.spans() : box.cell().content().sources());
        if (unit != null) {
          cells.add(new PlanCell(unit.months(), year, box.cell().mark()));
        }
      }
    }
    part.row(new PlanRow(null, year, cells));
    return part;
  }

  /** A month and its mark on one line ("Enero: X", "Febrero - no", "✔ Marzo"); null where a line is none. */
  PlanCell line(Block.Line line, Integer year, PlanPart part) {
    return words(line.content(), line.bullet(), new Span(line.span().end(), line.span().end()), year, part);
  }

  private PlanCell words(Passage line, String bullet, Span otherwise, Integer year, PlanPart part) {
    String text = line.text();
    int start = start(text);
    int split = end(text, start);
    MonthUnit unit = split == start ? MonthUnit.OTHER : units.read(text.substring(start, split));
    if (!unit.isMonths()) {
      return null;
    }
    int from = split;
    while (from < text.length() && (Passage.isSpace(text.charAt(from)) || ":=.-–—|".indexOf(text.charAt(from)) >= 0)) {
      from++;
    }
    boolean before = start > 0 && from == text.length();
    String rest = Fold.fold(before ? text.substring(0, start) : text.substring(from));
    MarkState state = start > 0 && !before ? null : state(rest, text.substring(split, from), bullet);
    if (state == null) {
      return null;
    }
    part.labels(line.slice(start, split).sources());
    Span place = before ? line.source(0, start) : line.source(from, text.length());
    Mark mark = new Mark(place == null ? otherwise : place, state, "plan-word");
    return new PlanCell(unit.months(), unit.year() == null ? year : unit.year(), mark);
  }

  /** Where the words begin behind signs that stand before them. */
  private int start(String text) {
    int i = 0;
    while (i < text.length() && (words.signs().containsKey(text.codePointAt(i)) || "\ufe0f \t\u00a0".indexOf(text.charAt(i)) >= 0)) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private MarkState state(String rest, String gap, String bullet) {
    if (rest.isEmpty()) {
      boolean ticked = !bullet.isEmpty() && "✓✔✅☑☒🗹".contains(bullet.substring(0, 1));
      boolean dash = gap.strip().length() > 1;
      return ticked ? MarkState.TICKED : dash ? MarkState.UNTICKED : MarkState.BLANK;
    }
    if (words.unmarked().contains(rest)) {
      return MarkState.UNTICKED;
    }
    boolean sign = rest.codePoints().allMatch(c -> c == 0xfe0f || words.signs().get(c) == PlanWords.Sign.FILLED);
    boolean open = rest.codePoints().allMatch(c -> words.signs().get(c) == PlanWords.Sign.OPEN);
    return sign || words.marked().contains(rest) ? MarkState.TICKED : open ? MarkState.UNTICKED : null;
  }

  private static int end(String text, int start) {
    int i = start;
    while (i < text.length() && (Character.isLetter(text.charAt(i)) || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK)) {
      i++;
    }
    return i;
  }
}
