package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Division;
import org.fichero.model.Extraction;
import org.fichero.model.Ficha;
import org.fichero.rules.ProseWords;
import org.fichero.rules.FieldRule;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;
import org.fichero.rules.RulePack;

/** Reads the raw values of fichas by their packs' rules. Immutable; safe for threads. */
public final class Extractor {
  private final Map<String, RulePack> packs = new HashMap<>();
  private final Map<FieldRule, Terms> terms = new java.util.IdentityHashMap<>();
  private final MonthReader months;
  private final ProseWords prose;

  /**
   * @param packs those that fichas may name as their template
   * @param months what the months are called
   * @param plans the words and signs of month tables
   * @param prose which hyphens at line ends belong to their words
   */
  public Extractor(List<RulePack> packs, MonthNames months, PlanWords plans, ProseWords prose) {
    for (RulePack pack : packs) {
      this.packs.put(pack.id(), pack);
      pack.fields().stream().filter(f -> f.vocabulary() != null).forEach(f -> terms.put(f, new Terms(f.vocabulary())));
    }
    this.months = new MonthReader(months, plans);
    this.prose = prose;
  }

  /** One extraction a ficha, in order; a field with nothing under its label has an empty value, one without label none. */
  public List<Extraction> extract(Division division) {
    Wrapping wrapping = new Wrapping(division.page(), prose.firstParts());
    List<Extraction> all = new ArrayList<>();
    for (Ficha ficha : division.fichas()) {
      all.add(new FichaReader(packs.get(ficha.template()), terms, months, division.page().text(), wrapping, ficha).read());
    }
    return all;
  }
}
