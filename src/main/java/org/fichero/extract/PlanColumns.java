package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction.Raw;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;

/** The columns of a plan beside its activity and months that the pack declares, such as who is responsible. */
final class PlanColumns {
  /** For plans of which the pack declares none. */
  static final PlanColumns NONE = new PlanColumns(null, null, null, "");

  private final FieldRule rule;
  private final FieldReader fields;
  private final String path;
  private final TableHeads headings;
  private final CellBlocks cells;
  private final Set<String> headed = new HashSet<>();
  private Span place;

  /** @param path of the schedule, with a slash at its end */
  PlanColumns(FieldRule rule, FieldReader fields, SourceText source, String path) {
    this.rule = rule;
    this.fields = fields;
    this.path = path;
    this.headings = rule == null ? null : new TableHeads(rule);
    this.cells = new CellBlocks(source);
  }

  /** A declared column and its heading. */
  private record Headed(FieldRule column, Box heading) {}

  /** The declared column over a box; null when there is none. */
  private Headed over(Box box, List<Line> head, int shift) {
    for (Line line : rule == null ? List.<Line>of() : head) {
      Box heading = line.at(box.start() - shift);
      String name = heading == null ? null : headings.column(heading.cell().content());
      if (name != null) {
        return new Headed(rule.field(name).orElse(null), heading);
      }
    }
    return null;
  }

  /** The words over a column, in the lowest row of headings that has some; null without any. */
  static Box heading(List<Line> head, int column) {
    for (int r = head.size() - 1; r >= 0; r--) {
      Box box = head.get(r).at(column);
      if (box != null && !box.isBlank()) {
        return box;
      }
    }
    return null;
  }

  /** What a row's declared columns hold, in the pack's order; the boxes read are added to {@code taken}. */
  List<Raw> read(List<Box> boxes, List<Line> head, int shift, List<Box> taken) {
    List<Raw> raws = new ArrayList<>();
    head.forEach(this::note);
    for (FieldRule column : rule == null ? List.<FieldRule>of() : rule.fields()) {
      List<Block> blocks = new ArrayList<>();
      List<Span> label = List.of();
      for (Box box : boxes) {
        Headed over = box.isBlank() ? null : over(box, head, shift);
        if (over != null && over.column() == column) {
          label = label.isEmpty() ? List.of(over.heading().cell().content().span()) : label;
          blocks.addAll(cells.of(column, List.of(box.cell())));
          taken.add(box);
        }
      }
      if (!blocks.isEmpty()) {
        raws.add(new Raw(column.name(), label, Confidence.EXACT, fields.value(column, path, blocks)));
      }
    }
    return raws;
  }

  private void note(Line head) {
    for (Box box : rule == null ? List.<Box>of() : head.boxes()) {
      String name = box.isBlank() ? null : headings.column(box.cell().content());
      headed.add(name);
      place = place == null && !box.isBlank() ? box.cell().content().span() : place;
    }
  }

  /** A finding for each declared column that no plan read has a heading for. */
  List<Finding> missing(String pointer) {
    return place == null ? List.of() : rule.fields().stream().filter(c -> !headed.contains(c.name()))
        .map(c -> Finding.at(place, "column-missing", Severity.WARNING, pointer, "column", c.name(), "heading", c.labels().get(0))).toList();
  }
}
