package org.fichero.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.fichero.evaluate.GoldSkeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fichero gold}. */
@Command(
    name = "gold",
    description = "Makes gold: records that people have read, for evaluate to score against.",
    mixinStandardHelpOptions = true,
    subcommands = GoldCommand.New.class)
final class GoldCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return Guarded.usage(spec, "say what to do: fichero gold new SOURCE");
  }

  /** {@code fichero gold new}. */
  @Command(
      name = "new",
      description = "Writes a gold file a source from today's extraction, every field marked unreviewed. Read a field against"
          + " its source, correct it, and take its pointer off \"unreviewed\": only then does it count.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExamples:%n",
      footer = {
        "  fichero gold new corpus/fichas.txt --out gold/",
        "  fichero gold new out/ --out gold/",
        "",
        "Exit status: 0 written, 2 the command line is wrong or a gold file is there already, 3 a source could not be read."
      })
  static final class New implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "Source, folder of them, records.jsonl or a run's folder.")
    private Path source;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the gold files go; standard output when not given.")
    private Path out;

    @Option(names = "--rules", paramLabel = "DIR", description = "Rule packs; the bundled ones when not given.")
    private Path rules;

    @Override
    public Integer call() {
      return Guarded.run(spec, this::write);
    }

    private int write() throws IOException {
      try (PredictedRun run = PredictedRun.of(source, null, rules)) {
        GoldSkeleton.write(run.records(), out == null ? (path, gold) -> print(gold) : this::save);
        return run.status();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private void print(String gold) {
      spec.commandLine().getOut().print(gold);
      spec.commandLine().getOut().flush();
    }

    /** What somebody may have reviewed is never written over. */
    private void save(String path, String gold) {
      Path file = out.resolve(path.replaceAll("[:*?\"<>|!]", "_") + ".json").normalize();
      if (!file.startsWith(out.normalize())) {
        throw new IllegalArgumentException(path + ": leads out of " + out);
      }
      PrintWriter told = spec.commandLine().getOut();
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, gold, StandardOpenOption.CREATE_NEW);
        told.println(file);
      } catch (FileAlreadyExistsException e) {
        throw new IllegalArgumentException(file + ": is there already; move it away first if its reviews are not wanted");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      told.flush();
    }
  }
}
