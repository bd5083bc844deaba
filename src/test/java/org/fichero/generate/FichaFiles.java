package org.fichero.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The same fichas as files of every format, and what comes back of them held against what plain text gives. */
public final class FichaFiles {
  private static final List<String> OPTIONS = List.of("Sociolaboral", "Acogida/atención", "Emprendimiento",
      "Capacitaciones", "Cooperativas", "Intermediación laboral", "NNA", "Otra");

  private final Belt belt = new Belt();
  private final List<Truth> truths;
  private final List<JsonNode> plain;

  /**
   * A file.
   *
   * @param name tells the format by its end and the notation by its beginning
   */
  public record Made(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** @param count of fichas in each file */
  public FichaFiles(long seed, int count) {
    this.truths = new Inventor(seed).fichas(count);
    this.plain = belt.records(Renderer.render(truths, Axes.plain(), seed));
  }

  /** The fichas in every way in which the writers can write them. */
  public List<Made> all() {
    List<FileFormat> formats = new ArrayList<>();
    formats.addAll(WordFile.all());
    formats.addAll(OdtFile.all());
    formats.addAll(HtmlFile.all());
    formats.addAll(SheetFile.all());
    formats.addAll(RtfFile.all());
    formats.addAll(MarkdownFile.all());
    formats.addAll(SlidesFile.all());
    return formats.stream().map(f -> {
      truths.forEach(t -> write(t, f));
      return new Made(f.name(), f.bytes());
    }).toList();
  }

  /** How many fichas plain text gives. */
  public int plainRecords() {
    return plain.size();
  }

  /** How many values of the contract are compared in a file. */
  public int values() {
    return plain.size() * Comparison.fields().size();
  }

  /** Every field in which a file's records differ from plain text's: {@code ordinal field: file's <> plain's}. */
  public List<String> differences(String name, byte[] bytes) {
    List<JsonNode> records = belt.records(new Rendering(name, bytes, "", truths));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < Math.max(plain.size(), records.size()); i++) {
      for (String field : Comparison.fields()) {
        String expected = value(plain, i, field);
        String actual = value(records, i, field);
        if (!expected.equals(actual)) {
          wrong.add((i + 1) + " " + field + ": " + actual + " <> " + expected);
        }
      }
    }
    return wrong;
  }

  private static String value(List<JsonNode> records, int i, String field) {
    return i < records.size() ? records.get(i).path("fields").path(field).toString() : "no ficha";
  }

  private static void write(Truth truth, FileFormat file) {
    file.heading(1, truth.title());
    file.words("MUNICIPALIDAD DE " + truth.comuna().name().toUpperCase(Locale.ROOT));
    file.section(Field.DEPARTMENTS.label(), List.of(String.join(", ", truth.departments())));
    file.heading(2, Field.CATEGORIES.label());
    options(truth, file);
    file.section(Field.GROUP.label(), List.of(truth.group().text()));
    file.heading(2, Field.IMPLEMENTATION.label());
    file.plan(truth.months());
    file.words(truth.words());
    file.section(Field.FUNDING.label(), List.of(truth.funding()));
    file.section(Field.SUSTAINABILITY.label(), List.of(truth.sustainability()));
    file.section(Field.DESCRIPTION.label(), truth.description());
    file.section(Field.INNOVATION.label(), truth.innovation());
    file.section(Field.LINES.label(), lines(truth));
  }

  private static void options(Truth truth, FileFormat file) {
    List<String> labels = new ArrayList<>(OPTIONS);
    labels.set(7, "Otra: " + truth.other());
    file.options(labels, Inventor.CODES.stream().map(truth.categories()::contains).toList());
  }

  private static List<String> lines(Truth truth) {
    List<String> lines = new ArrayList<>();
    for (Truth.Line line : truth.lines()) {
      String start = lines.isEmpty() ? "Se destaca el trabajo en las líneas de acción de Sello: " : "";
      lines.add(start + line.label() + ", " + line.text());
    }
    return lines;
  }

  static List<String> months() {
    return Inventor.MONTHS.stream().map(m -> Character.toUpperCase(m.charAt(0)) + m.substring(1)).toList();
  }

  /** Runs of months that follow each other, or lie between: first month to how many, and whether they are ticked. */
  static List<Run> runs(List<Integer> months) {
    TreeMap<Integer, Run> runs = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      boolean ticked = months.contains(month);
      Run last = runs.isEmpty() ? null : runs.lastEntry().getValue();
      if (ticked && last != null && last.ticked()) {
        runs.put(last.first(), new Run(last.first(), last.length() + 1, true));
      } else {
        runs.put(month, new Run(month, 1, ticked));
      }
    }
    return List.copyOf(runs.values());
  }

  /** A bar over months, or one empty month. */
  record Run(int first, int length, boolean ticked) {}
}
