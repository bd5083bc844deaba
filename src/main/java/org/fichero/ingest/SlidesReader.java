package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** PowerPoint's .pptx (ECMA-376 part 1, PresentationML): each slide is a page, titles are headings. */
final class SlidesReader implements FormatReader {
  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    Budget budget = context.budget();
    ZipParts zip = ZipParts.open(bytes, context);
    String main = Relations.of("", zip, budget).first("officeDocument");
    byte[] presentation = main == null ? null : zip.read(main);
    if (presentation == null) {
      throw UnreadableSourceException.damaged("the package has no presentation");
    }
    Relations relations = Relations.of(main, zip, budget);
    List<String> slides = new ArrayList<>();
    try (Xml xml = new Xml(presentation, main, budget)) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("sldId")) {
          slides.add(relations.target(xml.relation()));
        }
      }
    }
    Piece.Sink sink = new PieceWriter(context);
    Remarks remarks = new Remarks();
    for (String slide : slides) {
      byte[] part = slide == null ? null : zip.read(slide);
      if (part != null) {
        context.text().pageStart();
        Relations beside = Relations.of(slide, zip, budget);
        new Slide(slide, beside, zip, context).read(part, sink);
        for (String type : List.of("notesSlide", "comments")) {
          remarks.add(zip, beside.all(type), context);
        }
      }
    }
    remarks.say(context);
  }

  @Override
  public boolean bounded() {
    return true;
  }

  /** One slide. */
  private static final class Slide {
    /** Bullets that say something: boxes, ticks and crosses. */
    private static final String SIGNS = "\u2610\u2612\u2713\u2717\u25a1\u2751";
    private final String part;
    private final Relations beside;
    private final ZipParts zip;
    private final ReadContext context;
    private Xml xml;
    private int runs;
    private int cells;
    private boolean title;
    /** The sign before the paragraph's words; 0 for none, or a mere bullet. */
    private char bullet;

    Slide(String part, Relations beside, ZipParts zip, ReadContext context) {
      this.part = part;
      this.beside = beside;
      this.zip = zip;
      this.context = context;
    }

    void read(byte[] bytes, Piece.Sink sink) throws UnreadableSourceException {
      try (Xml opened = new Xml(bytes, part, context.budget())) {
        xml = opened;
        SlideShapes shapes = new SlideShapes();
        while (xml.next()) {
          if (xml.isStart()) {
            start(shapes);
          }
        }
        shapes.write(sink);
      }
    }

    private void start(SlideShapes shapes) throws UnreadableSourceException {
      switch (xml.name()) {
        case "sp" -> {
          title = false;
          shapes.begin(xml.depth());
        }
        case "grpSp", "graphicFrame" -> shapes.begin(xml.depth());
        case "off" -> shapes.at(xml.number("x", 0), xml.number("y", 0));
        case "ext" -> shapes.size(xml.number("cx", 0), xml.number("cy", 0));
        case "ph" -> {
          String type = String.valueOf(xml.attribute("type"));
          title = type.equals("title") || type.equals("ctrTitle");
          if (title || type.equals("subTitle")) {
            shapes.heads();
          }
        }
        case "p" -> {
          Flow flow = paragraph();
          shapes.add(title ? new Piece.Heading(1, flow) : piece(flow));
        }
        case "tbl" -> shapes.add(new Piece.Table(table()));
        case "relIds" -> diagram(shapes);
        case "Fallback" -> xml.skip();
        default -> { }
      }
    }

    private void diagram(SlideShapes shapes) throws UnreadableSourceException {
      String name = beside.target(xml.attribute("dm"));
      for (Piece item : name == null ? List.<Piece>of() : Diagram.read(zip.readIfWhole(name), name, context.budget())) {
        shapes.add(item);
      }
    }

    /** What the paragraph just read is: a bullet that is a box or a tick is the mark of its words. */
    private Piece piece(Flow flow) {
      return bullet == 0 ? new Piece.Paragraph(flow) : new Piece.Item(0, String.valueOf(bullet), flow);
    }

    private void bullet() throws UnreadableSourceException {
      String font = null;
      int outside = xml.depth() - 1;
      while (xml.next() && xml.depth() > outside) {
        if (xml.isStart() && xml.name().equals("buFont")) {
          font = Symbols.isSymbolFont(xml.attribute("typeface")) ? xml.attribute("typeface") : null;
        } else if (xml.isStart() && xml.name().equals("buChar")) {
          String shown = String.valueOf(xml.attribute("char"));
          char sign = shown.length() == 1 ? Symbols.unicode(font, shown.charAt(0)) : 0;
          bullet = SIGNS.indexOf(sign) >= 0 ? sign : 0;
        }
      }
    }

    private Flow paragraph() throws UnreadableSourceException {
      Flow flow = new Flow();
      bullet = 0;
      String font = null;
      boolean emphasised = false;
      int outside = xml.depth() - 1;
      while (xml.next() && xml.depth() > outside) {
        if (!xml.isStart()) {
          continue;
        }
        switch (xml.name()) {
          case "r", "fld" -> {
            font = null;
            emphasised = false;
            runs++;
          }
          case "latin", "sym" -> font = Symbols.isSymbolFont(xml.attribute("typeface")) ? xml.attribute("typeface") : font;
          case "rPr" -> emphasised = "1".equals(xml.attribute("b")) || "true".equals(xml.attribute("b")) || !List.of("null", "none").contains(String.valueOf(xml.attribute("u")));
          case "t" -> {
            int start = flow.length();
            Symbols.append(flow, font, xml.content(), () -> part + "#r[" + runs + "]");
            flow.emphasise(emphasised ? start : flow.length());
          }
          case "br" -> {
            flow.lineBreak();
            xml.skip();
          }
          case "pPr" -> bullet();
          case "endParaRPr" -> xml.skip();
          default -> { }
        }
      }
      return flow;
    }

    private Grid table() throws UnreadableSourceException {
      Grid grid = new Grid();
      int outside = xml.depth() - 1;
      while (xml.next() && xml.depth() > outside) {
        if (xml.isStart() && xml.name().equals("tr")) {
          grid.row();
        } else if (xml.isStart() && xml.name().equals("tc")) {
          cell(grid);
        }
      }
      return grid;
    }

    private void cell(Grid grid) throws UnreadableSourceException {
      // cells that a merge covers are there, and empty
      boolean joinsLeft = "1".equals(xml.attribute("hMerge")) || "true".equals(xml.attribute("hMerge"));
      boolean joinsUp = "1".equals(xml.attribute("vMerge")) || "true".equals(xml.attribute("vMerge"));
      int width = xml.number("gridSpan", 1);
      String fill = null;
      List<Piece> pieces = new ArrayList<>();
      int outside = xml.depth() - 1;
      while (xml.next() && xml.depth() > outside) {
        if (!xml.isStart()) {
          continue;
        }
        switch (xml.name()) {
          case "p" -> pieces.add(piece(paragraph()));
          case "lnL", "lnR", "lnT", "lnB", "lnTlToBr", "lnBlToTr" -> xml.skip();
          case "srgbClr" -> fill = FillColour.of(xml.attribute("val"));
          case "schemeClr" -> fill = "bg1".equals(xml.attribute("val")) ? null : "808080";
          default -> { }
        }
      }
      if (!joinsLeft) {
        grid.cell(new Grid.Cell(pieces, width, 1, joinsUp, fill, part + "#tc[" + ++cells + "]"));
      }
    }
  }
}
