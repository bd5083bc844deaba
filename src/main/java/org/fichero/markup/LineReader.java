package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.MarkupLexicon;

/** Reads what stands before, in and below the lines between the tables: list marks, emphasis, underlines, marks. */
final class LineReader {
  /** A line to write a cross on is no longer. */
  private static final List<String> CROSSED = List.of("\n_X_", "\n_x_", "\n__X_", "\n__x_", "\nX\n", "\nx\n", "\nX\r", "\nx\r");
  private static final int LONGEST_BLANK = 8;
  /** What begins in capitals still further in is a heading set in the middle. */
  private static final int DEEPEST = 10;

  private final Lines lines;
  private final Prefix prefix;
  private final CellWords words;
  private final MarkupLexicon lexicon;
  private final Legend.Words legends;
  private final PageBuilder page;
  /** Rules that underline nothing; null until asked for. */
  private PartingRules parting;
  /** Whether crosses stand so; null until asked for. */
  private Boolean crossed;

  LineReader(Lines lines, PageBuilder page, CellWords words, MarkupLexicon lexicon, Legend.Words legends) {
    this.lines = lines;
    this.page = page;
    this.words = words;
    this.lexicon = lexicon;
    this.legends = legends;
    this.prefix = new Prefix(lines.text, page::markup);
  }

  /** The parts again, with labels and the marks on the lines below them joined. */
  List<Object> read(List<Object> parts) {
    inside(parts);
    numbers(parts);
    strong(parts);
    Legend legend = new Legend(lines.text, legends);
    marks(parts, legend);
    List<Object> paired = new LoneMarks(lines.text, words, lexicon, parts).pair();
    new OptionRuns(lines.text, words, lexicon).decide(new ItemLists(lines.text).of(paired));
    CrossMeaning crosses = new CrossMeaning(lines.text, legend);
    groups(paired, crosses);
    crosses.close(page);
    return withContinuations(paired);
  }

  /** An option's label may run on in the next line: indented below its words, or in lower case. */
  private List<Object> withContinuations(List<Object> parts) {
    List<Object> out = new ArrayList<>(parts.size());
    TextLine option = null;
    for (Object part : parts) {
      TextLine line = text(part);
      if (line != null && option != null && continues(option, line)) {
        option.continuation = line;
        option = null;
        continue;
      }
      out.add(part);
      option = line != null && endsInLabel(line) ? line : null;
    }
    return out;
  }

  private boolean continues(TextLine option, TextLine line) {
    boolean plain = line.blanksBefore == 0 && !line.drawn && line.heading == 0 && line.bullet.isEmpty() && line.from < line.to
        && !Piece.hasSign(line.pieces);
    boolean asks = lines.text.charAt(option.to - 1) == ':' && Piece.marks(option.pieces).size() > 1;
    return plain && (asks || Character.isLowerCase(lines.text.charAt(line.from)) && !isPair(line, option) || line.indent >= option.indent + 2 && line.indent <= option.indent + DEEPEST);
  }

  /** Whether a colon parts the line, with a capital behind it or below a label that is small as well: small as it begins, it is a label and its value. */
  private boolean isPair(TextLine line, TextLine option) {
    int colon = Chars.find(lines.text, ": ", line.from, line.to);
    int sign = Piece.marks(option.pieces).get(0).start;
    boolean small = sign > option.from && Character.isLowerCase(lines.text.charAt(option.from)) && OptionFlow.endsLead(lines.text, option.from, sign);
    return colon > 0 && colon + 2 < line.to && (small || Character.isUpperCase(lines.text.charAt(colon + 2)));
  }

  /** Whether the line's last mark stands before its label. */
  private boolean endsInLabel(TextLine line) {
    List<Piece> marks = Piece.marks(line.pieces);
    boolean before = !marks.isEmpty() && (OptionLine.isBlank(lines.text, line.from, marks.get(0).start, line.pieces)
        || marks.size() > 1 && OptionFlow.endsLead(lines.text, line.from, marks.get(0).start) && !OptionFlow.endsLead(lines.text, line.from, marks.get(1).start));
    return before && !OptionLine.isBlank(lines.text, marks.get(marks.size() - 1).end, line.to, line.pieces);
  }

  /** Takes the signs that their own line shows to be marks. */
  private void marks(List<Object> parts, Legend legend) {
    AnswerLine answers = new AnswerLine(lines.text, lexicon);
    for (Object part : parts) {
      TextLine line = text(part);
      if (line == null || line.drawn) {
        continue;
      }
      line.legend = legend.read(line);
      if (line.legend) {
        continue;
      }
      if (line.pieces != null) {
        OptionLine.accept(lines.text, line.from, line.to, line.pieces);
      }
      boolean marked = Piece.hasMark(line.pieces);
      List<Piece> answered = marked || line.from >= line.to ? null
          : answers.read(line.from, line.to, line.pieces == null ? List.of() : line.pieces);
      line.pieces = answered == null ? line.pieces : answered;
    }
  }

  /** Marks of lines that follow each other, and of each table, explain each other; a page's end does not part them. */
  private static void groups(List<Object> parts, CrossMeaning crosses) {
    List<Piece> group = new ArrayList<>();
    for (Object part : parts) {
      if (ItemLists.endsPage(part)) {
        continue;
      }
      List<Piece> marks = part instanceof PairedOption pair ? List.of(pair.mark())
          : part instanceof TextLine line ? Piece.marks(line.pieces) : List.of();
      if (marks.isEmpty() && !group.isEmpty()) {
        crosses.group(group, false);
        group = new ArrayList<>();
      }
      group.addAll(marks);
      if (part instanceof TableDraft table) {
        boolean free = table.hasFreePlaces();
        table.lists().forEach(list -> crosses.group(list, free));
      }
    }
    crosses.group(group, false);
  }

  private void inside(List<Object> parts) {
    Emphasis emphasis = new Emphasis();
    GluedDashes dashes = new GluedDashes(lines.text);
    SetOffWords setOff = new SetOffWords(lines.text);
    for (int i = 0; i < parts.size(); i++) {
      if (isFurniture(parts.get(i))) {
        continue;
      }
      TextLine line = text(parts.get(i));
      if (line == null || !goesOn(line)) {
        emphasis.end();
      }
      if (line == null) {
        continue;
      }
      char drawn = Rules.drawn(lines.text, line.from, line.to);
      if (drawn != 0 && !(drawn == '_' && line.length() <= LONGEST_BLANK && crossed())) {
        line.drawn = true;
        underline(parts, i, drawn);
        emphasis.end();
      } else {
        prefix.read(line);
        dashes.look(line);
        setOff.look(line);
        inside(line, emphasis);
      }
    }
  }

  /** Reads the pieces of a line of words. */
  private void inside(TextLine line, Emphasis emphasis) {
    if (line.special && line.from < line.to) {
      line.pieces = lines.pieces(line.from, line.to);
      emphasis.line(lines.text, line.pieces);
      if (emphasis.strikes()) {
        Struck.leaveOut(lines.text, line.from, line.to, line.pieces, page);
      }
    }
    if (line.wide) {
      Spacing.close(lines.text, line);
    }
  }

  /** Whether crosses stand on lines to write on, or alone on lines of their own, so that a free one is no drawn line. */
  private boolean crossed() {
    crossed = crossed == null ? Boolean.valueOf(CROSSED.stream().anyMatch(lines.text::contains)) : crossed;
    return crossed;
  }

  /** Whether a line is of one paragraph with the line above: where every other line is blank, small letters go on. */
  private boolean goesOn(TextLine line) {
    return line.blanksBefore == 0 || line.blanksBefore == 1 && line.from < line.to && Character.isLowerCase(lines.text.charAt(line.from));
  }

  private void numbers(List<Object> parts) {
    Numbering numbering = new Numbering(lines.text, lexicon.notNumbering());
    TextLine above = null;
    for (Object part : parts) {
      if (isFurniture(part)) {
        continue;
      }
      TextLine line = text(part);
      if (line != null && !line.drawn && line.from < line.to) {
        numbering.look(line, line.blanksBefore == 0 ? above : null);
      }
      above = line;
    }
    numbering.decide(page::markup);
  }

  static boolean isFurniture(Object part) {
    return part instanceof TextLine line && line.furniture != null;
  }

  static TextLine text(Object part) {
    return part instanceof TextLine line && line.isText() ? line : null;
  }

  /** Where an emphasis runs over several lines, the later ones begin inside it. */
  private void strong(List<Object> parts) {
    int depth = 0;
    for (Object part : parts) {
      if (isFurniture(part)) {
        continue;
      }
      TextLine line = text(part);
      if (line == null || !goesOn(line)) {
        depth = 0;
      }
      if (line != null) {
        line.strongBefore = depth;
        if (depth > 0 && line.pieces == null) {
          line.pieces = List.of();
        }
        depth = line.pieces == null ? depth : Visible.depthAfter(lines.text, line.pieces, depth);
      }
    }
  }

  /** A drawn line right below up to three short lines makes them a heading; where nothing parts them from what stands above, one as long as the last of them is that line's alone. */
  private void underline(List<Object> parts, int at, char drawn) {
    int level = Rules.level(drawn);
    int first = at;
    while (first > 0 && at - first < 4 && text(parts.get(first - 1)) != null && !text(parts.get(first - 1)).drawn
        && text(parts.get(first)).blanksBefore == 0) {
      first--;
    }
    first = first < at - 1 && isDrawnFor(text(parts.get(at - 1)), text(parts.get(at))) && !isApart(parts, first, at) ? at - 1 : first;
    int count = at - first;
    // a line of a page's footer below the last line that had room is no underline of a paragraph's
    boolean footer = drawn == '_' && (count > 1 || at > 1 && text(parts.get(at - 1)) != null && text(parts.get(at - 1)).blanksBefore == 0 && text(parts.get(at - 2)) != null);
    parting = parting == null ? new PartingRules(lines.text, parts) : parting;
    if (parting.has(drawn, text(parts.get(at))) || footer || count == 0 || count > 3 || level == 0 || first == 1 && isHead(text(parts.get(0)), text(parts.get(1))) || !isTitle(text(parts.get(at - 1)), text(parts.get(at)))) {
      return;
    }
    text(parts.get(at)).underlines = true;
    for (int i = first; i < at; i++) {
      TextLine above = text(parts.get(i));
      above.heading = above.heading > 0 ? above.heading : level;
    }
  }

  /** Whether lines above a rule stand apart from what is above them, and no sentence ends among them, so that they may be one heading. */
  private boolean isApart(List<Object> parts, int first, int at) {
    boolean apart = (first == 0 || text(parts.get(first)).blanksBefore > 0) && at - first < 4;
    for (int i = first; i < at - 1 && apart; i++) {
      apart = lines.text.charAt(text(parts.get(i)).to - 1) != '.';
    }
    return apart;
  }

  /** Whether the rule is as long as the line, and so for this line. */
  private static boolean isDrawnFor(TextLine line, TextLine rule) {
    return rule.length() > 3 && Math.abs(line.to - line.from - rule.length()) <= 1;
  }

  /** Whether a document begins here with what it says of itself: {@code ---}, then keys with their values, then {@code ---}. */
  private boolean isHead(TextLine rule, TextLine key) {
    boolean dashes = rule != null && rule.drawn && rule.length() == 3 && lines.text.charAt(rule.from) == '-';
    int colon = dashes ? lines.text.indexOf(':', key.start) : -1;
    return colon > 0 && colon < key.end && lines.text.substring(key.start, colon).strip().chars().allMatch(c -> Chars.isWord((char) c) || c == '-' || c == '_');
  }

  /** Whether the line may be a heading above the rule; a full stop may end it, and a bullet begin it, where the rule is as long as it. */
  private boolean isTitle(TextLine line, TextLine rule) {
    char last = lines.text.charAt(line.to - 1);
    int from = line.bulletEnd > line.bulletStart ? line.bulletStart : line.from;
    boolean fits = Math.abs(line.to - from - rule.length()) <= 1;
    boolean bare = (line.bullet.isEmpty() || fits && from < line.from) && !line.quoted;
    return bare && line.length() <= 120 && (last != '.' || fits) && last != ',' && last != ';';
  }
}
