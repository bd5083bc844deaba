package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;

/**
 * Labels by their folded letters and digits, so that a line which is none is left after a character or two. Immutable.
 */
final class LabelTrie {
  private static final int SURE_LETTERS = 5;
  private static final char[] KEYS = keys();

  /**
   * One spelling of one field's label.
   *
   * @param field the field it announces, by path
   * @param group the group that must be open for it to count; null when it counts everywhere
   * @param text as the pack has it
   * @param key its folded letters and digits, some words abbreviated or none
   * @param inline whether a value may follow after a mere space
   * @param cut whether words are cut in the key as no dictionary says: only a full stop and a colon behind show that they are a label's
   */
  record LabelWords(String field, String group, String text, String key, boolean inline, boolean cut) {
    static LabelWords of(String field, String group, String text, boolean inline) {
      return new LabelWords(field, group, text, LabelTrie.key(text), inline, false);
    }

    /** Whether words are abbreviated in the key, so that a full stop may end it. */
    boolean isShort() {
      return !key.equals(LabelTrie.key(text));
    }

    /** Whether so few letters are left that only a full stop and a colon behind them show that they are a label's: "Sost.: …". */
    boolean isShortest() {
      return cut || isShort() && key.length() < SURE_LETTERS;
    }

    /** Whether the pack gives only the beginning: "Explique en qué consiste…". */
    boolean isOpen() {
      return text.endsWith("…") || text.endsWith("...");
    }
  }

  private final List<LabelWords> all = new ArrayList<>();
  private final PrefixTree tree;
  private final LabelWords[][] ends;

  /** @param labels of those that a field spells with the same letters, the first counts */
  LabelTrie(List<LabelWords> labels) {
    Set<String> seen = new HashSet<>();
    for (LabelWords label : labels) {
      if (seen.add(label.key() + "\n" + label.field())) {
        all.add(label);
      }
    }
    tree = new PrefixTree(all.stream().map(LabelWords::key).toList());
    ends = new LabelWords[tree.size()][];
    for (LabelWords label : all) {
      int at = tree.at(label.key());
      LabelWords[] more = ends[at] == null ? new LabelWords[1] : java.util.Arrays.copyOf(ends[at], ends[at].length + 1);
      more[more.length - 1] = label;
      ends[at] = more;
    }
  }

  /** The states that the letters and digits of labels lead through. */
  PrefixTree tree() {
    return tree;
  }

  /** The label that ends at a state while {@code group} is open: one of the group before one of the whole ficha; null when none does. */
  LabelWords end(int state, String group) {
    LabelWords found = null;
    for (int i = 0; ends[state] != null && i < ends[state].length; i++) {
      LabelWords label = ends[state][i];
      if (label.group() == null ? found == null : label.group().equals(group)) {
        found = label;
      }
    }
    return found;
  }

  /** Whether all of the words are a label to the letter: a short value above it is no part of it. */
  boolean isWhole(String s, String group) {
    return whole(s, group) != null;
  }

  /** The label that all of the words are, to the letter; null when they are none. */
  LabelWords whole(String s, String group) {
    int state = PrefixTree.ROOT;
    for (int p = 0; p < s.length(); p++) {
      char c = keyChar(s.charAt(p));
      state = c == 0 ? state : tree.step(state, c);
      if (c != 0 && state == PrefixTree.NONE) {
        return null;
      }
    }
    return end(state, group);
  }

  List<LabelWords> all() {
    return all;
  }

  /** The folded letter or digit; {@code '\0'} for anything else. */
  static char keyChar(char c) {
    return c < KEYS.length ? KEYS[c] : slow(c);
  }

  private static char slow(char c) {
    char folded = Fold.fold(c);
    return Character.isLetterOrDigit(folded) && !isSuperscript(c) ? folded : 0;
  }

  private static char[] keys() {
    char[] keys = new char[0x250];
    for (int c = 0; c < keys.length; c++) {
      keys[c] = slow((char) c);
    }
    return keys;
  }

  /** The number of a footnote is no part of a label. */
  private static boolean isSuperscript(char c) {
    return c == '\u00b9' || c == '\u00b2' || c == '\u00b3' || c >= '\u2070' && c <= '\u2079';
  }

  /** Whether no letter or digit stands from a character on. */
  static boolean isEmpty(String text, int from) {
    int i = from;
    while (i < text.length() && keyChar(text.charAt(i)) == 0) {
      i++;
    }
    return i >= text.length();
  }

  /** All letters and digits, folded. */
  static String key(CharSequence text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = keyChar(text.charAt(i));
      if (c != 0) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
