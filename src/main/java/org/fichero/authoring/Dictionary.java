package org.fichero.authoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;
import org.fichero.rules.Vocabulary;

/** The data dictionary of a pack, in Markdown: what each field is, which words announce it, which codes it may hold. */
public final class Dictionary {
  private static final Map<FieldKind, String> SHAPES = Map.ofEntries(
      Map.entry(FieldKind.TEXT, "string"),
      Map.entry(FieldKind.PARAGRAPHS, "list of strings, one a paragraph"),
      Map.entry(FieldKind.LIST, "list of strings, one an item"),
      Map.entry(FieldKind.CHOICE, "`{selected, other, options}`, one code selected"),
      Map.entry(FieldKind.CHOICES, "`{selected, other, options}`, any number of codes selected"),
      Map.entry(FieldKind.MONTHS, "list of months, 1 to 12"),
      Map.entry(FieldKind.SCHEDULE, "`{text, months, months_in_text, periods, recurrence, schedule}`"),
      Map.entry(FieldKind.TABLE, "list of rows, an object of the columns each"),
      Map.entry(FieldKind.DATE, "ISO 8601 date"),
      Map.entry(FieldKind.PERIOD, "`{text, start, end}`, ISO 8601"),
      Map.entry(FieldKind.QUANTITY, "`{text, value, unit}`"),
      Map.entry(FieldKind.MONEY, "`{text, value, currency}`, ISO 4217"),
      Map.entry(FieldKind.PLACE, "`{text, name, code, region_code, region}`"),
      Map.entry(FieldKind.ORGANISATIONS, "list of `{text, name, acronym, part_of, detail}`"),
      Map.entry(FieldKind.FUNDING, "`{text, sources}`"),
      Map.entry(FieldKind.VOCABULARY, "`{text, …}`, a list of codes a vocabulary"),
      Map.entry(FieldKind.TOPICS, "list of `{code, label, text}`"),
      Map.entry(FieldKind.BOOLEAN, "true or false"),
      Map.entry(FieldKind.IDENTIFIER, "string of a given form"),
      Map.entry(FieldKind.EMAIL, "e-mail address"),
      Map.entry(FieldKind.URL, "address on the web"),
      Map.entry(FieldKind.SECTIONS, "list of `{label, text, paragraphs, options, months, tables}`"),
      Map.entry(FieldKind.GROUP, "object, or list of objects"));

  private Dictionary() {}

  /** Markdown, ending in a line break. */
  public static String of(RulePack pack) {
    StringBuilder out = new StringBuilder("# " + pack.name() + "\n\nTemplate `" + pack.id() + "`, version "
        + pack.version() + ".\n\n| field | value | required | announced by |\n|---|---|---|---|\n");
    pack.fields().forEach(f -> row(out, f, ""));
    pack.fields().forEach(f -> codes(out, f, ""));
    if (!pack.checks().isEmpty()) {
      out.append("\n## Checks\n\n| code | holds | severity |\n|---|---|---|\n");
      pack.checks().forEach(c -> out.append("| `").append(c.code()).append("` | `").append(cell(c.expression()))
          .append("` | ").append(c.severity()).append(" |\n"));
    }
    return out.toString();
  }

  private static void row(StringBuilder out, FieldRule rule, String path) {
    String shape = SHAPES.get(rule.kind()) + (rule.repeats() ? ", repeated" : "");
    String columns = rule.columns().isEmpty() ? "" : ": " + String.join(", ", rule.columns().keySet());
    out.append("| `").append(path).append(rule.name()).append("` | ").append(shape).append(columns).append(" | ")
        .append(rule.required() ? "yes" : "").append(" | ").append(announced(rule)).append(" |\n");
    rule.fields().forEach(f -> row(out, f, path + rule.name() + "."));
  }

  private static String announced(FieldRule rule) {
    String place = rule.place() == FieldRule.Place.BEFORE ? "its place before the first label" : "";
    String labels = rule.labels().stream().map(l -> "“" + cell(l) + "”").collect(Collectors.joining(", "));
    return place.isEmpty() || labels.isEmpty() ? place + labels : place + ", or " + labels;
  }

  private static void codes(StringBuilder out, FieldRule rule, String path) {
    rule.vocabularies().forEach((part, vocabulary) -> {
      if (!vocabulary.terms().isEmpty()) {
        out.append("\n## Codes of `").append(path).append(rule.name()).append("` (").append(part)
            .append(")\n\n| code | label | other words |\n|---|---|---|\n");
        terms(vocabulary.terms(), out);
      }
    });
    rule.fields().forEach(f -> codes(out, f, path + rule.name() + "."));
  }

  private static void terms(List<Vocabulary.Term> terms, StringBuilder out) {
    terms.forEach(t -> out.append("| `").append(t.code()).append("` | ").append(cell(t.label()))
        .append(t.detail() ? ": …" : "").append(" | ").append(cell(String.join(", ", t.phrases()))).append(" |\n"));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
