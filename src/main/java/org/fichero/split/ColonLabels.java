package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;

/** Several labels on one line with nothing but their colons to tell them: "Inicio: marzo Término: abril". */
final class ColonLabels {
  private static final int LONGEST = 60;
  private static final String PARTING = "/|·•‖¦;,–—-";
  /** Of these, what stands right behind a word. */
  private static final String CLOSING = ";,";

  private final LabelMatcher matcher;

  ColonLabels(LabelMatcher matcher) {
    this.matcher = matcher;
  }

  /** Whether there are two colons or more, spaces behind them. */
  static boolean may(String s) {
    int first = s.indexOf(": ");
    return first > 0 && s.indexOf(':', first + 2) > 0;
  }

  /** The passage cut before each label that stands behind the first one; the passage itself where there are none. */
  List<Passage> parts(SourceText text, Passage passage, String group) {
    String s = passage.text();
    if (!may(s)) {
      return List.of(passage);
    }
    LabelMatch first = matcher.match(text, List.of(passage), group);
    if (first == null || first.strength() != LabelMatch.Strength.SEPARATED || s.lastIndexOf(':', first.end()) < 0) {
      return List.of(passage);
    }
    List<Passage> parts = new ArrayList<>();
    int from = 0;
    int value = first.end();
    for (int colon = s.indexOf(':', value); colon >= 0; colon = s.indexOf(':', colon + 1)) {
      boolean parted = colon + 1 == s.length() || Passage.isSpace(s.charAt(colon + 1)) || Leaders.end(s, colon + 1) > colon + 1;
      int label = parted ? label(text, passage, Math.max(value, colon - LONGEST), colon, group) : -1;
      if (label > 0) {
        parts.add(parted(passage.slice(from, label).strip()));
        from = label;
        value = colon + 1;
      }
    }
    parts.add(passage.slice(from, s.length()).strip());
    return parts;
  }

  /** Without the sign that parts it from the next: "Iniciativa: Cocina / Comuna: Arica". */
  private static Passage parted(Passage part) {
    String s = part.text();
    int end = s.length();
    while (end > 0 && PARTING.indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean sign = end > 0 && end < s.length() && (Passage.isSpace(s.charAt(end - 1)) || CLOSING.indexOf(s.charAt(end)) >= 0);
    return sign ? part.slice(0, end).strip() : part;
  }

  /** Where the longest label begins that ends at the colon, between {@code from} and it; -1 when none does. */
  private int label(SourceText text, Passage passage, int from, int colon, String group) {
    String s = passage.text();
    int end = Math.min(s.length(), colon + LONGEST);
    for (int p = from; p < colon; p++) {
      boolean begins = p > 0 && Passage.isSpace(s.charAt(p - 1)) && !Character.isLowerCase(s.charAt(p)) && Character.isLetter(s.charAt(p));
      LabelMatch match = begins ? matcher.match(text, List.of(passage.slice(p, end)), group) : null;
      boolean sure = match != null && match.confidence() != Confidence.FUZZY
          && (match.isAlone() || match.strength() == LabelMatch.Strength.SEPARATED);
      // of a label that is all there is, the colon is one of its characters
      if (sure && p + match.words().length() <= colon + 1 && p + match.end() > colon) {
        return p;
      }
    }
    return -1;
  }
}
