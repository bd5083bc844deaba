package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RunDiffTest {
  @TempDir Path folder;
  private final Example before = new Example();
  private final Example after = new Example();

  private RunDiff.Result diff() throws IOException {
    return RunDiff.diff(before.write(folder.resolve("old")), after.write(folder.resolve("new")), folder.resolve("diff"));
  }

  @Test
  void twoEqualRunsDoNotDiffer() throws IOException {
    RunDiff.Result result = diff();
    assertThat(result.records()).isEqualTo(7);
    assertThat(result.changed()).isZero();
    assertThat(result.terminal()).isEqualTo("0 of 7 records changed\n");
  }

  @Test
  void eachKindOfChangeIsCountedByField() throws IOException {
    after.fields(1).put("title", "Operativos");
    after.fields(2).putNull("sustainability");
    ((ArrayNode) after.fields(3).get("priority_group").get("countries")).add("PE");
    ((ObjectNode) after.records.get(3).get("evidence").get("/fields/title").get(0)).put("end", 5);
    ((ArrayNode) after.fields(5).get("implementation").get("months")).remove(0);
    RunDiff.Result result = diff();
    assertThat(result.fields()).isEqualTo(Map.of(
        "title", Map.of(Change.Kind.CHANGED, 1L, Change.Kind.EVIDENCE, 1L),
        "sustainability", Map.of(Change.Kind.VANISHED, 1L),
        "priority_group", Map.of(Change.Kind.APPEARED, 1L),
        "implementation", Map.of(Change.Kind.VANISHED, 1L)));
    assertThat(result.changed()).isEqualTo(5);
    assertThat(result.terminal()).contains("changed #1/fields/title: \"Operativos interinstitucionales en asentamientos precarios\" became \"Operativos\"");
  }

  @Test
  void aFichaMoreOrLessIsOneChangeAndFindingsAreCompared() throws IOException {
    after.records.remove(1);
    after.finding(3, "months-disagree", "warning", "/fields/implementation");
    RunDiff.Result result = diff();
    assertThat(result.fields()).isEqualTo(Map.of("(ficha)", Map.of(Change.Kind.VANISHED, 1L)));
    assertThat(result.findings().get("months-disagree")).containsExactly(0, 1);
  }

  @Test
  void sourcesThatOnlyOneRunHasAppearOrVanish() throws IOException {
    after.records.forEach(r -> ((ObjectNode) r.get("source")).put("path", "other.txt"));
    assertThat(diff().fields().get("(ficha)")).isEqualTo(Map.of(Change.Kind.APPEARED, 7L, Change.Kind.VANISHED, 7L));
  }

  @Test
  void theFilesHoldEveryChange() throws IOException {
    after.fields(1).put("title", "a | b");
    diff();
    String json = Files.readString(folder.resolve("diff/diff.json"));
    assertThat(Json.parse(json, "diff.json").path("changes").values()).singleElement()
        .satisfies(c -> assertThat(c.path("after").asString()).isEqualTo("a | b"));
    assertThat(Files.readString(folder.resolve("diff/diff.md"))).startsWith("## What changed: 1 of 7 records").contains("a \\| b");
  }
}
