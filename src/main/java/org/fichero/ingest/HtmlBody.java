package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The blocks of a page: paragraphs, headings, lists, tables. Words flow into the paragraph at hand until a block ends it. */
final class HtmlBody {
  private static final int MAX_DEPTH = 800;

  private final Element root;
  private final HtmlLook look;
  private final HtmlMarks marks;
  private final HtmlNotes notes;
  private final HtmlGrid tables;
  private final ReadContext context;
  private final List<HtmlLists.Open> lists = new ArrayList<>();
  private Flow flow = new Flow();
  private String font = "";
  private int heading;
  private boolean pageHead;
  private int preformatted;
  private int depth;
  private int struck;
  private boolean emphasised;

  HtmlBody(Document page, ReadContext context) {
    this.root = page.body() == null ? page : page.body();
    this.look = new HtmlLook(page);
    this.context = context;
    this.marks = new HtmlMarks(page, look, context);
    this.notes = new HtmlNotes(page);
    this.tables = new HtmlGrid(look, marks, this::inside);
  }

  void write(Piece.Sink sink) throws UnreadableSourceException {
    children(root, sink);
    flush(sink);
  }

  private void children(Element parent, Piece.Sink sink) throws UnreadableSourceException {
    context.check();
    if (++depth > MAX_DEPTH) {
      words(parent.text());
    } else {
      for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
        if (node instanceof TextNode text) {
          words(text.getWholeText());
        } else if (node instanceof Element element) {
          element(element, sink);
        }
      }
    }
    depth--;
  }

  /** Ends the paragraph at hand. */
  private void flush(Piece.Sink sink) throws UnreadableSourceException {
    Flow done = flow;
    flow = new Flow();
    if (done.isBlank()) {
      return;
    }
    done = StruckText.settle(done, false, context.leftOut());
    if (heading > 0) {
      sink.add(pageHead && heading == 1 ? new Piece.Title(done) : new Piece.Heading(heading, done));
    } else if (!lists.isEmpty()) {
      HtmlLists.Open list = lists.get(lists.size() - 1);
      sink.add(new Piece.Item(lists.size() - 1, list.takeBullet(), done));
    } else {
      sink.add(new Piece.Paragraph(done));
    }
  }

  private void element(Element e, Piece.Sink sink) throws UnreadableSourceException {
    if (marks.isSkipped(e) || notes.takes(e, context.leftOut())) {
      if (look.isHidden(e)) {
        context.leftOut().add(LeftOut.Why.HIDDEN, e.text());
      }
      return;
    }
    String outer = font;
    String own = look.font(e);
    font = own == null ? font : own;
    boolean strikes = look.isStruck(e);
    struck += strikes ? 1 : 0;
    boolean outerEmphasis = emphasised;
    emphasised = look.isEmphasised(e, emphasised);
    if (HtmlLook.isBlock(e) || e.normalName().equals("label") && marks.endsInValue(flow)) {
      flush(sink);
    }
    if (HtmlMarks.isOpenList(e)) {
      options(e, sink);
    } else if (!marks.begin(e, flow)) {
      if (!e.normalName().equals("li")) {
        marks.drawnBefore(e, flow);
      }
      byName(e, sink);
    }
    font = outer;
    struck -= strikes ? 1 : 0;
    emphasised = outerEmphasis;
  }

  /** An open list box shows all its options, the chosen ones marked. */
  private void options(Element select, Piece.Sink sink) throws UnreadableSourceException {
    flush(sink);
    for (Element option : select.getElementsByTag("option")) {
      marks.option(option, flow);
      flush(sink);
    }
  }

  private void byName(Element e, Piece.Sink sink) throws UnreadableSourceException {
    String name = e.normalName();
    if (HtmlTables.isTable(e, look) || look.gridColumns(e) > 0) {
      flush(sink);
      sink.add(new Piece.Table(tables.read(e, sink)));
      return;
    }
    switch (name) {
      case "br" -> flow.lineBreak();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(e, HtmlHeadings.level(e), sink);
      case "ul", "ol", "menu" -> list(e, sink);
      case "li" -> item(e, sink);
      case "pre" -> {
        flush(sink);
        preformatted++;
        block(e, sink);
        preformatted--;
      }
      case "header" -> {
        boolean outer = pageHead;
        pageHead = e.parent() == root;
        header(e, sink);
        pageHead = outer;
      }
      default -> {
        if (HtmlLook.isBlock(e)) {
          block(e, sink);
        } else if (HtmlHeadings.level(e) > 0) {
          heading(e, HtmlHeadings.level(e), sink);
        } else {
          flow.text(HtmlFurniture.isNextChip(e) ? ", " : look.isPlaced(e) && !flow.isBlank() ? "\t" : "");
          children(e, sink);
        }
      }
    }
  }

  /** The heading last, so that no line about it stands between it and what it heads. */
  private void header(Element e, Piece.Sink sink) throws UnreadableSourceException {
    List<Piece> pieces = new ArrayList<>();
    block(e, pieces::add);
    for (Piece piece : HtmlHeadings.hasByline(e) ? HtmlHeadings.last(pieces) : pieces) {
      sink.add(piece);
    }
  }

  /** What was before it has been flushed; its own mark may stand in the flow. */
  private void block(Element e, Piece.Sink sink) throws UnreadableSourceException {
    if (HtmlHeadings.level(e) > 0) {
      heading(e, HtmlHeadings.level(e), sink);
    } else {
      part(e, sink);
      children(e, sink);
      flush(sink);
      if (HtmlFurniture.endsPart(e)) {
        sink.add(new Piece.Rule());
      }
    }
  }

  private void part(Element e, Piece.Sink sink) throws UnreadableSourceException {
    if (look.breaksBefore(e)) {
      sink.add(new Piece.PageBreak());
    }
    if (HtmlFurniture.isApart(e)) {
      sink.add(new Piece.Rule());
    }
  }

  private void heading(Element e, int level, Piece.Sink sink) throws UnreadableSourceException {
    flush(sink);
    part(e, sink);
    int outer = heading;
    heading = level;
    children(e, sink);
    flush(sink);
    heading = outer;
  }

  private void list(Element e, Piece.Sink sink) throws UnreadableSourceException {
    flush(sink);
    lists.add(HtmlLists.open(e));
    children(e, sink);
    flush(sink);
    lists.remove(lists.size() - 1);
  }

  private void item(Element e, Piece.Sink sink) throws UnreadableSourceException {
    flush(sink);
    if (!lists.isEmpty()) {
      lists.get(lists.size() - 1).item(e);
    }
    marks.item(e, flow);
    marks.drawnBefore(e, flow);
    children(e, sink);
    flush(sink);
  }

  private void words(String raw) {
    int start = flow.length();
    shown(raw);
    flow.strike(struck > 0 ? start : flow.length());
    flow.emphasise(emphasised ? start : flow.length());
  }

  private void shown(String raw) {
    if (preformatted > 0) {
      flow.text(raw);
      return;
    }
    String shown = HtmlMarks.collapse(flow, raw);
    if (font.isEmpty() && !Symbols.hasGlyphNumbers(shown)) {
      flow.text(marks.spaced(flow, shown));
    } else {
      Symbols.append(flow, font, shown, marks::glyphAddress);
    }
  }

  /** What stands in an element, whatever is open around it; a cell may be a mark itself. */
  private List<Piece> inside(Element e, boolean cell) throws UnreadableSourceException {
    Flow outerFlow = flow;
    List<HtmlLists.Open> outerLists = List.copyOf(lists);
    int outerHeading = heading;
    String outerFont = font;
    boolean outerEmphasis = emphasised;
    emphasised = look.isEmphasised(e, emphasised);
    lists.clear();
    heading = 0;
    flow = new Flow();
    List<Piece> pieces = new ArrayList<>();
    if (!cell || !marks.begin(e, flow)) {
      children(e, pieces::add);
    }
    flush(pieces::add);
    flow = outerFlow;
    lists.addAll(outerLists);
    heading = outerHeading;
    font = outerFont;
    emphasised = outerEmphasis;
    return pieces;
  }
}
