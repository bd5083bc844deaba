package org.fichero.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code diff.html}: counts, then the changed values to walk through. */
final class DiffHtml {
  private DiffHtml() {}

  static String page(
      long records, long changed, Map<String, Map<Change.Kind, Long>> fields, Map<String, long[]> findings, List<Change> first)
      throws IOException {
    HtmlPage page = new HtmlPage("What changed");
    page.html.append("<header><h1>What changed between two runs</h1>\n<div class=\"tiles\">");
    page.tile("", changed + " of " + records, "records changed");
    for (Change.Kind kind : Change.Kind.values()) {
      long n = fields.values().stream().mapToLong(k -> k.getOrDefault(kind, 0L)).sum();
      page.tile("", String.valueOf(n), kind == Change.Kind.EVIDENCE ? "values rest on other characters" : "values " + kind.code());
    }
    page.html.append("</div></header>\n<main>\n");
    fields(page.html, fields);
    findings(page.html, findings);
    if (!first.isEmpty()) {
      page.html.append("<h2>Changed values</h2>\n");
      page.filters(first.stream().map(Change::field).toList(), first.stream().map(c -> c.kind().code()).toList(), "every kind", false);
      first.forEach(c -> change(page, c));
      page.html.append("<p class=\"dim\">Every change stands in <code>diff.json</code>.</p>\n");
    }
    page.html.append("</main>\n");
    return page.end();
  }

  private static void fields(StringBuilder html, Map<String, Map<Change.Kind, Long>> fields) {
    if (fields.isEmpty()) {
      html.append("<p class=\"good\">Nothing changed.</p>\n");
      return;
    }
    html.append("<h2>By field</h2>\n<div class=\"scroll\"><table><thead><tr><th>field</th><th>appeared</th><th>vanished</th><th>changed</th><th>evidence only</th></tr></thead><tbody>\n");
    fields.forEach((field, kinds) -> {
      html.append("<tr><td>").append(HtmlPage.text(field)).append("</td>");
      for (Change.Kind kind : Change.Kind.values()) {
        html.append("<td>").append(kinds.getOrDefault(kind, 0L)).append("</td>");
      }
      html.append("</tr>\n");
    });
    html.append("</tbody></table></div>\n");
  }

  private static void findings(StringBuilder html, Map<String, long[]> findings) {
    if (findings.isEmpty()) {
      return;
    }
    html.append("<h2>Findings</h2>\n<div class=\"scroll\"><table><thead><tr><th>code</th><th>fewer</th><th>more</th></tr></thead><tbody>\n");
    findings.forEach((code, n) -> html.append("<tr><td>").append(HtmlPage.text(code)).append("</td><td>").append(n[0])
        .append("</td><td>").append(n[1]).append("</td></tr>\n"));
    html.append("</tbody></table></div>\n");
  }

  private static void change(HtmlPage page, Change c) {
    String css = c.kind() == Change.Kind.APPEARED ? "good" : c.kind() == Change.Kind.VANISHED ? "bad" : "warn";
    page.article(c.field(), c.kind().code(), false, css, c.kind().code(), c.pointer().isEmpty() ? c.field() : c.pointer());
    page.html.append("<p class=\"dim\">").append(HtmlPage.text(c.record())).append(c.line() > 0 ? ", line " + c.line() : "")
        .append("</p>\n<div class=\"pair\"><div><h4>before</h4><p class=\"value\">").append(HtmlPage.value(c.before()))
        .append("</p></div><div><h4>after</h4><p class=\"value\">").append(HtmlPage.value(c.after())).append("</p></div></div></article>\n");
  }
}
