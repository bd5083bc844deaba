package org.fichero.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template as data: how to know it, how to split it, what its fields are, what must hold. Immutable, safe for threads.
 *
 * @param id in records' {@code template.id}
 * @param version in records' {@code template.version}
 * @param name for people
 * @param language of its texts, an ISO 639-1 code that names a folder of {@code rules/common}
 * @param recognise how many of its labels make a document one of its own, at least 1
 * @param anchor the field whose label usually opens a ficha; null when any may
 * @param by what tells fichas apart
 * @param fields in the order of records
 * @param ignore headings of parts that no field wants; what stands under them counts as form
 * @param help texts that the form prints where values should stand ("Elija un elemento."), for all fields
 * @param severities finding code → severity, where the pack changes it ({@code off} leaves it out)
 * @param checks expressions over a record that must hold
 */
public record RulePack(
    String id,
    String version,
    String name,
    String language,
    int recognise,
    String anchor,
    By by,
    List<FieldRule> fields,
    List<String> ignore,
    List<String> help,
    Map<String, String> severities,
    List<CheckRule> checks) {
  public RulePack {
    fields = List.copyOf(fields);
    ignore = List.copyOf(ignore);
    help = List.copyOf(help);
    severities = Map.copyOf(severities);
    checks = List.copyOf(checks);
  }

  /** What tells one ficha from the next. */
  public enum By {
    /** A field that comes back, at the place that titles, headings and separators make likely. */
    FIELDS,
    /** The anchor's label, wherever it stands with another value than before. */
    ANCHOR,
    /** Nothing: a document is one ficha. */
    DOCUMENT;

    /** As a pack writes it. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The field of that name, or of that path ({@code group/field}). */
  public Optional<FieldRule> field(String path) {
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    for (FieldRule rule : fields) {
      if (rule.name().equals(first)) {
        return slash < 0 ? Optional.of(rule) : rule.field(path.substring(slash + 1));
      }
    }
    return Optional.empty();
  }

  /** Whether it takes documents that no other pack recognises. */
  public boolean takesAny() {
    return fields.stream().anyMatch(f -> f.kind() == FieldKind.SECTIONS);
  }

  /**
   * How many labels make a document one of its own, when those of the given fields are found: as many as {@code recognise}
   * says; a quarter of all where the label of no required field is among them, since names, addresses and dates stand in
   * every form.
   */
  public int needed(Set<String> found) {
    List<FieldRule> required = fields.stream().filter(f -> f.required() && !f.labels().isEmpty()).toList();
    boolean likely = recognise == 1 || required.isEmpty() || required.stream().anyMatch(f -> found.contains(f.name()));
    return likely ? recognise : Math.max(recognise, labelled(fields) / 4);
  }

  private static int labelled(List<FieldRule> fields) {
    return fields.stream().mapToInt(f -> (f.labels().isEmpty() ? 0 : 1) + labelled(f.announced())).sum();
  }

  /** The same, taking any document with one of its labels for one of its own. */
  public RulePack forced() {
    return new RulePack(id, version, name, language, 1, anchor, by, fields, ignore, help, severities, checks);
  }

  /**
   * An expression that must hold for every record of the pack.
   *
   * @param code of the finding when it does not hold
   * @param expression in CEL; the fields are variables
   * @param severity {@code error}, {@code warning} or {@code info}
   * @param field what the finding points at; null for the record as a whole
   * @param message language → words
   * @param at where the expression stands
   */
  public record CheckRule(
      String code, String expression, String severity, String field, Map<String, String> message, Written at) {
    public CheckRule {
      message = Map.copyOf(message);
    }
  }
}
