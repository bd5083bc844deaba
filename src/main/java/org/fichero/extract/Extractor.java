package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Division;
import org.fichero.model.Extraction;
import org.fichero.model.Ficha;
import org.fichero.rules.ProseWords;
import org.fichero.rules.FieldRule;
import org.fichero.rules.MarkupLexicon;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;
import org.fichero.rules.RulePack;

/** Reads the raw values of fichas by their packs' rules. Immutable; safe for threads. */
public final class Extractor {
  private final Map<String, RulePack> packs = new HashMap<>();
  private final Map<FieldRule, Terms> terms = new java.util.IdentityHashMap<>();
  private final MonthReader months;
  private final Answers answers;
  private final ProseWords prose;

  /**
   * @param packs those that fichas may name as their template
   * @param months what the months are called
   * @param plans the words and signs of month tables
   * @param marks words that answer an option
   * @param prose which hyphens at line ends belong to their words, and what joins the items of a list
   */
  public Extractor(List<RulePack> packs, MonthNames months, PlanWords plans, MarkupLexicon marks, ProseWords prose) {
    for (RulePack pack : packs) {
      this.packs.put(pack.id(), pack);
      pack.fields().forEach(this::addTerms);
    }
    this.months = new MonthReader(months, plans);
    this.answers = new Answers(marks, prose.conjunctions());
    this.prose = prose;
  }

  private void addTerms(FieldRule rule) {
    if (rule.vocabulary() != null) {
      terms.put(rule, new Terms(rule.vocabulary()));
    }
    rule.fields().forEach(this::addTerms);
  }

  /** One extraction a ficha, in order; a field with nothing under its label has an empty value, one without label none. */
  public List<Extraction> extract(Division division) {
    Wrapping wrapping = new Wrapping(division.page(), prose.firstParts(), labels(division));
    return division.fichas().stream().map(f -> extract(division, wrapping, f)).toList();
  }

  /** Where the labels of all fichas begin. */
  private static NavigableSet<Integer> labels(Division division) {
    NavigableSet<Integer> starts = new TreeSet<>();
    division.fichas().forEach(f -> f.sections().forEach(s -> s.label().forEach(l -> starts.add(l.start()))));
    return starts;
  }

  /** Of a document that is one ficha, what is looked for anywhere may stand above its first label too. */
  private static List<Ficha.Section> sections(RulePack pack, Ficha ficha, Division division) {
    boolean whole = pack.by() == RulePack.By.DOCUMENT && division.fichas().size() == 1 && !division.front().isEmpty();
    if (!whole) {
      return ficha.sections();
    }
    List<Ficha.Section> all = new ArrayList<>();
    all.add(new Ficha.Section(null, List.of(), "", Confidence.INFERRED, division.front()));
    all.addAll(ficha.sections());
    return all;
  }

  private Extraction extract(Division division, Wrapping wrapping, Ficha ficha) {
    RulePack pack = packs.get(ficha.template());
    FieldReader fields = new FieldReader(terms, answers, months, wrapping, division.page().text(), pack.help(),
        prose.listEnds());
    Help help = new Help(pack.help());
    for (Ficha.Section section : ficha.sections()) {
      fields.forms().addAll(section.label());
      if ("".equals(section.field())) {
        section.blocks().forEach(b -> fields.forms().add(b.span()));
      } else if (section.field() == null) {
        // help that the form prints where no field stands is form all the same
        section.blocks().stream().filter(b -> b instanceof Block.Line line && help.without(line.content()).isBlank())
            .forEach(b -> fields.forms().add(b.span()));
      }
    }
    List<Extraction.Raw> raws = new FichaReader(pack.fields(), "", fields).read(sections(pack, ficha, division));
    return new Extraction(ficha, raws, fields.forms(), fields.findings());
  }
}
