package org.fichero.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fichero.model.Fold;

/**
 * Where the single words of rule files stand. Files are read again when they are first asked for, so that whoever does not
 * ask pays nothing. Not safe for threads.
 */
public final class RuleLines {
  private static final Map<String, List<String>> TABLES = Map.of(
      "regions", List.of("code", "name", "reading", "aliases", "short"),
      "provinces", List.of("code", "name", "region", "reading", "aliases", "short"),
      "comunas", List.of("code", "name", "province", "reading", "aliases", "short"),
      "bodies", List.of("acronym", "name", "aliases", "kind"),
      "countries", List.of("code", "names", "demonyms", "reading", "language"));
  private static final List<String> SPELLINGS = List.of("name", "names", "acronym", "aliases", "short", "demonyms");

  private final RuleFiles files;
  private final Map<String, List<Entry>> read = new HashMap<>();

  /** @param files those that the packs were loaded from */
  public RuleLines(RuleFiles files) {
    this.files = files;
  }

  /**
   * A word of a rule file.
   *
   * @param source {@code file:line}
   * @param path the keys that lead to it; an item of a list stands for itself by its {@code code}, else by its number from 1
   * @param code of a vocabulary's term, a table's row, or the key that the word stands under
   * @param word as written
   * @param folded for comparison
   */
  public record Entry(String source, List<String> path, String code, String word, String folded) {
    public Entry {
      path = List.copyOf(path);
    }
  }

  /** The words of the vocabulary that gives a part of a field's value its codes; empty when there is none. */
  public List<Entry> terms(FieldRule rule, String part, String language) {
    Vocabulary vocabulary = rule.vocabularies().getOrDefault(part, part.equals("countries") ? null : rule.vocabulary());
    if (vocabulary == null) {
      return List.of();
    }
    if (vocabulary.id().equals("countries")) {
      return table("common/" + language + "/countries.csv");
    }
    return yaml(vocabulary.id().startsWith("common/") ? vocabulary.id() : folder(rule) + "/" + vocabulary.id());
  }

  /** The words of one of the language's own files, such as {@code months}. */
  public List<Entry> language(String language, String name) {
    return yaml("common/" + language + "/" + name + ".yaml");
  }

  /** Rows of {@code regions}, {@code provinces}, {@code comunas} or {@code bodies}: an entry for each spelling. */
  public List<Entry> country(String name) {
    return table("common/cl/" + name + ".csv");
  }

  /** What a field's rule writes under one of its keys, such as {@code labels}. */
  public List<Entry> under(FieldRule rule, String key) {
    int line = Integer.parseInt(rule.source().substring(rule.source().lastIndexOf(':') + 1));
    List<Entry> all = new ArrayList<>();
    for (Entry entry : yaml(file(rule))) {
      int size = entry.path().size();
      boolean own = size >= 2 && entry.path().get(size - 2).equals(rule.name()) && entry.path().get(size - 1).equals(key)
          || size >= 1 && key.equals("labels") && entry.path().get(size - 1).equals(rule.name());
      boolean first = all.isEmpty() || entry.path().equals(all.get(0).path());
      if (own && first && line(entry) >= line) {
        all.add(entry);
      }
    }
    return all;
  }

  /** Where a pack changes the severity of a finding, of the pack that declares the rule; null when it does not. */
  public String severity(FieldRule rule, String code) {
    return yaml(file(rule)).stream().filter(e -> e.path().equals(List.of("severities", code))).map(Entry::source).findFirst().orElse(null);
  }

  private static int line(Entry entry) {
    return Integer.parseInt(entry.source().substring(entry.source().lastIndexOf(':') + 1));
  }

  private static String file(FieldRule rule) {
    return rule.source().substring(0, rule.source().lastIndexOf(':'));
  }

  private static String folder(FieldRule rule) {
    return file(rule).substring(0, file(rule).lastIndexOf('/'));
  }

  private List<Entry> yaml(String file) {
    return read(file, () -> {
      List<Entry> all = new ArrayList<>();
      // mistakes were reported when the packs were loaded
      walk(Yaml.read(files, file, new ArrayList<>()), List.of(), all);
      return all;
    });
  }

  private static void walk(Yaml yaml, List<String> path, List<Entry> all) {
    if (yaml.isMap()) {
      yaml.map().forEach((key, value) -> walk(value, with(path, key), all));
    } else if (yaml.isList()) {
      int number = 0;
      for (Yaml item : yaml.list()) {
        number++;
        walk(item, item.isMap() ? with(path, item.text("code", Integer.toString(number))) : path, all);
      }
    } else if (yaml.isScalar() && !path.isEmpty()) {
      String word = String.valueOf(yaml.any());
      boolean inTerm = path.get(0).equals("terms") || path.get(0).equals("months");
      String code = inTerm && path.size() > 1 ? path.get(1) : path.get(path.size() - 1);
      all.add(new Entry(yaml.file() + ":" + yaml.line(), path, code, word, Fold.fold(word)));
    }
  }

  private static List<String> with(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  private List<Entry> table(String file) {
    return read(file, () -> {
      String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".csv".length());
      List<String> columns = TABLES.get(name);
      List<Entry> all = new ArrayList<>();
      for (Csv.Row row : Csv.read(files, file, columns, new ArrayList<>())) {
        String code = row.text(columns.contains("code") ? "code" : "kind");
        for (String column : columns) {
          for (String word : SPELLINGS.contains(column) ? row.list(column) : List.<String>of()) {
            all.add(new Entry(file + ":" + row.line(), List.of(column), code, word, Fold.fold(word)));
          }
        }
      }
      return all;
    });
  }

  private List<Entry> read(String file, Supplier<List<Entry>> reader) {
    List<Entry> known = read.get(file);
    if (known == null) {
      known = files.read(file).isEmpty() ? List.of() : List.copyOf(reader.get());
      read.put(file, known);
    }
    return known;
  }
}
