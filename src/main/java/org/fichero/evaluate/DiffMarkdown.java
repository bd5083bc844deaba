package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;

/** {@code diff.md}: for the summary of a job or a pull request. */
final class DiffMarkdown implements DiffReport {
  private final Staged out;
  private final DiffExamples examples;

  DiffMarkdown(Staged out, DiffExamples examples) {
    this.out = out;
    this.examples = examples;
  }

  @Override
  public void end(DiffFigures figures) throws IOException {
    StringBuilder md = new StringBuilder("## What changed: ")
        .append(figures.changed()).append(" of ").append(figures.records()).append(" records\n");
    fields(md, figures);
    findings(md, figures);
    examples(md);
    try (Writer to = out.file("diff.md")) {
      to.append(md);
    }
  }

  private static void fields(StringBuilder md, DiffFigures figures) {
    if (!figures.fields().isEmpty()) {
      md.append("\n| field | appeared | vanished | changed | evidence only |\n|---|--:|--:|--:|--:|\n");
    }
    figures.fields().forEach((field, kinds) -> {
      md.append("| `").append(field).append('`');
      for (Change.Kind kind : Change.Kind.values()) {
        md.append(" | ").append(kinds.getOrDefault(kind, 0L));
      }
      md.append(" |\n");
    });
  }

  private static void findings(StringBuilder md, DiffFigures figures) {
    if (!figures.findings().isEmpty()) {
      md.append("\n| finding | fewer | more |\n|---|--:|--:|\n");
    }
    figures.findings().forEach((code, n) ->
        md.append("| `").append(code).append("` | ").append(n[0]).append(" | ").append(n[1]).append(" |\n"));
  }

  private void examples(StringBuilder md) {
    if (!examples.all().isEmpty()) {
      md.append("\n| where | what | before | after |\n|---|---|---|---|\n");
    }
    for (Change c : examples.all()) {
      String what = (c.pointer().isEmpty() ? c.field() : c.pointer()).replace("|", "\\|").replace("`", "'");
      md.append("| ").append(EvaluationMarkdown.text(c.source() + (c.line() > 0 ? ":" + c.line() : ""))).append(" | ")
          .append(c.kind().code()).append(" `").append(what).append("` | ").append(EvaluationMarkdown.text(c.before()))
          .append(" | ").append(EvaluationMarkdown.text(c.after())).append(" |\n");
    }
  }
}
