package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Fold;

/**
 * Labels by their folded letters and digits, so that a line which is none is left after a character or two. Built once,
 * then only read.
 */
final class LabelTrie {
  private final Node root = new Node();

  /** A state of the walk. */
  static final class Node {
    private char[] keys = new char[0];
    private Node[] next = new Node[0];
    private final List<LabelWords> labels = new ArrayList<>(1);

    Node step(char c) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] == c) {
          return next[i];
        }
      }
      return null;
    }

    /** The labels that end here, of one field each. */
    List<LabelWords> labels() {
      return labels;
    }

    boolean goesOn() {
      return keys.length > 0;
    }

    private Node grow(char c) {
      Node found = step(c);
      if (found == null) {
        found = new Node();
        keys = java.util.Arrays.copyOf(keys, keys.length + 1);
        next = java.util.Arrays.copyOf(next, next.length + 1);
        keys[keys.length - 1] = c;
        next[next.length - 1] = found;
      }
      return found;
    }
  }

  /**
   * One spelling of one field's label.
   *
   * @param field the field it announces, by path
   * @param group the group that must be open for it to count; null when it counts everywhere
   * @param text as the pack has it
   * @param key its folded letters and digits
   * @param inline whether a value may follow after a mere space
   */
  record LabelWords(String field, String group, String text, String key, boolean inline) {}

  private final List<LabelWords> all = new ArrayList<>();

  void add(String field, String group, String text, boolean inline) {
    Node node = root;
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = keyChar(text.charAt(i));
      if (c != 0) {
        node = node.grow(c);
        key.append(c);
      }
    }
    if (node.labels.stream().noneMatch(l -> l.field().equals(field))) {
      node.labels.add(new LabelWords(field, group, text, key.toString(), inline));
      all.add(node.labels.get(node.labels.size() - 1));
    }
  }

  Node root() {
    return root;
  }

  List<LabelWords> all() {
    return all;
  }

  /** The folded letter or digit; {@code '\0'} for anything else. */
  static char keyChar(char c) {
    char folded = Fold.fold(c);
    return Character.isLetterOrDigit(folded) && !isSuperscript(c) ? folded : 0;
  }

  /** The number of a footnote is no part of a label. */
  private static boolean isSuperscript(char c) {
    return c == '\u00b9' || c == '\u00b2' || c == '\u00b3' || c >= '\u2070' && c <= '\u2079';
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
