package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sheet that is a list of forms, one a row: headings above many columns, several of which hold sentences. Each row is written as the form
 * that it is, every heading above its value. A heading over several columns has headings of its own below it: options, or a plan's. So have
 * columns that hold nothing but signs, though nothing stands above them.
 */
final class RecordRows {
  private static final int LEAST_COLUMNS = 7;
  /** The level of the columns' headings in the text: what stands below a heading that no rule knows is no part of the value above it. */
  private static final int HEADING = 2;
  private static final int LEAST_PROSE = 2;
  private static final int PROSE = 40;
  private static final int PROSE_WORDS = 5;
  private static final int LONGEST_LABEL = 120;
  /** A heading of a plan is no longer. */
  private static final int LONGEST_HEADING = 14;
  private static final int PLAN_COLUMNS = 6;
  /** So many columns at the end of more are a plan of their own: the months of a year. */
  private static final int YEAR = 12;
  private static final int SEVERAL = 3;
  /** An answer of one short word: Sí, No. */
  private static final int LONGEST_SIGN = 2;
  private static final int LONGEST_ANSWER = 10;
  /** What numbers the rows: N°, ID, #. */
  private static final int LONGEST_NUMBER = 4;

  /** A heading with the columns below it, from {@code from} to {@code to} (excluded); the cells of their own headings, empty for one column. */
  private record Group(Grid.Cell label, int from, int to, TreeMap<Integer, Grid.Cell> heads, RecordPaint paint) {
    Group(Grid.Cell label, int from, int to, TreeMap<Integer, Grid.Cell> heads) {
      this(label, from, to, heads, null);
    }

    /** A plan's colours are those of the rows. */
    Group painted(List<TreeMap<Integer, Grid.Cell>> data) {
      return heads.size() < PLAN_COLUMNS ? this : new Group(label, from, to, heads, RecordPaint.of(data, heads.keySet()));
    }
  }

  private final List<Group> groups;
  private final int headings;

  private RecordRows(List<Group> groups, int headings) {
    this.groups = groups;
    this.headings = headings;
  }

  /** How many rows the headings take. */
  int headings() {
    return headings;
  }

  /** The list that the rows are; null when they are none. */
  static RecordRows of(List<TreeMap<Integer, Grid.Cell>> rows) {
    TreeMap<Integer, Grid.Cell> first = rows.get(0);
    boolean two = rows.size() > 1 && first.values().stream().anyMatch(c -> c.width() > 1) && isBelow(first, rows.get(1));
    TreeMap<Integer, Grid.Cell> heads = two ? whole(first, rows.get(1)) : first;
    if (rows.size() < 2 || shown(heads) < LEAST_COLUMNS || !areLabels(heads)) {
      return null;
    }
    int headings = two ? 2 : 1;
    List<TreeMap<Integer, Grid.Cell>> data = rows.subList(headings, rows.size());
    List<Group> groups = data.isEmpty() ? List.of() : groups(heads, two ? rows.get(1) : new TreeMap<>(), data);
    long prose = groups.stream().filter(g -> g.heads().isEmpty() && isProse(g.from(), data)).count();
    return prose < LEAST_PROSE ? null : new RecordRows(groups.stream().map(g -> g.painted(data)).toList(), headings);
  }

  private static long shown(TreeMap<Integer, Grid.Cell> row) {
    return row.values().stream().filter(c -> !c.isBlank()).count();
  }

  private static boolean areLabels(TreeMap<Integer, Grid.Cell> heads) {
    long distinct = heads.values().stream().filter(c -> !c.isBlank()).map(c -> c.flow().toString().strip()).distinct().count();
    return distinct == shown(heads) && heads.values().stream().allMatch(c -> c.isBlank() || !c.flow().hasMark() && !CellSign.isSign(c)
        && c.flow().length() <= LONGEST_LABEL);
  }

  /** The headings, with those of the row below that no other stands over. */
  private static TreeMap<Integer, Grid.Cell> whole(TreeMap<Integer, Grid.Cell> heads, TreeMap<Integer, Grid.Cell> below) {
    TreeMap<Integer, Grid.Cell> whole = new TreeMap<>(heads);
    below.forEach((column, cell) -> {
      if (isFree(heads, column)) {
        whole.put(column, cell);
      }
    });
    return whole;
  }

  private static boolean isFree(TreeMap<Integer, Grid.Cell> heads, int column) {
    var head = heads.floorEntry(column);
    return head == null || head.getValue().isBlank() || column >= head.getKey() + head.getValue().width();
  }

  /** Whether the row holds nothing but headings below the wide ones, and beside all of them. */
  private static boolean isBelow(TreeMap<Integer, Grid.Cell> heads, TreeMap<Integer, Grid.Cell> row) {
    long below = 0;
    for (var entry : row.entrySet()) {
      var head = heads.floorEntry(entry.getKey());
      boolean under = head != null && head.getValue().width() > 1 && entry.getKey() < head.getKey() + head.getValue().width();
      if (!entry.getValue().isBlank() && !under && !isFree(heads, entry.getKey())) {
        return false;
      }
      below += entry.getValue().isBlank() || !under ? 0 : 1;
    }
    return below > 1;
  }

  private static List<Group> groups(TreeMap<Integer, Grid.Cell> heads, TreeMap<Integer, Grid.Cell> below, List<TreeMap<Integer, Grid.Cell>> data) {
    List<Group> groups = new ArrayList<>();
    TreeMap<Integer, Grid.Cell> signed = new TreeMap<>();
    for (var entry : heads.entrySet()) {
      int from = entry.getKey();
      int to = from + entry.getValue().width();
      if (entry.getValue().isBlank() || !groups.isEmpty() && from < groups.get(groups.size() - 1).to()) {
        continue;
      }
      int last = OptionHeadings.end(heads, from);
      if (last > to) {
        close(signed, groups);
        signed = new TreeMap<>();
        groups.add(new Group(OptionHeadings.label(entry.getValue()), from, last, OptionHeadings.options(heads.subMap(from, last))));
        continue;
      }
      if (to == from + 1 && (isSigned(from, data) || isAnswered(signed, from, data) || !signed.isEmpty() && isOpen(from, data)
          || signed.size() >= SEVERAL && isInside(heads, from, data))) {
        signed.put(from, entry.getValue());
        continue;
      }
      close(signed, groups);
      signed = new TreeMap<>();
      if (to == from + 1 && isAnswered(signed, from, data)) {
        signed.put(from, entry.getValue());
        continue;
      }
      TreeMap<Integer, Grid.Cell> own = new TreeMap<>(below.subMap(from, to));
      own.values().removeIf(c -> c.isBlank() || c == entry.getValue());
      groups.add(new Group(entry.getValue(), from, to, own));
    }
    close(signed, groups);
    return groups;
  }

  /** Columns of signs side by side belong together; a lone one is a field as others are. */
  private static void close(TreeMap<Integer, Grid.Cell> signed, List<Group> groups) {
    List<Integer> columns = List.copyOf(signed.keySet());
    int cut = columns.size() - YEAR;
    if (cut > 0 && signed.tailMap(columns.get(cut)).values().stream().allMatch(RecordRows::isBrief)) {
      close(new TreeMap<>(signed.headMap(columns.get(cut))), groups);
      close(new TreeMap<>(signed.tailMap(columns.get(cut))), groups);
    } else if (signed.size() == 1) {
      groups.add(new Group(signed.firstEntry().getValue(), signed.firstKey(), signed.firstKey() + 1, new TreeMap<>()));
    } else if (!signed.isEmpty()) {
      groups.add(new Group(Grid.Cell.empty(), signed.firstKey(), signed.lastKey() + 1, signed));
    }
  }

  private static boolean isBrief(Grid.Cell heading) {
    return heading.flow().length() <= LONGEST_HEADING;
  }

  /** Whether all that rows hold there is one of two short words or signs, or nothing. */
  private static boolean isSigned(int column, List<TreeMap<Integer, Grid.Cell>> data) {
    return data.stream().map(r -> r.get(column)).allMatch(c -> c == null || isSign(c));
  }

  /** Whether the column, with those of signs before it, holds one of the same two short words everywhere: TRUE, FALSE. */
  private static boolean isAnswered(TreeMap<Integer, Grid.Cell> signed, int column, List<TreeMap<Integer, Grid.Cell>> data) {
    if (data.size() < 2) {
      return false;
    }
    Set<String> words = new HashSet<>();
    for (TreeMap<Integer, Grid.Cell> row : data) {
      for (int c = signed.isEmpty() ? column : signed.firstKey(); c <= column; c++) {
        String word = row.containsKey(c) ? row.get(c).flow().toString().strip() : "";
        if (word.length() > LONGEST_ANSWER || !word.chars().allMatch(Character::isLetter)) {
          return false;
        }
        words.add(word);
      }
    }
    words.remove("");
    return words.size() == 2;
  }

  /** Whether rows have signs there, or nothing, and some of them a few words: those of an option that asks for one's own. */
  private static boolean isOpen(int column, List<TreeMap<Integer, Grid.Cell>> data) {
    return data.stream().map(r -> r.get(column)).allMatch(c -> c == null || c.flow().length() < PROSE)
        && data.stream().map(r -> r.get(column)).anyMatch(c -> c == null || isSign(c));
  }

  /** Whether a few words stand there between columns of signs: those of an option that asks for one's own. */
  private static boolean isInside(TreeMap<Integer, Grid.Cell> heads, int column, List<TreeMap<Integer, Grid.Cell>> data) {
    Integer next = heads.higherKey(column);
    return next != null && heads.get(next).width() == 1 && isBrief(heads.get(column)) && isSigned(next, data)
        && data.stream().map(r -> r.get(column)).allMatch(c -> c == null || c.flow().length() < PROSE);
  }

  private static boolean isProse(int column, List<TreeMap<Integer, Grid.Cell>> data) {
    long prose = data.stream().map(r -> r.get(column)).filter(c -> c != null && c.flow().length() > PROSE
        && c.flow().chars().chars().filter(Character::isWhitespace).count() >= PROSE_WORDS).count();
    return prose * 2 > data.size();
  }

  /** Writes a row as a form. */
  void write(TreeMap<Integer, Grid.Cell> row, CanonicalText text) throws UnreadableSourceException {
    if (shown(row) == 1) {
      // a remark between or below the rows
      text.blankLine();
      text.rule();
      paragraphs(row.values().stream().filter(c -> !c.isBlank()).findFirst().orElseThrow().flow(), text);
      return;
    }
    for (Group group : groups) {
      text.blankLine();
      Flow label = group.label().flow();
      Flow value = row.containsKey(group.from()) ? row.get(group.from()).flow() : new Flow();
      if (!group.heads().isEmpty()) {
        label(label, text);
        signs(group, row, text);
      } else if (group == groups.get(0) && label.length() <= LONGEST_NUMBER && value.length() <= LONGEST_LABEL) {
        text.paragraph(new Flow().append(label).text(" ").append(value));
      } else {
        label(label, text);
        paragraphs(value, text);
      }
    }
  }

  private static void label(Flow label, CanonicalText text) throws UnreadableSourceException {
    if (!label.isBlank()) {
      text.heading(HEADING, label);
    }
    text.blankLine();
  }

  private static void paragraphs(Flow value, CanonicalText text) throws UnreadableSourceException {
    for (Flow line : value.lines()) {
      text.blankLine();
      text.paragraph(line);
    }
  }

  private static boolean isSign(Grid.Cell cell) {
    return cell.isBlank() || CellSign.isSign(cell) || cell.flow().length() <= LONGEST_SIGN;
  }

  /** Headings above their signs where they are those of a plan, and words beside it below; else each heading beside its sign or words. */
  private static void signs(Group group, TreeMap<Integer, Grid.Cell> row, CanonicalText text) throws UnreadableSourceException {
    List<Flow> heads = new ArrayList<>();
    List<Flow> values = new ArrayList<>();
    List<Flow> words = new ArrayList<>();
    boolean plan = isPlan(group, row);
    for (int c = group.from(); c < group.to(); c++) {
      Grid.Cell cell = row.getOrDefault(c, Grid.Cell.empty());
      if (plan && !isSign(cell) || !group.heads().containsKey(c)) {
        words.add(cell.flow());
      } else {
        heads.add(group.heads().get(c).flow());
        values.add(group.paint() == null ? cell.flow() : group.paint().flow(row, c));
      }
    }
    if (plan) {
      text.row(heads);
      text.row(values);
    }
    for (int i = 0; i < heads.size() && !plan; i++) {
      text.row(List.of(heads.get(i), values.get(i)));
    }
    text.endTable();
    for (Flow flow : words) {
      paragraphs(flow, text);
    }
  }

  private static boolean isPlan(Group group, TreeMap<Integer, Grid.Cell> row) {
    long columns = group.heads().keySet().stream().filter(c -> isSign(row.getOrDefault(c, Grid.Cell.empty()))).count();
    return columns >= PLAN_COLUMNS && group.heads().values().stream().allMatch(RecordRows::isBrief);
  }
}
