package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** evaluate, diff, verify and gold as a user calls them. */
class AccuracyCommandsTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/org/fichero/cli/example");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Object... args) {
    out.reset();
    err.reset();
    String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    return Main.run(words, new ByteArrayInputStream(new byte[0]), new PrintStream(out), new PrintStream(err), Map.of());
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Object[] example(Object... more) {
    Object[] base = {"evaluate", "--gold", EXAMPLE.resolve("gold"), "--predicted", EXAMPLE.resolve("run"), "--sources", EXAMPLE};
    return java.util.stream.Stream.concat(java.util.Arrays.stream(base), java.util.Arrays.stream(more)).toArray();
  }

  /** The README's example. */
  @Test
  void theWorkedExampleComesOutAsDocumented() throws IOException {
    assertThat(run(example("--max-silently-wrong", 0))).isEqualTo(1);
    assertThat(out()).isEqualTo(Files.readString(EXAMPLE.resolve("expected.txt")));
    assertThat(run("verify", EXAMPLE.resolve("run"), EXAMPLE)).isEqualTo(1);
    assertThat(out()).isEqualTo("""
        taller.txt:7:1: taller#1/fields/priority_group/countries/0: its characters say 'PE', not 'PA'
        1 record of 1 source: 4 texts re-cut from their characters, 3 other values traced, 1 failure
        """);
  }

  @Test
  void theReportsStandUnderOut() throws IOException {
    assertThat(run(example("--out", folder.resolve("scores")))).isZero();
    try (var files = Files.list(folder.resolve("scores"))) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .containsExactly("evaluation.html", "evaluation.json", "evaluation.md", "findings.sarif", "junit.xml");
    }
  }

  @Test
  void theStatusTellsAGateFromACallFromAFile() throws IOException {
    assertThat(run(example("--min-f1", 0.4))).isZero();
    assertThat(run(example("--min-f1", 0.6))).isEqualTo(1);
    assertThat(run(example("--min-f1", 7))).isEqualTo(2);
    assertThat(run(example("--update-baseline"))).isEqualTo(2);
    assertThat(run(example("--baseline", folder.resolve("none.json")))).isEqualTo(2);
    assertThat(err()).contains("none.json: no such baseline; write it with --update-baseline");
    Path thresholds = Files.writeString(folder.resolve("t.json"), "{\"titel\": 1}");
    assertThat(run(example("--thresholds", thresholds))).isEqualTo(2);
    assertThat(run("evaluate", "--gold", EXAMPLE.resolve("gold"), "--predicted", folder.resolve("none"))).isEqualTo(3);
    assertThat(run("evaluate", "--gold", folder.resolve("none"), "--predicted", EXAMPLE.resolve("run"))).isEqualTo(3);
    assertThat(run("diff", EXAMPLE.resolve("run"), folder)).isEqualTo(3);
    assertThat(run("verify", EXAMPLE.resolve("run"), folder)).as("the source is not there").isEqualTo(3);
    assertThat(run("gold", "old", EXAMPLE)).isEqualTo(2);
  }

  @Test
  void aRunDoesNotDifferFromItself() {
    assertThat(run("diff", EXAMPLE.resolve("run"), EXAMPLE.resolve("run/records.jsonl"), "--exit-code")).isZero();
    assertThat(out()).isEqualTo("0 of 1 record changed\n");
  }

  @Test
  void verifyNamesAValueThatItsCharactersDoNotGive() throws IOException {
    Path spoilt = folder.resolve("records.jsonl");
    Files.writeString(spoilt, Files.readString(EXAMPLE.resolve("run/records.jsonl")).replace("\"Marzo y abril.\"", "\"Marzo y mayo.\""));
    assertThat(run("verify", spoilt, EXAMPLE)).isEqualTo(1);
    assertThat(out()).contains("taller.txt:10:1: taller#1/fields/implementation/text: the record has \"Marzo y mayo.\", its characters give \"Marzo y abril.\"");
  }

  /** A dataset in which one value was changed by hand does not pass; marks and the like leave no letters to compare. */
  @Test
  void verifyFindsNearlyEveryChangedValue() throws IOException {
    assertThat(run("extract", "corpus", "--out", folder.resolve("run"), "--quiet")).isZero();
    assertThat(run("verify", folder.resolve("run"), "corpus")).as("as it was written").isZero();
    String line = Files.readAllLines(folder.resolve("run/records.jsonl")).stream()
        .filter(l -> l.contains("\"sello-migrante\"")).skip(1).findFirst().orElseThrow();
    JsonMapper json = JsonMapper.shared();
    List<String> leaves = new ArrayList<>();
    leaves("/fields", json.readTree(line).get("fields"), leaves);
    StringBuilder changed = new StringBuilder();
    for (String leaf : leaves) {
      ObjectNode record = (ObjectNode) json.readTree(line);
      change(record, leaf);
      changed.append(record.put("id", leaf)).append('\n');
    }
    Path records = Files.writeString(folder.resolve("run/changed.jsonl"), changed);
    assertThat(run("verify", records, "corpus")).isEqualTo(1);
    String told = out();
    List<String> missed = leaves.stream().filter(leaf -> !told.contains(": " + leaf + "/fields/")).toList();
    assertThat(leaves).hasSizeGreaterThan(60);
    assertThat(missed).hasSizeLessThanOrEqualTo(leaves.size() / 20);
  }

  /** What extract reads, verify reads again: members of archives within archives, and texts that are not the files' own. */
  @Test
  void verifyOpensArchivesAndReadsDocumentsAgain() throws IOException {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    byte[] inner = zip("sub/taller.txt", Files.readAllBytes(EXAMPLE.resolve("taller.txt")));
    Files.write(sources.resolve("outer.zip"), zip("inner.zip", inner));
    Files.writeString(sources.resolve("ficha.html"), "<h1>Taller de pan</h1><h2>MUNICIPALIDAD</h2><p>RECOLETA</p><h2>Sostenibilidad en el tiempo</h2><p>Sigue &amp; sigue.</p>");
    Path run = folder.resolve("run");
    run("extract", sources, "--out", run, "--quiet", "--fail-on", "never");
    assertThat(run("verify", run, sources)).as(out() + err()).isZero();
    assertThat(out()).contains("2 records of 2 sources", "0 failures");
    Path text = run.resolve("text/ficha.html.txt");
    Files.writeString(text, Files.readString(text).replace("RECOLETA", "RECOLETO"));
    Files.writeString(run.resolve("records.jsonl"), Files.readString(run.resolve("records.jsonl")).replace("\"RECOLETA\"", "\"RECOLETO\""));
    assertThat(run("verify", run, sources)).isEqualTo(1);
    assertThat(out()).contains("ficha.html: its text beside the records is not what the source gives, from line ",
        "the record has \"RECOLETO\", its characters give \"RECOLETA\"");
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(to)) {
      zip.putNextEntry(new java.util.zip.ZipEntry(name));
      zip.write(bytes);
    }
    return to.toByteArray();
  }

  private static void leaves(String pointer, JsonNode node, List<String> to) {
    if (node.isObject()) {
      node.properties().forEach(e -> leaves(pointer + "/" + e.getKey(), e.getValue(), to));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(pointer + "/" + i, node.get(i), to);
      }
    } else if (!node.isNull()) {
      to.add(pointer);
    }
  }

  private static void change(ObjectNode record, String leaf) {
    JsonNode parent = record.at(leaf.substring(0, leaf.lastIndexOf('/')));
    JsonNode old = record.at(leaf);
    String key = leaf.substring(leaf.lastIndexOf('/') + 1);
    JsonNode other = old.isBoolean()
        ? record.booleanNode(!old.booleanValue())
        : old.isNumber() ? record.numberNode(old.intValue() + 1) : record.stringNode(old.stringValue() + "x");
    if (parent instanceof ObjectNode object) {
      object.set(key, other);
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(key), other);
    }
  }

  @Test
  void goldIsNeverWrittenOver() throws IOException {
    Path gold = folder.resolve("gold");
    assertThat(run("gold", "new", EXAMPLE.resolve("run"), "--out", gold)).isZero();
    assertThat(Files.readString(gold.resolve("taller.txt.json"))).contains("\"unreviewed\": [", "\"/fields/title\"");
    assertThat(run("gold", "new", EXAMPLE.resolve("run"), "--out", gold)).isEqualTo(2);
    assertThat(run("evaluate", "--gold", gold, "--predicted", EXAMPLE.resolve("run"))).as("nothing of it counts yet").isZero();
  }

  @Test
  void sourcesAreExtractedFirst() {
    assertThat(run("evaluate", "--gold", "fixtures/gold", "--predicted", "corpus", "fixtures/notations", "--min-f1", 0.5)).isZero();
    assertThat(out()).contains("sello-migrante: 11 fichas in the gold, 11 in the records, 0 missed, 0 extra");
  }

  @Test
  void theReadmesScoresAreCurrent() throws IOException {
    Path readme = Path.of("README.md");
    assumeTrue(Files.readString(readme).contains("<!-- scores -->"), "the README publishes no scores");
    Path fresh = Files.copy(readme, folder.resolve("README.md"));
    run("evaluate", "--gold", "fixtures/gold", "--predicted", "corpus", "fixtures/notations", "--insert", fresh);
    assertThat(Files.readString(readme))
        .as("regenerate with: java -jar target/fichero.jar evaluate --gold fixtures/gold --predicted corpus fixtures/notations --insert README.md")
        .isEqualTo(Files.readString(fresh));
  }
}
