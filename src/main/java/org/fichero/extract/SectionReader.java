package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Ficha;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** Reads a section of a document of no known template: its label, words, options, months and tables, whichever it has. */
final class SectionReader {
  /** What spaces alone must lay out to be a table. */
  private static final int LEAST_COLUMNS = 3;
  private static final int LEAST_ROWS = 2;

  private SectionReader() {}

  /** The parts by name: {@code label}, {@code text}, {@code options}, {@code months}, and {@code table} for each table. */
  static List<Extraction.Raw> read(
      SourceText source, Ficha.Section section, MonthPlan plan, List<Block> left, WordsReader words, List<Span> forms) {
    List<Extraction.Raw> raws = new ArrayList<>();
    Passage label = label(section);
    raws.add(raw("label", new Extraction.Words(label.isBlank() ? List.of() : List.of(label), List.of())));
    List<Block> prose = new ArrayList<>();
    List<Extraction.Choice> options = new ArrayList<>();
    List<Extraction.Raw> tables = further(source, plan);
    for (Block block : PositionedTable.in(left, r -> r.cells().size() >= LEAST_COLUMNS, LEAST_ROWS)) {
      if (block instanceof Block.Options list) {
        list.options().forEach(o -> options.add(choice(o, forms)));
      } else if (block instanceof Block.Table table) {
        MarkedCells cells = new MarkedCells(source, table);
        tables.add(raw("table", table(cells)));
        cells.options().forEach(o -> options.add(choice(o, forms)));
      } else {
        prose.add(block);
      }
    }
    raws.add(raw("text", words.read(prose)));
    raws.add(raw("options", new Extraction.Choices(options, new Extraction.Words(List.of(), List.of()))));
    raws.add(raw("months", new Extraction.Plan(plan.rows(), new Extraction.Words(List.of(), List.of()))));
    raws.addAll(tables);
    return raws;
  }

  /** The plan's tables whose cells say more than the plan takes: no pack has declared their further columns. */
  private static List<Extraction.Raw> further(SourceText source, MonthPlan plan) {
    Set<Integer> taken = new HashSet<>();
    plan.labels().forEach(s -> taken.add(s.start()));
    plan.values().forEach(s -> taken.add(s.start()));
    List<Extraction.Raw> tables = new ArrayList<>();
    for (Block block : plan.consumed()) {
      if (block instanceof Block.Table table && table.rows().stream().flatMap(r -> r.cells().stream())
          .anyMatch(c -> !c.content().isBlank() && !taken.contains(c.content().strip().span().start()))) {
        tables.add(raw("table", table(new MarkedCells(source, table))));
      }
    }
    return tables;
  }

  private static Passage label(Ficha.Section section) {
    List<Passage.Segment> segments = new ArrayList<>();
    int at = 0;
    for (Span span : section.label()) {
      // words that an entity or a mark parts have lost one-to-one places: the first keeps the label's
      int length = Math.min(span.length(), Math.max(0, section.words().length() - at));
      if (length > 0) {
        segments.add(new Passage.Segment(at, length, new Span(span.start(), span.start() + length)));
      }
      at += length;
    }
    return at == section.words().stripTrailing().length() || section.label().size() <= 1
        ? new Passage(section.words(), segments).strip() : Passage.EMPTY;
  }

  private static Extraction.Choice choice(Block.Option option, List<Span> forms) {
    if (!option.mark().span().isEmpty()) {
      forms.add(option.mark().span());
    }
    return new Extraction.Choice(null, OptionLabels.clean(option.label()), option.mark(), null, Confidence.EXACT);
  }

  private static Extraction.Groups table(MarkedCells cells) {
    return new Extraction.Groups(cells.shown().stream().map(row -> row.stream()
        .map(c -> raw("cell", new Extraction.Words(c.isBlank() ? List.of() : List.of(c), List.of()))).toList()).toList());
  }

  private static Extraction.Raw raw(String name, Extraction.Value value) {
    return new Extraction.Raw(name, List.of(), Confidence.EXACT, value);
  }
}
