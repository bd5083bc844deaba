package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.model.Division;
import org.fichero.model.Finding;
import org.fichero.model.Page;
import org.fichero.model.Severity;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.MonthNames;
import org.fichero.rules.Places;
import org.fichero.rules.ProseWords;
import org.fichero.rules.RulePack;

/** Cuts pages into fichas by the labels of rule packs. Immutable; safe for threads. */
public final class Splitter {
  private final List<Template> templates = new ArrayList<>();
  private final LabelIndex index;
  private final RulePack any;
  private final PartHeadings parts;
  private final Imprint imprint;
  private final Afterword afterword;
  private final FurnitureLabels labels = new FurnitureLabels(templates);
  private final LoneHeads heads = new LoneHeads(templates);
  private final ContinuedFichas continued;
  private final PlaceAround around = new PlaceAround(templates);

  /**
   * @param packs tried on every page; of several that recognise it equally well, the first is taken
   * @param gazetteer what places are called, for titles that name one
   * @param parts what the parts of a document are called that are no ficha's
   * @param months what the months are called, for tables that have them as headings
   * @param prose small words of the documents' language
   */
  public Splitter(List<RulePack> packs, Places gazetteer, DocumentParts parts, MonthNames months, ProseWords prose) {
    MonthHeads monthHeads = new MonthHeads(months);
    this.parts = new PartHeadings(parts);
    this.imprint = new Imprint(parts, months);
    this.afterword = new Afterword(parts, prose, imprint);
    packs.stream().filter(p -> !p.takesAny())
        .forEach(p -> templates.add(new Template(p, gazetteer, monthHeads, this.parts, prose.smallWords(), LabelIndex.bit(templates.size()))));
    index = new LabelIndex(templates.stream().map(Template::matcher).toList());
    continued = new ContinuedFichas(templates, parts, prose.smallWords());
    any = packs.stream().filter(RulePack::takesAny).findFirst().orElse(null);
  }

  /**
   * The page's fichas, each of the template whose labels stand in it; all of it is front matter, with a finding, when no
   * pack recognises it.
   */
  public Division split(Page read) {
    Division first = divide(heads.without(labels.restored(read)));
    Page page = continued.joined(first);
    return around.placed(page == first.page() ? first : divide(page));
  }

  private Division divide(Page page) {
    Survey survey = index.survey(page);
    long seen = survey.all();
    List<Territories.Labelled> known = new ArrayList<>();
    Territories.Labelled nearest = null;
    for (Template template : templates) {
      boolean may = (seen & template.bit()) != 0;
      List<Piece> pieces = may ? template.label(page, survey, 0, page.blocks().size()) : List.of();
      Territories.Labelled found = new Territories.Labelled(template, pieces, Template.fields(pieces).size());
      nearest = nearest == null || found.fields() > nearest.fields() ? found : nearest;
      if (template.isEnough(template.together(pieces))) {
        known.add(found);
      }
    }
    if (known.isEmpty()) {
      return none(page, nearest);
    }
    List<Finding> findings = new ArrayList<>();
    List<Territory> territories = Territories.of(page, survey, known, findings);
    return new Cutter(page, parts, imprint, afterword).cut(territories, findings);
  }

  /** No pack's own: a record of whatever stands in it, or one a form that it repeats, if a pack takes any document; front matter if none does. */
  private Division none(Page page, Territories.Labelled nearest) {
    AnyDocument.Read read = any == null ? new AnyDocument.Read(List.of(), page.blocks()) : new AnyDocument(any).read(page);
    boolean blank = page.text().chars().isBlank();
    boolean asked = nearest == null || blank;
    Set<String> together = asked ? Set.of() : nearest.template().together(nearest.pieces());
    List<Finding> findings = asked ? List.of() : List.of(Finding.at(null, "no-template", Severity.WARNING, null,
        "templates", String.join(", ", templates.stream().map(t -> t.pack().id()).toList()),
        "nearest", nearest.template().pack().id(), "found", Integer.toString(together.size()),
        "needed", Integer.toString(nearest.template().pack().needed(together))));
    return new Division(page, read.fichas(), read.front(), findings);
  }
}
