package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of a WordprocessingML part while it is read: what its {@code pPr} says, and its words so far. */
final class WordParagraph {
  final Piece.Sink sink;
  final List<Piece> boxes = new ArrayList<>();
  Flow flow = new Flow();
  String style;
  String numId;
  int level = -1;
  int outline = -1;
  boolean markDeleted;
  /** Whether it is the large letter that the next paragraph begins with. */
  boolean dropCap;
  boolean breakAfter;
  String bullet;
  /** How a run looks that says nothing itself. */
  WordRun plainRun = WordRun.PLAIN;

  WordParagraph(Piece.Sink sink) {
    this.sink = sink;
  }

  /**
   * Reads the {@code pPr} whose start tag is at hand.
   *
   * @return the background colour that it says; null for none
   */
  String format(Xml xml) throws UnreadableSourceException {
    String fill = null;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "pStyle" -> style = xml.attribute("val");
        case "numId" -> numId = xml.attribute("val");
        case "ilvl" -> level = xml.number("val", 0);
        case "outlineLvl" -> outline = xml.number("val", -1);
        case "pageBreakBefore" -> {
          if (xml.isOn()) {
            sink.add(new Piece.PageBreak());
          }
        }
        case "shd" -> fill = WordBody.fill(xml);
        case "del" -> markDeleted = true;
        case "sectPr" -> breakAfter = sectionBreaks(xml);
        case "framePr" -> dropCap = "drop".equals(xml.attribute("dropCap")) || "margin".equals(xml.attribute("dropCap"));
        case "pPrChange", "rPrChange", "tabs" -> xml.skip();
        default -> { }
      }
    }
    return fill;
  }

  private static boolean sectionBreaks(Xml xml) throws UnreadableSourceException {
    boolean breaks = true;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.name().equals("type")) {
        breaks = !"continuous".equals(xml.attribute("val"));
      }
    }
    return breaks;
  }
}
