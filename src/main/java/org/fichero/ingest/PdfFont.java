package org.fichero.ingest;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.fichero.model.MarkState;

/** What the codes of one font show, looked up once each. */
final class PdfFont {
  /**
   * What one code shows.
   *
   * @param text empty for nothing
   * @param mark where it is a box of a symbol font; else null
   */
  record Shown(String text, MarkState mark) {}

  /** Where neither the font nor its encoding says which character a code is. */
  static final String UNKNOWN = "\ufffd";

  private static final List<String> SYMBOL_FONTS = List.of("wingdings 2", "wingdings", "webdings", "marlett");

  private final PDFont font;
  private final String family;
  private final String symbolFont;
  private final boolean bold;
  private final Map<Integer, Shown> known = new HashMap<>();

  PdfFont(PDFont font) {
    this.font = font;
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    this.family = name.substring(name.indexOf('+') + 1).replace(" ", "").replace("-", "");
    this.symbolFont = symbolFont(family);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    this.bold = family.contains("bold") || family.contains("black") || family.contains("heavy") || family.contains("demi")
        || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }

  /** The name by which {@link Symbols} knows it; null for a font of letters. */
  private static String symbolFont(String family) {
    for (String known : SYMBOL_FONTS) {
      if (family.startsWith(known.replace(" ", ""))) {
        return known;
      }
    }
    return null;
  }

  boolean bold() {
    return bold;
  }

  Shown shown(int code) {
    Shown s = known.get(code);
    if (s == null) {
      s = look(code);
      known.put(code, s);
    }
    return s;
  }

  private Shown look(int code) {
    String text = unicode(code);
    if (text != null && text.length() > 1) {
      return new Shown(text.isBlank() ? " " : text, null);
    }
    if (text != null && text.charAt(0) >= '\ufb00' && text.charAt(0) <= '\ufb06') {
      // ligatures are the typesetter's, not the author's
      return new Shown(Normalizer.normalize(text, Normalizer.Form.NFKC), null);
    }
    char c = text == null ? 0 : symbolFont == null ? IconFonts.unicode(family, text.charAt(0)) : text.charAt(0);
    boolean numbered = c >= '\uf020' && c <= '\uf0ff';
    if (symbolFont != null && (c == 0 || c <= 0xff) || numbered) {
      c = Symbols.unicode(symbolFont, c == 0 ? (char) (0xf000 + (code & 0xff)) : c);
    }
    if (c == 0 || c < ' ' && !Character.isWhitespace(c)) {
      return new Shown(fallback(code), null);
    }
    boolean box = c == '\u2610' || c == '\u2611' || c == '\u2612';
    return new Shown(String.valueOf(c), box ? Symbols.state(c) : null);
  }

  private String unicode(int code) {
    try {
      String text = font.toUnicode(code);
      // a CMap may map to nothing
      return text == null || text.isEmpty() ? null : text;
    } catch (RuntimeException e) {
      // a broken CMap: as if there were none
      return null;
    }
  }

  private String fallback(int code) {
    if (font instanceof PDSimpleFont && code >= 32 && code < 256 && (code < 127 || code > 160)) {
      return String.valueOf((char) code);
    }
    return hasWidth(code) ? UNKNOWN : "";
  }

  private boolean hasWidth(int code) {
    try {
      return font.getWidth(code) > 0;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
