package org.fichero.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.fichero.model.Fold;
import org.fichero.model.Node;
import org.fichero.model.SourceText;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RuleLines;
import org.fichero.rules.RuleLines.Entry;

/** The words of rule files that a value rests on: a vocabulary's term, a gazetteer's row, the name of a month. */
final class Origins {
  private static final List<String> TIME = List.of("months", "recurrence", "time", "numbers");
  private static final List<String> FIGURES = List.of("units", "numbers");

  /** What the files say of words that are no part of a value. */
  private static final Set<String> BESIDES = Set.of("stop", "adjective_ending", "leaning_ending", "ordinal_ending", "adjective",
      "adjective_before", "identifier", "street", "phone", "title", "month_person", "no_label", "filler");

  private final RuleLines lines;
  private final SourceText text;
  private final String language;
  private final Map<Entry, Tokens> tokens = new LinkedHashMap<>();

  Origins(RuleLines lines, SourceText text, String language) {
    this.lines = lines;
    this.text = text;
    this.language = language;
  }

  /** Where in a value one is, and what stands beside it. */
  private record Place(String path, String part, Map<String, Node> siblings) {}

  /** In the value's order, the same word for the same part of the value once. */
  List<Origin> of(FieldRule rule, Node value, boolean labelled) {
    List<Origin> all = new ArrayList<>();
    walk(rule, value, new Place("", "", Map.of()), all);
    if (!labelled && rule.place() == FieldRule.Place.BEFORE && !isNull(value)) {
      lines.under(rule, "place").forEach(e -> all.add(new Origin("", "", "place: " + e.word(), e.source())));
    }
    return all.stream().distinct().toList();
  }

  private void walk(FieldRule rule, Node node, Place at, List<Origin> all) {
    if (node instanceof Node.Members members) {
      members.members().forEach((key, value) -> walk(rule, value, new Place(join(at.path, key), key, members.members()), all));
    } else if (node instanceof Node.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        walk(rule, items.items().get(i), new Place(join(at.path, Integer.toString(i)), at.part, at.siblings), all);
      }
    } else if (node instanceof Node.Leaf leaf && leaf.value() != null) {
      for (Entry entry : entries(rule, leaf, at)) {
        all.add(new Origin(at.path, String.valueOf(leaf.value()), entry.word(), entry.source()));
      }
    }
  }

  private static String join(String path, String step) {
    return path.isEmpty() ? step : path + "/" + step;
  }

  static boolean isNull(Node node) {
    return node instanceof Node.Leaf leaf && leaf.value() == null;
  }

  private List<Entry> entries(FieldRule rule, Node.Leaf leaf, Place at) {
    String value = String.valueOf(leaf.value());
    return switch (rule.kind()) {
      case CHOICE, CHOICES, TOPICS -> at.part.equals("selected") || at.part.equals("code")
          ? one(lines.terms(rule, "codes", language), value, words(leaf) + " " + beside(at, "label")) : List.of();
      case VOCABULARY -> at.part.equals("text") ? List.of() : one(lines.terms(rule, at.part, language), value, words(leaf));
      case PLACE -> place(value, at, words(leaf) + " " + beside(at, "text"));
      case ORGANISATIONS -> at.part.equals("name") || at.part.equals("acronym") || at.part.equals("part_of") ? organisation(value) : List.of();
      case FUNDING -> at.part.equals("kind") ? funding(value, beside(at, "text")) : List.of();
      case MONTHS -> month(value, words(leaf));
      case SCHEDULE -> switch (at.part) {
        case "months", "months_in_text" -> month(value, words(leaf));
        case "start", "end", "recurrence" -> found(TIME, words(leaf));
        default -> List.of();
      };
      case DATE, PERIOD -> at.part.equals("text") ? List.of() : found(TIME, words(leaf));
      case QUANTITY, MONEY -> figure(rule, at.part, words(leaf));
      case BOOLEAN -> one(lines.language(language, "answers"), value.equals("true") ? "yes" : "no", words(leaf));
      case IDENTIFIER -> lines.under(rule, "pattern");
      default -> List.of();
    };
  }

  /** The characters that a leaf rests on. */
  private String words(Node.Leaf leaf) {
    return String.join(" ", leaf.evidence().stream().map(e -> text.cut(e.span())).toList());
  }

  private static String beside(Place at, String key) {
    return at.siblings.get(key) instanceof Node.Leaf leaf && leaf.value() != null ? String.valueOf(leaf.value()) : "";
  }

  /** Of the words for one code the one that the text has, or the nearest to it; the first where the text tells nothing. */
  private List<Entry> one(List<Entry> all, String code, String words) {
    Tokens source = Tokens.of(words);
    String folded = Fold.fold(words);
    return all.stream().filter(e -> e.code().equals(code) && isSpelling(e))
        .min(Comparator.comparing((Entry e) -> !folded.contains(e.folded()))
            .thenComparingInt(e -> source.find(tokens(e), false) >= 0 ? -e.folded().length() : source.find(tokens(e), true) >= 0 ? 0 : 1)
            .thenComparingInt(e -> folded.isEmpty() ? 0 : LevenshteinDistance.getDefaultInstance().apply(e.folded(), folded)))
        .stream().toList();
  }

  /** Not the code itself, nor a switch of a term. */
  private static boolean isSpelling(Entry entry) {
    String key = entry.path().get(entry.path().size() - 1);
    return !entry.path().get(0).equals("terms") || key.equals("label") || key.equals("phrases");
  }

  private List<Entry> place(String value, Place at, String words) {
    if (at.part.equals("code")) {
      return one(Stream.of("comunas", "provinces", "regions").flatMap(t -> lines.country(t).stream()).toList(), value, words);
    }
    return at.part.equals("region_code") ? one(lines.country("regions"), value, beside(at, "region")) : List.of();
  }

  /** The dictionary's row, else the noun that such names begin with. */
  private List<Entry> organisation(String name) {
    String folded = Fold.fold(name);
    Stream<Entry> rows = lines.country("bodies").stream().filter(e -> e.folded().equals(folded));
    Tokens words = Tokens.of(name);
    Stream<Entry> heads = lines.language(language, "organisations").stream()
        .filter(e -> e.path().get(0).equals("heads") && words.find(tokens(e), false) == 0);
    return Stream.concat(rows, heads).limit(1).toList();
  }

  /** The body that the rules know, else the first word that says the kind. */
  private List<Entry> funding(String kind, String words) {
    Tokens source = Tokens.of(words);
    Stream<Entry> bodies = lines.country("bodies").stream()
        .filter(e -> e.code().equals(kind) && e.folded().length() > 1 && source.find(tokens(e), false) >= 0)
        .sorted(Comparator.comparingInt(e -> -e.folded().length()));
    Stream<Entry> said = lines.language(language, "funding").stream()
        .filter(e -> isKind(e, kind) && source.find(tokens(e), true) >= 0)
        .sorted(Comparator.comparingInt((Entry e) -> source.find(tokens(e), true)).thenComparingInt(e -> -e.folded().length()));
    return Stream.concat(bodies, said).limit(1).toList();
  }

  private static boolean isKind(Entry entry, String kind) {
    String first = entry.path().get(0);
    return first.equals("kinds") ? entry.code().equals(kind) : first.equals(kind) || first.startsWith(kind + "_");
  }

  private List<Entry> month(String number, String words) {
    return one(lines.language(language, "months").stream().filter(e -> !e.path().contains("initial")).toList(), number, words);
  }

  /** The words for a number or unit; a unit that the text does not name is the pack's own. */
  private List<Entry> figure(FieldRule rule, String part, String words) {
    List<Entry> found = part.equals("text") ? List.of() : found(FIGURES, words);
    boolean unit = part.equals("unit") || part.equals("currency");
    return unit && found.isEmpty() ? lines.under(rule, "unit") : found;
  }

  /** The words of these files that the text has, longer ones before those within them, in the text's order. */
  private List<Entry> found(List<String> files, String words) {
    Tokens source = Tokens.of(words);
    Entry[] at = new Entry[source.words().size()];
    for (String file : files) {
      for (Entry entry : lines.language(language, file)) {
        if (entry.path().contains("initial") || BESIDES.contains(entry.path().get(0))) {
          continue;
        }
        int from = source.find(tokens(entry), false);
        int size = tokens(entry).words().size();
        boolean longer = from >= 0;
        for (int i = from; longer && i < from + size; i++) {
          longer = at[i] == null || tokens(at[i]).words().size() < size;
        }
        for (int i = from; longer && i < from + size; i++) {
          at[i] = entry;
        }
      }
    }
    return Stream.of(at).filter(Objects::nonNull).distinct().toList();
  }

  private Tokens tokens(Entry entry) {
    return tokens.computeIfAbsent(entry, e -> Tokens.of(e.folded()));
  }

  /** Whether a field's codes come from vocabularies. */
  static boolean hasTerms(FieldRule rule) {
    return !rule.vocabularies().isEmpty()
        && List.of(FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.TOPICS, FieldKind.VOCABULARY).contains(rule.kind());
  }

  /** The words of all of a field's vocabularies. */
  List<Entry> terms(FieldRule rule) {
    return rule.vocabularies().keySet().stream().flatMap(p -> lines.terms(rule, p, language).stream()).filter(Origins::isSpelling).toList();
  }

  /** Where one of a field's labels stands; null when it is not written there. */
  String label(FieldRule rule, String label) {
    String folded = Fold.fold(label);
    return Stream.of("labels", "markers", "lead").flatMap(k -> lines.under(rule, k).stream())
        .min(Comparator.comparingInt((Entry e) -> LevenshteinDistance.getDefaultInstance().apply(e.folded(), folded)))
        .map(Entry::source).orElse(null);
  }
}
