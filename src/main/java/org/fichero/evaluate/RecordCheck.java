package org.fichero.evaluate;

import java.util.Map;
import java.util.function.Consumer;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import tools.jackson.databind.JsonNode;

/** Checks one record against its source's text. */
final class RecordCheck {
  private static final int WIDTH = 100;

  private final Predicted record;
  private final SourceText text;
  private final KnownCodes codes;
  private final Consumer<String> fail;
  private final Consumer<String> count;

  private RecordCheck(
      Predicted record, SourceText text, KnownCodes codes, Consumer<String> fail, Consumer<String> count) {
    this.record = record;
    this.text = text;
    this.codes = codes;
    this.fail = fail;
    this.count = count;
  }

  /**
   * @param fail gets each failure
   * @param count gets {@code texts} or {@code places} for each value that holds
   */
  static void check(Predicted record, SourceText text, KnownCodes codes, Consumer<String> fail, Consumer<String> count) {
    RecordCheck check = new RecordCheck(record, text, codes, fail, count);
    record.evidence().properties().forEach(e -> check.value(e.getKey(), e.getValue()));
    check.untraced("/fields", record.fields());
    record.fields().properties().forEach(e -> check.together("/fields" + Json.step(e.getKey()), e.getValue()));
    record.json().path("mentions").values().forEach(check::mention);
    record.json().path("sentences").properties().forEach(e -> check.sentences(e.getKey(), e.getValue()));
  }

  private void value(String pointer, JsonNode evidence) {
    JsonNode value = record.json().at(pointer);
    if (value.isMissingNode() || value.isNull() || value.isContainer()) {
      say(1, pointer, "has evidence, but no value");
      return;
    }
    StringBuilder pieces = new StringBuilder();
    for (JsonNode place : evidence.values()) {
      Span span = span(place.path("start"), place.path("end"));
      if (span == null || span.isEmpty() && value.isString()) {
        say(place.path("line").asInt(1), pointer, "its evidence " + place.path("start") + ".." + place.path("end") + " is no place in the source");
        return;
      }
      if (text.line(span.start()) != place.path("line").asInt(0)) {
        say(text.line(span.start()), pointer, "its evidence says line " + place.path("line") + ", the characters stand in line " + text.line(span.start()));
        return;
      }
      pieces.append(text.cut(span)).append('\n');
    }
    boolean words = value.isString() && codes.leaves().isText(record.template(), pointer);
    if (words && !gives(evidence, value.stringValue(), pieces.toString())) {
      say(evidence.path(0).path("line").asInt(1), pointer, "the record has " + cut(value.toString()) + ", its characters give " + cut(quoted(pieces)));
      return;
    }
    String problem = words ? null : DerivedCheck.problem(codes, record.template(), pointer, value, confidence(evidence), pieces.toString());
    if (problem != null) {
      say(evidence.path(0).path("line").asInt(1), pointer, problem);
      return;
    }
    count.accept(words ? "texts" : "places");
  }

  /** The least sure of the pieces. */
  private static String confidence(JsonNode evidence) {
    for (String unsure : new String[] {"inferred", "fuzzy", "normalised"}) {
      if (evidence.values().stream().anyMatch(e -> Json.show(e.path("confidence")).equals(unsure))) {
        return unsure;
      }
    }
    return "exact";
  }

  /** Where the record says exact, to the letter; else after folding: how a place was found does not change its characters. */
  private static boolean gives(JsonNode evidence, String value, String pieces) {
    return confidence(evidence).equals("exact") ? Recut.isExact(value, pieces) : Recut.isFolded(value, pieces);
  }

  private static String quoted(StringBuilder pieces) {
    return Json.MAPPER.writeValueAsString(pieces.toString().strip());
  }

  /** Parts of one field that must agree. */
  private void together(String pointer, JsonNode field) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    String problem = codes.isPlace(record.template(), pointer)
        ? DerivedCheck.place(codes, field)
        : field.isArray() ? DerivedCheck.topics(codes, record.template(), name, field) : DerivedCheck.choices(field);
    if (problem == null) {
      problem = DerivedCheck.months(field);
    }
    if (problem != null) {
      say(record.evidence().path(pointer + "/text").path(0).path("line").asInt(record.firstLine()), pointer, problem);
    }
  }

  /** Words that no evidence traces. */
  private void untraced(String pointer, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> e : node.properties()) {
        untraced(pointer + Json.step(e.getKey()), e.getValue());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        untraced(pointer + "/" + i, node.get(i));
      }
    } else if (!Json.isEmpty(node) && node.isString() && codes.leaves().isText(record.template(), pointer)
        && record.evidence().path(pointer).isEmpty()) {
      say(record.firstLine(), pointer, "the record has " + cut(node.toString()) + " and no evidence for it");
    }
  }

  private void mention(JsonNode mention) {
    Span span = span(mention.path("start"), mention.path("end"));
    String words = Json.show(mention.path("text"));
    String where = Json.show(mention.path("field")) + " (mention)";
    if (span == null || span.isEmpty()) {
      say(record.firstLine(), where, cut(words) + " has no place in the source");
    } else if (!Recut.isWithin(words, text.cut(span))) {
      say(text.line(span.start()), where, "the record has " + cut(words) + ", its characters give " + cut(text.cut(span)));
    } else {
      count.accept("texts");
    }
  }

  private void sentences(String pointer, JsonNode spans) {
    int last = 0;
    for (JsonNode pair : spans.values()) {
      Span span = span(pair.path(0), pair.path(1));
      if (span == null || span.isEmpty() || span.start() < last) {
        say(record.firstLine(), pointer, "its sentence " + pair + " is empty, out of order or no place in the source");
        return;
      }
      last = span.end();
    }
  }

  private Span span(JsonNode start, JsonNode end) {
    return Places.span(text, start.asInt(-1), end.asInt(-1));
  }

  private void say(int line, String pointer, String what) {
    fail.accept(record.path() + ":" + line + ":1: " + record.id() + pointer + ": " + what);
  }

  private static String cut(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= WIDTH ? words : words.substring(0, words.offsetByCodePoints(0, WIDTH - 1)) + "…";
  }
}
