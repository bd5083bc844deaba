package org.fichero.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Finding;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Reads a table with named columns: a heading row says which column is which, every later row is a row of values. */
final class TableReader {
  private final TableHeads heads;
  private final CellBlocks cells;
  private final List<Span> forms;
  private final FieldRule rule;

  TableReader(FieldRule rule, SourceText source, List<Span> forms) {
    this.heads = new TableHeads(rule);
    this.cells = new CellBlocks(source);
    this.forms = forms;
    this.rule = rule;
  }

  /** All rows of all tables among the blocks, each cell read as its column's kind asks. */
  Extraction.Groups read(List<Block> blocks, FieldReader fields, String path) {
    List<Map<String, List<Block.Cell>>> rows = new ArrayList<>();
    Map<Integer, String> head = Map.of();
    int last = 0;
    Map<String, Span> headings = new LinkedHashMap<>();
    boolean drawn = blocks.stream().anyMatch(b -> b instanceof Block.Table);
    boolean again = false;
    boolean titled = false;
    for (Block block : drawn ? blocks : PositionedTable.in(blocks, heads::isHead, 1)) {
      if (!(block instanceof Block.Table table)) {
        titled |= block instanceof Block.Line line && isTitle(line);
        continue;
      }
      // its rows are said to be nobody's
      head = titled && !head.isEmpty() && isOther(table.rows(), last) ? Map.of() : head;
      titled = false;
      for (int r = 0; r < table.rows().size(); r++) {
        Block.Row row = table.rows().get(r);
        TableHeads.Head found = heads.at(table.rows(), r);
        if (found != null) {
          again = !rows.isEmpty();
          head = found.columns();
          last = last(table.rows().subList(r, r + found.rows()));
          table.rows().subList(r, r + found.rows()).forEach(h -> head(h, found.columns(), headings));
          r += found.rows() - 1;
        } else if (isLeftOut(row)) {
          row.cells().forEach(c -> forms.addAll(c.content().sources()));
        } else if (!head.isEmpty()) {
          add(values(row, head, last), again, rows);
          again = false;
        }
      }
    }
    if (!rows.isEmpty()) {
      missing(headings, fields, path);
    }
    rule.fields().stream().filter(c -> isTicked(c, rows)).forEach(c -> rows.stream().filter(r -> !r.containsKey(c.name())).forEach(r -> r.put(c.name(), blank(r))));
    return new Extraction.Groups(rows.stream().map(r -> raws(r, headings, fields, path)).toList());
  }

  private static boolean isTitle(Block.Line line) {
    return line.strong() || line.heading() > 0 || line.bullet().chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a table below a title of its own is another one: it has more columns, or fewer headings over figures. */
  private static boolean isOther(List<Block.Row> rows, int last) {
    List<Block.Cell> filled = rows.get(0).cells().stream().filter(c -> !c.content().isBlank() || !c.options().isEmpty()).toList();
    boolean words = filled.size() > 1 && filled.stream().allMatch(c -> c.options().isEmpty() && isWords(c));
    boolean data = rows.stream().skip(1).anyMatch(r -> r.cells().stream().anyMatch(c -> !c.options().isEmpty() || !c.content().isBlank() && !isWords(c)));
    return filled.size() > last + 1 || words && rows.size() > 1 && (data || filled.size() < last);
  }

  private static boolean isWords(Block.Cell cell) {
    return cell.content().text().chars().noneMatch(Character::isDigit);
  }

  /** Whether ticks are all that stands in a column that asks for yes or no: where it is blank, nobody ticked it. */
  private static boolean isTicked(FieldRule column, List<Map<String, List<Block.Cell>>> rows) {
    List<Block.Cell> cells = rows.stream().map(r -> r.getOrDefault(column.name(), List.of())).flatMap(List::stream).toList();
    return column.kind() == FieldKind.BOOLEAN && !cells.isEmpty() && cells.stream()
        .allMatch(c -> c.content().isBlank() && c.options().size() == 1 && c.options().get(0).label().isBlank() && c.mark().state() == MarkState.TICKED);
  }

  /** The cell that nobody ticked in a row. */
  private static List<Block.Cell> blank(Map<String, List<Block.Cell>> row) {
    int end = row.values().stream().flatMap(List::stream).mapToInt(TableReader::end).max().orElse(0);
    Mark mark = new Mark(new Span(end, end), MarkState.UNTICKED, "answer-column");
    return List.of(new Block.Cell(0, 1, Passage.EMPTY, List.of(new Block.Option(mark, Passage.EMPTY))));
  }

  private static int end(Block.Cell cell) {
    int words = cell.content().isBlank() ? 0 : cell.content().span().end();
    return cell.options().stream().mapToInt(o -> o.mark().span().end()).reduce(words, Math::max);
  }

  /** Says which columns the table's headings do not name: their values would be absent in silence. */
  private void missing(Map<String, Span> headings, FieldReader fields, String path) {
    for (FieldRule column : rule.fields()) {
      boolean headed = headings.containsKey(column.name()) || column.labels().isEmpty() || column.labels().contains("");
      Span place = headings.values().stream().findFirst().orElse(null);
      if (!headed && place != null) {
        fields.find(Finding.at(place, "column-missing", Severity.WARNING, "/fields/" + path.substring(0, path.length() - 1),
            "column", column.name(), "heading", column.labels().get(0)));
      }
    }
  }

  private void head(Block.Row row, Map<Integer, String> named, Map<String, Span> headings) {
    for (Block.Cell cell : row.cells()) {
      if (named.containsKey(cell.column()) && !cell.content().isBlank()) {
        headings.put(named.get(cell.column()), cell.content().span());
      }
      forms.addAll(cell.content().sources());
    }
  }

  /** A row of sums or the like, which the pack's {@code until} names by its first words. */
  private boolean isLeftOut(Block.Row row) {
    String first = row.cells().stream().filter(c -> !c.content().isBlank()).findFirst().map(c -> Terms.key(c.content().text())).orElse("");
    return rule.until().stream().map(Terms::key).anyMatch(u -> !u.isEmpty() && first.startsWith(u));
  }

  /** The last column with a heading, be it one that the pack names or not. */
  private static int last(List<Block.Row> head) {
    return head.stream().flatMap(r -> r.cells().stream()).filter(c -> !c.content().isBlank()).mapToInt(Block.Cell::column).max().orElse(0);
  }

  private static Map<String, List<Block.Cell>> values(Block.Row row, Map<Integer, String> head, int last) {
    Map<String, List<Block.Cell>> values = new LinkedHashMap<>();
    for (Block.Cell cell : row.cells()) {
      // a bar too many in a row: what stands beyond the last column belongs to it
      String column = head.get(Math.min(cell.column(), last));
      if (column != null && (!cell.content().isBlank() || !cell.options().isEmpty())) {
        values.computeIfAbsent(column, c -> new ArrayList<>()).add(cell);
      }
    }
    return values;
  }

  /** @param again whether the headings have just come again, as at the top of a page: a row may have been cut in two there */
  private void add(Map<String, List<Block.Cell>> row, boolean again, List<Map<String, List<Block.Cell>>> rows) {
    if (row.isEmpty()) {
      return;
    }
    Map<String, List<Block.Cell>> before = again ? rows.get(rows.size() - 1) : Map.of();
    boolean rest = again && row.entrySet().stream().allMatch(c -> before.containsKey(c.getKey()) && goesOn(before.get(c.getKey()), c.getValue()));
    if (rest) {
      row.forEach((column, more) -> before.get(column).addAll(more));
    } else {
      Map<String, List<Block.Cell>> above = rows.isEmpty() ? Map.of() : rows.get(rows.size() - 1);
      // a cell that is merged over several rows stands in the first of them
      rule.fields().stream().filter(c -> c.repeats() && above.containsKey(c.name())).forEach(c -> row.putIfAbsent(c.name(), new ArrayList<>(above.get(c.name()))));
      rows.add(row);
    }
  }

  /** Whether the words of a cell can only be the rest of those in the cell above: a small letter or closing sign after no full stop. */
  private static boolean goesOn(List<Block.Cell> above, List<Block.Cell> below) {
    String head = above.get(above.size() - 1).content().text().strip();
    String rest = below.get(0).content().text().strip();
    return !head.isEmpty() && !rest.isEmpty() && ".;:".indexOf(head.charAt(head.length() - 1)) < 0
        && (Character.isLowerCase(rest.charAt(0)) || ")]»,;".indexOf(rest.charAt(0)) >= 0);
  }

  private List<Extraction.Raw> raws(
      Map<String, List<Block.Cell>> values, Map<String, Span> headings, FieldReader fields, String path) {
    List<Extraction.Raw> raws = new ArrayList<>();
    for (FieldRule column : rule.fields()) {
      if (values.containsKey(column.name())) {
        raws.add(new Extraction.Raw(column.name(), Stream.ofNullable(headings.get(column.name())).toList(), Confidence.EXACT,
            fields.value(column, path, cells.of(column, values.get(column.name())))));
      }
    }
    return raws;
  }
}
