package org.fichero;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts that are nothing but short expressions of time and quantity: the phrases of the specification tables, each once. */
public final class ShortPhrases {
  private static final Path TABLES = Path.of("src/test/resources/normalise");

  private ShortPhrases() {}

  /** The phrases in the order of the tables; read from the project's folder. */
  public static List<String> all() throws IOException {
    List<String> phrases = new ArrayList<>();
    for (String table : List.of("time", "time-more", "quantities", "quantities-more", "relative")) {
      for (String line : Files.readAllLines(TABLES.resolve(table + ".tsv"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          phrases.add(line.split("\t")[0]);
        }
      }
    }
    return phrases;
  }
}
