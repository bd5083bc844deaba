package org.fichero.markup;

/** A few words as a reader sees them, where references, escapes or a second encoding stand for their letters. */
final class StandingFor {
  private StandingFor() {}

  /** The words themselves where nothing stands for anything. */
  static CharSequence shown(CharSequence words) {
    boolean any = false;
    for (int i = 0; i < words.length() && !any; i++) {
      char c = words.charAt(i);
      any = c == '&' || c == '\\' || c >= 0x80 && TwiceEncoded.LEADS.indexOf(c) >= 0;
    }
    return any ? read(words.toString()) : words;
  }

  private static String read(String s) {
    StringBuilder shown = new StringBuilder(s.length());
    int i = 0;
    while (i < s.length()) {
      Entities.Decoded reference = s.charAt(i) == '&' ? Entities.read(s, i, s.length()) : null;
      TwiceEncoded.Decoded run = TwiceEncoded.beginsAt(s, i) ? TwiceEncoded.read(s, i, s.length()) : null;
      Piece escape = s.charAt(i) == '\\' ? InlineReader.unicode(s, i, s.length()) : null;
      shown.append(reference != null ? reference.shown() : run != null ? run.shown() : escape != null ? escape.shown : s.substring(i, i + 1));
      i = reference != null ? reference.end() : run != null ? run.end() : escape != null ? escape.end : i + 1;
    }
    return shown.toString();
  }
}
