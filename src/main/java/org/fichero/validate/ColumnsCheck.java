package org.fichero.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Ficha;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;

/**
 * Values that lines of two columns run through, which a text laid out by position or a table has side by side: they may be mixed. Two
 * columns show by gaps that end at one place in several lines, by lines that begin far apart in one value, by a label to
 * the right of what is none of its own, and by a table that has words in two columns beside its labels.
 */
final class ColumnsCheck {
  /** Spaces between two columns; a justified line seldom has as many. */
  private static final String GAP = "   ";
  /** Lines whose right part begins in one column. */
  private static final int LEAST_LINES = 2;
  private static final int LEAST_COLUMN = 16;
  /** Columns between two headings of marks. */
  private static final int LEAST_APART = 4;

  /** Rows with words beside the value. */
  private static final int LEAST_ROWS = 3;
  /** Kinds whose value is one thing, which stands in one cell. */
  private static final Set<FieldKind> ONE = Set.of(FieldKind.TEXT, FieldKind.PARAGRAPHS, FieldKind.PLACE, FieldKind.VOCABULARY, FieldKind.FUNDING,
      FieldKind.ORGANISATIONS, FieldKind.QUANTITY, FieldKind.MONEY, FieldKind.DATE, FieldKind.PERIOD, FieldKind.IDENTIFIER, FieldKind.EMAIL, FieldKind.URL);

  private final Case c;
  private final String text;
  private final List<Ficha.Section> sections;
  /** The sections that are mixed, by their index, and where it shows. */
  private final Map<Integer, Span> mixed = new HashMap<>();
  private final Set<Integer> columns = new HashSet<>();

  private ColumnsCheck(Case c) {
    this.c = c;
    this.text = c.division().page().text().chars();
    this.sections = c.extraction().ficha().sections();
  }

  static void check(Case c) {
    ColumnsCheck check = new ColumnsCheck(c);
    check.sections.forEach(check::marks);
    if (c.pack().takesAny()) {
      // its sections hold whatever stands there, row by row
      return;
    }
    check.gaps();
    check.rows();
    for (int i = 0; i < check.sections.size(); i++) {
      check.beside(i);
    }
    if (!check.mixed.isEmpty()) {
      check.tell();
    }
  }

  /** Marks far behind their labels, now further to the right and now less: which column they stand in may be what they say. */
  private void marks(Ficha.Section section) {
    int least = Integer.MAX_VALUE;
    int most = -1;
    Span first = null;
    for (Block block : section.field() == null ? List.<Block>of() : section.blocks()) {
      Span mark = block instanceof Block.Options options && options.options().size() == 1 ? options.options().get(0).mark().span() : null;
      if (mark != null && !mark.isEmpty() && mark.start() > block.span().start() + GAP.length()
          && text.startsWith(GAP, mark.start() - GAP.length()) && isOneLine(block.span(), mark)) {
        if (((Block.Options) block).options().get(0).mark().state() != MarkState.TICKED) {
          // the columns are known for what they say
          return;
        }
        first = first == null ? block.span() : first;
        least = Math.min(least, column(mark.start()));
        most = Math.max(most, column(mark.start()));
      }
    }
    if (first != null && most - least >= LEAST_APART && !section.field().isEmpty()) {
      c.find(first, "marks-in-columns", Severity.WARNING, "/fields/" + section.field(), "field", section.field());
    }
  }

  private void gaps() {
    Map<Integer, List<Integer>> found = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      for (Block block : isField(i) ? sections.get(i).blocks() : List.<Block>of()) {
        int right = block instanceof Block.Line line ? right(line.content()) : -1;
        if (right >= 0 && column(right) >= LEAST_COLUMN) {
          found.computeIfAbsent(column(right), k -> new ArrayList<>()).add(i);
        }
      }
    }
    found.forEach((column, lines) -> {
      if (lines.size() >= LEAST_LINES) {
        columns.add(column);
        lines.forEach(i -> mixed.putIfAbsent(i, sections.get(i).blocks().get(0).span()));
      }
    });
  }

  /** Rows of a table that have words in the same columns beside their labels: two fichas, or values and what is said of them. */
  private void rows() {
    Map<Integer, Integer> labels = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      if (isField(i) && !sections.get(i).label().isEmpty() && !sections.get(i).label().get(0).isEmpty() && c.pack().field(sections.get(i).field()).map(f -> ONE.contains(f.kind())).orElse(false)) {
        labels.put(sections.get(i).label().get(0).start(), i);
      }
    }
    List<Block> blocks = c.division().page().blocks();
    for (int i = labels.size() < LEAST_ROWS ? blocks.size() : firstIn(blocks, c.entry().span()); i < blocks.size(); i++) {
      if (blocks.get(i).span().start() >= c.entry().span().end()) {
        return;
      }
      if (blocks.get(i) instanceof Block.Table table && table.rows().size() >= LEAST_ROWS) {
        rows(table, labels);
      }
    }
  }

  /** Index of the first block that does not end before the span. */
  private static int firstIn(List<Block> blocks, Span span) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void rows(Block.Table table, Map<Integer, Integer> labels) {
    Map<Set<Integer>, List<Integer>> found = new HashMap<>();
    for (Block.Row row : table.rows()) {
      Block.Cell first = row.cells().isEmpty() ? null : row.cells().get(0);
      Integer section = first == null || first.content().isBlank() ? null : labels.get(first.content().strip().span().start());
      Set<Integer> beside = new HashSet<>();
      row.cells().stream().skip(1).filter(x -> section != null && !x.content().isBlank() && x.options().isEmpty() && holds(section, x.content().strip().span()))
          .forEach(x -> beside.add(x.column()));
      if (section != null && beside.size() > 1) {
        found.computeIfAbsent(beside, k -> new ArrayList<>()).add(section);
      }
    }
    found.values().stream().filter(rows -> rows.size() >= LEAST_ROWS)
        .forEach(rows -> rows.forEach(i -> mixed.putIfAbsent(i, sections.get(i).blocks().isEmpty() ? sections.get(i).label().get(0) : sections.get(i).blocks().get(0).span())));
  }

  /** Whether the words are among those of a section. */
  private boolean holds(int section, Span words) {
    return sections.get(section).blocks().stream().anyMatch(b -> b.span().start() <= words.start() && words.start() < b.span().end());
  }

  /** Lines of the value that begin far apart, or a label to the right of the end of another value. */
  private void beside(int i) {
    Ficha.Section section = sections.get(i);
    int least = Integer.MAX_VALUE;
    int most = -1;
    for (Block block : isField(i) ? section.blocks() : List.<Block>of()) {
      // lines of a cell follow each other on one, and a value may begin behind its label
      boolean own = block instanceof Block.Line line && !line.content().isBlank() && opensLine(start(block));
      int column = own ? column(start(block)) : -1;
      least = own ? Math.min(least, column) : least;
      most = Math.max(most, column);
    }
    if (most >= 0 && most - least >= LEAST_COLUMN) {
      columns.add(most);
      mixed.putIfAbsent(i, section.blocks().get(0).span());
    }
    Ficha.Section above = i == 0 ? null : sections.get(i - 1);
    boolean may = above != null && isField(i - 1) && isField(i) && !above.blocks().isEmpty() && !above.label().isEmpty() && !section.label().isEmpty();
    if (may && column(section.label().get(0).start()) >= LEAST_COLUMN && isOneLine(above.blocks().get(above.blocks().size() - 1).span(), section.label().get(0))
        && !isOneLine(above.label().get(0), section.label().get(0)) && above.blocks().get(above.blocks().size() - 1) instanceof Block.Line) {
      mixed.putIfAbsent(i - 1, above.blocks().get(0).span());
      mixed.putIfAbsent(i, section.label().get(0));
    }
  }

  /** A table's own columns are no columns of the page. */
  private boolean isField(int i) {
    String field = sections.get(i).field();
    return field != null && !field.isEmpty() && c.pack().field(field).map(f -> f.kind() != FieldKind.TABLE).orElse(true);
  }

  private boolean isOneLine(Span a, Span b) {
    return a.start() <= b.start() && c.division().page().text().line(a.start()) == c.division().page().text().line(b.start());
  }

  /** Once a field: those between two mixed ones are too, and so is what stands in the right column alone. */
  private void tell() {
    int first = mixed.keySet().stream().mapToInt(i -> i).min().orElse(0) - 1;
    int last = mixed.keySet().stream().mapToInt(i -> i).max().orElse(0);
    for (int i = Math.max(0, first); i < sections.size(); i++) {
      Ficha.Section section = sections.get(i);
      boolean filled = isField(i) && !section.blocks().isEmpty();
      if (filled && (i <= last || section.blocks().stream().anyMatch(b -> columns.contains(column(start(b)))))) {
        c.find(mixed.getOrDefault(i, section.blocks().get(0).span()), "columns-in-value", Severity.WARNING,
            "/fields/" + section.field(), "field", section.field());
      }
    }
  }

  private static int start(Block block) {
    return block instanceof Block.Line line && !line.content().isBlank() ? line.content().span().start() : block.span().start();
  }

  /** From 0. */
  private int column(int index) {
    // most lines begin at their first column
    return index == 0 || text.charAt(index - 1) == '\n' ? 0 : c.division().page().text().column(index) - 1;
  }

  /** Whether nothing but white space stands before it on its line. */
  private boolean opensLine(int index) {
    int i = index;
    while (i > 0 && text.charAt(i - 1) != '\n' && Passage.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 || text.charAt(i - 1) == '\n';
  }

  /** The index in the source at which words begin behind the last wide gap between words; -1 without one. */
  private static int right(Passage line) {
    String s = line.text();
    int gap = s.lastIndexOf(GAP);
    int end = gap + GAP.length();
    return gap <= 0 || end >= s.length() || s.substring(0, gap).isBlank() || line.slice(end, s.length()).isBlank()
        ? -1 : line.slice(end, s.length()).strip().span().start();
  }
}
