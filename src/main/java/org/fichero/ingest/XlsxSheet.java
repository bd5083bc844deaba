package org.fichero.ingest;

import java.util.List;
import java.util.TreeMap;
import org.fichero.model.MarkState;

/** The cells of a SpreadsheetML sheet. A boolean is a mark, a number looks as its format shows it, a box stands in its cell. */
final class XlsxSheet {
  private final XlsxStyles styles;
  private final List<String> strings;
  private final ReadContext context;
  private final SheetText text;
  private boolean from1904;
  private XlsxControls controls;
  private String sheet;

  XlsxSheet(XlsxStyles styles, List<String> strings, ReadContext context) {
    this.styles = styles;
    this.strings = strings;
    this.context = context;
    this.text = new SheetText(context);
  }

  void countsFrom1904(boolean yes) {
    from1904 = yes;
  }

  void end() throws UnreadableSourceException {
    text.end();
  }

  void read(String name, byte[] part, List<SheetText.Merge> merges, XlsxControls boxes) throws UnreadableSourceException {
    sheet = name;
    controls = boxes;
    text.sheet(merges);
    java.util.SortedSet<Integer> boxRows = new java.util.TreeSet<>();
    boxes.places().forEach(key -> boxRows.add((int) (key >> 20)));
    int row = -1;
    try (Xml xml = new Xml(part, name, context.budget())) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("col") && "1".equals(xml.attribute("hidden"))) {
          text.hideColumns(xml.number("min", 1) - 1, xml.number("max", 0));
        } else if (xml.isStart() && xml.name().equals("row")) {
          row = xml.number("r", row + 2) - 1;
          rowsWithoutCells(boxRows, row);
          row(xml, row);
          boxRows.remove(row);
        } else if (xml.isEnd() && xml.name().equals("sheetData")) {
          break;
        }
      }
    }
    rowsWithoutCells(boxRows, Integer.MAX_VALUE);
  }

  /** Boxes over rows that hold nothing else. */
  private void rowsWithoutCells(java.util.SortedSet<Integer> boxRows, int before) throws UnreadableSourceException {
    while (!boxRows.isEmpty() && boxRows.first() < before) {
      int row = boxRows.first();
      boxRows.remove(row);
      TreeMap<Integer, Grid.Cell> cells = new TreeMap<>();
      addBoxes(row, cells);
      text.row(row, cells);
    }
  }

  private void row(Xml xml, int row) throws UnreadableSourceException {
    TreeMap<Integer, Grid.Cell> cells = new TreeMap<>();
    String hidden = xml.attribute("hidden");
    int column = -1;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.name().equals("c")) {
        String ref = xml.attribute("r");
        int[] place = ref == null ? null : CellName.place(ref);
        column = place == null ? column + 1 : place[1];
        int style = xml.number("s", 0);
        Flow flow = cell(xml, row, column, style);
        String fill = styles.fill(style);
        cells.put(column, new Grid.Cell(List.of(new Piece.Paragraph(flow)), 1, 1, false, fill, address(row, column)));
      }
    }
    addBoxes(row, cells);
    if (hidden != null && (hidden.equals("1") || hidden.equals("true"))) {
      text.leaveOut(cells.values());
    } else {
      text.row(row, cells);
    }
  }

  private String address(int row, int column) {
    return sheet + "!" + CellName.of(row, column);
  }

  /** Puts each box before the words of the cell that it floats over. */
  private void addBoxes(int row, TreeMap<Integer, Grid.Cell> cells) {
    for (long key : controls.places()) {
      int column = (int) (key & 0xfffff);
      if (key >> 20 == row) {
        Grid.Cell under = cells.getOrDefault(column, Grid.Cell.empty());
        Flow words = under.flow();
        Flow flow = new Flow();
        for (XlsxControls.Box box : controls.at(row, column)) {
          flow.text(flow.isEmpty() ? "" : " ").mark(box.state(), box.address());
          // over a cell with words, the words are what a reader takes for its label
          flow.text(box.caption().isEmpty() || !words.isBlank() ? "" : " " + box.caption());
        }
        flow.text(words.isBlank() ? "" : " ").append(words);
        cells.put(column, new Grid.Cell(List.of(new Piece.Paragraph(flow)), 1, 1, false, under.fill(), address(row, column)));
      }
    }
  }

  private Flow cell(Xml xml, int row, int column, int style) throws UnreadableSourceException {
    String type = xml.attribute("t") == null ? "n" : xml.attribute("t");
    String value = "";
    String inline = null;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart()) {
        switch (xml.name()) {
          case "v" -> value = xml.content();
          case "is" -> inline = XlsxStrings.rich(xml, context.leftOut());
          default -> { }
        }
      }
    }
    if (controls.isLinked(row, column) && type.equals("b")) {
      return new Flow();
    }
    if (inline != null) {
      return words(inline, style, row, column);
    }
    return value.isEmpty() ? new Flow() : typed(type, value, style, row, column);
  }

  private Flow typed(String type, String value, int style, int row, int column) {
    return switch (type) {
      case "s" -> words(shared(value), style, row, column);
      case "b" -> new Flow().mark(value.strip().equals("1") ? MarkState.TICKED : MarkState.UNTICKED, address(row, column));
      case "n" -> Flow.of(number(value, style));
      default -> words(value, style, row, column);
    };
  }

  private String number(String value, int style) {
    try {
      return NumberLook.show(Double.parseDouble(value.strip()), styles.format(style), from1904);
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private String shared(String value) {
    try {
      int index = Integer.parseInt(value.strip());
      return index >= 0 && index < strings.size() ? strings.get(index) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private Flow words(String words, int style, int row, int column) {
    Flow flow = new Flow();
    // a carriage return in a cell is written as _x000D_
    Symbols.append(flow, styles.font(style), words.replace("_x000D_", "").replace("\r\n", "\n"), () -> address(row, column));
    return StruckText.settle(styles.isStruck(style) ? flow.strike(0) : flow, false, context.leftOut());
  }
}
