package org.fichero.cli;

import java.util.ArrayList;
import java.util.List;
import org.fichero.evaluate.SourceReader;
import org.fichero.ingest.Ingested;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;

/** Reads sources as {@code extract} does. */
final class IngestReader implements SourceReader {
  private final Ingester ingester = Ingester.standard(Limits.standard());

  @Override
  public List<Given> read(String path, byte[] bytes) {
    List<Given> all = new ArrayList<>();
    for (Ingested one : ingester.ingestAll(path, bytes)) {
      if (one instanceof Ingested.Read read) {
        all.add(new Given(read.source().path(), read.source().sha256(), read.document().text().chars(), null));
      } else if (one instanceof Ingested.Failed failed) {
        all.add(new Given(failed.source().path(), failed.source().sha256(), null, failed.finding().code()));
      }
    }
    return all;
  }
}
