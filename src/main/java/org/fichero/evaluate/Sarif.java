package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code findings.sarif}: the records' validation findings and all disagreements, as SARIF 2.1.0 (OASIS), so that code
 * hosts show them beside the sources. Regions count columns in code points; a source that is no plain text has none.
 */
final class Sarif implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Staged out;
  private final RepositoryPaths paths;
  private final Writer results;
  private final TreeMap<String, String> rules = new TreeMap<>();
  private String comma = "";

  Sarif(Staged out, RepositoryPaths paths) throws IOException {
    this.out = out;
    this.paths = paths;
    results = out.scratch("results");
  }

  @Override
  public void disagreement(Disagreement d) throws IOException {
    String rule = d.verdict().code() + "-value";
    rules.put(rule, "A value that is " + d.verdict().code() + " against the gold.");
    String silent = d.silent() ? ", and no finding says so" : "";
    String message = d.pointer() + " of " + d.record() + " is " + d.verdict().code() + silent + ": gold " + d.gold()
        + ", predicted " + d.predicted() + ".";
    ObjectNode result = result(rule, d.silent() ? "error" : "warning", message);
    location(result, d.source(), d.place().plain(), d.place().line(), d.place().column(), d.place().cut());
    fingerprint(result, rule + " " + d.record() + d.pointer() + " " + d.gold());
    write(result, d.record(), d.pointer());
  }

  @Override
  public void finding(String source, String record, boolean plain, JsonNode finding) throws IOException {
    String code = Json.show(finding.path("code"));
    rules.putIfAbsent(code, "Validation finding " + code + ".");
    String suggestion = Json.show(finding.path("suggestion"));
    String text = (Json.show(finding.path("message")) + " " + suggestion).strip();
    ObjectNode result = result(code, level(Json.show(finding.path("severity"))), text.isEmpty() ? code : text);
    int line = finding.path("line").isNumber() ? finding.path("line").intValue() : 0;
    int column = finding.path("column").isNumber() ? finding.path("column").intValue() : 0;
    location(result, source, plain, line, column, Json.show(finding.path("excerpt")));
    fingerprint(result, code + " " + record + Json.show(finding.path("pointer")) + " " + Json.show(finding.path("excerpt")));
    write(result, record, Json.show(finding.path("pointer")));
  }

  private static ObjectNode result(String rule, String level, String message) {
    ObjectNode result = Json.MAPPER.createObjectNode();
    result.put("ruleId", rule);
    result.put("level", level);
    result.putObject("message").put("text", message);
    return result;
  }

  private static String level(String severity) {
    return switch (severity) {
      case "error", "warning" -> severity;
      default -> "note";
    };
  }

  private void location(ObjectNode result, String source, boolean plain, int line, int column, String snippet) {
    ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(paths.of(source)));
    if (plain && line > 0) {
      ObjectNode region = physical.putObject("region");
      region.put("startLine", line);
      if (column > 0) {
        region.put("startColumn", column);
      }
      if (!snippet.isEmpty()) {
        region.putObject("snippet").put("text", snippet);
      }
    }
  }

  /** RFC 3986 path, every character outside ASCII percent-encoded. */
  private static String uri(String path) {
    try {
      String encoded = new URI(null, null, path, null).toASCIIString();
      return encoded.startsWith("//") ? encoded.substring(1) : encoded;
    } catch (URISyntaxException e) {
      return java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }
  }

  /** Stable while lines move, so that code hosts know a result again. */
  private static void fingerprint(ObjectNode result, String what) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < what.length(); i++) {
      hash = (hash ^ what.charAt(i)) * 0x100000001b3L;
    }
    result.putObject("partialFingerprints").put("fichero/v1", String.format("%016x", hash));
  }

  private void write(ObjectNode result, String record, String pointer) throws IOException {
    ObjectNode properties = result.putObject("properties");
    properties.put("record", record);
    if (!pointer.isEmpty()) {
      properties.put("pointer", pointer);
    }
    results.append(comma).append("\n        ").append(result.toString());
    comma = ",";
  }

  @Override
  public void end(Evaluation evaluation, List<String> failures) throws IOException {
    results.close();
    ObjectNode driver = Json.MAPPER.createObjectNode();
    driver.put("name", "Fichero");
    ArrayNode all = driver.putArray("rules");
    rules.forEach((id, text) -> {
      ObjectNode rule = all.addObject();
      rule.put("id", id);
      rule.putObject("shortDescription").put("text", text);
    });
    try (Writer to = out.file("findings.sarif")) {
      to.append("{\n  \"$schema\": \"").append(SCHEMA).append("\",\n  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n")
          .append("      \"tool\": {\"driver\": ").append(driver.toString()).append("},\n")
          .append("      \"columnKind\": \"unicodeCodePoints\",\n      \"results\": [");
      out.copy("results", to);
      to.append("]\n    }\n  ]\n}\n");
    }
  }
}
