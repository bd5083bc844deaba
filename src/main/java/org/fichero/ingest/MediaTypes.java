package org.fichero.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * What the bytes are: by their signature, then by the name's extension, and only where both are silent by Tika, which
 * is not loaded before.
 */
final class MediaTypes {
  static final String UNKNOWN = "application/octet-stream";
  static final String TEXT = "text/plain";
  static final String HTML = "text/html";
  static final String XHTML = "application/xhtml+xml";
  static final String RTF = "application/rtf";
  static final String PDF = "application/pdf";
  static final String ZIP = "application/zip";
  static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  static final String ODT = "application/vnd.oasis.opendocument.text";
  static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
  static final String ODP = "application/vnd.oasis.opendocument.presentation";
  static final String FODT = "application/vnd.oasis.opendocument.text-flat-xml";
  static final String FODS = "application/vnd.oasis.opendocument.spreadsheet-flat-xml";
  static final String EPUB = "application/epub+zip";
  static final String DOC = "application/msword";
  static final String XLS = "application/vnd.ms-excel";
  static final String PPT = "application/vnd.ms-powerpoint";
  /** Excel 2002 and 2003; Tika's name. */
  static final String XLS_XML = "application/vnd.ms-spreadsheetml";
  /** Word 2003; Tika's name. */
  static final String DOC_XML = "application/vnd.ms-wordml";
  static final String MSG = "application/vnd.ms-outlook";
  static final String TNEF = "application/vnd.ms-tnef";
  static final String MAIL = "message/rfc822";
  static final String ENCRYPTED_OFFICE = "application/x-tika-ooxml-protected";

  /** IANA's names, by extension; the macro and template twins have their own. */
  private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
      Map.entry("txt", TEXT), Map.entry("text", TEXT), Map.entry("md", "text/markdown"),
      Map.entry("markdown", "text/markdown"), Map.entry("csv", "text/csv"), Map.entry("tsv", "text/tab-separated-values"),
      Map.entry("tab", "text/tab-separated-values"), Map.entry("htm", HTML), Map.entry("html", HTML),
      Map.entry("xhtml", XHTML), Map.entry("xht", XHTML), Map.entry("eml", MAIL), Map.entry("msg", MSG),
      Map.entry("mht", MAIL), Map.entry("mhtml", MAIL),
      Map.entry("rtf", RTF), Map.entry("pdf", PDF), Map.entry("docx", DOCX), Map.entry("xlsx", XLSX),
      Map.entry("docm", "application/vnd.ms-word.document.macroenabled.12"),
      Map.entry("dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template"),
      Map.entry("dotm", "application/vnd.ms-word.template.macroenabled.12"),
      Map.entry("xlsm", "application/vnd.ms-excel.sheet.macroenabled.12"),
      Map.entry("xltx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template"),
      Map.entry("pptx", PPTX), Map.entry("odt", ODT), Map.entry("ods", ODS), Map.entry("odp", ODP),
      Map.entry("fodt", FODT), Map.entry("fods", FODS),
      Map.entry("ott", "application/vnd.oasis.opendocument.text-template"),
      Map.entry("epub", EPUB), Map.entry("doc", DOC), Map.entry("dot", DOC), Map.entry("xls", XLS), Map.entry("ppt", PPT),
      Map.entry("zip", ZIP), Map.entry("7z", "application/x-7z-compressed"), Map.entry("tar", "application/x-tar"),
      Map.entry("gz", "application/gzip"), Map.entry("tgz", "application/gzip"), Map.entry("bz2", "application/x-bzip2"),
      Map.entry("xz", "application/x-xz"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
      Map.entry("jpeg", "image/jpeg"), Map.entry("tif", "image/tiff"), Map.entry("tiff", "image/tiff"),
      Map.entry("bmp", "image/bmp"), Map.entry("gif", "image/gif"));

  private MediaTypes() {}

  /** Never null; {@link #UNKNOWN} where nobody knows. */
  static String of(String path, byte[] bytes) {
    String named = BY_EXTENSION.getOrDefault(extension(path), UNKNOWN);
    if (bytes.length == 0) {
      return named;
    }
    String signed = FileSignature.of(bytes, named);
    if (isText(named)) {
      return textual(named, signed, bytes);
    }
    if (signed != null) {
      return signed;
    }
    if (named.equals(UNKNOWN) || BINARY.contains(named)) {
      return looksLikeText(bytes) ? markupOrText(bytes) : unsigned(path, named, bytes);
    }
    return named;
  }

  /** Formats that always have a signature: without it the name lies, or the file is damaged. */
  private static final java.util.Set<String> BINARY = java.util.Set.of(
      RTF, PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, EPUB, DOC, XLS, PPT, MSG, ZIP, "application/x-7z-compressed",
      "application/gzip", "image/png", "image/jpeg", "image/tiff");

  /** What a page without its frame begins with, as programs export a table under the name .xls. */
  private static final java.util.Set<String> HTML_BEGINS = java.util.Set.of(
      "table", "head", "meta", "title", "style", "body", "div", "center", "font", "p", "br", "b", "h1", "h2", "h3", "span", "form");

  private static String unsigned(String path, String named, byte[] bytes) {
    return named.equals(UNKNOWN) ? TikaDetector.detect(path, bytes) : named;
  }

  /** A text's name is believed, unless the bytes begin as no text does. */
  private static String textual(String named, String signed, byte[] bytes) {
    if (signed == null || signed.equals(PDF) && !FileSignature.starts(bytes, FileSignature.skipBlank(bytes), "%PDF-")) {
      return named;
    }
    return signed.equals(PDF) || signed.equals(RTF) || !looksLikeText(bytes) ? signed : named;
  }

  /** Whether the name says another format than the bytes were found to be; of text, one kind is as good as the other. */
  static boolean misnamed(String path, String found) {
    String named = BY_EXTENSION.get(extension(path));
    return named != null && !family(named).equals(family(found)) && !(isPlain(named) && isPlain(found))
        && !(isMarkup(named) && isMarkup(found)) && !found.equals(ENCRYPTED_OFFICE) && !isOwnXml(named, found);
  }

  /** Office 2003 gives its XML the extensions of its binary files. */
  private static boolean isOwnXml(String named, String found) {
    return named.equals(XLS) && found.equals(XLS_XML) || named.equals(DOC) && found.equals(DOC_XML);
  }

  private static boolean isMarkup(String type) {
    return type.equals(HTML) || type.equals(XHTML);
  }

  static boolean isArchive(String type) {
    return switch (type) {
      case ZIP, "application/x-7z-compressed", "application/x-tar", "application/gzip", "application/x-bzip2",
          "application/x-xz" -> true;
      default -> false;
    };
  }

  /** Text that passes as it is. */
  static boolean isPlain(String type) {
    return switch (type) {
      case TEXT, "text/markdown" -> true;
      default -> false;
    };
  }

  static boolean isText(String type) {
    return isPlain(type) || type.equals("text/csv") || type.equals("text/tab-separated-values") || type.equals(HTML) || type.equals(XHTML) || type.equals(MAIL);
  }

  static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isOffice(String type) {
    return switch (family(type)) {
      case DOCX, XLSX, PPTX, ODT, ODS, ODP, EPUB -> true;
      default -> false;
    };
  }

  /** Media types that one reader reads alike. */
  static String family(String type) {
    return switch (type) {
      case "application/vnd.ms-word.document.macroenabled.12",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
          "application/vnd.ms-word.template.macroenabled.12" -> DOCX;
      case "application/vnd.ms-excel.sheet.macroenabled.12",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.template" -> XLSX;
      case "application/vnd.oasis.opendocument.text-template", FODT -> ODT;
      case FODS -> ODS;
      default -> type;
    };
  }

  private static boolean looksLikeText(byte[] b) {
    int controls = 0;
    int n = Math.min(b.length, 4096);
    for (int i = 0; i < n; i++) {
      int c = b[i] & 0xff;
      controls += c < 32 && !(c >= '\b' && c <= '\r') && c != 0x1b ? 1 : 0;
    }
    return controls * 100 <= n || TextDecoder.bom(b) != null;
  }

  private static String markupOrText(byte[] b) {
    int from = FileSignature.skipBlank(b);
    String head = new String(b, from, Math.min(b.length - from, 4096), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (head.startsWith("mime-version:") && head.contains("content-type: multipart/")) {
      return MAIL;
    }
    return head.startsWith("<") ? markup(head) : TEXT;
  }

  private static String markup(String head) {
    if (head.contains("<office:document")) {
      return head.contains("\"" + ODT + "\"") ? FODT : head.contains("\"" + ODS + "\"") ? FODS : TEXT;
    }
    if (head.startsWith("<?xml") && head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.contains("<workbook")) {
      return XLS_XML;
    }
    if (head.startsWith("<?xml") && head.contains("schemas.microsoft.com/office/word/2003/wordml")) {
      return DOC_XML;
    }
    return head.startsWith("<!doctype html") || head.contains("<html") || HTML_BEGINS.contains(name(head)) ? HTML : TEXT;
  }

  /** The name of the tag that the text begins with. */
  private static String name(String head) {
    int end = 1;
    while (end < head.length() && Character.isLetterOrDigit(head.charAt(end))) {
      end++;
    }
    return head.substring(1, end);
  }
}
