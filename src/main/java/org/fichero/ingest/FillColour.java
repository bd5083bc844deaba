package org.fichero.ingest;

import java.util.Locale;

/** Colours of cells, as the formats write them. */
final class FillColour {
  private FillColour() {}

  /** A colour as six hexadecimal digits; null for none, {@code auto}, {@code transparent}, white. */
  static String of(String value) {
    if (value == null) {
      return null;
    }
    String hex = value.strip();
    hex = (hex.startsWith("#") ? hex.substring(1) : hex).toUpperCase(Locale.ROOT);
    boolean digits = hex.length() == 6 && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return digits && !hex.equals("FFFFFF") ? hex : null;
  }

  /** Brightness from 0 to 255,000 of a colour that {@link #of} gave: ITU-R BT.601 luma, in thousandths. */
  static int light(String rgb) {
    int n = Integer.parseInt(rgb, 16);
    return 299 * (n >> 16) + 587 * (n >> 8 & 0xff) + 114 * (n & 0xff);
  }
}
