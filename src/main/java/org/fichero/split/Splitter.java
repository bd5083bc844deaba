package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Division;
import org.fichero.model.Ficha;
import org.fichero.model.Finding;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;
import org.fichero.rules.Places;
import org.fichero.rules.RulePack;

/** Cuts pages into fichas by the labels of rule packs. Immutable; safe for threads. */
public final class Splitter {
  private final List<RulePack> packs;
  private final Map<String, Labeller> labellers = new HashMap<>();
  private final Map<String, PlaceInTitle> places = new HashMap<>();

  /**
   * @param packs tried on every page; of several that recognise it equally well, the first is taken
   * @param gazetteer what places are called, for titles that name one
   */
  public Splitter(List<RulePack> packs, Places gazetteer) {
    this.packs = List.copyOf(packs);
    for (RulePack pack : packs) {
      LabelMatcher matcher = new LabelMatcher(pack, gazetteer.words());
      labellers.put(pack.id(), new Labeller(pack, matcher));
      places.put(pack.id(), new PlaceInTitle(pack, matcher, gazetteer.places()));
    }
  }

  /** The page's fichas; all of it is front matter, with a finding, when no pack recognises it. */
  public Division split(Page page) {
    RulePack best = null;
    RulePack nearest = null;
    long found = 0;
    List<Piece> pieces = List.of();
    Map<String, List<Piece>> taken = new HashMap<>();
    long most = 0;
    for (RulePack pack : packs) {
      List<Piece> labelled = labellers.get(pack.id()).label(page);
      long fields = distinctFields(labelled);
      if (!pack.takesAny() && (nearest == null || fields > found)) {
        nearest = pack;
        found = fields;
      }
      if (fields >= pack.recognise() && !pack.takesAny()) {
        taken.put(pack.id(), labelled);
      }
      if (fields >= pack.recognise() && fields > most) {
        best = pack;
        pieces = labelled;
        most = fields;
      }
    }
    if (best == null) {
      return none(page, nearest, found);
    }
    Division division = cut(page, best, pieces);
    List<Finding> findings = new ArrayList<>(division.findings());
    packs.stream().filter(p -> taken.containsKey(p.id())).forEach(p -> strangers(p, taken.get(p.id()), division, findings));
    return new Division(page, division.fichas(), division.front(), findings);
  }

  /** Labels of another pack, as many as it takes, where this one's has none: a second template, which is not read. */
  private static void strangers(RulePack pack, List<Piece> labelled, Division division, List<Finding> findings) {
    if (division.fichas().isEmpty() || division.fichas().get(0).template().equals(pack.id())) {
      return;
    }
    Set<Span> own = new HashSet<>();
    division.fichas().forEach(f -> f.sections().forEach(s -> own.addAll(s.label())));
    List<Piece.Label> others = labelled.stream().filter(Piece.Label.class::isInstance).map(p -> (Piece.Label) p)
        .filter(l -> l.spans().stream().noneMatch(own::contains)).toList();
    if (others.stream().map(Piece.Label::field).distinct().count() >= pack.recognise()) {
      findings.add(Finding.at(others.get(0).span(), "second-template", Severity.ERROR, null,
          "template", division.fichas().get(0).template(), "other", pack.id()));
    }
  }

  private static long distinctFields(List<Piece> pieces) {
    return pieces.stream().filter(Piece.Label.class::isInstance).map(p -> ((Piece.Label) p).field()).distinct().count();
  }

  /** No pack's own: one record of whatever stands in it, if a pack takes any document; front matter if none does. */
  private Division none(Page page, RulePack nearest, long found) {
    RulePack any = packs.stream().filter(RulePack::takesAny).findFirst().orElse(null);
    List<Ficha> fichas = any == null ? List.of() : new AnyDocument(any).read(page);
    boolean blank = page.text().chars().isBlank();
    boolean asked = nearest == null || blank;
    List<Finding> findings = asked ? List.of() : List.of(Finding.at(null, "no-template", Severity.WARNING, null,
        "templates", String.join(", ", packs.stream().filter(p -> !p.takesAny()).map(RulePack::id).toList()),
        "nearest", nearest.id(), "found", Long.toString(found), "needed", Integer.toString(nearest.recognise())));
    return new Division(page, fichas, fichas.isEmpty() ? page.blocks() : List.of(), findings);
  }

  private Division cut(Page page, RulePack pack, List<Piece> pieces) {
    FichaBounds bounds = new FichaBounds(pieces, pack.anchor(), repeated(pack));
    List<Integer> openers = new ArrayList<>(bounds.openers(pack.by()));
    if (pack.by() == RulePack.By.FIELDS) {
      dropContents(pack, pieces, openers);
    }
    List<Ficha> fichas = new ArrayList<>();
    for (int k = 0; k < openers.size(); k++) {
      int end = k + 1 < openers.size() ? start(pack, bounds, openers.get(k + 1)) : pieces.size();
      int opener = openers.get(k);
      TitleLines title = hasTitle(pack) ? bounds.title(opener) : new TitleLines(opener, List.of(), false, false);
      fichas.add(ficha(page, pack, pieces, title, opener, end, k + 1));
    }
    int first = openers.isEmpty() ? pieces.size() : start(pack, bounds, openers.get(0));
    List<Block> front = new ArrayList<>();
    pieces.subList(0, first).forEach(p -> front.add(asBlock(page, p)));
    return new Division(page, fichas, front, List.of());
  }

  /** Without a field for it, no line above a label is a title: it belongs to the ficha before, or to the front. */
  private static boolean hasTitle(RulePack pack) {
    return pack.fields().stream().anyMatch(f -> f.place() == FieldRule.Place.BEFORE);
  }

  private static int start(RulePack pack, FichaBounds bounds, int opener) {
    return hasTitle(pack) ? bounds.title(opener).start() : opener;
  }

  /** Fields that may stand several times in one ficha, by path; ignored headings may too. */
  private static Set<String> repeated(RulePack pack) {
    Set<String> all = new HashSet<>(Set.of(LabelMatcher.IGNORED));
    pack.fields().forEach(f -> repeated(f, "", false, all));
    return all;
  }

  private static void repeated(FieldRule rule, String path, boolean inherited, Set<String> all) {
    boolean repeats = inherited || rule.repeats();
    if (repeats) {
      all.add(path + rule.name());
    }
    rule.announced().forEach(f -> repeated(f, path + rule.name() + "/", repeats, all));
  }

  /** Labels that an introduction or a table of contents names make no ficha: too few, and none with the rest. */
  private static void dropContents(RulePack pack, List<Piece> pieces, List<Integer> openers) {
    while (openers.size() > 1) {
      List<Piece> own = pieces.subList(openers.get(0), openers.get(1));
      long fields = distinctFields(own);
      boolean listed = fields >= 2 && (own.stream().filter(Piece.Label.class::isInstance).count() * 2 > own.size()
          || pageNumbers(own) * 2 > fields);
      boolean bare = listed && own.stream().noneMatch(p -> p instanceof Piece.Content c && isSubstantial(c.block()));
      if (fields >= Math.min(2, pack.recognise()) && !bare) {
        return;
      }
      openers.remove(0);
    }
  }

  /** How many labels have only a number behind them, as a table of contents has it. */
  private static long pageNumbers(List<Piece> pieces) {
    return java.util.stream.IntStream.range(1, pieces.size())
        .filter(i -> pieces.get(i - 1) instanceof Piece.Label && pieces.get(i) instanceof Piece.Content c
            && c.block() instanceof Block.Line line && isNumber(line.content().text())).count();
  }

  private static boolean isContents(Block.Table table) {
    return table.rows().stream().allMatch(r -> r.cells().size() == 2 && isNumber(r.cells().get(1).content().text().strip()));
  }

  private static boolean isNumber(String s) {
    return s.length() <= 4 && !s.isBlank() && s.chars().allMatch(Character::isDigit);
  }

  private static boolean isSubstantial(Block block) {
    return block instanceof Block.Options || block instanceof Block.Table table && !isContents(table)
        || block instanceof Block.Line line && line.content().text().length() > 60;
  }

  private static Block asBlock(Page page, Piece piece) {
    if (piece instanceof Piece.Content content) {
      return content.block();
    }
    Span span = piece.span();
    return new Block.Line(span, Passage.of(page.text(), span), 0, false, "", 0, 0);
  }

  private Ficha ficha(
      Page page, RulePack pack, List<Piece> pieces, TitleLines title, int opener, int end, int ordinal) {
    List<Ficha.Section> sections = new ArrayList<>();
    if (title.start() < opener) {
      String field = pack.fields().stream().filter(f -> f.place() == FieldRule.Place.BEFORE)
          .map(FieldRule::name).findFirst().orElse(LabelMatcher.IGNORED);
      List<Block> before = contents(pieces, title.start(), opener);
      sections.add(title.lines().isEmpty()
          ? new Ficha.Section(LabelMatcher.IGNORED, List.of(), "", Confidence.EXACT, before) : titled(field, before));
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> repeated = repeated(pack);
    for (int i = opener; i < end; ) {
      Piece.Label label = (Piece.Label) pieces.get(i);
      int next = i + 1;
      while (next < end && pieces.get(next) instanceof Piece.Content) {
        next++;
      }
      List<Block> contents = contents(pieces, i + 1, next);
      int own = ValueEnd.of(pack.field(label.field()).map(FieldRule::place).orElse(FieldRule.Place.AFTER), contents);
      sections.add(new Ficha.Section(
          label.field(), label.spans(), label.words(), label.confidence(), contents.subList(0, own)));
      if (own < contents.size()) {
        sections.add(new Ficha.Section(null, List.of(), "", Confidence.INFERRED, contents.subList(own, contents.size())));
      }
      notice(label, seen, repeated, findings);
      i = next;
    }
    List<Ficha.Section> parted = places.get(pack.id()).part(page.text(), sections);
    return new Ficha(ordinal, pack.id(), span(pieces, title.start(), end), parted, findings);
  }

  /** The title's own section; a number before the title is form. */
  static Ficha.Section titled(String field, List<Block> blocks) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Line first)) {
      return new Ficha.Section(field, List.of(), "", Confidence.EXACT, blocks);
    }
    Passage content = first.content();
    int number = Numbering.ofTitle(content.text());
    List<Block> rest = new ArrayList<>(blocks);
    rest.set(0, new Block.Line(first.span(), content.slice(number, content.text().length()), first.heading(),
        first.strong(), first.bullet(), first.indent(), first.blanksBefore()));
    return new Ficha.Section(field, content.slice(0, number).sources(), "", Confidence.EXACT, rest);
  }

  private static void notice(
      Piece.Label label, Set<String> seen, Set<String> repeated, List<Finding> findings) {
    if (label.confidence() == Confidence.FUZZY) {
      findings.add(Finding.at(label.span(), "label-approximate", Severity.INFO, "/fields/" + label.field(),
          "found", label.words(), "field", label.field()));
    }
    if (!seen.add(label.field()) && !label.opens() && !repeated.contains(label.field())) {
      findings.add(Finding.at(label.span(), "label-repeated", Severity.INFO, "/fields/" + label.field(),
          "label", label.words(), "field", label.field()));
    }
  }

  private static List<Block> contents(List<Piece> pieces, int from, int to) {
    return pieces.subList(from, to).stream().filter(Piece.Content.class::isInstance)
        .map(p -> ((Piece.Content) p).block()).toList();
  }

  private static Span span(List<Piece> pieces, int from, int to) {
    return pieces.subList(from, to).stream().map(Piece::span).reduce(Span::union).orElseThrow();
  }
}
