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
 * @param sources what its paths are relative to; null when not at hand
 * @param status 0, or 3 when a source could not be read
 * @param made the folder to throw away; null for an earlier run
 */
record PredictedRun(Path records, Path sources, int status, Path made) implements Closeable {
  /**
   * @param predicted records, a run's folder, or sources
   * @param sources as the user says; may be null
   * @param rules null for the bundled ones
   * @throws CommandException if the sources cannot be extracted at all
   */
  static PredictedRun of(Path predicted, Path sources, Path rules, Terminal terminal) throws IOException {
    if (predicted.toString().endsWith(".jsonl") || Files.isRegularFile(predicted.resolve("records.jsonl"))) {
      return new PredictedRun(predicted, sources, Status.OK, null);
    }
    if (!Files.exists(predicted)) {
      throw new UnreadableException(predicted + ": no records; expected a records.jsonl, a run's folder, or sources");
    }
    Path made = Files.createTempDirectory("fichero-");
    PredictedRun run = new PredictedRun(made, sources == null ? predicted : sources, Status.OK, made);
    int status = extract(predicted, rules, made, terminal);
    if (status == Status.USAGE || !Files.isRegularFile(made.resolve("records.jsonl"))) {
      run.close();
      throw new CommandException(predicted + ": could not be extracted", "expected records, a run's folder, or sources",
          "'fichero extract " + predicted + " --out out' says more");
    }
    return new PredictedRun(made, run.sources, status, made);
  }

  private static int extract(Path source, Path rules, Path out, Terminal terminal) {
    List<String> args = new ArrayList<>(List.of(source.toString(), "--out", out.toString(), "--quiet", "--fail-on", "never"));
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
