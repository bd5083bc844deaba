package org.fichero.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A specification table: a phrase and its value on each line, a tab between, {@code #} before a remark. A linguist reads and
 * adds to it.
 */
record SpecTable(String phrase, String value, int line) {
  /** The rows of {@code normalise/<name>} in the test resources; {@code ↵} in a phrase is a line break. */
  static Stream<SpecTable> rows(String name) {
    List<String> lines = read(name).lines().toList();
    return java.util.stream.IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).startsWith("#") && lines.get(i).contains("\t"))
        .mapToObj(i -> row(lines.get(i), i + 1));
  }

  private static SpecTable row(String line, int number) {
    int tab = line.indexOf('\t');
    return new SpecTable(line.substring(0, tab).replace('↵', '\n'), line.substring(tab + 1).strip(), number);
  }

  private static String read(String name) {
    try (InputStream in = SpecTable.class.getResourceAsStream("/normalise/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return line + ": " + phrase;
  }
}
