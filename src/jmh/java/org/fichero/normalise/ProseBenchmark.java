package org.fichero.normalise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fichero.ShortPhrases;
import org.fichero.rules.RuleFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Figures, places, countries, organisations and sentences, beside plain tokens, of one megabyte of prose, one thread; a score of n is
 * n MB/s (of {@link #phrases}: all of them n times a second). The prose is the file that the system property {@code text} names, else
 * the sample.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProseBenchmark {
  private static final int MEGABYTE = 1_000_000;

  private Readers readers;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Words> words = new ArrayList<>();
  private List<String> phrases;

  @Setup
  public void read() throws IOException {
    readers = Readers.load(RuleFiles.bundled());
    String sample = "corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt";
    List<String> lines = Files.readAllLines(Path.of(System.getProperty("text", sample)));
    phrases = ShortPhrases.all();
    int bytes = 0;
    for (int i = 0; bytes < MEGABYTE; i = (i + 1) % lines.size()) {
      paragraphs.add(lines.get(i));
      words.add(readers.figures().words(lines.get(i)));
      bytes += lines.get(i).getBytes(StandardCharsets.UTF_8).length + 1;
    }
  }

  @Benchmark
  public int words() {
    int count = 0;
    for (String paragraph : paragraphs) {
      count += Words.of(paragraph).count();
    }
    return count;
  }

  @Benchmark
  public int sentences() {
    int count = 0;
    for (String paragraph : paragraphs) {
      count += readers.sentences().split(paragraph).size();
    }
    return count;
  }

  /** Dates, times, quantities, percentages and money, tokens and all. */
  @Benchmark
  public int figures() {
    int[] count = new int[1];
    for (String paragraph : paragraphs) {
      readers.figures().read(readers.figures().words(paragraph), m -> count[0]++);
    }
    return count[0];
  }

  /** Everything that a text names. */
  @Benchmark
  public int mentions() {
    int count = 0;
    for (String paragraph : paragraphs) {
      count += readers.mentions(paragraph).size();
    }
    return count;
  }

  /** The same of loose short phrases, all of them once. */
  @Benchmark
  public int phrases() {
    int count = 0;
    for (String phrase : phrases) {
      count += readers.mentions(phrase).size();
    }
    return count;
  }

  @Benchmark
  public int places() {
    return mentions(readers.places());
  }

  @Benchmark
  public int countries() {
    return mentions(readers.countries());
  }

  @Benchmark
  public int organisations() {
    return mentions(readers.organisations());
  }

  private int mentions(MentionReader reader) {
    int[] count = new int[1];
    for (Words paragraph : words) {
      reader.read(paragraph, m -> count[0]++);
    }
    return count[0];
  }
}
