package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/**
 * Gives back labels that were taken for headers or footers, since they stand where pages end in every ficha: a line that is to the letter a label
 * which the document has nowhere else is that label.
 */
final class FurnitureLabels {
  private static final int LONGEST = 120;

  private final List<Template> templates;

  FurnitureLabels(List<Template> templates) {
    this.templates = templates;
  }

  /** The page with such labels as lines; the same where it has none. */
  Page restored(Page page) {
    Map<String, Boolean> known = new HashMap<>();
    List<Block> blocks = null;
    for (int i = 0; i < page.blocks().size(); i++) {
      if (page.blocks().get(i) instanceof Block.Furniture piece && (piece.kind().equals("header") || piece.kind().equals("footer"))
          && piece.span().length() <= LONGEST && known.computeIfAbsent(page.text().cut(piece.span()), words -> isLabel(page, piece))) {
        blocks = blocks == null ? new ArrayList<>(page.blocks()) : blocks;
        blocks.set(i, new Block.Line(piece.span(), Passage.of(page.text(), piece.span()).strip(), 0, false, "", 0, 1));
      }
    }
    return blocks == null ? page : new Page(page.document(), blocks, page.markup(), page.findings());
  }

  private boolean isLabel(Page page, Block.Furniture piece) {
    Passage line = Passage.of(page.text(), piece.span()).strip();
    for (Template template : line.isBlank() ? List.<Template>of() : templates) {
      LabelMatch match = exact(page, template, line);
      if (match != null && !fields(page, template).contains(match.field())) {
        return true;
      }
    }
    return false;
  }

  private static LabelMatch exact(Page page, Template template, Passage line) {
    LabelMatch match = template.matcher().match(page.text(), List.of(line), null);
    // its case, its accents and its number aside
    boolean alone = match != null && match.isAlone() && match.confidence() != Confidence.FUZZY;
    // no header says "Municipalidad" and not which
    boolean place = alone && template.pack().field(match.field()).filter(f -> f.kind() == FieldKind.PLACE).isPresent();
    return alone && (place || hasValueBelow(template.pack(), match.field())) ? match : null;
  }

  /** Of what opens or names a ficha, a running header says as much. */
  private static boolean hasValueBelow(RulePack pack, String field) {
    return !field.equals(pack.anchor())
        && pack.field(field).filter(f -> f.place() == FieldRule.Place.AFTER && f.kind() != FieldKind.PLACE).isPresent();
  }

  /** The fields that lines of the page name. */
  private static Set<String> fields(Page page, Template template) {
    Set<String> fields = new HashSet<>();
    for (Block block : page.blocks()) {
      LabelMatch match = block instanceof Block.Line line ? template.matcher().match(page.text(), List.of(line.content()), null) : null;
      if (match != null) {
        fields.add(match.field());
      }
    }
    return fields;
  }
}
