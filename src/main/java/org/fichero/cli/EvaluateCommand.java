package org.fichero.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fichero.evaluate.Evaluator;
import org.fichero.evaluate.Gates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fichero evaluate}. */
@Command(
    description = "Scores records against gold, field by field, and gates a build on it.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  fichero evaluate --gold gold/ --predicted out/ --sources corpus/ --out scores/",
      "  fichero evaluate --gold gold/ --predicted corpus/ --min-f1 0.95 --max-silently-wrong 0",
      "  fichero evaluate --gold gold/ --predicted out/ --baseline baseline.json --update-baseline",
      "",
      "Gates compare whole fields: a field is right when every value in it is.",
      "Exit status: 0 all gates hold; 1 a gate failed; 2 the call, a gate's file or a rule pack is wrong;",
      "3 gold, records or a source could not be read."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Option(names = "--gold", required = true, paramLabel = "GOLD", description = "Gold file, a folder of them, or an approved records.jsonl.")
  private Path gold;

  @Option(
      names = "--predicted",
      required = true,
      arity = "1..*",
      paramLabel = "RECORDS|SOURCES",
      description = "records.jsonl, a run's folder, or sources, which are extracted first.")
  private List<Path> predicted;

  @Option(
      names = "--sources",
      arity = "1..*",
      paramLabel = "DIR",
      description = "What the records' paths are relative to: for columns and excerpts. Sources that are extracted need none.")
  private List<Path> sources = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes evaluation.json, evaluation.md, evaluation.html, junit.xml and findings.sarif there.")
  private Path out;

  @Option(names = "--rules", paramLabel = "DIR", description = "Rule packs; the bundled ones when not given.")
  private Path rules;

  @Option(names = "--min-f1", paramLabel = "F1", description = "Gate: least micro F1 of whole fields, 0 to 1.")
  private Double minF1;

  @Option(names = "--thresholds", paramLabel = "FILE", description = "Gate: JSON of least F1 by field: {\"title\": 0.99}.")
  private Path thresholds;

  @Option(names = "--baseline", paramLabel = "FILE", description = "Gate: no field may fall below its interval there.")
  private Path baseline;

  @Option(names = "--update-baseline", description = "Writes what is better into the baseline; nothing gets worse there.")
  private boolean updateBaseline;

  @Option(names = "--max-silently-wrong", paramLabel = "N", description = "Gate: most fields wrong without a finding.")
  private Long maxSilentlyWrong;

  @Option(names = "--insert", paramLabel = "FILE",
      description = "Puts the table of scores between <!-- scores --> and <!-- /scores --> of a Markdown file.")
  private Path insert;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  private final Terminal terminal;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (updateBaseline && baseline == null) {
      throw new CommandException("--update-baseline without --baseline", "expected --baseline FILE: the file to write", "name one");
    }
    if (minF1 != null && !(minF1 >= 0 && minF1 <= 1)) {
      throw new CommandException("--min-f1 " + minF1 + ": no share", "expected a number from 0 to 1", "write 0.95 for 95 %");
    }
    if (maxSilentlyWrong != null && maxSilentlyWrong < 0) {
      throw new CommandException("--max-silently-wrong " + maxSilentlyWrong + ": no count", "expected 0 or more", "write 0 to allow none");
    }
    Checks.sources(sources);
    return Guarded.run(terminal, this::evaluate);
  }

  private int evaluate() throws IOException {
    try (PredictedRun run = PredictedRun.of(predicted, sources, rules, terminal)) {
      Gates gates = new Gates(minF1, thresholds, baseline, updateBaseline, maxSilentlyWrong);
      Evaluator.Result result = Evaluator.evaluate(
          new Evaluator.Request(gold, run.records(), run.sources(), out, gates, Guarded.packs(rules)));
      terminal.out().print(result.terminal());
      terminal.out().flush();
      if (insert != null) {
        Evaluator.insert(result.evaluation(), insert);
      }
      return result.failures().isEmpty() ? run.status() : 1;
    }
  }
}
