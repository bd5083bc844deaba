package org.fichero;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fichero.ingest.Ingested;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.model.Document;
import org.fichero.model.Outcome;
import org.fichero.rules.RuleFiles;

/** The whole belt for tests, loaded once: bytes or text in, outcome out. */
public final class Belt {
  public static final Path SAMPLE = Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt");

  private static final Fichero FICHERO = Fichero.load(RuleFiles.bundled());
  private static final Ingester INGESTER = Ingester.standard(Limits.standard());

  private Belt() {}

  public static Fichero fichero() {
    return FICHERO;
  }

  public static Outcome text(String text) {
    return bytes("test.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Outcome bytes(String name, byte[] bytes) {
    return FICHERO.process(document(name, bytes));
  }

  public static Document document(String name, byte[] bytes) {
    List<Ingested> all = INGESTER.ingestAll(name, bytes);
    if (all.get(0) instanceof Ingested.Read read) {
      return read.document();
    }
    throw new AssertionError("not read: " + all.get(0));
  }

  public static Outcome file(Path path) {
    try {
      return bytes(path.getFileName().toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String sample() {
    try {
      return Files.readString(SAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
