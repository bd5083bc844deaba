package org.fichero.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Holds records against gold. One source is in memory at a time. Not safe for threads. */
final class Scoring {
  private final Places places;
  private final Function<String, Comparisons> comparisons;
  private final List<Report> reports;
  private final Tally tally = new Tally();
  private long documents;
  private long unjudged;

  /** @param comparisons of a template's id */
  Scoring(Places places, Function<String, Comparisons> comparisons, List<Report> reports) {
    this.places = places;
    this.comparisons = comparisons;
    this.reports = reports;
  }

  /** Holds a run against an approved one of the same sources, whose records stand first in each pair. */
  Evaluation evaluate(SourcePairs pairs, Path run) throws IOException {
    try {
      pairs.forEach((path, approved, records) -> {
        findings(records);
        if (approved.isEmpty()) {
          unjudged += records.size();
        } else {
          document(path, GoldDocument.of(path, approved), records);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    documentFindings(run.resolve("documents.jsonl"));
    return tally.evaluation(documents, unjudged, List.of());
  }

  /** Reads all records once, tells the reports of each, and gives the figures. */
  Evaluation evaluate(Gold gold, RecordsFile predicted) throws IOException {
    Set<String> left = gold.sources();
    Map<String, String> assigned = gold.assign(predicted);
    try {
      predicted.forEachSource((path, records) -> {
        findings(records);
        String source = gold.match(path);
        if (source == null || !path.equals(assigned.get(source)) || !left.remove(source)) {
          unjudged += records.size();
        } else {
          document(path, gold.read(source), records);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<String> unmatched = List.copyOf(left);
    unmatched.forEach(source -> document(source, gold.read(source), List.of()));
    documentFindings(predicted.run().resolve("documents.jsonl"));
    return tally.evaluation(documents, unjudged, unmatched);
  }

  private void findings(List<Predicted> records) {
    for (Predicted record : records) {
      record.findings().forEach(f -> each(r -> r.finding(record.path(), record.id(), record.isPlain(), f)));
    }
  }

  /** Those of sources as wholes, where the run's folder has them. */
  private void documentFindings(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try (Lines lines = new Lines(file)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        JsonNode document = Json.parse(line, file + ":" + lines.number());
        String path = Json.show(document.path("path"));
        boolean plain = Predicted.isPlain(Json.show(document.path("media_type")));
        for (JsonNode finding : document.path("findings").values()) {
          for (Report report : reports) {
            report.finding(path, path, plain, finding);
          }
        }
      }
    }
  }

  private void document(String path, GoldDocument document, List<Predicted> records) {
    documents++;
    int[] partner = FichaPairing.pair(document.fichas(), records);
    List<Integer> extra = FichaPairing.extra(partner, records.size());
    Map<String, Counts> fields = new LinkedHashMap<>();
    RecordCounts counts = RecordCounts.NONE;
    for (int i = 0; i < partner.length; i++) {
      Predicted record = partner[i] < 0 ? null : records.get(partner[i]);
      counts = counts.plus(ficha(path, document, document.fichas().get(i), record, fields));
    }
    for (int j : extra) {
      counts = counts.plus(ficha(path, document, null, records.get(j), fields));
    }
    DocumentScore score = new DocumentScore(path, counts, fields);
    each(r -> r.document(score));
  }

  /** One ficha; {@code ficha} or {@code record} is null where the other has no partner. */
  private RecordCounts ficha(
      String path, GoldDocument document, GoldFicha ficha, Predicted record, Map<String, Counts> fields) {
    String template = record == null || record.template().isEmpty() ? document.template() : record.template();
    Comparisons how = comparisons.apply(template);
    List<Judgement> values = ficha == null ? Judge.judgeExtra(how, record) : Judge.judge(how, ficha, record);
    List<Boolean> silent = new ArrayList<>(values.size());
    for (Judgement value : values) {
      boolean told = record != null && value.verdict().isDisagreement() && record.hasFindingAbout(value.about());
      silent.add(value.verdict().isDisagreement() && !told);
    }
    String name = record == null ? document.source() + "#gold-" + ficha.ordinal() : record.id();
    Map<String, Counts> whole = FieldVerdicts.of(values, silent);
    whole.forEach((field, counts) -> fields.merge(field, counts, Counts::plus));
    tally.add(template, name, whole, values, silent);
    tell(path, name, template, ficha, record, values, silent);
    boolean right = ficha != null && record != null && values.stream().noneMatch(v -> v.verdict().isDisagreement());
    RecordCounts counts = new RecordCounts(
        ficha == null ? 0 : 1, record == null ? 0 : 1, record == null ? 1 : 0, ficha == null ? 1 : 0, right ? 1 : 0);
    tally.add(template, counts);
    return counts;
  }

  /** A ficha without a partner is told once, not value by value. */
  private void tell(
      String path,
      String name,
      String template,
      GoldFicha ficha,
      Predicted record,
      List<Judgement> values,
      List<Boolean> silent) {
    if (ficha == null || record == null) {
      tellSplit(path, name, template, ficha, record);
    } else {
      for (int i = 0; i < values.size(); i++) {
        Judgement v = values.get(i);
        if (v.verdict().isDisagreement()) {
          Disagreement told = new Disagreement(path, name, template, v.field(), v.path(), v.pointer(), v.verdict(), silent.get(i),
              json(v.gold()), json(v.predicted()), places.of(record, v.place()));
          each(r -> r.disagreement(told));
        }
      }
    }
  }

  private void tellSplit(String path, String name, String template, GoldFicha ficha, Predicted record) {
    boolean missed = record == null;
    JsonNode fields = missed ? ficha.fields() : record.fields();
    JsonNode title = fields.path("title").isMissingNode() && !fields.isEmpty() ? fields.values().iterator().next() : fields.path("title");
    boolean silent = missed || !record.hasFindingAbout("/fields");
    Disagreement told = new Disagreement(path, name, template, Disagreement.FICHA, "", "", missed ? Verdict.MISSING : Verdict.SPURIOUS,
        silent, missed ? json(title) : "null", missed ? "null" : json(title),
        missed ? places.of(path, ficha) : places.of(record, ""));
    each(r -> r.disagreement(told));
  }

  private static String json(JsonNode node) {
    return node.isMissingNode() ? "null" : node.toString();
  }

  private interface Telling {
    void to(Report report) throws IOException;
  }

  private void each(Telling telling) {
    try {
      for (Report report : reports) {
        telling.to(report);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
