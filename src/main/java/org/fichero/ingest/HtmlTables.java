package org.fichero.ingest;

import org.jsoup.nodes.Element;

/** Which part of a table an element is, by its name, its WAI-ARIA role or how it is displayed. */
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
  static boolean isTable(Element e, HtmlLook look) {
    return e.normalName().equals("table") || switch (e.attr("role")) {
      case "table", "grid", "treegrid" -> true;
      default -> look.display(e).equals("table");
    };
  }

  /** The part by the element's name, else by its role or display. */
  static Part part(Element e, HtmlLook look) {
    return switch (e.normalName()) {
      case "thead", "tbody", "tfoot", "form" -> Part.GROUP;
      case "caption" -> Part.CAPTION;
      case "tr" -> Part.ROW;
      case "td", "th" -> Part.CELL;
      default -> e.hasAttr("role") ? byRole(e.attr("role")) : byDisplay(look.display(e));
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

  private static Part byDisplay(String display) {
    return switch (display) {
      case "table-row-group", "table-header-group", "table-footer-group" -> Part.GROUP;
      case "table-caption" -> Part.CAPTION;
      case "table-row" -> Part.ROW;
      case "table-cell" -> Part.CELL;
      default -> Part.NONE;
    };
  }

  /** How many columns or rows a cell's attribute says that it covers; 1 where it says nothing that can be read. */
  static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    if (value.isEmpty() || value.length() > 5 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 1;
    }
    return Integer.parseInt(value);
  }
}
