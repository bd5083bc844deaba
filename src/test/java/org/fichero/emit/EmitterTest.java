package org.fichero.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.model.Severity;
import org.fichero.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmitterTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path dir;

  @Test
  void theOutputFilesAreAsTheContractSays() throws IOException {
    run(dir.resolve("out"));
    Approvals.verify(read("records.jsonl") + "\n" + read("documents.jsonl") + "\n" + read("report.json"));
  }

  @Test
  void offsetsAreCodePointsOfTheText() throws IOException {
    run(dir.resolve("out"));
    int[] points = Example.TEXT.codePoints().toArray();
    JsonNode record = JSON.readTree(read("records.jsonl").lines().findFirst().orElseThrow());
    JsonNode evidence = record.at("/evidence").get("/fields/description/0").get(1);
    assertThat(cut(points, evidence)).isEqualTo("sigue hasta hoy.");
    assertThat(cut(points, record.at("/mentions/0"))).isEqualTo("12 personas");
    assertThat(evidence.get("line").intValue()).isEqualTo(12);
  }

  @Test
  void theBytesDependOnNeitherLocaleNorTimeZone() throws IOException {
    run(dir.resolve("plain"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      run(dir.resolve("turkish"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(files(dir.resolve("turkish"))).isEqualTo(files(dir.resolve("plain")));
  }

  @Test
  void whatAnEarlierRunLeftIsReplacedAndOtherFilesStay() throws IOException {
    Path out = dir.resolve("out");
    run(out, Example.outcome("viejo.pdf", false));
    Files.writeString(out.resolve("text/mine.txt"), "notes");
    Files.writeString(out.resolve("mine.csv"), "notes");
    assertThat(out.resolve("text/viejo.pdf.txt")).exists();
    run(out, Example.outcome("nuevo.pdf", false));
    assertThat(files(out).keySet()).containsExactlyInAnyOrder("records.jsonl", "documents.jsonl", "report.json", "report.html",
        "text/nuevo.pdf.txt", "text/mine.txt", "mine.csv");
    assertThat(Files.readString(out.resolve("text/nuevo.pdf.txt"))).isEqualTo(Example.TEXT);
  }

  @Test
  void aRunThatBreaksLeavesTheFolderAsItWas() throws IOException {
    Path out = dir.resolve("out");
    run(out);
    Map<String, String> before = files(out);
    try (Emitter emitter = Emitter.open(out)) {
      emitter.emit(Example.outcome("other.pdf", false));
    }
    assertThat(files(out)).isEqualTo(before);
    try (Emitter emitter = Emitter.open(dir.resolve("never"))) {
      emitter.emit(Example.outcome());
    }
    assertThat(dir.resolve("never")).doesNotExist();
  }

  @Test
  void recordIdsStayUniqueWhereTwoSourcesDifferInTheirExtensionOnly() throws IOException {
    run(dir.resolve("out"), Example.outcome("a.pdf", false), Example.outcome("a.txt", true));
    assertThat(read("records.jsonl").lines().map(l -> JSON.readTree(l).get("id").stringValue()))
        .containsExactly("a#1", "a#2", "a.txt#1", "a.txt#2");
  }

  @Test
  void aPathFromAnArchiveCannotLeaveTheFolder() throws IOException {
    run(dir.resolve("out"), Example.outcome("bad.zip!/../../x.pdf", false));
    assertThat(files(dir.resolve("out"))).containsKey("text/bad.zip!/__/__/x.pdf.txt");
  }

  @Test
  void nothingAtAllGivesEmptyFilesAndAReport() throws IOException {
    run(dir.resolve("out"), new Outcome[0]);
    assertThat(read("records.jsonl")).isEmpty();
    assertThat(JSON.readTree(read("report.json")).at("/summary/documents").intValue()).isZero();
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "x");
    assertThatThrownBy(() -> Emitter.open(file)).isInstanceOf(IOException.class);
  }

  private static String cut(int[] points, JsonNode place) {
    int start = place.get("start").intValue();
    return new String(points, start, place.get("end").intValue() - start);
  }

  private void run(Path out) throws IOException {
    try (Emitter emitter = Emitter.open(out)) {
      emitter.emit(Example.outcome());
      emitter.fail(new Source("roto.pdf", null, null, 0),
          List.of(Finding.at(null, "empty-source", Severity.ERROR, null)));
      emitter.finish();
    }
  }

  private static void run(Path out, Outcome... outcomes) throws IOException {
    try (Emitter emitter = Emitter.open(out)) {
      for (Outcome outcome : outcomes) {
        emitter.emit(outcome);
      }
      emitter.finish();
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(dir.resolve("out").resolve(name));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder)) {
      found = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : found) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      all.put(name, Files.readString(file, StandardCharsets.UTF_8));
    }
    return all;
  }
}
