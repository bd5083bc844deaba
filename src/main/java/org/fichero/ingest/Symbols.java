package org.fichero.ingest;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.fichero.model.MarkState;

/**
 * What the glyphs of symbol fonts are in Unicode. Boxes become marks (☒, ☐); ticks, crosses, squares and discs become their
 * own Unicode characters, since they serve as bullets too and what is around them decides. After the Unicode
 * Consortium's L2/11-052 and the fonts' own charts.
 */
final class Symbols {
  private static final char TICKED = '\u2612';
  private static final char UNTICKED = '\u2610';

  private static final Map<Integer, Character> WINGDINGS = Map.ofEntries(
      Map.entry(0xA8, UNTICKED), Map.entry(0x6F, UNTICKED), Map.entry(0x70, UNTICKED), Map.entry(0x71, UNTICKED),
      Map.entry(0x72, UNTICKED), Map.entry(0xFE, TICKED), Map.entry(0xFD, TICKED), Map.entry(0x78, TICKED),
      Map.entry(0xFC, '\u2713'), Map.entry(0xFB, '\u2717'), Map.entry(0x6E, '\u25a0'), Map.entry(0x6C, '\u25cf'),
      Map.entry(0xA1, '\u25cb'), Map.entry(0xA4, '\u25c9'), Map.entry(0xA7, '\u25aa'), Map.entry(0x9F, '\u2022'),
      Map.entry(0x9E, '\u00b7'), Map.entry(0x76, '\u2756'), Map.entry(0x77, '\u25c6'), Map.entry(0x75, '\u25c6'),
      Map.entry(0xD8, '\u27a2'), Map.entry(0xE0, '\u2192'), Map.entry(0xE8, '\u2794'), Map.entry(0xF0, '\u21e8'));

  private static final Map<Integer, Character> WINGDINGS_2 = Map.ofEntries(
      Map.entry(0x50, '\u2713'), Map.entry(0x4F, '\u2717'), Map.entry(0x51, TICKED), Map.entry(0x52, TICKED),
      Map.entry(0x53, TICKED), Map.entry(0x54, TICKED), Map.entry(0x55, TICKED), Map.entry(0xA3, UNTICKED),
      Map.entry(0x30, UNTICKED), Map.entry(0x97, '\u25cf'), Map.entry(0x98, '\u25cf'), Map.entry(0x99, '\u25cf'),
      Map.entry(0x9A, '\u25cb'), Map.entry(0xA2, '\u25a0'));

  private static final Map<Integer, Character> WEBDINGS = Map.of(
      0x61, '\u2714', 0x72, '\u2716', 0x63, UNTICKED, 0x67, '\u25a0', 0x6E, '\u25cf');

  private static final Map<Integer, Character> DINGBATS = Map.ofEntries(
      Map.entry(0x33, '\u2713'), Map.entry(0x34, '\u2714'), Map.entry(0x35, '\u2715'), Map.entry(0x36, '\u2716'),
      Map.entry(0x37, '\u2717'), Map.entry(0x38, '\u2718'), Map.entry(0x6C, '\u25cf'), Map.entry(0x6D, '\u25cb'),
      Map.entry(0x6E, '\u25a0'), Map.entry(0x6F, UNTICKED), Map.entry(0x70, UNTICKED), Map.entry(0x71, UNTICKED),
      Map.entry(0x72, UNTICKED));

  private static final Map<Integer, Character> SYMBOL = Map.of(
      0xB7, '\u2022', 0xD6, '\u221a', 0xB4, '\u00d7', 0xB0, '\u00b0', 0xB1, '\u00b1', 0xA3, '\u2264', 0xB3, '\u2265',
      0xAE, '\u2192', 0xDE, '\u21d2', 0x2D, '\u2212');

  private static final Map<Integer, Character> MARLETT = Map.of(0x61, '\u2713', 0x62, '\u2713');
  private static final Charset ANSI = Charset.forName("windows-1252");

  private Symbols() {}

  /** Whether characters in this font are glyph numbers, not letters. Null is no font. */
  static boolean isSymbolFont(String font) {
    return table(font) != null;
  }

  private static Map<Integer, Character> table(String font) {
    if (font == null || font.isEmpty()) {
      return null;
    }
    String name = font.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "wingdings", "wingdings-regular" -> WINGDINGS;
      case "wingdings 2", "wingdings2" -> WINGDINGS_2;
      case "webdings" -> WEBDINGS;
      case "zapfdingbats", "zapf dingbats", "itc zapf dingbats", "monotype sorts", "dingbats" -> DINGBATS;
      case "symbol" -> SYMBOL;
      case "marlett" -> MARLETT;
      default -> null;
    };
  }

  /**
   * A glyph's character in Unicode.
   *
   * @param font any; null or no symbol font leaves all but the private-use area as it is, and that is taken for
   *     Wingdings, then Wingdings 2, as is usual for text whose font is lost
   * @param c the character as the file has it: a letter, or U+F000 and the glyph's number
   */
  static char unicode(String font, char c) {
    Map<Integer, Character> table = table(font);
    boolean numbered = c >= 0xF020 && c <= 0xF0FF;
    if (table == null && !numbered) {
      return c;
    }
    int code = numbered ? c - 0xF000 : ansi(c);
    if (table == null && code == 0xB7) {
      // the bullet of Symbol: no other font of symbols has a sign there that anybody writes
      return SYMBOL.get(code);
    }
    if (table == null) {
      Character first = WINGDINGS.get(code);
      return first != null && code > 0x60 ? first : WINGDINGS_2.getOrDefault(code, c);
    }
    return table.getOrDefault(code, c <= ' ' || c == '\u00a0' ? c : (char) (0xF000 + code));
  }

  private static int ansi(char c) {
    if (c < 0x100) {
      return c;
    }
    byte[] one = String.valueOf(c).getBytes(ANSI);
    return one.length == 1 && one[0] != '?' ? one[0] & 0xff : c & 0xff;
  }

  /** What a box or sign shows by itself; null for what is no mark. Ticks and crosses count as ticked. */
  static MarkState state(char c) {
    return switch (c) {
      case '\u2611', '\u2612', '\u2713', '\u2714', '\u2705', '\u2717', '\u2718', '\u22a0', '\u25a0', '\u25cf', '\u25c9', '\u221a',
          '\u2715', '\u2716', 'x', 'X' -> MarkState.TICKED;
      case '\u2610', '\u25a1', '\u25fb', '\u2b1c', '\u274f', '\u2751', '\u25cb', '\u2b58' -> MarkState.UNTICKED;
      default -> null;
    };
  }

  /** Adds text of this font to a flow: boxes as marks under the address, everything else as characters. */
  static void append(Flow flow, String font, String text, java.util.function.Supplier<String> address) {
    for (int i = 0; i < text.length(); i++) {
      char c = unicode(font, text.charAt(i));
      boolean box = c != text.charAt(i) && (c == TICKED || c == UNTICKED);
      if (box) {
        flow.mark(c == TICKED ? MarkState.TICKED : MarkState.UNTICKED, address.get());
      } else {
        flow.text(c);
      }
    }
  }

  /** Whether some of the text is private-use glyph numbers. */
  static boolean hasGlyphNumbers(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0xF020 && text.charAt(i) <= 0xF0FF) {
        return true;
      }
    }
    return false;
  }
}
