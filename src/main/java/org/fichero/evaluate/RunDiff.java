package org.fichero.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What changed between two runs over a corpus. Deterministic; one source of each run is in memory at a time. */
public final class RunDiff {
  private final List<DiffReport> reports;
  private final Places places;
  private final Map<String, Map<Change.Kind, Long>> byField = new TreeMap<>();
  private final Map<String, long[]> byFinding = new TreeMap<>();
  private long records;
  private long changedRecords;
  private String source;

  private RunDiff(Places places, List<DiffReport> reports) {
    this.places = places;
    this.reports = reports;
  }

  /**
   * What changed.
   *
   * @param records compared, those that only one run has included
   * @param changed of them, with any change
   * @param fields field → kind → how often; {@code (ficha)} for whole records
   * @param findings finding code → how many fewer, how many more; codes without change are left out
   * @param terminal counts and first examples as text
   */
  public record Result(
      long records, long changed, Map<String, Map<Change.Kind, Long>> fields, Map<String, long[]> findings, String terminal) {}

  /**
   * Compares two runs.
   *
   * @param older a {@code records.jsonl} or a run's folder
   * @param newer the same
   * @param sources what the records' paths are relative to, or the sources; empty when they are not at hand
   * @param out where diff.json, diff.md, diff.html, diff.junit.xml and diff.sarif go; null for none
   * @throws UnreadableException if either can't be read
   */
  public static Result diff(Path older, Path newer, List<Path> sources, Path out) throws IOException {
    RecordsFile before = RecordsFile.at(older);
    RecordsFile after = RecordsFile.at(newer);
    if (out == null) {
      return compare(before, after, sources, null);
    }
    try (Staged staged = new Staged(out)) {
      Result result = compare(before, after, sources, staged);
      staged.commit();
      return result;
    }
  }

  private static Result compare(RecordsFile before, RecordsFile after, List<Path> sources, Staged staged) throws IOException {
    SourceTexts texts = new SourceTexts(after.run(), sources);
    StringBuilder terminal = new StringBuilder();
    RunDiff diff = new RunDiff(new Places(texts), reports(staged, texts, terminal));
    try {
      new SourcePairs(before, after).forEach(diff::source);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    diff.byFinding.values().removeIf(n -> n[0] == 0 && n[1] == 0);
    DiffFigures figures = new DiffFigures(diff.records, diff.changedRecords, diff.byField, diff.byFinding);
    for (DiffReport report : diff.reports) {
      report.end(figures);
    }
    return new Result(figures.records(), figures.changed(), figures.fields(), figures.findings(), terminal.toString());
  }

  private static List<DiffReport> reports(Staged staged, SourceTexts texts, StringBuilder terminal) throws IOException {
    DiffExamples examples = new DiffExamples();
    List<DiffReport> reports = new ArrayList<>(List.of(examples, new DiffText(terminal, examples)));
    if (staged != null) {
      reports.add(new DiffJson(staged));
      reports.add(new DiffMarkdown(staged, examples));
      reports.add(new DiffHtml(staged));
      reports.add(new DiffJUnit(staged));
      reports.add(new DiffSarif(staged, new RepositoryPaths(texts)));
    }
    return reports;
  }

  private void source(String path, List<Predicted> before, List<Predicted> after) {
    source = path;
    int[] partner = FichaPairing.pair(before.stream().map(GoldFicha::of).toList(), after);
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] < 0) {
        ficha(before.get(i), Change.Kind.VANISHED);
      } else {
        pair(before.get(i), after.get(partner[i]));
      }
    }
    FichaPairing.extra(partner, after.size()).forEach(j -> ficha(after.get(j), Change.Kind.APPEARED));
    Set<String> fields = new LinkedHashSet<>();
    before.forEach(r -> fields.addAll(r.fields().propertyNames()));
    after.forEach(r -> fields.addAll(r.fields().propertyNames()));
    each(report -> report.document(path, fields));
  }

  private void ficha(Predicted record, Change.Kind kind) {
    records++;
    changedRecords++;
    findings(record, kind == Change.Kind.VANISHED ? 0 : 1);
    String title = record.fields().path("title").toString();
    boolean gone = kind == Change.Kind.VANISHED;
    tell(new Change(source, record.id(), Disagreement.FICHA, "", "", kind, gone ? title : "null", gone ? "null" : title, places.of(record, "")));
  }

  private void pair(Predicted before, Predicted after) {
    records++;
    findings(before, after);
    boolean changed = false;
    for (Judgement value : Judge.compare(before, after)) {
      Change.Kind kind = kind(value, before, after);
      if (kind != null) {
        changed = true;
        boolean gone = kind == Change.Kind.VANISHED;
        tell(new Change(source, after.id(), value.field(), value.path(), gone ? value.goldPointer() : value.pointer(), kind,
            json(value.gold()), json(value.predicted()), gone ? lost(value, before, after) : places.of(after, value.pointer())));
      }
    }
    changedRecords += changed ? 1 : 0;
  }

  /** Where a value stood that is gone: the older record's place, if the source is still the same. */
  private Disagreement.Place lost(Judgement value, Predicted before, Predicted after) {
    return before.sha256().equals(after.sha256()) ? places.of(before, value.goldPointer()) : places.of(after, value.pointer());
  }

  private static Change.Kind kind(Judgement value, Predicted before, Predicted after) {
    return switch (value.verdict()) {
      case WRONG -> Change.Kind.CHANGED;
      case MISSING -> Change.Kind.VANISHED;
      case SPURIOUS -> Change.Kind.APPEARED;
      case EMPTY -> emptiness(value.gold(), value.predicted()) ? Change.Kind.CHANGED : null;
      case RIGHT -> sameEvidence(before.places(value.goldPointer()), after.places(value.pointer()))
          ? null
          : Change.Kind.EVIDENCE;
    };
  }

  /** Whether "nothing there" became "looked for and empty", or the other way; a key that is not there says no more than null. */
  private static boolean emptiness(JsonNode before, JsonNode after) {
    boolean nothing = before.isNull() || before.isMissingNode();
    return nothing != (after.isNull() || after.isMissingNode());
  }

  /** The same characters; by which rule and how surely they were found is another matter. */
  private static boolean sameEvidence(JsonNode before, JsonNode after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      boolean same = before.get(i).path("start").equals(after.get(i).path("start"))
          && before.get(i).path("end").equals(after.get(i).path("end"));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private void findings(Predicted before, Predicted after) {
    Map<String, Integer> balance = new TreeMap<>();
    after.findings().forEach(f -> balance.merge(Json.show(f.path("code")), 1, Integer::sum));
    before.findings().forEach(f -> balance.merge(Json.show(f.path("code")), -1, Integer::sum));
    balance.forEach((code, n) -> byFinding.computeIfAbsent(code, k -> new long[2])[n < 0 ? 0 : 1] += Math.abs(n));
  }

  private void findings(Predicted record, int side) {
    record.findings().forEach(f -> byFinding.computeIfAbsent(Json.show(f.path("code")), k -> new long[2])[side]++);
  }

  private void tell(Change change) {
    byField.computeIfAbsent(change.field(), k -> new EnumMap<>(Change.Kind.class)).merge(change.kind(), 1L, Long::sum);
    each(report -> report.change(change));
  }

  private interface Telling {
    void to(DiffReport report) throws IOException;
  }

  private void each(Telling telling) {
    try {
      for (DiffReport report : reports) {
        telling.to(report);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(JsonNode node) {
    return node.isMissingNode() ? "null" : node.toString();
  }
}
