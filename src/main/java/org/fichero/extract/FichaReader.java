package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Ficha;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Reads one ficha, or one group of it: brings each field's blocks together, then reads them as its kind asks. */
final class FichaReader {
  private final List<FieldRule> rules;
  private final String path;
  private final FieldReader fields;
  private final Owners owners;
  /** Of the group that the fields stand in; none for the ficha itself. */
  private final List<Span> around;

  /**
   * @param rules the fields to read
   * @param path of the group that they stand in, with a slash at its end; empty for the ficha itself
   */
  FichaReader(List<FieldRule> rules, String path, FieldReader fields) {
    this(rules, path, fields, List.of());
  }

  private FichaReader(List<FieldRule> rules, String path, FieldReader fields, List<Span> around) {
    this.around = around;
    this.rules = rules;
    this.path = path;
    this.fields = fields;
    this.owners = fields.owners(rules);
  }

  /** What a field has: where it was announced, the blocks of all its places, and for a group its sections. */
  private static final class Place {
    private List<Span> label = List.of();
    private Confidence confidence = Confidence.INFERRED;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Ficha.Section> sections = new ArrayList<>();

    void announce(Ficha.Section section) {
      if (label.isEmpty()) {
        label = section.label();
        confidence = section.confidence();
      }
    }
  }

  /** The raw values of the fields that the sections have, in the order of the rules. */
  List<Extraction.Raw> read(List<Ficha.Section> sections) {
    Map<String, Place> places = places(sections);
    List<Extraction.Raw> raws = new ArrayList<>();
    for (FieldRule rule : rules) {
      Place place = rule.isSought() ? sought(rule, sections, places) : places.get(rule.name());
      if (place != null) {
        Extraction.Value value = rule.kind() == FieldKind.GROUP
            ? groups(rule, place.sections) : rule.kind() == FieldKind.SECTIONS ? fields.sections(place.sections, "/fields/" + path + rule.name()) : fields.value(rule, path, place.blocks);
        value = value instanceof Extraction.Plan plan ? fields.dated(fields.dated(plan, place.label), around) : value;
        raws.add(new Extraction.Raw(rule.name(), place.label, place.confidence, value));
      }
    }
    return raws;
  }

  /** The words of the other field, or of all sections, in which a field without a place of its own is looked for. */
  private Place sought(FieldRule rule, List<Ficha.Section> sections, Map<String, Place> places) {
    if (rule.from() != null) {
      return once(places.get(rule.from()));
    }
    Place all = new Place();
    sections.forEach(s -> all.blocks.addAll(s.blocks()));
    all.blocks.sort(java.util.Comparator.comparing(b -> b.span().start()));
    return all;
  }

  /** What the words of a cell are when each is read once: "¿Cuál?" behind the boxes of "Sí" and "No" stands in one line with them. */
  private static Place once(Place place) {
    if (place == null || place.blocks.stream().noneMatch(Block.Options.class::isInstance)) {
      return place;
    }
    Place once = new Place();
    once.label = place.label;
    once.confidence = place.confidence;
    once.sections.addAll(place.sections);
    Block above = null;
    for (Block block : place.blocks) {
      if (!(block instanceof Block.Options) || above == null || !holds(above, block)) {
        once.blocks.add(block);
        above = block;
      }
    }
    return once;
  }

  private static boolean holds(Block line, Block options) {
    return line instanceof Block.Line && line.span().start() <= options.span().start() && options.span().end() <= line.span().end();
  }

  private Map<String, Place> places(List<Ficha.Section> sections) {
    Map<String, Place> places = new LinkedHashMap<>();
    List<FieldRule> absent = rules.stream().filter(r -> Owners.isChoice(r) && !r.isSought()
        && sections.stream().noneMatch(s -> (path + r.name()).equals(s.field()))).toList();
    for (Ficha.Section section : sections) {
      FieldRule rule = rule(section);
      if (rule == null) {
        unowned(section, places);
        continue;
      }
      Place place = places.computeIfAbsent(rule.name(), f -> new Place());
      place.announce(section);
      place.sections.add(rule.kind() == FieldKind.GROUP ? withoutTables(section, rule, places) : section);
      if (rule.kind() != FieldKind.GROUP && rule.kind() != FieldKind.SECTIONS) {
        share(section, rule, places, absent);
      }
    }
    if (path.isEmpty()) {
      strayPlan(sections, places);
    }
    return places;
  }

  /** The only table of months, where it stands under a heading that is no field's and the field of months has none of its own. */
  private void strayPlan(List<Ficha.Section> sections, Map<String, Place> places) {
    List<FieldRule> plans = rules.stream().filter(Owners::isPlan).toList();
    Place own = plans.size() == 1 ? places.get(plans.get(0).name()) : null;
    if (own == null || own.blocks.stream().anyMatch(b -> !(b instanceof Block.Line))) {
      return;
    }
    List<Ficha.Section> nobodys = sections.stream().filter(s -> rule(s) == null && s.blocks().stream().anyMatch(owners::isMonths)).toList();
    List<Block> tables = nobodys.stream().flatMap(s -> s.blocks().stream()).filter(owners::isMonths).toList();
    if (tables.size() == 1) {
      own.blocks.add(tables.get(0));
      fields.find(Finding.at(tables.get(0).span(), "options-elsewhere", Severity.WARNING, "/fields/" + plans.get(0).name(),
          "field", plans.get(0).name(), "under", headingOf(nobodys.get(0), tables.get(0))));
    }
  }

  /** The words above a block of a section. */
  private static String headingOf(Ficha.Section section, Block block) {
    String words = section.words() == null ? "" : section.words();
    for (Block before : section.blocks()) {
      if (before == block) {
        break;
      }
      words = before instanceof Block.Line line && !line.content().isBlank() ? line.content().text() : words;
    }
    return words;
  }

  /** Tables under no field's label, of the fields that have none: known by their headings. */
  private void unowned(Ficha.Section section, Map<String, Place> places) {
    FieldRule owner = null;
    for (Block block : path.isEmpty() ? owners.parted(section.blocks()) : List.<Block>of()) {
      FieldRule before = owner;
      owner = block instanceof Block.Table table ? owners.byHeadings(table) : block.endsPage() ? owner : null;
      // its rows go on overleaf without their headings
      owner = owner == null && block instanceof Block.Table ? before : owner;
      if (owner != null && block instanceof Block.Table) {
        places.computeIfAbsent(owner.name(), f -> new Place()).blocks.add(block);
      }
    }
  }

  /** A section of a group without the tables of fields beside the group that are known by their headings, which go to them. */
  private Ficha.Section withoutTables(Ficha.Section section, FieldRule group, Map<String, Place> places) {
    List<Block> own = new ArrayList<>();
    FieldRule owner = null;
    for (Block block : owners.parted(section.blocks())) {
      FieldRule before = owner;
      owner = block instanceof Block.Table table ? owners.beside(group, table) : block.endsPage() ? owner : null;
      owner = owner == null && block instanceof Block.Table ? before : owner;
      (owner != null && block instanceof Block.Table ? places.computeIfAbsent(owner.name(), f -> new Place()).blocks : own).add(block);
    }
    return own.size() == section.blocks().size() ? section
        : new Ficha.Section(section.field(), section.label(), section.words(), section.confidence(), own);
  }

  private FieldRule rule(Ficha.Section section) {
    if (section.field() == null || !section.field().startsWith(path)) {
      return null;
    }
    String rest = section.field().substring(path.length());
    String name = rest.indexOf('/') < 0 ? rest : rest.substring(0, rest.indexOf('/'));
    for (FieldRule rule : rules) {
      if (rule.name().equals(name)) {
        return rule;
      }
    }
    return null;
  }

  private void share(Ficha.Section section, FieldRule rule, Map<String, Place> places, List<FieldRule> absent) {
    SharedBlocks shared = new SharedBlocks(owners, rule, absent, owners.parted(section.blocks()));
    boolean told = false;
    for (int i = 0; i < shared.size(); i++) {
      Block block = shared.block(i);
      FieldRule owner = shared.owner(i);
      places.computeIfAbsent(owner.name(), f -> new Place()).blocks.add(block);
      if (owner != rule && !told && owner.place() != FieldRule.Place.BEFORE && !owners.isUnlabelled(owner)) {
        fields.find(Finding.at(block.span(), "options-elsewhere", Severity.WARNING, "/fields/" + path + owner.name(),
            "field", owner.name(), "under", rule.name()));
        told = true;
      }
    }
  }

  /** The items of a group: a new one begins with the group's own label, or where a field comes back. */
  private Extraction.Groups groups(FieldRule rule, List<Ficha.Section> sections) {
    String inner = path + rule.name();
    List<List<Ficha.Section>> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Ficha.Section section : sections) {
      boolean opens = items.isEmpty()
          || rule.repeats() && (section.field().equals(inner) || !seen.add(section.field()));
      if (opens) {
        items.add(new ArrayList<>());
        seen.clear();
        seen.add(section.field());
      }
      items.get(items.size() - 1).add(section);
    }
    return new Extraction.Groups(items.stream().map(
        i -> new FichaReader(rule.fields(), inner + "/", fields, label(inner, i)).read(own(rule, inner, i))).toList());
  }

  /** The group's own label, then those of the groups around it: the nearest that names a year dates a plan. */
  private List<Span> label(String inner, List<Ficha.Section> item) {
    List<Span> own = item.stream().filter(s -> s.field().equals(inner)).findFirst().map(fields::heading).orElse(List.of());
    return own.isEmpty() ? around : own;
  }

  /** What stands right under a group's label is its first field that has no label of its own. */
  private static List<Ficha.Section> own(FieldRule rule, String inner, List<Ficha.Section> item) {
    FieldRule first = rule.fields().stream().filter(f -> f.place() == FieldRule.Place.BEFORE).findFirst().orElse(null);
    return item.stream().map(s -> first == null || !s.field().equals(inner) ? s
        : new Ficha.Section(inner + "/" + first.name(), s.label(), s.words(), s.confidence(), s.blocks())).toList();
  }
}
