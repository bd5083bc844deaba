package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RunDiffTest {
  @TempDir Path folder;
  private final Example before = new Example();
  private final Example after = new Example();

  private RunDiff.Result diff() throws IOException {
    return RunDiff.diff(before.write(folder.resolve("old")), after.write(folder.resolve("new")), List.of(Example.SOURCES), folder.resolve("diff"));
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

  @Test
  void aKeyThatOnlyTheNewerRunHasIsSeenHoweverDeepItStands() throws IOException {
    after.fields(1).put("reach", "comunal");
    ((ObjectNode) after.fields(2).get("funding")).put("total", 3_000_000);
    ((ObjectNode) after.fields(3).get("funding").get("sources").get(0)).put("since", 2019);
    ((ObjectNode) after.fields(4).get("municipality")).putNull("province");
    RunDiff.Result result = diff();
    assertThat(result.fields()).isEqualTo(Map.of(
        "reach", Map.of(Change.Kind.APPEARED, 1L), "funding", Map.of(Change.Kind.APPEARED, 2L)));
    assertThat(result.terminal()).contains(
        "appeared #2/fields/funding/total: 3000000", "appeared #3/fields/funding/sources/0/since: 2019");
  }

  @Test
  void nothingThereAndLookedForAndEmptyAreTwoThings() throws IOException {
    before.fields(1).putNull("innovation");
    after.fields(1).putArray("innovation");
    assertThat(diff().fields()).isEqualTo(Map.of("innovation", Map.of(Change.Kind.CHANGED, 1L)));
  }

  @Test
  void junitFailsWhereAValueChangedAndPassesWhereOnlyItsPlaceDid() throws IOException {
    after.fields(1).put("title", "a < b \u0001");
    ((ObjectNode) after.fields(5).get("municipality")).put("code", "13101");
    after.records.remove(2);
    ((ObjectNode) after.records.get(2).get("evidence").get("/fields/title").get(0)).put("end", 5);
    diff();
    Element root = ReportShapes.assertJUnit(Files.readString(folder.resolve("diff/diff.junit.xml")));
    NodeList cases = root.getElementsByTagName("testcase");
    assertThat(cases.getLength()).as("11 fields and the split").isEqualTo(12);
    assertThat(IntStream.range(0, 12).mapToObj(i -> (Element) cases.item(i))
        .filter(c -> c.getElementsByTagName("failure").getLength() > 0).map(c -> c.getAttribute("name")))
        .containsExactly("(split)", "title", "municipality");
    assertThat(root.getElementsByTagName("system-out").item(0).getTextContent()).contains("rests on other characters");
  }

  @Test
  void junitPassesWhereNothingChanged() throws IOException {
    diff();
    Element root = ReportShapes.assertJUnit(Files.readString(folder.resolve("diff/diff.junit.xml")));
    assertThat(root.getAttribute("tests")).isEqualTo("12");
    assertThat(root.getAttribute("failures")).isEqualTo("0");
  }

  @Test
  void sarifPlacesEveryChangeInItsSource() throws IOException {
    after.fields(2).put("title", "Otra");
    after.fields(3).putNull("title");
    diff();
    String sarif = Files.readString(folder.resolve("diff/diff.sarif"));
    ReportShapes.assertSarif(sarif);
    List<JsonNode> results = List.copyOf(Json.parse(sarif, "sarif").at("/runs/0/results").values());
    assertThat(results).extracting(r -> r.path("ruleId").asString()).containsExactly("value-changed", "value-vanished");
    JsonNode place = results.get(1).at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("corpus/" + Example.SOURCE);
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(155);
    assertThat(place.at("/region/snippet/text").asString()).startsWith("Incubadora");
  }

  @Test
  void whatVanishedFromASourceThatIsAnotherNowHasNoLineOfTheOldOne() throws IOException {
    after.fields(3).putNull("title");
    ((ObjectNode) after.records.get(2).get("source")).put("sha256", "other").put("first_line", 150);
    ((ObjectNode) after.records.get(2).get("evidence")).removeAll();
    diff();
    JsonNode change = Json.parse(Files.readString(folder.resolve("diff/diff.json")), "diff").at("/changes/0");
    assertThat(change.path("line").asInt()).isEqualTo(150);
  }
}
