package org.fichero.explain;

import java.util.ArrayList;
import java.util.List;
import org.fichero.Fichero;
import org.fichero.model.Document;
import org.fichero.model.FichaRecord;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RuleLines;
import org.fichero.rules.RulePack;

/** Runs the belt on a document and tells what each machine made of it. Immutable, safe for threads. */
public final class Explainer {
  private final Fichero fichero;
  private final RuleFiles files;

  /**
   * @param fichero the belt to watch
   * @param files those that its rules were loaded from
   */
  public Explainer(Fichero fichero, RuleFiles files) {
    this.fichero = fichero;
    this.files = files;
  }

  /** Everything that was seen; takes time in proportion to the text times the labels of its null fields. */
  public Explanation explain(Document document) {
    Fichero.Trace trace = fichero.trace(document);
    RuleLines lines = new RuleLines(files);
    List<Explanation.SeenFicha> fichas = new ArrayList<>();
    List<FichaRecord> records = trace.outcome().records();
    List<Explanation.SeenFinding> findings = new ArrayList<>();
    trace.outcome().findings().forEach(f -> findings.add(new Explanation.SeenFinding(f, null)));
    for (int i = 0; i < records.size(); i++) {
      RulePack pack = pack(records.get(i).template());
      fichas.add(FichaStory.tell(trace, i, pack, new Origins(lines, document.text(), pack.language())));
      records.get(i).findings().forEach(f -> findings.add(new Explanation.SeenFinding(f, FindingRule.of(f, pack, lines))));
    }
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
