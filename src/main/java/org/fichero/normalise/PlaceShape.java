package org.fichero.normalise;

import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Severity;

/** A comuna: {@code text}, {@code name}, {@code code}, {@code region_code}, {@code region}. */
final class PlaceShape {
  private PlaceShape() {}

  static Node of(Extraction.Words words, Gazetteer gazetteer, Leaves leaves, String pointer, List<Finding> findings) {
    Passage text = words.paragraphs().isEmpty() ? Passage.EMPTY : words.paragraphs().get(0);
    Gazetteer.Resolution found = text.isBlank() ? null : gazetteer.resolve(text.text());
    boolean known = found != null && found.place() != null;
    if (found != null && !known) {
      findings.add(Finding.at(text.span(), "unknown-municipality", Severity.WARNING, pointer + "/code",
          "text", text.text(), "nearest", found.nearest().isEmpty() ? "–" : String.join(", ", found.nearest())));
    } else if (known && found.confidence() == Confidence.FUZZY) {
      findings.add(Finding.at(text.span(), "municipality-approximate", Severity.INFO, pointer + "/name",
          "text", text.text(), "name", found.place().name()));
    }
    Confidence sure = known ? found.confidence() : Confidence.INFERRED;
    return new Nodes()
        .put("text", leaves.part("text").text(text))
        .put("name", leaves.part("name").value(known ? found.place().name() : null, text, sure))
        .put("code", leaves.part("code").value(known ? found.place().code() : null, text, sure.and(Confidence.NORMALISED)))
        .put("region_code",
            leaves.part("region_code").value(known ? found.region().code() : null, text, Confidence.INFERRED))
        .put("region", leaves.part("region").value(known ? found.region().name() : null, text, Confidence.INFERRED))
        .build();
  }
}
