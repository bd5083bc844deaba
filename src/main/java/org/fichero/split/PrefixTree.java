package org.fichero.split;

import java.util.Arrays;
import java.util.Collection;

/**
 * Strings by what they begin with. States are numbers in the order of the sorted strings' beginnings, so that a walk along
 * one string reads neighbouring places of two small arrays. Immutable.
 */
final class PrefixTree {
  /** The state before any character. */
  static final int ROOT = 0;
  /** No string begins so. */
  static final int NONE = 0;

  private static final int DIRECT = 128;

  /** The character that leads to each state. */
  private final char[] keys;
  /** The next state with the same beginning but for its last character, times two; plus one where the string goes on. */
  private final int[] links;
  private final int[] first = new int[DIRECT];

  PrefixTree(Collection<String> strings) {
    String[] sorted = strings.stream().distinct().sorted().toArray(String[]::new);
    int states = 1;
    int longest = 0;
    for (int i = 0; i < sorted.length; i++) {
      states += sorted[i].length() - (i == 0 ? 0 : shared(sorted[i - 1], sorted[i]));
      longest = Math.max(longest, sorted[i].length());
    }
    keys = new char[states];
    links = new int[states];
    grow(sorted, longest);
    Arrays.setAll(first, c -> below(ROOT, (char) c));
  }

  private void grow(String[] sorted, int longest) {
    int[] path = new int[longest + 1];
    int next = 1;
    String before = "";
    for (String s : sorted) {
      int shared = shared(before, s);
      for (int depth = shared; depth < s.length(); depth++) {
        keys[next] = s.charAt(depth);
        boolean beside = depth == shared && depth < before.length();
        links[beside ? path[depth + 1] : path[depth]] |= beside ? next << 1 : 1;
        path[depth + 1] = next++;
      }
      before = s;
    }
  }

  private static int shared(String a, String b) {
    int shared = 0;
    while (shared < a.length() && shared < b.length() && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  /** How many states there are, the root among them. */
  int size() {
    return keys.length;
  }

  /** The state after one more character; {@link #NONE} when no string goes on so. */
  int step(int state, char c) {
    return state == ROOT && c < DIRECT ? first[c] : below(state, c);
  }

  private int below(int state, char c) {
    int next = goesOn(state) ? state + 1 : NONE;
    while (next != NONE && keys[next] != c) {
      next = links[next] >> 1;
    }
    return next;
  }

  /** Whether some string is longer than what leads to the state. */
  boolean goesOn(int state) {
    return (links[state] & 1) != 0;
  }

  /** The state at a string's end; it must be one of the tree's. */
  int at(String string) {
    int state = ROOT;
    for (int i = 0; i < string.length(); i++) {
      state = step(state, string.charAt(i));
    }
    return state;
  }
}
