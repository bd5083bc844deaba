package org.fichero.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ddf.EscherClientAnchorRecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.EscherAggregate;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SubRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.fichero.model.MarkState;

/** The check boxes and option buttons over a sheet of an .xls file ([MS-XLS] 2.4.181, Obj, with FtCbls). */
final class XlsBoxes {
  private static final int FT_CBLS_DATA = 0x12;
  private static final int FT_CBLS = 0x0A;

  private final TreeMap<Long, Flow> boxes = new TreeMap<>();

  private XlsBoxes() {}

  static XlsBoxes of(HSSFSheet sheet, ReadContext context) {
    XlsBoxes all = new XlsBoxes();
    EscherAggregate drawing = sheet.getDrawingPatriarch() == null ? null : sheet.getDrawingEscherAggregate();
    if (drawing != null) {
      int n = 0;
      for (Map.Entry<EscherRecord, Record> entry : drawing.getShapeToObjMapping().entrySet()) {
        if (entry.getValue() instanceof ObjRecord object && isBox(object)) {
          all.add(entry.getKey(), object, sheet.getSheetName() + "!control[" + ++n + "]", context);
        }
      }
    }
    return all;
  }

  private static boolean isBox(ObjRecord object) {
    for (SubRecord part : object.getSubRecords()) {
      if (part instanceof CommonObjectDataSubRecord common) {
        int type = common.getObjectType();
        return type == CommonObjectDataSubRecord.OBJECT_TYPE_CHECKBOX || type == CommonObjectDataSubRecord.OBJECT_TYPE_OPTION_BUTTON;
      }
    }
    return false;
  }

  private void add(EscherRecord data, ObjRecord object, String address, ReadContext context) {
    context.text().expectMark(address);
    EscherRecord at = data;
    EscherClientAnchorRecord anchor = null;
    if (at instanceof EscherContainerRecord shape) {
      anchor = shape.getChildById(EscherClientAnchorRecord.RECORD_ID);
    }
    int row = anchor == null ? 0 : (anchor.getRow1() + anchor.getRow2()) / 2;
    int column = anchor == null ? 0 : anchor.getCol1();
    boxes.computeIfAbsent(XlsxControls.key(row, column), k -> new Flow()).mark(state(object), address).text(" ");
  }

  /** The first two bytes of FtCblsData say the state; where it is missing, it cannot be read. */
  private static MarkState state(ObjRecord object) {
    for (SubRecord part : object.getSubRecords()) {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      part.serialize(new org.apache.poi.util.LittleEndianOutputStream(bytes));
      byte[] raw = bytes.toByteArray();
      int id = raw[0] & 0xff;
      if (id == FT_CBLS_DATA && raw.length > 5 || id == FT_CBLS && raw.length > 5) {
        int value = raw[4] & 0xff;
        return value == 1 ? MarkState.TICKED : value == 0 ? MarkState.UNTICKED : MarkState.UNREADABLE;
      }
    }
    return MarkState.UNREADABLE;
  }

  /** The boxes over a cell; empty where there are none. Each is given once. */
  Flow at(int row, int column) {
    Flow found = boxes.remove(XlsxControls.key(row, column));
    return found == null ? new Flow() : found;
  }

  /** Puts boxes over cells that the row does not have. */
  void rest(int row, TreeMap<Integer, Grid.Cell> cells) {
    var mine = boxes.subMap(XlsxControls.key(row, 0), XlsxControls.key(row + 1, 0));
    List.copyOf(mine.entrySet()).forEach(e ->
        cells.put((int) (e.getKey() & 0xfffff), Grid.Cell.of(e.getValue(), "")));
    mine.clear();
  }
}
