package org.fichero.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;

/** Excel 97 to 2003, .xls, by Apache POI. */
final class XlsReader implements FormatReader {
  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      SheetText text = new SheetText(context);
      List<String> hidden = new ArrayList<>();
      Remarks remarks = new Remarks();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        HSSFSheet sheet = book.getSheetAt(i);
        if (book.isSheetHidden(i) || book.isSheetVeryHidden(i)) {
          hidden.add(sheet.getSheetName());
        } else {
          sheet(book, sheet, text, context);
          sheet.getCellComments().values().forEach(c -> remarks.add(c.getString().getString()));
        }
      }
      text.end();
      remarks.say(context);
      if (!hidden.isEmpty()) {
        context.finding("hidden-sheets-left-out", Severity.INFO, "sheets", String.join(", ", hidden));
      }
    } catch (EncryptedDocumentException e) {
      throw UnreadableSourceException.of("source-encrypted");
    }
  }

  private static void sheet(HSSFWorkbook book, HSSFSheet sheet, SheetText text, ReadContext context) throws UnreadableSourceException {
    List<SheetText.Merge> merges = new ArrayList<>();
    for (CellRangeAddress m : sheet.getMergedRegions()) {
      merges.add(new SheetText.Merge(m.getFirstRow(), m.getFirstColumn(), m.getLastRow(), m.getLastColumn()));
    }
    text.sheet(merges);
    for (int c = 0; c < 256; c++) {
      if (sheet.isColumnHidden(c)) {
        text.hideColumns(c, c + 1);
      }
    }
    XlsBoxes boxes = XlsBoxes.of(sheet, context);
    for (Row row : sheet) {
      context.check();
      TreeMap<Integer, Grid.Cell> cells = new TreeMap<>();
      for (Cell cell : (HSSFRow) row) {
        String address = sheet.getSheetName() + "!" + CellName.of(cell.getRowIndex(), cell.getColumnIndex());
        Flow flow = boxes.at(cell.getRowIndex(), cell.getColumnIndex()).append(flow(book, (HSSFCell) cell, address, context));
        cells.put(cell.getColumnIndex(), new Grid.Cell(List.of(new Piece.Paragraph(flow)), 1, 1, false, fill((HSSFCell) cell), address));
      }
      boxes.rest(row.getRowNum(), cells);
      if (row.getZeroHeight()) {
        text.leaveOut(cells.values());
      } else {
        text.row(row.getRowNum(), cells);
      }
    }
  }

  private static Flow flow(HSSFWorkbook book, HSSFCell cell, String address, ReadContext context) {
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    HSSFCellStyle style = cell.getCellStyle();
    switch (type) {
      case BOOLEAN -> {
        return new Flow().mark(cell.getBooleanCellValue() ? MarkState.TICKED : MarkState.UNTICKED, address);
      }
      case NUMERIC -> {
        boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
        return Flow.of(NumberLook.show(cell.getNumericCellValue(), style.getDataFormatString(), from1904));
      }
      case STRING -> {
        return words(book, cell.getRichStringCellValue(), style.getFont(book), address, context);
      }
      default -> {
        return new Flow();
      }
    }
  }

  private static Flow words(HSSFWorkbook book, HSSFRichTextString words, HSSFFont font, String address, ReadContext context) {
    Flow flow = new Flow();
    String text = words.getString();
    int runs = words.numFormattingRuns();
    HSSFFont at = font;
    int from = 0;
    for (int run = 0; run <= runs; run++) {
      int to = run == runs ? text.length() : words.getIndexOfFormattingRun(run);
      int start = flow.length();
      Symbols.append(flow, at.getFontName(), text.substring(from, to), () -> address);
      flow.strike(at.getStrikeout() ? start : flow.length());
      from = to;
      at = run == runs ? at : book.getFontAt(words.getFontOfFormattingRun(run));
    }
    return StruckText.settle(flow, false, context.leftOut());
  }

  private static String fill(HSSFCell cell) {
    HSSFCellStyle style = cell.getCellStyle();
    if (style.getFillPattern() == FillPatternType.NO_FILL) {
      return null;
    }
    HSSFColor colour = style.getFillForegroundColorColor();
    short[] rgb = colour == null ? null : colour.getTriplet();
    boolean automatic = style.getFillForegroundColor() == 64 || rgb == null;
    return automatic ? "808080" : FillColour.of(String.format("%02X%02X%02X", rgb[0], rgb[1], rgb[2]));
  }
}
