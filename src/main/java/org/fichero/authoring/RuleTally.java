package org.fichero.authoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.Fold;
import org.fichero.model.Node;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RuleLines;
import org.fichero.rules.RuleLines.Entry;
import org.fichero.rules.RulePack;

/** How often each label and each vocabulary's term of a pack was met. Not safe for threads. */
final class RuleTally {
  private static final List<String> CODES = List.of("selected", "code");

  private final RulePack pack;
  private final RuleLines lines;
  private final Map<String, Counted> rules = new LinkedHashMap<>();
  private final Map<String, Counted> met = new HashMap<>();

  /** A label or term. */
  private static final class Counted {
    private final String at;
    private final String shown;
    private int fired;
    private int approximate;

    private Counted(String at, String shown) {
      this.at = at;
      this.shown = shown;
    }
  }

  RuleTally(RulePack pack, RuleLines lines) {
    this.pack = pack;
    this.lines = lines;
    pack.fields().forEach(f -> add(f, f.name(), false));
  }

  /** @param column whether its labels head a column: its cells, not its words, tell whether it was met */
  private void add(FieldRule rule, String path, boolean column) {
    if (column) {
      rules.putIfAbsent(path, new Counted(rule.source(), path + ": " + rule.labels().stream().map(l -> '"' + l + '"').collect(Collectors.joining(", "))));
    }
    for (Entry label : column ? List.<Entry>of() : labels(rule)) {
      rules.putIfAbsent(key(path, label.folded()), new Counted(label.source(), path + ": \"" + label.word() + "\""));
    }
    for (String part : rule.vocabularies().keySet()) {
      String id = rule.vocabularies().get(part).id();
      for (Entry term : id.equals("countries") ? List.<Entry>of() : lines.terms(rule, part, pack.language())) {
        rules.putIfAbsent(term(path, id, term.code()), new Counted(term.source(), path + ": term " + term.code()));
      }
    }
    rule.fields().forEach(f -> add(f, path + "/" + f.name(), !rule.columns().isEmpty()));
  }

  private List<Entry> labels(FieldRule rule) {
    return Stream.of("labels", "markers").flatMap(k -> lines.under(rule, k).stream()).toList();
  }

  private static String key(String path, String folded) {
    return path + "\0" + folded;
  }

  private static String term(String path, String vocabulary, String code) {
    return path + "\0" + vocabulary + "\0" + code;
  }

  /** Counts the labels that a ficha was cut at. */
  void add(Ficha ficha) {
    for (Ficha.Section section : ficha.sections()) {
      if (section.field() != null && !section.label().isEmpty() && !section.words().isEmpty()) {
        Counted label = met.computeIfAbsent(key(section.field(), Fold.fold(section.words())), k -> nearest(section.field(), k));
        if (label != null) {
          label.fired++;
          label.approximate += section.confidence() == Confidence.FUZZY ? 1 : 0;
        }
      }
    }
  }

  private Counted nearest(String path, String key) {
    return rules.keySet().stream().filter(k -> k.startsWith(path + "\0") && k.indexOf('\0') == k.lastIndexOf('\0'))
        .min(Comparator.comparingInt(k -> LevenshteinDistance.getDefaultInstance().apply(k, key))).map(rules::get).orElse(null);
  }

  /** Counts the codes of a record's field. */
  void add(FieldRule rule, Node value) {
    codes(rule, rule.name(), "", value);
  }

  private void codes(FieldRule rule, String path, String part, Node value) {
    if (value instanceof Node.Items items) {
      items.items().forEach(item -> codes(rule, path, part, item));
    } else if (value instanceof Node.Members members) {
      members.members().forEach((key, member) -> {
        FieldRule inner = rule.field(key).orElse(null);
        Counted column = inner == null ? null : rules.get(path + "/" + key);
        if (column != null && !(member instanceof Node.Leaf leaf && leaf.value() == null)) {
          column.fired++;
        }
        if (inner != null) {
          codes(inner, path + "/" + key, "", member);
        } else if (!key.equals("options")) {
          codes(rule, path, key, member);
        }
      });
    } else if (value instanceof Node.Leaf leaf && leaf.value() instanceof String code && !rule.vocabularies().isEmpty()) {
      String own = rule.vocabularies().containsKey(part) ? rule.vocabularies().get(part).id() : CODES.contains(part) ? rule.vocabulary().id() : "";
      Counted term = rules.get(term(path, own, code));
      if (term != null) {
        term.fired++;
      }
    }
  }

  /** Two tables for people: what fired, most often first, and what never did. */
  void report(StringBuilder out) {
    List<Counted> fired = rules.values().stream().filter(c -> c.fired > 0).sorted(Comparator.comparingInt(c -> -c.fired)).toList();
    List<Counted> never = rules.values().stream().filter(c -> c.fired == 0).toList();
    if (!fired.isEmpty()) {
      out.append(String.format(Locale.ROOT, "%nlabels and terms%n%7s %12s%n", "fired", "approximate").replace("\r", ""));
      fired.forEach(c -> out.append(String.format(Locale.ROOT, "%7d %12d  %s  %s%n", c.fired, c.approximate, c.shown, c.at).replace("\r", "")));
    }
    if (!never.isEmpty()) {
      out.append("\nlabels and terms that never fired\n");
      never.forEach(c -> out.append("  ").append(c.shown).append("  ").append(c.at).append('\n'));
    }
  }
}
