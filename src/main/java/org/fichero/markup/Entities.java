package org.fichero.markup;

import java.util.HashMap;
import java.util.Map;

/** HTML character references: numeric ones, those of Latin-1, and the names that forms use. */
final class Entities {
  private static final int LONGEST = 14;
  /**
   * A reference read.
   *
   * @param shown the character that it stands for
   * @param end after its semicolon
   */
  record Decoded(String shown, int end) {}

  // the names of U+00A0 to U+00FF, in order (HTML 4, section 24.2.1)
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro"
          + " para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig"
          + " Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times"
          + " Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave"
          + " eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave"
          + " uacute ucirc uuml yacute thorn yuml";
  private static final Map<String, String> NAMES = names();

  private Entities() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    char c = '\u00a0';
    for (String name : LATIN.split(" ")) {
      names.put(name, String.valueOf(c++));
    }
    String[] others = {
      "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "ndash", "–", "mdash", "—", "lsquo", "‘", "rsquo", "’",
      "ldquo", "“", "rdquo", "”", "bull", "•", "hellip", "…", "euro", "€", "ensp", "\u2002", "emsp", "\u2003", "thinsp",
      "\u2009", "check", "✓", "checkmark", "✓", "cross", "✗", "square", "□", "squ", "□", "Square", "□", "squf", "▪",
      "blacksquare", "■", "cir", "○", "starf", "★", "timesb", "⊠", "zwnj", "\u200c", "zwj", "\u200d", "larr", "←", "rarr",
      "→", "num", "#", "lsqb", "[", "rsqb", "]", "lowbar", "_", "ast", "*", "vert", "|", "tab", "\t", "Tab", "\t"
    };
    for (int i = 0; i < others.length; i += 2) {
      names.put(others[i], others[i + 1]);
    }
    return names;
  }

  /** The reference that begins at the {@code &} at {@code at}; null when none does. */
  static Decoded read(String text, int at, int limit) {
    int semicolon = -1;
    for (int i = at + 1; i < Math.min(limit, at + LONGEST) && semicolon < 0; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        semicolon = i;
      } else if (!Character.isLetterOrDigit(c) && c != '#') {
        return null;
      }
    }
    if (semicolon < at + 3) {
      return null;
    }
    String name = text.substring(at + 1, semicolon);
    String shown = name.charAt(0) == '#' ? numeric(name) : NAMES.get(name);
    return shown == null ? null : new Decoded(shown, semicolon + 1);
  }

  /** Whether the semicolon at {@code i} ends a reference. */
  static boolean endAt(String text, int i) {
    int at = i - 1;
    while (at > 0 && i - at < LONGEST && text.charAt(at) != '&' && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '#')) {
      at--;
    }
    return at >= 0 && text.charAt(at) == '&' && read(text, at, i + 1) != null;
  }

  private static String numeric(String name) {
    boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    try {
      int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      boolean valid = code > 0 && code <= Character.MAX_CODE_POINT && (code < 0xd800 || code > 0xdfff);
      return valid ? Character.toString(code) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
