package org.fichero.ingest;

import java.util.Map;

/**
 * What the boxes, ticks and discs of fonts of icons are in Unicode. Such fonts draw them at private-use characters: Font Awesome's and Material
 * Icons' own numbers, as their charts give them.
 */
final class IconFonts {
  private static final char TICKED = '\u2612';
  private static final char UNTICKED = '\u2610';
  private static final char RADIO = '\u25c9';
  private static final char CIRCLE = '\u25cb';

  /** Of Font Awesome, the numbers that no other usual font of symbols has. */
  private static final Map<Character, Character> AWESOME = Map.ofEntries(
      Map.entry('\uf14a', TICKED), Map.entry('\uf0c8', UNTICKED), Map.entry('\uf2d3', TICKED), Map.entry('\uf192', RADIO),
      Map.entry('\uf10c', CIRCLE), Map.entry('\uf1db', CIRCLE), Map.entry('\uf111', '\u25cf'));
  /** Those that the fonts of Windows have for others. */
  private static final Map<Character, Character> AWESOME_ONLY = Map.of(
      '\uf046', TICKED, '\uf096', UNTICKED, '\uf00c', '\u2713', '\uf00d', '\u2717', '\uf05d', '\u2713', '\uf058', '\u2713');
  private static final Map<Character, Character> MATERIAL = Map.of(
      '\ue834', TICKED, '\ue835', UNTICKED, '\ue837', RADIO, '\ue836', CIRCLE, '\ue5ca', '\u2713', '\ue876', '\u2713', '\ue86c', '\u2713');

  private IconFonts() {}

  /**
   * The character that an icon is; the same for all others.
   *
   * @param family the font's name in small letters, without spaces and hyphens
   */
  static char unicode(String family, char c) {
    if (family.contains("material")) {
      return MATERIAL.getOrDefault(c, c);
    }
    boolean awesome = family.contains("awesome");
    if (awesome && family.contains("solid") && c == '\uf0c8') {
      return '\u25a0';
    }
    char known = AWESOME.getOrDefault(c, c);
    return known == c && awesome ? AWESOME_ONLY.getOrDefault(c, c) : known;
  }
}
