package org.fichero;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.ingest.UnreadableSourceException;
import org.fichero.markup.MarkupReader;
import org.fichero.model.Document;
import org.fichero.model.Outcome;
import org.fichero.model.Page;
import org.fichero.rules.MarkupLexicon;
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

/**
 * Every {@link Shape} at once, ten and a hundred times the size, for the reading of marks and tables alone, for the whole
 * belt, and for the belt where the shape stands in a ficha's fields: time must grow as size does.
 *
 * <p>A hundred times the size took, in processor time of a busy machine, 20 to 140 times as long for every shape measured
 * in markup alone and in the whole belt (tables of months 60 to 170), and 16 to 114 times in a ficha's fields.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ScalingBenchmark {
  @Param public Shape shape;

  @Param({"1", "10", "100"})
  public int times;

  private Fichero fichero;
  private MarkupReader reader;
  private Document document;
  private Document ficha;

  @Setup
  public void load() throws UnreadableSourceException {
    fichero = Fichero.load(RuleFiles.bundled());
    reader = new MarkupReader(MarkupLexicon.load(RuleFiles.bundled()));
    document = document(shape.text(times));
    ficha = document(shape.ficha(times));
  }

  static Document document(String text) throws UnreadableSourceException {
    return Ingester.standard(Limits.standard()).ingest("shape.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Benchmark
  public Page markup() {
    return reader.read(document);
  }

  @Benchmark
  public Outcome belt() {
    return fichero.process(document);
  }

  @Benchmark
  public Outcome inFicha() {
    return fichero.process(ficha);
  }
}
