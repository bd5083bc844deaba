package org.fichero.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Page;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.FieldKind;

/** Writes a pack to begin with from documents of an unknown template: it loads, and says how sure each guess is. */
public final class Draft {
  private static final int MOST_SPELLINGS = 6;
  private static final int MOST_WORDS = 4;
  private static final int LEAST_PRINTED = 3;
  private static final Set<String> SMALL = Set.of("de", "del", "la", "el", "los", "las", "y", "o", "en", "que", "a", "e", "u", "un", "una");

  private final Map<String, String> files = new LinkedHashMap<>();
  private final Skeleton skeleton;
  private final Normaliser normaliser;
  private final String id;
  private final List<String> names = new ArrayList<>();

  private Draft(String id, Skeleton skeleton, Normaliser normaliser) {
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
    Draft draft = new Draft(id, Skeleton.of(pages), normaliser);
    if (!draft.skeleton.labels().isEmpty()) {
      draft.write();
    }
    return draft.files;
  }

  private void write() {
    StringBuilder fields = new StringBuilder();
    boolean counted = skeleton.records() > skeleton.documents() && skeleton.labels().get(0).key().endsWith("#");
    boolean titled = !counted && skeleton.before().stream().anyMatch(b -> b.stream().anyMatch(Block.Line.class::isInstance));
    if (titled) {
      names.add("title");
      fields.append("  # likely: lines stand before the first label\n  title: {kind: text, place: before}\n\n");
    }
    List<Skeleton.Label> parts = skeleton.labels().stream().filter(Skeleton.Label::isPart).toList();
    List<Skeleton.Label> labels = skeleton.labels().stream().filter(l -> !parts.contains(l)).toList();
    List<RepeatedGroup> written = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      RepeatedGroup group = group(labels.get(i));
      if (group != null) {
        if (!written.contains(group)) {
          group(labels.stream().filter(l -> group.has(l.key())).toList(), fields);
        }
        written.add(group);
        continue;
      }
      Guess next = i + 1 < labels.size() ? Guess.of(labels.get(i + 1), normaliser) : null;
      boolean heads = next != null && next.kind() == FieldKind.TOPICS
          && labels.get(i).values().stream().allMatch(List::isEmpty);
      // a label, then words that always come before the value, are one field
      field(labels.get(i), heads ? next : Guess.of(labels.get(i), normaliser), heads ? labels.get(++i).words() : null, "  ", names, fields);
    }
    String anchor = names.get(titled && names.size() > 1 ? 1 : 0);
    boolean one = skeleton.records() <= skeleton.documents();
    StringBuilder pack = new StringBuilder();
    pack.append("# yaml-language-server: $schema=../pack.schema.json\n")
        .append("# A draft from ").append(skeleton.documents())
        .append(skeleton.documents() == 1 ? " document that seems to hold " : " documents that seem to hold ")
        .append(skeleton.records()).append(skeleton.records() == 1 ? " record" : " records").append(". Every comment says what a guess rests on: check, rename, delete.\n")
        .append("id: ").append(id).append("\nversion: \"1\"\nname: ").append(quoted(id)).append("\nlanguage: es\n")
        .append("# ").append(one ? "likely: no label comes back within a document" : "likely: the first label of each record")
        .append("\nsplit: {anchor: ").append(anchor).append(one ? ", by: document}" : "}").append('\n');
    help(pack);
    if (!parts.isEmpty()) {
      pack.append("# likely: headings with nothing of their own under them\nignore:\n");
      parts.forEach(l -> pack.append("  - ").append(quoted(l.words())).append('\n'));
    }
    files.put("pack.yaml", pack.append("\nfields:\n").append(fields).toString());
  }

  private RepeatedGroup group(Skeleton.Label label) {
    return skeleton.groups().stream().filter(g -> g.has(label.key())).findFirst().orElse(null);
  }

  /** Labels that come back in company: a repeated group, which its first label opens where that has no value of its own. */
  private void group(List<Skeleton.Label> labels, StringBuilder out) {
    Skeleton.Label head = labels.get(0);
    boolean opens = head.key().endsWith("#") || head.values().stream().allMatch(List::isEmpty);
    String name = name(opens ? head.words() : head.words() + " grupo", names);
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
    if (opens && head.values().stream().anyMatch(v -> v.stream().anyMatch(b -> b instanceof Block.Table t && Guess.isPlan(t)))) {
      inner.add("plan");
      out.append("      # a table of months below it\n      plan: {kind: schedule, place: before}\n");
    }
    for (Skeleton.Label label : opens ? labels.subList(1, labels.size()) : labels) {
      field(label, Guess.of(label, normaliser), null, "      ", inner, out);
    }
  }

  private static String announced(Skeleton.Label label, String indent) {
    if (label.key().endsWith("#")) {
      return indent + "markers: [" + quoted(label.words().replaceFirst("\\d+\\s*$", "{n}")) + "]\n";
    }
    return indent + "labels: [" + String.join(", ",
        label.spellings().stream().limit(MOST_SPELLINGS).map(Draft::quoted).toList()) + "]\n";
  }

  /** @param taken the names that stand beside it; its own is added */
  private void field(Skeleton.Label label, Guess guess, String lead, String indent, List<String> taken, StringBuilder out) {
    String name = name(label.words(), taken);
    taken.add(name);
    boolean number = label.key().endsWith("#");
    FieldKind kind = number && guess.share() < 0.9 ? FieldKind.IDENTIFIER : guess.kind();
    StringBuilder own = new StringBuilder();
    own.append("# label: stands ").append(label.values().size()).append(" times for ").append(skeleton.records())
        .append(" records; kind: ").append(kind == FieldKind.TEXT && guess.share() > 0 ? "" : sure(guess.share()) + ", ").append(number ? "a number counts up" : guess.because()).append('\n');
    own.append(name).append(":\n  kind: ").append(kind.code()).append('\n');
    switch (kind) {
      case CHOICE, CHOICES, TOPICS -> own.append("  vocabulary: ").append(vocabulary(name, guess.words())).append('\n');
      case VOCABULARY -> own.append("  # add codes of your own: vocabularies: {groups: groups.yaml, …}\n"
          + "  vocabularies: {countries: countries}\n");
      case LIST -> own.append(guess.words().isEmpty() ? "" : "  separators: [\"" + guess.words().get(0) + "\"]\n");
      case IDENTIFIER -> own.append(guess.words().isEmpty() ? "" : "  pattern: '" + guess.words().get(0) + "'\n");
      case MONEY -> own.append("  unit: CLP\n");
      case TABLE -> new DraftColumns(normaliser).table(label.values(), own);
      case SCHEDULE -> DraftColumns.plan(label.values(), own);
      default -> { }
    }
    own.append(lead == null ? "" : "  lead: [" + quoted(lead) + "]\n");
    if (kind == FieldKind.PLACE) {
      own.append("  inline: true\n  connectors: [del, de]\n");
    }
    boolean filled = number || label.values().stream().noneMatch(List::isEmpty);
    if (filled && label.values().size() >= skeleton.records() && indent.length() == 2) {
      own.append("  required: true\n");
    }
    own.append(announced(label, "  ")).append('\n');
    own.append(kind == FieldKind.TEXT ? email(name, label, taken) : "");
    own.toString().lines().forEach(l -> out.append(l.isEmpty() ? "" : indent + l).append('\n'));
  }

  /** An address among the words of most values is a field of its own. */
  private String email(String name, Skeleton.Label label, List<String> taken) {
    List<List<Block>> filled = label.values().stream().filter(v -> !v.isEmpty()).toList();
    double share = Texts.share(filled, v -> Guess.text(v).indexOf('@') > 0);
    if (share < 0.6) {
      return "";
    }
    String own = name("correo", taken);
    taken.add(own);
    return "# kind: " + sure(share) + ", an address stands among the words of '" + name + "'\n" + own
        + ":\n  kind: email\n  from: " + name + "\n\n";
  }

  private static String sure(double share) {
    String word = share >= 0.9 ? "sure" : share >= 0.6 ? "likely" : "unsure";
    return word + " (" + Math.round(share * 100) + " of 100)";
  }

  private String vocabulary(String name, List<String> words) {
    StringBuilder out = new StringBuilder("terms:\n");
    Set<String> codes = new LinkedHashSet<>();
    for (String word : words) {
      String bare = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
      String code = slug(bare, MOST_WORDS);
      if (codes.add(code)) {
        out.append("  - {code: ").append(quoted(code)).append(", label: ").append(quoted(bare))
            .append(word.endsWith(":") ? ", detail: true" : "").append("}\n");
      }
    }
    files.put(name + ".yaml", codes.isEmpty() ? "terms: []\n" : out.toString());
    return name + ".yaml";
  }

  /** Lines in brackets, or that say what to do, which stand word for word under labels of several records. */
  private void help(StringBuilder out) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    skeleton.labels().forEach(l -> l.values().forEach(v -> v.stream().filter(Block.Line.class::isInstance)
        .map(b -> ((Block.Line) b).content().text().strip()).filter(Draft::asks).forEach(s -> counts.merge(s, 1, Integer::sum))));
    Set<String> found = new LinkedHashSet<>(counts.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList());
    skeleton.labels().forEach(l -> found.addAll(printed(l)));
    if (!found.isEmpty()) {
      out.append("# unsure: the same words in several places: in brackets, asking for something, or above other words\nhelp:\n");
      found.forEach(s -> out.append("  - ").append(quoted(s)).append('\n'));
    }
  }

  /** Lines that stand under a label every time, where other words stand too: the form prints them. */
  private static List<String> printed(Skeleton.Label label) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (List<Block> value : label.values()) {
      Guess.text(value).lines().map(String::strip).filter(s -> s.indexOf(' ') > 0).distinct().forEach(s -> lines.merge(s, 1, Integer::sum));
    }
    int times = label.values().size();
    lines.values().removeIf(n -> n < Math.max(LEAST_PRINTED, times - times / 10));
    long more = label.values().stream().filter(v -> v.stream().anyMatch(b -> !(b instanceof Block.Line l) || !lines.containsKey(l.content().text().strip()))).count();
    return more * 2 > times ? List.copyOf(lines.keySet()) : List.of();
  }

  private static boolean asks(String s) {
    String folded = Fold.fold(s);
    return s.length() <= 120 && (s.startsWith("(") && s.endsWith(")") || folded.startsWith("haga clic")
        || folded.startsWith("elija") || folded.startsWith("seleccione") || folded.startsWith("marque")
        || folded.contains("aaaa") || folded.contains("dd-mm") || folded.contains("dd/mm"));
  }

  private static String name(String label, List<String> taken) {
    String base = slug(label.replaceFirst("[ #°º.]{1,3}\\d{1,3}\\s*$", ""), MOST_WORDS);
    String name = base;
    for (int n = 2; taken.contains(name); n++) {
      name = base + "_" + n;
    }
    return name;
  }

  /** The first words of a text that carry it, as a key. */
  static String slug(String text, int words) {
    List<String> parts = new ArrayList<>();
    for (String word : Fold.fold(text).split("[^a-z0-9]+")) {
      if (!word.isEmpty() && !SMALL.contains(word) && parts.size() < words) {
        parts.add(word);
      }
    }
    String slug = String.join("_", parts).toLowerCase(Locale.ROOT);
    return slug.isEmpty() || !Character.isLetter(slug.charAt(0)) ? "f_" + slug : slug;
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
  }
}
