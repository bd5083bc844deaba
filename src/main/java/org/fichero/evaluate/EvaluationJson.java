package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code evaluation.json}: figures first, then every document and every disagreement, one a line. */
final class EvaluationJson implements Report {
  private final Staged out;
  private final Writer documents;
  private final Writer disagreements;
  private String documentComma = "";
  private String disagreementComma = "";

  EvaluationJson(Staged out) throws IOException {
    this.out = out;
    documents = out.scratch("documents");
    disagreements = out.scratch("disagreements");
  }

  @Override
  public void disagreement(Disagreement disagreement) throws IOException {
    disagreements.append(disagreementComma).append("\n  ").append(Figures.of(disagreement).toString());
    disagreementComma = ",";
  }

  @Override
  public void document(DocumentScore score) throws IOException {
    documents.append(documentComma).append("\n  ").append(Figures.of(score).toString());
    documentComma = ",";
  }

  @Override
  public void end(Evaluation evaluation, List<String> failures) throws IOException {
    documents.close();
    disagreements.close();
    ObjectNode head = Json.MAPPER.createObjectNode();
    head.set("summary", Figures.summary(evaluation));
    ArrayNode gates = head.putArray("gate_failures");
    failures.forEach(gates::add);
    head.set("packs", Figures.packs(evaluation));
    head.set("vocabularies", Figures.vocabularies(evaluation));
    String figures = Json.layout(head);
    try (Writer to = out.file("evaluation.json")) {
      to.append(figures, 0, figures.lastIndexOf('}') - 1);
      to.append(",\n  \"documents\": [");
      out.copy("documents", to);
      to.append("],\n  \"disagreements\": [");
      out.copy("disagreements", to);
      to.append("]\n}\n");
    }
  }
}
