package org.fichero.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Page;

/**
 * The labels and markers of all templates in one tree, so that a line which is nobody's label is read once and left. It
 * never misses a template whose own matcher would find a label there. Immutable; safe for threads.
 */
final class LabelIndex {
  private static final int LETTERS = 36;
  private static final byte NONE = -1;
  private static final byte OTHER = LETTERS;
  private static final byte[] IDS = ids();

  private int[] next = new int[64 * LETTERS];
  private long[] words = new long[64];
  private long[] markers = new long[64];
  private long[] below = new long[64];
  private int nodes = 1;
  private final NearIndex near;
  private final long all;

  /** @param matchers one a template, in order; all but the first 63 are always asked */
  LabelIndex(List<LabelMatcher> matchers) {
    List<NearLabels> slips = new ArrayList<>();
    for (int t = 0; t < matchers.size(); t++) {
      long bit = bit(t);
      matchers.get(t).labels().forEach(l -> add(l.key(), bit, false));
      matchers.get(t).markerKeys().forEach(k -> add(k, bit, true));
      slips.add(matchers.get(t).near());
    }
    near = new NearIndex(slips);
    all = below[0];
  }

  /** The bit of the {@code t}th template; those beyond share the last. */
  static long bit(int t) {
    return 1L << Math.min(t, 63);
  }

  private void add(String key, long bit, boolean marker) {
    int node = 0;
    below[0] |= bit;
    for (int i = 0; i < key.length(); i++) {
      byte id = id(key.charAt(i));
      if (id < 0 || id == OTHER) {
        // of a script that the tree does not hold: the template looks for itself everywhere
        words[0] |= bit;
        return;
      }
      node = grow(node, id);
      below[node] |= bit;
    }
    (marker ? markers : words)[node] |= bit;
  }

  private int grow(int node, int id) {
    int at = node * LETTERS + id;
    if (next[at] == 0) {
      next[at] = nodes++;
      if (nodes > words.length) {
        next = Arrays.copyOf(next, next.length * 2);
        words = Arrays.copyOf(words, words.length * 2);
        markers = Arrays.copyOf(markers, markers.length * 2);
        below = Arrays.copyOf(below, below.length * 2);
      }
    }
    return next[at];
  }

  /** Which templates each block may hold a label of. */
  Survey survey(Page page) {
    List<Block> blocks = page.blocks();
    NearIndex.Reader slips = near.reader();
    long[] masks = new long[blocks.size()];
    Piece.Content[] contents = new Piece.Content[blocks.size()];
    for (int i = 0; i < masks.length; i++) {
      contents[i] = new Piece.Content(blocks.get(i));
      if (blocks.get(i) instanceof Block.Line line) {
        masks[i] = PartedLine.isWithin(line, null) ? of(line.content().text(), slips) : all;
      } else if (blocks.get(i) instanceof Block.Table table) {
        masks[i] = of(table, slips);
      }
    }
    return new Survey(masks, contents);
  }

  private long of(Block.Table table, NearIndex.Reader slips) {
    long mask = 0;
    for (Block.Row row : table.rows()) {
      for (Block.Cell cell : row.cells()) {
        mask |= cell.content().isBlank() ? 0 : of(cell.content().text(), slips);
      }
    }
    return mask;
  }

  private long of(String s, NearIndex.Reader slips) {
    int numbering = Numbering.end(s);
    long mask = words[0] | walk(s, 0) | (numbering > 0 ? walk(s, numbering) : 0);
    return mask == all ? mask : slips.of(s, numbering, mask);
  }

  private long walk(String s, int from) {
    int node = 0;
    long mask = 0;
    for (int p = from; p < s.length(); p++) {
      byte id = id(s.charAt(p));
      if (id == NONE) {
        mask |= words[node];
        continue;
      }
      node = id == OTHER ? 0 : next[node * LETTERS + id];
      if (node == 0) {
        return mask;
      }
      mask |= markers[node];
    }
    // the label may go on in the next line
    return mask | below[node];
  }

  private static byte id(char c) {
    return c < IDS.length ? IDS[c] : slow(c);
  }

  private static byte[] ids() {
    byte[] ids = new byte[0x250];
    for (int c = 0; c < ids.length; c++) {
      ids[c] = slow((char) c);
    }
    return ids;
  }

  private static byte slow(char c) {
    char key = LabelTrie.keyChar(c);
    if (key == 0) {
      return NONE;
    }
    return key >= 'a' && key <= 'z' ? (byte) (key - 'a') : key >= '0' && key <= '9' ? (byte) (26 + key - '0') : OTHER;
  }
}
