package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Division;
import org.fichero.model.Ficha;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/**
 * The one place that stands around fichas which name none: in the head of their pages, in a letter's subject or signature, behind its label
 * ("Ilustre Municipalidad de Paine · DIDECO"). Where two stand there, or a ficha names its own, nothing is taken. Immutable; safe for threads.
 */
final class PlaceAround {
  /** A longer line is prose, which may name anybody's place. */
  private static final int LONGEST = 120;
  /** So many lines around fichas are looked at. */
  private static final int MOST_LINES = 400;
  private static final int MOST_STARTS = 12;

  private final List<Template> templates;

  PlaceAround(List<Template> templates) {
    this.templates = templates;
  }

  /** A place behind its label. */
  private record Found(LabelMatch label, Passage announced, Passage name) {}

  /** The division, its fichas with the place; the same where they have one or none stands around them. */
  Division placed(Division division) {
    List<Ficha> fichas = new ArrayList<>(division.fichas());
    boolean any = false;
    for (Template template : templates) {
      String place = template.places().field();
      List<Ficha> own = fichas.stream().filter(f -> f.template().equals(template.pack().id())).toList();
      boolean lacks = place != null && !own.isEmpty() && own.stream().allMatch(f -> f.sections().stream().noneMatch(s -> place.equals(s.field())));
      Found found = lacks ? find(division, template, place) : null;
      for (int i = 0; found != null && i < fichas.size(); i++) {
        if (own.contains(fichas.get(i))) {
          fichas.set(i, with(fichas.get(i), place, found));
          any = true;
        }
      }
    }
    return any ? new Division(division.page(), fichas, division.front(), division.findings()) : division;
  }

  private static Ficha with(Ficha ficha, String place, Found found) {
    List<Ficha.Section> sections = new ArrayList<>(ficha.sections());
    sections.add(new Ficha.Section(place, found.announced().sources(), found.label().words(), Confidence.INFERRED, List.of(PlaceInTitle.plain(found.name()))));
    return new Ficha(ficha.ordinal(), ficha.template(), ficha.span(), sections, ficha.recognition(), ficha.findings());
  }

  /** The place that the lines around the fichas name; null where they name none, or several. */
  private static Found find(Division division, Template template, String place) {
    Found first = null;
    Set<String> names = new HashSet<>();
    for (Passage line : lines(division)) {
      Found found = find(division.page().text(), line, template, place);
      if (found != null && names.add(LabelTrie.key(found.name().text())) && first == null) {
        first = found;
      }
    }
    return names.size() == 1 ? first : null;
  }

  private static List<Passage> lines(Division division) {
    SourceText text = division.page().text();
    List<Passage> lines = new ArrayList<>();
    int k = 0;
    for (Block block : division.page().blocks()) {
      while (k < division.fichas().size() && division.fichas().get(k).span().end() <= block.span().start()) {
        k++;
      }
      boolean outside = k == division.fichas().size() || block.span().end() <= division.fichas().get(k).span().start();
      boolean head = block instanceof Block.Furniture && block.span().length() <= LONGEST;
      add(lines, head ? Passage.of(text, block.span()) : outside && block instanceof Block.Line line ? line.content() : Passage.EMPTY);
    }
    return lines;
  }

  private static void add(List<Passage> lines, Passage line) {
    String s = line.text().strip();
    boolean prose = s.length() > LONGEST || s.endsWith(".") && s.indexOf(' ') > 0;
    if (!s.isEmpty() && !prose && lines.size() < MOST_LINES) {
      lines.add(line.strip());
    }
  }

  private static Found find(SourceText text, Passage line, Template template, String place) {
    String s = line.text();
    int starts = 0;
    for (int p = 0; p < s.length() && starts < MOST_STARTS; p++) {
      if (p > 0 && !isStart(s, p)) {
        continue;
      }
      starts++;
      Passage rest = line.slice(p, s.length());
      LabelMatch match = template.matcher().match(text, List.of(rest), null);
      Passage name = match == null || !match.field().equals(place) || match.isAlone() ? Passage.EMPTY : name(rest.slice(match.end(), rest.text().length()));
      if (!name.isBlank() && template.places().isName(name.text())) {
        return new Found(match, rest.slice(0, match.end()), name);
      }
    }
    return null;
  }

  /** Whether a word begins there behind a sign that parts it from what stands before. */
  private static boolean isStart(String s, int p) {
    int before = p - 1;
    while (before > 0 && Passage.isSpace(s.charAt(before))) {
      before--;
    }
    return Character.isLetter(s.charAt(p)) && !Character.isLetterOrDigit(s.charAt(p - 1)) && (!Character.isLetterOrDigit(s.charAt(before)) || p - before > 2);
  }

  /** Up to the sign, or the gap, that parts it from what follows. */
  private static Passage name(Passage rest) {
    String s = rest.text();
    int end = 0;
    while (end < s.length() && (Character.isLetter(s.charAt(end)) || "'’-".indexOf(s.charAt(end)) >= 0
        || s.charAt(end) == ' ' && end + 1 < s.length() && Character.isLetter(s.charAt(end + 1)))) {
      end++;
    }
    return rest.slice(0, end).strip();
  }
}
