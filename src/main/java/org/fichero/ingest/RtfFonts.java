package org.fichero.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fonts of an RTF file: which are symbol fonts, and in which code page their bytes are. */
final class RtfFonts {
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, Integer> charsets = new HashMap<>();
  private Charset ansi = Charset.forName("windows-1252");

  void ansi(int codePage) {
    ansi = charset(codePage);
  }

  void ansi(Charset charset) {
    ansi = charset;
  }

  private static Charset charset(int codePage) {
    for (String name : new String[] {"windows-" + codePage, "IBM" + codePage, "x-windows-" + codePage}) {
      if (Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return codePage == 65001 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  void name(int font, String name) {
    names.merge(font, name, (a, b) -> a + b);
  }

  void charset(int font, int number) {
    charsets.put(font, number);
  }

  /** The name of a symbol font; null when the font has letters. */
  String symbolFont(int font) {
    String name = names.getOrDefault(font, "").replace(";", "").strip();
    return Symbols.isSymbolFont(name) ? name : charsets.getOrDefault(font, 0) == 2 && !name.isEmpty() ? "Symbol" : null;
  }

  /** A byte's character in a font; for a symbol font its number. */
  char decode(int font, int b) {
    if (symbolFont(font) != null) {
      return (char) b;
    }
    if (b < 0x80) {
      return (char) b;
    }
    Charset page = switch (charsets.getOrDefault(font, 1)) {
      case 77 -> Charset.forName("x-MacRoman");
      case 161 -> Charset.forName("windows-1253");
      case 162 -> Charset.forName("windows-1254");
      case 186 -> Charset.forName("windows-1257");
      case 204 -> Charset.forName("windows-1251");
      case 238 -> Charset.forName("windows-1250");
      case 0 -> Charset.forName("windows-1252");
      default -> ansi;
    };
    return new String(new byte[] {(byte) b}, page).charAt(0);
  }
}
