package org.fichero.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Division;
import org.fichero.model.Ficha;
import org.fichero.model.Page;
import org.fichero.model.Span;
import org.fichero.rules.DocumentParts;

/**
 * Fichas whose title is printed again where they go on: on the next page or slide, alone or with "(continuación)", with the place below it or
 * without. Such a head is no value of the field that it cuts, and opens no ficha of its own as long as no field comes back below it. Immutable;
 * safe for threads.
 */
final class ContinuedFichas {
  private final List<Template> templates;
  private final ContinuedTitle title;

  /** @param smallWords of the documents' language, in lower case */
  ContinuedFichas(List<Template> templates, DocumentParts parts, Set<String> smallWords) {
    this.templates = templates;
    this.title = new ContinuedTitle(parts, smallWords);
  }

  /** A ficha that may go on: the words of its title and its place, those that stand beside its title, and the fields that it has so far. */
  private record Open(Template template, List<String> title, List<String> place, Set<String> beside, Set<String> fields) {}

  /** The division's page with the heads of continued fichas as furniture; the same page where no ficha is continued. */
  Page joined(Division division) {
    List<Span> heads = new ArrayList<>();
    Open open = null;
    for (Ficha ficha : division.fichas()) {
      Template template = templates.stream().filter(t -> t.pack().id().equals(ficha.template())).findFirst().orElse(null);
      Open next = template == null || template.title() == null ? null : open(template, ficha);
      if (next != null && open != null && goesOn(open, next)) {
        heads.addAll(head(template, ficha));
        open.fields().addAll(next.fields());
      } else {
        open = next;
      }
      if (open != null) {
        within(open, ficha, heads);
      }
    }
    return heads.isEmpty() ? division.page() : without(division.page(), heads);
  }

  private static Open open(Template template, Ficha ficha) {
    List<String> title = new ArrayList<>();
    List<String> place = new ArrayList<>();
    Set<String> beside = new HashSet<>();
    Set<String> fields = new HashSet<>();
    for (Ficha.Section section : ficha.sections()) {
      boolean named = section.field() != null && !section.field().equals(LabelMatcher.IGNORED);
      if (named && section.field().equals(template.title())) {
        words(section, title);
      } else if (named && section.field().equals(template.pack().anchor())) {
        words(section, place);
        beside.addAll(ContinuedTitle.words(section.words()));
      } else if (named) {
        fields.add(section.field());
      }
    }
    beside.addAll(place);
    return new Open(template, title, place, beside, fields);
  }

  private static void words(Ficha.Section section, List<String> words) {
    section.blocks().forEach(b -> words.addAll(b instanceof Block.Line line ? ContinuedTitle.words(line.content().text()) : List.of()));
  }

  private boolean goesOn(Open open, Open next) {
    boolean place = next.place().isEmpty() || next.place().equals(open.place());
    boolean fields = !next.fields().isEmpty() && next.fields().stream().noneMatch(open.fields()::contains);
    return open.template() == next.template() && place && fields && ContinuedTitle.isLong(open.title()) && title.compare(open.title(), open.beside(), next.title()) != ContinuedTitle.Likeness.NONE;
  }

  private static List<Span> head(Template template, Ficha ficha) {
    List<Span> head = new ArrayList<>();
    for (Ficha.Section section : ficha.sections()) {
      if (template.title().equals(section.field()) || section.field() != null && section.field().equals(template.pack().anchor())) {
        head.addAll(section.label());
        section.blocks().forEach(b -> head.add(b.span()));
      }
    }
    return head;
  }

  /** The ficha's own title within the values of its other fields. */
  private void within(Open open, Ficha ficha, List<Span> heads) {
    for (Ficha.Section section : ficha.sections()) {
      List<Block> blocks = section.field() == null || !section.field().equals(open.template().title()) ? section.blocks() : List.of();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Block.Line line && ContinuedTitle.mayBe(open.title(), line.content().text().length())
            && isHead(title.compare(open.title(), open.beside(), ContinuedTitle.words(line.content().text())), blocks, i)) {
          heads.add(line.span());
        }
      }
    }
  }

  /** Whether a line that says the title is a page's head; one that says nothing else must stand where a value ends or is cut by the page's end. */
  private static boolean isHead(ContinuedTitle.Likeness likeness, List<Block> blocks, int i) {
    boolean below = i > 0 && blocks.get(i - 1).endsPage();
    boolean last = i > 0 && i + 1 == blocks.size() && blocks.get(i) instanceof Block.Line line && line.blanksBefore() > 0;
    return likeness == ContinuedTitle.Likeness.CONTINUED || likeness == ContinuedTitle.Likeness.SAME && (below || last);
  }

  private static Page without(Page page, List<Span> heads) {
    List<Block> blocks = new ArrayList<>(page.blocks());
    heads.sort(Comparator.comparingInt(Span::start));
    int k = 0;
    for (int i = 0; i < blocks.size() && k < heads.size(); i++) {
      Span span = blocks.get(i).span();
      boolean head = false;
      for (; k < heads.size() && heads.get(k).start() < span.end(); k++) {
        head |= heads.get(k).start() >= span.start();
      }
      if (head && blocks.get(i) instanceof Block.Line) {
        blocks.set(i, new Block.Furniture(span, "header"));
      }
    }
    return new Page(page.document(), blocks, page.markup(), page.findings());
  }
}
