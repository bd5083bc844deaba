package org.fichero.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The paragraph styles of an RTF file, by number. */
final class RtfStyles {
  /** Outline levels are 0 to 8; 9 is text. */
  private static final int LEVELS = 9;

  private record Style(String name, int outline) {}

  private final Map<Integer, Style> styles = new HashMap<>();
  private int number;
  private int outline = -1;

  /** A style begins. */
  void begin(int style) {
    number = style;
    outline = -1;
  }

  void outline(int level) {
    outline = level;
  }

  /** The style is over; its name ends in a semicolon. */
  void end(String name) {
    styles.put(number, new Style(name.replace(";", "").strip().toLowerCase(Locale.ROOT), outline));
  }

  /** The heading level, from 1, of a paragraph with this style and outline level of its own (-1 for none); 0 for text. */
  int heading(int style, int own) {
    if (own >= 0 && own < LEVELS) {
      return own + 1;
    }
    Style s = styles.get(style);
    if (s == null) {
      return 0;
    }
    if (s.outline() >= 0 && s.outline() < LEVELS) {
      return s.outline() + 1;
    }
    String name = s.name();
    int digit = name.startsWith("heading ") && name.length() == 9 ? Character.digit(name.charAt(8), 10) : 0;
    return name.equals("title") ? 1 : Math.max(0, digit);
  }
}
