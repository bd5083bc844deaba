package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EvaluatorTest {
  @TempDir Path folder;
  private final Example run = new Example();

  private Evaluation evaluate() {
    return run.evaluate(folder, Gates.NONE).evaluation();
  }

  private List<JsonNode> disagreements() throws IOException {
    JsonNode json = Json.parse(Files.readString(folder.resolve("scores/evaluation.json")), "evaluation.json");
    return List.copyOf(json.path("disagreements").values());
  }

  @Test
  void recordsThatSayWhatTheGoldSaysAreAllRight() {
    Evaluation e = evaluate();
    assertThat(e.records()).isEqualTo(new RecordCounts(7, 7, 0, 0, 7));
    assertThat(e.fields()).isEqualTo(new Counts(77, 0, 0, 0, 0, 0));
    assertThat(e.fields().f1()).isEqualTo(1.0);
    assertThat(e.values().wrong() + e.values().missing() + e.values().spurious()).isZero();
    assertThat(e.micro()).isEqualTo(new Interval(1, 1));
  }

  @Test
  void aWrongMissingAndSpuriousValueEachCountAsWhatTheyAre() throws IOException {
    run.fields(1).put("title", "Operativos");
    run.fields(2).putNull("sustainability");
    ((ArrayNode) run.fields(2).get("priority_group").get("groups")).add("mujeres");
    Evaluation e = evaluate();
    Evaluation.Pack pack = e.packs().get("sello-migrante");
    assertThat(pack.fields().get("title")).isEqualTo(new Counts(6, 1, 0, 0, 0, 1));
    assertThat(pack.fields().get("sustainability")).isEqualTo(new Counts(6, 0, 1, 0, 0, 1));
    assertThat(pack.parts().get("priority_group.groups[]").spurious()).isEqualTo(1);
    assertThat(pack.fields().get("priority_group").wrong()).as("a field with something wrong in it is wrong").isEqualTo(1);
    assertThat(e.records().right()).isEqualTo(5);
    assertThat(disagreements()).extracting(d -> d.path("verdict").asString() + " " + d.path("pointer").asString())
        .containsExactly("wrong /fields/title", "spurious /fields/priority_group/groups/0", "missing /fields/sustainability");
  }

  @Test
  void eachDisagreementNamesItsPlaceInTheSource() throws IOException {
    run.fields(7).put("title", "Academia");
    evaluate();
    JsonNode d = disagreements().get(0);
    assertThat(d.path("line").asInt()).isEqualTo(429);
    assertThat(d.path("column").asInt()).isEqualTo(1);
    assertThat(d.path("gold").asString()).isEqualTo("Academia Municipal Abierta: AMA Integración");
    assertThat(d.path("predicted").asString()).isEqualTo("Academia");
    assertThat(d.path("excerpt").asString()).isEqualTo("Academia Municipal Abierta: AMA");
  }

  @Test
  void whatAFindingWarnsOfIsNotSilent() {
    run.fields(1).putNull("sustainability");
    run.fields(2).putNull("sustainability");
    run.fields(3).putNull("sustainability");
    run.finding(1, "required-missing", "error", "/fields/sustainability");
    run.finding(2, "label-approximate", "info", "/fields/title");
    assertThat(evaluate().fields()).isEqualTo(new Counts(74, 0, 3, 0, 0, 2));
  }

  @Test
  void aNoteAboutAnotherPartOfTheFieldDoesNotExcuseButAWarningDoes() {
    ((ObjectNode) run.fields(1).get("categories")).putArray("selected");
    ((ObjectNode) run.fields(2).get("categories")).putArray("selected");
    run.finding(1, "other-everywhere", "info", "/fields/categories/other");
    run.finding(2, "mark-unreadable", "warning", "/fields/categories/options/3/checked");
    assertThat(evaluate().packs().get("sello-migrante").fields().get("categories").silent()).isEqualTo(1);
  }

  @Test
  void aMissedFichaCostsItsFieldsAndLeavesTheOthersAlone() throws IOException {
    run.records.remove(2);
    Evaluator.Result result = run.evaluate(folder, Gates.NONE);
    Evaluation e = result.evaluation();
    assertThat(result.terminal()).contains(":155:1: missing (silent) #gold-3 (the whole ficha): gold \"Incubadora");
    assertThat(e.records()).isEqualTo(new RecordCounts(7, 6, 1, 0, 6));
    assertThat(e.fields()).isEqualTo(new Counts(66, 0, 11, 0, 0, 11));
    assertThat(disagreements()).singleElement().satisfies(d -> {
      assertThat(d.path("field").asString()).isEqualTo("(ficha)");
      assertThat(d.path("gold").asString()).startsWith("Incubadora");
      assertThat(d.path("line").asInt()).isEqualTo(155);
    });
  }

  @Test
  void aFichaTooManyIsSpuriousAndTheOthersKeepTheirPartners() {
    ObjectNode extra = run.records.get(3).deepCopy();
    ObjectNode fields = (ObjectNode) extra.get("fields");
    fields.removeAll();
    fields.put("title", "INTRODUCCIÓN").putArray("description").add("En respuesta a la complejidad");
    run.records.add(0, extra);
    Evaluation e = evaluate();
    assertThat(e.records()).isEqualTo(new RecordCounts(7, 8, 0, 1, 7));
    assertThat(e.fields()).isEqualTo(new Counts(77, 0, 0, 2, 0, 2));
  }

  @Test
  void twoFichasReadAsOneAreOneMissedAndOneFound() {
    run.fields(4).set("description", ((ArrayNode) run.fields(4).get("description").deepCopy()).addAll((ArrayNode) run.fields(5).get("description")));
    run.records.remove(4);
    Evaluation e = evaluate();
    assertThat(e.records()).isEqualTo(new RecordCounts(7, 6, 1, 0, 5));
    assertThat(e.packs().get("sello-migrante").fields().get("title").missing()).isEqualTo(1);
  }

  @Test
  void aFieldThatNobodyReviewedDoesNotCount() throws IOException {
    run.fields(1).put("title", "anything");
    run.fields(1).putObject("funding").put("text", "anything");
    ObjectNode gold = (ObjectNode) Json.parse(Files.readString(Example.GOLD), "gold");
    ((ArrayNode) gold.get("fichas").get(0).get("unreviewed")).add("/fields/title").add("/fields/funding");
    Path own = Files.writeString(Files.createDirectory(folder.resolve("gold")).resolve("g.json"), gold.toString());
    assertThat(run.evaluate(folder, own, Gates.NONE).evaluation().fields()).isEqualTo(new Counts(75, 0, 0, 0, 0, 0));
  }

  @Test
  void anApprovedRunIsGoldToo() throws IOException {
    Path approved = run.write(folder.resolve("approved"));
    run.fields(5).put("title", "Escuela");
    assertThat(run.evaluate(folder, approved, Gates.NONE).evaluation().fields().right()).isEqualTo(76);
  }

  @Test
  void gatesFailWithOneSentenceEach() throws IOException {
    run.fields(1).put("title", "Operativos");
    Path thresholds = Files.writeString(folder.resolve("t.json"), "{\"title\": 0.9, \"sello-migrante/funding\": {\"recall\": 1}}");
    Evaluator.Result result = run.evaluate(folder, new Gates(0.999, thresholds, null, false, 0L));
    assertThat(result.failures()).containsExactly(
        "all fields: F1 0.987 is below 0.999 (--min-f1)",
        "silently wrong fields: 1, more than --max-silently-wrong 0",
        "title: F1 0.857 is below 0.900 (" + thresholds + ")");
    assertThat(result.terminal()).contains("gate: title: F1 0.857 is below 0.900");
    assertThat(run.evaluate(folder, new Gates(0.98, null, null, false, 1L)).failures()).isEmpty();
  }

  @Test
  void aThresholdForAFieldThatDoesNotExistIsAMistake() throws IOException {
    Path thresholds = Files.writeString(folder.resolve("t.json"), "{\"titel\": 0.9}");
    assertThatThrownBy(() -> run.evaluate(folder, new Gates(null, thresholds, null, false, null)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no field is called 'titel'");
  }

  @Test
  void theBaselineRatchets() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    assertThatThrownBy(() -> run.evaluate(folder, new Gates(null, null, baseline, false, null)))
        .hasMessageContaining("no such baseline");
    run.fields(1).put("title", "Operativos");
    assertThat(run.evaluate(folder, new Gates(null, null, baseline, true, null)).failures()).isEmpty();
    String first = Files.readString(baseline);
    assertThat(new Example().evaluate(folder, new Gates(null, null, baseline, true, null)).failures()).isEmpty();
    String better = Files.readString(baseline);
    assertThat(better).isNotEqualTo(first).contains("\"sello-migrante/title\": {\"support\": 7, \"f1\": 1.0");
    Evaluator.Result worse = run.evaluate(folder, new Gates(null, null, baseline, true, null));
    assertThat(worse.failures()).anyMatch(f -> f.startsWith("sello-migrante/title: F1 0.857 is below the baseline's interval 1.000–1.000"));
    assertThat(Files.readString(baseline)).as("nothing gets worse in a baseline").isEqualTo(better);
  }

  @Test
  void aDropWithinTheIntervalIsNoRegression() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    run.fields(1).put("title", "Operativos");
    run.evaluate(folder, new Gates(null, null, baseline, true, null));
    run.fields(2).put("title", "Recepción");
    assertThat(run.evaluate(folder, new Gates(null, null, baseline, false, null)).failures())
        .as("title falls from 6/7 to 5/7, which 7 fichas cannot tell apart").noneMatch(f -> f.startsWith("sello-migrante/title"));
  }

  @Test
  void theSameRunGivesTheSameBytesUnderAnyLocale() throws IOException {
    run.fields(4).put("title", "Fiesta");
    evaluate();
    List<String> first = reports();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      evaluate();
    } finally {
      Locale.setDefault(before);
    }
    assertThat(reports()).isEqualTo(first).hasSize(5);
  }

  private List<String> reports() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("scores"))) {
      return files.sorted().map(f -> {
        try {
          return Files.readString(f);
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }).toList();
    }
  }

  @Test
  void recordsWithoutGoldDoNotCountAndGoldWithoutRecordsDoes() throws IOException {
    run.records.forEach(r -> ((ObjectNode) r.get("source")).put("path", "other/file.txt"));
    Evaluation e = evaluate();
    assertThat(e.unjudged()).isEqualTo(7);
    assertThat(e.goldUnmatched()).containsExactly("fichas-buenas-practicas.txt");
    assertThat(e.fields()).isEqualTo(new Counts(0, 0, 77, 0, 0, 77));
  }

  @Test
  void whatIsNoRecordIsNamedWithItsLine() throws IOException {
    Path records = Files.writeString(folder.resolve("records.jsonl"), run.records.get(0) + "\n{\"a\": \n");
    assertThatThrownBy(() -> Evaluator.evaluate(new Evaluator.Request(Example.GOLD, records, List.of(), null, Gates.NONE, List.of())))
        .isInstanceOf(UnreadableException.class).hasMessageContaining("records.jsonl:2: not JSON");
  }

  @Test
  void anApprovedRunIsGoldWhetherOrNotItsSourcesStandInPathOrder() throws IOException {
    run.records.remove(6);
    for (int i = 0; i < 6; i++) {
      ((ObjectNode) run.records.get(i).get("source")).put("path", List.of("a.txt", "a.txt", "b.txt", "c.txt", "c.txt", "d.txt").get(i));
    }
    Path approved = run.write(folder.resolve("approved"));
    run.fields(3).put("title", "Academia");
    run.records.remove(5);
    Evaluation ordered = run.evaluate(folder.resolve("one"), approved, Gates.NONE).evaluation();
    run.records.add(0, run.records.remove(2));
    Evaluation shuffled = run.evaluate(folder.resolve("two"), approved, Gates.NONE).evaluation();
    assertThat(shuffled).isEqualTo(ordered);
    assertThat(ordered.goldUnmatched()).containsExactly("d.txt");
    assertThat(ordered.fields().wrong()).isEqualTo(1);
  }

  @Test
  void sourcesThatTheApprovedRunDoesNotHaveAreNotJudged() throws IOException {
    Path approved = run.write(folder.resolve("approved"));
    ((ObjectNode) run.records.get(6).get("source")).put("path", "z.txt");
    Evaluation e = run.evaluate(folder, approved, Gates.NONE).evaluation();
    assertThat(e.unjudged()).isEqualTo(1);
    assertThat(e.records()).isEqualTo(new RecordCounts(7, 6, 1, 0, 6));
  }
}
