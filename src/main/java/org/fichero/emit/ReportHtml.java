package org.fichero.emit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.fichero.model.FichaRecord;
import org.fichero.model.Outcome;
import org.fichero.model.Severity;
import org.fichero.model.Source;
import org.fichero.model.Span;

/**
 * {@code report.html}: one page that works without network. What a person wants first stands first but is known last,
 * so its parts are kept aside until the end.
 */
final class ReportHtml implements Closeable {
  private static final String DOCUMENTS = "page.documents";

  private final Staging staging;
  private final Pieces documents;
  private final Map<Severity, Pieces> findings = new EnumMap<>(Severity.class);
  private int fichas;
  private int numbered;

  ReportHtml(Staging staging) throws IOException {
    this.staging = staging;
    this.documents = staging.scratch(DOCUMENTS);
    for (Severity severity : Severity.values()) {
      findings.put(severity, staging.scratch(kept(severity)));
    }
  }

  private static String kept(Severity severity) {
    return "page.findings." + severity.code();
  }

  void add(Outcome outcome, List<Reported> ofDocument, Map<String, List<Reported>> ofRecords) throws IOException {
    List<Numbered> around = number(ofDocument);
    Places places = new Places(outcome, around);
    Html html = new Html();
    DocumentHtml.open(html, outcome, around);
    Iterator<Map.Entry<String, List<Reported>>> reported = ofRecords.entrySet().iterator();
    for (FichaRecord record : outcome.records()) {
      Map.Entry<String, List<Reported>> found = reported.next();
      List<Numbered> own = number(found.getValue());
      fichas++;
      html.add(FichaHtml.section(fichas, outcome, record, found.getKey(), own, places));
      cards(own, places, "r" + fichas);
    }
    html.raw("</section>\n");
    cards(around, places, null);
    documents.add(html.toString());
  }

  void addFailed(Source source, List<Reported> reported) throws IOException {
    List<Numbered> own = number(reported);
    documents.add(DocumentHtml.failed(source, own));
    cards(own, null, null);
  }

  private List<Numbered> number(List<Reported> reported) {
    List<Numbered> all = new ArrayList<>();
    reported.forEach(r -> all.add(new Numbered(++numbered, r)));
    return all;
  }

  /**
   * @param places null for a source that could not be read
   * @param ficha the element of what has no place in the text; null when there is none
   */
  private void cards(List<Numbered> all, Places places, String ficha) throws IOException {
    for (Numbered finding : all) {
      Span span = finding.reported().finding().span();
      String target = span == null ? ficha : places != null && places.isInFicha(span.start()) ? "at" + finding.number() : null;
      findings.get(finding.reported().finding().severity()).add(FindingHtml.card(finding, target));
    }
  }

  void finish(Tally tally) throws IOException {
    close();
    try (Pieces out = staging.pieces("report.html")) {
      out.add(PageHtml.head(resource("report.css"))).add(PageHtml.summary(tally));
      for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
        out.add(PageHtml.openFindings(severity, tally.summary())).add(staging.path(kept(severity))).add(PageHtml.closeFindings());
      }
      out.add(PageHtml.openDocuments()).add(staging.path(DOCUMENTS)).add(PageHtml.foot(resource("report.js")));
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ReportHtml.class.getResourceAsStream("/org/fichero/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    documents.close();
    for (Pieces kept : findings.values()) {
      kept.close();
    }
  }
}
