package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.node.ObjectNode;

/** {@code diff.json}: figures first, then every change, one a line. */
final class DiffJson implements DiffReport {
  private final Staged out;
  private final Writer changes;
  private String comma = "";

  DiffJson(Staged out) throws IOException {
    this.out = out;
    changes = out.scratch("changes");
  }

  @Override
  public void change(Change c) throws IOException {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("source", c.source()).put("record", c.record()).put("field", c.field()).put("path", c.path());
    node.put("pointer", c.pointer()).put("kind", c.kind().code());
    node.set("before", Json.parse(c.before(), "before"));
    node.set("after", Json.parse(c.after(), "after"));
    Figures.place(node, c.place());
    changes.append(comma).append("\n  ").append(node.toString());
    comma = ",";
  }

  @Override
  public void end(DiffFigures figures) throws IOException {
    changes.close();
    ObjectNode head = Json.MAPPER.createObjectNode();
    head.putObject("summary").put("records", figures.records()).put("changed", figures.changed());
    ObjectNode byField = head.putObject("fields");
    figures.fields().forEach((field, kinds) -> {
      ObjectNode node = byField.putObject(field);
      for (Change.Kind kind : Change.Kind.values()) {
        node.put(kind.code(), kinds.getOrDefault(kind, 0L));
      }
    });
    ObjectNode byCode = head.putObject("findings");
    figures.findings().forEach((code, n) -> byCode.putObject(code).put("fewer", n[0]).put("more", n[1]));
    String json = Json.layout(head);
    try (Writer to = out.file("diff.json")) {
      to.append(json, 0, json.lastIndexOf('}') - 1).append(",\n  \"changes\": [");
      out.copy("changes", to);
      to.append("]\n}\n");
    }
  }
}
