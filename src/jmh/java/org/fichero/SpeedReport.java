package org.fichero;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the belt's benchmarks and prints what they are for: megabytes a second, and how time grows with size. */
public final class SpeedReport {
  private SpeedReport() {}

  public static void main(String[] args) throws RunnerException, IOException {
    Map<String, Double> belt = run(BeltBenchmark.class);
    Map<String, Double> scaling = run(ScalingBenchmark.class);
    double megabytes = Files.size(BeltBenchmark.SAMPLE) / 1e6;
    double decode = belt.get("decode");
    double whole = belt.get("belt");
    print("belt %.1f MB/s, decoding alone %.0f MB/s: %.0f times its cost%n",
        megabytes / whole * 1000, megabytes / decode * 1000, whole / decode);
    for (ScalingBenchmark.Shape shape : ScalingBenchmark.Shape.values()) {
      double once = scaling.get(shape + " 1");
      print("%-9s %9.3f ms; 10 times the size %6.1f times the time, 100 times %7.1f%n",
          shape, once, scaling.get(shape + " 10") / once, scaling.get(shape + " 100") / once);
    }
  }

  /** Milliseconds by method, or by shape and size. */
  private static Map<String, Double> run(Class<?> benchmark) throws RunnerException {
    Options options = new OptionsBuilder().include(benchmark.getName()).build();
    Collection<RunResult> results = new Runner(options).run();
    Map<String, Double> scores = new TreeMap<>();
    for (RunResult result : results) {
      String shape = result.getParams().getParam("shape");
      String name = shape == null ? result.getPrimaryResult().getLabel() : shape + " " + result.getParams().getParam("times");
      scores.put(name, result.getPrimaryResult().getScore());
    }
    return scores;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
