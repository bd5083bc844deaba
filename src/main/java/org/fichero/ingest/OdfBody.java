package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Severity;

/** The blocks of an OpenDocument text: paragraphs, headings, lists, tables, and what wraps them. */
final class OdfBody {
  private static final int MAX_ROWS_REPEATED = 1000;

  private final String part;
  private final OdfStyles styles;
  private final ReadContext context;
  private final OdfForms forms = new OdfForms();
  private final OdfLists lists;
  private Xml xml;
  private OdfInline inline;
  private int contents;

  OdfBody(String part, OdfStyles styles, ReadContext context) {
    this.part = part;
    this.styles = styles;
    this.context = context;
    this.lists = new OdfLists(styles);
  }

  /** Reads blocks of a part that another class walks through. */
  OdfInline attach(Xml opened) {
    xml = opened;
    inline = new OdfInline(xml, part, styles, forms, context, this);
    return inline;
  }

  /** The controls that {@code office:forms} declared so far. */
  OdfForms forms() {
    return forms;
  }

  void read(byte[] bytes, Piece.Sink sink) throws UnreadableSourceException {
    try (Xml opened = new Xml(bytes, part, context.budget())) {
      attach(opened);
      OdfStyles.Collector collector = styles.collector();
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("body")) {
          blocks(sink);
        } else if (xml.isStart()) {
          collector.start(xml);
        }
      }
    }
    if (contents > 0) {
      context.finding("contents-left-out", Severity.INFO, "lines", "" + contents);
    }
    notes().say(context);
  }

  OdfNotes notes() {
    return inline.notes();
  }

  /** All blocks within the element whose start tag is at hand. */
  void blocks(Piece.Sink sink) throws UnreadableSourceException {
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart()) {
        block(sink);
      }
    }
  }

  /** The block whose start tag is at hand; wrappers are walked through. */
  void block(Piece.Sink sink) throws UnreadableSourceException {
    switch (xml.name()) {
      case "p", "h" -> paragraph(sink);
      case "list" -> list(sink);
      case "table" -> sink.add(new Piece.Table(table()));
      case "forms" -> forms.read(xml, context);
      case "section" -> {
        if ("none".equals(xml.attribute("display"))) {
          context.leftOut().add(LeftOut.Why.HIDDEN, xml.content());
        }
      }
      case "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
          "bibliography" -> {
        for (String line : xml.content().split("\n")) {
          contents += line.isBlank() ? 0 : 1;
        }
      }
      case "control" -> sink.add(new Piece.Paragraph(inline.control(new Flow())));
      case "annotation" -> notes().read(xml);
      case "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "title", "desc" -> xml.skip();
      default -> { }
    }
  }

  private void paragraph(Piece.Sink sink) throws UnreadableSourceException {
    String style = xml.attribute("style-name");
    boolean heading = xml.name().equals("h");
    int level = heading ? xml.number("outline-level", 1) : 0;
    if (styles.breaksBefore(style)) {
      sink.add(new Piece.PageBreak());
    }
    List<Piece> boxes = new ArrayList<>();
    String bullet = lists.bullet();
    boolean marked = bullet != null && bullet.length() == 1 && Symbols.state(bullet.charAt(0)) != null;
    Flow flow = StruckText.settle(inline.paragraph(style, boxes), marked, context.leftOut());
    if (level > 0) {
      boolean numbered = bullet != null && !bullet.isEmpty() && !bullet.equals("-") && !flow.isBlank();
      sink.add(new Piece.Heading(level, numbered ? Flow.of(bullet + " ").append(flow) : flow));
    } else if (styles.isTitle(style)) {
      sink.add(new Piece.Title(flow));
    } else if (bullet != null) {
      sink.add(new Piece.Item(lists.level(), bullet, flow));
    } else {
      sink.add(new Piece.Paragraph(flow));
    }
    for (Piece box : boxes) {
      sink.add(box);
    }
    if (styles.breaksAfter(style)) {
      sink.add(new Piece.PageBreak());
    }
  }

  private void list(Piece.Sink sink) throws UnreadableSourceException {
    lists.begin(xml);
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart()) {
        switch (xml.name()) {
          case "list-item" -> lists.item(xml);
          case "list-header" -> lists.header();
          default -> block(sink);
        }
      }
    }
    lists.end();
  }

  private Grid table() throws UnreadableSourceException {
    Grid grid = new Grid();
    OdfLists.State outer = lists.suspend();
    int outside = xml.depth() - 1;
    int repeated = 0;
    int first = 0;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isEnd() && xml.name().equals("table-row")) {
        List<Grid.Cell> row = grid.rows().get(first);
        for (int i = 1; i < repeated; i++) {
          grid.row();
          row.forEach(grid::cell);
        }
      } else if (xml.isStart()) {
        switch (xml.name()) {
          case "table-row" -> {
            repeated = Math.min(xml.number("number-rows-repeated", 1), MAX_ROWS_REPEATED);
            grid.row();
            first = grid.rows().size() - 1;
          }
          case "table-cell" -> cell(grid);
          case "covered-table-cell", "table-columns", "shapes", "title", "desc" -> xml.skip();
          default -> { }
        }
      }
    }
    lists.resume(outer);
    return grid;
  }

  private void cell(Grid grid) throws UnreadableSourceException {
    String address = inline.address("table-cell");
    int repeated = Math.min(xml.number("number-columns-repeated", 1), Grid.MAX_COLUMNS);
    int width = xml.number("number-columns-spanned", 1);
    int height = xml.number("number-rows-spanned", 1);
    String fill = styles.fill("table-cell", xml.attribute("style-name"));
    List<Piece> pieces = new ArrayList<>();
    CellPaint outer = inline.swapPaint(new CellPaint());
    blocks(pieces::add);
    String paint = inline.swapPaint(outer).fill();
    Grid.Cell cell = new Grid.Cell(pieces, width, height, false, fill == null ? paint : fill, address);
    for (int i = 0; i < repeated; i++) {
      grid.cell(cell);
    }
  }
}
