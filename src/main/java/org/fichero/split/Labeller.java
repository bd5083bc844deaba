package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Turns a page's blocks into pieces: finds the labels among lines, options and cells. */
final class Labeller {
  private static final int LONGEST_PART = 60;

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
  /** Path of a table → its columns' headings, as the letters and digits of labels. */
  private final Map<String, Set<String>> columns = new HashMap<>();

  Labeller(RulePack pack, LabelMatcher matcher, MonthHeads months, PartHeadings parts, Prose prose, long bit) {
    this.prose = prose;
    this.months = months;
    this.parts = parts;
    this.bit = bit;
    this.pack = pack;
    this.matcher = matcher;
    this.records = new RecordFields(pack, matcher, months);
    pack.fields().forEach(f -> opens(f, "", null));
  }

  /** Which group each label leaves open behind it. */
  private void opens(FieldRule rule, String path, String group) {
    String name = path + rule.name();
    String inner = rule.announced().isEmpty() || rule.labels().isEmpty() && rule.markers().isEmpty() ? group : name;
    groups.put(name, inner);
    places.put(name, rule.place());
    if (!rule.columns().isEmpty()) {
      Set<String> headings = columns.computeIfAbsent(name, n -> new HashSet<>());
      rule.columns().values().forEach(words -> words.forEach(w -> headings.add(LabelTrie.key(w))));
    }
    rule.announced().forEach(f -> opens(f, name + "/", inner));
  }

  /** The blocks {@code from..to} as pieces, in order, as if nothing stood around them. */
  List<Piece> label(Page page, Survey survey, int from, int to) {
    Pieces pieces = new Pieces(groups);
    List<Block> blocks = new CutRows(page, matcher).joined(page.blocks().subList(from, to));
    AnsweredQuestions answered = new AnsweredQuestions(page, this);
    MarkedLabels marked = new MarkedLabels(page, pack, matcher, this);
    int i = 0;
    while (i < blocks.size()) {
      Block block = blocks.get(i);
      boolean seen = block == page.blocks().get(from + i);
      boolean may = !seen || survey.mayLabel(from + i, bit);
      int answer = block instanceof Block.Line l && pieces.awaitsValue() ? parts.answer(l.content().text()) : 0;
      if (answer > 0) {
        LabelRest.answer((Block.Line) block, answer, pieces);
        i++;
      } else if (may && block instanceof Block.Line line) {
        i += line(page, blocks, i, line, pieces);
      } else if (block instanceof Block.Table table && i + 1 < blocks.size() && answered.asks(table, blocks.get(i + 1), pieces)) {
        i++;
      } else if (block instanceof Block.Table table) {
        boolean heads = headsOptions(table, i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        boolean labelled = may && !(ListedLabels.isContents(table) && isOfPart(blocks, i));
        if (!labelled || !RecordTable.add(page, this, table, pieces)) {
          new TableLabels(page, this, labelled, heads).label(table, pieces);
        }
        i++;
      } else if (block instanceof Block.Options options && AnsweredQuestions.isOne(options)) {
        answered.label(options, pieces);
        i++;
      } else if (may && block instanceof Block.Options options && marked.add(blocks, i, options, pieces)) {
        i++;
      } else {
        pieces.add(seen ? survey.contents()[from + i] : new Piece.Content(block));
        i++;
      }
    }
    return LabelTails.join(page, NumberedLines.join(pieces.all()));
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

  /** The line with its number for its first word, where it is a label so and none without: "1° semestre 2025". */
  private Block.Line counted(Page page, Block.Line line, Pieces pieces) {
    Passage whole = isCounted(line) ? Passage.of(page.text(), line.span()).strip() : Passage.EMPTY;
    boolean begins = !whole.isBlank() && Character.isDigit(whole.text().charAt(0)) && matcher.match(page.text(), List.of(line.content()), pieces.group()) == null;
    LabelMatch match = begins ? matcher.match(page.text(), List.of(whole), pieces.group()) : null;
    boolean label = match != null && match.isParted() && match.confidence() != Confidence.FUZZY;
    return label ? new Block.Line(line.span(), whole, line.heading(), line.strong(), "", line.indent(), line.blanksBefore()) : line;
  }

  /** Adds the pieces of a line; returns how many blocks they took. */
  private int line(Page page, List<Block> blocks, int i, Block.Line line, Pieces pieces) {
    Block.Line counted = counted(page, line, pieces);
    if (counted != line) {
      List<Block> own = new ArrayList<>(blocks.subList(i, Math.min(blocks.size(), i + LabelMatcher.MOST_LINES)));
      own.set(0, counted);
      return line(page, own, 0, counted, pieces);
    }
    List<Block.Line> lines = joined(blocks, i);
    List<Passage> passages = contents(lines);
    WrappedLabel wrapped = line.content().text().indexOf("  ") > 0 ? WrappedLabel.read(page, blocks, i, matcher, pieces.group()) : null;
    if (wrapped != null) {
      wrapped.add(pieces, line, this);
      return wrapped.lines();
    }
    LabelMatch match = matcher.match(page.text(), passages, pieces.group());
    if (match != null && match.last() > 0 && match.confidence() == Confidence.FUZZY && pieces.awaitsValue() && isWholeBelow(page, passages, match, pieces)) {
      pieces.add(new Piece.Content(line));
      return 1;
    }
    LabelMatch broken = match == null && lines.size() == 1 ? broken(page, blocks, i, line, pieces) : null;
    if (broken != null) {
      lines = blocks.subList(i, i + broken.last() + 1).stream().map(b -> (Block.Line) b).toList();
      passages = contents(lines);
      match = broken;
    }
    if (!PartedLine.isWithin(line, match) && new PartedLine(page, matcher).add(line, pieces, this)) {
      return 1;
    }
    if (match == null || match.strength() == LabelMatch.Strength.WEAK && !standsApart(blocks, i, line)
        || prose.runsThrough(blocks, i, match) || Prose.begins(blocks, i, match) || isContentsEntry(line, match)
        || TitledAfterPlace.isOne(page, blocks, i, match, matcher, pieces.group())
        || pieces.list().isItem(line, match, i + 1 < blocks.size() ? blocks.get(i + 1) : null)) {
      pieces.add(new Piece.Content(line));
      return 1;
    }
    List<Span> spans = new ArrayList<>();
    for (int k = 0; k <= match.last(); k++) {
      Passage p = passages.get(k);
      spans.addAll(k < match.last() ? p.sources() : p.slice(0, Math.min(match.end(), p.text().length())).sources());
    }
    pieces.add(label(match, spans, line));
    pieces.list().label(line);
    Passage rest = LabelRest.unbracketed(line, match.rest(passages));
    if (rest.isBlank() && match.last() == 0) {
      rest = LabelRest.behindSlash(line.content(), match);
      boolean below = rest.isBlank() || i + 1 < blocks.size() && !isAnotherLabel(page, blocks.get(i + 1), pieces);
      rest = below ? Passage.EMPTY : rest;
    }
    if (rest.text().indexOf('\u2028') >= 0 || rest.text().indexOf('\u2029') >= 0) {
      CellLines.of(rest).forEach(l -> pieces.add(new Piece.Content(l)));
    } else if (!rest.isBlank()) {
      Block.Line last = lines.get(match.last());
      Span span = new Span(rest.span().start(), Math.max(rest.span().end(), last.span().end()));
      // how far the line reaches, its label included, says whether it is full
      int indent = last.indent() + Math.max(0, rest.span().start() - last.content().span().start());
      pieces.add(new Piece.Content(new Block.Line(span, rest, 0, false, "", indent, 0)));
    }
    return match.last() + 1;
  }

  /** Whether the block is the beginning of another field, so that nothing stands below the label above it. */
  private boolean isAnotherLabel(Page page, Block block, Pieces pieces) {
    LabelMatch next = block instanceof Block.Line line ? matcher.match(page.text(), List.of(line.content()), pieces.group()) : null;
    return next != null && (next.isParted() || next.strength() == LabelMatch.Strength.INLINE);
  }

  /** Whether the line below is the label to the letter: what stands above it, below another label, is that one's value and not this one's first words. */
  private boolean isWholeBelow(Page page, List<Passage> passages, LabelMatch match, Pieces pieces) {
    LabelMatch below = matcher.match(page.text(), passages.subList(1, match.last() + 1), pieces.group());
    return below != null && below.confidence() != Confidence.FUZZY && below.isAlone() && below.field().equals(match.field());
  }

  private static List<Passage> contents(List<Block.Line> lines) {
    List<Passage> contents = new ArrayList<>(lines.size());
    for (Block.Line line : lines) {
      contents.add(line.content());
    }
    return contents;
  }

  /** A label whose lines a cell keeps as paragraphs: all of each must be its words. */
  private LabelMatch broken(Page page, List<Block> blocks, int i, Block.Line line, Pieces pieces) {
    if (i + 1 >= blocks.size() || !(blocks.get(i + 1) instanceof Block.Line next) || next.blanksBefore() != 1
        || line.content().text().length() > LONGEST_PART || next.content().text().length() > LONGEST_PART) {
      return null;
    }
    LabelMatch match = matcher.match(page.text(), List.of(line.content(), next.content()), pieces.group());
    return match != null && match.last() == 1 && match.isAlone() && match.confidence() != Confidence.FUZZY ? match : null;
  }

  /** "Ficha 3: Huertos ..... 12" lists a ficha and begins none. */
  private boolean isContentsEntry(Block.Line line, LabelMatch match) {
    String s = line.content().text().strip();
    return opens(match.field()) && !match.isAlone() && Character.isDigit(s.charAt(s.length() - 1)) && TitleLines.isContentsEntry(s);
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
  private boolean opens(String field) {
    return places.get(field) == FieldRule.Place.BEFORE;
  }

  /** Whether the last label's value stands in cells only. */
  boolean endsWithTable(Pieces pieces) {
    return places.get(pieces.field()) == FieldRule.Place.CELL;
  }

  /** Whether the row heads columns, of months or of the table that the last label opened. */
  boolean headsColumns(Block.Row row, Pieces pieces) {
    return headsOpenTable(row, pieces) || months.heads(row);
  }

  /** Whether the row stands right above one of months and heads columns with it: "Etapa | 2024 | Responsable". */
  boolean headsColumnsBelow(Block.Row row, Block.Row below, Pieces pieces) {
    boolean several = LabelRow.filled(row) > 1 && row.cells().stream().allMatch(c -> c.options().isEmpty());
    return several && months.heads(below) && pieces.field() != null
        && pack.field(pieces.field()).map(f -> f.kind() == FieldKind.SCHEDULE || f.kind() == FieldKind.MONTHS).orElse(false);
  }

  /** Whether the row has the headings of the table that the last label opened, two of them at least. */
  private boolean headsOpenTable(Block.Row row, Pieces pieces) {
    Set<String> headings = columns.getOrDefault(pieces.field(), Set.of());
    if (headings.isEmpty()) {
      return false;
    }
    return row.cells().stream().map(c -> LabelTrie.key(c.content().text())).filter(headings::contains).distinct().count() > 1;
  }

  /** The line and those directly below it that could be the rest of its label. */
  private static List<Block.Line> joined(List<Block> blocks, int i) {
    Block.Line first = (Block.Line) blocks.get(i);
    if (i + 1 >= blocks.size() || !(blocks.get(i + 1) instanceof Block.Line second) || !continues(first, second)) {
      return List.of(first);
    }
    if (i + 2 < blocks.size() && blocks.get(i + 2) instanceof Block.Line third && continues(first, third)) {
      return List.of(first, second, third);
    }
    return List.of(first, second);
  }

  private static boolean continues(Block.Line first, Block.Line next) {
    return next.blanksBefore() == 0 && next.bullet().isEmpty() && (next.heading() == first.heading());
  }

  private static boolean standsApart(List<Block> blocks, int i, Block.Line line) {
    return i == 0 || line.blanksBefore() > 0 || !(blocks.get(i - 1) instanceof Block.Line);
  }

  /** Whether each of the cells that hold something heads a column of labels or of values. */
  boolean headsForm(Block.Row row) {
    return row.cells().stream().allMatch(c -> c.content().isBlank() || parts.heads(c.content().text()));
  }

  /** A numbered marker that the cell at {@code c} is all of, with its number in the cell beside; null when it is none. */
  LabelMatch marker(Block.Row row, int c) {
    return c + 1 < row.cells().size() ? matcher.marker(row.cells().get(c).content(), row.cells().get(c + 1).content()) : null;
  }

  /** A label that a cell holds, with the rest of the cell; null when it holds none. */
  LabelMatch cell(Page page, Passage content, Pieces pieces) {
    LabelMatch match = content.isBlank() ? null : matcher.match(page.text(), List.of(content), pieces.group());
    boolean sure = match != null && match.strength() != LabelMatch.Strength.WEAK
        && !(match.confidence() == Confidence.FUZZY && !match.isAlone());
    return sure ? match : null;
  }
}
