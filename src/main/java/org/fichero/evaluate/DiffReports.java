package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of a diff: text, {@code diff.json} (every change, one a line), {@code diff.md} and {@code diff.html}; counts first. */
final class DiffReports {
  private static final int VALUES = 4;
  private static final int EVIDENCE = 1;

  private static final int ON_PAGE = 500;

  private final Staged out;
  private final Writer changes;
  /** The first few of each field. */
  private final Map<String, List<Change>> examples = new TreeMap<>();
  private final List<Change> first = new ArrayList<>();
  private String comma = "";

  /** @param out null for text only */
  DiffReports(Staged out) throws IOException {
    this.out = out;
    changes = out == null ? null : out.scratch("changes");
  }

  void change(Change change) throws IOException {
    List<Change> few = examples.computeIfAbsent(change.field(), k -> new ArrayList<>());
    boolean evidence = change.kind() == Change.Kind.EVIDENCE;
    long alike = few.stream().filter(c -> c.kind() == Change.Kind.EVIDENCE == evidence).count();
    if (alike < (evidence ? EVIDENCE : VALUES)) {
      few.add(change);
    }
    if (changes != null) {
      if (first.size() < ON_PAGE && change.kind() != Change.Kind.EVIDENCE) {
        first.add(change);
      }
      changes.append(comma).append("\n  ").append(json(change).toString());
      comma = ",";
    }
  }

  private static ObjectNode json(Change c) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("source", c.source()).put("record", c.record()).put("field", c.field()).put("path", c.path());
    node.put("pointer", c.pointer()).put("kind", c.kind().code());
    node.set("before", Json.parse(c.before(), "before"));
    node.set("after", Json.parse(c.after(), "after"));
    if (c.line() > 0) {
      node.put("line", c.line());
    } else {
      node.putNull("line");
    }
    return node;
  }

  RunDiff.Result end(
      long records, long changed, Map<String, Map<Change.Kind, Long>> fields, Map<String, long[]> findings) throws IOException {
    if (out != null) {
      changes.close();
      writeJson(records, changed, fields, findings);
      try (Writer to = out.file("diff.md")) {
        to.append(markdown(records, changed, fields, findings));
      }
      try (Writer to = out.file("diff.html")) {
        to.append(DiffHtml.page(records, changed, fields, findings, first));
      }
    }
    return new RunDiff.Result(records, changed, fields, findings, terminal(records, changed, fields, findings));
  }

  private void writeJson(
      long records, long changed, Map<String, Map<Change.Kind, Long>> fields, Map<String, long[]> findings) throws IOException {
    ObjectNode head = Json.MAPPER.createObjectNode();
    head.putObject("summary").put("records", records).put("changed", changed);
    ObjectNode byField = head.putObject("fields");
    fields.forEach((field, kinds) -> {
      ObjectNode node = byField.putObject(field);
      for (Change.Kind kind : Change.Kind.values()) {
        node.put(kind.code(), kinds.getOrDefault(kind, 0L));
      }
    });
    ObjectNode byCode = head.putObject("findings");
    findings.forEach((code, n) -> byCode.putObject(code).put("fewer", n[0]).put("more", n[1]));
    String figures = Json.layout(head);
    try (Writer to = out.file("diff.json")) {
      to.append(figures, 0, figures.lastIndexOf('}') - 1).append(",\n  \"changes\": [");
      out.copy("changes", to);
      to.append("]\n}\n");
    }
  }

  private String terminal(long records, long changed, Map<String, Map<Change.Kind, Long>> fields, Map<String, long[]> findings) {
    StringBuilder text = new StringBuilder();
    text.append(changed).append(" of ").append(FieldPaths.count(records, "record")).append(" changed\n");
    if (!fields.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%-24s %9s %9s %9s %9s%n", "field", "appeared", "vanished", "changed", "evidence").replace("\r", ""));
    }
    fields.forEach((field, kinds) -> {
      text.append(String.format(Locale.ROOT, "%-24s", field));
      for (Change.Kind kind : Change.Kind.values()) {
        text.append(String.format(Locale.ROOT, " %9d", kinds.getOrDefault(kind, 0L)));
      }
      text.append('\n');
    });
    findings.forEach((code, n) -> text.append("finding ").append(code).append(": ").append(n[0]).append(" fewer, ").append(n[1]).append(" more\n"));
    examples.values().forEach(few -> few.forEach(c -> text.append(line(c)).append('\n')));
    return text.toString();
  }

  private static String line(Change c) {
    String where = c.source() + (c.line() > 0 ? ":" + c.line() : "") + ": " + c.kind().code() + " " + FieldPaths.ordinal(c.record()) + c.pointer();
    return switch (c.kind()) {
      case APPEARED -> where + ": " + TerminalTable.cut(c.after());
      case VANISHED -> where + ": " + TerminalTable.cut(c.before());
      case CHANGED -> where + ": " + TerminalTable.cut(c.before()) + " became " + TerminalTable.cut(c.after());
      case EVIDENCE -> where + ": " + TerminalTable.cut(c.after()) + " rests on other characters";
    };
  }

  private String markdown(long records, long changed, Map<String, Map<Change.Kind, Long>> fields, Map<String, long[]> findings) {
    StringBuilder md = new StringBuilder("## What changed: ").append(changed).append(" of ").append(records).append(" records\n");
    if (!fields.isEmpty()) {
      md.append("\n| field | appeared | vanished | changed | evidence only |\n|---|--:|--:|--:|--:|\n");
    }
    fields.forEach((field, kinds) -> {
      md.append("| `").append(field).append('`');
      for (Change.Kind kind : Change.Kind.values()) {
        md.append(" | ").append(kinds.getOrDefault(kind, 0L));
      }
      md.append(" |\n");
    });
    if (!findings.isEmpty()) {
      md.append("\n| finding | fewer | more |\n|---|--:|--:|\n");
      findings.forEach((code, n) -> md.append("| `").append(code).append("` | ").append(n[0]).append(" | ").append(n[1]).append(" |\n"));
    }
    if (!examples.isEmpty()) {
      md.append("\n| where | what | before | after |\n|---|---|---|---|\n");
    }
    examples.values().forEach(few -> few.forEach(c -> md.append("| ").append(EvaluationMarkdown.text(c.source() + ":" + c.line()))
        .append(" | ").append(c.kind().code()).append(" `").append(c.pointer().isEmpty() ? c.field() : c.pointer().replace("|", "\\|").replace("`", "'"))
        .append("` | ").append(EvaluationMarkdown.text(c.before())).append(" | ").append(EvaluationMarkdown.text(c.after())).append(" |\n")));
    return md.toString();
  }
}
