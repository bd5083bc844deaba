package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fichero.emit.Emitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The seven fichas of the sample, field by field, as a person reads them. */
class GoldTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void everyFieldOfTheSampleIsAsAPersonReadsIt(@TempDir Path folder) throws Exception {
    assertThat(records(folder, Belt.sample())).isEqualTo(gold());
  }

  @Test
  void lineEndsMakeNoDifference(@TempDir Path folder) throws Exception {
    assertThat(records(folder, Belt.sample().replace("\n", "\r\n"))).isEqualTo(gold());
    assertThat(records(folder, Belt.sample().replace("\n", "\r"))).isEqualTo(gold());
  }

  private static List<JsonNode> gold() throws Exception {
    List<JsonNode> fields = new ArrayList<>();
    JSON.readTree(Files.readString(Path.of("fixtures/gold/fichas-buenas-practicas.json"))).get("fichas")
        .forEach(f -> fields.add(f.get("fields")));
    return fields;
  }

  private static List<JsonNode> records(Path folder, String text) throws Exception {
    try (Emitter emitter = Emitter.open(folder)) {
      emitter.emit(Belt.text(text));
      emitter.finish();
    }
    List<JsonNode> fields = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("records.jsonl"))) {
      fields.add(JSON.readTree(line).get("fields"));
    }
    return fields;
  }
}
