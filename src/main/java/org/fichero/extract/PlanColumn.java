package org.fichero.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.rules.PlanWords;

/** Reads a table whose months are rows: each month has its marks to the right, up to the next month of the row, or one to the left. */
final class PlanColumn {
  private static final int WORDY = 4;

  private final MonthUnits units;
  private final PlanWords words;

  PlanColumn(MonthUnits units, PlanWords words) {
    this.units = units;
    this.words = words;
  }

  /** A month's cell and those to the right of it, or the one to the left. */
  private record Entry(MonthUnit unit, Box name, List<Box> cells, int row) {}

  /** Whether at least two rows begin with months, and no month stands right beside another. */
  boolean isOne(PlanGrid grid) {
    int months = 0;
    for (Line line : grid.rows()) {
      boolean before = false;
      for (Box box : line.boxes()) {
        boolean month = units.read(box.text()).isMonths();
        if (month && before) {
          return false;
        }
        months += month ? 1 : 0;
        before = month;
      }
    }
    return months >= 2;
  }

  /** Whether two rows or more begin with a month each. */
  boolean leads(PlanGrid grid) {
    return grid.rows().stream().filter(l -> !l.boxes().isEmpty() && units.read(l.boxes().get(0).text()).isMonths()).limit(2).count() == 2;
  }

  /** Reads it all. */
  PlanPart read(PlanGrid grid, Integer year, PlanMarks marks) {
    return read(grid, box -> units.read(box.text()), year, marks);
  }

  /** @param names what a cell names */
  PlanPart read(PlanGrid grid, Function<Box, MonthUnit> names, Integer year, PlanMarks marks) {
    PlanPart part = new PlanPart();
    List<Entry> entries = new ArrayList<>();
    List<Line> heads = new ArrayList<>();
    boolean ahead = areAhead(grid, names);
    for (int i = 0; i < grid.rows().size(); i++) {
      if (ahead) {
        marked(grid.rows().get(i), i, names, entries);
      } else {
        entries(grid.rows().get(i), i, names, entries);
      }
      if (entries.isEmpty()) {
        heads.add(grid.rows().get(i));
      }
    }
    heads.forEach(l -> l.boxes().forEach(b -> part.labels(b.spans())));
    entries.forEach(e -> part.labels(e.name().spans()));
    Line head = heads.isEmpty() ? null : heads.get(heads.size() - 1);
    rows(entries, head, year, marks).forEach(part::row);
    return part;
  }

  /** Whether each month has its mark before it: marks and months take turns in every row, and a month ends it. */
  private boolean areAhead(PlanGrid grid, Function<Box, MonthUnit> names) {
    boolean any = false;
    for (Line line : grid.rows()) {
      List<Box> boxes = line.boxes();
      for (int k = 0; k < boxes.size(); k++) {
        boolean month = names.apply(boxes.get(k)).isMonths();
        if (month != (k % 2 == 1) || k % 2 == 0 && isWordy(boxes.get(k))) {
          return false;
        }
        any |= k % 2 == 0 && !boxes.get(k).isBlank();
      }
      if (boxes.size() % 2 == 1) {
        return false;
      }
    }
    return any;
  }

  private static void marked(Line line, int row, Function<Box, MonthUnit> names, List<Entry> entries) {
    for (int k = 1; k < line.boxes().size(); k += 2) {
      Box name = line.boxes().get(k);
      entries.add(new Entry(names.apply(name), name, List.of(line.boxes().get(k - 1)), row));
    }
  }

  private static void entries(Line line, int row, Function<Box, MonthUnit> names, List<Entry> entries) {
    Entry open = null;
    for (Box box : line.boxes()) {
      MonthUnit unit = names.apply(box);
      if (unit.isMonths()) {
        open = new Entry(unit, box, new ArrayList<>(), row);
        entries.add(open);
      } else if (open != null) {
        open.cells().add(box);
      }
    }
  }

  private List<PlanRow> rows(List<Entry> entries, Line head, Integer year, PlanMarks marks) {
    int columns = entries.stream().mapToInt(e -> e.cells().size()).max().orElse(0);
    List<Integer> kept = new ArrayList<>();
    for (int k = 0; k < columns; k++) {
      if (columns == 1 || !isWords(entries, k, columns, head)) {
        kept.add(k);
      }
    }
    Map<String, Row> rows = new LinkedHashMap<>();
    for (int k : kept.isEmpty() ? List.of(0) : kept) {
      for (Entry entry : entries) {
        Box title = title(head, entry, k);
        String key = kept.size() < 2 || title != null && isAnswer(title) ? "" : title == null ? "" + k : title.folded();
        Passage label = key.isEmpty() || title == null ? null : title.cell().content().collapse();
        Row row = rows.computeIfAbsent(key, x -> new Row(label, yearOf(title, year), new ArrayList<>()));
        row.cells().add(cell(entry, k, row.year(), title, marks));
      }
    }
    return rows.values().stream().map(r -> new PlanRow(r.label(), r.year(), r.cells())).toList();
  }

  private record Row(Passage label, Integer year, List<PlanCell> cells) {}

  private PlanCell cell(Entry entry, int k, Integer year, Box title, PlanMarks marks) {
    List<Box> boxes = k < entry.cells().size() ? List.of(entry.cells().get(k)) : List.of();
    Mark mark = marks.read(boxes, entry.name().span().end());
    boolean no = title != null && words.unmarked().contains(title.folded());
    Integer own = entry.unit().year() == null ? year : entry.unit().year();
    return new PlanCell(entry.unit().months(), own, no ? denied(mark) : mark);
  }

  /** The answer's column under "Sí" and "No" headings, where a mark under "No" is none. */
  private static Mark denied(Mark mark) {
    return mark.state() == MarkState.TICKED ? new Mark(mark.span(), MarkState.UNTICKED, mark.notation()) : mark;
  }

  private boolean isAnswer(Box title) {
    return words.marked().contains(title.folded()) || words.unmarked().contains(title.folded()) || title.isBlank();
  }

  private Integer yearOf(Box title, Integer year) {
    MonthUnit unit = title == null ? MonthUnit.OTHER : units.read(title.text());
    return unit.kind() == Kind.YEAR ? unit.number() : year;
  }

  private static Box title(Line head, Entry entry, int k) {
    Box title = head == null ? null : head.at(entry.name().end() + k);
    return title == null || title.isBlank() ? null : title;
  }

  /** Whether the k-th column right of the months holds notes rather than marks. */
  private boolean isWords(List<Entry> entries, int k, int columns, Line head) {
    Box title = title(head, entries.get(0), k);
    if (title != null && words.notes().stream().anyMatch(n -> title.folded().startsWith(n))) {
      return true;
    }
    boolean wordy = areWordy(entries, k);
    boolean othersMarks = false;
    for (int other = 0; other < columns; other++) {
      othersMarks |= other != k && !areWordy(entries, other);
    }
    return wordy && othersMarks;
  }

  private boolean areWordy(List<Entry> entries, int k) {
    return entries.stream().filter(e -> k < e.cells().size()).map(e -> e.cells().get(k))
        .anyMatch(this::isWordy);
  }

  private boolean isWordy(Box b) {
    return b.cell().options().isEmpty() && b.folded().length() >= WORDY && Character.isLetter(b.folded().charAt(0))
        && !words.marked().contains(b.folded()) && !words.unmarked().contains(b.folded());
  }
}
