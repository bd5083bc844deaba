package org.fichero;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fichero.ingest.Ingested;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a file's bytes to its canonical text, one thread; files a second. The file is a parameter, several are compared with
 * {@code -p file=ficha.docx,ficha.odt,ficha.pdf}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
public class FormatBenchmark {
  @Param("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt")
  public String file;

  private Ingester ingester;
  private byte[] bytes;
  private String name;

  @Setup
  public void load() throws IOException {
    ingester = Ingester.standard(Limits.standard());
    bytes = Files.readAllBytes(Path.of(file));
    name = Path.of(file).getFileName().toString();
  }

  /** Reading alone: neither marks nor fields are looked for. */
  @Benchmark
  public List<Ingested> ingest() {
    return ingester.ingestAll(name, bytes);
  }
}
