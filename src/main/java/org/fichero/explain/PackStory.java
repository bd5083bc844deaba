package org.fichero.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fichero.explain.Explanation.NearMiss;
import org.fichero.explain.Explanation.PackMatch;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Why a pack did not recognise a document. */
final class PackStory {
  private PackStory() {}

  static PackMatch tell(RulePack pack, SourceText text) {
    NearLabel near = new NearLabel(text, new Span(0, text.length()));
    List<String> found = new ArrayList<>();
    NearMiss nearest = null;
    for (FieldRule field : pack.fields()) {
      NearMiss miss = near.find(field.labels());
      if (miss != null && near.hasAlone(field.labels())) {
        found.add(field.name());
      } else if (miss != null && (nearest == null || miss.edits() < nearest.edits())) {
        nearest = miss;
      }
    }
    return new PackMatch(pack.id(), pack.needed(new HashSet<>(found)), found, nearest);
  }
}
