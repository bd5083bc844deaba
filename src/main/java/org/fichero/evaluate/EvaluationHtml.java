package org.fichero.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** {@code evaluation.html}: one self-contained page with figures, confusions, and the disagreements beside the source. */
final class EvaluationHtml implements Report {
  private static final int MOST = 500;

  private final Staged out;
  private final List<Disagreement> first = new ArrayList<>();
  private final StringBuilder html = new StringBuilder(1 << 16);
  private long more;

  EvaluationHtml(Staged out) {
    this.out = out;
  }

  @Override
  public void disagreement(Disagreement disagreement) {
    if (first.size() < MOST) {
      first.add(disagreement);
    } else {
      more++;
    }
  }

  @Override
  public void end(Evaluation evaluation, List<String> failures) throws IOException {
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Extraction accuracy</title>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n")
        .append(resource("evaluation.css")).append("</style></head><body>\n");
    head(evaluation, failures);
    html.append("<main>\n");
    evaluation.packs().forEach(this::pack);
    disagreements();
    vocabularies(evaluation);
    html.append("</main>\n<script>\n").append(resource("evaluation.js")).append("</script></body></html>\n");
    try (Writer to = out.file("evaluation.html")) {
      to.append(html);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = EvaluationHtml.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void head(Evaluation e, List<String> failures) {
    html.append("<header><h1>Extraction accuracy</h1>\n<p class=\"dim\">").append(FieldPaths.count(e.documents(), "source")).append(", ")
        .append(FieldPaths.count(e.records().gold(), "ficha")).append(" in the gold, ").append(e.records().missed()).append(" missed, ")
        .append(e.records().extra()).append(" extra").append(e.unjudged() > 0 ? ", " + e.unjudged() + " records without gold" : "")
        .append("</p>\n");
    if (!failures.isEmpty()) {
      html.append("<div class=\"gates\"><b class=\"bad\">Gate failed</b><ul>");
      failures.forEach(f -> html.append("<li>").append(text(f)).append("</li>"));
      html.append("</ul></div>\n");
    }
    html.append("<div class=\"tiles\">");
    tile(e.fields().silent() == 0 ? "good" : "bad", String.valueOf(e.fields().silent()), "fields silently wrong: wrong, and no finding says so");
    tile("", e.fields().right() + " of " + e.fields().support(), "fields right");
    tile("", Figures.show(e.fields().f1()), "micro F1, 95 %: " + Figures.show(e.micro()) + "; macro " + Figures.show(e.macroF1()));
    tile("", e.records().right() + " of " + e.records().gold(), "fichas wholly right");
    html.append("</div></header>\n");
  }

  private void tile(String css, String figure, String words) {
    html.append("<div class=\"tile\"><b class=\"").append(css).append("\">").append(text(figure)).append("</b>").append(text(words)).append("</div>");
  }

  private void pack(String id, Evaluation.Pack pack) {
    html.append("<h2>").append(text(id)).append("</h2>\n<p><label><input type=\"checkbox\" class=\"parts\"> every part, perfect ones too</label></p>\n<div class=\"scroll\"><table class=\"brief\"><thead><tr><th>field</th><th>F1</th><th>silent</th><th>right</th>")
        .append("<th>wrong</th><th>missing</th><th>spurious</th><th>support</th><th>P</th><th>R</th><th>95 % interval of F1</th></tr></thead><tbody>\n");
    pack.fields().forEach((field, counts) -> {
      row("", field, counts, Figures.show(pack.intervals().get(field)));
      pack.parts().forEach((path, part) -> {
        boolean perfect = part.wrong() + part.missing() + part.spurious() == 0;
        if (FieldPaths.isPart(path, field)) {
          row(perfect ? "part perfect" : "part", path.substring(field.length()), part, "");
        }
      });
    });
    row("all", "all", pack.total(), Figures.show(pack.micro()));
    html.append("</tbody></table></div>\n");
  }

  private void row(String css, String name, Counts c, String interval) {
    html.append("<tr class=\"").append(css).append("\"><td>").append(text(name)).append("</td>");
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
    html.append("<h2>Disagreements</h2>\n");
    if (first.isEmpty()) {
      html.append("<p class=\"good\">None: every value is as the gold has it.</p>\n");
      return;
    }
    html.append("<div class=\"filters\">");
    select("field", "every field", Disagreement::field);
    select("verdict", "every verdict", d -> d.verdict().code());
    html.append("<label><input type=\"checkbox\" id=\"silent\"> silent only</label>")
        .append("<input type=\"search\" id=\"search\" placeholder=\"search (/)\" aria-label=\"search\">")
        .append("<button id=\"previous\" title=\"key k\">previous</button><button id=\"next\" title=\"key j\">next</button>")
        .append("<span class=\"dim\" id=\"count\"></span></div>\n");
    first.forEach(this::article);
    if (more > 0) {
      html.append("<p class=\"dim\">").append(more).append(" more stand in <code>evaluation.json</code>.</p>\n");
    }
  }

  private void select(String id, String all, Function<Disagreement, String> value) {
    html.append("<select id=\"").append(id).append("\" aria-label=\"").append(id).append("\"><option value=\"\">").append(all).append("</option>");
    TreeSet<String> values = new TreeSet<>(first.stream().map(value).toList());
    values.forEach(v -> html.append("<option>").append(text(v)).append("</option>"));
    html.append("</select>");
  }

  private void article(Disagreement d) {
    html.append("<article tabindex=\"0\" data-field=\"").append(text(d.field())).append("\" data-verdict=\"").append(d.verdict().code())
        .append("\" data-silent=\"").append(d.silent()).append("\"><h3><span class=\"badge ").append(d.silent() ? "bad" : "warn").append("\">")
        .append(d.verdict().code()).append(d.silent() ? ", silent" : "").append("</span> ").append(text(d.pointer().isEmpty() ? d.field() : d.pointer())).append("</h3>\n<p class=\"dim\">")
        .append(text(d.record())).append(d.place().line() > 0 ? ", line " + d.place().line() + ", column " + d.place().column() : "")
        .append("</p>\n<div class=\"pair\"><div><h4>gold</h4><p class=\"value\">").append(value(d.gold()))
        .append("</p><h4>predicted</h4><p class=\"value\">").append(value(d.predicted())).append("</p></div><div><h4>source</h4><p>");
    if (d.place().excerpt().isEmpty()) {
      html.append("<span class=\"dim\">not at hand; give --sources</span>");
    } else {
      html.append(text(d.place().before())).append("<mark>").append(text(d.place().cut())).append("</mark>").append(text(d.place().after()));
    }
    html.append("</p></div></div></article>\n");
  }

  private static String value(String json) {
    return json.equals("null") ? "<span class=\"dim\">nothing</span>" : text(json);
  }

  private void vocabularies(Evaluation evaluation) {
    if (evaluation.vocabularies().isEmpty()) {
      return;
    }
    html.append("<h2>What was taken for what</h2>\n");
    for (Evaluation.Confusion c : evaluation.vocabularies()) {
      boolean clean = c.cells().entrySet().stream().allMatch(r -> r.getValue().size() == 1 && r.getValue().containsKey(r.getKey()));
      html.append(clean ? "<details><summary>" : "<details open><summary>").append(text(c.template() + " · " + c.path()))
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
    return code.isEmpty() ? "<i>nothing</i>" : text(code);
  }

  static String text(String raw) {
    return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
