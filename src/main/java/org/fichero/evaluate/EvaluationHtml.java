package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.TreeSet;

/** {@code evaluation.html}: one self-contained page with figures, confusions, and the disagreements beside the source. */
final class EvaluationHtml implements Report {
  private static final int MOST = 500;

  private final Staged out;
  private final FirstFew<Disagreement> first = new FirstFew<>(MOST);
  private HtmlPage page;
  private StringBuilder html;

  EvaluationHtml(Staged out) {
    this.out = out;
  }

  @Override
  public void disagreement(Disagreement disagreement) {
    first.add(disagreement);
  }

  @Override
  public void end(Evaluation evaluation, List<String> failures) throws IOException {
    page = new HtmlPage("Extraction accuracy");
    html = page.html;
    head(evaluation, failures);
    html.append("<main>\n");
    evaluation.packs().forEach(this::pack);
    disagreements();
    vocabularies(evaluation);
    html.append("</main>\n");
    try (Writer to = out.file("evaluation.html")) {
      to.append(page.end());
    }
  }

  private void head(Evaluation e, List<String> failures) {
    html.append("<header><h1>Extraction accuracy</h1>\n<p class=\"dim\">").append(FieldPaths.count(e.documents(), "source")).append(", ")
        .append(FieldPaths.count(e.records().gold(), "ficha")).append(" in the gold, ").append(e.records().missed()).append(" missed, ")
        .append(e.records().extra()).append(" extra").append(e.unjudged() > 0 ? ", " + e.unjudged() + " records without gold" : "")
        .append("</p>\n");
    if (!failures.isEmpty()) {
      html.append("<div class=\"gates\"><b class=\"bad\">Gate failed</b><ul>");
      failures.forEach(f -> html.append("<li>").append(HtmlPage.text(f)).append("</li>"));
      html.append("</ul></div>\n");
    }
    html.append("<div class=\"tiles\">");
    page.tile(e.fields().silent() == 0 ? "good" : "bad", String.valueOf(e.fields().silent()), "fields silently wrong: wrong, and no finding says so");
    page.tile("", e.fields().right() + " of " + e.fields().support(), "fields right");
    page.tile("", Figures.show(e.fields().f1()), "micro F1, 95 %: " + Figures.show(e.micro()) + "; macro " + Figures.show(e.macroF1()));
    page.tile("", e.records().right() + " of " + e.records().gold(), "fichas wholly right");
    html.append("</div>\n");
    links(e);
    html.append("</header>\n");
  }

  /** What stands further down, behind tables that may be long. */
  private void links(Evaluation e) {
    long found = first.all().size() + first.more();
    if (found > 0) {
      html.append("<nav><a href=\"#disagreements\">").append(FieldPaths.count(found, "disagreement")).append(", beside the source</a>");
      html.append(e.vocabularies().isEmpty() ? "" : " · <a href=\"#confusions\">what was taken for what</a>").append("</nav>\n");
    }
  }

  /** Open where there is something to look at. */
  private void pack(String id, Evaluation.Pack pack) {
    Counts all = pack.total();
    boolean perfect = all.right() == all.support() && all.spurious() == 0;
    html.append(perfect ? "<details><summary><h2>" : "<details open><summary><h2>").append(HtmlPage.text(id)).append("</h2> <span class=\"dim\">")
        .append(all.right()).append(" of ").append(all.support()).append(" right, F1 ").append(Figures.show(all.f1())).append(", ")
        .append(all.silent()).append(" silently wrong</span></summary>\n");
    html.append("<p><label><input type=\"checkbox\" class=\"parts\"> every part, perfect ones too</label></p>\n<div class=\"scroll\"><table class=\"brief\"><thead><tr><th>field</th><th>F1</th><th>silent</th><th>right</th>")
        .append("<th>wrong</th><th>missing</th><th>spurious</th><th>support</th><th>P</th><th>R</th><th>95 % interval of F1</th></tr></thead><tbody>\n");
    pack.fields().forEach((field, counts) -> fieldRows(pack, field, counts));
    row("all", "all", all, Figures.show(pack.micro()));
    html.append("</tbody></table></div></details>\n");
  }

  private void fieldRows(Evaluation.Pack pack, String field, Counts counts) {
    row("", field, counts, Figures.show(pack.intervals().get(field)));
    pack.parts().forEach((path, part) -> {
      boolean perfect = part.wrong() + part.missing() + part.spurious() == 0;
      if (FieldPaths.isPart(path, field)) {
        row(perfect ? "part perfect" : "part", path.substring(field.length()), part, "");
      }
    });
  }

  private void row(String css, String name, Counts c, String interval) {
    html.append("<tr class=\"").append(css).append("\"><td>").append(HtmlPage.text(name)).append("</td>");
    html.append("<td>").append(Figures.show(c.f1())).append("</td><td").append(c.silent() > 0 ? " class=\"bad\">" : ">").append(c.silent()).append("</td>");
    for (long n : new long[] {c.right(), c.wrong(), c.missing(), c.spurious(), c.support()}) {
      html.append("<td>").append(n).append("</td>");
    }
    for (double f : new double[] {c.precision(), c.recall()}) {
      html.append("<td>").append(Figures.show(f)).append("</td>");
    }
    html.append("<td>").append(interval).append("</td></tr>\n");
  }

  private void disagreements() {
    html.append("<h2 id=\"disagreements\">Disagreements</h2>\n");
    if (first.all().isEmpty()) {
      html.append("<p class=\"good\">None: every value is as the gold has it.</p>\n");
      return;
    }
    page.filters(first.all().stream().map(Disagreement::field).toList(), first.all().stream().map(d -> d.verdict().code()).toList(), "every verdict", true);
    first.all().forEach(this::article);
    if (first.more() > 0) {
      html.append("<p class=\"dim\">").append(first.more()).append(" more stand in <code>evaluation.json</code>.</p>\n");
    }
  }

  private void article(Disagreement d) {
    page.article(d.field(), d.verdict().code(), d.silent(), d.silent() ? "bad" : "warn",
        d.verdict().code() + (d.silent() ? ", silent" : ""), d.pointer().isEmpty() ? d.field() : d.pointer());
    page.compared(d.record(), d.place(), "gold", d.gold(), "predicted", d.predicted());
  }

  private void vocabularies(Evaluation evaluation) {
    if (evaluation.vocabularies().isEmpty()) {
      return;
    }
    html.append("<h2 id=\"confusions\">What was taken for what</h2>\n");
    for (Evaluation.Confusion c : evaluation.vocabularies()) {
      boolean clean = c.cells().entrySet().stream().allMatch(r -> r.getValue().size() == 1 && r.getValue().containsKey(r.getKey()));
      html.append(clean ? "<details><summary>" : "<details open><summary>").append(HtmlPage.text(c.template() + " · " + c.path()))
          .append(clean ? " <span class=\"dim\">no confusion</span>" : "").append("</summary>\n");
      confusion(c);
      html.append("</details>\n");
    }
  }

  private void confusion(Evaluation.Confusion c) {
    TreeSet<String> columns = new TreeSet<>();
    c.cells().values().forEach(row -> columns.addAll(row.keySet()));
    html.append("<div class=\"scroll\"><table><thead><tr><th>gold \\ predicted</th>");
    columns.forEach(p -> html.append("<th>").append(code(p)).append("</th>"));
    html.append("</tr></thead><tbody>\n");
    c.cells().forEach((gold, row) -> {
      html.append("<tr><td>").append(code(gold)).append("</td>");
      for (String p : columns) {
        long n = row.getOrDefault(p, 0L);
        html.append(n == 0 ? "<td class=\"dim\">" : gold.equals(p) ? "<td class=\"diag\">" : "<td class=\"off\">").append(n == 0 ? "·" : n).append("</td>");
      }
      html.append("</tr>\n");
    });
    html.append("</tbody></table></div>\n");
  }

  private static String code(String code) {
    return code.isEmpty() ? "<i>nothing</i>" : HtmlPage.text(code);
  }
}
