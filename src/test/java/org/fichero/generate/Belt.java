package org.fichero.generate;

import java.util.List;
import java.util.Map;
import org.fichero.Fichero;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.ingest.UnreadableSourceException;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.rules.RuleFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bytes through the whole belt, as far as comparisons need it: fields and findings of each record. */
final class Belt {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Fichero fichero = Fichero.load(RuleFiles.bundled(), "sello-migrante");
  private final Ingester ingester = Ingester.standard(Limits.standard());

  List<JsonNode> records(Rendering rendering) {
    try {
      return fichero.process(ingester.ingest(rendering.fileName(), rendering.bytes())).records().stream()
          .map(Belt::record).toList();
    } catch (UnreadableSourceException e) {
      return List.of();
    }
  }

  private static JsonNode record(FichaRecord record) {
    ObjectNode json = JSON.objectNode();
    json.set("fields", json(record.fields()));
    ArrayNode findings = json.putArray("findings");
    for (Finding finding : record.findings()) {
      findings.addObject().put("code", finding.code()).put("pointer", finding.pointer());
    }
    return json;
  }

  private static JsonNode json(Node node) {
    if (node instanceof Node.Items items) {
      ArrayNode array = JSON.arrayNode();
      items.items().forEach(i -> array.add(json(i)));
      return array;
    }
    if (node instanceof Node.Members members) {
      ObjectNode object = JSON.objectNode();
      for (Map.Entry<String, Node> member : members.members().entrySet()) {
        object.set(member.getKey(), json(member.getValue()));
      }
      return object;
    }
    Object value = ((Node.Leaf) node).value();
    if (value instanceof Long number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Double number) {
      return JSON.numberNode(number);
    }
    return value instanceof Boolean yes ? JSON.booleanNode(yes)
        : value == null ? JSON.nullNode() : JSON.stringNode((String) value);
  }
}
