package org.fichero.split;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Confidence;
import org.fichero.model.Passage;

/**
 * Finds a place's label with slips before a joining word and the place's name: {@code MUNlClPALlDAD DE TALCA}. Immutable; safe for threads.
 *
 * @param connectors the joining words, by field
 * @param places folded letters of the names of comunas
 */
record InlineSlips(NearLabels near, LabelLeads leads, Map<String, List<String>> connectors, Larger larger, Set<String> places) {
  private static final int LONGEST = 80;
  private static final int LONGEST_JOINT = 3;
  /** A label of so many letters is no other word, whatever stands behind it. */
  private static final int SURE_LETTERS = 12;

  /** The index of the next space before a short word and a capital; -1 where none stands, or in a long line. */
  static int joint(String s, int from) {
    for (int p = s.length() > LONGEST ? -1 : s.indexOf(' ', from); p > 0; p = s.indexOf(' ', p + 1)) {
      int next = s.indexOf(' ', p + 1);
      if (next > p + 1 && next - p - 1 <= LONGEST_JOINT && next + 1 < s.length() && InlineValue.mayBegin(s, next + 1)) {
        return p;
      }
    }
    return -1;
  }

  /** The label before the first such word; null where there is none. */
  LabelMatch read(Passage line, String group) {
    String s = line.text();
    int from = leads.end(s);
    int joint = joint(s, from);
    LabelTrie.LabelWords label = joint < 0 ? null : near.find(s.substring(from, joint), group);
    List<String> joining = label == null || !label.inline() ? List.of() : connectors.getOrDefault(label.field(), List.of());
    int behind = joining.isEmpty() ? -1 : InlineValue.afterConnector(s, joint + 1, joining);
    ValueStart start = behind <= joint + 1 ? null : InlineValue.of(s, joint + 1, joining, larger, places);
    // one more letter at the end may be a plural's
    boolean sure = start != null && LabelTrie.key(s.substring(from, joint)).length() <= label.key().length()
        && (label.key().length() >= SURE_LETTERS || places.contains(LabelTrie.key(s.substring(start.at()))));
    return sure ? new LabelMatch(label.field(), s.substring(from, joint).strip(), 0, start.at(), Confidence.FUZZY, LabelMatch.Strength.INLINE) : null;
  }
}
