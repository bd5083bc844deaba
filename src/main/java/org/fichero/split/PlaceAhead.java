package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * A known place that a sign parts from the title behind it: "Recoleta: Festival de los Pueblos". Immutable; safe for threads.
 *
 * @param title the title's field
 * @param place the place's field
 * @param names folded letters and digits of what comunas are called
 */
record PlaceAhead(String title, String place, Set<String> names) {
  private static final int LONGEST_PLACE = 60;

  /** The sign that parts a known place from what follows it on its line; -1 where there is none. */
  int sign(String s) {
    for (int p = 1; p + 1 < s.length() && p <= LONGEST_PLACE; p++) {
      boolean sign = s.charAt(p) == ':' || PlaceInTitle.isSign(s, p) && s.charAt(p) != '(' && s.charAt(p) != ',';
      if (sign && names.contains(LabelTrie.key(s.substring(0, p)))) {
        return p;
      }
    }
    return -1;
  }

  /** The sections with the title in one of its own, behind the first line of the place up to the sign. */
  List<Ficha.Section> ofPlace(List<Ficha.Section> sections, int i, int sign) {
    Ficha.Section section = sections.get(i);
    Block.Line line = (Block.Line) section.blocks().get(0);
    List<Span> form = new ArrayList<>(section.label());
    form.addAll(line.content().slice(sign, sign + 1).sources());
    List<Ficha.Section> all = new ArrayList<>(sections);
    all.set(i, new Ficha.Section(place, form, section.words(), section.confidence(), List.of(name(line, sign))));
    all.add(i + 1, FichaWriter.titled(title, behind(section, line, sign)));
    return all;
  }

  /** The sections with the place in one of its own, before the title; as they are where the title does not begin with one. */
  List<Ficha.Section> ofTitle(List<Ficha.Section> sections, int i) {
    Ficha.Section section = sections.get(i);
    Block.Line line = section.blocks().get(0) instanceof Block.Line first ? first : null;
    int sign = line == null ? -1 : sign(line.content().text());
    String rest = sign < 0 ? "" : line.content().text().substring(sign + 1).strip();
    // "Arica: ciudad abierta" is one title
    if (rest.isEmpty() || Character.isLowerCase(rest.charAt(0))) {
      return sections;
    }
    List<Ficha.Section> all = new ArrayList<>(sections);
    all.set(i, new Ficha.Section(title, section.label(), section.words(), section.confidence(), behind(section, line, sign)));
    all.add(i, new Ficha.Section(place, line.content().slice(sign, sign + 1).sources(), "", Confidence.INFERRED, List.of(name(line, sign))));
    return all;
  }

  private static Block.Line name(Block.Line line, int sign) {
    return PlaceInTitle.plain(line.content().slice(0, sign).strip());
  }

  /** The section's blocks, the first of them from behind the sign on. */
  private static List<Block> behind(Ficha.Section section, Block.Line line, int sign) {
    Passage rest = line.content().slice(sign + 1, line.content().text().length()).strip();
    List<Block> blocks = new ArrayList<>(section.blocks());
    blocks.set(0, new Block.Line(rest.span(), rest, line.heading(), line.strong(), "", 0, line.blanksBefore()));
    return blocks;
  }
}
