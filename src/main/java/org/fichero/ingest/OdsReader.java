package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.Severity;

/** OpenDocument spreadsheets, .ods and .fods. Numbers look as the file shows them; dates are ISO 8601; a boolean is a mark. */
final class OdsReader implements FormatReader {
  private static final int MAX_REPEATED = 1000;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    OdfReader.Parts parts = OdfReader.parts(bytes, context);
    byte[] content = parts.content();
    OdfStyles styles = new OdfStyles();
    OdfStyles.Collector collector = styles.collector();
    byte[] named = parts.styles();
    if (named != null) {
      collect(named, collector, context);
    }
    // merged ranges lie ahead of what they cover, so one pass finds them and the next reads the cells
    new Sheets(styles, context).read(content, collector);
  }

  @Override
  public boolean bounded() {
    return true;
  }

  private static void collect(byte[] named, OdfStyles.Collector collector, ReadContext context) throws UnreadableSourceException {
    try (Xml xml = new Xml(named, "styles.xml", context.budget())) {
      while (xml.next()) {
        if (xml.isStart()) {
          collector.start(xml);
        }
      }
    }
  }

  /** The tables of {@code office:spreadsheet}. */
  private static final class Sheets {
    private final OdfStyles styles;
    private final ReadContext context;
    private final OdfBody body;
    private final SheetText text;
    private final Map<Integer, String> columnStyles = new HashMap<>();
    private final TreeMap<Integer, String> columnFills = new TreeMap<>();
    private final List<String> hidden = new ArrayList<>();
    private Xml xml;
    private OdfInline inline;
    private String sheet = "";
    private int row;
    private int column;
    private int columnsDeclared;

    Sheets(OdfStyles styles, ReadContext context) {
      this.styles = styles;
      this.context = context;
      this.body = new OdfBody("content.xml", styles, context);
      this.text = new SheetText(context);
    }

    void read(byte[] content, OdfStyles.Collector collector) throws UnreadableSourceException {
      Map<String, List<SheetText.Merge>> merges = OdsMerges.of(content, context);
      try (Xml opened = new Xml(content, "content.xml", context.budget())) {
        xml = opened;
        inline = body.attach(xml);
        while (xml.next()) {
          if (!xml.isStart()) {
            continue;
          }
          switch (xml.name()) {
            case "table" -> table(merges);
            case "table-column" -> column();
            case "table-row" -> row();
            case "forms" -> body.forms().read(xml, context);
            case "tracked-changes", "named-expressions", "database-ranges", "dde-links", "content-validations" -> xml.skip();
            default -> collector.start(xml);
          }
        }
      }
      text.end();
      body.notes().say(context);
      if (!hidden.isEmpty()) {
        context.finding("hidden-sheets-left-out", Severity.INFO, "sheets", String.join(", ", hidden));
      }
    }

    private void table(Map<String, List<SheetText.Merge>> merges) throws UnreadableSourceException {
      sheet = String.valueOf(xml.attribute("name"));
      if (styles.isHidden("table", xml.attribute("style-name"))) {
        hidden.add(sheet);
        xml.skip();
        return;
      }
      row = 0;
      columnsDeclared = 0;
      columnStyles.clear();
      columnFills.clear();
      text.sheet(merges.getOrDefault(sheet, List.of()));
    }

    private void column() {
      int repeated = Math.min(xml.number("number-columns-repeated", 1), Grid.MAX_COLUMNS);
      String style = xml.attribute("default-cell-style-name");
      if (isHidden()) {
        text.hideColumns(columnsDeclared, columnsDeclared + repeated);
      }
      String fill = styles.fill("table-cell", style);
      for (int i = 0; i < repeated && style != null; i++) {
        columnStyles.put(columnsDeclared + i, style);
        if (fill != null) {
          columnFills.put(columnsDeclared + i, fill);
        }
      }
      columnsDeclared += repeated;
    }

    private void row() throws UnreadableSourceException {
      boolean hidden = isHidden();
      int repeated = xml.number("number-rows-repeated", 1);
      TreeMap<Integer, Grid.Cell> cells = new TreeMap<>();
      column = 0;
      int outside = xml.depth() - 1;
      while (xml.next() && xml.depth() > outside) {
        if (xml.isStart() && (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell"))) {
          cell(cells);
        }
      }
      if (hidden) {
        text.leaveOut(cells.values());
        cells.clear();
      }
      boolean shows = cells.values().stream().anyMatch(c -> !c.isBlank() || c.fill() != null);
      for (int i = 0; i < Math.min(repeated, shows ? MAX_REPEATED : 0); i++) {
        text.row(row + i, cells);
      }
      row += repeated;
    }

    /** Whether the row or columns at hand are hidden, by hand or by a filter. */
    private boolean isHidden() {
      String visibility = xml.attribute("visibility");
      return visibility != null && !visibility.equals("visible");
    }

    private void cell(TreeMap<Integer, Grid.Cell> cells) throws UnreadableSourceException {
      int repeated = xml.number("number-columns-repeated", 1);
      String style = xml.attribute("style-name") == null ? columnStyles.get(column) : xml.attribute("style-name");
      String address = sheet + "!" + CellName.of(row, column);
      String fill = styles.fill("table-cell", style);
      boolean own = xml.attribute("style-name") != null;
      List<Piece> pieces = pieces(address, style);
      boolean blank = pieces.stream().allMatch(p -> p.flow() == null || p.flow().isBlank());
      if (blank && !own) {
        // each of them looks as its column does
        columnFills.subMap(column, column + repeated).forEach((c, f) ->
            cells.put(c, new Grid.Cell(List.of(), 1, 1, false, f, sheet + "!" + CellName.of(row, c))));
        column += repeated;
        return;
      }
      int kept = blank && fill == null && repeated > 1 ? 0 : Math.min(repeated, MAX_REPEATED);
      for (int i = 0; i < kept; i++) {
        cells.put(column + i, new Grid.Cell(pieces, 1, 1, false, fill, sheet + "!" + CellName.of(row, column + i)));
      }
      column += repeated;
    }

    private List<Piece> pieces(String address, String style) throws UnreadableSourceException {
      OdsCell cell = OdsCell.of(xml, address);
      List<Piece> pieces = new ArrayList<>();
      body.blocks(pieces::add);
      String shown = pieces.isEmpty() || pieces.get(0).flow() == null ? "" : pieces.get(0).flow().toString();
      Flow value = cell.value(shown);
      if (value != null) {
        return List.of(new Piece.Paragraph(value));
      }
      if (styles.isStruck("table-cell", style)) {
        context.leftOut().add(LeftOut.Why.STRUCK, shown);
        return List.of();
      }
      String font = styles.symbolFont("table-cell", style);
      if (font != null && pieces.size() == 1 && pieces.get(0) instanceof Piece.Paragraph) {
        Flow flow = new Flow();
        Symbols.append(flow, font, shown, () -> address);
        return List.of(new Piece.Paragraph(flow));
      }
      return pieces;
    }
  }
}
