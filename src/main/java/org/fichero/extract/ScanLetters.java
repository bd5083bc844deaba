package org.fichero.extract;

/** Figures that a scan makes of letters, within words: "0tra", "N1ños". */
final class ScanLetters {
  private static final String FIGURES = "015";
  private static final String LETTERS = "ols";

  private ScanLetters() {}

  /** The text with the letters that such figures stand for, as long as it was; null where it has none. */
  static String restored(String text) {
    StringBuilder restored = null;
    for (int i = 0; i < text.length(); i++) {
      int figure = FIGURES.indexOf(text.charAt(i));
      boolean within = figure >= 0 && (i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)) || i > 0 && Character.isLetter(text.charAt(i - 1)));
      if (within) {
        restored = restored == null ? new StringBuilder(text) : restored;
        restored.setCharAt(i, LETTERS.charAt(figure));
      }
    }
    return restored == null ? null : restored.toString();
  }
}
