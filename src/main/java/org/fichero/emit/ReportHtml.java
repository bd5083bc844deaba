package org.fichero.emit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  /** A page with more of them is more than a browser bears and a person reads; the others are counted, and stand in the other files. */
  private static final int MOST_FICHAS = 1_000;
  private static final int MOST_OF_A_CODE = 1_000;
  private static final String DOCUMENTS = "page.documents";

  private final Staging staging;
  private final Pieces documents;
  private final Map<Severity, Pieces> findings = new EnumMap<>(Severity.class);
  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<Severity, Map<String, Integer>> unlisted = new EnumMap<>(Severity.class);
  private int fichas;
  private int brief;
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
    int briefBefore = brief;
    Html html = new Html();
    DocumentHtml.open(html, outcome, around);
    Iterator<Map.Entry<String, List<Reported>>> reported = ofRecords.entrySet().iterator();
    for (FichaRecord record : outcome.records()) {
      Map.Entry<String, List<Reported>> found = reported.next();
      List<Numbered> own = number(found.getValue());
      fichas++;
      boolean whole = isWhole(own);
      html.add(whole ? FichaHtml.section(fichas, outcome, record, found.getKey(), own, places) : FichaHtml.brief(fichas, record, found.getKey(), own));
      cards(own, whole ? places : null, "r" + fichas);
    }
    html.raw("</section>\n");
    cards(around, brief == briefBefore ? places : null, null);
    documents.add(html.toString());
  }

  void addFailed(Source source, List<Reported> reported) throws IOException {
    List<Numbered> own = number(reported);
    documents.add(DocumentHtml.failed(source, own));
    cards(own, null, null);
  }

  /** Whether a ficha is shown with its fields and text: the first are, then those that want a look, as far as a browser bears. */
  private boolean isWhole(List<Numbered> own) {
    boolean whole = fichas <= MOST_FICHAS || fichas - brief <= 2 * MOST_FICHAS && !own.stream().allMatch(Numbered::isNote);
    brief += whole ? 0 : 1;
    return whole;
  }

  private List<Numbered> number(List<Reported> reported) {
    List<Numbered> all = new ArrayList<>();
    for (Reported r : reported) {
      boolean listed = codes.merge(r.finding().code(), 1, Integer::sum) <= MOST_OF_A_CODE;
      all.add(new Numbered(listed ? ++numbered : 0, r));
      if (!listed) {
        unlisted.computeIfAbsent(r.finding().severity(), s -> new TreeMap<>()).merge(r.finding().code(), 1, Integer::sum);
      }
    }
    return all;
  }

  /**
   * @param places null where the page does not show the text
   * @param ficha the element of what has no place in the text shown; null when there is none
   */
  private void cards(List<Numbered> all, Places places, String ficha) throws IOException {
    for (Numbered finding : all) {
      if (!finding.isListed()) {
        continue;
      }
      Span span = finding.reported().finding().span();
      String target = span == null || places == null ? ficha : places.isInFicha(span.start()) ? "at" + finding.number() : null;
      findings.get(finding.reported().finding().severity()).add(FindingHtml.card(finding, target));
    }
  }

  void finish(Tally tally) throws IOException {
    close();
    try (Pieces out = staging.pieces("report.html")) {
      out.add(PageHtml.head(resource("report.css"))).add(PageHtml.summary(tally));
      for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
        out.add(PageHtml.openFindings(severity, tally.summary())).add(staging.path(kept(severity)))
            .add(PageHtml.closeFindings(unlisted.getOrDefault(severity, Map.of())));
      }
      out.add(PageHtml.openDocuments(brief)).add(staging.path(DOCUMENTS)).add(PageHtml.foot(resource("report.js")));
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
