package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.Passage;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** A marker whose number is a field's value, "Proyecto N° 3": what stands behind the number, or right below it, is the ficha's title. */
final class NumberedHead {
  private static final int MOST_LINES = 3;

  private NumberedHead() {}

  /** Whether the field has nothing but numbered markers before its value. */
  static boolean is(RulePack pack, String field) {
    return field != null && pack.field(field).filter(FieldRule::isNumber).isPresent();
  }

  /** Whether more than the number stands behind the marker, as a title does. */
  static boolean carriesTitle(Block.Line number, Block.Line below) {
    if (number == null) {
      return false;
    }
    String s = number.content().text();
    Block.Line title = rest(s) < s.length() ? number : below;
    return title != null && TitleLines.isTitle(title);
  }

  /**
   * The marker's section with its number alone, then the title's, then what stands below the title and is no field's.
   *
   * @param title the title's field; null where the template has none
   */
  static List<Ficha.Section> part(Ficha.Section marked, String title) {
    List<Block> blocks = marked.blocks();
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Line first)) {
      return List.of(marked);
    }
    String s = first.content().text();
    int rest = rest(s);
    List<Block> lines = new ArrayList<>();
    if (rest < s.length()) {
      lines.add(line(first, first.content().slice(rest, s.length())));
    }
    int next = 1;
    while (title != null && next < blocks.size() && lines.size() < MOST_LINES && blocks.get(next) instanceof Block.Line line
        && (lines.isEmpty() || line.blanksBefore() == 0) && TitleLines.isTitle(line)) {
      lines.add(line);
      next++;
    }
    List<Ficha.Section> sections = new ArrayList<>();
    sections.add(new Ficha.Section(marked.field(), marked.label(), marked.words(), marked.confidence(),
        List.of(line(first, first.content().slice(0, numberEnd(s))))));
    add(title, lines, sections);
    add(null, blocks.subList(next, blocks.size()), sections);
    return sections;
  }

  private static void add(String field, List<Block> blocks, List<Ficha.Section> sections) {
    if (!blocks.isEmpty()) {
      sections.add(new Ficha.Section(field, List.of(), "", field == null ? Confidence.INFERRED : Confidence.EXACT, List.copyOf(blocks)));
    }
  }

  private static Block.Line line(Block.Line line, Passage content) {
    return new Block.Line(content.span(), content, line.heading(), line.strong(), line.bullet(), line.indent(), line.blanksBefore());
  }

  /** Index after the number: the first word, without the signs at its end. */
  private static int numberEnd(String s) {
    int p = 0;
    while (p < s.length() && !Passage.isSpace(s.charAt(p))) {
      p++;
    }
    while (p > 1 && !Character.isLetterOrDigit(s.charAt(p - 1))) {
      p--;
    }
    return p;
  }

  /** Where what stands behind the number begins, spaces and the signs between passed over. */
  private static int rest(String s) {
    int p = numberEnd(s);
    while (p < s.length() && (Passage.isSpace(s.charAt(p)) || ":.-–—)|/".indexOf(s.charAt(p)) >= 0)) {
      p++;
    }
    return p;
  }
}
