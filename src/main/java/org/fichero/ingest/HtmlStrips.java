package org.fichero.ingest;

import org.jsoup.nodes.Element;

/** Boxes side by side that no table holds: a strip of months of which some are painted, and a mark in a box beside its words. */
final class HtmlStrips {
  private static final int FEWEST = 12;
  private static final int MOST = 40;
  private static final int LONGEST = 12;
  private static final int MOST_IN_ROW = 4;

  private HtmlStrips() {}

  /** Whether the element holds nothing but as many short words as a year has months, or more, some of them painted. */
  static boolean isStrip(Element e, HtmlLook look) {
    int n = e.childrenSize();
    if (n < FEWEST || n > MOST || !e.ownText().isBlank()) {
      return false;
    }
    int painted = 0;
    for (Element box : e.children()) {
      if (!isBox(box) || box.text().length() > LONGEST) {
        return false;
      }
      painted += look.fill(box) == null ? 0 : 1;
    }
    return painted > 0 && painted < n;
  }

  private static boolean isBox(Element box) {
    return switch (box.normalName()) {
      case "div", "span", "li", "p" -> box.childrenSize() == 0;
      default -> false;
    };
  }

  /** Whether the element lays out a box without words, which is a mark's, beside one with words. */
  static boolean isMarkRow(Element e, HtmlLook look) {
    String display = look.display(e);
    boolean row = display.equals("flex") || display.equals("inline-flex") || e.hasClass("row") || e.hasClass("d-flex");
    if (!row || e.childrenSize() > MOST_IN_ROW || !e.ownText().isBlank()) {
      return false;
    }
    boolean words = false;
    boolean mark = false;
    for (Element box : e.children()) {
      if (!HtmlLook.isBlock(box) || !HtmlLook.isSimple(box)) {
        return false;
      }
      boolean lone = box.text().strip().length() <= 1;
      mark |= lone && (!box.children().isEmpty() || !box.text().isBlank() || HtmlDrawnBoxes.sign(box, look) != HtmlDrawnBoxes.NONE);
      words |= !lone;
    }
    return mark && words;
  }
}
