package org.fichero.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The closed set of what a field can be; it decides how its place is read and which shape its value has. */
public enum FieldKind {
  /** A string: all lines joined. */
  TEXT,
  /** A list of strings: one a paragraph. */
  PARAGRAPHS,
  /** A list of strings: one a bullet, line or separated part. */
  LIST,
  /** {@code {"selected": code or null, "other", "options"}}: one option. */
  CHOICE,
  /** {@code {"selected": [codes], "other", "options"}}: any number of options. */
  CHOICES,
  /** A list of months 1 to 12 from a month table. */
  MONTHS,
  /** {@code {"text", "months", "months_in_text", "periods", "recurrence", "schedule"}}. */
  SCHEDULE,
  /** A list of rows, each an object of named columns. */
  TABLE,
  /** ISO 8601 date, as a string. */
  DATE,
  /** {@code {"start", "end", "text"}}. */
  PERIOD,
  /** {@code {"text", "value", "unit"}}. */
  QUANTITY,
  /** {@code {"text", "value", "currency"}}. */
  MONEY,
  /** {@code {"text", "name", "code", "region_code", "region"}}. */
  PLACE,
  /** A list of organisations. */
  ORGANISATIONS,
  /** {@code {"text", "sources": [{"text", "kind", "year"}]}}. */
  FUNDING,
  /** {@code {"text", <list>: [codes] …}}: the codes of one or more vocabularies that the words name. */
  VOCABULARY,
  /** A list of {@code {"code", "label", "text"}}: paragraphs that begin with a term of a vocabulary. */
  TOPICS,
  /** true, false or null. */
  BOOLEAN,
  /** A string that follows a pattern. */
  IDENTIFIER,
  /** An e-mail address. */
  EMAIL,
  /** An address on the web. */
  URL,
  /** Fields within a field; a list of them when it repeats. */
  GROUP,
  /** {@code [{"label", "text", "paragraphs", "options", "months", "schedule", "tables"}]}: all that any document's headings and labels announce. */
  SECTIONS;

  /** The keys of each row of a {@link #SCHEDULE}, before those of its further columns. */
  public static final List<String> PLAN_ROW = List.of("label", "year", "months");

  /** As a pack writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The keys of its value; empty where it is no object, or one whose keys the pack names. */
  public List<String> parts() {
    return switch (this) {
      case CHOICE, CHOICES -> List.of("selected", "other", "options");
      case SCHEDULE -> List.of("text", "months", "months_in_text", "periods", "recurrence", "schedule");
      case PERIOD -> List.of("text", "start", "end");
      case QUANTITY -> List.of("text", "value", "unit");
      case MONEY -> List.of("text", "value", "currency");
      case PLACE -> List.of("text", "name", "code", "region_code", "region");
      case FUNDING -> List.of("text", "sources");
      default -> List.of();
    };
  }

  /** All, as a pack writes them. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(FieldKind::code).toList();
  }

  static FieldKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
