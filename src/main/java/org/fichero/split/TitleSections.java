package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.SourceText;

/**
 * Keeps out of a ficha's title what only stands near it: the lines from one on that is written as the ficha's labels are, with
 * a value of its own behind it ("Código: BP-01"), those above one that says that it is the title ("Nombre: Huertos"), and the lines above the ficha where a label announces its title further down.
 *
 * @param frame how the document's labels are written; null where there is no telling
 * @param title the title's field; null where the template has none
 * @param lead words that a form prints before the title; empty where the template has none
 */
record TitleSections(SourceText text, LabelFrame frame, String title, List<String> lead) {
  /** The sections, with what is no title in sections of no field. */
  List<Ficha.Section> clear(List<Ficha.Section> sections) {
    boolean announced = sections.stream().anyMatch(s -> isTitle(s) && !s.words().isEmpty() && !s.blocks().isEmpty());
    List<Ficha.Section> all = new ArrayList<>(sections.size() + 1);
    for (Ficha.Section section : sections) {
      int from = isTitle(section) && section.label().isEmpty() ? led(section.blocks()) : 0;
      List<Block> blocks = section.blocks().subList(from, section.blocks().size());
      if (from > 0) {
        all.add(new Ficha.Section(null, List.of(), "", Confidence.INFERRED, section.blocks().subList(0, from)));
      }
      int own = !isTitle(section) ? blocks.size() : announced && section.words().isEmpty() ? 0 : own(blocks);
      if (own == blocks.size()) {
        all.add(from == 0 ? section : new Ficha.Section(title, section.label(), section.words(), section.confidence(), blocks));
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

  /** Which of the blocks begins with what a form prints before the title; 0 where none does. */
  private int led(List<Block> blocks) {
    for (int i = 1; i < blocks.size() && !lead.isEmpty(); i++) {
      String words = blocks.get(i) instanceof Block.Line line ? line.content().text() : "";
      int colon = words.indexOf(':');
      String key = colon < 0 ? "" : LabelTrie.key(words.substring(0, colon));
      if (!key.isEmpty() && lead.stream().anyMatch(l -> l.endsWith(":") && LabelTrie.key(l).equals(key))) {
        return i;
      }
    }
    return 0;
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
