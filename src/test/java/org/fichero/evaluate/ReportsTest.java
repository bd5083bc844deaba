package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReportsTest {
  @TempDir Path folder;

  @BeforeEach
  void evaluateARunWithThreeMistakes() {
    Example run = new Example();
    run.fields(1).put("title", "<script>alert('1 & 2')</script> \u0007 `|*");
    ((ObjectNode) run.fields(4).get("funding").get("sources").get(0)).put("kind", "municipal");
    run.records.remove(6);
    run.finding(1, "other-everywhere", "info", "/fields/categories/other");
    run.evaluate(folder, new Gates(1.0, null, null, false, null));
  }

  private String read(String name) throws Exception {
    return Files.readString(folder.resolve("scores").resolve(name));
  }

  @Test
  void junitHasATestCaseAFieldAndOneForTheSplit() throws Exception {
    Element root = ReportShapes.assertJUnit(read("junit.xml"));
    NodeList cases = root.getElementsByTagName("testcase");
    assertThat(cases.getLength()).isEqualTo(12);
    assertThat(root.getAttribute("tests")).isEqualTo("12");
    assertThat(root.getAttribute("failures")).isEqualTo("3");
    List<String> failed = java.util.stream.IntStream.range(0, 12).mapToObj(i -> (Element) cases.item(i))
        .filter(c -> c.getElementsByTagName("failure").getLength() > 0).map(c -> c.getAttribute("name")).toList();
    assertThat(failed).containsExactly("(split)", "title", "funding");
  }

  @Test
  void sarifIsValidAgainstItsSchema() throws Exception {
    ReportShapes.assertSarif(read("findings.sarif"));
    String spoilt = read("findings.sarif").replace("\"level\":\"error\"", "\"level\":\"fatal\"");
    assertThatThrownBy(() -> ReportShapes.assertSarif(spoilt)).as("the schema is able to fail").isInstanceOf(AssertionError.class);
  }

  @Test
  void sarifPlacesEveryResultInItsSource() throws Exception {
    JsonNode sarif = Json.parse(read("findings.sarif"), "sarif");
    assertThat(sarif.path("version").asString()).isEqualTo("2.1.0");
    JsonNode run = sarif.path("runs").path(0);
    List<String> rules = run.path("tool").path("driver").path("rules").values().stream().map(r -> r.path("id").asString()).toList();
    assertThat(rules).containsExactly("missing-value", "other-everywhere", "wrong-value");
    assertThat(run.path("results").values()).hasSize(4).allSatisfy(r -> {
      assertThat(rules).contains(r.path("ruleId").asString());
      assertThat(List.of("error", "warning", "note")).contains(r.path("level").asString());
      assertThat(r.path("message").path("text").asString()).isNotBlank();
      JsonNode place = r.path("locations").path(0).path("physicalLocation");
      assertThat(place.path("artifactLocation").path("uri").asString())
          .isEqualTo("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt");
      assertThat(place.path("region").path("startLine").asInt()).isPositive();
      assertThat(place.path("region").path("startColumn").asInt()).isPositive();
    });
  }

  @Test
  void noWordOfASourceBecomesMarkupOfAReport() throws Exception {
    assertThat(read("evaluation.html")).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    assertThat(read("evaluation.md")).doesNotContain("<script>").contains("\\<script\\>");
  }

  @Test
  void thePageNeedsNothingFromOutside() throws Exception {
    assertThat(read("evaluation.html")).doesNotContain("http://", "https://", " src=", "@import", "<link");
  }

  @Test
  void theSummaryBeginsWithTheVerdict() throws Exception {
    assertThat(read("evaluation.md")).startsWith("## Extraction accuracy: gate failed\n\n- ❌ all fields: F1 0.8");
  }

  @Test
  void theConfusionOfAVocabularyShowsWhatWasTakenForWhat() throws Exception {
    JsonNode json = Json.parse(read("evaluation.json"), "evaluation.json");
    assertThat(json.path("vocabularies").values())
        .filteredOn(v -> v.path("path").asString().equals("funding.sources[].kind"))
        .singleElement().satisfies(v -> assertThat(v.path("cells").values())
            .anyMatch(c -> c.toString().equals("{\"gold\":\"state\",\"predicted\":\"municipal\",\"count\":1}")));
  }
}
