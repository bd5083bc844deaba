package org.fichero.explain;

import java.util.ArrayList;
import java.util.List;
import org.fichero.Fichero;
import org.fichero.model.Document;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.rules.RulePack;

/** Runs the belt on a document and tells what each machine made of it. Immutable, safe for threads. */
public final class Explainer {
  private final Fichero fichero;

  /** @param fichero the belt to watch */
  public Explainer(Fichero fichero) {
    this.fichero = fichero;
  }

  /** Everything that was seen; takes time in proportion to the text times the labels of its null fields. */
  public Explanation explain(Document document) {
    Fichero.Trace trace = fichero.trace(document);
    List<Explanation.SeenFicha> fichas = new ArrayList<>();
    List<FichaRecord> records = trace.outcome().records();
    for (int i = 0; i < records.size(); i++) {
      RulePack pack = pack(records.get(i).template());
      fichas.add(FichaStory.tell(trace, i, pack));
    }
    List<Finding> findings = new ArrayList<>(trace.outcome().findings());
    records.forEach(r -> findings.addAll(r.findings()));
    return new Explanation(
        document, SeenLines.of(trace), fichas, fichas.isEmpty() ? packs(document) : List.of(), findings);
  }

  private RulePack pack(String id) {
    return fichero.packs().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private List<Explanation.PackMatch> packs(Document document) {
    return fichero.packs().stream().map(p -> PackStory.tell(p, document.text())).toList();
  }
}
