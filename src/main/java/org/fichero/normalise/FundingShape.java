package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Severity;

/** Where money comes from: {@code text} and {@code sources} of {@code text}, {@code kind}, {@code year}. */
final class FundingShape {
  private FundingShape() {}

  static Node of(Passage text, List<Funding> sources, Leaves leaves, String pointer, List<Finding> findings) {
    List<Node> nodes = new ArrayList<>();
    for (Funding source : sources) {
      if (source.kind() == null) {
        findings.add(Finding.at(source.text().span(), "funding-kind", Severity.INFO,
            pointer + "/sources/" + nodes.size() + "/kind", "text", source.text().text()));
      }
      nodes.add(one(source, leaves));
    }
    return new Nodes().put("text", leaves.part("text").text(text)).put("sources", Nodes.list(nodes)).build();
  }

  private static Node one(Funding source, Leaves leaves) {
    Long year = source.year() == null ? null : Long.valueOf(source.year());
    return new Nodes()
        .put("text", leaves.part("source").text(source.text()))
        .put("kind", leaves.part("kind").value(source.kind(), source.kindFrom(), Confidence.INFERRED))
        .put("year", leaves.part("year").value(year, source.yearFrom(), Confidence.NORMALISED))
        .build();
  }
}
