package org.fichero;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
  /** Most documents, and most characters of theirs, that are on the belt at the same time: more gain little and take memory. */
  private static final int LOAD = 16;
  private static final int LOAD_CHARACTERS = 1 << 18;

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

  /**
   * The same of each of several documents, in their order; none bears on another. A quarter cheaper than one by one where they are
   * small: a machine's code stays in the processor's caches while a load of them passes it.
   */
  public List<Outcome> process(List<Document> documents) {
    List<Outcome> outcomes = new ArrayList<>(documents.size());
    int from = 0;
    while (from < documents.size()) {
      int to = loadEnd(documents, from);
      belt(documents.subList(from, to)).forEach(t -> outcomes.add(t.outcome()));
      from = to;
    }
    return outcomes;
  }

  /** The index after the last document that goes onto the belt together with the one at {@code from}. */
  private static int loadEnd(List<Document> documents, int from) {
    int to = from;
    int characters = 0;
    do {
      characters += documents.get(to++).text().chars().length();
    } while (to < documents.size() && to - from < LOAD && characters + documents.get(to).text().chars().length() <= LOAD_CHARACTERS);
    return to;
  }

  /** The same as {@link #process(Document)}, with what each machine handed to the next. */
  public Trace trace(Document document) {
    return belt(List.of(document)).get(0);
  }

  /** One machine after the other. */
  private List<Trace> belt(List<Document> documents) {
    List<Page> pages = each(documents, markup::read);
    List<Division> divisions = each(pages, splitter::split);
    List<List<Extraction>> extractions = each(divisions, this::extract);
    List<List<FichaRecord>> records = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      records.add(normaliser.normalise(divisions.get(i), extractions.get(i)));
    }
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Outcome outcome = validator.validate(divisions.get(i), extractions.get(i), records.get(i));
      traces.add(new Trace(pages.get(i), divisions.get(i), extractions.get(i), outcome));
    }
    return traces;
  }

  private static <A, B> List<B> each(List<A> load, Function<A, B> machine) {
    List<B> made = new ArrayList<>(load.size());
    for (A one : load) {
      made.add(machine.apply(one));
    }
    return made;
  }

  /** What lay on the belt, in order. */
  public record Trace(Page page, Division division, List<Extraction> extractions, Outcome outcome) {
    public Trace {
      extractions = List.copyOf(extractions);
    }
  }
}
