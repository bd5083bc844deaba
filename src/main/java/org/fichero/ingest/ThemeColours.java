package org.fichero.ingest;

import java.util.Locale;
import java.util.Map;

/**
 * Colours of a theme where a Word document names nothing else: as Office's own theme has them, which is enough to tell shaded
 * from unshaded and one shade from another.
 */
final class ThemeColours {
  private static final Map<String, Integer> OFFICE = Map.ofEntries(
      Map.entry("dark1", 0x000000), Map.entry("text1", 0x000000), Map.entry("light1", 0xffffff), Map.entry("background1", 0xffffff),
      Map.entry("dark2", 0x44546a), Map.entry("text2", 0x44546a), Map.entry("light2", 0xe7e6e6), Map.entry("background2", 0xe7e6e6),
      Map.entry("accent1", 0x4472c4), Map.entry("accent2", 0xed7d31), Map.entry("accent3", 0xa5a5a5), Map.entry("accent4", 0xffc000),
      Map.entry("accent5", 0x5b9bd5), Map.entry("accent6", 0x70ad47), Map.entry("hyperlink", 0x0563c1),
      Map.entry("followedHyperlink", 0x954f72));

  private ThemeColours() {}

  /**
   * A colour as {@link Shading#colour} has it.
   *
   * @param tint how much of it is left when mixed with white, as two hexadecimal digits; null for all
   * @param shade the same with black
   * @return null for white and for names that no theme has
   */
  static String of(String name, String tint, String shade) {
    Integer rgb = OFFICE.get(name);
    if (rgb == null) {
      return null;
    }
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = (rgb >> shift & 255) * share(shade);
      part = part * share(tint) + 255 * (1 - share(tint));
      mixed |= (int) Math.round(part) << shift;
    }
    return FillColour.of(String.format(Locale.ROOT, "%06X", mixed));
  }

  private static double share(String hex) {
    boolean digits = hex != null && hex.length() == 2 && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return digits ? Integer.parseInt(hex, 16) / 255.0 : 1;
  }
}
