package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.Page;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.Places;
import org.fichero.rules.RulePack;

/** A pack with all that it takes to find its labels and cut by them. Immutable; safe for threads. */
final class Template {
  /** Characters of the stretch in which as many labels as tell a template stand: a ficha's texts are pages long at most. */
  private static final int LONGEST = 12_000;

  private final RulePack pack;
  private final long bit;
  private final LabelMatcher matcher;
  private final Labeller labeller;
  private final PlaceInTitle places;
  private final SoughtLines sought;
  private final HelpLines help;
  private final PartHeadings parts;
  private final MonthHeads months;
  private final Set<String> repeated = new HashSet<>(Set.of(LabelMatcher.IGNORED));
  private final Set<String> key = new HashSet<>();
  private final Set<String> ignored;
  private final String title;
  private int labelled;

  /**
   * @param smallWords of the documents' language, in lower case
   * @param bit which bit of a survey is its own
   */
  Template(RulePack pack, Places gazetteer, MonthHeads months, PartHeadings parts, Set<String> smallWords, long bit) {
    this.pack = pack;
    this.bit = bit;
    this.months = months;
    this.parts = parts;
    this.matcher = new LabelMatcher(pack, gazetteer.words(), PlaceInTitle.names(gazetteer.places()), parts.labels());
    this.ignored = pack.ignore().stream().map(LabelTrie::key).collect(Collectors.toUnmodifiableSet());
    this.labeller = new Labeller(pack, matcher, months, parts, new Prose(smallWords), bit);
    this.places = new PlaceInTitle(pack, matcher, gazetteer, parts);
    this.sought = new SoughtLines(pack);
    this.help = new HelpLines(pack.help());
    this.title = pack.fields().stream().filter(f -> f.place() == FieldRule.Place.BEFORE).map(FieldRule::name)
        .findFirst().orElse(null);
    for (FieldRule field : pack.fields()) {
      repeats(field, "", false);
      if (field.required() || field.name().equals(pack.anchor())) {
        key.add(field.name());
      }
    }
  }

  private void repeats(FieldRule rule, String path, boolean inherited) {
    boolean all = inherited || rule.repeats();
    labelled += rule.labels().isEmpty() && rule.markers().isEmpty() ? 0 : 1;
    if (all) {
      repeated.add(path + rule.name());
    }
    rule.announced().forEach(f -> repeats(f, path + rule.name() + "/", all));
  }

  /** Whether the line is what a document of many fichas calls itself. */
  boolean isCover(org.fichero.model.Block.Line line) {
    return parts.isCollection(line);
  }

  /** Which bit of a survey is its own. */
  long bit() {
    return bit;
  }

  RulePack pack() {
    return pack;
  }

  PlaceInTitle places() {
    return places;
  }

  SoughtLines sought() {
    return sought;
  }

  HelpLines help() {
    return help;
  }

  /** Paths of the fields that may stand several times in one ficha; ignored headings may too. */
  Set<String> repeated() {
    return repeated;
  }

  /** The field of what stands before the first label; null where no line above a label is a title. */
  String title() {
    return title;
  }

  /** What a form prints before the title. */
  List<String> titleLead() {
    return title == null ? List.of() : pack.field(title).map(FieldRule::lead).orElse(List.of());
  }

  /** The letters and digits of the headings that the pack ignores. */
  Set<String> ignored() {
    return ignored;
  }

  /** The letters and digits of the headings of each table that has no label. */
  List<Set<String>> unlabelledTables() {
    return pack.fields().stream().filter(f -> f.kind() == FieldKind.TABLE && f.labels().isEmpty() && f.markers().isEmpty())
        .map(f -> f.columns().values().stream().flatMap(List::stream).map(LabelTrie::key).collect(Collectors.toUnmodifiableSet())).toList();
  }

  /** Whether no ficha of the template would do without the field; true for all where the pack names none. */
  boolean isKey(String field) {
    return key.isEmpty() || key.contains(field);
  }

  /** How surely a ficha of these sections is the template's. */
  Ficha.Recognition recognition(List<Ficha.Section> sections) {
    Map<String, Confidence> labels = new HashMap<>();
    for (Ficha.Section section : sections) {
      if (section.field() != null && !section.words().isEmpty() && !section.field().equals(LabelMatcher.IGNORED)) {
        labels.merge(section.field(), section.confidence(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    List<Confidence> surest = new ArrayList<>(labels.values());
    surest.sort(null);
    return new Ficha.Recognition(surest.size(), labelled,
        surest.size() < pack.recognise() ? Confidence.INFERRED : surest.get(pack.recognise() - 1));
  }

  MonthHeads months() {
    return months;
  }

  LabelMatcher matcher() {
    return matcher;
  }

  /** The page's blocks {@code from..to} as pieces. */
  List<Piece> label(Page page, Survey survey, int from, int to) {
    return labeller.label(page, survey, from, to);
  }

  /** The fields whose labels are among the pieces; headings that the pack ignores, which many a document has, are none. */
  static Set<String> fields(List<Piece> pieces) {
    Set<String> fields = new HashSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Label label && !label.field().equals(LabelMatcher.IGNORED)) {
        fields.add(label.field());
      }
    }
    return fields;
  }

  /**
   * The fields whose labels stand within one stretch that is no longer than a ficha, since over a long report labels of any form are scattered:
   * those of the first stretch that makes a document the template's, else of the stretch with most.
   */
  Set<String> together(List<Piece> pieces) {
    List<Piece.Label> labels = pieces.stream().filter(p -> p instanceof Piece.Label l && !l.field().equals(LabelMatcher.IGNORED))
        .map(Piece.Label.class::cast).toList();
    Map<String, Integer> within = new HashMap<>();
    Set<String> most = Set.of();
    int from = 0;
    for (Piece.Label label : labels) {
      for (; label.span().start() - labels.get(from).span().start() > LONGEST; from++) {
        within.computeIfPresent(labels.get(from).field(), (f, n) -> n == 1 ? null : n - 1);
      }
      boolean more = within.merge(label.field(), 1, Integer::sum) == 1 && within.size() > most.size();
      most = more ? Set.copyOf(within.keySet()) : most;
      if (more && isEnough(most)) {
        return most;
      }
    }
    return most;
  }

  /** Whether the labels of these fields make a document the template's. */
  boolean isEnough(Set<String> fields) {
    return fields.size() >= pack.recognise() && fields.size() >= pack.needed(fields);
  }
}
