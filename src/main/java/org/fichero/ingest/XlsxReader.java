package org.fichero.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Severity;

/** Excel's .xlsx and .xlsm (ECMA-376 part 1, SpreadsheetML). Hidden sheets are left out, and a finding names them. */
final class XlsxReader implements FormatReader {
  private record Sheet(String name, String id, boolean hidden) {}

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    Budget budget = context.budget();
    ZipParts zip = ZipParts.open(bytes, context);
    String main = Relations.of("", zip, budget).first("officeDocument");
    byte[] workbook = main == null ? null : zip.read(main);
    if (workbook == null) {
      throw UnreadableSourceException.damaged("the package has no workbook");
    }
    Relations relations = Relations.of(main, zip, budget);
    String stylesPart = relations.first("styles");
    byte[] styles = stylesPart == null ? null : zip.readIfWhole(stylesPart);
    String stringsPart = relations.first("sharedStrings");
    byte[] strings = stringsPart == null ? null : zip.read(stringsPart);
    XlsxSheet reader = new XlsxSheet(
        styles == null ? XlsxStyles.none() : XlsxStyles.read(styles, budget),
        strings == null ? List.of() : XlsxStrings.read(strings, context), context);
    Remarks remarks = new Remarks();
    for (Sheet sheet : sheets(workbook, reader, context)) {
      String part = relations.target(sheet.id());
      byte[] data = part == null ? null : zip.read(part);
      if (data != null && !sheet.hidden()) {
        sheet(sheet.name(), part, data, reader, zip, context);
        Relations beside = Relations.of(part, zip, context.budget());
        remarks.add(zip, beside.all("comments"), context);
        remarks.add(zip, beside.all("drawing"), context);
      }
    }
    reader.end();
    remarks.say(context);
  }

  @Override
  public boolean bounded() {
    return true;
  }

  private static List<Sheet> sheets(byte[] workbook, XlsxSheet reader, ReadContext context) throws UnreadableSourceException {
    List<Sheet> sheets = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    try (Xml xml = new Xml(workbook, "xl/workbook.xml", context.budget())) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("sheet")) {
          String state = xml.attribute("state");
          boolean out = state != null && !state.equals("visible");
          sheets.add(new Sheet(String.valueOf(xml.attribute("name")), xml.relation(), out));
          if (out) {
            hidden.add(xml.attribute("name"));
          }
        } else if (xml.isStart() && xml.name().equals("workbookPr")) {
          reader.countsFrom1904("1".equals(xml.attribute("date1904")) || "true".equals(xml.attribute("date1904")));
        }
      }
    }
    if (!hidden.isEmpty()) {
      context.finding("hidden-sheets-left-out", Severity.INFO, "sheets", String.join(", ", hidden));
    }
    return sheets;
  }

  private static void sheet(String name, String part, byte[] data, XlsxSheet reader, ZipParts zip, ReadContext context)
      throws UnreadableSourceException {
    Relations relations = Relations.of(part, zip, context.budget());
    XlsxControls controls = new XlsxControls();
    for (String drawing : relations.all("vmlDrawing")) {
      byte[] vml = zip.read(drawing);
      if (vml != null) {
        controls.vml(vml, name, context);
      }
    }
    // what follows the cells has to be known before them
    String text = new String(data, StandardCharsets.ISO_8859_1);
    String tail = text.substring(Math.max(0, text.lastIndexOf("sheetData")));
    if (controls.isEmpty() && tail.contains("control ")) {
      properties(data, name, relations, zip, controls, context);
    }
    if (tail.contains("conditionalFormatting ")) {
      context.finding("conditional-fill-not-read", Severity.INFO, "sheet", name);
    }
    reader.read(name, data, merges(tail), controls);
  }

  private static List<SheetText.Merge> merges(String tail) {
    List<SheetText.Merge> merges = new ArrayList<>();
    int at = tail.indexOf("mergeCell ");
    while (at >= 0) {
      int ref = tail.indexOf("ref=", at);
      int end = ref < 0 ? -1 : tail.indexOf(tail.charAt(ref + 4), ref + 5);
      String[] range = end < 0 ? new String[0] : tail.substring(ref + 5, end).split(":");
      int[] from = range.length == 2 ? CellName.place(range[0]) : null;
      int[] to = range.length == 2 ? CellName.place(range[1]) : null;
      if (from != null && to != null) {
        merges.add(new SheetText.Merge(from[0], from[1], to[0], to[1]));
      }
      at = tail.indexOf("mergeCell ", at + 1);
    }
    return merges;
  }

  /** Controls without a VML drawing: their anchors stand in the sheet, their states in parts of their own. */
  private static void properties(byte[] data, String name, Relations relations, ZipParts zip, XlsxControls controls, ReadContext context)
      throws UnreadableSourceException {
    try (Xml xml = new Xml(data, name, context.budget())) {
      String id = null;
      String control = "";
      int column = -1;
      while (xml.next()) {
        if (!xml.isStart()) {
          continue;
        }
        switch (xml.name()) {
          case "sheetData", "Fallback" -> xml.skip();
          case "control" -> {
            id = xml.attribute("id");
            control = String.valueOf(xml.attribute("name"));
            column = -1;
          }
          case "col" -> column = column < 0 ? number(xml.content()) : column;
          case "row" -> {
            int row = number(xml.content());
            byte[] part = id == null || relations.target(id) == null ? null : zip.read(relations.target(id));
            if (part != null) {
              controls.property(part, row, Math.max(0, column), control, name, context);
            }
            id = null;
          }
          default -> { }
        }
      }
    }
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
