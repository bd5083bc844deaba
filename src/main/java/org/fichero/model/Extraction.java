package org.fichero.model;

import java.util.List;

/**
 * What a pack's rules found in one ficha, before anything is normalised.
 *
 * @param ficha where
 * @param fields in the pack's order; a field that was not found is not among them
 * @param labels spans of the words that announced the fields
 * @param findings what was noticed on the way
 */
public record Extraction(Ficha ficha, List<Raw> fields, List<Span> labels, List<Finding> findings) {
  public Extraction {
    fields = List.copyOf(fields);
    labels = List.copyOf(labels);
    findings = List.copyOf(findings);
  }

  /**
   * One field's raw value.
   *
   * @param field the pack's name of it
   * @param label the words that announced it, in parts where a page's end or a line's cuts them; none when position alone did
   * @param confidence how the label was matched
   * @param value what stood there
   */
  public record Raw(String field, List<Span> label, Confidence confidence, Value value) {
    public Raw {
      label = List.copyOf(label);
    }
  }

  /** What stood in a field's place. */
  public sealed interface Value {}

  /**
   * Words, by paragraph.
   *
   * @param paragraphs wrapped lines joined
   * @param lines the same words as the source breaks them into lines
   */
  public record Words(List<Passage> paragraphs, List<Passage> lines) implements Value {}

  /**
   * Options, each with its mark.
   *
   * @param words what stood there besides the options
   */
  public record Choices(List<Choice> choices, Words words) implements Value {}

  /**
   * One option.
   *
   * @param code the vocabulary's code; null for an option that the pack does not know
   * @param label as the source has it
   * @param mark its mark
   * @param detail text that the option asks for ("Otra: …"); null when it asks for none
   */
  public record Choice(String code, Passage label, Mark mark, Passage detail, Confidence confidence) {}

  /**
   * A plan over the months, and the words beside it.
   *
   * @param rows one a row of the month table; null when there is no table
   * @param words the words
   */
  public record Plan(List<PlanRow> rows, Words words) implements Value {}

  /**
   * One row of a month table.
   *
   * @param label the activity or year in its first column; null when it has none
   * @param year where the row or its columns say one; else null
   * @param cells the marks
   * @param named whether a heading says that the label is what the row plans ("Actividad")
   * @param columns what its further columns hold that the pack declares, in the pack's order
   */
  public record PlanRow(Passage label, Integer year, List<PlanCell> cells, boolean named, List<Raw> columns) {
    public PlanRow {
      cells = List.copyOf(cells);
      columns = List.copyOf(columns);
    }

    /** A row without further columns, whose label no heading names. */
    public PlanRow(Passage label, Integer year, List<PlanCell> cells) {
      this(label, year, cells, false, List.of());
    }
  }

  /**
   * One cell of a plan.
   *
   * @param months 1 to 12, several where the column is a quarter or a bar covers several
   * @param year the year of its column; null when none is said
   * @param mark its mark
   */
  public record PlanCell(List<Integer> months, Integer year, Mark mark) {}

  /** Paragraphs that each begin with a term of a vocabulary. */
  public record Topics(List<Topic> topics, Words words) implements Value {}

  /** A term and what is said of it. */
  public record Topic(String code, Passage label, Passage text, Confidence confidence) {}

  /** Fields within a field, once or repeatedly; of a table, its rows. */
  public record Groups(List<List<Raw>> groups) implements Value {}
}
