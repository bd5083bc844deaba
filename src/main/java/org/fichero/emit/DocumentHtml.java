package org.fichero.emit;

import java.util.List;
import org.fichero.model.Document;
import org.fichero.model.Outcome;
import org.fichero.model.Passage;
import org.fichero.model.Source;

/** A source on the page: its name, how it was read, what is in it besides fichas. */
final class DocumentHtml {
  /** A document without fichas is front matter as a whole: the page shows its beginning. */
  private static final int FRONT = 20_000;

  private DocumentHtml() {}

  /** Opens the section, which the caller closes after the fichas. */
  static void open(Html html, Outcome outcome, List<Numbered> findings) {
    Document document = outcome.document();
    html.raw("<section class='document'><header><h3>").text(document.source().path()).raw("</h3><p class='meta'>")
        .count("ui.records", outcome.records().size()).raw(" · ").text(document.source().mediaType());
    if (document.encoding() != null) {
      html.raw(" · ").text(document.encoding().name()).raw(" (").say("ui.encoding." + document.encoding().how()).raw(")");
    }
    html.raw(" · ").say("ui.claimed", "percent", Numbers.percent(outcome.ledger().claimed(), outcome.ledger().total()))
        .raw("</p></header>");
    notes(html, findings);
    front(html, outcome.front());
  }

  static String failed(Source source, List<Numbered> findings) {
    Html html = new Html();
    html.raw("<section class='document failed'><header><h3>").text(source.path()).raw("</h3><p class='meta'>")
        .say("ui.failed").raw("</p></header>");
    notes(html, findings);
    return html.raw("</section>\n").toString();
  }

  private static void notes(Html html, List<Numbered> findings) {
    for (Numbered finding : findings) {
      finding.note(html);
    }
  }

  private static void front(Html html, List<Passage> front) {
    if (front.isEmpty()) {
      return;
    }
    html.raw("<details class='more front'><summary>").count("ui.front", front.size()).raw("</summary>");
    int shown = 0;
    for (Passage passage : front) {
      if (shown < FRONT) {
        int end = Math.min(passage.text().length(), FRONT - shown);
        html.raw("<p>").text(passage.text(), 0, end).raw(end < passage.text().length() ? "…</p>" : "</p>");
      }
      shown += passage.text().length();
    }
    html.raw("</details>");
  }
}
