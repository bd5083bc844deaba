package org.fichero.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.rules.PlanWords;

/** Reads a table whose months are rows: each month has its marks to the right, up to the next month of the row. */
final class PlanColumn {
  private static final int WORDY = 4;

  private final MonthUnits units;
  private final PlanWords words;

  PlanColumn(MonthUnits units, PlanWords words) {
    this.units = units;
    this.words = words;
  }

  /** A month's cell and those to the right of it. */
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

  /** Reads it all. */
  PlanPart read(PlanGrid grid, Integer year, PlanMarks marks) {
    PlanPart part = new PlanPart();
    List<Entry> entries = new ArrayList<>();
    List<Line> heads = new ArrayList<>();
    for (int i = 0; i < grid.rows().size(); i++) {
      entries(grid.rows().get(i), i, entries);
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

  private void entries(Line line, int row, List<Entry> entries) {
    Entry open = null;
    for (Box box : line.boxes()) {
      MonthUnit unit = units.read(box.text());
      if (unit.isMonths()) {
        open = new Entry(unit, box, new ArrayList<>(), row);
        entries.add(open);
      } else if (open != null) {
        open.cells().add(box);
      }
    }
  }

  private List<PlanRow> rows(List<Entry> entries, Line head, Integer year, PlanMarks marks) {
    Map<String, List<PlanCell>> cells = new LinkedHashMap<>();
    Map<String, Passage> labels = new LinkedHashMap<>();
    Map<String, Integer> years = new LinkedHashMap<>();
    int columns = entries.stream().mapToInt(e -> e.cells().size()).max().orElse(0);
    for (int k = 0; k < Math.max(1, columns); k++) {
      if (columns > 1 && isWords(entries, k, columns, head)) {
        continue;
      }
      for (Entry entry : entries) {
        Box title = title(head, entry, k);
        boolean no = title != null && words.unmarked().contains(title.folded());
        String key = columns > 1 && title != null && !isAnswer(title) ? title.folded() : columns > 1 && title == null ? "" + k : "";
        Integer own = yearOf(title, year);
        labels.putIfAbsent(key, key.isEmpty() || title == null ? null : title.cell().content().collapse());
        years.putIfAbsent(key, own);
        Box box = k < entry.cells().size() ? entry.cells().get(k) : null;
        Mark mark = marks.read(box == null ? List.of() : List.of(box), entry.name().span().end());
        Mark said = no ? denied(mark) : mark;
        Integer cellYear = entry.unit().year() == null ? own : entry.unit().year();
        cells.computeIfAbsent(key, x -> new ArrayList<>()).add(new PlanCell(entry.unit().months(), cellYear, said));
      }
    }
    List<PlanRow> rows = new ArrayList<>();
    cells.forEach((key, list) -> rows.add(new PlanRow(labels.get(key), years.get(key), list)));
    return rows;
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
        .anyMatch(b -> b.cell().options().isEmpty() && b.folded().length() >= WORDY
            && Character.isLetter(b.folded().charAt(0)) && !words.marked().contains(b.folded())
            && !words.unmarked().contains(b.folded()));
  }
}
