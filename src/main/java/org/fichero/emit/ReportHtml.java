package org.fichero.emit;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fichero.model.Outcome;
import org.fichero.model.Source;

/** {@code report.html}. */
final class ReportHtml implements Closeable {
  ReportHtml(Staging staging) throws IOException {}

  void add(Outcome outcome, List<Reported> ofDocument, Map<String, List<Reported>> ofRecords) throws IOException {}

  void addFailed(Source source, List<Reported> findings) throws IOException {}

  void finish(Tally tally) throws IOException {}

  @Override
  public void close() throws IOException {}
}
