package org.fichero.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The one place that compiles patterns: Unicode-aware in case and classes, and refused where they could hang. */
final class Patterns {
  private Patterns() {}

  /** A group being read: whether it repeats without bound within, and what its alternatives begin with. */
  private static final class Group {
    private final Set<Character> firsts = new HashSet<>();
    private boolean unbounded;
    private boolean alike;
    private boolean fresh = true;

    void begin(char c) {
      if (fresh) {
        alike |= !firsts.add(Character.toLowerCase(c));
        fresh = false;
      }
    }
  }

  /**
   * @throws IllegalArgumentException where the pattern can backtrack without bound
   * @throws java.util.regex.PatternSyntaxException where it is none
   */
  static Pattern compile(String pattern) {
    Pattern compiled =
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    refuseUnbounded(pattern);
    return compiled;
  }

  private static void refuseUnbounded(String pattern) {
    Deque<Group> open = new ArrayDeque<>();
    open.push(new Group());
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '(') {
        open.peek().begin('(');
        open.push(new Group());
        i = afterKind(pattern, i);
      } else if (c == ')' && open.size() > 1) {
        close(pattern, i, open);
      } else if (c == '|') {
        open.peek().fresh = true;
      } else if ("*+?".indexOf(c) >= 0) {
        continue;
      } else {
        int end = c == '\\' ? i + 1 : c == '[' ? classEnd(pattern, i) : i;
        open.peek().begin(c == '\\' && end < pattern.length() ? pattern.charAt(end) : c);
        open.peek().unbounded |= repeats(pattern, end + 1);
        i = end;
      }
    }
  }

  private static void close(String pattern, int i, Deque<Group> open) {
    Group group = open.pop();
    boolean repeats = repeats(pattern, i + 1);
    if (repeats && group.unbounded) {
      throw new IllegalArgumentException(
          "the pattern '" + pattern + "' repeats a group that repeats within: on some texts it never ends;"
              + " repeat only one of the two, or make it possessive (*+, ++)");
    }
    if (repeats && group.alike) {
      throw new IllegalArgumentException(
          "the pattern '" + pattern + "' repeats alternatives that begin alike: on some texts it never ends;"
              + " write what they share once, or make it possessive (*+, ++)");
    }
    open.peek().unbounded |= repeats || group.unbounded;
  }

  /** Whether what ends before {@code p} repeats without bound and gives back what it took. */
  private static boolean repeats(String s, int p) {
    int end = p;
    if (p < s.length() && (s.charAt(p) == '*' || s.charAt(p) == '+')) {
      end = p + 1;
    } else if (p < s.length() && s.charAt(p) == '{') {
      int close = s.indexOf('}', p);
      end = close > 0 && s.charAt(close - 1) == ',' ? close + 1 : p;
    }
    return end > p && (end >= s.length() || s.charAt(end) != '+');
  }

  /** Past {@code ?:}, {@code ?=}, {@code ?<name>} after an opening bracket. */
  private static int afterKind(String s, int i) {
    if (i + 1 >= s.length() || s.charAt(i + 1) != '?') {
      return i;
    }
    int end = i + 2 < s.length() && s.charAt(i + 2) == '<' ? Math.max(i + 2, s.indexOf('>', i)) : i + 2;
    return Math.min(end, s.length() - 1);
  }

  private static int classEnd(String s, int i) {
    int end = i + 1;
    while (end < s.length() && (s.charAt(end) != ']' || end == i + 1)) {
      end += s.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, s.length() - 1);
  }
}
