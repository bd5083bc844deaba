package org.fichero.ingest;

import org.jsoup.nodes.Element;

/** Which part of a table an element is, by its name or by its WAI-ARIA role. */
final class HtmlTables {
  /** A table's parts. */
  enum Part {
    GROUP,
    CAPTION,
    ROW,
    CELL,
    NONE
  }

  private HtmlTables() {}

  /** Whether the element is a table. */
  static boolean isTable(Element e) {
    return e.normalName().equals("table") || switch (e.attr("role")) {
      case "table", "grid", "treegrid" -> true;
      default -> false;
    };
  }

  /** The part by the element's name, else by its role. */
  static Part part(Element e) {
    return switch (e.normalName()) {
      case "thead", "tbody", "tfoot", "form" -> Part.GROUP;
      case "caption" -> Part.CAPTION;
      case "tr" -> Part.ROW;
      case "td", "th" -> Part.CELL;
      default -> byRole(e.attr("role"));
    };
  }

  private static Part byRole(String role) {
    return switch (role) {
      case "rowgroup" -> Part.GROUP;
      case "caption" -> Part.CAPTION;
      case "row" -> Part.ROW;
      case "cell", "gridcell", "columnheader", "rowheader" -> Part.CELL;
      default -> Part.NONE;
    };
  }
}
