package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.MarkState;

/**
 * The form controls of a sheet, which float over its cells: check boxes and option buttons from the VML drawing that every
 * version of Excel writes, or from {@code ctrlProps} where there is none.
 */
final class XlsxControls {
  /** Pixels of a row and a column as Excel makes them, to turn offsets into parts of cells. */
  private static final double ROW = 20;
  private static final double COLUMN = 64;

  /** A box over a cell. */
  record Box(MarkState state, String caption, String address) {}

  private final Map<Long, List<Box>> boxes = new HashMap<>();
  private final Set<Long> linked = new HashSet<>();

  static long key(int row, int column) {
    return (long) row << 20 | column;
  }

  /** What stands over a cell, in drawing order. */
  List<Box> at(int row, int column) {
    return boxes.getOrDefault(key(row, column), List.of());
  }

  /** Whether a cell only keeps the state of a box that stands elsewhere. */
  boolean isLinked(int row, int column) {
    return linked.contains(key(row, column));
  }

  boolean isEmpty() {
    return boxes.isEmpty();
  }

  /** Rows and columns of all boxes. */
  Set<Long> places() {
    return boxes.keySet();
  }

  /** Reads a VML drawing. */
  void vml(byte[] part, String sheet, ReadContext context) throws UnreadableSourceException {
    try (Xml xml = new Xml(part, "vmlDrawing", context.budget())) {
      int n = 0;
      StringBuilder caption = new StringBuilder();
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("shape")) {
          caption.setLength(0);
        } else if (xml.isStart() && xml.name().equals("textbox")) {
          caption.append(xml.content().strip());
        } else if (xml.isStart() && xml.name().equals("ClientData")) {
          String type = String.valueOf(xml.attribute("ObjectType"));
          boolean box = type.equals("Checkbox") || type.equals("Radio");
          n += box ? 1 : 0;
          String named = caption.isEmpty() ? "" : " " + caption;
          client(xml, box, caption.toString(), sheet + "!control[" + n + "]" + named, context);
        }
      }
    }
  }

  private void client(Xml xml, boolean box, String caption, String address, ReadContext context) throws UnreadableSourceException {
    String anchor = "";
    String checked = "0";
    String link = "";
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart()) {
        switch (xml.name()) {
          case "Anchor" -> anchor = xml.content();
          case "Checked" -> checked = xml.content().strip();
          case "FmlaLink" -> link = xml.content();
          default -> { }
        }
      }
    }
    if (box) {
      // 1 is ticked, 2 is the third state
      MarkState state = checked.equals("1") ? MarkState.TICKED : checked.equals("2") ? MarkState.UNREADABLE : MarkState.UNTICKED;
      add(anchor.split(","), link, new Box(state, caption, address), context);
    }
  }

  private void add(String[] anchor, String link, Box box, ReadContext context) {
    context.text().expectMark(box.address());
    double[] n = new double[8];
    for (int i = 0; i < Math.min(8, anchor.length); i++) {
      try {
        n[i] = Double.parseDouble(anchor[i].strip());
      } catch (NumberFormatException e) {
        n[i] = 0;
      }
    }
    int row = (int) ((n[2] + n[3] / ROW + n[6] + n[7] / ROW) / 2);
    int column = (int) (n[0] + Math.min(0.99, n[1] / COLUMN));
    put(row, column, link, box);
  }

  private void put(int row, int column, String link, Box box) {
    boxes.computeIfAbsent(key(row, column), k -> new ArrayList<>()).add(box);
    int bang = link.lastIndexOf('!');
    int[] cell = CellName.place(link.substring(bang + 1).strip());
    if (cell != null && (cell[0] != row || cell[1] != column)) {
      linked.add(key(cell[0], cell[1]));
    }
  }

  /** A control that only {@code ctrlProps} describes, with the cell that its anchor begins in. */
  void property(byte[] part, int row, int column, String name, String sheet, ReadContext context) throws UnreadableSourceException {
    try (Xml xml = new Xml(part, "ctrlProp", context.budget())) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("formControlPr")) {
          String type = String.valueOf(xml.attribute("objectType"));
          if (type.equals("CheckBox") || type.equals("Radio")) {
            String checked = xml.attribute("checked");
            MarkState state = "Checked".equals(checked) ? MarkState.TICKED
                : "Mixed".equals(checked) ? MarkState.UNREADABLE : MarkState.UNTICKED;
            Box box = new Box(state, "", sheet + "!control " + name);
            context.text().expectMark(box.address());
            put(row, column, xml.attribute("fmlaLink") == null ? "" : xml.attribute("fmlaLink"), box);
          }
        }
      }
    }
  }
}
