package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job as a user runs it, with the program's own belt and rules. */
class MainJobTest {
  private static final List<String> FILES = List.of("records.jsonl", "documents.jsonl", "report.json", "report.html");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path dir;

  @Test
  void theCorpusGivesRecordsAndAReport() throws IOException {
    assertThat(extract("out")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("13 records from 5 documents: 0 errors", "Every character is accounted for.");
    assertThat(read("out", "records.jsonl").lines().filter(l -> l.contains("\"sello-migrante\""))).hasSize(7);
    JsonNode document = JsonMapper.shared().readTree(read("out", "documents.jsonl").lines()
        .filter(l -> l.contains("fichas-buenas-practicas.txt")).findFirst().orElseThrow());
    assertThat(document.at("/encoding/name").stringValue()).isEqualTo("utf-8");
    assertThat(document.at("/front_matter/0/text").stringValue()).isEqualTo("INTRODUCCIÓN");
  }

  @Test
  void everyFindingOfARecordIsInTheReportToo() throws IOException {
    extract("out");
    List<JsonNode> ofRecords = new ArrayList<>();
    for (String line : read("out", "records.jsonl").lines().toList()) {
      JsonMapper.shared().readTree(line).get("findings").forEach(ofRecords::add);
    }
    List<JsonNode> reported = new ArrayList<>();
    JsonMapper.shared().readTree(read("out", "report.json")).get("documents")
        .forEach(d -> d.get("findings").forEach(reported::add));
    assertThat(ofRecords).isNotEmpty();
    assertThat(reported).containsAll(ofRecords);
  }

  @Test
  void theBytesAreTheSameUnderAnotherLocaleAndTimeZone() throws IOException {
    extract("one");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      extract("two");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (String file : FILES) {
      assertThat(read("two", file)).as(file).isEqualTo(read("one", file));
    }
  }

  @Test
  void anUnknownTemplateIsAMistakeOfTheCall() {
    assertThat(extract("out", "--template", "no-such-pack")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no-such-pack");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void documentsOfEveryKindOfTroubleLeaveTheOthersUnharmed() throws IOException {
    Path corpus = Files.createDirectory(dir.resolve("corpus"));
    Files.writeString(corpus.resolve("empty.txt"), "");
    Files.writeString(corpus.resolve("none.txt"), "Nada que ver con una ficha.\n");
    Files.write(corpus.resolve("binary.txt"), new byte[] {0, 1, 2, 0, 3, 4, 0, 5});
    Files.copy(Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt"), corpus.resolve("good.txt"));
    assertThat(run("extract", corpus.toString(), "--out", dir.resolve("out").toString())).isEqualTo(3);
    assertThat(read("out", "records.jsonl").lines()).hasSize(8);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("binary.txt: error not-text", "empty.txt: warning empty-source", "none.txt: warning no-template");
  }

  private int extract(String target, String... options) {
    List<String> args = new ArrayList<>(List.of("extract", "corpus", "--out", dir.resolve(target).toString()));
    args.addAll(List.of(options));
    return run(args.toArray(new String[0]));
  }

  private int run(String... args) {
    return Main.run(args, new ByteArrayInputStream(new byte[0]), new PrintStream(out), new PrintStream(err), Map.of());
  }

  private String read(String folder, String file) throws IOException {
    return Files.readString(dir.resolve(folder).resolve(file));
  }
}
