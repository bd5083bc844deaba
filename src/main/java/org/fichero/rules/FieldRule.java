package org.fichero.rules;

import java.util.List;
import java.util.Map;

/**
 * What a pack says of one field.
 *
 * @param name its key in records
 * @param kind what it is
 * @param place where its value stands
 * @param from the field beside it whose words hold its value; null where a place of its own does
 * @param labels the words that announce it, the usual ones first; empty where only its place does
 * @param markers beginnings of a line that announce it with a number between ("Ficha {n}")
 * @param inline whether the value may follow the label with nothing but a space between
 * @param connectors words between an inline label and its value ("de", "de la")
 * @param required whether a record without it deserves a finding
 * @param vocabularies part of the value → the vocabulary that gives its codes ({@code countries} is built in)
 * @param lead words that introduce the value and are no part of it
 * @param help what the form prints where a value should stand, which is no value
 * @param until beginnings of what no longer belongs to the value, though no field wants it
 * @param pattern what an identifier or text looks like, or null; its group {@code value}, where it has one, is the value
 * @param separators signs or words that part the items of a list beside semicolons
 * @param unit of a bare number or sum of money, or null
 * @param compare the comparator that scores it, or null for the kind's own
 * @param fields the fields of a group or the columns of a table or a plan, in order
 * @param repeats whether a group or text may stand several times; of a column, whether what stands in a cell holds for blank ones below it
 * @param columns of a table or a plan: key → heading spellings
 * @param examples texts and the values that they must give
 * @param source where the rule stands, as {@code file:line}
 */
public record FieldRule(
    String name,
    FieldKind kind,
    Place place,
    String from,
    List<String> labels,
    List<String> markers,
    boolean inline,
    List<String> connectors,
    boolean required,
    Map<String, Vocabulary> vocabularies,
    List<String> lead,
    List<String> help,
    List<String> until,
    java.util.regex.Pattern pattern,
    List<String> separators,
    String unit,
    String compare,
    List<FieldRule> fields,
    boolean repeats,
    Map<String, List<String>> columns,
    List<Example> examples,
    String source) {

  /** Where a value stands. */
  public enum Place {
    /** After its label: on its line, below it, or beside it in a table. */
    AFTER,
    /** Before the first label of the ficha, when it has no label of its own. */
    BEFORE,
    /** On its label's line, or on the one right below when the label is alone. */
    LINE,
    /** In cells beside or below its label, never after the table. */
    CELL,
    /** Right above its label, in the cell or line there: the label is a caption. */
    ABOVE,
    /** Wherever in the ficha its pattern is met first, without a label. */
    ANYWHERE;

    /** As a pack writes it. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A text that stands under the field's label, and what must come of it.
   *
   * @param text as a document has it
   * @param value maps, lists, strings, whole numbers, booleans or null; of a map, only the keys given are compared
   * @param source where it stands, as {@code file:line}
   */
  public record Example(String text, Object value, String source) {}

  public FieldRule {
    examples = List.copyOf(examples);
    labels = List.copyOf(labels);
    markers = List.copyOf(markers);
    connectors = List.copyOf(connectors);
    vocabularies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(vocabularies));
    lead = List.copyOf(lead);
    help = List.copyOf(help);
    until = List.copyOf(until);
    separators = List.copyOf(separators);
    fields = List.copyOf(fields);
    columns = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
  }

  /** Whether it is looked for among words that other fields may have too, so that its absence is no fault of theirs. */
  public boolean isSought() {
    return from != null || place == Place.ANYWHERE;
  }

  /** Whether its value is the number that a marker counts with: "Proyecto N° 3". */
  public boolean isNumber() {
    boolean number = kind == FieldKind.IDENTIFIER && pattern == null || kind == FieldKind.QUANTITY;
    return number && labels.isEmpty() && !markers.isEmpty();
  }

  /** The fields that labels of their own announce: those of a group. */
  public List<FieldRule> announced() {
    return kind == FieldKind.GROUP ? fields : List.of();
  }

  /** The field of that name within a group. */
  public java.util.Optional<FieldRule> field(String within) {
    return fields.stream().filter(f -> f.name().equals(within)).findFirst();
  }

  /** The vocabulary of the options or topics: the first declared; null when there is none. */
  public Vocabulary vocabulary() {
    return vocabularies.isEmpty() ? null : vocabularies.values().iterator().next();
  }
}
