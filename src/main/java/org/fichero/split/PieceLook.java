package org.fichero.split;

import java.util.Locale;
import org.fichero.model.Block;

/** What a piece looks like, whatever it says. */
final class PieceLook {
  /** Of a head that ends in a full stop. */
  private static final int LONGEST_STOPPED = 30;
  private static final int LONGEST_HEAD = 80;

  private PieceLook() {}

  /** Whether it is neither a line between parts nor a page's header or footer. */
  static boolean isFilled(Piece piece) {
    return !(piece instanceof Piece.Content c && (c.block() instanceof Block.Separator || c.block() instanceof Block.Furniture));
  }

  /** A line with the numbers in it made alike; null for what is no short line with a number, and for a sentence. */
  static String headKey(Piece piece) {
    String key = leadKey(piece);
    boolean sentence = key != null && key.length() > LONGEST_STOPPED && key.endsWith(".");
    return key != null && key.indexOf('#') >= 0 && !sentence ? key : null;
  }

  /** A short line with the numbers in it made alike; null for anything else. */
  static String leadKey(Piece piece) {
    String text = piece instanceof Piece.Content c && c.block() instanceof Block.Line line ? line.content().text().strip() : "";
    return text.isEmpty() || text.length() > LONGEST_HEAD ? null : text.replaceAll("\\d+", "#");
  }

  /** Whether all letters are capitals. */
  static boolean isCapitals(Block.Line line) {
    String s = line.content().text();
    for (int i = 0; i < s.length(); i++) {
      if (Character.toUpperCase(s.charAt(i)) != s.charAt(i)) {
        return false;
      }
    }
    return s.equals(s.toUpperCase(Locale.ROOT)) && s.chars().anyMatch(Character::isLetter);
  }
}
