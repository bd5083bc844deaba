package org.fichero.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Ficha;
import org.fichero.model.Finding;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Reads one field's blocks as its kind asks, and keeps the account of the form's own words for one ficha. */
final class FieldReader {
  private final Map<FieldRule, Terms> terms;
  private final Answers answers;
  private final MonthReader months;
  private final Wrapping wrapping;
  /** Of what stands before a colon. */
  private static final int LONGEST_NAME = 24;

  private final SourceText source;
  private final List<String> help;
  private final Set<String> listEnds;
  /** The same for fields that have no texts of their own. */
  private final Help common;
  private final List<Span> forms = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param help texts of the form that are no values, for all fields
   * @param listEnds what a list may end in that is no item of it
   */
  FieldReader(
      Map<FieldRule, Terms> terms, Answers answers, MonthReader months, Wrapping wrapping, SourceText source, List<String> help,
      Set<String> listEnds) {
    this.listEnds = listEnds;
    this.terms = terms;
    this.answers = answers;
    this.months = months;
    this.wrapping = wrapping;
    this.source = source;
    this.help = help;
    this.common = new Help(help);
  }

  Owners owners(List<FieldRule> rules) {
    return new Owners(rules, terms, answers, months, source);
  }

  /** Characters of labels, headings, marks and printed words. */
  List<Span> forms() {
    return forms;
  }

  List<Finding> findings() {
    return findings;
  }

  void find(Finding finding) {
    findings.add(finding);
  }

  Extraction.Value value(FieldRule rule, String path, List<Block> all) {
    List<Block> blocks = ChosenOptions.of(rule.kind(), all, forms);
    // topics have them before each paragraph
    List<String> lead = rule.kind() == FieldKind.TOPICS ? List.of() : rule.lead();
    WordsReader words = new WordsReader(wrapping, help(rule), lead, forms);
    return switch (rule.kind()) {
      case CHOICE, CHOICES -> new ChoiceReader(terms.get(rule), answers, words, forms, rule.labels(), blocks).read();
      case BOOLEAN -> bool(words, blocks);
      case MONTHS, SCHEDULE -> plan(rule, path, words, blocks);
      case TOPICS -> new TopicReader(rule, terms.get(rule), answers.conjunctions(), forms).read(words.read(blocks));
      case TABLE -> new TableReader(rule, source, forms).read(blocks, this, path + rule.name() + "/");
      case PLACE -> words.read(place(blocks));
      case ORGANISATIONS -> organisations(words.read(blocks));
      default -> words.read(rule.from() == null || rule.pattern() == null ? blocks : numbered(rule.pattern(), blocks));
    };
  }

  /** With the number before the first line ("3. Vínculos"), which is no part of that field's own words, where the pattern asks for it. */
  private List<Block> numbered(Pattern pattern, List<Block> blocks) {
    Block.Line line = !blocks.isEmpty() && blocks.get(0) instanceof Block.Line first && !first.bullet().isEmpty() ? first : null;
    int at = line == null || pattern.matcher(line.content().text()).find() ? -1 : source.chars().indexOf(line.bullet(), line.span().start());
    if (at < 0 || at >= line.span().end()) {
      return blocks;
    }
    Passage whole = Passage.of(source, new Span(at, at + line.bullet().length())).join(" ", line.content());
    List<Block> all = new ArrayList<>(blocks);
    all.set(0, new Block.Line(line.span(), whole, line.heading(), line.strong(), "", line.indent(), line.blanksBefore()));
    return pattern.matcher(whole.text()).find() ? all : blocks;
  }

  /** Without the lines from one on that is a name, a colon and what it names: no place's name goes on so. */
  private static List<Block> place(List<Block> blocks) {
    for (int i = 1; i < blocks.size(); i++) {
      int colon = blocks.get(i) instanceof Block.Line line ? line.content().text().indexOf(": ") : -1;
      if (colon > 0 && colon <= LONGEST_NAME) {
        return blocks.subList(0, i);
      }
    }
    return blocks;
  }

  private Extraction.Words organisations(Extraction.Words words) {
    ListEnd.claim(words, listEnds, forms);
    return words;
  }

  /**
   * Sections of a document of no known template, each with all that can stand in one.
   *
   * @param pointer of the field that holds them
   */
  Extraction.Groups sections(List<Ficha.Section> sections, String pointer) {
    List<List<Extraction.Raw>> all = new ArrayList<>();
    sections.forEach(s -> all.add(section(s, pointer + "/" + all.size() + "/months")));
    return new Extraction.Groups(all);
  }

  /** A section; a plan whose months cannot be read stays a table of it. */
  private List<Extraction.Raw> section(Ficha.Section section, String pointer) {
    MonthPlan read = months.read(source, section.blocks(), wrapping.hasPages());
    // what is no plan need not be one here
    (read.consumed().isEmpty() ? List.<Finding>of() : read.findings()).forEach(f -> find(new Finding(f.code(), f.severity(), f.span(), pointer, f.args())));
    MonthPlan plan = read.rows() == null ? new MonthPlan(null, List.of(), List.of(), List.of(), List.of(), List.of()) : read;
    List<Block> left = left(section.blocks(), plan);
    forms.addAll(plan.labels());
    forms.addAll(plan.values());
    return SectionReader.read(source, section, plan, left, new WordsReader(wrapping, common, forms), forms);
  }

  /** The blocks that the plan has not taken; both are in the order of the page. */
  private static List<Block> left(List<Block> blocks, MonthPlan plan) {
    Set<Block> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    taken.addAll(plan.consumed());
    List<Block> left = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (!taken.contains(block)) {
        left.add(block);
      }
    }
    if (!plan.notes().isEmpty()) {
      left.addAll(plan.notes());
      left.sort(java.util.Comparator.comparing(Block::span));
    }
    return left;
  }

  private Help help(FieldRule rule) {
    if (rule.help().isEmpty()) {
      return common;
    }
    List<String> all = new ArrayList<>(help);
    all.addAll(rule.help());
    return new Help(all);
  }

  private Extraction.Value bool(WordsReader words, List<Block> blocks) {
    boolean marked = blocks.stream().anyMatch(b -> b instanceof Block.Options || b instanceof Block.Table);
    return marked ? new ChoiceReader(Terms.NONE, answers, words, forms, List.of(), blocks).read() : words.read(answer(blocks));
  }

  /** The one line that is nothing but yes or no, where the form's words stand above it ("Si marca No, pase a la 14") or below ("Si responde …"); else all. */
  private List<Block> answer(List<Block> blocks) {
    List<Block> alone = blocks.stream().filter(b -> b instanceof Block.Line line && answers.yesOrNo(line.content().text()) != null).toList();
    boolean above = alone.size() == 1 && blocks.get(0) == alone.get(0);
    boolean again = above && blocks.size() > 1 && blocks.get(1) instanceof Block.Line line && answers.yesOrNo(line.content().text().split(" ", 2)[0]) != null;
    return alone.size() == 1 && (!above || again) ? alone : blocks;
  }

  /** The plan with the one year that its label names, as far as its own tables and what stands above them name none: "Carta Gantt 2024". */
  Extraction.Plan dated(Extraction.Plan plan, List<Span> label) {
    StringBuilder words = new StringBuilder();
    label.forEach(l -> words.append(words.isEmpty() ? "" : " ").append(source.chars(), l.start(), l.end()));
    Integer year = LabelYear.of(words.toString());
    int open = 0;
    while (year != null && plan.rows() != null && open < plan.rows().size() && isOpen(plan.rows().get(open))) {
      open++;
    }
    List<Extraction.PlanRow> rows = new ArrayList<>(plan.rows() == null ? List.of() : plan.rows());
    rows.subList(0, open).replaceAll(r -> new Extraction.PlanRow(r.label(), year,
        r.cells().stream().map(c -> new Extraction.PlanCell(c.months(), year, c.mark())).toList(), r.named(), r.columns()));
    return open == 0 ? plan : new Extraction.Plan(rows, plan.words());
  }

  private static boolean isOpen(Extraction.PlanRow row) {
    return row.year() == null && row.cells().stream().allMatch(c -> c.year() == null) && !passesYear(row.cells());
  }

  /** Whether January stands behind a later month, so that one year cannot be all columns'. */
  private static boolean passesYear(List<Extraction.PlanCell> cells) {
    for (int i = 1; i < cells.size(); i++) {
      if (cells.get(i).months().size() == 1 && cells.get(i - 1).months().size() == 1 && cells.get(i).months().get(0) < cells.get(i - 1).months().get(0)) {
        return true;
      }
    }
    return false;
  }

  /** A section's label, with what follows on its line: "Componente 1: Formación – Año 2025". */
  List<Span> heading(Ficha.Section section) {
    List<Span> spans = new ArrayList<>(section.label());
    boolean follows = !spans.isEmpty() && !section.blocks().isEmpty() && section.blocks().get(0) instanceof Block.Line line
        && line.span().start() >= spans.get(spans.size() - 1).end()
        && source.chars().substring(spans.get(spans.size() - 1).end(), line.span().start()).indexOf('\n') < 0;
    if (follows) {
      spans.add(section.blocks().get(0).span());
    }
    return spans;
  }

  private Extraction.Plan plan(FieldRule rule, String path, WordsReader words, List<Block> all) {
    List<Block> own = words.withoutHelp(all);
    List<Block> blocks = rule.columns().isEmpty() ? months.withoutStartEndTables(own, forms) : own;
    PlanColumns declared = new PlanColumns(rule, this, source, path + rule.name() + "/");
    MonthPlan read = months.read(source, blocks, wrapping.hasPages(), declared);
    declared.missing("/fields/" + path + rule.name()).forEach(this::find);
    MonthPlan plan = wrapping.hasPages() ? months.whole(read, wrapping.blocks()) : read;
    forms.addAll(plan.labels());
    forms.addAll(plan.values());
    plan.findings().forEach(f -> find(
        new Finding(f.code(), f.severity(), f.span(), "/fields/" + path + rule.name() + "/months", f.args())));
    List<Block> rest = left(blocks, plan);
    return new Extraction.Plan(plan.rows(), words.read(rest));
  }
}
