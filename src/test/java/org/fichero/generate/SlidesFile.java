package org.fichero.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Fichas as PowerPoint's slides: a ficha begins one, with its title. */
final class SlidesFile implements FileFormat {
  /** What a box is in the file. */
  enum Box { SYMBOL, GLYPH }

  private static final String NAMES = "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' "
      + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Box box;
  private final boolean table;
  private final List<StringBuilder> slides = new ArrayList<>();

  private SlidesFile(Box box, boolean table) {
    this.box = box;
    this.table = table;
  }

  static List<FileFormat> all() {
    List<FileFormat> all = new ArrayList<>();
    for (Box box : Box.values()) {
      all.add(new SlidesFile(box, false));
      all.add(new SlidesFile(box, true));
    }
    return all;
  }

  @Override
  public String name() {
    return (box + (table ? "-TABLE" : "") + ".pptx").toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public void heading(int level, String text) {
    if (level == 1) {
      slides.add(new StringBuilder());
    }
    shape(level == 1 ? "<p:ph type='title'/>" : "", "<a:r><a:rPr b='1'/><a:t>" + FileFormat.xml(text) + "</a:t></a:r>");
  }

  @Override
  public void words(String text) {
    shape("", run(text));
  }

  private StringBuilder slide() {
    return slides.get(slides.size() - 1);
  }

  private void shape(String placeholder, String runs) {
    slide().append("<p:sp><p:nvSpPr><p:nvPr>").append(placeholder).append("</p:nvPr></p:nvSpPr><p:txBody><a:p>").append(runs)
        .append("</a:p></p:txBody></p:sp>");
  }

  private static String run(String text) {
    return "<a:r><a:t>" + FileFormat.xml(text) + "</a:t></a:r>";
  }

  @Override
  public void options(List<String> labels, List<Boolean> ticked) {
    if (table) {
      table(IntStream.range(0, labels.size()).mapToObj(i -> List.of(box(ticked.get(i)), run(labels.get(i)))).toList());
      return;
    }
    StringBuilder paragraphs = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      paragraphs.append(i == 0 ? "" : "</a:p><a:p>").append(box(ticked.get(i))).append(run(" " + labels.get(i)));
    }
    shape("", paragraphs.toString());
  }

  @Override
  public void plan(List<Integer> months) {
    table(List.of(
        FichaFiles.months().stream().map(SlidesFile::run).toList(),
        IntStream.rangeClosed(1, 12).mapToObj(m -> table ? box(months.contains(m)) : months.contains(m) ? run("X") : "").toList()));
  }

  private void table(List<List<String>> rows) {
    slide().append("<p:graphicFrame><a:graphic><a:graphicData><a:tbl>");
    for (List<String> row : rows) {
      slide().append("<a:tr>");
      row.forEach(c -> slide().append("<a:tc><a:txBody><a:p>").append(c).append("</a:p></a:txBody></a:tc>"));
      slide().append("</a:tr>");
    }
    slide().append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
  }

  private String box(boolean on) {
    return switch (box) {
      case SYMBOL -> "<a:r><a:rPr><a:latin typeface='Wingdings'/></a:rPr><a:t>" + (on ? "\u00fe" : "\u00a8") + "</a:t></a:r>";
      case GLYPH -> run(on ? "\u2612" : "\u2610");
    };
  }

  @Override
  public byte[] bytes() {
    StringBuilder list = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    Parcel parcel = new Parcel().with("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
        .with("_rels/.rels", relations(relation("officeDocument", 0, "ppt/presentation.xml")));
    for (int i = 1; i <= slides.size(); i++) {
      list.append("<p:sldId id='").append(255 + i).append("' r:id='r").append(i).append("'/>");
      targets.append(relation("slide", i, "slides/slide" + i + ".xml"));
      parcel.with("ppt/slides/slide" + i + ".xml", "<p:sld " + NAMES + "><p:cSld><p:spTree>" + slides.get(i - 1) + "</p:spTree></p:cSld></p:sld>");
    }
    return parcel.with("ppt/presentation.xml", "<p:presentation " + NAMES + "><p:sldIdLst>" + list + "</p:sldIdLst></p:presentation>")
        .with("ppt/_rels/presentation.xml.rels", relations(targets.toString())).bytes();
  }

  private static String relation(String type, int id, String target) {
    return "<Relationship Id='r" + id + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "' Target='" + target + "'/>";
  }

  private static String relations(String all) {
    return "<Relationships xmlns='" + RELATIONS + "'>" + all + "</Relationships>";
  }
}
