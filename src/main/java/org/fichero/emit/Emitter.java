package org.fichero.emit;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a run's output folder: {@code records.jsonl}, {@code documents.jsonl}, {@code report.json},
 * {@code report.html} and {@code text/}.
 *
 * <p>Sources are to be given in path order; the bytes depend on nothing else. Memory does not grow with the run.
 * Nothing appears in the folder before {@link #finish}; closing without it leaves the folder as it was. Not safe for
 * threads.
 *
 * <pre>{@code
 * try (Emitter emitter = Emitter.open(dir)) {
 *   emitter.emit(outcome);
 *   Summary summary = emitter.finish();
 * }
 * }</pre>
 */
public final class Emitter implements Closeable {
  static final String DOCUMENTS = "documents.jsonl";

  private static final Comparator<Reported> BY_PLACE =
      Comparator.comparing(Reported::start, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Staging staging;
  private final Writer recordsFile;
  private final Writer documentsFile;
  private final JsonGenerator records;
  private final JsonGenerator documents;
  private final ReportJson report;
  private final ReportHtml page;
  private final Tally tally = new Tally();
  private final RecordIds ids = new RecordIds();

  private Emitter(Staging staging) throws IOException {
    this.staging = staging;
    this.recordsFile = staging.file("records.jsonl");
    this.documentsFile = staging.file(DOCUMENTS);
    this.records = Json.to(recordsFile);
    this.documents = Json.to(documentsFile);
    this.report = new ReportJson(staging);
    this.page = new ReportHtml(staging);
  }

  /**
   * Begins a run.
   *
   * @param folder is made when it is missing; files of an earlier run in it are replaced in the end, others stay
   * @throws IOException if {@code folder} is a file or cannot be written
   */
  public static Emitter open(Path folder) throws IOException {
    return new Emitter(Staging.in(folder));
  }

  /**
   * Writes what came of one source.
   *
   * @return its findings with their places: those of the document and of all records, by place
   */
  public List<Reported> emit(Outcome outcome) throws IOException {
    Source source = outcome.document().source();
    SourceText text = outcome.document().text();
    List<Reported> ofDocument = reported(source, text, null, outcome.findings());
    Map<String, List<Reported>> ofRecords = new LinkedHashMap<>();
    List<Reported> all = new ArrayList<>(ofDocument);
    for (FichaRecord record : outcome.records()) {
      String id = ids.unique(record.id(), source.path(), record.ordinal());
      List<Reported> found = reported(source, text, id, record.findings());
      RecordJson.write(records, outcome.document(), record, id, found);
      ofRecords.put(id, found);
      all.addAll(found);
    }
    all.sort(BY_PLACE);
    DocumentJson.line(documents, outcome, text(outcome), ofDocument);
    report.add(source, outcome.records().size(), outcome.ledger(), all);
    page.add(outcome, ofDocument, ofRecords);
    tally.add(outcome, all);
    return all;
  }

  /**
   * Notes a source that could not be read.
   *
   * @param source its identity as far as it is known; hash and media type may be null
   * @param findings why; at least one
   */
  public List<Reported> fail(Source source, List<Finding> findings) throws IOException {
    List<Reported> found = reported(source, null, null, findings);
    DocumentJson.failed(documents, source, found);
    report.add(source, 0, null, found);
    page.addFailed(source, found);
    tally.addFailed(found);
    return found;
  }

  private static List<Reported> reported(Source source, SourceText text, String record, List<Finding> findings) {
    return findings.stream().map(f -> Reported.of(source.path(), text, record, f)).sorted(BY_PLACE).toList();
  }

  /** Writes the text that offsets count in, unless the source itself is that. */
  private String text(Outcome outcome) throws IOException {
    if (outcome.document().plain()) {
      return null;
    }
    String name = TextNames.of(outcome.document().source().path());
    try (Writer out = staging.file(name)) {
      out.write(outcome.document().text().chars());
    }
    return name;
  }

  /** The run so far, in figures. */
  public Summary summary() {
    return tally.summary();
  }

  /** Completes all files and puts them into place. To be called once, after the last source. */
  public Summary finish() throws IOException {
    closeLines();
    report.finish(tally.summary());
    page.finish(tally);
    staging.commit();
    return tally.summary();
  }

  private void closeLines() throws IOException {
    if (tally.summary().records() > 0) {
      records.writeRaw('\n');
    }
    if (tally.summary().documents() > 0) {
      documents.writeRaw('\n');
    }
    records.close();
    documents.close();
    recordsFile.close();
    documentsFile.close();
  }

  /** Throws away what {@link #finish} has not put into place. */
  @Override
  public void close() throws IOException {
    recordsFile.close();
    documentsFile.close();
    report.close();
    page.close();
    staging.close();
  }
}
