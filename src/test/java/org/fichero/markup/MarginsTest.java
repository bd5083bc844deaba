package org.fichero.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools write beside every line changes nothing of what is read; lists and tables that look like it stay as they are. */
class MarginsTest {
  private static final Path SAMPLE = Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt");
  private static final int WIDE = 1200;

  private static List<String> sample() throws IOException {
    return Files.readString(SAMPLE).lines().dropWhile(String::isBlank).limit(160).toList();
  }

  @ParameterizedTest
  @MethodSource("margins")
  void whatStandsBesideEveryLineIsNoPartOfIt(String name) throws IOException {
    List<String> lines = sample();
    String beside = String.join("\n", MARGINS.get(name).apply(lines)) + "\n";
    assertThat(Pages.show(beside)).isEqualTo(Pages.show(String.join("\n", lines) + "\n"));
    assertThat(Accounting.check(Pages.read(beside))).isEmpty();
  }

  static Stream<String> margins() {
    return MARGINS.keySet().stream();
  }

  private static final Map<String, UnaryOperator<List<String>>> MARGINS = new TreeMap<>(Map.ofEntries(
      Map.entry("numbers by a tab, as of cat -n", numbered(i -> "%6d\t".formatted(i))),
      Map.entry("numbers by a colon, as of grep -n", numbered(i -> i + ":")),
      Map.entry("numbers by a colon and a space", numbered(i -> "%3d: ".formatted(i))),
      Map.entry("numbers by a bar", numbered(i -> "%4d | ".formatted(i))),
      Map.entry("numbers by spaces", numbered(i -> "%4d  ".formatted(i))),
      Map.entry("numbers with noughts", numbered(i -> "%05d ".formatted(i))),
      Map.entry("numbers that begin anew", numbered(i -> "%2d  ".formatted((i - 1) % 40 + 1))),
      Map.entry("each fifth number", numbered(i -> i % 5 == 0 ? "%4d  ".formatted(i) : "      ")),
      Map.entry("numbers at the end", each((i, line) -> pad(line) + i)),
      Map.entry("each fifth number at the end", each((i, line) -> i % 5 == 0 ? pad(line) + i : line)),
      Map.entry("the text numbered, blank lines not", MarginsTest::filled),
      Map.entry("comments by a number sign", each((i, line) -> line.isEmpty() ? "#" : "# " + line)),
      Map.entry("comments by strokes", each((i, line) -> line.isEmpty() ? "//" : "// " + line)),
      Map.entry("comments by two hyphens", each((i, line) -> line.isEmpty() ? "--" : "-- " + line)),
      Map.entry("comments by a star within", each((i, line) -> line.isEmpty() ? " *" : " * " + line)),
      Map.entry("a line block", each((i, line) -> line.isEmpty() ? "|" : "| " + line)),
      Map.entry("a frame", each((i, line) -> "│ " + pad(line) + "│")),
      Map.entry("a quotation in a frame", each((i, line) -> line.isEmpty() ? "| >" + pad(line) + "|" : "| > " + pad(line) + "|")),
      Map.entry("a bar at the right", each((i, line) -> pad(line) + "|")),
      Map.entry("a drawn bar at the right", each((i, line) -> pad(line) + "│")),
      Map.entry("a broken bar", each((i, line) -> "¦ " + line)),
      Map.entry("backslashes", each((i, line) -> line.isEmpty() ? line : line + "\\")),
      Map.entry("a patch", each((i, line) -> "+" + line)),
      Map.entry("paragraph signs", each((i, line) -> line + "¶")),
      Map.entry("arrows", each((i, line) -> line.isEmpty() ? line : line + " ↵")),
      Map.entry("dollars", each((i, line) -> line + "$"))));

  /** What is added to a line, whose number counts from 1. */
  private interface Beside {
    String add(int number, String line);
  }

  private static UnaryOperator<List<String>> each(Beside beside) {
    return lines -> IntStream.range(0, lines.size()).mapToObj(i -> beside.add(i + 1, lines.get(i))).toList();
  }

  private static UnaryOperator<List<String>> numbered(IntFunction<String> number) {
    return each((i, line) -> number.apply(i) + line);
  }

  private static String pad(String line) {
    return line + " ".repeat(Math.max(2, WIDE - line.length()));
  }

  private static List<String> filled(List<String> lines) {
    List<String> filled = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      filled.add(line.isEmpty() ? "       " : "%5d  ".formatted(++number) + line);
    }
    return filled;
  }

  /** "28 | Enero |" holds the first bar of a table and none of the number's. */
  @org.junit.jupiter.api.Test
  void barsOfTablesAreNotTheNumbers() {
    List<String> lines = new ArrayList<>(List.of("Uno", "", "| Mes | Sí |", "|---|---|", "| Enero | x |", "| Febrero | |"));
    IntStream.range(0, 24).forEach(i -> lines.add(i % 2 == 0 ? "" : "Tres"));
    String beside = IntStream.range(0, lines.size()).mapToObj(i -> "%03d %s".formatted(i + 1, lines.get(i)).stripTrailing()).collect(Collectors.joining("\n")) + "\n";
    assertThat(Pages.show(beside)).isEqualTo(Pages.show(String.join("\n", lines) + "\n"));
  }

  /** Labels have numbers of their own, the fifth and tenth among them, beside a margin that counts each fifth line. */
  @ParameterizedTest
  @ValueSource(strings = {"%d: ", "%d. ", "%d) "})
  void numbersOfLabelsAreNotTheMargins(String number) {
    List<String> lines = IntStream.range(0, 60).mapToObj(i -> i % 3 == 0 ? number.formatted(i / 3 % 10 + 1) + "Título" : i % 3 == 1 ? "Texto de la ficha" : "").toList();
    String beside = IntStream.range(0, 60).mapToObj(i -> (i % 5 == 4 ? "%4d  ".formatted(i + 1) : "      ") + lines.get(i)).collect(Collectors.joining("\n")) + "\n";
    assertThat(Pages.show(beside)).isEqualTo(Pages.show(String.join("\n", lines) + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d. Taller de cocina", "%d\tTaller de cocina\tMarzo", "| %d | Taller de cocina | Marzo |", "%d;Taller;Marzo",
      "%d) Taller de cocina\n", "- Taller %d", "+ Taller %d", "Taller de cocina ........ %d", "Casa de %d  piezas"})
  void aListOrATableHasItsOwnNumbersAndSigns(String line) {
    String text = IntStream.rangeClosed(1, 30).mapToObj(line::formatted).collect(Collectors.joining("\n"));
    assertThat(Margins.of(text)).isNull();
  }
}
