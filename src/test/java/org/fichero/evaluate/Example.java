package org.fichero.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run whose records say exactly what the project's gold says, to be spoilt by a test. */
final class Example {
  static final Path GOLD = Path.of("fixtures/gold/fichas-buenas-practicas.json");
  static final Path SOURCES = Path.of("corpus");
  static final String SOURCE = "fichas-buenas-practicas/fichas-buenas-practicas.txt";

  final List<ObjectNode> records = new ArrayList<>();
  private final String text;

  Example() {
    try {
      text = Files.readString(SOURCES.resolve(SOURCE));
      String gold = Files.readString(GOLD);
      Json.parse(gold, "gold").path("fichas").values().forEach(f -> records.add(record(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode record(JsonNode ficha) {
    int ordinal = ficha.path("ordinal").asInt();
    ObjectNode record = Json.MAPPER.createObjectNode();
    record.put("id", "fichas-buenas-practicas/fichas-buenas-practicas#" + ordinal);
    ObjectNode source = record.putObject("source");
    source.put("path", SOURCE).put("sha256", SourceTexts.sha256(SOURCES.resolve(SOURCE))).put("media_type", "text/plain");
    source.put("ordinal", ordinal).put("first_line", ficha.path("first_line").asInt());
    record.putObject("template").put("id", "sello-migrante").put("version", "1");
    record.set("fields", ficha.path("fields").deepCopy());
    ObjectNode evidence = record.putObject("evidence");
    String title = Json.show(ficha.path("fields").path("title"));
    String first = title.endsWith("AMA Integración") ? "Academia Municipal Abierta: AMA" : title;
    int from = text.indexOf("\n" + first + "\n") + 1;
    evidence(evidence, "/fields/title", from, from + first.length());
    if (!first.equals(title)) {
      int rest = text.indexOf("Integración", from);
      evidence(evidence, "/fields/title", rest, rest + "Integración".length());
    }
    record.putArray("findings");
    return record;
  }

  private void evidence(ObjectNode evidence, String pointer, int from, int to) {
    ArrayNode places = evidence.has(pointer) ? (ArrayNode) evidence.get(pointer) : evidence.putArray(pointer);
    int line = 1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
    places.addObject().put("start", text.codePointCount(0, from)).put("end", text.codePointCount(0, to))
        .put("line", line).put("rule", "title").put("confidence", "exact");
  }

  /** The fields of the ficha with that ordinal. */
  ObjectNode fields(int ordinal) {
    return (ObjectNode) records.get(ordinal - 1).get("fields");
  }

  void finding(int ordinal, String code, String severity, String pointer) {
    ((ArrayNode) records.get(ordinal - 1).get("findings")).addObject()
        .put("code", code).put("severity", severity).put("pointer", pointer).put("message", "Something is the matter.")
        .put("line", 5).put("column", 1).put("excerpt", "INTRODUCCIÓN");
  }

  Path write(Path folder) {
    StringBuilder lines = new StringBuilder();
    records.forEach(r -> lines.append(r).append('\n'));
    try {
      return Files.writeString(Files.createDirectories(folder).resolve("records.jsonl"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Evaluator.Result evaluate(Path folder, Gates gates) {
    return evaluate(folder, GOLD, gates);
  }

  Evaluator.Result evaluate(Path folder, Path gold, Gates gates) {
    try {
      return Evaluator.evaluate(new Evaluator.Request(gold, write(folder), List.of(SOURCES), folder.resolve("scores"), gates, List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
