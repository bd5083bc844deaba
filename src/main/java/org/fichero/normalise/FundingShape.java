package org.fichero.normalise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Severity;

/** Where money comes from: {@code text} and {@code sources} of {@code text}, {@code kind}, {@code year}. */
final class FundingShape {
  private static final int LONGEST_MARK = 3;
  private static final String MARK_ENDS = ".)-•*▪◦–·";

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
    return new Nodes().put("text", leaves.part("text").text(unmarked(text, sources))).put("sources", Nodes.list(nodes)).build();
  }

  /** The text without the signs, numbers or letters of a list that stand before its sources: "1. SENCE". */
  private static Passage unmarked(Passage text, List<Funding> sources) {
    List<Passage> parts = new ArrayList<>();
    int from = 0;
    int at = 0;
    for (Funding source : sources) {
      at = text.text().indexOf(source.text().text(), at);
      int mark = at <= 0 ? -1 : mark(text.text(), from, at);
      if (mark < 0 || parts.isEmpty() && mark > 0) {
        break;
      }
      parts.add(text.slice(from, mark));
      from = at;
    }
    parts.add(text.slice(from, text.text().length()));
    return parts.size() == 1 ? text : Passage.joinAll(parts, Collections.nCopies(parts.size() - 1, ""));
  }

  /** Where the mark before {@code at} begins; -1 where none stands. */
  private static int mark(String s, int from, int at) {
    String before = s.substring(from, at).stripTrailing();
    int begin = before.lastIndexOf(' ') + 1;
    boolean brief = before.length() > begin && before.length() - begin <= LONGEST_MARK;
    return brief && MARK_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0 ? from + begin : -1;
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
