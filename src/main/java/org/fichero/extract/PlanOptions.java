package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
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
  private static final int YEAR = 12;

  private final MonthUnits units;
  private final PlanWords words;
  private final MonthSequence sequence;

  PlanOptions(MonthUnits units, PlanWords words) {
    this.units = units;
    this.words = words;
    this.sequence = new MonthSequence(units);
  }

  /** Twelve options that only their order explains, initials or figures: "☐E ☒F ☐M …"; empty for any others. */
  private List<MonthUnit> inOrder(Block.Options block) {
    if (block.options().size() != YEAR || block.options().get(0).label().text().length() > 2) {
      return List.of();
    }
    List<MonthUnit> read = sequence.read(block.options().stream().map(o -> o.label().text().strip()).toList(), false);
    for (int month = 1; month <= YEAR; month++) {
      if (!read.get(month - 1).months().equals(List.of(month))) {
        return List.of();
      }
    }
    return read;
  }

  /** Whether all options name months. */
  boolean areMonths(Block.Options block) {
    return !inOrder(block).isEmpty() || allNameMonths(block);
  }

  private boolean allNameMonths(Block.Options block) {
    PlanPart none = new PlanPart();
    for (Block.Option option : block.options()) {
      if (cell(option, null, none) == null) {
        return false;
      }
    }
    return true;
  }

  /** Adds the cells of options that name months, and their labels' places. */
  void add(Block.Options block, Integer year, List<PlanCell> cells, PlanPart part) {
    List<MonthUnit> order = inOrder(block);
    for (int k = 0; k < block.options().size(); k++) {
      Block.Option option = block.options().get(k);
      if (order.isEmpty()) {
        cells.add(cell(option, year, part));
      } else {
        part.labels(option.label().sources());
        cells.add(new PlanCell(order.get(k).months(), year, option.mark()));
      }
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

  private static String bare(Passage label) {
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
        found += found < 2 && isMarkedMonth(box) ? 1 : 0;
      }
    }
    return found == 2;
  }

  private boolean isMarkedMonth(PlanGrid.Box box) {
    return !box.cell().options().isEmpty() && units.read(bare(box.cell().content())).isMonths()
        && !units.monthWords().isName(box.folded().replace(" ", ""));
  }

  /** Reads a table in which every month is a cell with its mark; a month without one is blank. */
  PlanPart read(PlanGrid grid, Integer year) {
    PlanPart part = new PlanPart();
    List<PlanCell> cells = new ArrayList<>();
    for (PlanGrid.Line line : grid.rows()) {
      for (PlanGrid.Box box : line.boxes()) {
        Passage content = box.cell().content();
        if (units.read(bare(content)).isMonths()) {
          Mark mark = box.cell().mark();
          Mark blank = new Mark(new Span(box.span().start(), box.span().start()), MarkState.BLANK, "plan-blank");
          cells.add(cell(new Block.Option(mark == null ? blank : mark, content), year, part));
        } else {
          part.labels(box.spans());
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
