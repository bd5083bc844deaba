package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The merged cells of an OpenDocument spreadsheet, by the names of its sheets. */
final class OdsMerges {
  private final Map<String, List<SheetText.Merge>> all = new HashMap<>();
  private String sheet = "";
  private int row = -1;
  private int column;
  private int repeatedRows = 1;

  private OdsMerges() {}

  /** @param content the package's {@code content.xml} */
  static Map<String, List<SheetText.Merge>> of(byte[] content, ReadContext context) throws UnreadableSourceException {
    OdsMerges merges = new OdsMerges();
    try (Xml xml = new Xml(content, "content.xml", context.budget())) {
      while (xml.next()) {
        if (xml.isStart()) {
          merges.start(xml);
        }
      }
    }
    return merges.all;
  }

  private void start(Xml xml) {
    switch (xml.name()) {
      case "table" -> {
        sheet = String.valueOf(xml.attribute("name"));
        row = -1;
        repeatedRows = 1;
      }
      case "table-row" -> {
        row += repeatedRows;
        repeatedRows = xml.number("number-rows-repeated", 1);
        column = 0;
      }
      case "table-cell", "covered-table-cell" -> cell(xml);
      default -> { }
    }
  }

  private void cell(Xml xml) {
    int width = xml.number("number-columns-spanned", 1);
    int height = xml.number("number-rows-spanned", 1);
    if (width > 1 || height > 1) {
      int top = Math.max(0, row);
      all.computeIfAbsent(sheet, k -> new ArrayList<>()).add(new SheetText.Merge(top, column, top + height - 1, column + width - 1));
    }
    column += xml.number("number-columns-repeated", 1);
  }
}
