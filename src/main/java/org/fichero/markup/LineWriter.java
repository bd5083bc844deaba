package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Mark;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Writes lines and option lines as blocks. */
final class LineWriter {
  private final String text;
  private final PageBuilder page;
  private final Asking asking;
  /** Blank lines above a line that shows nothing, such as a comment. */
  private int blanks;

  LineWriter(String text, PageBuilder page, Asking asking) {
    this.asking = asking;
    this.text = text;
    this.page = page;
  }

  void write(TextLine line) {
    if (line.furniture != null) {
      page.block(new Block.Furniture(new Span(line.start, line.end), line.furniture));
      page.markup(line.from, line.to);
    } else if (line.kind == TextLine.Kind.FORM_FEED) {
      page.block(new Block.Separator(new Span(line.start, line.end)));
      page.markup(line.start, line.end);
    } else if (line.kind == TextLine.Kind.TEXT && line.drawn) {
      page.markup(line.from, line.to);
      if (!line.underlines) {
        page.block(new Block.Separator(new Span(line.start, line.end)));
      }
    } else if (line.kind == TextLine.Kind.TEXT) {
      words(line);
    }
  }

  void write(PairedOption pair) {
    TextLine line = pair.label();
    List<Piece> pieces = line.pieces == null ? List.of() : line.pieces;
    page.markup(pieces);
    TextLine other = line == pair.first() ? pair.second() : pair.first();
    page.markup(other.pieces == null ? List.of() : other.pieces);
    page.markup(line.bulletStart, line.bulletEnd);
    page.markup(other.bulletStart, other.bulletEnd);
    pair.between().forEach(l -> page.markup(l.start, l.end));
    int to = line.to;
    while (to > line.from && (text.charAt(to - 1) == ':' || text.charAt(to - 1) <= ' ')) {
      to--;
    }
    page.leftover(text, to, line.to);
    Passage label = Visible.of(text, line.from, to, pieces, line.strongBefore).passage();
    Span span = new Span(pair.first().start, pair.second().end);
    page.block(new Block.Options(span, List.of(new Block.Option(mark(pair.mark()), label)), pair.first().blanksBefore));
  }

  private void words(TextLine line) {
    page.markup(line.bulletStart, line.bulletEnd);
    if (line.pieces == null) {
      if (line.from < line.to) {
        block(line, Visible.plain(text, line.from, line.to), false, new Span(line.start, line.end));
      } else {
        blanks = Math.max(blanks, line.blanksBefore);
      }
    } else if (Piece.hasMark(line.pieces)) {
      options(line);
    } else {
      page.markup(line.pieces);
      Visible visible = Visible.of(text, line.from, line.to, line.pieces, line.strongBefore);
      Passage content = visible.passage();
      if (!content.text().isEmpty()) {
        block(line, content, visible.isStrong(), new Span(line.start, line.end));
      } else {
        blanks = Math.max(blanks, line.blanksBefore);
      }
    }
  }

  private void block(TextLine line, Passage content, boolean strong, Span span) {
    page.block(new Block.Line(span, content, line.heading, strong, line.bullet, line.indent, Math.max(blanks, line.blanksBefore)));
    blanks = 0;
  }

  private void options(TextLine line) {
    page.markup(line.pieces);
    OptionLine.Cut cut = OptionLine.cut(text, line.from, line.to, line.pieces, asking);
    boolean led = cut.leadFrom() < cut.leadTo() && lead(line, cut);
    int start = led ? cut.leadTo() : line.start;
    List<Block.Option> options = new ArrayList<>();
    int at = cut.leadTo();
    for (OptionLine.Part part : cut.parts()) {
      options.add(new Block.Option(mark(part.mark()), label(line, part)));
      boolean before = part.mark().end <= part.from();
      int from = before ? part.mark().end : part.from();
      page.leftover(text, before ? at : at, before ? part.mark().start : part.from());
      page.leftover(text, before ? from : part.to(), before ? part.from() : part.mark().start);
      at = before ? part.to() : part.mark().end;
    }
    boolean tailed = tail(line, cut, at, false);
    int end = tailed ? at : line.end;
    if (!tailed && line.continuation != null) {
      end = runOn(options, line.continuation);
    }
    page.block(new Block.Options(new Span(start, end), options, led ? 0 : Math.max(blanks, line.blanksBefore)));
    blanks = 0;
    if (tailed) {
      tail(line, cut, at, true);
    } else {
      page.leftover(text, at, line.to);
    }
  }

  /** Adds the line that goes on to the last option's label. */
  private int runOn(List<Block.Option> options, TextLine more) {
    List<Piece> pieces = more.pieces == null ? List.of() : more.pieces;
    page.markup(pieces);
    page.markup(more.bulletStart, more.bulletEnd);
    Passage rest = Visible.of(text, more.from, more.to, pieces, more.strongBefore).passage();
    Block.Option last = options.get(options.size() - 1);
    options.set(options.size() - 1, new Block.Option(last.mark(), last.label().join(" ", rest)));
    return more.end;
  }

  private Passage label(TextLine line, OptionLine.Part part) {
    return Visible.part(text, part.from(), part.to(), line.pieces);
  }

  private boolean lead(TextLine line, OptionLine.Cut cut) {
    Visible visible = Visible.of(text, cut.leadFrom(), cut.leadTo(), line.pieces, line.strongBefore);
    if (visible.passage().text().isEmpty()) {
      return false;
    }
    block(line, visible.passage(), visible.isStrong(), new Span(line.start, cut.leadTo()));
    return true;
  }

  private boolean tail(TextLine line, OptionLine.Cut cut, int at, boolean write) {
    if (cut.tailFrom() >= cut.tailTo()) {
      return false;
    }
    Visible visible = Visible.of(text, at, line.to, line.pieces, line.strongBefore);
    Passage content = visible.passage();
    boolean words = content.text().chars().anyMatch(Character::isLetterOrDigit);
    if (words && write) {
      page.block(new Block.Line(new Span(at, line.end), content, 0, visible.isStrong(), "", line.indent, 0));
    }
    return words;
  }

  static Mark mark(Piece piece) {
    Span span = new Span(piece.start, piece.end);
    return new Mark(span, piece.state == null ? piece.sign.sense().state() : piece.state, piece.sign.notation());
  }
}
