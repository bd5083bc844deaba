package org.fichero.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures once reached: {@code {"silently_wrong": 0, "fields": {"pack/field": {"support", "f1", "f1_low", "f1_high"}}}}.
 * A field that falls below its interval has regressed; one without support proves nothing and is passed over.
 */
final class Baseline {
  private static final double SLACK = 5e-5;

  private final JsonNode json;
  private final Path file;

  Baseline(JsonNode json, Path file) {
    this.json = json;
    this.file = file;
    if (!json.path("fields").isObject()) {
      throw new IllegalArgumentException(file + ": not a baseline: it has no \"fields\"; write one with --update-baseline");
    }
  }

  /** What has become worse beyond its interval, a sentence each. */
  List<String> regressions(Evaluation evaluation) {
    List<String> found = new ArrayList<>();
    Map<String, ObjectNode> now = fields(evaluation);
    for (Map.Entry<String, JsonNode> e : json.path("fields").properties()) {
      double low = e.getValue().path("f1_low").asDouble(Double.NaN);
      double f1 = now.containsKey(e.getKey()) ? now.get(e.getKey()).path("f1").asDouble(Double.NaN) : Double.NaN;
      if (Double.isNaN(f1) && !Double.isNaN(low)) {
        found.add(e.getKey() + ": in the baseline " + file + ", and nothing of it was scored");
      } else if (f1 < low - SLACK) {
        found.add(e.getKey() + ": F1 " + Figures.show(f1) + " is below the baseline's interval "
            + Figures.show(new Interval(low, e.getValue().path("f1_high").asDouble(low))) + " (" + file + ")");
      }
    }
    long silent = json.path("silently_wrong").asLong(Long.MAX_VALUE);
    if (evaluation.fields().silent() > silent) {
      found.add("silently wrong fields: " + evaluation.fields().silent() + ", the baseline has " + silent + " (" + file + ")");
    }
    return found;
  }

  /** Writes the better of what is there and what was reached, field by field. */
  static void ratchet(Evaluation evaluation, Path file) throws IOException {
    JsonNode before = Files.exists(file) ? GateCheck.read(file) : Json.MAPPER.createObjectNode();
    ObjectNode after = Json.MAPPER.createObjectNode();
    long silent = Math.min(before.path("silently_wrong").asLong(Long.MAX_VALUE), evaluation.fields().silent());
    after.put("silently_wrong", silent);
    ObjectNode to = after.putObject("fields");
    before.path("fields").properties().forEach(e -> to.set(e.getKey(), e.getValue()));
    fields(evaluation).forEach((name, now) -> {
      double old = to.path(name).path("f1").asDouble(-1);
      if (now.path("f1").asDouble(-1) >= old) {
        to.set(name, now);
      }
    });
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, ".baseline-", ".json");
    Files.writeString(aside, Json.layout(after));
    Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, ObjectNode> fields(Evaluation evaluation) {
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    evaluation.packs().forEach((id, pack) -> {
      all.put(id + "/*", kept(pack.total(), pack.micro()));
      pack.fields().forEach((field, counts) -> all.put(id + "/" + field, kept(counts, pack.intervals().get(field))));
    });
    return all;
  }

  private static ObjectNode kept(Counts counts, Interval interval) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("support", counts.support());
    Figures.put(node, "f1", counts.f1());
    Figures.put(node, "f1_low", interval.low());
    Figures.put(node, "f1_high", interval.high());
    return node;
  }
}
