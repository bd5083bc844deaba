package org.fichero;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.extract.Extractor;
import org.fichero.markup.MarkupReader;
import org.fichero.model.Division;
import org.fichero.model.Document;
import org.fichero.model.Extraction;
import org.fichero.model.Ficha;
import org.fichero.model.FichaRecord;
import org.fichero.model.Outcome;
import org.fichero.model.Page;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.MonthNames;
import org.fichero.rules.MarkupLexicon;
import org.fichero.rules.PackLoader;
import org.fichero.rules.PlanWords;
import org.fichero.rules.Places;
import org.fichero.rules.ProseWords;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RuleMistakes;
import org.fichero.rules.RulePack;
import org.fichero.rules.RulesException;
import org.fichero.split.Splitter;
import org.fichero.validate.Validator;

/**
 * The belt: text in, records and findings out. A pure function of rules and document; immutable, safe for threads.
 *
 * <p>{@code Fichero.load(RuleFiles.bundled()).process(document)}; documents come from {@code org.fichero.ingest}.
 */
public final class Fichero {
  private final List<RulePack> packs;
  private final MarkupReader markup;
  private final Splitter splitter;
  private final Map<String, String> languages = new HashMap<>();
  private final Map<String, Extractor> extractors = new TreeMap<>();
  private final Normaliser normaliser;
  private final Validator validator;

  private Fichero(RuleFiles files, List<RulePack> packs) {
    RuleFiles rules = files.speaking(language(packs));
    ProseWords prose = ProseWords.load(rules);
    this.packs = List.copyOf(packs);
    MarkupLexicon marks = MarkupLexicon.load(rules);
    markup = new MarkupReader(marks);
    splitter = new Splitter(packs, Places.load(rules), DocumentParts.load(rules), MonthNames.load(rules), prose);
    for (RulePack pack : packs) {
      languages.put(pack.id(), pack.language());
      extractors.computeIfAbsent(pack.language(), language -> extractor(files.speaking(language), packs));
    }
    normaliser = Normaliser.load(rules, packs);
    Validator lazy = new Validator(packs, prose);
    validator = rules.isBundled() ? lazy : lazy.compiled();
  }

  private static Extractor extractor(RuleFiles rules, List<RulePack> packs) {
    return new Extractor(packs, MonthNames.load(rules), PlanWords.load(rules), MarkupLexicon.load(rules), ProseWords.load(rules));
  }

  /** The language in which marks and headings are read before a document's pack is known: the packs' own where they share one. */
  private static String language(List<RulePack> packs) {
    List<String> languages = packs.stream().filter(p -> !p.takesAny()).map(RulePack::language).distinct().toList();
    return languages.size() == 1 ? languages.get(0) : RuleFiles.STANDARD;
  }

  /** Each ficha by the words of its pack's language, in the order of the document. */
  private List<Extraction> extract(Division division) {
    if (extractors.size() == 1) {
      return extractors.values().iterator().next().extract(division);
    }
    List<Extraction> all = new ArrayList<>();
    extractors.forEach((language, extractor) -> {
      List<Ficha> own = division.fichas().stream().filter(f -> language.equals(languages.get(f.template()))).toList();
      all.addAll(extractor.extract(new Division(division.page(), own, division.front(), division.findings())));
    });
    all.sort(Comparator.comparing(e -> e.ficha().span()));
    return all;
  }

  /**
   * With every pack that {@code packs.yaml} lists.
   *
   * @throws org.fichero.rules.RulesException with every mistake in the rules
   */
  public static Fichero load(RuleFiles rules) {
    try {
      return new Fichero(rules, PackLoader.loadAll(rules));
    } catch (RulesException e) {
      throw all(e, rules, List.of());
    }
  }

  /**
   * With one pack only, whatever a document looks like.
   *
   * @param pack the name of its folder
   * @throws org.fichero.rules.RulesException with every mistake in the rules
   */
  public static Fichero load(RuleFiles rules, String pack) {
    try {
      return new Fichero(rules, List.of(PackLoader.load(rules, pack).forced()));
    } catch (RulesException e) {
      throw all(e, rules, List.of(pack));
    }
  }

  /** Whatever else is wrong is said too, so that one look at the rules mends all of it. */
  private static RulesException all(RulesException first, RuleFiles rules, List<String> packs) {
    List<RulesException.Problem> problems = RuleMistakes.in(rules, packs, Validator::problems);
    return problems.isEmpty() ? first : new RulesException(problems);
  }

  /** The packs in use, in the order in which they are tried. */
  public List<RulePack> packs() {
    return packs;
  }

  /** All that comes of one document. Never throws for what a document holds: that makes findings. */
  public Outcome process(Document document) {
    return trace(document).outcome();
  }

  /** The same, with what each machine handed to the next. */
  public Trace trace(Document document) {
    Page page = markup.read(document);
    Division division = splitter.split(page);
    List<Extraction> extractions = extract(division);
    List<FichaRecord> records = normaliser.normalise(division, extractions);
    return new Trace(page, division, extractions, validator.validate(division, extractions, records));
  }

  /** What lay on the belt, in order. */
  public record Trace(Page page, Division division, List<Extraction> extractions, Outcome outcome) {
    public Trace {
      extractions = List.copyOf(extractions);
    }
  }
}
