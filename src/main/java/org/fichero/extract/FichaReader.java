package org.fichero.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Ficha;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Reads one ficha: brings each field's blocks together, then reads them as its kind asks. */
final class FichaReader {
  private final RulePack pack;
  private final Map<FieldRule, Terms> terms;
  private final MonthReader months;
  private final SourceText source;
  private final Wrapping wrapping;
  private final Ficha ficha;
  private final List<Span> forms = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  FichaReader(RulePack pack, Map<FieldRule, Terms> terms, MonthReader months, SourceText source,
      Wrapping wrapping, Ficha ficha) {
    this.pack = pack;
    this.terms = terms;
    this.months = months;
    this.source = source;
    this.wrapping = wrapping;
    this.ficha = ficha;
  }

  /** What a field has: where it was announced, and the blocks of all its places. */
  private static final class Place {
    private Span label;
    private Confidence confidence = Confidence.INFERRED;
    private final List<Block> blocks = new ArrayList<>();

    void announce(Ficha.Section section) {
      if (label == null) {
        label = section.label().isEmpty() ? null : section.label().get(0);
        confidence = section.confidence();
      }
    }
  }

  Extraction read() {
    Map<String, Place> places = places();
    List<Extraction.Raw> raws = new ArrayList<>();
    for (FieldRule rule : pack.fields()) {
      Place place = places.get(rule.name());
      if (place != null) {
        raws.add(new Extraction.Raw(rule.name(), place.label, place.confidence, value(rule, place.blocks)));
      }
    }
    return new Extraction(ficha, raws, forms, findings);
  }

  private Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    for (Ficha.Section section : ficha.sections()) {
      forms.addAll(section.label());
      if (section.field() == null) {
        continue;
      }
      Place place = places.computeIfAbsent(section.field(), f -> new Place());
      place.announce(section);
      FieldRule rule = pack.field(section.field()).orElseThrow();
      boolean told = false;
      for (Block block : section.blocks()) {
        FieldRule owner = owner(rule, block);
        places.computeIfAbsent(owner.name(), f -> new Place()).blocks.add(block);
        told = owner == rule ? told : tell(owner, rule, block, told);
      }
    }
    return places;
  }

  private boolean tell(FieldRule owner, FieldRule under, Block block, boolean told) {
    if (!told) {
      findings.add(Finding.at(block.span(), "options-elsewhere", Severity.INFO, "/fields/" + owner.name(),
          "field", owner.name(), "under", under.name()));
    }
    return true;
  }

  /** Options and month tables belong to the field whose words they hold, whatever heading they stand under. */
  private FieldRule owner(FieldRule rule, Block block) {
    if (block instanceof Block.Options options) {
      return optionsOwner(rule, options.options());
    }
    if (block instanceof Block.Table table) {
      List<Block.Option> inside = table.rows().stream().flatMap(r -> r.cells().stream())
          .flatMap(c -> c.options().stream()).toList();
      FieldRule owner = optionsOwner(rule, inside);
      return owner != rule || isPlan(rule) || rule.vocabulary() != null && isChoice(rule) ? owner : planOwner(rule, table);
    }
    return rule;
  }

  private FieldRule planOwner(FieldRule rule, Block.Table table) {
    return pack.fields().stream().filter(FichaReader::isPlan).findFirst()
        .filter(p -> !months.read(source, List.of(table)).consumed().isEmpty()).orElse(rule);
  }

  private FieldRule optionsOwner(FieldRule rule, List<Block.Option> options) {
    long labelled = options.stream().filter(o -> !o.label().isBlank()).count();
    FieldRule best = rule;
    int most = isChoice(rule) ? ChoiceReader.known(terms.get(rule), options) : 0;
    for (FieldRule other : pack.fields()) {
      int known = isChoice(other) && other != rule ? ChoiceReader.known(terms.get(other), options) : 0;
      if (known > most && known * 2 >= labelled) {
        best = other;
        most = known;
      }
    }
    return best;
  }

  private static boolean isChoice(FieldRule rule) {
    return rule.kind() == FieldKind.CHOICES || rule.kind() == FieldKind.CHOICE;
  }

  private static boolean isPlan(FieldRule rule) {
    return rule.kind() == FieldKind.SCHEDULE || rule.kind() == FieldKind.MONTHS;
  }

  private Extraction.Value value(FieldRule rule, List<Block> blocks) {
    WordsReader words = new WordsReader(wrapping, rule.help(), forms);
    return switch (rule.kind()) {
      case CHOICE, CHOICES -> new ChoiceReader(rule, words, forms).read(blocks);
      case MONTHS, SCHEDULE -> plan(rule, words, blocks);
      case TOPICS -> new TopicReader(rule, forms).read(words.read(blocks));
      default -> words.read(blocks);
    };
  }

  private Extraction.Plan plan(FieldRule rule, WordsReader words, List<Block> blocks) {
    MonthPlan plan = months.read(source, blocks);
    forms.addAll(plan.labels());
    forms.addAll(plan.values());
    plan.findings().forEach(f -> findings.add(
        new Finding(f.code(), f.severity(), f.span(), "/fields/" + rule.name() + "/months", f.args())));
    List<Block> rest = blocks.stream().filter(b -> plan.consumed().stream().noneMatch(c -> c == b)).toList();
    return new Extraction.Plan(plan.rows(), words.read(rest));
  }
}
