package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each construct of a format becomes. A specification file holds cases: {@code == name}, the input's body, {@code --},
 * the canonical text in which → is a tab, ↵ a line break and ¶ the end of a paragraph within a cell, ␌ a page break, ⍽ a no-break space;
 * {@code ! code} lines name the findings. {@code %% part} lines put what follows into another part of the package.
 */
class ReaderSpecTest {
  private record Case(String name, Map<String, String> parts, String text, List<String> findings) {}

  private interface Wrapper {
    byte[] bytes(Map<String, String> parts) throws IOException;
  }

  @TestFactory
  List<DynamicTest> word() throws IOException {
    return tests("word.spec", "f.docx", ReaderSpecTest::docx);
  }

  @TestFactory
  List<DynamicTest> openDocument() throws IOException {
    return tests("odt.spec", "f.odt", ReaderSpecTest::odt);
  }

  @TestFactory
  List<DynamicTest> html() throws IOException {
    return tests("html.spec", "f.html", parts -> utf8(parts.get("")));
  }

  @TestFactory
  List<DynamicTest> rtf() throws IOException {
    return tests("rtf.spec", "f.rtf", parts -> parts.get("").getBytes(StandardCharsets.ISO_8859_1));
  }

  @TestFactory
  List<DynamicTest> excel() throws IOException {
    return tests("xlsx.spec", "f.xlsx", ReaderSpecTest::xlsx);
  }

  @TestFactory
  List<DynamicTest> openDocumentSheets() throws IOException {
    return tests("ods.spec", "f.ods", ReaderSpecTest::ods);
  }

  @TestFactory
  List<DynamicTest> slides() throws IOException {
    return tests("pptx.spec", "f.pptx", ReaderSpecTest::pptx);
  }

  private static List<DynamicTest> tests(String spec, String name, Wrapper wrapper) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case c : cases(spec)) {
      tests.add(DynamicTest.dynamicTest(c.name(), () -> check(c, Ingester.standard(Limits.standard()).ingest(name, wrapper.bytes(c.parts())))));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static void check(Case c, Document document) {
    String shown = document.text().chars().replace("\t", "→").replace("\u2028", "↵").replace("\u2029", "¶").replace("\f", "␌").replace("\u00a0", "⍽");
    assertThat(shown.strip()).isEqualTo(c.text().strip());
    assertThat(document.findings()).extracting(Finding::code).containsExactlyElementsOf(c.findings());
    for (Document.Anchor a : document.anchors()) {
      assertThat(a.state() == null || "☒☐⍰".contains(document.text().cut(a.span()))).isTrue();
    }
  }

  private static List<Case> cases(String spec) throws IOException {
    String all;
    try (InputStream in = ReaderSpecTest.class.getResourceAsStream(spec)) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Case> cases = new ArrayList<>();
    for (String block : all.split("(?m)^== ")) {
      int name = block.indexOf('\n');
      int end = block.indexOf("\n--\n");
      if (end > 0) {
        List<String> findings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : block.substring(end + 4).split("\n")) {
          if (line.startsWith("! ")) {
            findings.add(line.substring(2));
          } else {
            text.append(line).append('\n');
          }
        }
        cases.add(new Case(block.substring(0, name), parts(block.substring(name + 1, end)), text.toString(), findings));
      }
    }
    return cases;
  }

  private static Map<String, String> parts(String input) {
    Map<String, String> parts = new LinkedHashMap<>();
    String[] blocks = input.split("(?m)^%% ");
    parts.put("", blocks[0].stripTrailing());
    for (int i = 1; i < blocks.length; i++) {
      int line = blocks[i].indexOf('\n');
      parts.put(blocks[i].substring(0, line).strip(), blocks[i].substring(line + 1).strip());
    }
    return parts;
  }

  private static byte[] utf8(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] docx(Map<String, String> parts) throws IOException {
    Map<String, String> zip = new LinkedHashMap<>();
    zip.put("[Content_Types].xml", "<Types/>");
    zip.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    zip.put("word/_rels/document.xml.rels", relations("styles", "styles.xml", "numbering", "numbering.xml", "header", "header1.xml", "control", "x.xml", "aFChunk", "page.mht", "aFChunk", "page.bin", "comments", "comments.xml", "diagramData", "d.xml"));
    zip.put("word/d.xml", diagram(parts));
    zip.put("word/comments.xml", word("comments", parts.getOrDefault("comments", "")));
    zip.put("word/document.xml", word("document", "<w:body>" + parts.get("") + "</w:body>"));
    zip.put("word/styles.xml", word("styles", parts.getOrDefault("styles", "")));
    zip.put("word/numbering.xml", word("numbering", parts.getOrDefault("numbering", "")));
    zip.put("word/x.xml", parts.getOrDefault("control", "<ocx/>"));
    zip.put("word/page.mht", parts.getOrDefault("page", ""));
    zip.put("word/page.bin", "?");
    zip.put("word/header1.xml", word("hdr", parts.getOrDefault("header", "")));
    return Parcel.zip(zip);
  }

  private static String word(String root, String body) {
    return "<w:" + root + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
        + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' xmlns:mc='urn:mc' xmlns:v='urn:v' xmlns:r='urn:r' xmlns:wp='urn:wp' xmlns:wps='urn:wps'>" + body + "</w:" + root + ">";
  }

  private static String diagram(Map<String, String> parts) {
    return "<dgm:dataModel xmlns:dgm='urn:dgm' xmlns:a='urn:a'>" + parts.getOrDefault("diagram", "") + "</dgm:dataModel>";
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder out = new StringBuilder("<Relationships>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      out.append("<Relationship Id='r").append(i / 2).append("' Type='http://x/").append(typesAndTargets[i]).append("' Target='")
          .append(typesAndTargets[i + 1]).append("'/>");
    }
    return out.append("</Relationships>").toString();
  }

  private static byte[] odt(Map<String, String> parts) throws IOException {
    return odf("application/vnd.oasis.opendocument.text", "<office:text>" + parts.get("") + "</office:text>", parts);
  }

  private static byte[] ods(Map<String, String> parts) throws IOException {
    return odf("application/vnd.oasis.opendocument.spreadsheet", "<office:spreadsheet>" + parts.get("") + "</office:spreadsheet>", parts);
  }

  private static byte[] odf(String type, String body, Map<String, String> parts) throws IOException {
    Map<String, String> zip = new LinkedHashMap<>();
    zip.put("mimetype", type);
    StringBuilder spaces = new StringBuilder();
    for (String prefix : List.of("office", "text", "table", "style", "fo", "loext", "field", "draw", "form", "svg")) {
      spaces.append(" xmlns:").append(prefix).append("='urn:").append(prefix).append(prefix.equals("text") ? ":text:1.0'" : "'");
    }
    zip.put("content.xml", "<office:document-content" + spaces + "><office:automatic-styles>" + parts.getOrDefault("styles", "")
        + "</office:automatic-styles><office:body>" + body + "</office:body></office:document-content>");
    return Parcel.zip(zip);
  }

  private static byte[] xlsx(Map<String, String> parts) throws IOException {
    Map<String, String> zip = new LinkedHashMap<>();
    zip.put("[Content_Types].xml", "<Types/>");
    zip.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    zip.put("xl/_rels/workbook.xml.rels", relations("worksheet", "sheet1.xml", "worksheet", "sheet2.xml", "styles", "styles.xml", "sharedStrings", "strings.xml"));
    zip.put("xl/workbook.xml", "<workbook xmlns:r='urn:r'><sheets><sheet name='Hoja' r:id='r0'/>"
        + "<sheet name='Listas' state='hidden' r:id='r1'/></sheets></workbook>");
    zip.put("xl/sheet1.xml", "<worksheet>" + parts.get("") + "</worksheet>");
    zip.put("xl/sheet2.xml", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>");
    zip.put("xl/styles.xml", "<styleSheet>" + parts.getOrDefault("styles", "") + "</styleSheet>");
    zip.put("xl/strings.xml", "<sst>" + parts.getOrDefault("strings", "") + "</sst>");
    zip.put("xl/_rels/sheet1.xml.rels", relations("vmlDrawing", "vml.xml", "comments", "comments.xml"));
    zip.put("xl/comments.xml", "<comments>" + parts.getOrDefault("comments", "") + "</comments>");
    zip.put("xl/vml.xml", "<xml xmlns:v='urn:v' xmlns:x='urn:x'>" + parts.getOrDefault("vml", "") + "</xml>");
    return Parcel.zip(zip);
  }

  private static byte[] pptx(Map<String, String> parts) throws IOException {
    Map<String, String> zip = new LinkedHashMap<>();
    zip.put("[Content_Types].xml", "<Types/>");
    zip.put("_rels/.rels", relations("officeDocument", "ppt/p.xml"));
    zip.put("ppt/_rels/p.xml.rels", relations("slide", "s1.xml", "slide", "s2.xml"));
    zip.put("ppt/p.xml", "<p xmlns:r='urn:r'><sldIdLst><sldId id='256' r:id='r1'/><sldId id='257' r:id='r0'/></sldIdLst></p>");
    zip.put("ppt/s1.xml", "<p:sld xmlns:p='urn:p' xmlns:a='urn:a'>" + parts.get("") + "</p:sld>");
    zip.put("ppt/_rels/s1.xml.rels", relations("notesSlide", "n1.xml", "diagramData", "d.xml"));
    zip.put("ppt/d.xml", diagram(parts));
    zip.put("ppt/n1.xml", "<p:notes xmlns:p='urn:p' xmlns:a='urn:a'>" + parts.getOrDefault("notes", "") + "</p:notes>");
    zip.put("ppt/s2.xml", "<p:sld xmlns:p='urn:p' xmlns:a='urn:a'>" + parts.getOrDefault("first", "") + "</p:sld>");
    return Parcel.zip(zip);
  }

  /** Packages made in memory. */
  static final class Parcel {
    private Parcel() {}

    static byte[] zip(Map<String, String> parts) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, String> part : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          zip.write(utf8(part.getValue()));
        }
      }
      return out.toByteArray();
    }
  }
}
