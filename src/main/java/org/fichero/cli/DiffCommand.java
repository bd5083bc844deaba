package org.fichero.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fichero.evaluate.RunDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fichero diff}. */
@Command(
    description = "Shows what changed between two runs, by field and kind of change: the whole effect of a change of rules.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  fichero diff out-main/ out/",
      "  fichero diff out-main/ out/ --sources corpus/ --out diff/ --exit-code",
      "",
      "Exit status: 0 done (with --exit-code: nothing changed), 1 with --exit-code: something changed,",
      "2 the call is wrong, 3 a run could not be read."
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "records.jsonl or a run's folder.")
  private Path older;

  @Parameters(index = "1", paramLabel = "NEW", description = "The same of the newer run.")
  private Path newer;

  @Option(names = "--out", paramLabel = "DIR", description = "Writes diff.json (every change), diff.md, diff.html, diff.junit.xml and diff.sarif there.")
  private Path out;

  @Option(
      names = "--sources",
      arity = "1..*",
      paramLabel = "DIR",
      description = "What the records' paths are relative to: for columns and excerpts.")
  private List<Path> sources = List.of();

  @Option(names = "--exit-code", description = "Exit status 1 when anything changed.")
  private boolean exitCode;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  private final Terminal terminal;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Checks.sources(sources);
    return Guarded.run(terminal, this::diff);
  }

  private int diff() throws IOException {
    RunDiff.Result result = RunDiff.diff(older, newer, sources, out);
    terminal.out().print(result.terminal());
    terminal.out().flush();
    return exitCode && (result.changed() > 0 || !result.findings().isEmpty()) ? 1 : 0;
  }
}
