package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.extract.PlanHeading.Column;
import org.fichero.model.Fold;
import org.fichero.rules.PlanWords;

/** Finds the rows of a table that name months, and what stands above and below them. */
final class PlanHeadings {
  private final MonthUnits units;
  private final MonthSequence sequence;
  private final YearDivision division;
  private final PlanWords words;

  PlanHeadings(MonthUnits units, PlanWords words) {
    this.units = units;
    this.sequence = new MonthSequence(units);
    this.division = new YearDivision(units, words);
    this.words = words;
  }

  /** Whether a row counts the second half of a year: 7 to 12. */
  boolean isSecondHalf(Line row) {
    if (!hasSeven(row)) {
      return false;
    }
    int expected = 7;
    for (Box box : row.boxes()) {
      MonthUnit unit = units.read(box.text());
      if (unit.kind() == Kind.NUMBER && unit.number() != expected++) {
        return false;
      }
    }
    return expected == 13;
  }

  /**
   * How far rows of figures have counted the months, row after row: "1 2 3", then "4 5 6" and so on.
   *
   * @param next the figure that goes on from the rows before
   * @return the one that goes on from this row, 13 after the last; {@code next} where the row has no figures of its own
   */
  int countsOn(Line row, int next) {
    int expected = next;
    int figures = 0;
    for (Box box : row.boxes()) {
      MonthUnit unit = box.folded().length() > 2 ? MonthUnit.OTHER : units.read(box.text());
      if (unit.kind() == Kind.NUMBER) {
        expected = figures == 0 && unit.number() == 1 ? 1 : expected;
        if (unit.number() != expected++) {
          return next;
        }
        figures++;
      }
    }
    return figures < 3 || figures == 12 ? next : expected;
  }

  private static boolean hasSeven(Line row) {
    for (Box box : row.boxes()) {
      if (box.folded().indexOf('7') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A cheap look: whether a word can begin a row of nothing but months. */
  boolean mayBegin(String word) {
    if (word.isEmpty() || word.endsWith(",")) {
      return false;
    }
    MonthUnit unit = units.read(word);
    return unit.isMonths() || unit.kind() == Kind.NUMBER || sequence.mayFit(word);
  }

  /**
   * The heading that begins at a row.
   *
   * @param halves whether the plan has a second half that counts 7 to 12
   * @return null when none begins there
   */
  PlanHeading at(List<Line> rows, int row, boolean halves) {
    Line line = rows.get(row);
    Line below = row + 1 < rows.size() ? rows.get(row + 1) : null;
    if (!hasWords(line)) {
      return null;
    }
    List<String> texts = texts(rows, row);
    List<MonthUnit> alone = sequence.read(texts, halves);
    if (below == null) {
      return heading(rows, row, 1, alone);
    }
    List<String> both = hasWord(below) ? texts(line, below) : texts;
    List<MonthUnit> joined = both.equals(texts) ? alone : sequence.read(both, halves);
    boolean broken = months(joined) > months(alone) || months(alone) > 1 && isRest(line, below);
    return broken ? heading(rows, row, 2, months(joined) > months(alone) ? joined : alone)
        : heading(rows, row, 1, alone);
  }

  /** Whether two cells at least hold a letter or a figure: less is no heading. */
  private static boolean hasWords(Line line) {
    int worded = 0;
    for (Box box : line.boxes()) {
      worded += box.isWorded() ? 1 : 0;
    }
    return worded >= 2;
  }

  /** Whether a cell begins with a letter, as the rest of a cut name does. */
  private static boolean hasWord(Line line) {
    for (Box box : line.boxes()) {
      if (isWord(box.text().strip())) {
        return true;
      }
    }
    return false;
  }

  /** The cells' words, those that count parts of a year with the word for the part. */
  private List<String> texts(List<Line> rows, int row) {
    YearDivision.Parts parts = division.of(rows, row);
    return rows.get(row).boxes().stream()
        .map(b -> parts != null && parts.has(b) ? parts.word() + " " + b.text().strip() : b.text().strip()).toList();
  }

  /** The cells' words, those that alone say nothing with what stands below them. */
  private List<String> texts(Line line, Line below) {
    List<String> texts = new ArrayList<>();
    for (Box box : line.boxes()) {
      Box under = below.at(box.start());
      String head = box.text().strip();
      String tail = under == null || under.start() != box.start() ? "" : under.text().strip();
      if (!isWord(tail) || !units.monthWords().isBeginning(head) || units.read(head).kind() != Kind.OTHER) {
        texts.add(head);
        continue;
      }
      boolean hyphen = head.endsWith("-");
      texts.add(hyphen ? head.substring(0, head.length() - 1) + tail : head + tail);
    }
    return texts;
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && Character.isLetter(text.charAt(0));
  }

  private static int months(List<MonthUnit> units) {
    int months = 0;
    for (MonthUnit unit : units) {
      months += unit.isMonths() ? 1 : 0;
    }
    return months;
  }

  /** Whether the row below holds nothing but what is missing from cut names, in order ("bre bre bre"). */
  private boolean isRest(Line line, Line below) {
    List<Box> heads = line.boxes();
    int head = 0;
    for (Box tail : below.boxes()) {
      if (tail.isBlank()) {
        continue;
      }
      while (head < heads.size() && !isCut(heads.get(head).folded(), tail.folded())) {
        head++;
      }
      if (head++ >= heads.size()) {
        return false;
      }
    }
    return head > 0;
  }

  private boolean isCut(String head, String tail) {
    String bare = head.indexOf('-') < 0 ? head : head.replace("-", "");
    return !bare.isEmpty() && !tail.isEmpty() && units.monthWords().mayBeName(bare.length() + tail.length()) && units.monthWords().isName(bare + tail);
  }

  private PlanHeading heading(List<Line> rows, int row, int taken, List<MonthUnit> read) {
    List<Box> boxes = rows.get(row).boxes();
    int relative = 0;
    int whole = 0;
    for (MonthUnit unit : read) {
      relative += unit.kind() == Kind.RELATIVE ? 1 : 0;
      whole += unit.isMonths() && !isHalf(unit) ? 1 : 0;
    }
    if (relative >= 2 && relative >= whole) {
      return new PlanHeading(List.of(), taken, rows.get(row).end(), true);
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).isMonths()) {
        Box box = boxes.get(i);
        columns.add(new Column(box.start(), box.end(), read.get(i).months(), read.get(i).year()));
      }
    }
    List<Column> wide = spread(columns, rows, row + taken);
    if (!areSideBySide(wide)) {
      return null;
    }
    boolean parts = row + taken < rows.size() && isParts(rows.get(row + taken), wide);
    return new PlanHeading(wide, taken + (parts ? 1 : 0), rows.get(row).end(), false);
  }

  private static boolean isHalf(MonthUnit unit) {
    return unit.months().size() == 6;
  }

  /** At least two months of which each follows right upon the one before. */
  private static boolean areSideBySide(List<Column> columns) {
    int touching = 0;
    for (int i = 1; i < columns.size(); i++) {
      touching += columns.get(i).start() == columns.get(i - 1).end() ? 1 : 0;
    }
    return touching >= 1 && touching * 2 >= columns.size() - 1;
  }

  /** Months over blank cells at even distances, with their weeks below: each month reaches to the next. */
  private List<Column> spread(List<Column> columns, List<Line> rows, int below) {
    if (columns.size() < 2 || below >= rows.size()) {
      return columns;
    }
    int step = columns.get(1).start() - columns.get(0).start();
    List<Column> wide = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (i > 0 && column.start() - columns.get(i - 1).start() != step) {
        return columns;
      }
      wide.add(column.to(column.start() + step));
    }
    return step > 1 && isParts(rows.get(below), wide) ? wide : columns;
  }

  /** Whether a row names parts of the months above it: "S1 S2 S3 S4", "1 2 3 4 1 2 3 4", "1ª quincena". */
  private boolean isParts(Line line, List<Column> columns) {
    int named = 0;
    int figures = 0;
    for (Box box : line.boxes()) {
      if (box.start() >= columns.get(0).start() && box.start() < columns.get(columns.size() - 1).end() && !box.isBlank()) {
        if (!isPart(box.folded())) {
          return false;
        }
        named++;
        figures += Character.isDigit(box.folded().charAt(0)) && box.folded().length() == 1 ? 1 : 0;
      }
    }
    boolean divided = columns.get(0).end() - columns.get(0).start() > 1
        || columns.size() > 1 && columns.get(0).months().equals(columns.get(1).months());
    return named >= 2 && (divided || figures == 0);
  }

  private boolean isPart(String folded) {
    int i = 0;
    StringBuilder letters = new StringBuilder();
    StringBuilder figures = new StringBuilder();
    for (; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isDigit(c)) {
        figures.append(c);
      } else if (Character.isLetter(c)) {
        letters.append(c);
      }
    }
    String word = letters.toString();
    boolean known = word.isEmpty() || words.parts().stream().anyMatch(p -> word.equals(p)
        || p.length() > 2 && word.endsWith(p));
    return known && figures.length() == 1;
  }

  /** How well a heading names the column that names rows: 0 best; large when it does not. */
  int rank(String heading) {
    String folded = Fold.fold(heading);
    for (int i = 0; i < words.rowNames().size(); i++) {
      if (folded.startsWith(words.rowNames().get(i))) {
        return i;
      }
    }
    return unknownRank();
  }

  /** The rank of a heading that says nothing. */
  int unknownRank() {
    return words.rowNames().size();
  }
}
