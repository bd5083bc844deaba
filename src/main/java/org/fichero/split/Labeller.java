package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Turns a page's blocks into pieces: finds the labels among lines, options and cells. */
final class Labeller {
  private final RulePack pack;
  /** Where each field's value stands, by its path. */
  private final Map<String, FieldRule.Place> places = new HashMap<>();
  private final LabelMatcher matcher;
  private final MonthHeads months;
  private final PartHeadings parts;
  private final RecordFields records;
  private final Prose prose;
  private final long bit;
  private final Map<String, String> groups = new HashMap<>();
  private final ColumnHeadings headings;

  Labeller(RulePack pack, LabelMatcher matcher, MonthHeads months, PartHeadings parts, Prose prose, long bit) {
    this.prose = prose;
    this.months = months;
    this.parts = parts;
    this.bit = bit;
    this.pack = pack;
    this.matcher = matcher;
    this.records = new RecordFields(pack, matcher, months);
    this.headings = new ColumnHeadings(pack, months, this);
    pack.fields().forEach(f -> opens(f, "", null));
  }

  /** Which group each label leaves open behind it. */
  private void opens(FieldRule rule, String path, String group) {
    String name = path + rule.name();
    String inner = rule.announced().isEmpty() || rule.labels().isEmpty() && rule.markers().isEmpty() ? group : name;
    groups.put(name, inner);
    places.put(name, rule.place());
    headings.add(name, rule);
    rule.announced().forEach(f -> opens(f, name + "/", inner));
  }

  /** The blocks {@code from..to} as pieces, in order, as if nothing stood around them. */
  List<Piece> label(Page page, Survey survey, int from, int to) {
    List<Block> blocks = captions(page).first(new CutRows(page, matcher).joined(page.blocks().subList(from, to)));
    Pass pass = new Pass(page, blocks);
    for (int i = 0; i < blocks.size(); ) {
      Block block = blocks.get(i);
      boolean seen = block == page.blocks().get(from + i);
      int taken = pass.add(i, block, !seen || survey.mayLabel(from + i, bit));
      if (taken == 0) {
        pass.pieces.add(seen ? survey.contents()[from + i] : new Piece.Content(block));
      }
      i += Math.max(taken, 1);
    }
    return new FormSections(parts, pack.anchor()).marked(page.text(), LabelTails.join(page, NumberedLines.join(pass.pieces.all())));
  }

  /** One way through the blocks of a part of a page. */
  private final class Pass {
    private final Page page;
    private final List<Block> blocks;
    private final Pieces pieces = new Pieces(groups);
    private final AnsweredQuestions answered;
    private final MarkedLabels marked;
    private final LineLabels lines;

    Pass(Page page, List<Block> blocks) {
      this.page = page;
      this.blocks = blocks;
      answered = new AnsweredQuestions(page, Labeller.this);
      marked = new MarkedLabels(page, pack, matcher, Labeller.this);
      lines = new LineLabels(page, matcher, prose, Labeller.this);
    }

    /**
     * Adds the pieces of a block that has labels.
     *
     * @param may whether it may have some
     * @return how many blocks they took; 0 where the block is nothing but value
     */
    int add(int i, Block block, boolean may) {
      if (block instanceof Block.Line line) {
        return line(i, line, may);
      }
      if (block instanceof Block.Table table) {
        table(i, table, may);
        return 1;
      }
      return block instanceof Block.Options options ? options(i, options, may) : 0;
    }

    private int line(int i, Block.Line line, boolean may) {
      int answer = pieces.awaitsValue() ? parts.answer(line.content().text()) : 0;
      if (answer > 0) {
        LabelRest.answer(line, answer, pieces);
        return 1;
      }
      return may ? lines.add(blocks, i, line, pieces) : 0;
    }

    private void table(int i, Block.Table table, boolean may) {
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      if (next != null && answered.asks(table, next, pieces)) {
        return;
      }
      boolean labelled = may && !(ListedLabels.isContents(table) && isOfPart(blocks, i));
      if (!labelled || !RecordTable.add(page, Labeller.this, table, pieces)) {
        labelled &= pieces.field() != null || !ListedLabels.isPaged(table);
        Block.Table rest = labelled ? new LabelledMonths(page, Labeller.this, months).part(table, pieces) : table;
        new TableLabels(page, Labeller.this, rest, months, labelled, headsOptions(table, next)).label(pieces);
      }
    }

    private int options(int i, Block.Options options, boolean may) {
      if (AnsweredQuestions.isOne(options)) {
        answered.label(options, pieces);
        return 1;
      }
      return may && marked.add(blocks, i, options, pieces) ? 1 : 0;
    }
  }

  private Captions captions(Page page) {
    Set<String> above = new HashSet<>();
    places.forEach((field, place) -> {
      if (place == FieldRule.Place.ABOVE) {
        above.add(field);
      }
    });
    return new Captions(page, matcher, above, groups);
  }

  /** Whether a table stands right below the heading of a document's part, as a table of contents does: its words are no labels. */
  private boolean isOfPart(List<Block> blocks, int i) {
    int above = i - 1;
    while (above >= 0 && (blocks.get(above) instanceof Block.Separator || blocks.get(above) instanceof Block.Furniture)) {
      above--;
    }
    return above >= 0 && blocks.get(above) instanceof Block.Line line && parts.isNamed(line);
  }

  /** Whether the first row stands above rows with marks, in the table or after it. */
  private static boolean headsOptions(Block.Table table, Block next) {
    List<Block.Row> rows = table.rows();
    boolean bare = !rows.isEmpty() && rows.get(0).cells().stream().allMatch(c -> c.options().isEmpty());
    return bare && (rows.size() == 1 ? next instanceof Block.Options
        : rows.get(1).cells().stream().anyMatch(c -> !c.options().isEmpty()));
  }

  /** Whether what stands before the line's words is a number: it may be a list's, or a label's first word. */
  static boolean isCounted(Block.Line line) {
    return line.bullet().chars().anyMatch(Character::isDigit);
  }

  Piece.Label label(LabelMatch match, List<Span> spans, Block.Line line) {
    return new Piece.Label(match.field(), spans, match.words(), match.confidence(),
        line == null ? 0 : line.heading(), line == null ? 0 : line.blanksBefore(), false, opens(match.field()));
  }

  /** The same of a label that is no line's own. */
  Piece.Label label(LabelMatch match, List<Span> spans, int blanksBefore) {
    return new Piece.Label(match.field(), spans, match.words(), match.confidence(), 0, blanksBefore, false, opens(match.field()));
  }

  /** What tells tables that hold a ficha a row. */
  RecordFields records() {
    return records;
  }

  /** A title's own label stands only at the start of a ficha. */
  boolean opens(String field) {
    return places.get(field) == FieldRule.Place.BEFORE;
  }

  /** The group that a label leaves open; null for none. */
  String opened(LabelMatch match) {
    return groups.get(match.field());
  }

  /** Whether a place's label heads a column of places: the name stands below it, and none beside it. */
  boolean headsPlaces(LabelMatch label, Block.Cell beside, Block.Cell below) {
    return pack.field(label.field()).filter(f -> f.kind() == FieldKind.PLACE).isPresent() && !matcher.isPlace(beside.content().text())
        && matcher.isPlace(below.content().text());
  }

  /** Whether the field is of a kind that boxes answer. */
  boolean takesOptions(String field) {
    return pack.field(field).filter(f -> f.kind() == FieldKind.BOOLEAN || f.kind() == FieldKind.CHOICE || f.kind() == FieldKind.CHOICES).isPresent();
  }

  /** The kind of a field; null for a heading that the pack ignores, and where none is. */
  FieldKind kind(String field) {
    return field == null ? null : pack.field(field).map(FieldRule::kind).orElse(null);
  }

  /** Whether the last label's value stands in cells only. */
  boolean endsWithTable(Pieces pieces) {
    return places.get(pieces.field()) == FieldRule.Place.CELL;
  }

  /** What tells rows that head columns from rows of labels. */
  ColumnHeadings headings() {
    return headings;
  }

  /** Whether each of the cells that hold something heads a column of labels or of values. */
  boolean headsForm(Block.Row row) {
    return row.cells().stream().allMatch(c -> c.content().isBlank() || parts.heads(c.content().text()));
  }

  /** A numbered marker that the cell at {@code c} is all of, with its number in the cell beside; null when it is none. */
  LabelMatch marker(Block.Row row, int c) {
    return c + 1 < row.cells().size() ? matcher.marker(row.cells().get(c).content(), row.cells().get(c + 1).content()) : null;
  }

  /** Whether the words are all of a label, be its group open or not. */
  boolean isLabel(Passage words) {
    return !words.isBlank() && (matcher.isInner(words.text()) || matcher.isWhole(words.text()));
  }

  /** A label that a cell holds, with the rest of the cell; null when it holds none. */
  LabelMatch cell(Page page, Passage content, Pieces pieces) {
    return cell(page, content, pieces.group());
  }

  /** The same below a label that has opened a group; null for none. */
  LabelMatch cell(Page page, Passage content, String group) {
    LabelMatch match = content.isBlank() ? null : matcher.match(page.text(), List.of(content), group);
    boolean sure = match != null && match.strength() != LabelMatch.Strength.WEAK
        && !(match.confidence() == Confidence.FUZZY && !match.isAlone());
    return sure ? match : null;
  }
}
