package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class VerifierTest {
  private static final String TEXT = "Título: Taller 🧭 de espa-\nñol &amp; **oficios**\nSello\n";
  private static final String VALUE = "Taller 🧭 de español & oficios";

  /** Plain text needs none. */
  private static final SourceReader READER = (path, bytes) -> List.of();

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();

  /** One record whose title is cut from the source in three pieces, hyphen and markup left out. */
  private ObjectNode record() {
    ObjectNode record = (ObjectNode) Json.parse("""
        {"id": "t#1", "source": {"path": "t.txt", "sha256": "", "media_type": "text/plain", "ordinal": 1, "first_line": 1},
         "template": {"id": "sello-migrante"}, "fields": {"title": "", "municipality": {"text": null, "name": "Recoleta", "code": "13127", "region_code": "13", "region": "Metropolitana de Santiago"}},
         "mentions": [{"type": "quantity", "text": "español & oficios", "field": "/fields/title", "start": 20, "end": 45}],
         "sentences": {},
         "evidence": {"/fields/title": [
             {"start": 8, "end": 24, "line": 1, "confidence": "exact"}, {"start": 26, "end": 35, "line": 2, "confidence": "exact"},
             {"start": 38, "end": 45, "line": 2, "confidence": "exact"}],
           "/fields/municipality/code": [{"start": 48, "end": 53, "line": 3, "confidence": "normalised"}]},
         "findings": []}""", "record");
    ((ObjectNode) record.get("fields")).put("title", VALUE);
    return record;
  }

  private Verifier.Result verify(ObjectNode record) throws IOException {
    Path source = Files.writeString(folder.resolve("t.txt"), TEXT);
    if (record.get("source").get("sha256").asString().isEmpty()) {
      ((ObjectNode) record.get("source")).put("sha256", SourceTexts.sha256(source));
    }
    Path records = Files.writeString(folder.resolve("records.jsonl"), record + "\n");
    return Verifier.verify(records, List.of(folder), READER, RuleFiles.bundled(), told::add);
  }

  @Test
  void aValueIsProvedByItsPiecesWithoutHyphenMarkupAndEscapes() throws IOException {
    assertThat(verify(record())).isEqualTo(new Verifier.Result(1, 1, 2, 1, 0, List.of()));
    assertThat(told).isEmpty();
  }

  @Test
  void aChangedLetterIsNamed() throws IOException {
    ObjectNode record = record();
    ((ObjectNode) record.get("fields")).put("title", VALUE.replace("oficios", "oficio"));
    assertThat(verify(record).failures()).isEqualTo(1);
    assertThat(told).singleElement().asString().startsWith("t.txt:1:1: t#1/fields/title: the record has \"Taller")
        .contains("its characters give");
  }

  @Test
  void aChangedAccentIsNoMatchWhereTheRecordSaysExact() throws IOException {
    ObjectNode record = record();
    ((ObjectNode) record.get("fields")).put("title", VALUE.replace("español", "espanol"));
    assertThat(verify(record).failures()).isEqualTo(1);
    record.get("evidence").get("/fields/title").values().forEach(e -> ((ObjectNode) e).put("confidence", "normalised"));
    assertThat(verify(record).failures()).as("after folding it is the same").isZero();
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "start, 4000, is no place in the source",
    "end, 5, is no place in the source",
    "start, 9, the record has",
    "line, 2, 'says line 2, the characters stand in line 1'"
  })
  void aWrongOffsetIsNamed(String key, int value, String expected) throws IOException {
    ObjectNode record = record();
    ((ObjectNode) record.get("evidence").get("/fields/title").get(0)).put(key, value);
    assertThat(verify(record).failures()).isEqualTo(1);
    assertThat(told).singleElement().asString().contains(expected);
  }

  @Test
  void anotherSourceThanTheOneThatWasReadIsNamed() throws IOException {
    ObjectNode record = record();
    ((ObjectNode) record.get("source")).put("sha256", "00");
    verify(record);
    assertThat(told).singleElement().asString().contains("the source's SHA-256 is").endsWith("the record says 00");
  }

  @Test
  void wordsWithoutEvidenceAreNamed() throws IOException {
    ObjectNode record = record();
    ((ObjectNode) record.get("fields").get("municipality")).put("text", "RECOLETA");
    verify(record);
    assertThat(told).singleElement().asString().endsWith("/fields/municipality/text: the record has \"RECOLETA\" and no evidence for it");
  }

  @Test
  void aMentionAndASentenceAreCheckedToo() throws IOException {
    ObjectNode record = record();
    ((ObjectNode) record.get("mentions").get(0)).put("text", "12 personas");
    ((ObjectNode) record.get("sentences")).putArray("/fields/title").addArray().add(9000).add(9001);
    assertThat(verify(record).failures()).isEqualTo(2);
  }

  @Test
  void aSourceThatIsNotAtHandIsToldAndNotPassed() throws IOException {
    ObjectNode record = record();
    ((ObjectNode) record.get("source")).put("path", "elsewhere.txt");
    assertThat(verify(record).unread()).containsExactly("elsewhere.txt: not below " + folder + "; nothing of it was checked");
    assertThatThrownBy(() -> Verifier.verify(folder, List.of(folder.resolve("none")), READER, RuleFiles.bundled(), told::add)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void offsetsOfAnExtractedTextCountInTheRunsOwnCopy() throws IOException {
    ObjectNode record = record();
    ((ObjectNode) record.get("source")).put("path", "t.docx").put("sha256", "").put("media_type", "application/x");
    Path source = Files.write(folder.resolve("t.docx"), new byte[] {1, 2, 3});
    ((ObjectNode) record.get("source")).put("sha256", SourceTexts.sha256(source));
    Files.writeString(Files.createDirectories(folder.resolve("text")).resolve("t.docx.txt"), TEXT);
    assertThat(verify(record).failures()).isZero();
  }

  @Test
  void aSourceInAnotherEncodingIsDecodedAsTheRunSaysItWas() throws IOException {
    ObjectNode record = record();
    Path source = Files.write(folder.resolve("u.txt"), TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
    ((ObjectNode) record.get("source")).put("path", "u.txt").put("sha256", SourceTexts.sha256(source));
    Files.writeString(folder.resolve("documents.jsonl"), "{\"path\": \"u.txt\", \"encoding\": {\"name\": \"utf-16-le\", \"how\": \"detected\"}}\n");
    assertThat(verify(record).failures()).isZero();
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      code    | "99999" | no place has the code 99999
      code    | "13101" | the code 13101 is Santiago
      name    | "Recoletta" | the code 13127 is Recoleta
      region  | "Valparaíso" | the code 13127 is Recoleta
      """)
  void aPlacesPartsHangTogether(String key, String value, String expected) throws IOException {
    ObjectNode record = record();
    ObjectNode place = (ObjectNode) record.get("fields").get("municipality");
    place.put("name", "Recoleta").put("region_code", "13").put("region", "Metropolitana de Santiago");
    assertThat(verify(record).failures()).isZero();
    place.set(key, Json.parse(value, "value"));
    verify(record);
    assertThat(told).anyMatch(line -> line.contains(expected));
  }

  @ParameterizedTest(name = "month {0} of \"{1}\": {2}")
  @CsvSource(delimiter = '|', textBlock = """
      3  | marzo                       | true
      4  | Marzo                       | false
      10 | Septiembre a noviembre      | true
      8  | de septiembre a noviembre   | false
      1  | octubre a marzo             | true
      6  | octubre a marzo             | false
      5  | todo el año                 | true
      7  | desde marzo                 | true
      """)
  void aMonthIsOneOfThoseThatItsWordsName(int month, String words, boolean fits) {
    MonthCheck check = new MonthCheck(org.fichero.rules.MonthNames.load(RuleFiles.bundled()));
    assertThat(check.month(month, words) == null).isEqualTo(fits);
  }

  private Verifier.Result verifyMember(String given, String sha) throws IOException {
    ObjectNode record = record();
    ((ObjectNode) record.get("source")).put("path", "pack!/a.zip!/t.docx").put("sha256", "5a").put("media_type", "application/x");
    Files.createDirectories(folder.resolve("pack!"));
    Files.writeString(folder.resolve("pack!/a.zip"), "zipped");
    Path records = Files.writeString(folder.resolve("records.jsonl"), record + "\n");
    SourceReader reader = (path, bytes) -> path.equals("pack!/a.zip") && new String(bytes).equals("zipped")
        ? List.of(new SourceReader.Given("pack!/a.zip!/t.docx", sha, given, given == null ? "encrypted" : null))
        : List.of();
    return Verifier.verify(records, List.of(folder), reader, RuleFiles.bundled(), told::add);
  }

  @Test
  void anArchivesMemberIsReadFromItsArchive() throws IOException {
    assertThat(verifyMember(TEXT, "5a")).isEqualTo(new Verifier.Result(1, 1, 2, 1, 0, List.of()));
    assertThat(verifyMember(TEXT.replace("oficios", "oficio_"), "5a").failures()).isPositive();
    told.clear();
    assertThat(verifyMember(TEXT, "5b").failures()).isEqualTo(1);
    assertThat(told).singleElement().asString().contains("SHA-256 is 5b, the record says 5a");
  }

  @Test
  void aMemberThatCannotBeReadAgainIsNamed() throws IOException {
    assertThat(verifyMember(null, "5a").unread())
        .containsExactly("pack!/a.zip!/t.docx: cannot be read (encrypted); nothing of it was checked");
    Files.writeString(folder.resolve("pack!/a.zip"), "other");
    Files.delete(folder.resolve("pack!/a.zip"));
    Files.createDirectory(folder.resolve("pack!/a.zip"));
    assertThat(Verifier.verify(folder, List.of(folder), READER, RuleFiles.bundled(), told::add).unread())
        .containsExactly("pack!/a.zip!/t.docx: not below " + folder + "; nothing of it was checked");
  }

  /** Whoever changes a text beside the records with them is found out all the same. */
  @Test
  void theTextBesideTheRecordsIsHeldAgainstTheSource() throws IOException {
    Path text = folder.resolve("text/pack!/a.zip!/t.docx.txt");
    Files.createDirectories(text.getParent());
    Files.writeString(text, TEXT);
    assertThat(verifyMember(TEXT, "5a").failures()).isZero();
    Files.writeString(text, TEXT.replace("Sello", "Sella"));
    assertThat(verifyMember(TEXT, "5a").failures()).isEqualTo(1);
    assertThat(told).containsExactly(
        "pack!/a.zip!/t.docx: its text beside the records is not what the source gives, from line 3 on");
  }

  @Test
  void filesOfOneNameInTwoFoldersAreToldApart() throws IOException {
    ObjectNode record = record();
    for (String place : List.of("one", "two")) {
      Files.writeString(Files.createDirectories(folder.resolve("x").resolve(place)).resolve("t.txt"), place.equals("one") ? TEXT : "Otra cosa");
    }
    ((ObjectNode) record.get("source")).put("path", "one/t.txt").put("sha256", SourceTexts.sha256(folder.resolve("x/one/t.txt")));
    Path records = Files.writeString(folder.resolve("records.jsonl"), record + "\n");
    List<Path> roots = List.of(folder.resolve("x/two"), folder.resolve("x/one"));
    assertThat(Verifier.verify(records, roots, READER, RuleFiles.bundled(), told::add)).isEqualTo(new Verifier.Result(1, 1, 2, 1, 0, List.of()));
  }
}
