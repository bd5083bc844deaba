package org.fichero.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Fichas as a workbook, a sheet each: labels in the first column, values in the second. */
final class SheetFile implements FileFormat {
  /** What a mark is in a cell; FILL for a coloured plan under options with X. */
  enum Box { BOOLEAN, X, GLYPH, FILL }

  private final Box box;
  private final boolean marksFirst;
  private final List<StringBuilder> sheets = new ArrayList<>();
  private int row;

  private SheetFile(Box box, boolean marksFirst) {
    this.box = box;
    this.marksFirst = marksFirst;
  }

  static List<FileFormat> all() {
    List<FileFormat> all = new ArrayList<>();
    for (Box box : Box.values()) {
      all.add(new SheetFile(box, true));
      all.add(new SheetFile(box, false));
    }
    return all;
  }

  @Override
  public String name() {
    return (box + (marksFirst ? "-BEFORE" : "-AFTER") + ".xlsx").toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public void heading(int level, String text) {
    if (level == 1) {
      sheets.add(new StringBuilder());
      row = 0;
    }
    row(List.of(text(0, text)));
  }

  @Override
  public void words(String text) {
    row(List.of(text(0, text)));
  }

  @Override
  public void section(String label, List<String> paragraphs) {
    row(List.of(text(0, label), text(1, String.join("\n", paragraphs))));
  }

  @Override
  public void options(List<String> labels, List<Boolean> ticked) {
    for (int i = 0; i < labels.size(); i++) {
      String mark = mark(marksFirst ? 0 : 1, ticked.get(i), box == Box.FILL ? Box.X : box);
      String label = text(marksFirst ? 1 : 0, labels.get(i));
      row(marksFirst ? List.of(mark, label) : List.of(label, mark));
    }
  }

  @Override
  public void plan(List<Integer> months) {
    List<String> names = FichaFiles.months();
    row(IntStream.range(0, 12).mapToObj(m -> text(m, names.get(m))).toList());
    row(IntStream.range(0, 12).mapToObj(m -> mark(m, months.contains(m + 1), box)).toList());
  }

  private void row(List<String> cells) {
    row++;
    String all = String.join("", cells).replace("\0", String.valueOf(row));
    sheets.get(sheets.size() - 1).append("<row r=\"").append(row).append("\">").append(all).append("</row>");
  }

  private static String mark(int column, boolean on, Box box) {
    return switch (box) {
      case BOOLEAN -> "<c r=\"" + (char) ('A' + column) + "\0\" t=\"b\"><v>" + (on ? 1 : 0) + "</v></c>";
      case X -> on ? text(column, "X") : "";
      case GLYPH -> text(column, on ? "☒" : "☐");
      case FILL -> on ? "<c r=\"" + (char) ('A' + column) + "\0\" s=\"1\"/>" : "";
    };
  }

  private static String text(int column, String text) {
    return "<c r=\"" + (char) ('A' + column) + "\0\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + FileFormat.xml(text) + "</t></is></c>";
  }

  @Override
  public byte[] bytes() {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    StringBuilder names = new StringBuilder();
    StringBuilder links = new StringBuilder();
    StringBuilder parts = new StringBuilder();
    Parcel parcel = new Parcel();
    for (int i = 0; i < sheets.size(); i++) {
      names.append(String.format("<sheet name=\"Ficha %1$d\" sheetId=\"%1$d\" r:id=\"r%1$d\"/>", i + 1));
      links.append(String.format("<Relationship Id=\"r%1$d\" Type=\"%2$s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>", i + 1, office));
      parts.append(String.format("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>", i + 1, type));
      parcel.with("xl/worksheets/sheet" + (i + 1) + ".xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheets.get(i) + "</sheetData></worksheet>");
    }
    links.append("<Relationship Id=\"s\" Type=\"").append(office).append("/styles\" Target=\"styles.xml\"/>");
    return parcel
        .with("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>" + parts + "</Types>")
        .with("_rels/.rels", "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
        .with("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + relations + "\">" + links + "</Relationships>")
        .with("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheets>" + names + "</sheets></workbook>")
        .with("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\"><fonts count=\"1\"><font/></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF4472C4\"/></patternFill></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf fillId=\"2\" applyFill=\"1\"/></cellXfs></styleSheet>")
        .bytes();
  }
}
