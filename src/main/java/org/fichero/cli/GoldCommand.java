package org.fichero.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.fichero.evaluate.GoldSkeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fichero gold}. */
@Command(
    description = "Makes gold: records that people have read, for evaluate to score against.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  fichero gold new corpus/fichas.txt --out gold/",
      "  fichero gold new out/ --out gold/",
      "",
      "'new' writes a gold file a source from today's extraction, every field marked unreviewed. Read a field",
      "against its source, correct it, and take its pointer off \"unreviewed\": only then does it count.",
      "",
      "Exit status: 0 written, 2 the call is wrong or a gold file is there already, 3 a source could not be read."
    })
final class GoldCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "new", description = "What to do: new.")
  private String task;

  @Parameters(index = "1", paramLabel = "SOURCE", description = "Source, folder of them, records.jsonl or a run's folder.")
  private Path source;

  @Option(names = {"-o", "--out"}, paramLabel = "DIR", description = "Where the gold files go; standard output when not given.")
  private Path out;

  @Option(names = "--mentions", description = "With the dates, quantities, places … that texts mention.")
  private boolean mentions;

  @Option(names = "--rules", paramLabel = "DIR", description = "Rule packs; the bundled ones when not given.")
  private Path rules;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  private final Terminal terminal;

  GoldCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!task.equals("new")) {
      throw new CommandException("gold " + task + ": there is no such task", "expected new", "write 'fichero gold new " + source + "'");
    }
    return Guarded.run(terminal, this::write);
  }

  private int write() throws IOException {
    try (PredictedRun run = PredictedRun.of(List.of(source), List.of(), rules, terminal)) {
      GoldSkeleton.write(run.records(), mentions, out == null ? (path, gold) -> terminal.out().print(gold) : this::save);
      return run.status();
    }
  }

  /** What somebody may have reviewed is never written over. */
  private void save(String path, String gold) {
    Path file = out.resolve(path.replaceAll("[:*?\"<>|!]", "_") + ".json").normalize();
    if (!file.startsWith(out.normalize())) {
      throw new IllegalArgumentException(path + ": leads out of " + out);
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, gold, StandardOpenOption.CREATE_NEW);
      terminal.out().println(file);
    } catch (FileAlreadyExistsException e) {
      throw new IllegalArgumentException(file + ": is there already; move it away first if its reviews are not wanted");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
