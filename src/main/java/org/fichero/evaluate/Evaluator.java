package org.fichero.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.rules.RulePack;

/** Holds the records of a run against gold and says how good they are. Deterministic; one source is in memory at a time. */
public final class Evaluator {
  private Evaluator() {}

  /**
   * What to evaluate.
   *
   * @param gold a gold file, a folder of them, or an approved {@code records.jsonl}
   * @param predicted a {@code records.jsonl} or the folder of a run
   * @param sources what the records' paths are relative to, or the sources; empty when they are not at hand
   * @param out where the reports go; null for none
   * @param gates what must be reached
   * @param packs whose fields may declare how they are compared
   */
  public record Request(Path gold, Path predicted, List<Path> sources, Path out, Gates gates, List<RulePack> packs) {
    public Request {
      sources = List.copyOf(sources);
      packs = List.copyOf(packs);
    }
  }

  /**
   * What came of it.
   *
   * @param failures of the gates, a sentence each; empty when all hold
   * @param terminal the figures and first disagreements as text
   */
  public record Result(Evaluation evaluation, List<String> failures, String terminal) {
    public Result {
      failures = List.copyOf(failures);
    }
  }

  /**
   * Evaluates, writes the reports, holds the gates and moves the baseline.
   *
   * @throws UnreadableException if gold or records can't be read
   * @throws IllegalArgumentException if a file of the gates is wrong, or there is no baseline to hold to
   */
  public static Result evaluate(Request request) throws IOException {
    if (request.out() == null) {
      return evaluate(request, null);
    }
    try (Staged staged = new Staged(request.out())) {
      Result result = evaluate(request, staged);
      staged.commit();
      return result;
    }
  }

  /**
   * Puts the scores of every pack, as tables, between {@code <!-- scores -->} and {@code <!-- /scores -->}.
   *
   * @param file a Markdown file; written only when it changes
   * @throws IllegalArgumentException if it has no such place
   */
  public static void insert(Evaluation evaluation, Path file) throws IOException {
    String before = Files.readString(file);
    String after = ScoreTable.insert(evaluation, before, file.toString());
    if (!after.equals(before)) {
      Files.writeString(file, after);
    }
  }

  private static Result evaluate(Request request, Staged staged) throws IOException {
    Gates gates = request.gates();
    if (gates.baseline() != null && !gates.updateBaseline() && !Files.exists(gates.baseline())) {
      throw new IllegalArgumentException(gates.baseline() + ": no such baseline; write it with --update-baseline");
    }
    RecordsFile predicted = RecordsFile.at(request.predicted());
    SourceTexts texts = new SourceTexts(predicted.run(), request.sources());
    StringBuilder terminal = new StringBuilder();
    List<Report> reports = reports(staged, new RepositoryPaths(texts), terminal);
    Map<String, Comparisons> byPack = new HashMap<>();
    request.packs().forEach(p -> byPack.put(p.id(), Comparisons.of(p)));
    Comparisons plain = new Comparisons(Map.of());
    Scoring scoring = new Scoring(new Places(texts), id -> byPack.getOrDefault(id, plain), reports);
    Evaluation evaluation = score(request, predicted, scoring);
    List<String> failures = GateCheck.check(evaluation, gates);
    for (Report report : reports) {
      report.end(evaluation, failures);
    }
    if (gates.updateBaseline()) {
      Baseline.ratchet(evaluation, gates.baseline());
    }
    return new Result(evaluation, failures, terminal.toString());
  }

  /** An approved run of the same sources is walked together with the records; other gold is looked up by its source. */
  private static Evaluation score(Request request, RecordsFile predicted, Scoring scoring) throws IOException {
    if (Gold.isRun(request.gold())) {
      SourcePairs pairs = new SourcePairs(RecordsFile.at(request.gold()), predicted);
      if (pairs.isOrdered() && pairs.isCovered()) {
        return scoring.evaluate(pairs, predicted.run());
      }
    }
    Gold gold = Gold.at(request.gold());
    gold.checkFields(request.packs());
    return scoring.evaluate(gold, predicted);
  }

  private static List<Report> reports(Staged staged, RepositoryPaths paths, StringBuilder terminal) throws IOException {
    List<Report> reports = new ArrayList<>();
    reports.add(new TerminalTable(terminal));
    if (staged != null) {
      reports.add(new EvaluationJson(staged));
      reports.add(new EvaluationMarkdown(staged));
      reports.add(new JUnitXml(staged));
      reports.add(new Sarif(staged, paths));
      reports.add(new EvaluationHtml(staged));
    }
    return reports;
  }
}
