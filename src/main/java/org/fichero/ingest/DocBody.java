package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The blocks of a .doc file. */
final class DocBody {
  /** Operations of a row's properties that hold the cells' shading ([MS-DOC] 2.6.3): colours by number, then by value. */
  private static final int SHADING_80 = 0xD609;
  private static final int SHADING = 0xD612;

  private final HWPFDocument document;
  private final ReadContext context;
  private final DocInline inline;
  private final DocBullets bullets;
  private final DocBoxes boxes;
  private EdgeTables tables;

  DocBody(HWPFDocument document, ReadContext context) {
    this.document = document;
    this.context = context;
    this.inline = new DocInline(document, context);
    this.bullets = new DocBullets(document);
    this.boxes = DocBoxes.of(document);
  }

  void read(Range range, Piece.Sink sink) throws UnreadableSourceException {
    tables = new EdgeTables(sink, "doc");
    blocks(range, 0);
    for (Range box : boxes.rest()) {
      blocks(box, 0);
    }
    tables.closeTo(0);
  }

  private void blocks(Range range, int depth) throws UnreadableSourceException {
    for (int i = 0; i < range.numParagraphs(); i++) {
      context.check();
      Paragraph p = range.getParagraph(i);
      if (p.isInTable() && p.getTableLevel() > depth) {
        Table table = range.getTable(p);
        table(table, depth + 1);
        tables.closeTo(depth);
        i += Math.max(0, table.numParagraphs() - 1);
      } else {
        paragraph(p, depth);
      }
    }
  }

  private void table(Table table, int depth) throws UnreadableSourceException {
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      String[] fills = fills(row);
      int left = row.numCells() == 0 ? 0 : row.getCell(0).getLeftEdge();
      tables.beginRow(depth, left);
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        blocks(cell, depth);
        tables.closeTo(depth);
        tables.next(depth).joinsLeft = cell.isMerged() && !cell.isFirstMerged();
        tables.next(depth).joinsUp = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        tables.next(depth).fill = c < fills.length ? fills[c] : null;
        tables.endDefinition(depth, cell.getLeftEdge() + cell.getWidth());
        tables.endCell(depth);
      }
      tables.endRow(depth);
    }
  }

  /** POI does not read the shading of cells: it stands in the properties of the row's end mark. */
  private String[] fills(TableRow row) {
    String[] fills = new String[row.numCells()];
    int end = row.getEndOffset() - 1;
    for (PAPX papx : document.getParagraphTable().getParagraphs()) {
      if (papx.getStart() <= end && end < papx.getEnd()) {
        SprmIterator operations = new SprmIterator(papx.getGrpprl(), 2);
        while (operations.hasNext()) {
          SprmOperation operation = operations.next();
          int code = operation.getOperation() | operation.getType() << 10 | operation.getSizeCode() << 13;
          shading(fills, (code & 0x1ff) == (SHADING & 0x1ff), (code & 0x1ff) == (SHADING_80 & 0x1ff), operation);
        }
        return fills;
      }
    }
    return fills;
  }

  private static void shading(String[] fills, boolean values, boolean numbers, SprmOperation operation) {
    if (!values && !numbers || operation.getType() != 5) {
      return;
    }
    byte[] raw = operation.getGrpprl();
    int from = operation.getGrpprlOffset();
    int step = values ? 10 : 2;
    int count = Math.min(fills.length, (operation.size() - 3) / step);
    for (int c = 0; c < count; c++) {
      int at = from + c * step;
      if (at + step <= raw.length) {
        fills[c] = values ? byValue(raw, at) : fills[c] != null ? fills[c] : byNumber(raw, at);
      }
    }
  }

  /** Shd: foreground, background (red, green, blue, automatic), pattern. */
  private static String byValue(byte[] raw, int at) {
    int pattern = raw[at + 8] & 0xff | (raw[at + 9] & 0xff) << 8;
    boolean automatic = raw[at + 7] != 0;
    if (pattern == 0xffff || automatic && pattern == 0) {
      return null;
    }
    return automatic ? "808080" : FillColour.of(String.format("%02X%02X%02X", raw[at + 4], raw[at + 5], raw[at + 6]));
  }

  /** Shd80: five bits of foreground, five of background, six of pattern; 8 is white. */
  private static String byNumber(byte[] raw, int at) {
    int shd = raw[at] & 0xff | (raw[at + 1] & 0xff) << 8;
    int back = shd >> 5 & 0x1f;
    int pattern = shd >> 10;
    if (shd == 0xffff || pattern == 0 && (back == 0 || back == 8)) {
      return null;
    }
    return back == 0 || back == 8 ? "808080" : String.format("%06X", 0x202020 + back * 0x060504);
  }

  private void paragraph(Paragraph p, int depth) throws UnreadableSourceException {
    if (p.isTableRowEnd()) {
      return;
    }
    if (p.pageBreakBefore()) {
      tables.pageBreak(depth);
    }
    String bullet = bullets.of(p);
    int heading = heading(p);
    List<Range> within = within(p);
    // boxes hang on a paragraph that has no words of its own, or stand beside its first line
    for (Range box : within) {
      blocks(box, depth);
    }
    for (Piece piece : inline.read(p, heading, bullet, p.getIlvl())) {
      tables.add(depth, piece);
    }
  }

  private List<Range> within(Paragraph p) {
    List<Range> found = new ArrayList<>();
    String text = boxes.isEmpty() ? "" : p.text();
    for (int at = text.indexOf(DocBoxes.DRAWING); at >= 0; at = text.indexOf(DocBoxes.DRAWING, at + 1)) {
      Range box = boxes.at(p.getStartOffset() + at);
      if (box != null) {
        found.add(box);
      }
    }
    return found;
  }

  private int heading(Paragraph p) {
    if (p.getLvl() >= 0 && p.getLvl() < 9) {
      return p.getLvl() + 1;
    }
    StyleDescription style = document.getStyleSheet().getStyleDescription(p.getStyleIndex());
    String name = style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
    int digit = name.startsWith("heading ") && name.length() == 9 ? Character.digit(name.charAt(8), 10) : 0;
    return name.equals("title") ? 1 : Math.max(0, digit);
  }
}
