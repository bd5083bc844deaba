package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;

/** {@code diff.html}: counts, then the changed values to walk through beside the source. */
final class DiffHtml implements DiffReport {
  private static final int MOST = 500;

  private final Staged out;
  private final FirstFew<Change> first = new FirstFew<>(MOST);

  DiffHtml(Staged out) {
    this.out = out;
  }

  @Override
  public void change(Change change) {
    if (change.kind() != Change.Kind.EVIDENCE) {
      first.add(change);
    }
  }

  @Override
  public void end(DiffFigures figures) throws IOException {
    HtmlPage page = new HtmlPage("What changed");
    head(page, figures);
    page.html.append("<main>\n");
    fields(page.html, figures);
    findings(page.html, figures);
    changes(page);
    page.html.append("</main>\n");
    try (Writer to = out.file("diff.html")) {
      to.append(page.end());
    }
  }

  private static void head(HtmlPage page, DiffFigures figures) {
    page.html.append("<header><h1>What changed between two runs</h1>\n<div class=\"tiles\">");
    page.tile("", figures.changed() + " of " + figures.records(), "records changed");
    for (Change.Kind kind : Change.Kind.values()) {
      page.tile("", String.valueOf(figures.of(kind)), kind == Change.Kind.EVIDENCE ? "values rest on other characters" : "values " + kind.code());
    }
    page.html.append("</div></header>\n");
  }

  private static void fields(StringBuilder html, DiffFigures figures) {
    if (figures.fields().isEmpty()) {
      html.append("<p class=\"good\">No value changed.</p>\n");
      return;
    }
    html.append("<h2>By field</h2>\n<div class=\"scroll\"><table><thead><tr><th>field</th><th>appeared</th><th>vanished</th><th>changed</th><th>evidence only</th></tr></thead><tbody>\n");
    figures.fields().forEach((field, kinds) -> {
      html.append("<tr><td>").append(HtmlPage.text(field)).append("</td>");
      for (Change.Kind kind : Change.Kind.values()) {
        html.append("<td>").append(kinds.getOrDefault(kind, 0L)).append("</td>");
      }
      html.append("</tr>\n");
    });
    html.append("</tbody></table></div>\n");
  }

  private static void findings(StringBuilder html, DiffFigures figures) {
    if (figures.findings().isEmpty()) {
      return;
    }
    html.append("<h2>Findings</h2>\n<div class=\"scroll\"><table><thead><tr><th>code</th><th>fewer</th><th>more</th></tr></thead><tbody>\n");
    figures.findings().forEach((code, n) -> html.append("<tr><td>").append(HtmlPage.text(code)).append("</td><td>").append(n[0])
        .append("</td><td>").append(n[1]).append("</td></tr>\n"));
    html.append("</tbody></table></div>\n");
  }

  private void changes(HtmlPage page) {
    if (first.all().isEmpty()) {
      return;
    }
    page.html.append("<h2>Changed values</h2>\n");
    page.filters(first.all().stream().map(Change::field).toList(), first.all().stream().map(c -> c.kind().code()).toList(), "every kind", false);
    first.all().forEach(c -> change(page, c));
    page.html.append("<p class=\"dim\">").append(first.more() > 0 ? first.more() + " more, and what" : "What")
        .append(" rests on other characters, stand in <code>diff.json</code>.</p>\n");
  }

  private static void change(HtmlPage page, Change c) {
    String css = c.kind() == Change.Kind.APPEARED ? "good" : c.kind() == Change.Kind.VANISHED ? "bad" : "warn";
    page.article(c.field(), c.kind().code(), false, css, c.kind().code(), c.pointer().isEmpty() ? c.field() : c.pointer());
    page.compared(c.record(), c.place(), "before", c.before(), "after", c.after());
  }
}
