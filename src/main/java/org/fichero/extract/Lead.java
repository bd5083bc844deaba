package org.fichero.extract;

import org.fichero.model.Fold;

/** Words that a form prints before a value. */
final class Lead {
  private Lead() {}

  /** Index after {@code words} at the beginning of the text, in any case, accents and spacing; -1 when it begins otherwise. */
  static int after(String text, String words) {
    int w = 0;
    int p = 0;
    while (w < words.length()) {
      char wanted = Fold.fold(words.charAt(w));
      char found = p < text.length() ? Fold.fold(text.charAt(p)) : '\uffff';
      if (wanted == found) {
        w++;
        p++;
      } else if (wanted == 0 || wanted == ' ') {
        w++;
      } else if (found == 0 || found == ' ') {
        p++;
      } else {
        return -1;
      }
    }
    return p;
  }
}
