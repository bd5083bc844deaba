package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * A section of a document of no known template: {@code label}, {@code text}, {@code paragraphs}, {@code options},
 * {@code months}, {@code schedule}, {@code tables}.
 *
 * @param paragraphs its prose, for mentions and sentences
 */
record SectionShape(Node node, List<Passage> paragraphs) {
  static SectionShape of(List<Extraction.Raw> section, Leaves leaves) {
    Nodes nodes = new Nodes();
    List<Passage> paragraphs = List.of();
    Node schedule = Nodes.EMPTY;
    List<Node> tables = new ArrayList<>();
    for (Extraction.Raw part : section) {
      if (part.value() instanceof Extraction.Words words && part.field().equals("label")) {
        nodes.put("label", words.paragraphs().isEmpty() ? Node.NULL : leaves.part("label").text(words.paragraphs().get(0)));
      } else if (part.value() instanceof Extraction.Words words) {
        paragraphs = words.paragraphs();
        nodes.put("text", leaves.part("text").text(paragraphs.isEmpty() ? Passage.EMPTY
            : Passage.joinAll(paragraphs, java.util.Collections.nCopies(paragraphs.size() - 1, " "))));
        nodes.put("paragraphs", Nodes.list(paragraphs.stream().map(leaves.part("paragraphs")::text).toList()));
      } else if (part.value() instanceof Extraction.Choices choices) {
        nodes.put("options", Nodes.list(choices.choices().stream().map(c -> option(c, leaves.part("options"))).toList()));
      } else if (part.value() instanceof Extraction.Plan plan) {
        nodes.put("months", ScheduleShape.months(plan, leaves.part("months")));
        schedule = ScheduleShape.rows(plan, leaves.part("schedule"));
      } else if (part.value() instanceof Extraction.Groups table) {
        tables.add(table(table, leaves.part("tables")));
      }
    }
    return new SectionShape(nodes.put("schedule", schedule).put("tables", Nodes.list(tables)).build(), paragraphs);
  }

  private static Node option(Extraction.Choice choice, Leaves leaves) {
    Span mark = choice.mark().span().isEmpty() ? choice.label().span() : choice.mark().span();
    return new Nodes()
        .put("label", leaves.text(choice.label()))
        .put("checked", leaves.value(choice.mark().state().checked(), mark, Confidence.EXACT))
        .build();
  }

  private static Node table(Extraction.Groups table, Leaves leaves) {
    List<Node> rows = new ArrayList<>();
    for (List<Extraction.Raw> row : table.groups()) {
      List<Node> cells = new ArrayList<>();
      for (Extraction.Raw cell : row) {
        List<Passage> words = ((Extraction.Words) cell.value()).paragraphs();
        cells.add(leaves.text(words.isEmpty() ? Passage.EMPTY : words.get(0)));
      }
      rows.add(Nodes.list(cells));
    }
    return Nodes.list(rows);
  }
}
