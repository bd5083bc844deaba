package org.fichero.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/** Finds the record that each gold ficha means: by what they say, then by where they stand. */
final class FichaPairing {
  private static final double WORDS = 0.75;
  private static final double PLACE = 0.15;
  private static final double ORDINAL = 0.05;
  private static final double TITLE = 0.05;
  private static final double LEAST = 0.1;

  private FichaPairing() {}

  /** For each gold ficha the index of its record, or -1. */
  static int[] pair(List<GoldFicha> gold, List<Predicted> records) {
    if (gold.size() == 1 && records.size() == 1) {
      return new int[] {0};
    }
    if (gold.size() == records.size() && IntStream.range(0, gold.size()).allMatch(i -> sameTitle(gold.get(i), records.get(i)))) {
      return IntStream.range(0, gold.size()).toArray();
    }
    List<int[]> left = gold.stream().map(g -> Likeness.sketch(g.fields())).toList();
    List<int[]> right = records.stream().map(r -> Likeness.sketch(r.fields())).toList();
    return Alignment.align(gold.size(), records.size(), (i, j) -> score(gold.get(i), records.get(j), left.get(i), right.get(j)));
  }

  private static double score(GoldFicha gold, Predicted record, int[] left, int[] right) {
    double words = Likeness.ofSketches(left, right);
    double place = gold.firstLine() > 0 && gold.firstLine() == record.firstLine() ? 1 : 0;
    double ordinal = gold.ordinal() > 0 && gold.ordinal() == record.ordinal() ? 1 : 0;
    double title = sameTitle(gold, record) ? 1 : 0;
    double score = WORDS * words + PLACE * place + ORDINAL * ordinal + TITLE * title;
    return score >= LEAST ? score : 0;
  }

  private static boolean sameTitle(GoldFicha gold, Predicted record) {
    return !Json.isEmpty(gold.fields().path("title")) && gold.fields().path("title").equals(record.fields().path("title"));
  }

  /** The indexes of the records that no gold ficha means. */
  static List<Integer> extra(int[] partner, int records) {
    boolean[] taken = new boolean[records];
    for (int j : partner) {
      if (j >= 0) {
        taken[j] = true;
      }
    }
    return IntStream.range(0, records).filter(j -> !taken[j]).boxed().toList();
  }
}
