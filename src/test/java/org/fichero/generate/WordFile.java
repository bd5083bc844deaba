package org.fichero.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fichas as a Word document, WordprocessingML written directly. */
final class WordFile implements FileFormat {
  private static final String NS = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

  /** What a box is in the file. */
  enum Box { CONTROL, CONTROL_CUSTOM, LEGACY, LEGACY_DEFAULT, SYM, WINGDINGS, WINGDINGS_8, GLYPH, X }

  /** How options lie on the page. */
  enum Layout { PARAGRAPHS, PARAGRAPHS_TAB, TABLE_BEFORE, TABLE_AFTER, TABLE_PAIRS, LABELLED_CONTROL }

  /** What a ticked month is. */
  enum Cell { X, BOX, SHADED, BAR_SHADED, BAR_X, CELL_CONTROL }

  private final Box box;
  private final Layout layout;
  private final Cell cell;
  private final boolean form;
  private final StringBuilder body = new StringBuilder();

  private WordFile(Box box, Layout layout, Cell cell, boolean form) {
    this.box = box;
    this.layout = layout;
    this.cell = cell;
    this.form = form;
  }

  static List<FileFormat> all() {
    List<FileFormat> all = new ArrayList<>();
    for (Box box : Box.values()) {
      all.add(new WordFile(box, box == Box.X ? Layout.TABLE_BEFORE : Layout.PARAGRAPHS, Cell.X, false));
      all.add(new WordFile(box, Layout.TABLE_BEFORE, Cell.BOX, true));
    }
    for (Layout layout : Layout.values()) {
      all.add(new WordFile(Box.CONTROL, layout, Cell.X, false));
    }
    all.add(new WordFile(Box.X, Layout.TABLE_AFTER, Cell.X, true));
    for (Cell cell : Cell.values()) {
      all.add(new WordFile(Box.CONTROL, Layout.PARAGRAPHS, cell, true));
    }
    return all;
  }

  @Override
  public String name() {
    return (box + "-" + layout + "-" + cell + (form ? "-FORM" : "") + ".docx").toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public void heading(int level, String text) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"Heading").append(level).append("\"/></w:pPr>").append(run(text)).append("</w:p>");
  }

  @Override
  public void words(String text) {
    body.append(paragraph(run(text)));
  }

  @Override
  public void section(String label, List<String> paragraphs) {
    if (!form) {
      FileFormat.super.section(label, paragraphs);
      return;
    }
    String value = paragraphs.stream().map(p -> paragraph(run(p))).collect(Collectors.joining());
    body.append(table(List.of(tc("", paragraph(run(label))) + tc("", value)))).append("<w:p/>");
  }

  @Override
  public void options(List<String> labels, List<Boolean> ticked) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String mark = box(ticked.get(i));
      String label = run(labels.get(i));
      switch (layout) {
        case PARAGRAPHS -> body.append(paragraph(mark + run(" ") + label));
        case PARAGRAPHS_TAB -> body.append(paragraph(mark + "<w:r><w:tab/></w:r>" + label));
        case LABELLED_CONTROL -> body.append(paragraph(label + run(" ") + mark));
        case TABLE_BEFORE -> rows.add(tc("", paragraph(mark)) + tc("", paragraph(label)));
        case TABLE_AFTER -> rows.add(tc("", paragraph(label)) + tc("", paragraph(mark)));
        case TABLE_PAIRS -> pair(rows, tc("", paragraph(mark + run(" ") + label)), i);
      }
    }
    body.append(rows.isEmpty() ? "" : table(rows) + "<w:p/>");
  }

  private static void pair(List<String> rows, String cell, int i) {
    if (i % 2 == 0) {
      rows.add(cell);
    } else {
      rows.set(i / 2, rows.get(i / 2) + cell);
    }
  }

  @Override
  public void plan(List<Integer> months) {
    String names = FichaFiles.months().stream().map(m -> tc("", paragraph(run(m)))).collect(Collectors.joining());
    body.append(table(List.of(names, row(months)))).append("<w:p/>");
  }

  private String row(List<Integer> months) {
    Function<Boolean, String> single = switch (cell) {
      case X -> t -> tc("", paragraph(t ? run("X") : ""));
      case BOX -> t -> tc("", paragraph(box(t)));
      case SHADED -> t -> tc(t ? fill() : "", paragraph(""));
      case CELL_CONTROL -> t -> "<w:sdt>" + control(t, "2612", "2610") + "<w:sdtContent>"
          + tc("", paragraph(run(t ? "☒" : "☐"))) + "</w:sdtContent></w:sdt>";
      case BAR_SHADED, BAR_X -> null;
    };
    if (single != null) {
      return IntStream.rangeClosed(1, 12).mapToObj(m -> single.apply(months.contains(m))).collect(Collectors.joining());
    }
    boolean x = cell == Cell.BAR_X;
    return FichaFiles.runs(months).stream().map(r -> tc("<w:gridSpan w:val=\"" + r.length() + "\"/>"
        + (r.ticked() && !x ? fill() : ""), paragraph(r.ticked() && x ? run("X") : ""))).collect(Collectors.joining());
  }

  private String box(boolean on) {
    return switch (box) {
      case CONTROL -> "<w:sdt>" + control(on, "2612", "2610") + "<w:sdtContent>" + run(on ? "☒" : "☐") + "</w:sdtContent></w:sdt>";
      case CONTROL_CUSTOM -> "<w:sdt>" + control(on, "2764", "2661") + "<w:sdtContent>" + run(on ? "❤" : "♡") + "</w:sdtContent></w:sdt>";
      case LEGACY -> legacy("<w:default w:val=\"0\"/><w:checked" + (on ? "/>" : " w:val=\"0\"/>"));
      case LEGACY_DEFAULT -> legacy("<w:default w:val=\"" + (on ? 1 : 0) + "\"/>");
      case SYM -> "<w:r><w:sym w:font=\"Wingdings\" w:char=\"" + (on ? "F0FE" : "F0A8") + "\"/></w:r>";
      case WINGDINGS -> font(on ? "\uf0fe" : "\uf0a8");
      case WINGDINGS_8 -> font(on ? "þ" : "¨");
      case GLYPH -> run(on ? "☒" : "☐");
      case X -> on ? run("X") : "";
    };
  }

  private static String control(boolean on, String yes, String no) {
    return "<w:sdtPr><w14:checkbox><w14:checked w14:val=\"" + (on ? 1 : 0) + "\"/><w14:checkedState w14:val=\"" + yes
        + "\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"" + no + "\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr>";
  }

  private static String legacy(String state) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"\"/><w:enabled/><w:checkBox><w:sizeAuto/>" + state
        + "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space=\"preserve\"> FORMCHECKBOX </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private static String font(String sign) {
    return "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\" w:cs=\"Wingdings\"/></w:rPr><w:t>" + sign + "</w:t></w:r>";
  }

  private static String fill() {
    return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"4472C4\"/>";
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + FileFormat.xml(text) + "</w:t></w:r>";
  }

  private static String paragraph(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  private static String tc(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  private static String table(List<String> rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows.stream().map(r -> "<w:tr>" + r + "</w:tr>").collect(Collectors.joining()) + "</w:tbl>";
  }

  @Override
  public byte[] bytes() {
    String types = "http://schemas.openxmlformats.org/package/2006/content-types";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return new Parcel()
        .with("[Content_Types].xml", "<Types xmlns=\"" + types + "\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + wordType + "document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + wordType + "styles+xml\"/></Types>")
        .with("_rels/.rels", "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + office + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
        .with("word/_rels/document.xml.rels", "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + office + "styles\" Target=\"styles.xml\"/></Relationships>")
        .with("word/styles.xml", "<w:styles " + NS + ">" + style(1) + style(2) + "</w:styles>")
        .with("word/document.xml", "<w:document " + NS + "><w:body>" + body + "<w:sectPr/></w:body></w:document>")
        .bytes();
  }

  private static String style(int level) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + level + "\"><w:name w:val=\"heading " + level
        + "\"/><w:pPr><w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr></w:style>";
  }
}
