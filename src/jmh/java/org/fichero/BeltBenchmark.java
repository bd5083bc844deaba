package org.fichero;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.ingest.UnreadableSourceException;
import org.fichero.model.Outcome;
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
 * The whole belt on the sample, one thread, beside the raw cost of decoding it; milliseconds a document. Run from the
 * project's folder, with the options for Java that the launcher gives a long run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:InlineSmallCode=600", "-XX:FreqInlineSize=150", "-XX:Tier4InvocationThreshold=2000",
    "-XX:Tier4MinInvocationThreshold=300", "-XX:Tier4CompileThreshold=5000"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
public class BeltBenchmark {
  static final Path SAMPLE = Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt");

  private Fichero fichero;
  private Ingester ingester;
  private byte[] bytes;

  @Setup
  public void load() throws IOException {
    fichero = Fichero.load(RuleFiles.bundled());
    ingester = Ingester.standard(Limits.standard());
    bytes = Files.readAllBytes(SAMPLE);
  }

  /** Strict UTF-8, nothing else. */
  @Benchmark
  public String decode() throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
  }

  /** From the file's bytes to records and findings. */
  @Benchmark
  public Outcome belt() throws UnreadableSourceException {
    return fichero.process(ingester.ingest("sample.txt", bytes));
  }
}
