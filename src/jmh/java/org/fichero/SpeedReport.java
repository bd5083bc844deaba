package org.fichero;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.ingest.UnreadableSourceException;
import org.fichero.markup.MarkupReader;
import org.fichero.model.Document;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.MarkupLexicon;
import org.fichero.rules.RuleFiles;

/**
 * Prints what the benchmarks are for, in a few minutes (or for the shapes named as arguments alone): megabytes a second, and how time grows with size. Counts the
 * thread's processor time, warm, so that it is true on a busy machine too; JMH's figures are those of the clock.
 */
public final class SpeedReport {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int[] TIMES = {1, 10, 100};

  private final Fichero fichero = Fichero.load(RuleFiles.bundled());
  private final MarkupReader reader = new MarkupReader(MarkupLexicon.load(RuleFiles.bundled()));
  private final Ingester ingester = Ingester.standard(Limits.standard());

  private SpeedReport() {}

  /** What is measured. */
  private interface Work {
    void run() throws IOException, UnreadableSourceException;
  }

  public static void main(String[] args) throws IOException, UnreadableSourceException {
    SpeedReport report = new SpeedReport();
    if (args.length == 0) {
      report.sample();
    }
    report.shapes(Set.of(args));
  }

  private void sample() throws IOException, UnreadableSourceException {
    byte[] bytes = Files.readAllBytes(BeltBenchmark.SAMPLE);
    double belt = best(() -> fichero.process(ingester.ingest("sample.txt", bytes)), 20e9, 100);
    double decode = best(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), 1e9, 1000);
    print("belt %.1f MB/s, decoding alone %.0f MB/s: %.0f times its cost%n", bytes.length / belt * 1e3,
        bytes.length / decode * 1e3, belt / decode);
    Normaliser normaliser = Normaliser.bundled();
    loose("loose short phrases", ShortPhrases.all(), normaliser);
    loose("loose prose", List.of(new String(bytes, StandardCharsets.UTF_8).split("\\R")), normaliser);
  }

  private static void loose(String what, List<String> texts, Normaliser normaliser) throws IOException, UnreadableSourceException {
    int bytes = texts.stream().mapToInt(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
    double spent = best(() -> texts.forEach(t -> normaliser.mentions(t, null)), 5e9, 20);
    print("%s %.1f MB/s%n", what, bytes / spent * 1e3);
  }

  private void shapes(Set<String> wanted) throws IOException, UnreadableSourceException {
    print("%-16s %30s %30s %30s%n", "times as large:", "markup x10 x100", "belt x10 x100", "in a ficha x10 x100");
    for (Shape shape : Shape.values()) {
      if (!wanted.isEmpty() && !wanted.contains(shape.name())) {
        continue;
      }
      double[][] spent = new double[3][TIMES.length];
      for (int k = 0; k < TIMES.length; k++) {
        Document document = ScalingBenchmark.document(shape.text(TIMES[k]));
        Document ficha = ScalingBenchmark.document(shape.ficha(TIMES[k]));
        spent[0][k] = best(() -> reader.read(document), 5e7, 1);
        spent[1][k] = best(() -> fichero.process(document), 5e7, 1);
        spent[2][k] = best(() -> fichero.process(ficha), 5e7, 1);
      }
      print("%-16s", shape);
      for (double[] work : spent) {
        print(" %9.2f ms %8.1f %8.1f", work[0] / 1e6, work[1] / work[0], work[2] / work[0]);
      }
      print("%n");
    }
  }

  /** Nanoseconds of the quickest of the runs that fit into so many, at least two; {@code each} runs are timed together. */
  private static double best(Work work, double nanoseconds, int each) throws IOException, UnreadableSourceException {
    double best = Double.MAX_VALUE;
    double spent = 0;
    for (int runs = 0; runs < 2 || spent < nanoseconds; runs++) {
      long start = CPU.getCurrentThreadCpuTime();
      for (int i = 0; i < each; i++) {
        work.run();
      }
      double took = CPU.getCurrentThreadCpuTime() - start;
      spent += took;
      best = Math.min(best, took / each);
    }
    return best;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
