package org.fichero.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fichero.Fichero;
import org.fichero.ingest.Ingested;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.Source;
import org.fichero.rules.RuleFiles;

/** The program's own belt: ingest, then {@link Fichero}. */
final class StandardBelt implements Belt {
  private static final String MEMORY_SHORT = "memory-short";

  private final Ingester ingester;
  private final Fichero fichero;
  private final SharedMemory memory = new SharedMemory();

  private StandardBelt(Fichero fichero, Ingester ingester) {
    this.fichero = fichero;
    this.ingester = ingester;
  }

  static StandardBelt load(Optional<Path> rules, Optional<String> template, Limits limits) {
    RuleFiles files = rules.map(RuleFiles::in).orElseGet(RuleFiles::bundled);
    return new StandardBelt(template.map(t -> Fichero.load(files, t)).orElseGet(() -> Fichero.load(files)), Ingester.standard(limits));
  }

  @Override
  public List<Result> run(SourceFile file) throws IOException {
    long size = Files.size(file.file());
    if (size > ingester.limits().maxBytes()) {
      Source source = new Source(file.path(), null, null, size);
      return List.of(new Failed(source, List.of(Finding.at(
          null, "source-too-large", Severity.ERROR, null, "limit", ingester.limits().maxBytes() + " bytes"))));
    }
    return memory.share(() -> read(file, false), () -> readAlone(file));
  }

  /** @param alone whether what is short of memory has no more to hope for; else that is thrown */
  private List<Result> read(SourceFile file, boolean alone) throws IOException {
    List<Result> results = new ArrayList<>();
    for (Ingested ingested : ingester.ingestAll(file.path(), Files.readAllBytes(file.file()))) {
      if (ingested instanceof Ingested.Read read) {
        results.add(process(read.document(), alone));
      } else if (ingested instanceof Ingested.Failed failed) {
        if (!alone && failed.finding().code().equals(MEMORY_SHORT)) {
          throw new OutOfMemoryError();
        }
        results.add(new Failed(failed.source(), List.of(failed.finding())));
      }
    }
    return results;
  }

  private List<Result> readAlone(SourceFile file) throws IOException {
    try {
      return read(file, true);
    } catch (OutOfMemoryError e) {
      return List.of(new Failed(new Source(file.path(), null, null, Files.size(file.file())), List.of(memoryShort())));
    }
  }

  private static Finding memoryShort() {
    return Finding.at(null, MEMORY_SHORT, Severity.ERROR, null);
  }

  /** A mistake of the program that one document brings out takes down no other. */
  private Result process(Document document, boolean alone) {
    try {
      return new Done(fichero.process(document));
    } catch (RuntimeException | StackOverflowError e) {
      return new Failed(document.source(), List.of(Finding.at(
          null, "processing-failed", Severity.ERROR, null, "reason", reason(e))));
    } catch (OutOfMemoryError e) {
      if (!alone) {
        throw e;
      }
      return new Failed(document.source(), List.of(memoryShort()));
    }
  }

  /** What a report of it needs most: the exception, and the first place of ours that it came from. */
  private static String reason(Throwable e) {
    String place = Arrays.stream(e.getStackTrace()).filter(f -> f.getClassName().startsWith("org.fichero."))
        .findFirst().map(f -> " at " + f.getClassName() + ":" + f.getLineNumber()).orElse("");
    return e.toString().lines().findFirst().orElse("") + place;
  }
}
