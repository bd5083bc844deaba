package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Labels spelled as a scan would: signs that look alike count as the same (l 1 I, 0 O, rn m, cl d, vv w), and an edit
 * is allowed for every seven letters beyond that. A text that is near the labels of two fields matches neither.
 */
final class NearLabels {
  private static final int LETTERS_AN_EDIT = 7;

  private record Entry(LabelTrie.LabelWords label, String shape, long letters) {
    /** Most edits that make another text of it. */
    int limit() {
      return shape.length() / LETTERS_AN_EDIT;
    }
  }

  /** By the length of the shape that a text has: those near enough in length, in the order of the labels. */
  private final List<List<Entry>> entries = new ArrayList<>();
  private final int longest;

  NearLabels(List<LabelTrie.LabelWords> labels) {
    longest = labels.stream().mapToInt(l -> l.key().length()).max().orElse(0);
    List<Entry> all = labels.stream().map(l -> new Entry(l, shape(l.key()), letters(shape(l.key())))).toList();
    for (int i = 0; i <= longestNear(); i++) {
      int length = i;
      entries.add(all.stream().filter(e -> Math.abs(e.shape().length() - length) <= e.limit()).toList());
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
    return nearest(shape(key), group);
  }

  private int longestNear() {
    return longest + longest / LETTERS_AN_EDIT;
  }

  private LabelTrie.LabelWords nearest(String shape, String group) {
    long letters = letters(shape);
    Entry best = null;
    int least = Integer.MAX_VALUE;
    boolean disputed = false;
    for (Entry entry : entries.get(shape.length())) {
      if (entry.label().group() != null && !entry.label().group().equals(group)) {
        continue;
      }
      int distance = distance(entry, shape, letters);
      if (distance < least) {
        disputed = best != null && distance + 1 >= least && !sameField(best, entry);
        best = entry;
        least = distance;
      } else if (best != null && distance <= least + 1 && distance < Integer.MAX_VALUE && !sameField(best, entry)) {
        disputed = true;
      }
    }
    return best == null || disputed ? null : best.label();
  }

  private static boolean sameField(Entry a, Entry b) {
    return a.label().field().equals(b.label().field());
  }

  private static int distance(Entry entry, String shape, long letters) {
    int limit = entry.limit();
    if (Long.bitCount(entry.letters() ^ letters) > 2 * limit) {
      return Integer.MAX_VALUE;
    }
    int found = entry.shape().equals(shape) ? 0 : new LevenshteinDistance(limit).apply(entry.shape(), shape);
    return found < 0 ? Integer.MAX_VALUE : found;
  }

  private static String shape(String key) {
    StringBuilder out = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      char next = i + 1 < key.length() ? key.charAt(i + 1) : 0;
      if (c == 'r' && next == 'n') {
        out.append('m');
        i++;
      } else if (c == 'v' && next == 'v') {
        out.append('w');
        i++;
      } else if (c == 'c' && next == 'l') {
        out.append('d');
        i++;
      } else {
        out.append(alike(c));
      }
    }
    return out.toString();
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

  private static long letters(String shape) {
    long set = 0;
    for (int i = 0; i < shape.length(); i++) {
      set |= 1L << (shape.charAt(i) & 63);
    }
    return set;
  }
}
