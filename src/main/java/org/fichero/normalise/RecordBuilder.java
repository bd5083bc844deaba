package org.fichero.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Confidence;
import org.fichero.model.Division;
import org.fichero.model.Extraction;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Makes the record of one ficha: every declared field as its kind has it at once, mentions and sentences once its prose is read. */
final class RecordBuilder {
  private final RulePack pack;
  private final Readers readers;
  private final Division division;
  private final Extraction extraction;
  private final List<Finding> findings = new ArrayList<>();
  /** What stands over the table that is being read, and may say the unit of its columns. */
  private Passage caption = Passage.EMPTY;
  private final List<Narrative> narratives = new ArrayList<>();
  private final Node.Members fields;

  RecordBuilder(RulePack pack, Readers readers, Division division, Extraction extraction) {
    this.pack = pack;
    this.readers = readers;
    this.division = division;
    this.extraction = extraction;
    fields = (Node.Members) members(pack.fields(), extraction.fields(), "/fields", "");
  }

  /** The prose of its fields, in order, which is to be read before the record is built. */
  List<Narrative> narratives() {
    return narratives;
  }

  FichaRecord build() {
    List<Mention> mentions = new ArrayList<>();
    Map<String, List<Span>> sentences = new LinkedHashMap<>();
    narratives.forEach(n -> n.addTo(mentions, sentences));
    var ficha = extraction.ficha();
    return new FichaRecord(stem(division.page().document().source().path()) + "#" + ficha.ordinal(), ficha.ordinal(),
        ficha.span(), pack.id(), pack.version(), fields, mentions, sentences, findings);
  }

  /** A path without its extension. */
  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  private Node node(FieldRule rule, Extraction.Raw raw, String pointer, String path) {
    Confidence label = raw.confidence();
    Leaves leaves = new Leaves(division.page().text(), path + rule.name(), label);
    if (raw.value() instanceof Extraction.Choices choices) {
      if (rule.kind() != FieldKind.BOOLEAN && choices.choices().isEmpty() && !choices.words().paragraphs().isEmpty()) {
        findings.add(Unread.of(rule, all(choices.words()), pointer));
        return Node.NULL;
      }
      return switch (rule.kind()) {
        case CHOICE -> ChoiceShape.one(choices, leaves);
        case BOOLEAN -> new YesNo(readers.answers()).of(choices, leaves, pointer, of(rule));
        default -> ChoiceShape.many(choices, leaves);
      };
    }
    if (raw.value() instanceof Extraction.Plan plan) {
      return plan(rule, plan, leaves, pointer);
    }
    Passage announced = joined(raw.label().stream().map(l -> Passage.of(division.page().text(), l)).toList());
    if (raw.value() instanceof Extraction.Groups groups) {
      caption = rule.kind() == FieldKind.TABLE ? announced : Passage.EMPTY;
      Node items = groups(rule, groups, pointer);
      caption = Passage.EMPTY;
      return items;
    }
    if (raw.value() instanceof Extraction.Topics topics) {
      return topics(rule, topics, leaves, pointer);
    }
    return words(rule, (Extraction.Words) raw.value(), announced, leaves, pointer);
  }

  /** Whether nobody wrote or ticked anything in it: a form has places for more items than there are. */
  private static boolean isBlank(Node node) {
    if (node instanceof Node.Members members) {
      return members.members().entrySet().stream().allMatch(m -> m.getKey().equals("options") || isBlank(m.getValue()));
    }
    return node instanceof Node.Items items ? items.items().stream().allMatch(RecordBuilder::isBlank)
        : ((Node.Leaf) node).value() == null || ((Node.Leaf) node).value().equals("");
  }

  private Node groups(FieldRule rule, Extraction.Groups groups, String pointer) {
    if (rule.kind() == FieldKind.SECTIONS) {
      return sections(rule, groups, pointer);
    }
    List<Node> items = new ArrayList<>();
    boolean several = rule.repeats() || rule.kind() == FieldKind.TABLE;
    for (List<Extraction.Raw> item : groups.groups()) {
      String own = several ? pointer + "/" + items.size() : pointer;
      Node members = members(rule.fields(), item, own, rule.name() + "/");
      if (!rule.repeats() || !isBlank(members)) {
        items.add(members);
      }
    }
    return several ? Nodes.list(items) : items.isEmpty() ? Node.NULL : items.get(0);
  }

  private Node sections(FieldRule rule, Extraction.Groups groups, String pointer) {
    List<Node> items = new ArrayList<>();
    for (List<Extraction.Raw> section : groups.groups()) {
      Leaves leaves = new Leaves(division.page().text(), rule.name(), Confidence.EXACT);
      SectionShape shape = SectionShape.of(section, leaves);
      for (int i = 0; i < shape.paragraphs().size(); i++) {
        prose(shape.paragraphs().get(i), pointer + "/" + items.size() + "/paragraphs/" + i);
      }
      items.add(shape.node());
    }
    return Nodes.list(items);
  }

  private Node members(List<FieldRule> rules, List<Extraction.Raw> raws, String pointer, String path) {
    Nodes nodes = new Nodes();
    for (FieldRule rule : rules) {
      Extraction.Raw raw = named(rule.name(), raws);
      nodes.put(rule.name(), raw == null ? Node.NULL : node(rule, raw, pointer + "/" + rule.name(), path));
    }
    return nodes.build();
  }

  private static Extraction.Raw named(String field, List<Extraction.Raw> raws) {
    for (Extraction.Raw raw : raws) {
      if (raw.field().equals(field)) {
        return raw;
      }
    }
    return null;
  }

  private Node plan(FieldRule rule, Extraction.Plan plan, Leaves leaves, String pointer) {
    if (rule.kind() == FieldKind.MONTHS) {
      return months(rule, plan, leaves, pointer);
    }
    Passage text = all(plan.words());
    FiguresReader.Times times = readers.figures().times(readers.figures().words(text.text()));
    prose(text, pointer + "/text", times);
    return ScheduleShape.of(plan, text, times, leaves, (row, i) ->
        (Node.Members) members(rule.fields(), row.columns(), pointer + "/schedule/" + i, rule.name() + "/"));
  }

  /** The months of the table; without one, and without a table that was seen and not read, those that the words name. */
  private Node months(FieldRule rule, Extraction.Plan plan, Leaves leaves, String pointer) {
    Passage text = all(plan.words());
    boolean seen = extraction.findings().stream().anyMatch(f -> f.code().startsWith("month-") && f.pointer() != null
        && f.pointer().endsWith("/" + rule.name() + "/months"));
    if (plan.rows() != null || seen || text.isBlank()) {
      return ScheduleShape.months(plan, leaves);
    }
    Node named = ScheduleShape.inText(readers.figures().times(readers.figures().words(text.text())), text, leaves);
    if (named.equals(Nodes.EMPTY)) {
      findings.add(Unread.of(rule, text, pointer));
      return Node.NULL;
    }
    return named;
  }

  private Node topics(FieldRule rule, Extraction.Topics topics, Leaves leaves, String pointer) {
    for (int i = 0; i < topics.topics().size(); i++) {
      prose(topics.topics().get(i).text(), pointer + "/" + i + "/text");
    }
    return TopicShape.of(topics, rule, leaves);
  }

  private Node words(FieldRule rule, Extraction.Words words, Passage label, Leaves leaves, String pointer) {
    return switch (rule.kind()) {
      case PARAGRAPHS -> paragraphs(words, leaves, pointer);
      case LIST -> Nodes.list(new ListItems(rule.separators(), readers.gazetteer().compounds()).of(words).stream().map(leaves::text).toList());
      case PLACE -> PlaceShape.of(words, readers.gazetteer(), leaves, pointer, of(rule));
      case ORGANISATIONS -> OrganisationShape.of(readers.organisationList().read(words, readers.acronyms()), leaves);
      default -> words(rule, words, rule.isSought() && rule.pattern() != null ? paragraph(rule.pattern(), words) : all(words), label, leaves, pointer);
    };
  }

  /** Where the findings of a field's value go: nowhere for one that is only looked for. */
  private List<Finding> of(FieldRule rule) {
    return rule.isSought() ? new ArrayList<>() : findings;
  }

  private Node words(FieldRule rule, Extraction.Words words, Passage text, Passage label, Leaves leaves, String pointer) {
    List<Finding> findings = of(rule);
    return switch (rule.kind()) {
      case FUNDING -> {
        prose(text, pointer + "/text");
        yield FundingShape.of(text, readers.funding().read(words), leaves, pointer, findings);
      }
      case VOCABULARY -> {
        FiguresReader.Times times = readers.figures().times(readers.figures().words(text.text()));
        prose(text, pointer + "/text", times);
        yield VocabularyShape.of(text, times.tokens().words, rule, readers, leaves, pointer, findings);
      }
      case DATE, PERIOD, QUANTITY, MONEY -> MentionShape.of(rule, text, List.of(label, caption), readers, leaves, pointer, findings);
      case IDENTIFIER, EMAIL, URL, BOOLEAN -> WordShape.of(rule, text, readers.answers(), leaves, pointer, findings);
      default -> rule.pattern() != null ? WordShape.of(rule, text, readers.answers(), leaves, pointer, findings)
          : text(rule, text, leaves, pointer);
    };
  }

  private Node text(FieldRule rule, Passage text, Leaves leaves, String pointer) {
    return rule.place() == FieldRule.Place.BEFORE ? leaves.text(text) : leaves.text(text, prose(text, pointer));
  }

  private Node paragraphs(Extraction.Words words, Leaves leaves, String pointer) {
    List<Node> all = new ArrayList<>();
    for (Passage paragraph : words.paragraphs()) {
      all.add(leaves.text(paragraph, prose(paragraph, pointer + "/" + all.size())));
    }
    return Nodes.list(all);
  }

  /** The first paragraph that the pattern finds something in, so that what it finds ends there; all of them where none does. */
  private static Passage paragraph(java.util.regex.Pattern pattern, Extraction.Words words) {
    return words.paragraphs().stream().filter(p -> pattern.matcher(p.text()).find()).findFirst().orElseGet(() -> all(words));
  }

  private static Passage all(Extraction.Words words) {
    return joined(words.paragraphs());
  }

  private static Passage joined(List<Passage> parts) {
    return parts.isEmpty() ? Passage.EMPTY
        : Passage.joinAll(parts, java.util.Collections.nCopies(parts.size() - 1, " "));
  }

  /** Notes a narrative value, to be read for mentions and sentences; its words. */
  private Words prose(Passage passage, String pointer) {
    Words words = readers.figures().words(passage.text());
    note(passage, pointer, words, null);
    return words;
  }

  private void prose(Passage passage, String pointer, FiguresReader.Times times) {
    note(passage, pointer, times.tokens().words, times);
  }

  private void note(Passage passage, String pointer, Words words, FiguresReader.Times times) {
    if (!passage.isBlank()) {
      narratives.add(new Narrative(readers, passage, pointer, words, times));
    }
  }
}
