package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Labels spelled as a scan would: signs that look alike count as the same (l 1 I, 0 O, rn m, cl d, vv w, ri n, ii u), and an edit
 * is allowed for every seven letters beyond that. A number is never a slip for another: what counts or dates a label tells
 * it from its like. A text that is near the labels of two fields matches neither.
 */
final class NearLabels {
  /** How many counts of signs a shape has. */
  static final int COUNTS = 32;

  private static final int LETTERS_AN_EDIT = 7;

  /** A label, its shape, and the numbers in it. */
  record Entry(LabelTrie.LabelWords label, int length, long letters, int[] counts, Slips slips, String numbers) {
    /** Most edits that make another text of it. */
    int limit() {
      return length / LETTERS_AN_EDIT;
    }

    /** In how many bits of their {@link #letters} the label and a text near it may differ: an edit changes two at most. */
    int apart() {
      return 2 * limit();
    }

    boolean isFar(long textLetters) {
      return Long.bitCount(letters ^ textLetters) > apart();
    }

    /** How many edits make the text's shape of it; {@link Integer#MAX_VALUE} for too many. */
    int distance(char[] text, int end, int[] textCounts) {
      int limit = limit();
      int apart = 0;
      for (int i = 0; i < COUNTS; i++) {
        apart += Math.abs(counts[i] - textCounts[i]);
      }
      // an edit changes two counts at most
      return apart > 2 * limit ? Integer.MAX_VALUE : slips.distance(text, end, limit);
    }

    boolean isNear(char[] text, int end, int[] textCounts) {
      return distance(text, end, textCounts) < Integer.MAX_VALUE;
    }
  }

  /** By the length of the shape that a text has: those near enough in length, in the order of the labels. */
  private final List<List<Entry>> entries = new ArrayList<>();
  private final int longest;

  NearLabels(List<LabelTrie.LabelWords> labels) {
    longest = labels.stream().mapToInt(l -> l.key().length()).max().orElse(0);
    List<Entry> all = labels.stream().flatMap(NearLabels::entries).toList();
    for (int i = 0; i <= longestNear(); i++) {
      int length = i;
      entries.add(all.stream().filter(e -> Math.abs(e.length() - length) <= e.limit()).toList());
    }
  }

  /** The one label near the whole of {@code text}; null when there is none, or when two fields' are. */
  LabelTrie.LabelWords find(CharSequence text, String group) {
    if (text.length() > longest * 2 || text.length() < 5) {
      return null;
    }
    String key = LabelTrie.key(text);
    if (key.length() < 5 || key.length() > longestNear()) {
      return null;
    }
    Nearest nearest = new Nearest(group, LabelNumbers.of(text));
    char[] shape = new char[key.length()];
    int length = shape(key, 0, key.length(), true, shape);
    nearest.look(shape, length);
    if (length < key.length()) {
      nearest.look(shape, shape(key, 0, key.length(), false, shape));
    }
    return nearest.label();
  }

  /** Two shapes where pairs of signs look like one: a slip may have made the pair, or broken it. */
  private static Stream<Entry> entries(LabelTrie.LabelWords label) {
    Entry paired = entry(label, true);
    return paired.length() == label.key().length() ? Stream.of(paired) : Stream.of(paired, entry(label, false));
  }

  private static Entry entry(LabelTrie.LabelWords label, boolean pairs) {
    char[] shape = new char[label.key().length()];
    int length = shape(label.key(), 0, shape.length, pairs, shape);
    int[] counts = new int[COUNTS];
    count(shape, length, counts);
    return new Entry(label, length, letters(shape, length), counts, new Slips(new String(shape, 0, length)),
        LabelNumbers.of(label.text()));
  }

  /** Letters of the longest label. */
  int longest() {
    return longest;
  }

  /** Lengths of shapes, from 0, that some label may be near. */
  int lengths() {
    return entries.size();
  }

  /** The labels near enough in length. */
  List<Entry> near(int length) {
    return entries.get(length);
  }

  private int longestNear() {
    return longest + longest / LETTERS_AN_EDIT;
  }

  /** The nearest of the labels to the shapes of one text. */
  private final class Nearest {
    private final String group;
    private final String numbers;
    private Entry best;
    private int least = Integer.MAX_VALUE;
    private boolean disputed;

    Nearest(String group, String numbers) {
      this.group = group;
      this.numbers = numbers;
    }

    void look(char[] shape, int length) {
      int[] counts = new int[COUNTS];
      count(shape, length, counts);
      long letters = letters(shape, length);
      for (Entry entry : entries.get(length)) {
        boolean may = entry.label().group() == null || entry.label().group().equals(group);
        if (may && !entry.isFar(letters) && entry.numbers().equals(numbers)) {
          look(entry, entry.distance(shape, length, counts));
        }
      }
    }

    private void look(Entry entry, int distance) {
      boolean other = best != null && !sameField(best, entry);
      if (distance < least) {
        disputed = other ? distance + 1 >= least : disputed && distance + 1 >= least;
        best = entry;
        least = distance;
      } else if (other && distance < Integer.MAX_VALUE && distance <= least + 1) {
        disputed = true;
      }
    }

    /** Null when there is none, or when two fields' are as near. */
    LabelTrie.LabelWords label() {
      return best == null || disputed ? null : best.label();
    }
  }

  private static boolean sameField(Entry a, Entry b) {
    return a.label().field().equals(b.label().field());
  }

  /**
   * Writes the shape of {@code from..to}, its letters and digits with what looks alike made the same.
   *
   * @param pairs whether two signs that look like one are made that one
   * @return its length
   */
  static int shape(String s, int from, int to, boolean pairs, char[] out) {
    int end = 0;
    char held = 0;
    for (int i = from; i < to; i++) {
      char c = LabelTrie.keyChar(s.charAt(i));
      if (c == 0) {
        continue;
      }
      boolean goesOn = c == 'i' && i + 1 < to && LabelTrie.keyChar(s.charAt(i + 1)) == 'i';
      char pair = pairs && !goesOn ? pair(held, c) : 0;
      if (held != 0 && end < out.length) {
        out[end++] = pair != 0 ? pair : alike(held);
      } else if (held != 0) {
        return out.length;
      }
      held = pair != 0 ? 0 : c;
    }
    if (held != 0 && end < out.length) {
      out[end++] = alike(held);
    }
    return end;
  }

  private static char pair(char c, char next) {
    return switch (c) {
      case 'r' -> next == 'n' ? 'm' : next == 'i' ? 'n' : 0;
      case 'v' -> next == 'v' ? 'w' : 0;
      case 'c' -> next == 'l' ? 'd' : 0;
      case 'i' -> next == 'i' ? 'u' : 0;
      default -> 0;
    };
  }

  private static char alike(char c) {
    return switch (c) {
      case 'l', '1', '|' -> 'i';
      case '0' -> 'o';
      case '5' -> 's';
      case '8' -> 'b';
      case '6' -> 'g';
      default -> c;
    };
  }

  /** Counts the signs of a shape, those that fall together as one. */
  static void count(char[] shape, int end, int[] counts) {
    java.util.Arrays.fill(counts, 0);
    for (int i = 0; i < end; i++) {
      counts[shape[i] & COUNTS - 1]++;
    }
  }

  /** Which signs stand in a shape, one bit each, and in the upper half which do more than once; an edit changes two bits at most. */
  static long letters(char[] shape, int end) {
    long once = 0;
    long again = 0;
    for (int i = 0; i < end; i++) {
      long sign = 1L << (shape[i] & COUNTS - 1);
      again |= once & sign;
      once |= sign;
    }
    return once | again << COUNTS;
  }
}
