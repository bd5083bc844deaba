package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** What data is by its shape: records, pairs of a name and a value, texts. */
final class DataShape {
  private static final int LEAST_FIELDS = 3;

  private DataShape() {}

  /** Whether the value is a list of records, or names of nothing else. */
  static boolean isRecords(DataNode node, int least) {
    List<DataNode> all = node instanceof DataNode.Items items ? items.items()
        : node instanceof DataNode.Fields f && f.fields().size() > 0 ? f.fields().stream().map(DataNode.Field::value).toList() : List.of();
    return !all.isEmpty() && all.stream().allMatch(n -> fields(unwrapped(n)).size() >= least);
  }

  /** Whether some of it has names enough for a record. */
  static boolean holdsRecord(DataNode node) {
    if (fields(unwrapped(node)).size() >= LEAST_FIELDS) {
      return true;
    }
    return node instanceof DataNode.Items items ? items.items().stream().anyMatch(DataShape::holdsRecord)
        : node instanceof DataNode.Fields own && own.fields().stream().anyMatch(f -> holdsRecord(f.value()));
  }

  /** The record within names that hold nothing else: {@code {"ficha": {…}}}. */
  static DataNode unwrapped(DataNode node) {
    DataNode inner = node;
    while (inner instanceof DataNode.Fields f && f.fields().size() == 1 && fields(f.fields().get(0).value()).size() > 1
        && !(f.fields().get(0).value() instanceof DataNode.Items)) {
      inner = f.fields().get(0).value();
    }
    return inner;
  }

  /** The names and values of an object, or of a list of pairs; empty for anything else. */
  static List<DataNode.Field> fields(DataNode node) {
    List<DataNode> all = node instanceof DataNode.Items items ? items.items() : List.of();
    List<DataNode.Field> fields = new ArrayList<>();
    for (DataNode item : all) {
      DataNode.Field pair = pair(item);
      if (pair == null) {
        return List.of();
      }
      fields.add(pair);
    }
    if (node instanceof DataNode.Fields own) {
      for (DataNode.Field field : own.fields()) {
        DataNode.Field pair = pair(field.value());
        // <campo><etiqueta>…</etiqueta><valor>…</valor></campo>
        fields.add(pair == null ? field : pair);
      }
    }
    return fields;
  }

  /** {@code {"etiqueta": "Título", "valor": "…"}} as a name and its value; null for anything else. */
  static DataNode.Field pair(DataNode node) {
    List<DataNode.Field> own = node instanceof DataNode.Fields f ? f.fields() : List.of();
    boolean named = own.size() > 1 && DataWords.isName(own.get(0).name()) && own.get(0).value() instanceof DataNode.Scalar;
    String key = named ? own.get(1).name() : "";
    boolean pair = named && DataWords.isValue(key) && own.stream().skip(1).allMatch(f -> f.name().equals(key));
    if (!pair) {
      return null;
    }
    List<DataNode> values = own.stream().skip(1).map(DataNode.Field::value).toList();
    return new DataNode.Field(((DataNode.Scalar) own.get(0).value()).text(), values.size() == 1 ? values.get(0) : new DataNode.Items(values));
  }

  /** The texts of those items that are texts. */
  static List<String> texts(DataNode.Items items) {
    List<String> texts = new ArrayList<>();
    for (DataNode item : items.items()) {
      if (item instanceof DataNode.Scalar scalar && scalar.truth() == null) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}
