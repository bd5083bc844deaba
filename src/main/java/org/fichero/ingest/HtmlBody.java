package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The blocks of a page: paragraphs, headings, lists, tables. Words flow into the paragraph at hand until a block ends it. */
final class HtmlBody {
  private static final int MAX_DEPTH = 800;

  private static final Set<String> BLOCKS = Set.of(
      "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "form", "fieldset", "legend",
      "address", "blockquote", "center", "dl", "dt", "dd", "details", "summary", "figure", "figcaption", "hr",
      "body", "caption", "optgroup", "tr", "td", "th", "tbody");

  private final Element root;
  private final HtmlLook look;
  private final HtmlMarks marks;
  private final ReadContext context;
  private final List<HtmlLists.Open> lists = new ArrayList<>();
  private Flow flow = new Flow();
  private String font = "";
  private int heading;
  private int preformatted;
  private int depth;
  private int cells;

  HtmlBody(Document page, ReadContext context) {
    this.root = page.body() == null ? page : page.body();
    this.look = new HtmlLook(page);
    this.context = context;
    this.marks = new HtmlMarks(page, look, context);
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
    if (heading > 0) {
      sink.add(new Piece.Heading(heading, done));
    } else if (!lists.isEmpty()) {
      HtmlLists.Open list = lists.get(lists.size() - 1);
      sink.add(new Piece.Item(lists.size() - 1, list.takeBullet(), done));
    } else {
      sink.add(new Piece.Paragraph(done));
    }
  }

  private void element(Element e, Piece.Sink sink) throws UnreadableSourceException {
    if (marks.isSkipped(e)) {
      return;
    }
    String outer = font;
    String own = look.font(e);
    font = own == null ? font : own;
    if (BLOCKS.contains(e.normalName())) {
      flush(sink);
    }
    if (!marks.begin(e, flow)) {
      byName(e, sink);
    }
    font = outer;
  }

  private void byName(Element e, Piece.Sink sink) throws UnreadableSourceException {
    String name = e.normalName();
    switch (name) {
      case "br" -> flow.lineBreak();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(e, name.charAt(1) - '0', sink);
      case "ul", "ol", "menu" -> list(e, sink);
      case "li" -> item(e, sink);
      case "table" -> {
        flush(sink);
        table(e, sink);
      }
      case "pre" -> {
        flush(sink);
        preformatted++;
        block(e, sink);
        preformatted--;
      }
      default -> {
        if (BLOCKS.contains(name)) {
          block(e, sink);
        } else if ("heading".equals(e.attr("role"))) {
          heading(e, level(e), sink);
        } else {
          children(e, sink);
        }
      }
    }
  }

  private static int level(Element e) {
    String level = e.attr("aria-level");
    return level.length() == 1 && level.charAt(0) > '0' && level.charAt(0) < '7' ? level.charAt(0) - '0' : 2;
  }

  /** What was before it has been flushed; its own mark may stand in the flow. */
  private void block(Element e, Piece.Sink sink) throws UnreadableSourceException {
    if (look.breaksBefore(e)) {
      sink.add(new Piece.PageBreak());
    }
    if ("heading".equals(e.attr("role"))) {
      heading(e, level(e), sink);
    } else {
      children(e, sink);
      flush(sink);
    }
  }

  private void heading(Element e, int level, Piece.Sink sink) throws UnreadableSourceException {
    flush(sink);
    if (look.breaksBefore(e)) {
      sink.add(new Piece.PageBreak());
    }
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
    children(e, sink);
    flush(sink);
  }

  private void words(String raw) {
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

  private void table(Element table, Piece.Sink sink) throws UnreadableSourceException {
    Flow outerFlow = flow;
    List<HtmlLists.Open> outerLists = List.copyOf(lists);
    int outerHeading = heading;
    lists.clear();
    heading = 0;
    Grid grid = new Grid();
    rows(table, grid, sink);
    flow = outerFlow;
    lists.addAll(outerLists);
    heading = outerHeading;
    sink.add(new Piece.Table(grid));
  }

  private void rows(Element group, Grid grid, Piece.Sink sink) throws UnreadableSourceException {
    for (Element child : group.children()) {
      if (marks.isSkipped(child)) {
        continue;
      }
      switch (child.normalName()) {
        case "thead", "tbody", "tfoot", "form" -> rows(child, grid, sink);
        case "caption" -> {
          flow = new Flow();
          children(child, sink);
          flush(sink);
        }
        case "tr" -> {
          grid.row();
          cells(child, grid);
        }
        default -> { }
      }
    }
  }

  private void cells(Element row, Grid grid) throws UnreadableSourceException {
    for (Element child : row.children()) {
      boolean cell = child.normalName().equals("td") || child.normalName().equals("th");
      if (!cell || marks.isSkipped(child)) {
        continue;
      }
      List<Piece> pieces = new ArrayList<>();
      String outer = font;
      flow = new Flow();
      marks.begin(child, flow);
      children(child, pieces::add);
      flush(pieces::add);
      font = outer;
      String fill = look.fill(child);
      fill = fill == null ? look.fill(row) : fill;
      int height = span(child, "rowspan");
      grid.cell(new Grid.Cell(pieces, span(child, "colspan"), height == 0 ? 65_536 : height, false, fill, "td[" + ++cells + "]"));
    }
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    if (value.isEmpty() || value.length() > 5 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 1;
    }
    return Integer.parseInt(value);
  }
}
