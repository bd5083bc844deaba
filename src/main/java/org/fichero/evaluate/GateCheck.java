package org.fichero.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Holds an evaluation against its gates. */
final class GateCheck {
  private static final double SLACK = 1e-9;

  private final Evaluation evaluation;
  private final List<String> failures = new ArrayList<>();

  private GateCheck(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * What does not hold, a sentence each.
   *
   * @throws IllegalArgumentException if a file of the gates is wrong
   */
  static List<String> check(Evaluation evaluation, Gates gates) {
    GateCheck check = new GateCheck(evaluation);
    if (gates.minF1() != null) {
      check.least("all fields", "F1", evaluation.fields().f1(), gates.minF1(), "--min-f1");
    }
    if (gates.maxSilentlyWrong() != null && evaluation.fields().silent() > gates.maxSilentlyWrong()) {
      check.failures.add("silently wrong fields: " + evaluation.fields().silent() + ", more than --max-silently-wrong "
          + gates.maxSilentlyWrong());
    }
    if (gates.thresholds() != null) {
      check.thresholds(read(gates.thresholds()), gates.thresholds());
    }
    if (gates.baseline() != null && Files.exists(gates.baseline())) {
      check.failures.addAll(new Baseline(read(gates.baseline()), gates.baseline()).regressions(evaluation));
    }
    return List.copyOf(check.failures);
  }

  static JsonNode read(Path file) {
    try {
      return Json.read(file);
    } catch (UnreadableException e) {
      throw new IllegalArgumentException(e.getMessage());
    }
  }

  private void thresholds(JsonNode thresholds, Path file) {
    if (!thresholds.isObject() || thresholds.isEmpty()) {
      throw new IllegalArgumentException(file + ": no thresholds here; expected {\"title\": 0.99, …}");
    }
    Map<String, Counts> known = new TreeMap<>();
    evaluation.packs().forEach((id, pack) -> {
      pack.parts().forEach((path, counts) -> put(known, id, path, counts));
      pack.fields().forEach((field, counts) -> put(known, id, field, counts));
    });
    for (Map.Entry<String, JsonNode> e : thresholds.properties()) {
      Counts counts = known.get(e.getKey());
      if (counts == null) {
        throw new IllegalArgumentException(file + ": no field is called '" + e.getKey() + "'; there are " + String.join(", ", known.keySet()));
      }
      hold(e.getKey(), counts, e.getValue(), file);
    }
  }

  /** A bare name means the field in whichever pack comes first; {@code pack/field} means one of them. */
  private static void put(Map<String, Counts> known, String id, String name, Counts counts) {
    known.put(id + "/" + name, counts);
    known.put(name, counts);
  }

  private void hold(String name, Counts counts, JsonNode least, Path file) {
    if (least.isNumber()) {
      least(name, "F1", counts.f1(), share(name, least, file), file.toString());
      return;
    }
    if (!least.isObject() || least.isEmpty()) {
      throw noShare(file, name, least);
    }
    for (Map.Entry<String, JsonNode> e : least.properties()) {
      double value = switch (e.getKey()) {
        case "f1" -> counts.f1();
        case "precision" -> counts.precision();
        case "recall" -> counts.recall();
        default -> throw new IllegalArgumentException(file + ": '" + e.getKey() + "' is no figure; there are f1, precision, recall");
      };
      least(name, e.getKey(), value, share(name + "." + e.getKey(), e.getValue(), file), file.toString());
    }
  }

  private static double share(String name, JsonNode least, Path file) {
    if (!least.isNumber() || !(least.doubleValue() >= 0 && least.doubleValue() <= 1)) {
      throw noShare(file, name, least);
    }
    return least.doubleValue();
  }

  private static IllegalArgumentException noShare(Path file, String name, JsonNode found) {
    return new IllegalArgumentException(file + ": '" + name + "' is " + found + "; expected a number from 0 to 1, or {\"recall\": 0.9}");
  }

  private void least(String name, String figure, double value, double least, String where) {
    if (Double.isNaN(value) || value < least - SLACK) {
      failures.add(name + ": " + figure + " " + Figures.show(value) + " is below " + Figures.show(least) + " (" + where + ")");
    }
  }
}
