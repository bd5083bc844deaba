package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A log in SARIF 2.1.0 (OASIS) with places in the sources, so that code hosts show its results beside them. Regions
 * count columns in code points; a source that is no plain text has none.
 */
final class SarifLog {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Staged out;
  private final String name;
  private final RepositoryPaths paths;
  private final Writer results;
  private final TreeMap<String, String> rules = new TreeMap<>();
  private String comma = "";

  /** @param name of the file */
  SarifLog(Staged out, String name, RepositoryPaths paths) throws IOException {
    this.out = out;
    this.name = name;
    this.paths = paths;
    results = out.scratch(name + ".results");
  }

  /**
   * One result.
   *
   * @param level {@code error}, {@code warning} or {@code note}
   * @param record id of the record it is about, or the source's path
   * @param pointer JSON Pointer into the record; may be empty
   * @param identity what stays the same while lines move, so that code hosts know the result again
   */
  record Result(String rule, String level, String message, String source, String record, String pointer, String identity) {}

  /** What a rule is about; the first that is said counts. */
  void rule(String id, String text) {
    rules.putIfAbsent(id, text);
  }

  void write(Result r, boolean plain, int line, int column, String snippet) throws IOException {
    ObjectNode result = Json.MAPPER.createObjectNode();
    result.put("ruleId", r.rule());
    result.put("level", r.level());
    result.putObject("message").put("text", r.message());
    location(result, r.source(), plain, line, column, snippet);
    fingerprint(result, r.rule() + " " + r.record() + r.pointer() + " " + r.identity());
    ObjectNode properties = result.putObject("properties");
    properties.put("record", r.record());
    if (!r.pointer().isEmpty()) {
      properties.put("pointer", r.pointer());
    }
    results.append(comma).append("\n        ").append(result.toString());
    comma = ",";
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
      return java.net.URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }
  }

  private static void fingerprint(ObjectNode result, String what) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < what.length(); i++) {
      hash = (hash ^ what.charAt(i)) * 0x100000001b3L;
    }
    result.putObject("partialFingerprints").put("fichero/v1", String.format("%016x", hash));
  }

  /** Writes the file. */
  void end() throws IOException {
    results.close();
    ObjectNode driver = Json.MAPPER.createObjectNode();
    driver.put("name", "Fichero");
    ArrayNode all = driver.putArray("rules");
    rules.forEach((id, text) -> {
      ObjectNode rule = all.addObject();
      rule.put("id", id);
      rule.putObject("shortDescription").put("text", text);
    });
    try (Writer to = out.file(name)) {
      to.append("{\n  \"$schema\": \"").append(SCHEMA).append("\",\n  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n")
          .append("      \"tool\": {\"driver\": ").append(driver.toString()).append("},\n")
          .append("      \"columnKind\": \"unicodeCodePoints\",\n      \"results\": [");
      out.copy(name + ".results", to);
      to.append("]\n    }\n  ]\n}\n");
    }
  }
}
