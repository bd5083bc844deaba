package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.SourceText;

/**
 * Keeps out of a ficha's title what only stands near it: the lines from one on that is written as the ficha's labels are, with
 * a value of its own behind it ("Código: BP-01"), and the lines above the ficha where a label announces its title further down.
 *
 * @param frame how the document's labels are written; null where there is no telling
 * @param title the title's field; null where the template has none
 */
record TitleSections(SourceText text, LabelFrame frame, String title) {
  /** The sections, with what is no title in sections of no field. */
  List<Ficha.Section> clear(List<Ficha.Section> sections) {
    boolean announced = sections.stream().anyMatch(s -> isTitle(s) && !s.words().isEmpty() && !s.blocks().isEmpty());
    List<Ficha.Section> all = new ArrayList<>(sections.size() + 1);
    for (Ficha.Section section : sections) {
      List<Block> blocks = section.blocks();
      int own = !isTitle(section) ? blocks.size() : announced && section.words().isEmpty() ? 0 : own(blocks);
      if (own == blocks.size()) {
        all.add(section);
        continue;
      }
      if (own > 0 || !section.label().isEmpty()) {
        all.add(new Ficha.Section(title, section.label(), section.words(), section.confidence(), blocks.subList(0, own)));
      }
      all.add(new Ficha.Section(null, List.of(), "", Confidence.INFERRED, blocks.subList(own, blocks.size())));
    }
    return all;
  }

  private boolean isTitle(Ficha.Section section) {
    return title != null && title.equals(section.field());
  }

  /** How many of the blocks stand before the first that is written as a label with its value. */
  private int own(List<Block> blocks) {
    int i = 1;
    boolean inline = frame != null && !frame.alone();
    while (inline && i < blocks.size() && !(blocks.get(i) instanceof Block.Line line && frame.heading(text.cut(line.span())) != null)) {
      i++;
    }
    return inline ? Math.min(i, blocks.size()) : blocks.size();
  }
}
