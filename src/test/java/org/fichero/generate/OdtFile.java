package org.fichero.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fichas as an OpenDocument text, content.xml written directly. */
final class OdtFile implements FileFormat {
  private static final String NS = List.of("office", "text", "table", "style").stream()
      .map(p -> " xmlns:" + p + "=\"urn:oasis:names:tc:opendocument:xmlns:" + p + ":1.0\"").collect(Collectors.joining())
      + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
      + " xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\""
      + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";

  /** What a box is in the file. */
  enum Box { CONTROL, FIELD, GLYPH, SYMBOL }

  /** What a ticked month is; REPEATED counts equal neighbours instead of writing them. */
  enum Cell { X, REPEATED, BOX, SHADED, BAR_SHADED, BAR_X }

  private final Box box;
  private final boolean table;
  private final Cell cell;
  private final StringBuilder body = new StringBuilder();

  private OdtFile(Box box, boolean table, Cell cell) {
    this.box = box;
    this.table = table;
    this.cell = cell;
  }

  static List<FileFormat> all() {
    List<FileFormat> all = new ArrayList<>();
    for (Box box : Box.values()) {
      all.add(new OdtFile(box, false, Cell.X));
      all.add(new OdtFile(box, true, Cell.BOX));
    }
    for (Cell cell : Cell.values()) {
      all.add(new OdtFile(Box.GLYPH, cell == Cell.SHADED, cell));
    }
    return all;
  }

  @Override
  public String name() {
    return (box + (table ? "-TABLE-" : "-") + cell + ".odt").toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public void heading(int level, String text) {
    body.append("<text:h text:outline-level=\"").append(level).append("\">").append(FileFormat.xml(text)).append("</text:h>");
  }

  @Override
  public void words(String text) {
    body.append(p(FileFormat.xml(text)));
  }

  @Override
  public void options(List<String> labels, List<Boolean> ticked) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String label = FileFormat.xml(labels.get(i));
      if (table) {
        rows.add(td("", p(box(ticked.get(i)))) + td("", p(label)));
      } else {
        body.append(p(box(ticked.get(i)) + "<text:tab/>" + label));
      }
    }
    body.append(table ? table(rows) : "");
  }

  @Override
  public void plan(List<Integer> months) {
    String names = FichaFiles.months().stream().map(m -> td("", p(m))).collect(Collectors.joining());
    body.append(table(List.of(names, row(months))));
  }

  private String row(List<Integer> months) {
    return switch (cell) {
      case BAR_SHADED, BAR_X -> FichaFiles.runs(months).stream().map(this::bar).collect(Collectors.joining());
      case REPEATED -> FichaFiles.runs(months).stream().map(r -> td(" table:number-columns-repeated=\"" + r.length() + "\"",
          p(r.ticked() ? "X" : ""))).collect(Collectors.joining());
      default -> IntStream.rangeClosed(1, 12).mapToObj(m -> month(months.contains(m))).collect(Collectors.joining());
    };
  }

  private String bar(FichaFiles.Run run) {
    boolean x = cell == Cell.BAR_X;
    return td(" table:number-columns-spanned=\"" + run.length() + "\"" + (run.ticked() && !x ? shade() : ""), p(run.ticked() && x ? "X" : ""))
        + "<table:covered-table-cell/>".repeat(run.length() - 1);
  }

  private String month(boolean on) {
    return switch (cell) {
      case BOX -> td("", p(box(on)));
      case SHADED -> td(on ? shade() : "", p(""));
      default -> td("", p(on ? "X" : ""));
    };
  }

  private static String shade() {
    return " table:style-name=\"lleno\"";
  }

  private String box(boolean on) {
    return switch (box) {
      case CONTROL -> "<loext:content-control loext:checkbox=\"true\" loext:checked=\"" + on + "\" loext:checked-state=\"☒\""
          + " loext:unchecked-state=\"☐\">" + (on ? "☒" : "☐") + "</loext:content-control>";
      case FIELD -> "<field:fieldmark field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\"><field:param field:name=\"Checkbox_Checked\""
          + " field:value=\"" + on + "\"/></field:fieldmark>";
      case GLYPH -> on ? "☒" : "☐";
      case SYMBOL -> "<text:span text:style-name=\"signo\">" + (on ? "\uf0fe" : "\uf0a8") + "</text:span>";
    };
  }

  private static String p(String content) {
    return "<text:p>" + content + "</text:p>";
  }

  private static String td(String attributes, String content) {
    return "<table:table-cell" + attributes + ">" + content + "</table:table-cell>";
  }

  private static String table(List<String> rows) {
    return "<table:table><table:table-column table:number-columns-repeated=\"12\"/>"
        + rows.stream().map(r -> "<table:table-row>" + r + "</table:table-row>").collect(Collectors.joining()) + "</table:table>";
  }

  @Override
  public byte[] bytes() {
    return new Parcel().with("mimetype", "application/vnd.oasis.opendocument.text")
        .with("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
            + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>")
        .with("content.xml", "<office:document-content" + NS + "><office:automatic-styles>"
            + "<style:style style:name=\"lleno\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#4472c4\"/></style:style>"
            + "<style:style style:name=\"signo\" style:family=\"text\"><style:text-properties style:font-name=\"Wingdings\" fo:font-family=\"Wingdings\"/></style:style>"
            + "</office:automatic-styles><office:body><office:text>" + body + "</office:text></office:body></office:document-content>")
        .bytes();
  }
}
