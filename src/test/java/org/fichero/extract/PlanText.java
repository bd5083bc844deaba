package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/**
 * Blocks from a small notation of the tests' own: rows by bars or tabs ({@code cell<3>} spans three columns),
 * {@code ☒ ☐ ✓ ✗ ?} are marks, and a line with a mark and without bars is a line of options.
 */
record PlanText(SourceText source, List<Block> blocks) {
  private static final Map<Character, MarkState> MARKS = Map.of('☒', MarkState.TICKED, '☐', MarkState.UNTICKED,
      '✓', MarkState.TICKED, '✗', MarkState.AMBIGUOUS, '⍰', MarkState.UNREADABLE);

  static PlanText of(String text) {
    SourceText source = new SourceText(text);
    List<Block> blocks = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (int line = 1; line <= source.lines(); line++) {
      int start = source.lineStart(line);
      int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
      Span span = new Span(start, end);
      boolean row = source.cut(span).indexOf('|') >= 0 || source.cut(span).indexOf('\t') >= 0;
      if (!row) {
        flush(rows, blocks);
      }
      if (row && !source.cut(span).startsWith("|--")) {
        rows.add(row(source, span));
      } else if (!row && !source.cut(span).isBlank()) {
        blocks.add(line(source, span));
      }
    }
    flush(rows, blocks);
    return new PlanText(source, blocks);
  }

  private static void flush(List<Block.Row> rows, List<Block> blocks) {
    if (!rows.isEmpty()) {
      Span span = rows.get(0).span().union(rows.get(rows.size() - 1).span());
      blocks.add(new Block.Table(span, List.copyOf(rows), 0));
      rows.clear();
    }
  }

  private static Block.Row row(SourceText source, Span span) {
    String text = source.cut(span);
    char bar = text.indexOf('|') >= 0 ? '|' : '\t';
    boolean outer = bar == '|' && text.startsWith("|");
    int from = outer ? 1 : 0;
    List<Block.Cell> cells = new ArrayList<>();
    int column = 0;
    while (from <= text.length() && !(outer && from == text.length())) {
      int to = text.indexOf(bar, from) < 0 ? text.length() : text.indexOf(bar, from);
      Block.Cell cell = cell(source, span.start() + from, span.start() + to, column);
      column += cell.width();
      cells.add(cell);
      from = to + 1;
    }
    return new Block.Row(span, cells);
  }

  private static Block.Cell cell(SourceText source, int start, int end, int column) {
    int open = source.chars().substring(start, end).indexOf('<');
    int width = open < 0 ? 1 : source.chars().charAt(start + open + 1) - '0';
    Span span = new Span(start, open < 0 ? end : start + open);
    List<Block.Option> options = new ArrayList<>();
    Passage content = Passage.EMPTY;
    int from = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      if (MARKS.containsKey(source.chars().charAt(i))) {
        content = content.join("", Passage.of(source, new Span(from, i)));
        options.add(new Block.Option(mark(source, i), Passage.EMPTY));
        from = i + 1;
      }
    }
    content = content.join("", Passage.of(source, new Span(from, span.end()))).strip();
    return new Block.Cell(column, width, content, options);
  }

  private static Mark mark(SourceText source, int at) {
    return new Mark(new Span(at, at + 1), MARKS.get(source.chars().charAt(at)), "test");
  }

  private static Block line(SourceText source, Span span) {
    List<Block.Option> options = new ArrayList<>();
    for (int i = span.start(); i < span.end(); i++) {
      if (MARKS.containsKey(source.chars().charAt(i))) {
        int end = i + 1;
        while (end < span.end() && !MARKS.containsKey(source.chars().charAt(end))) {
          end++;
        }
        options.add(new Block.Option(mark(source, i), Passage.of(source, new Span(i + 1, end)).strip()));
      }
    }
    return options.isEmpty() || MARKS.get(source.cut(span).strip().charAt(0)) == null
        ? new Block.Line(span, Passage.of(source, span), 0, false, "", 0, 0) : new Block.Options(span, options, 0);
  }
}
