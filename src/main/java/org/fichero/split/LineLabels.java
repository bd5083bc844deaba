package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** The labels that begin lines of one page, and what of their lines is their values. */
final class LineLabels {
  private static final int LONGEST_PART = 60;

  private final Page page;
  private final LabelMatcher matcher;
  private final Prose prose;
  private final Labeller labeller;

  LineLabels(Page page, LabelMatcher matcher, Prose prose, Labeller labeller) {
    this.page = page;
    this.matcher = matcher;
    this.prose = prose;
    this.labeller = labeller;
  }

  /** A label and the lines it was looked for in; {@code match} is null where they hold none. */
  private record Found(List<Block.Line> lines, List<Passage> passages, LabelMatch match) {
    Found(List<Block.Line> lines, LabelMatch match) {
      this(lines, contents(lines), match);
    }

    /** The line that the label ends in. */
    Block.Line last() {
      return lines.get(match.last());
    }

    /** Where the label stands. */
    List<Span> spans() {
      List<Span> spans = new ArrayList<>();
      for (int k = 0; k <= match.last(); k++) {
        Passage p = passages.get(k);
        spans.addAll(k < match.last() ? p.sources() : p.slice(0, Math.min(match.end(), p.text().length())).sources());
      }
      return spans;
    }
  }

  /** Adds the pieces of the line at {@code i}; returns how many blocks they took. */
  int add(List<Block> blocks, int i, Block.Line line, Pieces pieces) {
    if (labeller.headings().headsOpenTable(line.content().text(), pieces)) {
      return addValue(line, pieces);
    }
    Block.Line counted = counted(line, pieces);
    if (counted != line) {
      List<Block> own = new ArrayList<>(blocks.subList(i, Math.min(blocks.size(), i + LabelMatcher.MOST_LINES)));
      own.set(0, counted);
      return add(own, 0, counted, pieces);
    }
    int broken = addBroken(blocks, i, line, pieces);
    return broken > 0 ? broken : addFound(blocks, i, line, pieces);
  }

  private static int addValue(Block.Line line, Pieces pieces) {
    pieces.add(new Piece.Content(line));
    return 1;
  }

  /** Adds a label whose words stand beside the first lines of its value, or go on overleaf; how many blocks that took, 0 where neither is so. */
  private int addBroken(List<Block> blocks, int i, Block.Line line, Pieces pieces) {
    WrappedLabel wrapped = line.content().text().indexOf("  ") > 0 ? WrappedLabel.read(page, blocks, i, matcher, pieces.group()) : null;
    if (wrapped != null) {
      wrapped.add(pieces, line, labeller);
      return wrapped.lines();
    }
    int overleaf = overleaf(blocks, i, line, pieces);
    if (overleaf > 0) {
      blocks.subList(i + 1, i + overleaf - 1).forEach(b -> pieces.add(new Piece.Content(b)));
    }
    return overleaf;
  }

  /** Adds the label that the line begins with, and what stands behind it; the line for a value where it begins with none. */
  private int addFound(List<Block> blocks, int i, Block.Line line, Pieces pieces) {
    Found found = find(blocks, i, line, pieces);
    if (found == null) {
      return addValue(line, pieces);
    }
    if (!PartedLine.isWithin(line, found.match()) && new PartedLine(page, matcher).add(line, pieces, labeller)) {
      return 1;
    }
    if (!isLabel(blocks, i, line, found.match(), pieces)) {
      return addValue(line, pieces);
    }
    pieces.add(labeller.label(found.match(), found.spans(), line));
    pieces.list().label(line);
    addRest(found.last(), rest(blocks, i, line, found, pieces), pieces);
    return found.match().last() + 1;
  }

  /** What the line's first words are; null where the label above wants them, since the line below is its own label to the letter. */
  private Found find(List<Block> blocks, int i, Block.Line line, Pieces pieces) {
    Found found = new Found(joined(blocks, i), null);
    LabelMatch match = matcher.match(page.text(), found.passages(), pieces.group());
    if (match != null && match.last() > 0 && line.heading() > found.lines().get(match.last()).heading() && match.confidence() == Confidence.FUZZY) {
      found = new Found(List.of(line), null);
      match = matcher.match(page.text(), found.passages(), pieces.group());
    }
    if ((match == null || !match.isAlone()) && HelpBelow.isCell(page.text(), line)) {
      LabelMatch all = HelpBelow.all(matcher.match(page.text(), List.of(HelpBelow.first(line.content())), pieces.group()), line.content());
      match = all == null ? match : all;
    }
    if (match != null) {
      boolean several = match.last() > 0 && match.confidence() == Confidence.FUZZY && pieces.awaitsValue();
      return several && isWholeBelow(found.passages(), match, pieces) ? null : new Found(found.lines(), match);
    }
    LabelMatch broken = found.lines().size() == 1 ? broken(blocks, i, line, pieces) : null;
    return broken == null ? found : new Found(blocks.subList(i, i + broken.last() + 1).stream().map(b -> (Block.Line) b).toList(), broken);
  }

  /** The line with its number for its first word, where it is a label so and none without: "1° semestre 2025". */
  private Block.Line counted(Block.Line line, Pieces pieces) {
    Passage whole = Labeller.isCounted(line) ? Passage.of(page.text(), line.span()).strip() : Passage.EMPTY;
    boolean begins = !whole.isBlank() && Character.isDigit(whole.text().charAt(0)) && matcher.match(page.text(), List.of(line.content()), pieces.group()) == null;
    LabelMatch match = begins ? matcher.match(page.text(), List.of(whole), pieces.group()) : null;
    boolean label = match != null && match.isParted() && match.confidence() != Confidence.FUZZY;
    return label ? new Block.Line(line.span(), whole, line.heading(), line.strong(), "", line.indent(), line.blanksBefore()) : line;
  }

  /** Whether the words found are a label where they stand, and no sentence's, list's or title's first ones. */
  private boolean isLabel(List<Block> blocks, int i, Block.Line line, LabelMatch match, Pieces pieces) {
    return match != null && (match.strength() != LabelMatch.Strength.WEAK || standsApart(blocks, i, line))
        && (isBold(line, match) || !prose.runsThrough(blocks, i, match) || isBelowLabel(blocks, i, pieces)) && !prose.begins(blocks, i, match) && !isContentsEntry(line, match)
        && !TitledAfterPlace.isOne(page, blocks, i, match, matcher, pieces.group())
        && !pieces.list().isItem(line, match, i + 1 < blocks.size() ? blocks.get(i + 1) : null);
  }

  /** Whether the label alone is in bold type: no sentence's words are. */
  private boolean isBold(Block.Line line, LabelMatch match) {
    int end = ValueStart.emphasisEnd(page.text(), line.content());
    return end > 0 && match.last() == 0 && line.content().text().substring(0, end).strip().startsWith(match.words());
  }

  /** Whether the line above, which a blank line parts from this one, begins with a label as well: no sentence runs through both. */
  private boolean isBelowLabel(List<Block> blocks, int i, Pieces pieces) {
    String words = ((Block.Line) blocks.get(i)).content().text().strip();
    // "… propios de la" above "municipalidad." is one sentence all the same
    boolean last = !words.isEmpty() && Character.isLowerCase(words.charAt(0)) && words.endsWith(".") && i > 0
        && blocks.get(i - 1) instanceof Block.Line before && !Prose.endsSentence(before);
    boolean apart = i > 0 && !last && ((Block.Line) blocks.get(i)).blanksBefore() > 0;
    LabelMatch above = apart && blocks.get(i - 1) instanceof Block.Line line ? matcher.match(page.text(), List.of(line.content()), pieces.group()) : null;
    return above != null && above.isParted() && above.confidence() != Confidence.FUZZY;
  }

  /** What stands behind the label on its line. */
  private Passage rest(List<Block> blocks, int i, Block.Line line, Found found, Pieces pieces) {
    Passage rest = LabelRest.unbracketed(line, found.match().rest(found.passages()));
    if (!rest.isBlank() || found.match().last() > 0) {
      return rest;
    }
    Passage behind = LabelRest.behindSlash(line.content(), found.match());
    boolean below = behind.isBlank() || i + 1 < blocks.size() && !isAnotherLabel(blocks.get(i + 1), pieces);
    return below ? Passage.EMPTY : behind;
  }

  private static void addRest(Block.Line last, Passage rest, Pieces pieces) {
    if (rest.text().indexOf('\u2028') >= 0 || rest.text().indexOf('\u2029') >= 0) {
      CellLines.of(rest).forEach(l -> pieces.add(new Piece.Content(l)));
    } else if (!rest.isBlank()) {
      Span span = new Span(rest.span().start(), Math.max(rest.span().end(), last.span().end()));
      // how far the line reaches, its label and the signs before it included, says whether it is full
      int indent = Math.max(last.indent() + Math.max(0, rest.span().start() - last.content().span().start()), rest.span().start() - last.span().start());
      pieces.add(new Piece.Content(new Block.Line(span, rest, 0, false, "", indent, 0)));
    }
  }

  /** Whether the block is the beginning of another field, so that nothing stands below the label above it. */
  private boolean isAnotherLabel(Block block, Pieces pieces) {
    LabelMatch next = block instanceof Block.Line line ? matcher.match(page.text(), List.of(line.content()), pieces.group()) : null;
    return next != null && (next.isParted() || next.strength() == LabelMatch.Strength.INLINE);
  }

  /** Whether the line below is the label to the letter: what stands above it, below another label, is that one's value and not this one's first words. */
  private boolean isWholeBelow(List<Passage> passages, LabelMatch match, Pieces pieces) {
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
  private LabelMatch broken(List<Block> blocks, int i, Block.Line line, Pieces pieces) {
    if (i + 1 >= blocks.size() || !(blocks.get(i + 1) instanceof Block.Line next) || next.blanksBefore() != 1
        || line.content().text().length() > LONGEST_PART || next.content().text().length() > LONGEST_PART) {
      return null;
    }
    LabelMatch match = matcher.match(page.text(), List.of(line.content(), next.content()), pieces.group());
    return match != null && match.last() == 1 && match.isAlone() && match.confidence() != Confidence.FUZZY ? match : null;
  }

  /** Adds a label whose words the end of a page parts; gives how many blocks it takes, those of the page among them, and 0 where none does. */
  private int overleaf(List<Block> blocks, int i, Block.Line line, Pieces pieces) {
    int k = i + 1;
    while (k < blocks.size() && blocks.get(k).endsPage()) {
      k++;
    }
    boolean may = k > i + 1 && k < blocks.size() && blocks.get(k) instanceof Block.Line l && continuesOverleaf(line, l);
    List<Passage> parts = may ? List.of(line.content(), ((Block.Line) blocks.get(k)).content()) : List.of();
    LabelMatch match = may ? matcher.match(page.text(), parts, pieces.group()) : null;
    if (match == null || match.last() != 1 || !match.isAlone() || match.confidence() == Confidence.FUZZY) {
      return 0;
    }
    List<Span> spans = new ArrayList<>();
    parts.forEach(p -> spans.addAll(p.sources()));
    pieces.add(labeller.label(match, spans, line));
    return k - i + 1;
  }

  private static boolean continuesOverleaf(Block.Line line, Block.Line next) {
    return line.content().text().length() <= LONGEST_PART && next.content().text().length() <= LONGEST_PART && next.bullet().isEmpty()
        && next.heading() == line.heading();
  }

  /** "Ficha 3: Huertos ..... 12" lists a ficha and begins none, and "Comuna Segura ..... 4" names no place. */
  private boolean isContentsEntry(Block.Line line, LabelMatch match) {
    String s = line.content().text().strip();
    boolean may = labeller.opens(match.field()) || match.strength() == LabelMatch.Strength.INLINE;
    return may && !match.isAlone() && Character.isDigit(s.charAt(s.length() - 1)) && TitleLines.isContentsEntry(s);
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
    // a heading that a page's width broke is one by markup in its first line alone
    return next.blanksBefore() == 0 && next.bullet().isEmpty() && (next.heading() == first.heading() || next.heading() == 0);
  }

  private static boolean standsApart(List<Block> blocks, int i, Block.Line line) {
    return i == 0 || line.blanksBefore() > 0 || !(blocks.get(i - 1) instanceof Block.Line);
  }
}
