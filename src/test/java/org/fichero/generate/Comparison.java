package org.fichero.generate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Holds a record in the contract's shape against the truth, field by field. */
final class Comparison {
  private static final List<String> FIELDS = List.of("title", "municipality", "departments", "categories",
      "priority_group", "implementation", "funding", "sustainability", "description", "innovation", "sello_lines");

  private final Truth truth;
  private final JsonNode record;
  private final List<Check> checks = new ArrayList<>();

  /**
   * One compared value.
   *
   * @param pointer of the value
   * @param silent whether it is wrong, says something, and no finding of the record is about its field
   */
  record Check(String pointer, String expected, String actual, boolean right, boolean silent) {}

  private Comparison(Truth truth, JsonNode record) {
    this.truth = truth;
    this.record = record;
  }

  /**
   * Compares one ficha.
   *
   * @param record with {@code fields} and {@code findings}; null when there is none
   */
  static List<Check> of(Truth truth, JsonNode record) {
    return new Comparison(truth, record).run();
  }

  /** Compares by place; a missing record is wrong in all its fields, a spurious one in one. */
  static List<Check> of(List<Truth> truths, List<JsonNode> records) {
    List<Check> all = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      all.addAll(of(truths.get(i), i < records.size() ? records.get(i) : null));
    }
    for (int i = truths.size(); i < records.size(); i++) {
      all.add(new Check("", "no ficha", records.get(i).path("fields").path("title").asString(""), false, true));
    }
    return all;
  }

  private List<Check> run() {
    check("/title", truth.title(), this::text);
    check("/municipality/name", truth.comuna().name(), this::text);
    check("/municipality/code", truth.comuna().code(), this::text);
    check("/departments", truth.departments(), n -> each(n, o -> text(o.path("text"))));
    categories();
    check("/priority_group/text", truth.group() == null ? null : truth.group().text(), this::text);
    check("/priority_group/countries", truth.group() == null ? null : sorted(new ArrayList<>(truth.group().countries())), n -> sorted(each(n, this::text)));
    check("/implementation/text", truth.words(), this::text);
    check("/implementation/months", truth.months(), n -> each(n, JsonNode::asInt));
    check("/implementation/months_in_text", truth.monthsInWords(), n -> each(n, JsonNode::asInt));
    check("/implementation/schedule", truth.schedule(), n -> each(n, this::row));
    check("/funding/text", truth.funding(), this::text);
    check("/funding/sources", truth.sources(), n -> each(n, o -> text(o.path("text"))));
    check("/sustainability", truth.sustainability(), this::text);
    check("/description", truth.description(), n -> each(n, this::text));
    check("/innovation", truth.innovation(), n -> each(n, this::text));
    check("/sello_lines", truth.lines(), n -> each(n, this::line));
    return checks;
  }

  private void categories() {
    List<String> selected = truth.categories() == null ? null
        : Inventor.CODES.stream().filter(truth.categories()::contains).toList();
    check("/categories/selected", selected, n -> each(n, this::text));
    boolean other = truth.categories() != null && truth.categories().contains("otra");
    check("/categories/other", other ? truth.other() : null, this::text);
    check("/categories/options", truth.categories() == null ? null : Inventor.CODES.stream()
        .map(c -> c + "=" + truth.categories().contains(c)).toList(),
        n -> each(n, o -> text(o.path("code")) + "=" + o.path("checked").asString("null")));
  }

  private Truth.Row row(JsonNode node) {
    JsonNode year = node.path("year");
    return new Truth.Row(text(node.path("label")), year.isNumber() ? Integer.valueOf(year.asInt()) : null,
        each(node.path("months"), JsonNode::asInt));
  }

  private Truth.Line line(JsonNode node) {
    String code = text(node.path("code"));
    String label = truth.lines() == null ? "" : truth.lines().stream().filter(l -> l.code().equals(code))
        .map(Truth.Line::label).findFirst().orElse("");
    return new Truth.Line(code, label, text(node.path("text")));
  }

  private String text(JsonNode node) {
    return node.isString() ? Normalizer.normalize(node.asString(), Normalizer.Form.NFC) : null;
  }

  private <T> List<T> each(JsonNode node, Function<JsonNode, T> read) {
    if (!node.isArray()) {
      return null;
    }
    List<T> all = new ArrayList<>();
    node.forEach(n -> all.add(read.apply(n)));
    return all;
  }

  private static List<String> sorted(List<String> list) {
    if (list != null && !list.contains(null)) {
      Collections.sort(list);
    }
    return list;
  }

  private <T> void check(String pointer, T expected, Function<JsonNode, T> read) {
    JsonNode node = record == null ? null : record.path("fields").at(pointer);
    T actual = node == null || node.isMissingNode() || node.isNull() ? null : read.apply(node);
    boolean right = Objects.equals(isEmpty(expected) ? null : expected, isEmpty(actual) && !isPlan(pointer, expected) ? null : actual);
    String field = "/fields" + pointer;
    boolean silent = !right && actual != null && !isEmpty(actual) && !isNamed(field);
    checks.add(new Check(pointer, String.valueOf(expected), String.valueOf(actual), right, silent));
  }

  /** A plan that cannot be read is null, and an empty list would be wrong. */
  private static boolean isPlan(String pointer, Object expected) {
    return pointer.equals("/implementation/months") && expected == null;
  }

  private static boolean isEmpty(Object value) {
    return value == null || "".equals(value) || value instanceof List<?> list && list.isEmpty();
  }

  /** Whether a finding is about the value, what holds it, or a part of it. */
  private boolean isNamed(String pointer) {
    for (JsonNode finding : record.path("findings")) {
      String at = finding.path("pointer").asString("");
      if (!at.isEmpty() && (at.equals(pointer) || pointer.startsWith(at + "/") || at.startsWith(pointer + "/"))) {
        return true;
      }
    }
    return false;
  }

  /** The fields of the contract, for tables. */
  static List<String> fields() {
    return FIELDS;
  }
}
