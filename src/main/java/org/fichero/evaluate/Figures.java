package org.fichero.evaluate;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures as JSON and as words: four decimals in JSON, three in tables. */
final class Figures {
  private Figures() {}

  static ObjectNode of(Counts counts, Interval interval) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("support", counts.support());
    node.put("right", counts.right());
    node.put("wrong", counts.wrong());
    node.put("missing", counts.missing());
    node.put("spurious", counts.spurious());
    node.put("silently_wrong", counts.silent());
    put(node, "precision", counts.precision());
    put(node, "recall", counts.recall());
    put(node, "f1", counts.f1());
    if (interval != null) {
      put(node, "f1_low", interval.low());
      put(node, "f1_high", interval.high());
    }
    return node;
  }

  static ObjectNode of(RecordCounts counts) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("gold", counts.gold());
    node.put("predicted", counts.predicted());
    node.put("missed", counts.missed());
    node.put("extra", counts.extra());
    node.put("right", counts.right());
    put(node, "accuracy", counts.accuracy());
    return node;
  }

  static ObjectNode summary(Evaluation e) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("documents", e.documents());
    node.put("unjudged_records", e.unjudged());
    ArrayNode unmatched = node.putArray("gold_unmatched");
    e.goldUnmatched().forEach(unmatched::add);
    node.set("records", of(e.records()));
    node.set("fields", of(e.fields(), e.micro()));
    node.set("values", of(e.values(), null));
    put(node, "macro_f1", e.macroF1());
    return node;
  }

  static ObjectNode packs(Evaluation e) {
    ObjectNode packs = Json.MAPPER.createObjectNode();
    e.packs().forEach((id, pack) -> packs.set(id, pack(pack)));
    return packs;
  }

  private static ObjectNode pack(Evaluation.Pack pack) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.set("records", of(pack.records()));
    node.set("micro", of(pack.total(), pack.micro()));
    ObjectNode macro = node.putObject("macro");
    put(macro, "f1", pack.macroF1());
    put(macro, "f1_low", pack.macro().low());
    put(macro, "f1_high", pack.macro().high());
    ObjectNode fields = node.putObject("fields");
    pack.fields().forEach((f, c) -> fields.set(f, of(c, pack.intervals().get(f))));
    ObjectNode parts = node.putObject("parts");
    pack.parts().forEach((p, c) -> parts.set(p, of(c, null)));
    return node;
  }

  static ArrayNode vocabularies(Evaluation e) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (Evaluation.Confusion confusion : e.vocabularies()) {
      ObjectNode node = all.addObject();
      node.put("template", confusion.template());
      node.put("path", confusion.path());
      ArrayNode cells = node.putArray("cells");
      confusion.cells().forEach((gold, row) -> row.forEach((predicted, count) -> cell(cells.addObject(), gold, predicted, count)));
    }
    return all;
  }

  private static void cell(ObjectNode node, String gold, String predicted, long count) {
    node.put("gold", gold.isEmpty() ? null : gold);
    node.put("predicted", predicted.isEmpty() ? null : predicted);
    node.put("count", count);
  }

  static ObjectNode of(Disagreement d) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("source", d.source());
    node.put("record", d.record());
    node.put("field", d.field());
    node.put("path", d.path());
    node.put("pointer", d.pointer());
    node.put("verdict", d.verdict().code());
    node.put("silent", d.silent());
    node.set("gold", Json.parse(d.gold(), "gold"));
    node.set("predicted", Json.parse(d.predicted(), "predicted"));
    place(node, d.place());
    return node;
  }

  static void place(ObjectNode node, Disagreement.Place place) {
    number(node, "line", place.line(), 1);
    number(node, "column", place.column(), 1);
    number(node, "start", place.start(), 0);
    number(node, "end", place.end(), 0);
    node.put("excerpt", place.excerpt());
  }

  static ObjectNode of(DocumentScore score) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("source", score.source());
    node.set("records", of(score.records()));
    node.set("fields", of(Counts.sum(score.fields().values()), null));
    ObjectNode by = node.putObject("by_field");
    for (Map.Entry<String, Counts> e : score.fields().entrySet()) {
      by.set(e.getKey(), of(e.getValue(), null));
    }
    return node;
  }

  private static void number(ObjectNode node, String name, int value, int least) {
    if (value < least) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }

  static void put(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, Math.round(value * 10000) / 10000.0);
    }
  }

  /** {@code 0.912}; a dash where there is none. Never rounds to 1 what is less. */
  static String show(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double shown = value < 1 ? Math.min(value, 0.999) : value;
    return String.format(Locale.ROOT, "%.3f", shown);
  }

  /** {@code 0.870–0.950}; a dash where there is none. */
  static String show(Interval interval) {
    return Double.isNaN(interval.low()) ? "–" : show(interval.low()) + "–" + show(interval.high());
  }
}
