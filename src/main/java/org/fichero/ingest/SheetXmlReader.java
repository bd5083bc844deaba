package org.fichero.ingest;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;

/**
 * Workbooks in the XML of Excel 2002 and 2003 (the schema {@code urn:schemas-microsoft-com:office:spreadsheet}), which programs of offices still
 * write under the name .xls. Cells, rows and columns that are left out are counted by {@code ss:Index}, from 1.
 */
final class SheetXmlReader implements FormatReader {
  private static final int MAX_ROWS = 1_000_000;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    try (Xml xml = new Xml(bytes, "workbook", context.budget())) {
      new Workbook(xml, context).read();
    }
  }

  @Override
  public boolean bounded() {
    return true;
  }

  /** One workbook as it is read. */
  private static final class Workbook {
    private final Xml xml;
    private final ReadContext context;
    private final SheetText text;
    private final SheetXmlStyles styles = new SheetXmlStyles();
    private final List<String> hidden = new ArrayList<>();
    private String sheet = "";
    private TreeMap<Integer, TreeMap<Integer, Grid.Cell>> rows;
    private List<Integer> hiddenRows;
    private List<int[]> hiddenColumns;
    private TreeMap<Integer, String> columnStyles;
    private List<SheetText.Merge> merges;
    private int nextColumn;
    private int nextRow;

    Workbook(Xml xml, ReadContext context) {
      this.xml = xml;
      this.context = context;
      this.text = new SheetText(context);
    }

    void read() throws UnreadableSourceException {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("Styles")) {
          styles.read(xml);
        } else if (xml.isStart() && xml.name().equals("Worksheet")) {
          worksheet();
        }
      }
      text.end();
      if (!hidden.isEmpty()) {
        context.finding("hidden-sheets-left-out", Severity.INFO, "sheets", String.join(", ", hidden));
      }
    }

    /** A sheet whole, as whether it is shown stands behind its cells. */
    private void worksheet() throws UnreadableSourceException {
      sheet = String.valueOf(xml.attribute("Name"));
      rows = new TreeMap<>();
      hiddenRows = new ArrayList<>();
      hiddenColumns = new ArrayList<>();
      columnStyles = new TreeMap<>();
      merges = new ArrayList<>();
      nextColumn = 0;
      nextRow = 0;
      boolean shown = true;
      int outside = xml.depth() - 1;
      while (xml.next() && xml.depth() > outside) {
        if (xml.isStart()) {
          switch (xml.name()) {
            case "Column" -> column();
            case "Row" -> row();
            case "Visible" -> shown = !xml.content().startsWith("SheetHidden") && shown;
            default -> { }
          }
        }
      }
      if (shown) {
        write();
      } else {
        hidden.add(sheet);
      }
    }

    private void write() throws UnreadableSourceException {
      text.sheet(merges);
      hiddenColumns.forEach(c -> text.hideColumns(c[0], c[1]));
      for (var row : rows.entrySet()) {
        if (hiddenRows.contains(row.getKey())) {
          text.leaveOut(row.getValue().values());
        } else {
          text.row(row.getKey(), row.getValue());
        }
      }
    }

    private void column() {
      int from = xml.number("Index", nextColumn + 1) - 1;
      nextColumn = Math.min(from + xml.number("Span", 0) + 1, Grid.MAX_COLUMNS);
      if ("1".equals(xml.attribute("Hidden"))) {
        hiddenColumns.add(new int[] {from, nextColumn});
      }
      for (int c = from; xml.attribute("StyleID") != null && c < nextColumn; c++) {
        columnStyles.put(c, xml.attribute("StyleID"));
      }
    }

    private void row() throws UnreadableSourceException {
      int row = Math.max(nextRow, xml.number("Index", nextRow + 1) - 1);
      nextRow = row + xml.number("Span", 0) + 1;
      if (row >= MAX_ROWS) {
        throw UnreadableSourceException.of("source-too-large", "limit", MAX_ROWS + " rows");
      }
      if ("1".equals(xml.attribute("Hidden"))) {
        hiddenRows.add(row);
      }
      String style = xml.attribute("StyleID");
      TreeMap<Integer, Grid.Cell> cells = new TreeMap<>();
      int column = 0;
      int outside = xml.depth() - 1;
      while (xml.next() && xml.depth() > outside) {
        if (xml.isStart() && xml.name().equals("Cell")) {
          column = cell(row, Math.max(column, xml.number("Index", column + 1) - 1), style, cells);
        }
      }
      rows.put(row, cells);
    }

    /** Reads a cell; returns the column behind it. */
    private int cell(int row, int column, String rowStyle, TreeMap<Integer, Grid.Cell> cells) throws UnreadableSourceException {
      int across = Math.max(0, Math.min(xml.number("MergeAcross", 0), Grid.MAX_COLUMNS));
      int down = Math.max(0, Math.min(xml.number("MergeDown", 0), MAX_ROWS));
      String own = xml.attribute("StyleID");
      String style = own != null ? own : rowStyle != null ? rowStyle : columnStyles.get(column);
      String address = sheet + "!" + CellName.of(row, column);
      if (across + down > 0) {
        merges.add(new SheetText.Merge(row, column, row + down, column + across));
      }
      cells.put(column, new Grid.Cell(List.of(new Piece.Paragraph(data(style, address))), 1, 1, false, styles.fill(style), address));
      return column + across + 1;
    }

    /** What the cell at hand holds; a comment on it has data too. */
    private Flow data(String style, String address) throws UnreadableSourceException {
      Flow flow = new Flow();
      int outside = xml.depth() - 1;
      while (xml.next() && xml.depth() > outside) {
        if (xml.isStart() && xml.name().equals("Comment")) {
          xml.skip();
        } else if (xml.isStart() && xml.name().equals("Data")) {
          String type = xml.attribute("Type");
          flow = typed(String.valueOf(type), xml.content(), style, address);
        }
      }
      return flow;
    }

    private Flow typed(String type, String value, String style, String address) {
      return switch (type) {
        case "Boolean" -> new Flow().mark(value.strip().equals("1") ? MarkState.TICKED : MarkState.UNTICKED, address);
        case "Number" -> Flow.of(number(value, style));
        case "DateTime" -> Flow.of(date(value, style));
        default -> {
          Flow words = new Flow();
          Symbols.append(words, styles.font(style), value.replace("\r\n", "\n").replace('\r', '\n'), () -> address);
          yield StruckText.settle(styles.isStruck(style) ? words.strike(0) : words, false, context.leftOut());
        }
      };
    }

    private String number(String value, String style) {
      try {
        return NumberLook.show(Double.parseDouble(value.strip()), styles.format(style), false);
      } catch (NumberFormatException e) {
        return value;
      }
    }

    /** A moment, at the grain that its format shows: as the days since the end of 1899 that it is in every other workbook. */
    private String date(String value, String style) {
      try {
        LocalDateTime at = LocalDateTime.parse(value.strip());
        LocalDateTime origin = LocalDateTime.of(1899, 12, 30, 0, 0);
        double days = ChronoUnit.SECONDS.between(origin, at) / 86_400.0;
        String format = styles.format(style);
        return NumberLook.show(days, format.equals("General") ? "dd/mm/yyyy" : format, false);
      } catch (DateTimeParseException e) {
        return value;
      }
    }
  }
}
