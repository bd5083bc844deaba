package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Page;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.FieldKind;
import org.fichero.rules.RuleFiles;

/** Writes a pack to begin with from documents of an unknown template: it loads, and says how sure each guess is. */
public final class Draft {
  private static final int MOST_SPELLINGS = 6;
  private static final int LEAST_SENTENCE = 40;

  /** So many records do not all leave one field blank. */
  private static final int MANY = 5;

  private final Map<String, String> files = new LinkedHashMap<>();
  /** What a line begins with that is to be signed on. */
  private final List<String> signed = DocumentParts.load(RuleFiles.bundled()).signed().stream().map(Fold::fold).toList();
  private final Skeleton skeleton;
  private final Normaliser normaliser;
  private final String id;
  private final DraftMoney money;
  /** The heading of the part that a label stands in, by its key. */
  private final Map<String, String> bands = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  private Draft(String id, Skeleton skeleton, Normaliser normaliser, DraftMoney money) {
    this.money = money;
    this.normaliser = normaliser;
    this.id = id;
    this.skeleton = skeleton;
  }

  /**
   * A pack's files by name: {@code pack.yaml} and vocabularies; empty when the documents have no labels in common.
   *
   * @param id the pack's id and folder
   * @param pages the documents; records of one are enough
   * @param normaliser reads values to tell their kinds
   */
  public static Map<String, String> of(String id, List<Page> pages, Normaliser normaliser) {
    Draft draft = new Draft(id, Skeleton.of(pages), normaliser, DraftMoney.of(pages));
    if (!draft.skeleton.labels().isEmpty()) {
      draft.write();
    }
    return draft.files;
  }

  private void write() {
    Skeleton.Label first = skeleton.labels().get(0);
    boolean heads = isTitle(first) && skeleton.labels().size() > 1;
    StringBuilder fields = new StringBuilder();
    title(first, heads, fields);
    int opening = names.size();
    Set<String> groups = new LinkedHashSet<>();
    skeleton.labels().stream().map(PartGroups::part).filter(p -> p != null).forEach(groups::add);
    boolean band = skeleton.titles().found() && !isCounted(first) && first.values().stream().allMatch(List::isEmpty);
    List<Skeleton.Label> parts = skeleton.labels().stream()
        .filter(l -> (l.isPart() || band && l == first || closes(l) || isBare(l)) && !groups.contains(l.key()) && !(heads && l == first)).toList();
    String over = null;
    for (Skeleton.Label label : skeleton.labels()) {
      over = parts.contains(label) ? label.words() : over;
      bands.put(label.key(), over);
    }
    fields(skeleton.labels().stream().filter(l -> !parts.contains(l) && PartGroups.part(l) == null && !(heads && l == first)).toList(), groups, fields);
    String anchor = names.get(names.size() > opening ? opening : 0);
    files.put("pack.yaml", identity(anchor, heads ? first : null, parts).append("\nfields:\n").append(fields).toString());
  }

  /** Whether the first label is a number that counts records. */
  private boolean isCounted(Skeleton.Label first) {
    return skeleton.records() > skeleton.documents() && first.key().endsWith("#");
  }

  /** The field of the titles, where there are some. */
  private void title(Skeleton.Label first, boolean heads, StringBuilder fields) {
    boolean counted = isCounted(first);
    boolean below = counted && first.values().stream().filter(Draft::hasLine).count() * 2 > first.values().size();
    boolean titled = heads || below || !counted && (skeleton.titles().found() || skeleton.records() <= skeleton.documents()
        && skeleton.before().stream().anyMatch(Draft::hasLine));
    if (titled) {
      names.add("title");
      fields.append("  # likely: ").append(below ? "words stand beside or below the number" : "lines stand before the first label")
          .append("\n  title: {kind: text, place: before}\n\n").append(DraftParts.ofTitles(skeleton.titles().texts(), names));
    }
  }

  private static boolean hasLine(List<Block> blocks) {
    return blocks.stream().anyMatch(Block.Line.class::isInstance);
  }

  /** @param groups the keys of the parts whose labels stand under other headings too */
  private void fields(List<Skeleton.Label> labels, Set<String> groups, StringBuilder fields) {
    List<RepeatedGroup> written = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Skeleton.Label label = labels.get(i);
      RepeatedGroup group = groups.contains(label.key()) ? null : group(label);
      int outside = group == null || written.contains(group) ? 0 : group.outside(label, labels);
      if (groups.contains(label.key())) {
        part(label, fields);
      } else if (outside > 0) {
        Skeleton.Label own = label.of(0, outside);
        field(own, Guess.of(own, normaliser), null, "  ", names, fields);
      } else if (group != null) {
        if (!written.contains(group)) {
          group(group.within(labels), fields);
        }
        written.add(group);
      } else {
        i += alone(label, i + 1 < labels.size() ? labels.get(i + 1) : null, fields) ? 1 : 0;
      }
    }
  }

  /** Writes a label's field; whether the next label is but words that always come before the value, so that both are one field. */
  private boolean alone(Skeleton.Label label, Skeleton.Label after, StringBuilder fields) {
    Guess next = after == null ? null : Guess.of(after, normaliser);
    boolean leads = next != null && next.kind() == FieldKind.TOPICS && label.values().stream().allMatch(List::isEmpty);
    field(label, leads ? next : Guess.of(label, normaliser), leads ? after.words() : null, "  ", names, fields);
    return leads;
  }

  /**
   * What a pack says before its fields.
   *
   * @param title the heading that is the documents' title; null for none
   * @param parts headings with nothing of their own under them
   */
  private StringBuilder identity(String anchor, Skeleton.Label title, List<Skeleton.Label> parts) {
    boolean one = skeleton.records() <= skeleton.documents();
    StringBuilder pack = new StringBuilder();
    pack.append("# yaml-language-server: $schema=../pack.schema.json\n")
        .append("# A draft from ").append(skeleton.documents())
        .append(skeleton.documents() == 1 ? " document that seems to hold " : " documents that seem to hold ")
        .append(skeleton.records()).append(skeleton.records() == 1 ? " record" : " records").append(". Every comment says what a guess rests on: check, rename, delete.\n")
        .append("id: ").append(id).append("\nversion: \"1\"\nname: ").append(DraftNames.quoted(id)).append("\nlanguage: es\n")
        .append("# ").append(one ? "likely: no label comes back within a document" : "likely: the first label of each record")
        .append("\nsplit: {anchor: ").append(anchor).append(one ? ", by: document}" : "}").append('\n');
    DraftHelp.write(skeleton, title, pack);
    if (!parts.isEmpty() || skeleton.titles().band() != null) {
      pack.append("# likely: headings with nothing of their own under them\nignore:\n");
      parts.forEach(l -> pack.append("  - ").append(DraftNames.quoted(l.words())).append('\n'));
      pack.append(skeleton.titles().band() == null ? "" : "  - " + DraftNames.quoted(skeleton.titles().band()) + "\n");
    }
    return pack;
  }

  /** The words that end each record, with nothing under them but what follows the last record. */
  private boolean closes(Skeleton.Label label) {
    int last = label.values().size() - 1;
    return skeleton.titles().found() && last > 0 && label.values().subList(0, last).stream().allMatch(List::isEmpty)
        && label == skeleton.labels().get(skeleton.labels().size() - 1);
  }

  /** Whether nothing ever stands under it: a band between the rows of many records, or what is to be signed on. */
  private boolean isBare(Skeleton.Label label) {
    boolean empty = !label.key().endsWith("#") && label.values().stream().allMatch(List::isEmpty);
    String words = Fold.fold(label.words());
    return empty && (label.values().size() >= MANY && !leads(label) || signed.stream().anyMatch(s -> words.equals(s) || words.startsWith(s + " ")));
  }

  /** Whether what follows may be its value all the same: a number that counts, or paragraphs that begin alike. */
  private boolean leads(Skeleton.Label label) {
    int next = skeleton.labels().indexOf(label) + 1;
    Skeleton.Label after = next < skeleton.labels().size() ? skeleton.labels().get(next) : null;
    return after == null || after.key().endsWith("#") || after.values().stream().allMatch(List::isEmpty) || Guess.of(after, normaliser).kind() == FieldKind.TOPICS;
  }

  private RepeatedGroup group(Skeleton.Label label) {
    return skeleton.groups().stream().filter(g -> g.has(label.key())).findFirst().orElse(null);
  }

  /** A heading at the top of documents that are one record each, with nothing but words of the form below it. */
  private boolean isTitle(Skeleton.Label first) {
    boolean top = skeleton.records() == skeleton.documents() && skeleton.before().stream().allMatch(List::isEmpty) && !first.key().endsWith("#");
    return top && first.values().stream().allMatch(v -> v.stream().allMatch(b -> b instanceof Block.Line l && (DraftHelp.asks(l.content().text().strip())
        || l.content().text().strip().length() > LEAST_SENTENCE || first.heading()))) && first.values().stream().distinct().count() <= 1 + first.values().size() / 2;
  }

  /** A part whose labels come back in other parts, as a group under its heading. */
  private void part(Skeleton.Label head, StringBuilder out) {
    String name = DraftNames.name(head.words(), names);
    names.add(name);
    List<Skeleton.Label> inner = skeleton.labels().stream().filter(l -> head.key().equals(PartGroups.part(l)) && !l.isPart()).toList();
    out.append("  # likely: its labels stand under other headings too\n  ").append(name).append(":\n    kind: group\n")
        .append(announced(head, "    ")).append("    fields:\n");
    List<String> taken = new ArrayList<>();
    inner.forEach(l -> field(l, Guess.of(l, normaliser), null, "      ", taken, out));
  }

  /** Labels that come back in company: a repeated group, which its first label opens where that has no value of its own. */
  private void group(List<Skeleton.Label> labels, StringBuilder out) {
    Skeleton.Label head = labels.get(0);
    boolean opens = head.key().endsWith("#") || head.values().stream().allMatch(List::isEmpty);
    String name = DraftNames.name(opens ? head.words() : head.words() + " " + DraftLanguage.BUNDLED.words().groupName(), names);
    names.add(name);
    out.append("  # likely: these ").append(labels.size()).append(" labels come back together within a record (")
        .append(head.values().size()).append(" times for ").append(skeleton.records()).append(")\n  ").append(name)
        .append(":\n    kind: group\n    repeats: true\n");
    out.append(opens ? announced(head, "    ") : "").append("    fields:\n");
    List<String> inner = new ArrayList<>();
    if (opens && head.values().stream().anyMatch(v -> v.stream().anyMatch(Block.Line.class::isInstance))) {
      inner.add("text");
      out.append("      # what stands beside the number\n      text: {kind: text, place: before}\n");
    }
    if (opens && head.values().stream().anyMatch(v -> v.stream().anyMatch(b -> b instanceof Block.Table t && PlanLook.isPlan(t)))) {
      inner.add("plan");
      StringBuilder columns = new StringBuilder();
      new DraftColumns(normaliser, money.currency()).plan(head.values(), columns);
      out.append("      # a table of months below it\n      plan:\n        kind: schedule\n        place: before\n");
      columns.toString().lines().forEach(l -> out.append("      ").append(l).append('\n'));
    }
    List<Skeleton.Label> rest = opens ? labels.subList(1, labels.size()) : labels;
    rest.forEach(label -> field(label, Guess.of(label, normaliser), null, "      ", inner, out));
    // a number with nothing beside it, as in a column of a table
    out.append(inner.isEmpty() ? "      text: {kind: text, place: before}\n" : "");
  }

  private static String announced(Skeleton.Label label, String indent) {
    if (label.key().endsWith("#")) {
      return indent + "markers: [" + DraftNames.quoted(label.words().replaceFirst("\\d+\\s*$", "{n}")) + "]\n";
    }
    return label.spellings().isEmpty() ? "" : indent + "labels: [" + String.join(", ",
        label.spellings().stream().limit(MOST_SPELLINGS).map(DraftNames::label).toList()) + "]\n";
  }

  /** @param taken the names that stand beside it; its own is added */
  private void field(Skeleton.Label label, Guess guess, String lead, String indent, List<String> taken, StringBuilder out) {
    String name = DraftNames.name(label.words(), taken);
    taken.add(name);
    boolean number = label.key().endsWith("#");
    boolean sums = guess.kind() == FieldKind.QUANTITY && !PlainGuess.arePercent(label.values()) || guess.kind() == FieldKind.MONEY;
    String under = sums ? money.under(bands.get(label.key())) : null;
    FieldKind kind = number ? FieldKind.IDENTIFIER : under != null ? FieldKind.MONEY : guess.kind();
    StringBuilder own = new StringBuilder();
    own.append("# label: stands ").append(label.values().size()).append(" times for ").append(skeleton.records())
        .append(" records; kind: ").append(kind == FieldKind.TEXT && guess.share() > 0 ? "" : sure(guess.share()) + ", ").append(number ? "a number counts up" : guess.because())
        .append(kind != FieldKind.MONEY ? "" : "; unit: " + money.because() + (under == null ? "" : ", in the heading above")).append('\n');
    own.append(name).append(":\n  kind: ").append(kind.code()).append('\n');
    own.append(kind == FieldKind.MONEY ? "  unit: " + (under == null ? money.currency() : under) + "\n" : number ? "" : keys(name, label, guess, kind));
    own.append(lead == null ? "" : "  lead: [" + DraftNames.quoted(lead) + "]\n");
    boolean filled = number || label.values().stream().noneMatch(List::isEmpty);
    own.append(filled && label.values().size() >= skeleton.records() && indent.length() == 2 ? "  required: true\n" : "");
    own.append(announced(label, "  ")).append('\n');
    own.append(kind == FieldKind.TEXT ? DraftParts.of(name, label, taken) : kind == FieldKind.BOOLEAN ? DraftParts.further(name, label, taken) : "");
    own.toString().lines().forEach(l -> out.append(l.isEmpty() ? "" : indent + l).append('\n'));
  }

  /** The keys that only fields of a kind have. */
  private String keys(String name, Skeleton.Label label, Guess guess, FieldKind kind) {
    StringBuilder keys = new StringBuilder();
    switch (kind) {
      case CHOICE, CHOICES, TOPICS -> keys.append("  vocabulary: ").append(vocabulary(name, guess.words())).append('\n');
      case VOCABULARY -> keys.append("  # add codes of your own: vocabularies: {groups: groups.yaml, …}\n  vocabularies: {countries: countries}\n");
      case LIST -> keys.append(guess.words().isEmpty() ? ""
          : "  separators: [" + String.join(", ", guess.words().stream().map(DraftNames::quoted).toList()) + "]\n");
      case IDENTIFIER, QUANTITY -> keys.append(guess.words().isEmpty() ? "" : "  pattern: '" + guess.words().get(0) + "'\n");
      case TABLE -> new DraftColumns(normaliser, money.currency()).table(label.words(), label.values(), keys);
      case SCHEDULE -> new DraftColumns(normaliser, money.currency()).plan(label.values(), keys);
      case PLACE -> keys.append("  inline: true\n  connectors: [").append(String.join(", ", DraftLanguage.BUNDLED.words().placeConnectors())).append("]\n");
      default -> { }
    }
    return keys.toString();
  }

  static String sure(double share) {
    String word = share >= 0.9 ? "sure" : share >= 0.6 ? "likely" : "unsure";
    return word + " (" + Math.round(share * 100) + " of 100)";
  }

  private String vocabulary(String name, List<String> words) {
    StringBuilder out = new StringBuilder("terms:\n");
    Set<String> codes = new LinkedHashSet<>();
    for (String word : words) {
      String bare = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
      String code = DraftNames.slug(bare);
      if (codes.add(code)) {
        out.append("  - {code: ").append(DraftNames.quoted(code)).append(", label: ").append(DraftNames.quoted(bare))
            .append(word.endsWith(":") ? ", detail: true" : "").append("}\n");
      }
    }
    files.put(name + ".yaml", codes.isEmpty() ? "terms: []\n" : out.toString());
    return name + ".yaml";
  }
}
