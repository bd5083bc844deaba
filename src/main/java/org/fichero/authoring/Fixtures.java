package org.fichero.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fichero.Fichero;
import org.fichero.model.Document;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.model.Span;
import org.fichero.rules.Expected;
import org.fichero.rules.RuleFiles;

/**
 * A pack's own fixtures, {@code <pack>/fixtures/<case>/}: a source as it is and {@code expected.yaml} with what must come
 * of it.
 */
public final class Fixtures {
  private static final String EXPECTED = "expected.yaml";

  private final Fichero fichero;
  private final RuleFiles files;
  private final String pack;
  private final Function<Path, List<Document>> read;

  /**
   * @param fichero with the pack and no other
   * @param files where the pack stands
   * @param pack the name of its folder
   * @param read the documents of a file: several for an archive, none when it cannot be read
   */
  public Fixtures(Fichero fichero, RuleFiles files, String pack, Function<Path, List<Document>> read) {
    this.fichero = fichero;
    this.files = files;
    this.pack = pack;
    this.read = read;
  }

  /**
   * What came of one case.
   *
   * @param name of its folder
   * @param failures one line a difference; empty when all is as expected
   */
  public record Result(String name, List<String> failures) {
    public Result {
      failures = List.copyOf(failures);
    }
  }

  /** One result a case, by name. */
  public List<Result> run() {
    return names().stream().map(name -> new Result(name, failures(name))).toList();
  }

  /** Writes what is found today for each case that says not yet what must be; the files written. */
  public List<Path> accept() throws IOException {
    List<Path> written = new ArrayList<>();
    for (String name : names()) {
      String source = source(name, null);
      if (files.path(file(name, EXPECTED)).isEmpty() && source != null) {
        Path path = files.path(pack + "/fixtures/" + name).orElseThrow().resolve(EXPECTED);
        Files.writeString(path, text(outcomes(name, source)));
        written.add(path);
      }
    }
    return written;
  }

  private List<String> names() {
    return files.inside(pack + "/fixtures").stream()
        .filter(n -> files.path(pack + "/fixtures/" + n).filter(Files::isDirectory).isPresent()).toList();
  }

  private String file(String name, String file) {
    return pack + "/fixtures/" + name + "/" + file;
  }

  /** The file that is asked for, or the only one beside the expectation; null when that cannot be told. */
  private String source(String name, String asked) {
    List<String> others = files.inside(pack + "/fixtures/" + name).stream().filter(f -> !f.equals(EXPECTED)).toList();
    return asked != null ? others.contains(asked) ? asked : null : others.size() == 1 ? others.get(0) : null;
  }

  private List<Outcome> outcomes(String name, String source) {
    return read.apply(files.path(file(name, source)).orElseThrow()).stream().map(fichero::process).toList();
  }

  private List<String> failures(String name) {
    if (files.path(file(name, EXPECTED)).isEmpty()) {
      return List.of(file(name, EXPECTED) + ": missing; 'fichero rules test PACK --accept' writes what is found, to be checked by eye");
    }
    Expected.Fixture fixture = Expected.fixture(files, file(name, EXPECTED));
    String source = source(name, fixture.source());
    if (source == null) {
      return List.of(file(name, EXPECTED) + ": expected one source file beside it"
          + (fixture.source() == null ? "; of several, say which with 'source:'" : " called '" + fixture.source() + "'"));
    }
    return differences(fixture, outcomes(name, source), name, source);
  }

  private List<String> differences(Expected.Fixture fixture, List<Outcome> outcomes, String name, String source) {
    List<String> failures = new ArrayList<>();
    int ordinal = 0;
    for (Outcome outcome : outcomes) {
      for (FichaRecord found : outcome.records()) {
        if (ordinal < fixture.records().size()) {
          int number = ordinal + 1;
          Mismatch.between(fixture.records().get(ordinal), found.fields(), "")
              .forEach(m -> failures.add(line(m, number, outcome, found, file(name, source))));
        }
        ordinal++;
      }
    }
    if (ordinal != fixture.records().size()) {
      failures.add(file(name, EXPECTED) + ": expected " + fixture.records().size() + " records, found " + ordinal + " in " + source);
    }
    List<String> codes = outcomes.stream().flatMap(o -> java.util.stream.Stream.concat(o.findings().stream(),
        o.records().stream().flatMap(r -> r.findings().stream()))).map(Finding::code).toList();
    fixture.findings().stream().filter(f -> !codes.contains(f)).forEach(f -> failures.add(
        file(name, EXPECTED) + ": expected the finding " + f + ", found " + (codes.isEmpty() ? "none" : String.join(", ", codes.stream().distinct().sorted().toList()))));
    return failures;
  }

  private static String line(Mismatch m, int record, Outcome outcome, FichaRecord found, String source) {
    Span span = m.span() == null ? found.span() : m.span();
    String place = source + ":" + outcome.document().text().line(span.start()) + ":" + outcome.document().text().column(span.start());
    return m.at() + ": record " + record + ", " + m.path() + ": expected " + m.expected() + ", found " + m.found()
        + (m.span() == null ? " (the record begins at " + place + ")" : " (" + place + ")");
  }

  private static String text(List<Outcome> outcomes) {
    String records = outcomes.stream().flatMap(o -> o.records().stream()).map(Fixtures::text).collect(Collectors.joining());
    return "# Written from what was found: check each value against the source, and correct what is wrong.\n"
        + (records.isEmpty() ? "records: []\n" : "records:\n" + records);
  }

  private static String text(FichaRecord found) {
    StringBuilder out = new StringBuilder();
    for (var field : found.fields().members().entrySet()) {
      out.append(out.isEmpty() ? "  - " : "    ").append(field.getKey()).append(": ").append(Plain.json(bare(field.getValue()))).append('\n');
    }
    return out.toString();
  }

  /** Options not ticked say little to whoever checks. */
  private static Node bare(Node value) {
    if (value instanceof Node.Members members && members.members().containsKey("selected")) {
      java.util.Map<String, Node> kept = new java.util.LinkedHashMap<>(members.members());
      kept.remove("options");
      return new Node.Members(kept);
    }
    return value;
  }
}
