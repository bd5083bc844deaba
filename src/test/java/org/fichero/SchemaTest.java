package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fichero.emit.Emitter;
import org.fichero.emit.RecordSchema;
import org.fichero.model.FichaRecord;
import org.fichero.model.Outcome;
import org.fichero.rules.RulePack;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record is valid against the schema that its pack's rules give. */
class SchemaTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.fichero.EvidenceTest#documents")
  void recordsFollowTheSchemaOfTheirPack(Path path) throws Exception {
    Outcome outcome = Belt.file(path);
    try (Emitter emitter = Emitter.open(folder)) {
      emitter.emit(outcome);
      emitter.finish();
    }
    Map<String, Schema> schemas = new HashMap<>();
    for (RulePack pack : Belt.fichero().packs()) {
      schemas.put(pack.id(),
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(RecordSchema.of(pack)));
    }
    int line = 0;
    for (String json : Files.readAllLines(folder.resolve("records.jsonl"))) {
      FichaRecord entry = outcome.records().get(line++);
      assertThat(schemas.get(entry.template()).validate(json, InputFormat.JSON)).as(entry.id()).isEmpty();
    }
    assertThat(line).isEqualTo(outcome.records().size());
  }
}
