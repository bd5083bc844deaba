package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.namer.NamerWrapper;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each finding: {@code fixtures/findings/<code>/provokes.txt} makes it, {@code quiet.txt}, close to it, does not. */
class FindingsTest {
  private static final Path FOLDER = Path.of("fixtures/findings");

  static List<String> codes() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theFindingIsMadeWhereItBelongsAndNowhereElse(String code) {
    assertThat(found(FOLDER.resolve(code).resolve("provokes.txt"))).contains(code);
    assertThat(found(FOLDER.resolve(code).resolve("quiet.txt"))).doesNotContain(code);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theWholeReportIsAsApproved(String code) {
    Outcome outcome = Belt.file(FOLDER.resolve(code).resolve("provokes.txt"));
    StringBuilder report = new StringBuilder();
    outcome.findings().forEach(f -> line(report, outcome, "document", f));
    for (FichaRecord entry : outcome.records()) {
      entry.findings().forEach(f -> line(report, outcome, "ficha " + entry.ordinal(), f));
    }
    Options options = new Options().forFile().withNamer(
        new NamerWrapper(() -> "report", () -> FOLDER.resolve(code).toAbsolutePath() + "/"));
    Approvals.verify(report, options);
  }

  private static void line(StringBuilder report, Outcome outcome, String about, Finding f) {
    String line = f.span() == null ? "-" : String.valueOf(outcome.document().text().line(f.span().start()));
    report.append(about).append(" line ").append(line).append(' ').append(f.severity().code()).append(' ')
        .append(f.code()).append(' ').append(f.pointer()).append(' ').append(f.args()).append('\n');
  }

  private static Set<String> found(Path path) {
    Set<String> codes = new TreeSet<>();
    Outcome outcome = Belt.file(path);
    outcome.findings().forEach(f -> codes.add(f.code()));
    outcome.records().forEach(r -> r.findings().forEach(f -> codes.add(f.code())));
    return codes;
  }
}
