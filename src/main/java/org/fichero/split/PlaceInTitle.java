package org.fichero.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.Places;
import org.fichero.rules.RulePack;

/**
 * Parts a title from the place that stands with it: behind it on its own line ("Festival – Municipalidad de Recoleta",
 * "Festival (Recoleta)") where the ficha names its place nowhere else, or before it, where no label parts the two.
 * Immutable; safe for threads.
 */
final class PlaceInTitle {
  private static final String SIGNS = "([,|/";
  private static final int LONGEST_TITLE = 320;
  private static final int MOST_LINES = 4;
  /** Spaces. */
  private static final int WIDE = 3;

  private final LabelMatcher matcher;
  private final PartHeadings parts;
  private final String title;
  private final String place;
  private final Set<String> names;
  private final PlaceLine lines;
  private final PlaceAhead ahead;

  /** @param places whose comunas a title may name without a label */
  PlaceInTitle(RulePack pack, LabelMatcher matcher, Places places, PartHeadings parts) {
    this.matcher = matcher;
    this.parts = parts;
    this.title = name(pack, pack.fields().stream().filter(f -> f.place() == FieldRule.Place.BEFORE).toList());
    this.place = name(pack, pack.fields().stream().filter(f -> f.kind() == FieldKind.PLACE).toList());
    this.names = names(places.places());
    this.lines = new PlaceLine(matcher, place, names, places.words().fieldSuffixes());
    this.ahead = new PlaceAhead(title, place, names);
  }

  /** Folded letters and digits of what comunas are called. */
  static Set<String> names(List<Places.Place> places) {
    Set<String> names = new HashSet<>();
    for (Places.Place p : places) {
      if (p.level() == Places.Level.COMUNA) {
        names.add(LabelTrie.key(p.name()));
        p.aliases().forEach(n -> names.add(LabelTrie.key(n)));
        p.shortNames().forEach(n -> names.add(LabelTrie.key(n)));
      }
    }
    return names;
  }

  private static String name(RulePack pack, List<FieldRule> rules) {
    return rules.size() == 1 ? rules.get(0).name() : null;
  }

  /** The place's field; null where the template has none, or no title. */
  String field() {
    return title == null ? null : place;
  }

  /** Whether words are what a comuna is called. */
  boolean isName(String words) {
    return names.contains(LabelTrie.key(words));
  }

  /** The sections, with the place in one of its own. */
  List<Ficha.Section> part(SourceText text, List<Ficha.Section> sections) {
    if (title == null || place == null) {
      return sections;
    }
    int titled = filled(sections, title);
    int placed = filled(sections, place);
    if (titled >= 0 && placed < 0) {
      List<Ficha.Section> below = lines.below(text, sections, titled);
      List<Ficha.Section> behind = below != sections ? below : behind(text, sections, titled);
      return behind != sections ? behind : ahead.ofTitle(sections, titled);
    }
    if (titled >= 0) {
      return lines.alone(sections, placed);
    }
    return titled < 0 && placed >= 0 && isFirst(sections, placed) ? before(sections, placed) : sections;
  }

  private static int filled(List<Ficha.Section> sections, String field) {
    for (int i = 0; i < sections.size(); i++) {
      if (field.equals(sections.get(i).field()) && !sections.get(i).blocks().isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isFirst(List<Ficha.Section> sections, int i) {
    for (int k = 0; k < i; k++) {
      if (!sections.get(k).blocks().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Places that follow the title, on the title's last line. */
  private List<Ficha.Section> behind(SourceText text, List<Ficha.Section> sections, int i) {
    Ficha.Section section = sections.get(i);
    // the page may end between a title and the first label
    List<Block> ends = section.blocks().stream().filter(b -> b instanceof Block.Furniture || b instanceof Block.Separator).toList();
    List<Block.Line> lines = section.blocks().stream().filter(Block.Line.class::isInstance).map(Block.Line.class::cast).toList();
    if (lines.isEmpty() || lines.size() + ends.size() < section.blocks().size()) {
      return sections;
    }
    Passage whole = Passage.joinAll(lines.stream().map(Block.Line::content).toList(),
        Collections.nCopies(lines.size() - 1, " "));
    Ficha.Section found = null;
    int at = whole.text().length() > LONGEST_TITLE ? 0 : whole.text().length();
    while (found == null && --at > 0) {
      found = isSign(whole.text(), at) ? tail(text, whole, at) : null;
    }
    if (found == null) {
      return sections;
    }
    Block.Line first = lines.get(0);
    Passage rest = whole.slice(0, at).strip();
    Block.Line name = new Block.Line(rest.span(), rest, first.heading(), first.strong(), "", 0, first.blanksBefore());
    List<Ficha.Section> all = new ArrayList<>(sections);
    all.set(i, new Ficha.Section(section.field(), section.label(), section.words(), section.confidence(), List.of(name)));
    List<Block> place = new ArrayList<>(found.blocks());
    place.addAll(ends);
    all.add(i + 1, new Ficha.Section(found.field(), found.label(), found.words(), found.confidence(), place));
    return all;
  }

  static boolean isSign(String s, int p) {
    boolean dash = Fold.fold(s.charAt(p)) == '-' && Passage.isSpace(s.charAt(p - 1)) && p + 1 < s.length()
        && Passage.isSpace(s.charAt(p + 1));
    return dash || isStop(s, p) || SIGNS.indexOf(s.charAt(p)) >= 0 || isGap(s, p);
  }

  /** The end of a tab or of so many spaces as stand before what is written at the right margin. */
  private static boolean isGap(String s, int p) {
    boolean last = Passage.isSpace(s.charAt(p)) && p + 1 < s.length() && !Passage.isSpace(s.charAt(p + 1));
    return last && (s.charAt(p) == '\t' || p >= WIDE && s.substring(p + 1 - WIDE, p + 1).isBlank());
  }

  /** A full stop behind a word, which "I." is not. */
  private static boolean isStop(String s, int p) {
    return s.charAt(p) == '.' && p > 2 && p + 1 < s.length() && s.charAt(p + 1) == ' '
        && Character.isLetterOrDigit(s.charAt(p - 1)) && Character.isLetterOrDigit(s.charAt(p - 2)) && Character.isLetterOrDigit(s.charAt(p - 3));
  }

  private Ficha.Section tail(SourceText text, Passage whole, int sign) {
    int end = PlaceWord.end(whole.text());
    int from = sign + 1;
    while (from < end && Passage.isSpace(whole.text().charAt(from))) {
      from++;
    }
    if (from >= end || whole.slice(0, sign).isBlank()) {
      return null;
    }
    LabelMatch match = matcher.match(text, List.of(whole.slice(from, end)), null);
    boolean announced = match != null && match.field().equals(place) && !match.isAlone();
    char c = whole.text().charAt(sign);
    String rest = announced && c == '.' ? LabelTrie.key(whole.text().substring(from + match.end(), end)) : "";
    if (c == '.' && !names.contains(rest)) {
      return null;
    }
    boolean bare = c != ',' && c != '.' && names.contains(LabelTrie.key(whole.text().substring(from, end)));
    if (!announced && !bare) {
      return null;
    }
    int value = announced ? from + match.end() : from;
    List<Span> form = new ArrayList<>(whole.slice(sign, value).sources());
    form.addAll(whole.slice(end, whole.text().length()).sources());
    Passage name = whole.slice(value, end).strip();
    return new Ficha.Section(place, form, announced ? match.words() : "",
        announced ? match.confidence() : Confidence.INFERRED, List.of(plain(name)));
  }

  /** Whether the line is a title with its place in a sentence of its own: "Festival de la vendimia. Municipalidad de Curicó." */
  boolean endsIn(SourceText text, Block.Line line) {
    String s = line.content().text();
    int stop = title == null || place == null ? -1 : s.lastIndexOf(". ", PlaceWord.end(s));
    return stop > 0 && s.length() <= LONGEST_TITLE && isStop(s, stop) && tail(text, line.content(), stop) != null;
  }

  /** A title that stands between the place and the next label: what follows the place's name, or its first paragraph. */
  private List<Ficha.Section> before(List<Ficha.Section> sections, int i) {
    Ficha.Section section = sections.get(i);
    List<Block> blocks = section.blocks();
    int sign = blocks.get(0) instanceof Block.Line line ? ahead.sign(line.content().text()) : -1;
    if (sign > 0) {
      return ahead.ofPlace(sections, i, sign);
    }
    int from = afterName(blocks);
    boolean titles = from > 0 && from < blocks.size()
        && blocks.subList(from, blocks.size()).stream().allMatch(b -> b instanceof Block.Line l && TitleLines.isTitle(l));
    if (!titles) {
      return sections;
    }
    List<Ficha.Section> all = new ArrayList<>(sections);
    all.set(i, new Ficha.Section(place, section.label(), section.words(), section.confidence(), blocks.subList(0, from)));
    boolean chapter = from + 1 < blocks.size() && parts.isChapter((Block.Line) blocks.get(from));
    all.add(i + 1, chapter ? below((Block.Line) blocks.get(from), blocks.subList(from + 1, blocks.size()))
        : FichaWriter.titled(title, blocks.subList(from, blocks.size())));
    return all;
  }

  /** A title below the number of a chapter, which is form. */
  private Ficha.Section below(Block.Line chapter, List<Block> lines) {
    return new Ficha.Section(title, chapter.content().sources(), "", Confidence.INFERRED, lines);
  }

  private int afterName(List<Block> blocks) {
    int known = -1;
    int gap = -1;
    StringBuilder key = new StringBuilder();
    for (int k = 0; k < blocks.size() && blocks.get(k) instanceof Block.Line line; k++) {
      gap = gap < 0 && k > 0 && (line.blanksBefore() > 0 || line.heading() > 0) ? k : gap;
      if (k < MOST_LINES) {
        key.append(LabelTrie.key(line.content().text()));
        known = names.contains(key.toString()) ? k + 1 : known;
      }
    }
    return known > 0 ? known : gap;
  }

  static Block.Line plain(Passage content) {
    return new Block.Line(content.span(), content, 0, false, "", 0, 0);
  }
}
