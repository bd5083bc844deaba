package org.fichero.evaluate;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Confidence intervals by resampling fichas with a fixed seed, in one pass and constant memory: in each replicate a
 * ficha counts Poisson(1) times, which is the bootstrap in the limit. A ficha's draws depend on its name only, so that
 * neither the order of the files nor the other fichas change them.
 */
final class Bootstrap {
  private static final int REPLICATES = 500;
  private static final long SEED = 0x46696368_65726fL;
  /** Cumulative Poisson(1) probabilities of 0, 1, 2 … */
  private static final double[] POISSON = cumulative();

  private final Map<String, long[][]> sums = new TreeMap<>();
  private final int[] times = new int[REPLICATES];

  private static double[] cumulative() {
    double[] sum = new double[12];
    double term = Math.exp(-1);
    double total = 0;
    for (int k = 0; k < sum.length; k++) {
      total += term;
      sum[k] = total;
      term /= k + 1;
    }
    return sum;
  }

  /** Draws how often the next ficha counts in each replicate. */
  void draw(String ficha) {
    long state = SEED;
    for (int i = 0; i < ficha.length(); i++) {
      state = mix(state + ficha.charAt(i));
    }
    for (int r = 0; r < REPLICATES; r++) {
      state += 0x9E3779B97F4A7C15L;
      times[r] = poisson((mix(state) >>> 11) * 0x1.0p-53);
    }
  }

  private static int poisson(double uniform) {
    int k = 0;
    while (k < POISSON.length && uniform >= POISSON[k]) {
      k++;
    }
    return k;
  }

  /** SplitMix64's finaliser. */
  private static long mix(long z) {
    long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
    return b ^ b >>> 31;
  }

  /** Counts the drawn ficha's verdicts under a key. */
  void add(String key, Counts counts) {
    long[][] sum = sums.computeIfAbsent(key, k -> new long[REPLICATES][3]);
    long falsePositive = counts.wrong() + counts.spurious();
    long falseNegative = counts.wrong() + counts.missing();
    for (int r = 0; r < REPLICATES; r++) {
      int n = times[r];
      if (n > 0) {
        sum[r][0] += n * counts.right();
        sum[r][1] += n * falsePositive;
        sum[r][2] += n * falseNegative;
      }
    }
  }

  /** Of the F1 under a key. */
  Interval interval(String key) {
    return macro(java.util.List.of(key));
  }

  /** Of the mean F1 over keys. */
  Interval macro(Collection<String> keys) {
    double[] values = new double[REPLICATES];
    int n = 0;
    for (int r = 0; r < REPLICATES; r++) {
      int replicate = r;
      double mean = keys.stream().mapToDouble(k -> f1(k, replicate)).filter(f -> !Double.isNaN(f)).average().orElse(Double.NaN);
      if (!Double.isNaN(mean)) {
        values[n++] = mean;
      }
    }
    if (n == 0) {
      return Interval.NONE;
    }
    Arrays.sort(values, 0, n);
    return new Interval(values[(int) Math.floor(0.025 * (n - 1))], values[(int) Math.ceil(0.975 * (n - 1))]);
  }

  private double f1(String key, int replicate) {
    long[][] sum = sums.get(key);
    return sum == null ? Double.NaN : Counts.f1(sum[replicate][0], sum[replicate][1], sum[replicate][2]);
  }
}
