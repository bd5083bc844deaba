package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** {@code evaluation.md}: for the summary of a job or a pull request. The verdict stands first. */
final class EvaluationMarkdown implements Report {
  private static final int EXAMPLES = 25;
  private static final int WIDTH = 160;

  private final Staged out;
  private final FirstFew<Disagreement> first = new FirstFew<>(EXAMPLES);

  EvaluationMarkdown(Staged out) {
    this.out = out;
  }

  @Override
  public void disagreement(Disagreement disagreement) {
    first.add(disagreement);
  }

  @Override
  public void end(Evaluation evaluation, List<String> failures) throws IOException {
    StringBuilder md = new StringBuilder();
    md.append("## Extraction accuracy: ").append(failures.isEmpty() ? "all gates hold" : "gate failed").append("\n\n");
    failures.forEach(f -> md.append("- ❌ ").append(text(f)).append('\n'));
    Counts all = evaluation.fields();
    md.append(failures.isEmpty() ? "" : "\n").append("**").append(all.right()).append(" of ").append(all.support())
        .append(" fields right**, micro F1 ").append(Figures.show(all.f1())).append(" (95 %: ")
        .append(Figures.show(evaluation.micro())).append("), macro F1 ").append(Figures.show(evaluation.macroF1()))
        .append(", **").append(all.silent()).append(" silently wrong**; ").append(evaluation.records().right())
        .append(" of ").append(evaluation.records().gold()).append(" fichas wholly right, ")
        .append(evaluation.records().missed()).append(" missed, ").append(evaluation.records().extra()).append(" extra.\n");
    evaluation.packs().forEach((id, pack) -> md.append("\n### ").append(text(id)).append("\n\n").append(table(pack)));
    examples(md);
    try (Writer to = out.file("evaluation.md")) {
      to.append(md);
    }
  }

  /** A pack's fields as a Markdown table. */
  static String table(Evaluation.Pack pack) {
    StringBuilder md = new StringBuilder("| field | support | right | wrong | missing | spurious | silently wrong | P | R | F1 | 95 % interval |\n");
    md.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|\n");
    for (Map.Entry<String, Counts> e : pack.fields().entrySet()) {
      row(md, "`" + e.getKey() + "`", e.getValue(), pack.intervals().get(e.getKey()));
    }
    row(md, "**all**", pack.total(), pack.micro());
    return md.toString();
  }

  private static void row(StringBuilder md, String name, Counts c, Interval interval) {
    md.append("| ").append(name);
    for (long n : new long[] {c.support(), c.right(), c.wrong(), c.missing(), c.spurious(), c.silent()}) {
      md.append(" | ").append(n);
    }
    for (double f : new double[] {c.precision(), c.recall(), c.f1()}) {
      md.append(" | ").append(Figures.show(f));
    }
    md.append(" | ").append(Figures.show(interval)).append(" |\n");
  }

  private void examples(StringBuilder md) {
    if (first.all().isEmpty()) {
      return;
    }
    md.append("\n<details><summary>").append(first.all().size() + first.more()).append(" values disagree</summary>\n\n");
    md.append("| where | what | gold | predicted |\n|---|---|---|---|\n");
    for (Disagreement d : first.all()) {
      String place = d.place().line() > 0 ? ":" + d.place().line() + ":" + d.place().column() : "";
      md.append("| ").append(text(d.source() + place)).append(" | ").append(d.verdict().code()).append(d.silent() ? ", silent" : "")
          .append(" `").append((d.pointer().isEmpty() ? d.field() : d.pointer()).replace("|", "\\|").replace("`", "'")).append("` | ").append(text(d.gold()))
          .append(" | ").append(text(d.predicted())).append(" |\n");
    }
    md.append(first.more() > 0 ? "\n… and " + first.more() + " more, in `evaluation.json`.\n" : "").append("\n</details>\n");
  }

  /** Words from a source, so that nothing in them is Markdown. */
  static String text(String raw) {
    int end = raw.codePointCount(0, raw.length()) <= WIDTH ? raw.length() : raw.offsetByCodePoints(0, WIDTH - 1);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < end; i++) {
      char c = raw.charAt(i);
      if ("\\`*_{}[]<>()#+!|~".indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else {
        out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.append(end < raw.length() ? "…" : "").toString();
  }
}
