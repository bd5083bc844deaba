package org.fichero.split;

import java.util.ArrayList;
import java.util.List;

/** The labels of all templates by the length of their shapes, to tell at once which could be near a text. Immutable. */
final class NearIndex {
  private static final int LEAST_LETTERS = 5;

  private final NearLabels.Entry[][] entries;
  private final long[][] bits;
  /** The signs of each label, beside the others' of its length: most texts are told apart by them alone. */
  private final long[][] letters;
  /** In how many bits the signs of a label and of a text near it may differ. */
  private final int[][] apart;
  private final int longest;

  NearIndex(List<NearLabels> templates) {
    longest = templates.stream().mapToInt(NearLabels::longest).max().orElse(0);
    List<List<NearLabels.Entry>> byLength = new ArrayList<>();
    List<List<Long>> owners = new ArrayList<>();
    for (int t = 0; t < templates.size(); t++) {
      for (int length = 0; length < templates.get(t).lengths(); length++) {
        while (byLength.size() <= length) {
          byLength.add(new ArrayList<>());
          owners.add(new ArrayList<>());
        }
        for (NearLabels.Entry entry : templates.get(t).near(length)) {
          byLength.get(length).add(entry);
          owners.get(length).add(LabelIndex.bit(t));
        }
      }
    }
    entries = byLength.stream().map(l -> l.toArray(NearLabels.Entry[]::new)).toArray(NearLabels.Entry[][]::new);
    letters = byLength.stream().map(l -> l.stream().mapToLong(NearLabels.Entry::letters).toArray()).toArray(long[][]::new);
    apart = byLength.stream().map(l -> l.stream().mapToInt(NearLabels.Entry::apart).toArray()).toArray(int[][]::new);
    bits = owners.stream().map(l -> l.stream().mapToLong(Long::longValue).toArray()).toArray(long[][]::new);
  }

  /** A place to work in; for one thread. */
  Reader reader() {
    return new Reader();
  }

  /** Reads lines one after the other. */
  final class Reader {
    private final char[] shape = new char[entries.length + 1];
    private final int[] counts = new int[NearLabels.COUNTS];

    /**
     * The templates with a label near what stands before some separator of the line, or near all of it.
     *
     * @param known templates that need not be looked for
     */
    long of(String s, int from, long known) {
      long mask = known;
      int end = Math.min(s.length(), LabelMatcher.LONGEST_FUZZY);
      for (int p = from; p <= end; p++) {
        if (p == s.length() || isSign(s.charAt(p)) && Separators.after(s, p) >= 0) {
          mask |= near(s, from, p, mask);
        }
      }
      return mask;
    }

    /** The templates with a label near all of the text behind {@code from}. */
    long whole(String s, int from) {
      return near(s, from, s.length(), 0);
    }

    /** The templates with a label near the part {@code from..to} of the text. */
    long until(String s, int from, int to) {
      return near(s, from, to, 0);
    }

    private long near(String s, int from, int to, long known) {
      if (to - from < LEAST_LETTERS || to - from > longest * 2) {
        return 0;
      }
      int paired = NearLabels.shape(s, from, to, true, shape);
      long mask = known | near(paired, known);
      int plain = NearLabels.shape(s, from, to, false, shape);
      return plain == paired ? mask : mask | near(plain, mask);
    }

    private long near(int length, long known) {
      if (length < LEAST_LETTERS / 2 || length >= entries.length) {
        return 0;
      }
      long signs = NearLabels.letters(shape, length);
      boolean counted = false;
      long mask = known;
      NearLabels.Entry[] near = entries[length];
      long[] own = letters[length];
      for (int i = 0; i < near.length; i++) {
        if (Long.bitCount(own[i] ^ signs) > apart[length][i] || (mask & bits[length][i]) != 0) {
          continue;
        }
        if (!counted) {
          NearLabels.count(shape, length, counts);
          counted = true;
        }
        mask |= near[i].isNear(shape, length, counts) ? bits[length][i] : 0;
      }
      return mask;
    }
  }

  private static boolean isSign(char c) {
    return c <= ' ' || c == ':' || c == '=' || c == '-' || c >= 0x7f;
  }
}
