package org.fichero.split;

import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;

/**
 * Finds labels with slips at the beginning of lines.
 *
 * @param leads what may stand before labels
 */
record LabelSlips(LabelTrie trie, NearLabels near, LabelLeads leads) {
  /** A label with slips, as far as a sign or the end of bold type that could part it from a value, or the whole line; of two of one field the longer. */
  LabelMatch read(SourceText text, Passage line, String group) {
    String s = line.text();
    int from = leads.end(s);
    int bold = ValueStart.emphasisEnd(text, line);
    LabelMatch found = read(s, from, bold, group);
    // "Tltulo: …" is no word by which a form calls its labels
    return found == null && mayBegin(s, from) ? read(s, 0, bold, group) : found;
  }

  /** Whether what stands before {@code from} may be a label itself: a word and its colon. */
  static boolean mayBegin(String s, int from) {
    return from > 0 && Character.isLetter(s.charAt(0)) && s.lastIndexOf(':', from - 1) > 0;
  }

  private LabelMatch read(String s, int from, int bold, String group) {
    LabelMatch found = null;
    for (int p = from; p <= s.length() && p <= LabelMatcher.LONGEST_FUZZY; p++) {
      int value = p == s.length() || p == bold ? p : Separators.after(s, p);
      if (value < 0) {
        continue;
      }
      LabelTrie.LabelWords label = near.find(s.substring(from, p), group);
      if (label != null && (found == null || label.field().equals(found.field()))) {
        boolean alone = s.substring(value).isBlank();
        found = new LabelMatch(label.field(), s.substring(from, p).strip(), 0, alone ? s.length() : value,
            Confidence.FUZZY, alone ? LabelMatch.Strength.ALONE : LabelMatch.Strength.SEPARATED);
      }
    }
    return found;
  }

  /** The same field's longer label with slips, where the line below ends it: "Elemento innovador" above "o creativ0". */
  LabelMatch longer(LabelMatch match, List<Passage> lines, String group) {
    int least = match.last() > 0 || !match.isAlone() ? Integer.MAX_VALUE : LabelTrie.key(match.words()).length() + 1;
    LabelMatch broken = least == Integer.MAX_VALUE ? null : broken(lines, group, least);
    return broken != null && broken.field().equals(match.field()) ? broken : match;
  }

  /**
   * A label with slips that two short lines, or three, are all of.
   *
   * @param least letters of the label: a short value below a whole label is no end of it
   */
  LabelMatch broken(List<Passage> lines, String group, int least) {
    int from = leads.end(lines.get(0).text());
    StringBuilder words = new StringBuilder(lines.get(0).text().substring(from).strip());
    for (int k = 1; k < Math.min(LabelMatcher.MOST_LINES, lines.size()) && words.length() + lines.get(k).text().length() <= LabelMatcher.LONGEST_FUZZY; k++) {
      words.append(' ').append(lines.get(k).text().strip());
      LabelTrie.LabelWords label = near.find(words, group);
      if (label != null && label.key().length() >= least && !trie.isWhole(lines.get(k).text(), group)) {
        return new LabelMatch(label.field(), words.toString(), k, lines.get(k).text().length(), Confidence.FUZZY,
            LabelMatch.Strength.ALONE);
      }
    }
    return null;
  }
}
