package org.fichero.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fichero.evaluate.UnreadableException;

/**
 * The records that a command works on: those of an earlier run, or of one made for it and thrown away in the end.
 *
 * @param records a records.jsonl or a run's folder
 * @param sources what its paths are relative to; empty when not at hand
 * @param status 0, or 3 when a source could not be read
 * @param made the folder to throw away; null for an earlier run
 */
record PredictedRun(Path records, List<Path> sources, int status, Path made) implements Closeable {
  /**
   * @param predicted one records.jsonl or run's folder, or any number of sources
   * @param sources as the user says; may be empty
   * @param rules null for the bundled ones
   * @throws CommandException if the sources cannot be extracted at all
   */
  static PredictedRun of(List<Path> predicted, List<Path> sources, Path rules, Terminal terminal) throws IOException {
    Path first = predicted.get(0);
    if (predicted.size() == 1 && isRun(first)) {
      return new PredictedRun(first, sources, Status.OK, null);
    }
    for (Path source : predicted) {
      if (!Files.exists(source)) {
        throw new UnreadableException(source + ": no records; expected a records.jsonl, a run's folder, or sources");
      }
    }
    Path made = Files.createTempDirectory("fichero-");
    List<Path> roots = sources.isEmpty() ? predicted : sources;
    int status = extract(predicted, rules, made, terminal);
    PredictedRun run = new PredictedRun(made, roots, status, made);
    if (status == Status.USAGE || !isRun(made)) {
      run.close();
      throw new CommandException(first + ": could not be extracted", "expected records, a run's folder, or sources",
          "'fichero extract " + first + " --out out' says more");
    }
    return run;
  }

  private static boolean isRun(Path path) {
    return path.toString().endsWith(".jsonl") || Files.isRegularFile(path.resolve("records.jsonl"));
  }

  private static int extract(List<Path> sources, Path rules, Path out, Terminal terminal) {
    List<String> args = new ArrayList<>(List.of("--out", out.toString(), "--quiet", "--fail-on", "never"));
    sources.forEach(s -> args.add(s.toString()));
    if (rules != null) {
      args.addAll(List.of("--rules", rules.toString()));
    }
    return Main.line("extract", new ExtractCommand(terminal), terminal).execute(args.toArray(String[]::new));
  }

  @Override
  public void close() throws IOException {
    if (made == null) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(made)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
