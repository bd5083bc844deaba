package org.fichero.generate;

import java.util.List;
import java.util.Set;

/**
 * What a ficha says, before anybody writes it down; null for a field that is not there.
 *
 * @param categories codes of the ticked options
 * @param other what stands after "Otra:", ticked or not
 * @param words the words beside the month table
 * @param months what the month table shows; null without a table (or when its marks are lost)
 * @param monthsInWords the months that {@code words} name
 * @param schedule rows of a table with several; else empty
 */
public record Truth(
    String title,
    Comuna comuna,
    List<String> departments,
    Set<String> categories,
    String other,
    Group group,
    String words,
    List<Integer> months,
    List<Integer> monthsInWords,
    List<Row> schedule,
    List<String> sources,
    String sustainability,
    List<String> description,
    List<String> innovation,
    List<Line> lines) {

  /** A comuna with its official code and its region's. */
  public record Comuna(String name, String code, String region) {}

  /** Whom the practice is for, and the countries that these words name (ISO 3166). */
  public record Group(String text, List<String> countries) {}

  /** A row of a plan. */
  public record Row(String label, Integer year, List<Integer> months) {}

  /** A line of Sello and what is said of it. */
  public record Line(String code, String label, String text) {}

  Truth withTitle(String other) {
    return new Truth(other, comuna, departments, categories, this.other, group, words, months, monthsInWords, schedule,
        sources, sustainability, description, innovation, lines);
  }

  Truth withPlan(List<Integer> otherMonths, List<Row> otherSchedule) {
    return new Truth(title, comuna, departments, categories, other, group, words, otherMonths, monthsInWords,
        otherSchedule, sources, sustainability, description, innovation, lines);
  }

  /** Without what a section holds. */
  Truth without(Field field) {
    boolean plan = field == Field.IMPLEMENTATION;
    return new Truth(title, comuna, field == Field.DEPARTMENTS ? null : departments,
        field == Field.CATEGORIES ? null : categories, field == Field.CATEGORIES ? null : other,
        field == Field.GROUP ? null : group, plan ? null : words, plan ? null : months, plan ? null : monthsInWords,
        plan ? List.of() : schedule, field == Field.FUNDING ? null : sources,
        field == Field.SUSTAINABILITY ? null : sustainability, field == Field.DESCRIPTION ? null : description,
        field == Field.INNOVATION ? null : innovation, field == Field.LINES ? null : lines);
  }

  /** The words of the funding section. */
  String funding() {
    return sources == null ? null : String.join(". ", sources) + ".";
  }
}
