package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of one WordprocessingML part: paragraphs, tables, and what wraps them. Wrappers that change nothing (accepted
 * insertions, hyperlinks, custom XML) are walked through.
 */
final class WordBody {
  private final String part;
  private final WordStyles styles;
  private final WordNumbering numbering;
  private final ReadContext context;
  private final Parts parts;
  private Xml xml;
  private WordInline inline;

  /** Other parts that the part refers to. */
  interface Parts {
    /** Of a part whose references are left out. */
    Parts NONE = new Parts() {
      @Override
      public ActiveX control(String relation) {
        return null;
      }

      @Override
      public void chunk(String relation, Piece.Sink sink) { }

      @Override
      public List<Piece> diagram(String relation) {
        return List.of();
      }
    };

    /** The ActiveX control of a relation; null when there is none. */
    ActiveX control(String relation) throws UnreadableSourceException;

    /** Writes a document of another format that stands in the body. */
    void chunk(String relation, Piece.Sink sink) throws UnreadableSourceException;

    /** The words of a diagram, in their order. */
    List<Piece> diagram(String relation) throws UnreadableSourceException;
  }

  WordBody(String part, WordStyles styles, WordNumbering numbering, ReadContext context, Parts parts) {
    this.part = part;
    this.styles = styles;
    this.numbering = numbering;
    this.context = context;
    this.parts = parts;
  }

  void read(byte[] bytes, Piece.Sink sink) throws UnreadableSourceException {
    try (Xml opened = new Xml(bytes, part, context.budget())) {
      xml = opened;
      inline = new WordInline(xml, part, styles, context, this, parts);
      blocks(-1, sink);
      inline.finish(sink);
    }
  }

  /** References to footnotes and endnotes that were met. */
  int notes() {
    return inline.notes();
  }

  /** Lines of a generated table of contents that were left out. */
  int contents() {
    return inline.contents();
  }

  /** All blocks up to the end tag that leads to the depth {@code outside}. */
  void blocks(int outside, Piece.Sink sink) throws UnreadableSourceException {
    while (xml.next() && xml.depth() > outside) {
      if (xml.isEnd()) {
        inline.end(sink);
      } else if (xml.isStart()) {
        block(sink);
      }
    }
  }

  private void block(Piece.Sink sink) throws UnreadableSourceException {
    switch (xml.name()) {
      case "p" -> inline.paragraph(sink, numbering);
      case "tbl" -> sink.add(new Piece.Table(table()));
      case "altChunk" -> {
        parts.chunk(xml.relation(), sink);
        xml.skip();
      }
      case "sectPr", "del", "moveFrom" -> xml.skip();
      default -> inline.wrapper();
    }
  }

  private Grid table() throws UnreadableSourceException {
    Grid grid = new Grid();
    int outside = xml.depth() - 1;
    Piece.Sink stray = piece -> { };
    while (xml.next() && xml.depth() > outside) {
      if (xml.isEnd()) {
        inline.end(stray);
      } else if (xml.isStart()) {
        switch (xml.name()) {
          case "tr" -> row(grid);
          case "tblPr", "tblGrid" -> xml.skip();
          default -> inline.wrapper();
        }
      }
    }
    return grid;
  }

  private void row(Grid grid) throws UnreadableSourceException {
    List<Grid.Cell> cells = new ArrayList<>();
    int outside = xml.depth() - 1;
    boolean deleted = false;
    int after = 0;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isEnd()) {
        inline.end(piece -> { });
      } else if (xml.isStart()) {
        switch (xml.name()) {
          case "gridBefore" -> empty(cells, xml.number("val", 0));
          case "gridAfter" -> after = xml.number("val", 0);
          case "del" -> deleted = true;
          case "tblPrEx", "trPrChange" -> xml.skip();
          case "tc" -> {
            if (deleted) {
              xml.skip();
            } else {
              cell(cells);
            }
          }
          default -> inline.wrapper();
        }
      }
    }
    empty(cells, after);
    if (!deleted) {
      grid.row();
      cells.forEach(grid::cell);
    }
  }

  private static void empty(List<Grid.Cell> cells, int count) {
    for (int i = 0; i < Math.min(count, Grid.MAX_COLUMNS); i++) {
      cells.add(Grid.Cell.empty());
    }
  }

  /** What {@code tcPr} says. */
  private static final class CellFormat {
    int width = 1;
    boolean continued;
    boolean joinsLeft;
    String fill;
  }

  private void cell(List<Grid.Cell> cells) throws UnreadableSourceException {
    String address = inline.address("tc");
    CellFormat format = new CellFormat();
    List<Piece> pieces = new ArrayList<>();
    int outside = xml.depth() - 1;
    CellPaint outer = inline.swapPaint(new CellPaint());
    while (xml.next() && xml.depth() > outside) {
      if (xml.isEnd()) {
        inline.end(pieces::add);
      } else if (xml.isStart() && xml.name().equals("tcPr")) {
        format(format);
      } else if (xml.isStart()) {
        block(pieces::add);
      }
    }
    String paint = inline.swapPaint(outer).fill();
    String fill = format.fill != null ? format.fill : paint;
    if (format.joinsLeft && !cells.isEmpty()) {
      Grid.Cell left = cells.remove(cells.size() - 1);
      cells.add(new Grid.Cell(left.pieces(), left.width() + format.width, 1, left.continued(), left.fill(), left.address()));
    } else {
      cells.add(new Grid.Cell(pieces, format.width, 1, format.continued, fill, address));
    }
  }

  private void format(CellFormat format) throws UnreadableSourceException {
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.isStart()) {
        continue;
      }
      String value = xml.attribute("val");
      boolean continues = value == null || value.equals("continue");
      switch (xml.name()) {
        case "gridSpan" -> format.width = xml.number("val", 1);
        case "vMerge", "vmerge" -> format.continued = continues;
        case "hMerge" -> format.joinsLeft = continues;
        case "shd" -> format.fill = fill(xml);
        case "tcPrChange" -> xml.skip();
        default -> { }
      }
    }
  }

  /** The colour of {@code w:shd}; a pattern counts as its own colour, or as grey. */
  static String fill(Xml xml) {
    String pattern = xml.attribute("val");
    String own = xml.attribute("fill");
    boolean themed = xml.attribute("themeFill") != null && (own == null || own.equals("auto"));
    String back = themed ? ThemeColours.of(xml.attribute("themeFill"), xml.attribute("themeFillTint"), xml.attribute("themeFillShade"))
        : FillColour.of(own);
    boolean patterned = pattern != null && !pattern.equals("clear") && !pattern.equals("nil");
    if (!patterned) {
      return back;
    }
    String front = FillColour.of(xml.attribute("color"));
    return front != null ? front : back != null ? back : pattern.equals("solid") ? "000000" : "808080";
  }
}
