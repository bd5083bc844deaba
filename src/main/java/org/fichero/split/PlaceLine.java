package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/**
 * A place on a line of its own: below the title, with its name only ("Cañete, Chile") or behind words that say whose the
 * ficha is ("Iniciativa de la Municipalidad de Cañete"), and below its label, above lines that are no part of its name.
 * Immutable; safe for threads.
 */
final class PlaceLine {
  /** So many words may stand before the label of a place that a line ends in. */
  private static final int MOST_BEFORE = 5;

  private final LabelMatcher matcher;
  private final String place;
  private final Set<String> names;
  private final List<String> suffixes;

  /**
   * @param place the field's name
   * @param names folded letters and digits of what comunas are called
   * @param suffixes what may follow a name, with all that comes after
   */
  PlaceLine(LabelMatcher matcher, String place, Set<String> names, List<String> suffixes) {
    this.matcher = matcher;
    this.place = place;
    this.names = names;
    this.suffixes = suffixes.stream().map(LabelTrie::key).toList();
  }

  /** The sections with the last line of the title as the place, where it is one; as they are where it is not. */
  List<Ficha.Section> below(SourceText text, List<Ficha.Section> sections, int titled) {
    Ficha.Section title = sections.get(titled);
    List<Block> blocks = title.blocks();
    int last = blocks.size() - 1;
    if (last < 1 || !(blocks.get(last) instanceof Block.Line line) || !(blocks.get(last - 1) instanceof Block.Line above)
        || PlaceWord.endsOpen(above.content().text())) {
      return sections;
    }
    Ficha.Section found = isName(line.content().text()) ? section(line.content(), 0, "", Confidence.INFERRED) : null;
    boolean apart = line.blanksBefore() > 0 || line.heading() != above.heading();
    found = found == null && apart ? announced(text, line.content()) : found;
    if (found == null) {
      return sections;
    }
    List<Ficha.Section> all = new ArrayList<>(sections);
    all.set(titled, new Ficha.Section(title.field(), title.label(), title.words(), title.confidence(), blocks.subList(0, last)));
    all.add(titled + 1, found);
    return all;
  }

  /** "Presentada por: Municipalidad de Cañete": the label of the place, with a known name behind it that ends the line. */
  private Ficha.Section announced(SourceText text, Passage line) {
    String s = line.text();
    int at = 0;
    for (int words = 0; words < MOST_BEFORE && at >= 0; words++) {
      at = s.indexOf(' ', at + 1);
      LabelMatch match = at < 0 ? null : matcher.match(text, List.of(line.slice(at + 1, s.length())), null);
      if (match != null && match.field().equals(place) && !match.isAlone() && isName(s.substring(at + 1 + match.end()))) {
        return section(line, at + 1 + match.end(), match.words(), match.confidence());
      }
    }
    return null;
  }

  private Ficha.Section section(Passage line, int value, String words, Confidence confidence) {
    List<Span> form = value == 0 ? List.of() : line.slice(0, value).sources();
    Passage name = line.slice(value, line.text().length()).strip();
    return new Ficha.Section(place, form, words, confidence, List.of(new Block.Line(name.span(), name, 0, false, "", 0, 0)));
  }

  /** Whether the words are a comuna's name, alone or with its region or country behind a comma or in brackets. */
  boolean isName(String s) {
    int end = PlaceWord.end(s);
    if (names.contains(LabelTrie.key(s.substring(0, end)))) {
      return true;
    }
    int sign = 0;
    while (sign < end && ",(–—".indexOf(s.charAt(sign)) < 0) {
      sign++;
    }
    String rest = sign < end ? LabelTrie.key(s.substring(sign, end)) : "";
    return names.contains(LabelTrie.key(s.substring(0, sign))) && suffixes.stream().anyMatch(rest::startsWith);
  }

  /** The sections with what stands below a place's name, and is neither more of it nor its region, in a section of no field. */
  List<Ficha.Section> alone(List<Ficha.Section> sections, int placed) {
    Ficha.Section section = sections.get(placed);
    List<Block> blocks = section.blocks();
    if (blocks.size() < 2 || !(blocks.get(0) instanceof Block.Line first) || !(blocks.get(1) instanceof Block.Line second)
        || !isName(first.content().text())) {
      return sections;
    }
    String below = LabelTrie.key(second.content().text());
    if (names.contains(LabelTrie.key(first.content().text()) + below) || suffixes.stream().anyMatch(below::startsWith)) {
      return sections;
    }
    List<Ficha.Section> all = new ArrayList<>(sections);
    all.set(placed, new Ficha.Section(section.field(), section.label(), section.words(), section.confidence(), blocks.subList(0, 1)));
    all.add(placed + 1, new Ficha.Section(null, List.of(), "", Confidence.INFERRED, blocks.subList(1, blocks.size())));
    return all;
  }
}
