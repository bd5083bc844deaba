package org.fichero.extract;

import java.util.List;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Words that a form prints before a value ({@code lead} of a field), and that are no part of it. */
final class Lead {
  private Lead() {}

  /** The passage behind the first of the words that it begins with, and what parts them; their places are added to {@code forms}. */
  static Passage without(Passage passage, List<String> lead, List<Span> forms) {
    for (String words : lead) {
      int end = after(passage.text(), words);
      if (end > 0 && (end == passage.text().length() || !Character.isLetterOrDigit(passage.text().charAt(end)))) {
        Passage rest = Terms.rest(passage, end);
        forms.addAll(passage.slice(0, passage.text().length() - rest.text().length()).sources());
        return rest;
      }
    }
    return passage;
  }

  /** Index after {@code words} at the beginning of the text, in any case, accents and spacing, with dots that lead to a colon or without; -1 when it begins otherwise. */
  private static int after(String text, String words) {
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
      } else if (found == 0 || found == ' ' || wanted == ':' && found == '.' && p > 0) {
        p++;
      } else {
        return -1;
      }
    }
    return p;
  }
}
