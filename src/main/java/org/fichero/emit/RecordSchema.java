package org.fichero.emit;

import java.util.List;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;
import org.fichero.rules.Vocabulary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of the records that a rule pack gives. Stateless. */
public final class RecordSchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordSchema() {}

  /** The schema as indented JSON, ending in a line break. */
  public static String of(RulePack pack) {
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", pack.name());
    ObjectNode fields = NODES.objectNode();
    pack.fields().forEach(f -> fields.set(f.name(), orNull(field(f))));
    ObjectNode members = NODES.objectNode();
    members.set("id", type("string"));
    members.set("source", source());
    members.set("template", closed(NODES.objectNode().<ObjectNode>set("id", constant(pack.id()))
        .set("version", constant(pack.version()))));
    members.set("fields", closed(fields));
    members.set("mentions", list(mention()));
    members.set("sentences", type("object"));
    members.set("evidence", evidence());
    members.set("findings", list(type("object")));
    schema.setAll(closed(members));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(schema).replace("\r\n", "\n") + "\n";
  }

  private static ObjectNode source() {
    ObjectNode source = NODES.objectNode();
    source.set("path", type("string"));
    source.set("sha256", type("string").put("pattern", "^[0-9a-f]{64}$"));
    source.set("media_type", type("string"));
    for (String key : List.of("ordinal", "start", "end", "first_line", "last_line")) {
      source.set(key, type("integer").put("minimum", 0));
    }
    source.set("page", orNull(type("integer").put("minimum", 1)));
    return closed(source);
  }

  private static ObjectNode mention() {
    ObjectNode mention = NODES.objectNode();
    ArrayNode types = NODES.arrayNode();
    List.of("date", "time", "quantity", "percentage", "money", "organisation", "place", "country").forEach(types::add);
    mention.set("type", NODES.objectNode().set("enum", types));
    mention.set("text", type("string"));
    mention.set("value", type("object"));
    mention.set("field", type("string"));
    mention.set("start", type("integer"));
    mention.set("end", type("integer"));
    return closed(mention);
  }

  private static ObjectNode evidence() {
    ObjectNode entry = NODES.objectNode();
    for (String key : List.of("start", "end", "line")) {
      entry.set(key, type("integer").put("minimum", 0));
    }
    entry.set("rule", type("string"));
    ArrayNode confidences = NODES.arrayNode();
    List.of("exact", "normalised", "fuzzy", "inferred").forEach(confidences::add);
    entry.set("confidence", NODES.objectNode().set("enum", confidences));
    return type("object").set("additionalProperties", list(closed(entry)).put("minItems", 1));
  }

  private static ObjectNode field(FieldRule rule) {
    return switch (rule.kind()) {
      case TEXT, IDENTIFIER, EMAIL, URL -> type("string");
      case DATE -> type("string").put("pattern", "^(\\d{4}|XXXX)(-\\d{2}(-\\d{2})?)?$");
      case BOOLEAN -> type("boolean");
      case PARAGRAPHS, LIST -> list(type("string"));
      case MONTHS -> months();
      case CHOICE, CHOICES -> choices(rule);
      case SCHEDULE -> schedule(rule);
      case PLACE -> texts("text", "name", "code", "region_code", "region");
      case ORGANISATIONS -> list(texts("text", "name", "acronym", "part_of", "detail"));
      case FUNDING -> funding();
      case VOCABULARY -> vocabulary(rule);
      case TOPICS -> topics(rule);
      case PERIOD -> texts("text", "start", "end");
      case QUANTITY -> number("unit");
      case MONEY -> number("currency");
      case TABLE -> list(columns(rule));
      case GROUP -> group(rule);
      case SECTIONS -> list(section());
    };
  }

  private static ObjectNode section() {
    ObjectNode option = NODES.objectNode();
    option.set("label", type("string"));
    option.set("checked", orNull(type("boolean")));
    ObjectNode members = NODES.objectNode();
    members.set("label", orNull(type("string")));
    members.set("text", type("string"));
    members.set("paragraphs", list(type("string")));
    members.set("options", list(closed(option)));
    members.set("months", orNull(months()));
    members.set("schedule", list(closed(row())));
    members.set("tables", list(list(list(type("string")))));
    return closed(members);
  }

  private static ObjectNode group(FieldRule rule) {
    ObjectNode members = NODES.objectNode();
    rule.fields().forEach(f -> members.set(f.name(), orNull(field(f))));
    return rule.repeats() ? list(closed(members)) : closed(members);
  }

  private static ObjectNode columns(FieldRule rule) {
    ObjectNode members = NODES.objectNode();
    rule.fields().forEach(c -> members.set(c.name(), orNull(field(c))));
    return closed(members);
  }

  private static ObjectNode number(String unit) {
    ObjectNode members = NODES.objectNode();
    members.set("text", type("string"));
    members.set("value", orNull(type("number")));
    members.set(unit, orNull(type("string")));
    return closed(members);
  }

  private static ObjectNode choices(FieldRule rule) {
    ObjectNode option = NODES.objectNode();
    option.set("code", orNull(codes(rule.vocabulary())));
    option.set("label", type("string"));
    option.set("checked", orNull(type("boolean")));
    ObjectNode members = NODES.objectNode();
    members.set("selected", orNull(rule.kind() == FieldKind.CHOICE
        ? codes(rule.vocabulary()) : list(codes(rule.vocabulary()))));
    members.set("other", orNull(type("string")));
    members.set("options", list(closed(option)));
    return closed(members);
  }

  private static ObjectNode schedule(FieldRule rule) {
    ObjectNode period = NODES.objectNode();
    period.set("start", orNull(type("string")));
    period.set("end", orNull(type("string")));
    period.set("text", orNull(type("string")));
    ObjectNode row = row();
    rule.fields().forEach(c -> row.set(c.name(), orNull(field(c))));
    ObjectNode members = NODES.objectNode();
    members.set("text", type("string"));
    members.set("months", orNull(months()));
    members.set("months_in_text", months());
    members.set("periods", list(closed(period)));
    members.set("recurrence", orNull(type("string")));
    members.set("schedule", list(closed(row)));
    return closed(members);
  }

  private static ObjectNode row() {
    ObjectNode row = NODES.objectNode();
    row.set("label", orNull(type("string")));
    row.set("year", orNull(type("integer")));
    row.set("months", orNull(months()));
    return row;
  }

  private static ObjectNode funding() {
    ObjectNode source = NODES.objectNode();
    ArrayNode kinds = NODES.arrayNode();
    List.of("municipal", "state", "international", "private", "donation", "in_kind").forEach(kinds::add);
    kinds.addNull();
    source.set("text", type("string"));
    source.set("kind", NODES.objectNode().set("enum", kinds));
    source.set("year", orNull(type("integer")));
    ObjectNode members = NODES.objectNode();
    members.set("text", type("string"));
    members.set("sources", list(closed(source)));
    return closed(members);
  }

  private static ObjectNode vocabulary(FieldRule rule) {
    ObjectNode members = NODES.objectNode();
    members.set("text", type("string"));
    rule.vocabularies().forEach((part, vocabulary) -> members.set(part, list(
        vocabulary.terms().isEmpty() ? type("string").put("pattern", "^[A-Z]{2}$") : codes(vocabulary))));
    return closed(members);
  }

  private static ObjectNode topics(FieldRule rule) {
    ObjectNode topic = NODES.objectNode();
    topic.set("code", orNull(codes(rule.vocabulary())));
    topic.set("label", orNull(type("string")));
    topic.set("text", type("string"));
    return list(closed(topic));
  }

  private static ObjectNode months() {
    return list(type("integer").put("minimum", 1).put("maximum", 12)).put("uniqueItems", true);
  }

  private static ObjectNode texts(String first, String... others) {
    ObjectNode members = NODES.objectNode();
    members.set(first, type("string"));
    for (String other : others) {
      members.set(other, orNull(type("string")));
    }
    return closed(members);
  }

  private static ObjectNode codes(Vocabulary vocabulary) {
    ArrayNode codes = NODES.arrayNode();
    vocabulary.terms().forEach(t -> codes.add(t.code()));
    return NODES.objectNode().set("enum", codes);
  }

  private static ObjectNode constant(String value) {
    return NODES.objectNode().put("const", value);
  }

  private static ObjectNode list(ObjectNode items) {
    return type("array").set("items", items);
  }

  /** An object with just these keys, all of them there. */
  private static ObjectNode closed(ObjectNode members) {
    ArrayNode required = NODES.arrayNode();
    members.propertyNames().forEach(required::add);
    return type("object").put("additionalProperties", false).<ObjectNode>set("properties", members).set("required", required);
  }

  private static ObjectNode orNull(ObjectNode schema) {
    ArrayNode either = NODES.arrayNode();
    either.add(schema).add(type("null"));
    return NODES.objectNode().set("anyOf", either);
  }

  private static ObjectNode type(String type) {
    return NODES.objectNode().put("type", type);
  }
}
