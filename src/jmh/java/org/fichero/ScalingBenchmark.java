package org.fichero;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.ingest.UnreadableSourceException;
import org.fichero.model.Document;
import org.fichero.model.Outcome;
import org.fichero.rules.RuleFiles;
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

/** Shapes that invite backtracking or scans within scans, at once, ten and a hundred times the size: time must grow as size does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ScalingBenchmark {
  /** What is repeated. */
  public enum Shape {
    /** One line without end. */
    LINE("palabras sin fin "),
    /** Options, one a line. */
    BOXES("[x] opción\n"),
    /** Markup that never closes. */
    UNCLOSED("<input type=\"checkbox\" **("),
    /** A table of months, row after row. */
    TABLE("| Ene | Feb | Mar | Abr |\n| x |  | x |  |\n"),
    /** Short lines that could each be a label. */
    LABELS("Fecha de: algo\n\n"),
    /** A ficha's heading again and again. */
    FICHAS("Municipalidad\nAlgo\n\nBreve descripción\n\nMás de 300 personas en enero de 2023.\n\n"),
    /** Names, one list of them. */
    NAMES("la Corporación Municipal de Deportes (CMD), ");

    final String unit;

    Shape(String unit) {
      this.unit = unit;
    }
  }

  private static final int CHARACTERS = 4_000;

  @Param public Shape shape;

  @Param({"1", "10", "100"})
  public int times;

  private Fichero fichero;
  private Document document;

  @Setup
  public void load() throws UnreadableSourceException {
    fichero = Fichero.load(RuleFiles.bundled());
    String text = shape.unit.repeat(CHARACTERS / shape.unit.length() * times);
    document = Ingester.standard(Limits.standard()).ingest("shape.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Benchmark
  public Outcome belt() {
    return fichero.process(document);
  }
}
