package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.model.Severity;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.RulesException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command with a belt that makes a finding of each line {@code severity code}; a file "broken" cannot be read. */
class ExtractCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> seen = java.util.Collections.synchronizedList(new ArrayList<>());

  @TempDir Path dir;
  private Path corpus;

  @BeforeEach
  void someSources() throws IOException {
    corpus = Files.createDirectory(dir.resolve("corpus"));
  }

  @Test
  void aCleanRunEndsWellAndSaysWhatThereIs() throws IOException {
    source("a.txt", "all well");
    assertThat(extract(corpus.toString())).isZero();
    assertThat(out.toString()).contains("0 records from 1 document: 0 errors, 0 warnings, 0 notes. There was nothing to read.", "report.html");
    assertThat(err.toString()).isEmpty();
    assertThat(target().resolve("records.jsonl")).isEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "error title-missing,      error,   1",
    "error title-missing,      never,   0",
    "warning unclaimed-text,   error,   0",
    "warning unclaimed-text,   warning, 1",
    "info same-municipality,   warning, 0",
    "info same-municipality,   info,    1",
    "all well,                 info,    0"
  })
  void theStatusFollowsTheWorstFinding(String line, String failOn, int status) throws IOException {
    source("a.txt", line);
    assertThat(extract(corpus.toString(), "--fail-on", failOn)).isEqualTo(status);
  }

  @Test
  void findingsAreListedAsACompilerDoes() throws IOException {
    source("set/a.txt", "fine\nwarning unclaimed-text\nerror title-missing\n");
    extract(corpus.toString());
    assertThat(out.toString().lines().limit(2)).containsExactly(
        corpus + "/set/a.txt:3:1: error title-missing: The ficha has no title: nothing stands where one is expected.",
        corpus + "/set/a.txt:2:1: warning unclaimed-text: No field, label or front matter takes this text (lines: …).");
  }

  @Test
  void findingsSpeakSpanishWhenAsked() throws IOException {
    source("a.txt", "warning month-marks-lost");
    extract(corpus.toString(), "--lang", "es");
    assertThat(out.toString()).contains("no se ve ninguna marca en su fila");
  }

  @Test
  void aLongListIsCutAndSaysWhereTheRestIs() throws IOException {
    source("a.txt", "info same-municipality\n".repeat(80));
    extract(corpus.toString());
    assertThat(out.toString().lines().filter(l -> l.contains("same-municipality")).count()).isEqualTo(50);
    assertThat(out.toString()).contains("… and 30 more, see " + target().resolve("report.html"));
  }

  @Test
  void quietSaysNothing() throws IOException {
    source("a.txt", "error title-missing");
    assertThat(extract(corpus.toString(), "--quiet")).isEqualTo(1);
    assertThat(out.toString() + err).isEmpty();
  }

  @Test
  void aMissingSourceIsNamedAndTheOthersAreExtracted() throws IOException {
    source("a.txt", "all well");
    assertThat(extract(corpus.toString(), dir.resolve("nowhere.txt").toString())).isEqualTo(3);
    assertThat(out.toString()).contains("nowhere.txt: error source-missing: There is no file or folder of this name.",
        "0 records from 2 documents (1 could not be read): 1 error");
    assertThat(Files.readString(target().resolve("documents.jsonl")).lines()).hasSize(2);
  }

  @Test
  void aLinkToNothingIsNamedToo() throws IOException {
    source("a.txt", "all well");
    Files.createSymbolicLink(corpus.resolve("link.txt"), dir.resolve("nowhere.txt"));
    assertThat(extract(corpus.toString())).isEqualTo(3);
    assertThat(out.toString()).contains("link.txt: error source-missing:");
  }

  @Test
  void aNameCannotCommandTheTerminal() throws IOException {
    assumeFalse(java.io.File.separatorChar == '\\', "Windows has no such names");
    source("a\n\u001b[2Jb.txt", "warning unclaimed-text");
    extract(corpus.toString());
    assertThat(out.toString()).contains("corpus/a\\n\\u001b[2Jb.txt:1:1: warning").doesNotContain("\u001b[2J");
  }

  @Test
  void aSourceThatBreaksTakesDownNoOther() throws IOException {
    source("broken", "");
    source("z.txt", "all well");
    assertThat(extract(corpus.toString())).isEqualTo(3);
    assertThat(seen).containsExactly("broken", "z.txt");
    assertThat(Files.readString(target().resolve("report.json"))).contains("\"failed\":1");
  }

  @Test
  void anUnreadableFolderIsNamed() throws IOException {
    Path locked = Files.createDirectory(corpus.resolve("locked"));
    source("a.txt", "all well");
    assumeFalse(!locked.toFile().setReadable(false) || Files.isReadable(locked), "this user may read everything");
    assertThat(extract(corpus.toString())).isEqualTo(3);
    assertThat(out.toString()).contains("locked: error source-unreadable");
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws IOException {
    source("a.txt", "all well");
    Path file = Files.writeString(dir.resolve("out"), "mine");
    assertThat(extract(corpus.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("a file stands there", "expected a folder", "name another folder");
    assertThat(file).hasContent("mine");
  }

  @Test
  void anOutputInsideASourceFolderIsRefused() throws IOException {
    source("a.txt", "all well");
    assertThat(run(corpus.toString(), "--out", corpus.resolve("deep/out").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("it lies inside the source folder " + corpus, "name a folder beside it");
    assertThat(corpus.resolve("deep")).doesNotExist();
  }

  @Test
  void anOutputThatCannotBeMadeIsRefused() throws IOException {
    source("a.txt", "all well");
    Path file = Files.writeString(dir.resolve("file"), "mine");
    assertThat(run(corpus.toString(), "--out", file.resolve("out").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("file" + java.io.File.separator + "out: cannot be written:", "expected a folder");
  }

  @Test
  void anEmptyFolderIsWorthAWord() {
    assertThat(extract(corpus.toString())).isZero();
    assertThat(err.toString()).contains("nothing to read in", "hidden files are passed over");
    assertThat(out.toString()).contains("0 records from 0 documents");
  }

  @ParameterizedTest
  @CsvSource({"true,,xterm,true", "true,1,xterm,false", "true,'',xterm,true", "true,,dumb,false", "false,,xterm,false"})
  void coloursAreForTerminalsThatWantThem(boolean interactive, String noColour, String terminal, boolean wanted) {
    Map<String, String> environment = new java.util.HashMap<>(Map.of("TERM", terminal));
    if (noColour != null) {
      environment.put("NO_COLOR", noColour);
    }
    assertThat(Terminal.wantsColours(interactive, environment)).isEqualTo(wanted);
    assertThat(new Terminal(null, null, null, interactive, wanted).paint(Terminal.Colour.ERROR, "x"))
        .isEqualTo(wanted ? "\u001b[1;31mx\u001b[0m" : "x");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "corpus                                   | Missing required option: '--out=DIR'",
    "--out o                                  | Missing required parameter: 'SOURCE'",
    "corpus --out o --fail-on always          | Invalid value for option '--fail-on'",
    "corpus --out o --lang fr                 | --lang fr: no such language",
    "corpus --out o --quite                   | there is no option '--quite' (did you mean '--quiet'?)",
    "corpus --otu=o                           | there is no option '--otu' (did you mean '--out'?)",
    "corpus --out o --rules nowhere           | --rules nowhere: no such folder"
  })
  void aWrongCallSaysWhatIsWrong(String call, String message) {
    assertThat(run(call.strip().split(" +"))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(err.toString().lines().count()).isLessThan(5);
  }

  @Test
  void everyMistakeInARulePackIsShown() throws IOException {
    source("a.txt", "all well");
    Belts wrong = (rules, template, limits) -> {
      throw new RulesException(List.of(
          new RulesException.Problem("x/pack.yaml", 3, 5, "unknown key 'titel'", "  titel: x"),
          new RulesException.Problem("x/pack.yaml", 9, 1, "missing", "")));
    };
    assertThat(run(wrong, corpus.toString(), "--out", target().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("x/pack.yaml:3:5: unknown key 'titel'", "^", "x/pack.yaml:9:1", "2 mistakes in the rules");
    assertThat(target()).doesNotExist();
  }

  @Test
  void filesComeInPathOrderWithoutHiddenOnes() throws IOException {
    source("b/x.txt", "");
    source("b.txt", "");
    source("B/x.txt", "");
    source("é.txt", "");
    source("a/.git/x.txt", "");
    source(".hidden.txt", "");
    source("\ud83d\ude43.txt", "");
    source("\uff5e.txt", "");
    extract(corpus.toString());
    assertThat(paths()).containsExactly("B/x.txt", "b.txt", "b/x.txt", "é.txt", "\uff5e.txt", "\ud83d\ude43.txt");
  }

  @Test
  void twoSourcesOfOneNameAreToldApartByTheirFolders() throws IOException {
    source("one/a.txt", "");
    source("two/a.txt", "");
    Path one = corpus.resolve("one/a.txt");
    extract(one.toString(), corpus.resolve("two/a.txt").toString(), one.toString());
    assertThat(paths()).containsExactly("one/a.txt", "two/a.txt");
  }

  /** As the output has them. */
  private List<String> paths() throws IOException {
    return Files.readString(target().resolve("documents.jsonl")).lines()
        .map(l -> tools.jackson.databind.json.JsonMapper.shared().readTree(l).get("path").stringValue()).toList();
  }

  private void source(String name, String text) throws IOException {
    Path file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path target() {
    return dir.resolve("out");
  }

  private int extract(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--out", target().toString()));
    return run(all.toArray(new String[0]));
  }

  private int run(String... args) {
    return run((rules, template, limits) -> this::read, args);
  }

  private int run(Belts belts, String... args) {
    Terminal terminal = new Terminal(
        new ByteArrayInputStream(new byte[0]), new PrintWriter(out, true), new PrintWriter(err, true), false, false);
    int status = Main.line("extract", new ExtractCommand(terminal, belts), terminal).execute(args);
    terminal.flush();
    return status;
  }

  private List<Belt.Result> read(SourceFile file) throws IOException {
    seen.add(file.path());
    if (file.path().equals("broken")) {
      throw new IOException("cannot be read");
    }
    SourceText text = new SourceText(Files.readString(file.file()));
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= text.lines(); line++) {
      int start = text.lineStart(line);
      String[] words = text.chars().substring(start).lines().findFirst().orElse("").split(" ");
      if (Map.of("error", 1, "warning", 1, "info", 1).containsKey(words[0])) {
        findings.add(Finding.at(new Span(start, start + words[0].length()), words[1],
            Severity.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)), null));
      }
    }
    Source source = new Source(file.path(), "0".repeat(64), "text/plain", text.length());
    Document document = new Document(source, text, true, new Document.Encoding("utf-8", "strict"), List.of(), List.of(), List.of());
    return List.of(new Belt.Done(new Outcome(document, List.of(), List.of(), List.of(), new Outcome.Ledger(0, 0, List.of()), findings)));
  }
}
